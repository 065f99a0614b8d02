import pytest

from assistant.understand import language_of, small_talk

from .questions import BRO, LAES, LED, LEG, STI

IDS = {BRO: "badebro-paa-havnen", STI: "stier-til-stranden", LEG: "legepladser-for-alle", LAES: "laesevenner-i-indskolingen", LED: "ledelinjer-paa-havnen"}  # fmt: skip


def slugs(query):
    return [tuple(i.rpartition("/")[2] for i in group) for group in query.groups]


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        (f"Hvad er målet for {BRO}?", ("mål",)),
        (f"Hvad er delmålene for {BRO}?", ("delmål",)),
        (f"Hvilke aktiviteter er der i {BRO}?", ("aktivitet",)),
        (f"Hvornår er {BRO} en succes?", ("succeskriterium",)),
        (f"Hvad er formålet med {BRO}?", ("purpose",)),
        (f"Hvem er {BRO} rettet mod?", ("target_group",)),
        (f"Hvem er med i samarbejdet om {BRO}?", ("partners",)),
        (f"Hvem er tovholder for {BRO}?", ("responsible",)),
        (f"Hvem står for {BRO}, hvor borgerne selv fordeler pengene?", ("responsible",)),
        (f"Hvem er ansvarlig for {BRO}, og hvor mange penge er der?", ("responsible", "amount")),
        (f"Hvad er deadline for {BRO}?", ("deadline",)),
        (f"Hvad er budgettet for {BRO}?", ("economy",)),
        (f"Hvor mange kroner er der afsat til {BRO}?", ("amount",)),
        (f"Hvordan går det med {BRO}?", ("status",)),
        (f"Hvad kom der ud af {BRO}?", ("achieved",)),
        (f"Hvad er næste skridt for {BRO}?", ("next",)),
        (f"Hvem sidder med {BRO}?", ("responsible",)),
        ("Og badebroen, hvem har den?", ("responsible",)),
        (f"Hvem er {BRO} tænkt til?", ("target_group",)),
        (f"{BRO} hvilke ældre", ("target_group",)),
        (f"Hvem er {BRO} til?", ("target_group",)),
        (f"Hvor længe løber {BRO}?", ("deadline",)),
        (f"Hvor længe var liften på {BRO} lukket?", ()),
        (f"Hvilke børnefamilier er {BRO} for?", ("target_group",)),
        (f"Hvilke elever deltog i {BRO}?", ()),
        (f"Hvad kommer {BRO} til at kræve af penge?", ("economy",)),
        (f"Hvad bliver regningen for {BRO}?", ("economy",)),
        (f"Hvornår er noget et fald på {BRO}?", ()),
        (f"Må man bruge {BRO}?", ("target_group",)),
        (f"Hvem må bruge {BRO}?", ("target_group",)),
        (f"Hvor mange timer må en gæst bruge på {BRO}?", ()),
        (f"Hvad sker der nu med {BRO}?", ("next",)),
        (f"Hvad sker der med gæster på {BRO}, der kommer til skade?", ()),
        (f"{BRO} slutter hvornår", ("deadline",)),
        (f"Er der penge lagt til side til {BRO}?", ("amount",)),
        (f"Hvad regner kommunen med at gøre videre med {BRO}?", ("next",)),
        (f"Hvad har vi tænkt os at gøre med {BRO}?", ("next",)),
        (f"Hvad gik der galt med {BRO}?", ("status",)),
        (f"Hvad fik vi ud af {BRO}?", ("achieved",)),
        (f"Hvad skal gæsterne selv opleve, før vi kan kalde {BRO} vellykket?", ("succeskriterium",)),
        (f"Har {BRO} på noget tidspunkt fået rødt?", ("level",)),
        (f"What is the target group of {BRO}?", ("target_group",)),
        (f"What are the success criteria of {BRO}?", ("succeskriterium",)),
    ],
)
def test_fields(soeby, question, fields):
    """A field is recognised by the words people use for it, and the indsats is not mistaken for one."""
    query = soeby.read(question)
    assert query.fields == fields
    assert slugs(query) == [(IDS[BRO],)]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hvor mange indsatser er der?", "count"),
        ("Hvilke indsatser har Veje og Havne?", "list"),
        ("Hvilke indsatser mangler status?", "missing"),
        ("Hvilken indsats har ingen midtvejsstatus?", "missing"),
        ("Hvilke indsatser er uden årsstatus?", "missing"),
        (f"Sammenlign {BRO} og {STI}", "compare"),
        (f"Hvordan har {BRO} udviklet sig?", "change"),
        (f"Er {LAES} revideret?", "revision"),
        ("Hvilke indsatser skal jeg rykke for status?", "missing"),
        ("Hvilke indsatser har slet ikke fået skrevet noget ind?", "missing"),
        ("Hos hvilken indsats stod der ingen resultater?", "missing"),
        ("Hvor mange indsatser er der, når alle planer lægges sammen?", "sum"),
        ("Hvad var målet før, og hvad er det nu?", "change"),
        ("Hvad betyder nærskole?", "definition"),
        ("Hvad tæller egentlig som en nærskole?", "definition"),
        ("Hvornår er noget en nærskole?", "definition"),
        ("Hvornår lyser en indsats gult?", "definition"),
        (f"Er målet for {BRO} stadig gældende?", "revision"),
        ("Hvad regner kommunen som en nærskole?", "definition"),
        (f"Hvad blev succeskriteriet for {LAES} hævet til?", "change"),
        (f"Hvad var anderledes for {BRO} i 2022 i forhold til året før?", "change"),
        ("Hvor meget er der afsat i alt?", "sum"),
        ("Hvilken indsats er den dyreste?", "most"),
        ("Hvilke indsatser hører under Natur og kyst?", "belongs"),
    ],
)
def test_kinds(soeby, question, kind):
    """What is to be done with the field, such as counting or comparing, is recognised."""
    assert kind in soeby.read(question).kinds


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("status 2021", (2021,)),
        ("status 2021 og 2023", (2021, 2023)),
        ("status 2021-2023", (2021, 2023, 2022)),
        ("fra 2021 til 23", (2021, 2022, 2023)),
        ("status '22", (2022,)),
        ("status 12021", ()),
        ("de 2100 forældre og 1850 børn", ()),
        ("status 2023-2021", (2023, 2021)),
        ("2000-2099", (2000, 2099)),
        ("", ()),
    ],
)
def test_years(soeby, question, years):
    """Years are read with their ranges and short forms; other numbers are not years."""
    assert soeby.read(question).years == years


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        (f"Hvad er målet for {BRO} og {STI}?", {(IDS[BRO],), (IDS[STI],)}),
        ("Hvad er målet for badebroen?", {(IDS[BRO],)}),
        ("mål for indskolingens læsevenner", {(IDS[LAES],)}),
        (f"mål for {LED.upper()}", {(IDS[LED],)}),
        ("Hvad er nærskole?", set()),
        ("Hvilke indsatser er der?", set()),
    ],
)
def test_mentions(soeby, question, groups):
    """Names are found in full, in part, inflected and in capitals, each mention by itself."""
    assert set(slugs(soeby.read(question))) == groups


