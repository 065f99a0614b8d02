"""Plans that were copied out of a PDF page by page: no blank lines, headings in capitals, page furniture in the text."""

import re

import pytest

from index.canonical import place
from index.formats import text as reader
from index.plan import parse

PLAN = """Skovlunde Kommune
Handleplan for lokale veje 2030-2033
SÅDAN LÆSES PLANEN
Planen er vedtaget af byrådet i maj 2030. Den har fire indsatser, og hver af dem
har en ansvarlig afdeling og en frist.
SPOR A: VEJE OG STIER
1. ÉN SAMLET CYKELRUTE
Mål
Alle børn kan cykle fra Bakkeby til skolen uden at krydse en stor vej, og de skal
kunne gøre det hele året.
Hvad gør vi
• Vi anlægger to kilometer cykelsti langs den gamle bane fra stationen og frem til
Mosevej.
• Vi sætter lys op i tunnelen.
Hvem
Vej og Park
Hvornår
Inden udgangen af 2031
Status
Stien er projekteret, og arbejdet begynder til foråret. Der er kommet tilbud fra tre
entreprenører.
2. LAVERE FART I BYERNE
Mål
Færre biler kører over 40 km/t på hovedgaderne i de fire byer.
Hvad gør vi
• Vi sætter skilte op, som viser bilisterne deres fart, på de otte veje, hvor der er
flest klager.
Hvem
Trafikafdelingen sammen med politiet
Hvornår
2032
Status
SPOR B: FORTOVE OG PLADSER
3. FORTOVE TIL ALLE
Mål
Kørestolsbrugere kan komme fra torvet til sundhedshuset uden hjælp.
Hvad gør vi
• Vi sænker 40 kantsten.
• Vi flytter skilte, der spærrer.
Hvem
Anlægsgruppen
Hvornår
1. oktober 2033
Status
Ti kantsten er sænket.
4. TORVET SKAL BRUGES
Mål
Der er noget at komme efter på torvet hver lørdag.
Hvad gør vi
• Vi laver faste pladser til ti boder.
Hvem
Byudvikling
Hvornår
2033
Status
Ikke påbegyndt
KONTAKT OG VIDERE LÆSNING
Ring til Vej og Park på rådhuset. Planen bliver evalueret i 2034, og byrådet tager
stilling til en ny plan.
"""

TITLE = r"^(\d)\. ([A-ZÉ])([A-ZÉ ]+)$"
NAMES = ["Én samlet cykelrute", "Lavere fart i byerne", "Fortove til alle", "Torvet skal bruges"]


def plan_of(source):
    plans = parse(place(reader.read(source.encode(), "plan.txt").blocks), "d", "plan.txt")
    assert len(plans) == 1
    return plans[0]


def said(initiative):
    """Everything an initiative says, without its names for the parts."""
    return (
        [(g.kind, g.text) for g in initiative.goals],
        {f.kind: f.value.text for f in initiative.fields if f.value and f.kind != "description"},
        [s.note.text if s.note else None for s in initiative.statuses],
    )


def pages(mark, head=""):
    """The plan with something that numbers pages after every twelfth line, the first time in the middle of a sentence."""
    lines = PLAN.splitlines()
    out, page = [], 2
    for at, line in enumerate(lines, 1):
        out.append(line)
        if at % 12 == 0:
            out += [mark.format(page), *([head] if head else [])]
            page += 1
    return "\n".join(out)


def mixed(source):
    """The plan with its numbered titles in small letters."""
    return re.sub(TITLE, lambda m: f"{m[1]}. {m[2]}{m[3].lower()}", source, flags=re.MULTILINE)


def unnumbered(source):
    return re.sub(TITLE, r"\2\3", source, flags=re.MULTILINE)


LABELS = ("Mål", "Hvad gør vi", "Hvem", "Hvornår", "Status")


def labels(source, change):
    return re.sub(rf"^({'|'.join(LABELS)})$", lambda m: change(m[1]), source, flags=re.MULTILINE)


CONTENTS = "INDHOLD\n" + "".join(
    f"{n}. {name} {'.' * (50 - len(name))} {n + 2}\n" for n, name in enumerate(NAMES, 1)
)

