"""What wraps a question is told from what it asks."""

import time

import pytest

from assistant.framing import only_wraps, read, sentences

from .questions import BRO

BARE = f"hvem er ansvarlig for {BRO}?"

OPENED = """
Kan du fortælle mig,|Kan du kort fortælle,|Kan du lige sige mig,|Kunne du eventuelt oplyse,|Vil du være sød at finde ud af,|Vil du venligst svare på,|Gider du lige tjekke,
Kan du hjælpe mig med at finde ud af,|Kan du finde frem til,|Kan I oplyse,|Kan man se,|Må jeg spørge dig om,|Må jeg få at vide,|Må jeg spørge om noget:|Ved du,|Ved du tilfældigvis,
Ved I noget om,|Husker du,|Fortæl mig,|Fortæl mig lige,|Forklar kort,|Sig mig,|Oplys venligst,|Jeg vil gerne vide,|Jeg vil gerne høre,|Jeg ville egentlig bare høre,
Jeg kunne godt tænke mig at vide,|Jeg har brug for at vide,|Jeg skal bruge at vide,|Jeg skal finde ud af,|Jeg undrer mig over,|Jeg tænkte på,|Jeg er lidt i tvivl om,
Jeg er nysgerrig på,|Jeg ved ikke,|Jeg ved faktisk ikke,|Jeg kan ikke huske,|Jeg kan ikke lige finde ud af,|Jeg har glemt,|Jeg mangler at vide,|Jeg leder efter svar på,
Jeg bliver spurgt om,|Vi vil gerne vide,|Vi er i tvivl om,|En borger spørger,|En borger har spurgt,|En journalist vil vide,|En pårørende vil gerne vide,|Der er en borger der spørger,
Udvalget vil gerne vide,|Udvalgsformanden spørger,|Min chef spørger,|Min kollega undrer sig over,|Vores praktikant vil gerne vide|Formanden for Ældrerådet vil høre,|Sekretariatet mangler at vide,
Et kort spørgsmål:|Hurtigt spørgsmål:|Mit spørgsmål er,|Spørgsmålet lyder:|Det jeg gerne vil vide er,|Et andet spørgsmål:|Noget helt andet:
Hej,|Hej igen!|Godmorgen.|Hej med dig,|Goddag,|Okay,|Nå,|Altså,|Jamen|Undskyld,|Tak for sidst!|Tak,|Forresten,|Så
Sådan helt ærligt,|Helt konkret,|Kort og godt:|Kort sagt,|Alt i alt,|I det hele taget,|I virkeligheden,|Så vidt du kan se,|Så vidt du kan se i planen,|Ifølge planen,
Ifølge jer,|Hvis jeg må spørge,|Hvis jeg nu skal sige det kort til udvalget,|Når vi skal forklare det for en borger,|For øvrigt,|Ærlig talt,|Det kan godt være et dumt spørgsmål, men
Jeg er ny her.|Jeg er lige startet i kommunen,|Jeg hedder Lone og sidder i Borgerservice.|Jeg arbejder i Borgerservice.|Mit navn er Lone.|Vi har møde i morgen.|Jeg skal bruge det til et møde.
Jeg skal holde oplæg på torsdag.|Udvalget mødes i morgen.|Der er en journalist i røret.|Min kollega er på ferie, så jeg må spørge dig:|Jeg har lovet et svar inden frokost:|Det haster.|Jeg sidder med budgettet.
Can you tell me|Could you please tell me|I would like to know|Do you happen to know
""".replace("\n", "|")  # fmt: skip
CLOSED = """
, så vidt du ved?| lige nu?| i øjeblikket?| egentlig, sådan helt præcist?|, hvis jeg må spørge?|? Tak på forhånd.|? Mange tak!|? Det haster.|? Kan du hjælpe?|? Kan du hjælpe mig med det?
|? Hvad kan jeg sige?|? Hvad skal jeg svare borgeren?|? Hvad kan vi fortælle journalisten?|? Ved du det?|? Jeg skal bruge det til et møde i morgen.|? Venlig hilsen Lone|? Mvh. Lone, Borgerservice|, tak?
""".replace("\n", "")  # fmt: skip


@pytest.mark.parametrize("opening", [o for o in OPENED.split("|") if o])
def test_openings(opening):
    """However a question is opened, what it asks is the question."""
    said = read(f"{opening} {BARE}")
    assert said.asks == BARE
    assert not any(BRO in told for told in said.told)