@pytest.mark.parametrize(
    ("question", "residual"),
    [
        (f"Hvad er målet for {BRO}?", []),
        (f"Hvad er farven på trøjen i {BRO}?", ["trøjen"]),
        ("Hvem vandt fodboldkampen?", ["vandt", "fodboldkampen"]),
        ("Hvilke indsatser har Veje og Havne?", []),
    ],
)
def test_residual(soeby, question, residual):
    """The words that no name, cue or year explains are left, for the answer to account for."""
    assert [t.word for t in soeby.read(question).residual] == residual


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hvor mange læsevenner er der?", "number"),
        ("Hvor tit mødes læsevennerne?", "often"),
        ("How often do they meet?", "often"),
        ("Hvor hurtigt får man en læseven?", "soon"),
        ("Hvor lang tid går der?", "soon"),
        ("Hvor lang er broen?", "number"),
        ("Hvor længe følger en læseven eleven?", "long"),
        ("Hvornår er noget et fald?", None),
        ("Hvor meget koster badebroen?", "money"),
        ("Hvem godkendte den?", "who"),
        ("Hvornår åbnede broen?", "when"),
        ("Hvor ligger broen?", "where"),
        ("Hvad er formålet?", None),
        ("How much money is set aside?", "money"),
        ("Who is responsible?", "who"),
    ],
)
def test_what_is_asked_for(soeby, question, asks):
    """The question word tells what kind of thing the answer must hold."""
    assert soeby.read(question).asks == asks


