"""Facts: each kind is found, compared by what it means, and belongs to what it is said of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readability.segments import segment
from assistant.rewrite.facts import facts, lost


def found(text, *kinds):
    return [(f.kind, f.value) for f in facts(segment(text)) if f.kind in kinds]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Det koster 2,75 mio. kr.", "2750000 kr"),
        ("Det koster 2.750.000 kr.", "2750000 kr"),
        ("Det koster 2.750.000 kroner.", "2750000 kr"),
        ("Det koster kr. 89,50.", "89.5 kr"),
        ("Det koster 1.250,- om året.", "1250 kr"),
        ("Det koster 250 tkr.", "250000 kr"),
        ("Det koster 3 millioner kroner.", "3000000 kr"),
        ("Det koster 1 250 000 kr.", "1250000 kr"),
    ],
)
def test_amounts_have_a_value(text, value):
    """However an amount is written, it is its value that is compared."""
    assert found(text, "amount") == [("amount", value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Du er 65 år.", ["65 år"]),
        ("De 65-årige får brev.", ["65 år"]),
        ("Der er 14 dages frist.", ["14 dag"]),
        ("Det er en 14-dages frist.", ["14 dag"]),
        ("Svar inden for 4 uger.", ["4 uge"]),
        ("Der er 8km og 8 km.", ["8 km", "8 km"]),
        ("Det er 30 % eller 30 pct. eller 30 procent.", ["30 %"] * 3),
        ("I 2021-2025 kommer otte børn.", ["2021", "2025", "8"]),
        ("Det tager 2 1/2 time, ikke 2½ time.", ["2.5 time", "2.5 time"]),
        ("Der bor 12.000 mennesker.", ["12000"]),
        ("Det varer 3 mdr. eller 3 måneder.", ["3 måned", "3 måned"]),
    ],
)
def test_numbers_have_a_value_and_a_unit(text, values):
    """Digits and words, with their unit, give one value."""
    assert [value for _, value in found(text, "number")] == values


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Mødet er den 3. maj 2024 kl. 14.15.", "date", ["2024-05-03"]),
        ("Mødet er 3/5-24 eller 03.05.2024.", "date", ["2024-05-03", "2024-05-03"]),
        ("Mødet er den 3. maj.", "date", ["-05-03"]),
        ("Mødet er mandag i maj 2025.", "date", ["man", "2025-05"]),
        ("Mødet er kl. 14.15 eller 14:15 eller klokken 9.", "time", ["14:15", "14:15", "9:00"]),
        ("Se § 14, stk. 2, nr. 3, litra a.", "reference", ["§14", "stk 2", "nr 3", "litra a"]),
        ("Se § 14, stykke 2, nummer 3.", "reference", ["§14", "stk 2", "nr 3"]),
        ("Se kapitel 3 i servicelovens regler.", "reference", ["kap 3", "servicelov"]),
        ("Sag 24/01234 og 2023-0456.", "reference", ["24/01234", "2023-0456"]),
        ("Ring 72 33 33 33.", "reference", ["72 33 33 33"]),
        ("Skriv til a.b@lindum.dk eller www.lindum.dk/job.", "address", ["a.b@lindum.dk", "www.lindum.dk/job"]),
        ("Kære «Navn», [NAVN], {{dato}} og <<sagsnr>>.", "placeholder", ["«Navn»", "[NAVN]", "{{dato}}", "<<sagsnr>>"]),
        ("Han kaldte det »en god idé«.", "quote", ["en god idé"]),
    ],
)  # fmt: skip
def test_kinds_are_told_apart(text, kind, values):
    """Dates, times, places in the law, addresses, merge fields and quotations are each their own."""
    assert [value for _, value in found(text, kind)] == values


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Holm og Lindum Kommune svarer.", ["Anna", "Holm", "Lindum", "Kommune"]),
        ("Ankestyrelsen afgør sagen.", ["Ankestyrelsen"]),
        ("Ansøgningen sendes til Region Midtland.", ["Region", "Midtland"]),
        ("Egenbetalingen stiger.", []),
        ("Du kan ringe. Vi svarer.", []),
        ("- Budget\n- Regnskab", []),
    ],
)
def test_names_are_words_with_a_capital_inside_a_sentence(text, names):
    """The first word of a sentence is a name only when it can be no other."""
    assert [f.text for f in facts(segment(text)) if f.kind == "name"] == names


SAME = [
    ("Du er forpligtet til at svare.", "Du skal svare."),
    ("Du har pligt til at svare.", "Du skal svare."),
    ("Du har mulighed for at klage.", "Du kan klage."),
    ("Du er ikke i stand til at gå.", "Du kan ikke gå."),
    ("Du vil kunne få plads.", "Du kan få plads."),
    ("Du er berettiget til hjælp.", "Du har ret til hjælp."),
    ("Du har ikke lov til at ryge.", "Du må ikke ryge."),
    ("Såfremt du klager, svarer vi.", "Hvis du klager, svarer vi."),
    ("Dersom du klager, svarer vi.", "Klager du, svarer vi."),
    ("Har du spørgsmål, kan du ringe.", "Hvis du har spørgsmål, kan du ringe."),
    ("Eventuelle spørgsmål kan stilles til mig.", "Hvis der er spørgsmål, kan de stilles til mig."),
    ("Du må ikke ryge, med mindre du er ude.", "Du må ikke ryge, undtagen hvis du er ude."),
    ("Det gælder alene børn.", "Det gælder kun børn."),
    ("Det er maksimalt 5 km.", "Det er højst 5 km."),
    ("Svar omgående.", "Svar straks."),
    ("Svar snarest muligt.", "Svar så hurtigt som muligt."),
    ("Det skal bemærkes, at du kan klage.", "Du kan klage."),
    ("Det skal hermed meddeles, at du kan klage.", "Du kan klage."),
    ("Hvis du skulle have spørgsmål, så ring.", "Hvis du har spørgsmål, så ring."),
    ("Giver du afslag på plads?", "Siger du nej til plads?"),
    ("Du skal sende planen samt oplyse prisen.", "Du skal sende planen. Du skal oplyse prisen."),
    ("Sagen behandles af Lindum Kommune.", "Lindum Kommune behandler sagen."),
    ("Planen, som Anna Holm har lavet, kan ses på nettet.", "Anna Holm har lavet planen. Planen kan ses på nettet."),
    ("Tilladelsen bortfalder.", "Tilladelsen gælder ikke længere."),
    ("Planen blev den 3. maj 2026 vedtaget af byrådet.", "Byrådet vedtog den 3. maj 2026 planen."),
    ("Byrådet vedtog planen i 2026.", "Planen blev vedtaget af byrådet i 2026."),
    ("De nye boliger i det nordlige område vil ikke kunne lejes ud.", "Derfor vil de nye boliger i det nordlige område ikke kunne lejes ud."),
    ("Ydelsen udbetales, når den pågældende borger har søgt.", "Ydelsen udbetales, når borgeren har søgt."),
    ("Carporten godkendes under forudsætning af, at den udføres i træ.", "Carporten godkendes, hvis den udføres i træ."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), SAME)
def test_other_words_for_the_same_are_no_loss(before, after):
    """Wordings of one class may stand for each other, and formulas may go."""
    assert lost(segment(before), segment(after)) == ()


DIFFERENT = [
    ("Du må svare.", "Du kan svare."),
    ("Du bør svare.", "Du skal svare."),
    ("Du har ret til hjælp.", "Du kan få hjælp."),
    ("Du må ikke svare.", "Du skal ikke svare."),
    ("Du kan ikke få hjælp, hvis du arbejder.", "Du kan få hjælp, hvis du ikke arbejder."),
    ("Du betaler ikke renter, men du betaler gebyr.", "Du betaler renter, men du betaler ikke gebyr."),
    ("Prisen er 500 kr. Gebyret er 300 kr.", "Prisen er 300 kr. Gebyret er 500 kr."),
    ("Der er 12 børn og 3 voksne.", "Der er 3 børn og 12 voksne."),
    ("Anna Holm klager over Bo Lund.", "Bo Lund klager over Anna Holm."),
    ("Kommunen skal underrette ejeren.", "Ejeren skal underrette kommunen."),
    ("Du skal møde, og kommunen kan kræve svar.", "Du kan møde, og kommunen skal kræve svar."),
    ("Send klagen senest 1. maj og tidligst 1. april.", "Send klagen tidligst 1. maj og senest 1. april."),
    ("Svar inden for 14 dage.", "Svar inden for 14 uger."),
    ("Det er uberettiget.", "Det er berettiget."),
    ("Det er ikke uvæsentligt.", "Det er væsentligt."),
    ("Ikke alle kan komme.", "Alle kan komme."),
    ("Sagen behandles.", "Kommunen behandler sagen."),
    ("Sagen behandles i maj.", "Vi behandler sagen i maj."),
    ("Sagen er afgjort af Ankestyrelsen.", "Sagen er afgjort."),
    ("Du kan få hjælp, hvis du er syg.", "Du kan få hjælp."),
    ("Send budget eller regnskab.", "Send budget og regnskab."),
    ("Støtten gælder kun børn.", "Støtten gælder børn."),
    ("Kære «Navn»", "Kære «navn»"),
    ("Skriv til post@lindum.dk.", "Skriv til post@lindum.com."),
    ("Vi betaler 500 kr. Du får et brev.", "Du betaler 500 kr. Vi får et brev."),
    ("Planen blev vedtaget af byrådet i maj.", "Byrådet vedtog planen i maj. Byrådet klagede."),
    ("Planen blev vedtaget af udvalget.", "Byrådet vedtog planen."),
    ("Sagen vil i maj kunne afgøres.", "Sagen vil i maj afgøres."),
    ("Kommunen vil betale og kunne hjælpe.", "Kommunen betaler og kunne hjælpe."),
    ("Den pågældende kommune betaler.", "Kommunen betaler."),
]


@pytest.mark.parametrize(("before", "after"), DIFFERENT)
def test_what_says_something_else_is_told(before, after):
    """Another class, another owner, another order or someone new is a loss."""
    assert lost(segment(before), segment(after))


def test_a_loss_is_told_in_danish():
    """The phrases name the kind and the words."""
    told = lost(segment("Svar senest den 3. maj."), segment("Svar senest den 4. maj."))
    assert "datoen »3. maj« mangler" in told
    assert "datoen »4. maj« er kommet til" in told


def test_who_acts_around_may_be_named():
    """Someone who acts elsewhere in the text is no stranger."""
    before, after = segment("Sagen behandles i maj."), segment("Vi behandler sagen i maj.")
    assert lost(before, after, frozenset({"vi"})) == ()


@given(st.text(alphabet="abcæøå ABC123.,-–/%§«»[]{}\n", max_size=80))
def test_facts_lie_in_the_text(text):
    """Every fact is cut out of the text at its place, and a text loses nothing to itself."""
    whole = segment(text)
    for fact in facts(whole):
        assert text[fact.start : fact.end] == fact.text
    assert lost(whole, whole) == ()


def test_the_polite_form_makes_no_name_of_the_word_before_it():
    """ "Såfremt De …" begins a sentence with two capitals and holds no name."""
    before, after = (
        segment("Såfremt De ikke svarer, lukker vi sagen."),
        segment("Hvis De ikke svarer, lukker vi sagen."),
    )
    assert lost(before, after) == ()