@pytest.mark.parametrize("closing", [c for c in CLOSED.split("|") if c])
def test_closings(soeby, closing):
    """However a question is closed, nothing is left over that an answer must account for."""
    query = soeby.read(BARE.rstrip("?") + closing)
    assert query.fields == ("responsible",)
    assert query.residual == ()


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("Hvad siger planen om lige muligheder?", "Hvad siger planen om lige muligheder?"),
        ("Hvornår kan jeg sige lejemålet op?", "Hvornår kan jeg sige lejemålet op?"),
        ("Kan du fortælle om badebroen?", "Kan du fortælle om badebroen?"),
        ("Hvad gør kommunen for noget af stranden?", "Hvad gør kommunen for noget af stranden?"),
        ("Er badebroen nu åben?", "Er badebroen nu åben?"),
        ("Hvad står der om spørgsmål fra borgere?", "Hvad står der om spørgsmål fra borgere?"),
        ("Hvor mange borgere spørger om hjælp?", "Hvor mange borgere spørger om hjælp?"),
        ("Hvem vil vide mere om lov om social service?", "Hvem vil vide mere om lov om social service?"),
        ("Åbner broen kl. 8? Og lukker den kl. 20?", "Åbner broen kl. 8? Og lukker den kl. 20?"),
        ("status bro 2021", "status bro 2021"),
    ],
)
def test_content_stays(message, asks):
    """A word that softens elsewhere is kept where it says what is asked."""
    assert read(message).asks == asks


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("Ved du, hvem der har badebroen?", "hvem har badebroen?"),
        ("Kan du sige, hvad vi fik ud af broen?", "hvad fik vi ud af broen?"),
        ("Jeg vil vide, hvad der er gjort", "hvad er der gjort"),
        ("Ved du, om der er afsat penge?", "er der afsat penge?"),
        ("Hvad er det, vi vil med broen?", "Hvad vil vi med broen?"),
        ("Ved du, hvorfor det nye værksted lukkede?", "hvorfor det nye værksted lukkede?"),
    ],
)
def test_indirect_questions(message, asks):
    """An indirect question is read in the order of a direct one, an article left where it stands."""
    assert read(message).asks == asks


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("Gider du sammenligne målene for broen og stien?", "sammenlign målene for broen og stien?"),
        ("Vil du være sød at opsummere status 2021?", "opsummer status 2021?"),
        ("Kan du lige nævne delmålene?", "nævn delmålene?"),
        ("Kan I give mig målet for broen?", "giv mig målet for broen?"),
        ("Jeg skal bruge målet for broen til et opslag på intranettet", "giv mig målet for broen"),
        ("Hej, jeg mangler status 2021 for broen", "giv mig status 2021 for broen"),
        ("Jeg er ny her. Jeg har brug for fristen for broen.", "giv mig fristen for broen."),
        ("Send mig lige økonomien for broen", "giv mig økonomien for broen"),
        ("Hvad står WCAG for – kan du svare på det?", "Hvad står WCAG for"),
        ("Er broen åben, ved du det?", "Er broen åben"),
        ("Kan I give tilskud til en bro?", "Kan I give tilskud til en bro?"),
        ("Kan man vise film på broen?", "Kan man vise film på broen?"),
        ("Nej, jeg mente stien", "hvad med stien"),
        ("Jeg mener, at broen er dyr. Hvem har den?", "Hvem har den?"),
        ("Min chef vil have fristen for broen", "giv mig fristen for broen"),
        ("Vi mangler penge til broen. Hvem har den?", "Hvem har den?"),
    ],
)
def test_requests(message, asks):
    """A request and a need told are the question that they come to; a question with such words in it stays."""
    assert read(message).asks == asks


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("Hvem er broen for? Altså hvilke borgere må bade?", "Hvem er broen for?"),
        ("Hvem er broen for, altså hvilke borgere må bade?", "Hvem er broen for"),
        ("Hvem er broen for? Med andre ord: hvem må bade?", "Hvem er broen for?"),
        ("Hvem er broen for? Altså den nye?", ""),
        ("Hvem er broen for? Hvad koster den?", ""),
    ],
)
def test_the_same_once_more(message, first):
    """A second question that only says the first again is known as such."""
    assert read(message).first == first


def test_what_is_told_beside_the_question():
    """A sentence that tells of the matter is kept apart; who asks is left out."""
    said = read("Jeg er ny her. Badebroen er dyr. Hvem har den?")
    assert said.asks == "Hvem har den?"
    assert said.told == ("Badebroen er dyr",)


def test_a_question_before_a_closing():
    """Where the last sentence only asks for help, the one before it says what is asked."""
    said = read("En borger spørger, hvorfor broen lukkede. Hvad kan jeg sige?")
    assert said.asks == "hvorfor broen lukkede"
    assert only_wraps("Hvad kan jeg sige til borgeren?")
    assert not only_wraps("Hvad kan jeg sige nej til?")


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Broen åbner kl. 8. Hvem har den?", 2),
        ("Den er bl.a. åben i juni. Hvorfor?", 2),
        ("Det koster 3 mio. kr. i alt", 1),
        ("Vi åbner den 1. juni", 1),
        ("Hej, jeg er ny her, hvad kan du?", 2),
        ("Vi drøfter det nu: hvem har den?", 2),
    ],
)
def test_sentences(message, count):
    """Sentences end at stops, not at abbreviations and dates, and where a greeting turns into a question."""
    assert len(sentences(message)) == count


@pytest.mark.parametrize(
    "piece",
    [
        "hej, ",
        "a, ",
        "lige kort ",
        ". ",
        "et kort hurtigt lille mit ",
        "hvis jeg nu ",
        "kan du lige ",
        ", altså ",
        "jeg skal bruge a til et ",
    ],
)
def test_long_messages(piece):
    """A message made to be slow is read as fast as any of its length."""
    start = time.process_time()
    read((piece * 2000)[:2000])
    assert time.process_time() - start < 2  # seconds; a pattern that explodes takes minutes