def test_what_lacks_something_is_no_missing_status(soeby):
    """ "Hvilke skoler mangler en lift" asks of schools; "hvilke indsatser mangler status" of reports."""
    assert "missing" not in soeby.read(f"Hvilke strande mangler en lift i {STI}?").kinds
    assert "missing" in soeby.read("Hvilke indsatser mangler status?").kinds


def test_a_name_with_a_slip_is_a_name(soeby):
    """A place that is spelled wrong counts as a name as the place itself does."""
    for place in ("Nordstranden", "Nordstrandn"):
        proper = soeby.read(f"Hvor mange gæster brugte broen ved {place} i 2022?").proper
        assert [t.word for t in proper] == ["nordstranden"]


def test_what_is_counted(soeby):
    """ "Hvor mange" counts the word after it."""
    assert soeby.read("Hvor mange læsevenner er der på Østerskolen?").counted.word == "læsevenner"
    assert soeby.read("Hvor er læsevennerne?").counted is None


@pytest.mark.parametrize(("question", "yes_no"), [("Er broen åben?", True), ("Blev liften monteret?", True), ("Hvad er en bro?", False), ("Has it opened?", True)])  # fmt: skip
def test_yes_or_no(soeby, question, yes_no):
    """A question that begins with a verb wants a yes or a no."""
    assert soeby.read(question).yes_no is yes_no


def test_departments_and_themes(soeby):
    """A department is told from an indsats, and a theme from both."""
    query = soeby.read("Hvilke indsatser under temaet Adgang og mobilitet har Veje og Havne?")
    assert query.plans == ("veje-og-havne/plan",)
    assert query.themes == ("Adgang og mobilitet",)
    assert query.groups == ()


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Hvad er målet?", "da"),
        ("What is the goal of Badebro på havnen?", "en"),
        ("status 2021", "da"),
        ("", "da"),
        ("Who works with the readers?", "en"),
        ("Hvem har ansvaret for the walking bus?", "da"),
    ],
)
def test_language(question, language):
    """English is told from Danish by its small words; what is neither is Danish."""
    assert language_of(question) == language


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hej", "greeting"),
        ("  HEJ!!  ", "greeting"),
        ("Hej igen, klarplan", "greeting"),
        ("Hello there", "greeting"),
        ("Tak!", "thanks"),
        ("Hej og tak for hjælpen", "thanks"),
        ("Hvad kan du?", "capabilities"),
        ("Hej! Hvad kan du hjælpe med?", "capabilities"),
        ("Who are you", "capabilities"),
        ("Hej, jeg er ny i Borgerservice, hvad kan jeg bruge dig til?", "capabilities"),
        (
            "Goddag. Jeg er byrådsmedlem. Hvordan fungerer du egentlig, og hvad kan man spørge om?",
            "capabilities",
        ),
        ("Super, tak skal du have, det kan jeg bruge", "thanks"),
        ("Er du sikker?", "capabilities"),
        ("Jeg forstår det ikke", "capabilities"),
        ("Er du sikker på, at badebroen er åben?", None),
        ("Hvad kan jeg bruge badebroen til?", None),
        ("Hej, hvad er målet for badebroen?", None),
        ("Tak til frivillige", None),
        ("Hvad kan du fortælle om badebroen?", None),
        ("", None),
    ],
)
def test_small_talk(text, kind):
    """Only a message that is nothing else is small talk."""
    assert small_talk(text) == kind


@pytest.mark.parametrize(("question", "thing"), [("Hvad koster en is?", "is"), ("Hvad koster en by?", "by")])
def test_a_danish_word_that_english_uses_for_grammar_is_a_thing(soeby, question, thing):
    """What a price is asked of is sought for, though the word is empty in English."""
    assert [term.word for term in soeby.read(question).residual] == [thing]