VARIANTS = {
    "as it is": PLAN,
    "titles without numbers": unnumbered(PLAN),
    "titles in small letters": mixed(PLAN),
    "titles that say what they are": re.sub(TITLE, lambda m: f"Indsats {m[1]}: {m[2]}{m[3].lower()}", PLAN, flags=re.MULTILINE),
    "labels with a colon": labels(PLAN, "{}:".format),
    "labels on the line of what they say": re.sub(rf"^({'|'.join(LABELS)})\n(?=[A-ZÆØÅ\d](?!POR|\. [A-Z]))", r"\1: ", PLAN, flags=re.MULTILINE),
    "the same under titles in small letters": re.sub(rf"^({'|'.join(LABELS)})\n(?=[A-ZÆØÅ\d](?!POR|\. [A-Z]))", r"\1: ", mixed(PLAN), flags=re.MULTILINE),
    "labels in capitals": labels(PLAN, str.upper),
    "labels that ask": PLAN.replace("Hvad gør vi\n", "Hvad gør vi?\n").replace("Hvem\n", "Hvem?\n"),
    "other bullets": PLAN.replace("• ", "- "),
    "bullets of stars": PLAN.replace("• ", "* "),
    "bullets of letters": PLAN.replace("• ", "o "),
    "words broken by hyphens": PLAN.replace("tunnelen", "tun-\nnelen").replace("skilte, der", "skil-\nte, der"),
    "pages that say their number": pages("Side {}"),
    "pages out of how many": pages("Side {} af 9", "Handleplan for lokale veje"),
    "bare page numbers under a foot": pages("Skovlunde Kommune · Vej og Park\n{}"),
    "page numbers beside the head": pages("{} | Handleplan for lokale veje 2030-2033"),
    "a table of contents": PLAN.replace("SÅDAN", CONTENTS + "SÅDAN", 1),
    "a blank line below every line": PLAN.replace("\n", "\n\n"),
    "no groups": re.sub(r"^SPOR.*\n", "", PLAN, flags=re.MULTILINE),
}  # fmt: skip


@pytest.mark.parametrize("source", VARIANTS.values(), ids=VARIANTS.keys())
def test_a_plan_copied_out_of_a_pdf_reads_the_same_however_it_marks_its_parts(source):
    """Names, goals, actions, fields and statuses come out whole, and nothing of the pages comes with them."""
    plan = plan_of(source)
    assert [i.name.casefold() for i in plan.initiatives] == [n.casefold() for n in NAMES]
    first, second, third, fourth = map(said, plan.initiatives)
    assert first == (
        [
            ("mål", "Alle børn kan cykle fra Bakkeby til skolen uden at krydse en stor vej, og de skal kunne gøre det hele året."),
            ("aktivitet", "Vi anlægger to kilometer cykelsti langs den gamle bane fra stationen og frem til Mosevej."),
            ("aktivitet", "Vi sætter lys op i tunnelen."),
        ],
        {"responsible": "Vej og Park", "deadline": "Inden udgangen af 2031"},
        ["Stien er projekteret, og arbejdet begynder til foråret. Der er kommet tilbud fra tre entreprenører."],
    )  # fmt: skip
    assert second[1:] == ({"responsible": "Trafikafdelingen sammen med politiet", "deadline": "2032"}, [None])
    assert [text for _, text in third[0]][1:] == ["Vi sænker 40 kantsten.", "Vi flytter skilte, der spærrer."]
    assert fourth[1:] == ({"responsible": "Byudvikling", "deadline": "2033"}, ["Ikke påbegyndt"])


def test_labels_that_open_lines_without_blank_lines_between_are_read():
    """A committee's paper may say "Mål. …", "Hvem. …" on one line after the other, wrapped where the line was full."""
    source = """Sagsfremstilling
Udvalget skal tage stilling til to indsatser for unge uden job.
1. Fritidsjob til unge
Mål. Tredive unge får et fritidsjob inden udgangen af 2031, og halvdelen af dem
bliver i jobbet.
Hvem. Jobcentret
Hvornår. 2031
Status. Elleve unge har fået et job, og to af dem er holdt op igen, fordi vejen var
for lang.
2. Mentorer
Mål. Ti unge får en mentor fra en forening.
Hvem. Frivilligcentret
Hvornår. 2032
Status. Ikke i gang.
"""
    plan = plan_of(source)
    assert [i.name for i in plan.initiatives] == ["Fritidsjob til unge", "Mentorer"]
    goals, fields, notes = said(plan.initiatives[0])
    assert goals == [
        ("mål", "Tredive unge får et fritidsjob inden udgangen af 2031, og halvdelen af dem bliver i jobbet.")
    ]
    assert fields == {"responsible": "Jobcentret", "deadline": "2031"}
    assert notes == ["Elleve unge har fået et job, og to af dem er holdt op igen, fordi vejen var for lang."]
