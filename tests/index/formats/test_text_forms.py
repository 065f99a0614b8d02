"""Forms whose labels and values a PDF's text put line below line."""

from __future__ import annotations

import pytest

from index.formats import text as reader
from index.formats.grid import cell_text
from index.formats.lines import Line
from index.formats.torn import in_order

FORM = "Handleplan fra: {office}\n\nIndsats\n{name}\nBeskrivelse\n{said}\nAnsvarlig: {office}\n\n"
PARTS = "Status {year}\nDet har vi gjort\n{0}\n\nDet har vi opnået\n{1}\n\nNæste skridt\n{2}\n\n"


def texts(source: str) -> list[str]:
    return [block.text for block in reader.read(source.encode(), "plan.txt").blocks]


def headings(source: str) -> list[str]:
    return [b.text for b in reader.read(source.encode(), "plan.txt").blocks if b.kind == "heading"]


def test_a_line_below_indsats_in_each_form_is_its_value() -> None:
    """Where "Indsats" stands above each name the name is its value; a chapter "Indsats" above several is none."""
    named = [
        ("Byens træer", "Vi planter lind."),
        ("Byens bænke", "Vi stiller bænke op."),
        ("Stier", "Vi rydder."),
    ]
    forms = "".join(FORM.format(office="Parken", name=n, said=s) for n, s in named)
    assert not {n for n, _ in named} & set(headings(forms))
    chapter = "Indsats\n\n" + "".join(f"{n}\nBeskrivelse\n{s}\nAnsvarlig: Parken\n\n" for n, s in named)
    assert {n for n, _ in named} <= set(headings(chapter))


WHOLE = PARTS.format("plantet 9 lind.", "torvet er grønt.", "vande dem.", year=2031)
TORN = """Status 2032
Det har vi gjort
plantet 4 elme.

Det har vi opnået
gaden er grøn.
Status 2033

Side 2

Næste skridt
{}

Det har vi gjort
fældet en ask.

Det har vi opnået
der er lys.

Næste skridt
plante igen.
"""


@pytest.mark.parametrize("last", ["vande elmene.", ""])
def test_a_part_below_the_next_heading_goes_back_to_its_status(last: str) -> None:
    """The part that a status lacks, and the next one has twice, stands where the others have it."""
    found = texts(WHOLE + WHOLE.replace("2031", "2030") + TORN.format(last))
    at = found.index("Status 2033")
    assert found[at - 2 : at] == (["Næste skridt", last] if last else ["gaden er grøn.", "Næste skridt"])
    assert found[at + 1 : at + 3] == ["Det har vi gjort", "fældet en ask."]


def test_a_part_stays_where_no_other_status_shows_the_order() -> None:
    """Without statuses that show how the parts follow each other nothing is moved."""
    lines = [Line(row) for row in TORN.format("vande elmene.").split("\n")]
    assert in_order(lines) == lines


def test_a_running_head_put_together_from_the_title_page_is_no_title() -> None:
    """ "Nordby Kommune – Et godt liv. Handleplan 2031" repeats three lines above it, and says nothing more."""
    top = "Nordby Kommune\nHandicappolitikken »Et godt liv«\n\nHandleplan 2031\n\nVi vil meget.\n"
    head = "Nordby Kommune – Et godt liv. Handleplan 2031\n"
    found = texts("\f".join((top, f"{head}Vi vil mere.\n", f"{head}Vi vil alt.\n")))
    assert found[0] == "Nordby Kommune"
    assert not [text for text in found if text.startswith("Nordby Kommune –")]


BOXES = "Indsats: {}\n☐ Bolig{gap}☐ Job\n☒ Fritid{gap}☒ Sundhed\n\n\n"
ROWS = "Mål                  {}\n                     hver {}.\nØkonomi              20.000 kr.\nStatus 2031          Vi har åbnet\n"


def test_boxes_beside_each_other_are_no_columns() -> None:
    """Boxes that a form sets in two columns are boxes; the table below them is one."""
    found = reader.read(
        (BOXES.format("Cafeen", gap=" " * 20) + ROWS.format("40 kommer", "uge")).encode(), "p.txt"
    ).blocks
    assert [(b.text, b.checked) for b in found if b.kind == "checkbox"] == [
        ("Bolig", False),
        ("Job", False),
        ("Fritid", True),
        ("Sundhed", True),
    ]
    assert sum(b.kind == "table" for b in found) == 1


def test_a_cell_goes_on_below_a_page_break() -> None:
    """Lines that stand in the last column at the top of a page belong to the row above; a new form does not."""
    head = "Nordby Kommune · Handleplan\n\n\n\n"
    pages = (
        head + ROWS.format("40 kommer", "uge") + "\n\n\n",
        head + "                     fire dage om ugen.\n\n\n\n" + ROWS.format("50 kommer", "dag"),
        head + ROWS.format("60 kommer", "nat"),
    )
    found = reader.read("\f".join(pages).encode(), "p.txt").blocks
    tables = [[cell_text(row[1].blocks) for row in b.rows] for b in found if b.kind == "table"]
    assert [t[0] for t in tables] == ["40 kommer hver uge.", "50 kommer hver dag.", "60 kommer hver nat."]
    assert tables[0][-1] == "Vi har åbnet fire dage om ugen."


def test_a_label_that_ends_in_the_middle_is_whole_above_another() -> None:
    """ "Vi samarbejder med" above "Økonomi" is a row of its own; "Vi arbejder videre" above "med" is half a label."""
    source = (
        "Tema                    ☐ Bolig ☒ Fritid ☐ Job\n"
        "Vi samarbejder med      Lokalrådet og skolen\n"
        "Økonomi                 20.000 kr.\n"
        "Vi arbejder videre      en café for unge, der\n"
        "med                     åbner i maj.\n"
    )
    (found,) = reader.read(source.encode(), "p.txt").blocks
    rows = [[cell_text(c.blocks) for c in row] for row in found.rows]
    assert rows[1:3] == [["Vi samarbejder med", "Lokalrådet og skolen"], ["Økonomi", "20.000 kr."]]
    assert rows[3] == ["Vi arbejder videre med", "en café for unge, der åbner i maj."]
    assert [(b.text, b.checked) for b in found.rows[0][1].blocks] == [
        ("Bolig", False),
        ("Fritid", True),
        ("Job", False),
    ]


def test_the_end_of_a_cell_that_is_a_labels_word_begins_no_row() -> None:
    """ "år." goes on with "før de fylder 18", though a label may be called so."""
    source = (
        "Mål                          Delmål                 Aktiviteter\n"
        "Unge kender deres            Alle har en fast       • Møde når den\n"
        "plan, før de fylder 18       kontakt, til de er     unge er 16\n"
        "år.                          20 år.                 • Forældreaften\n"
    )
    (found,) = reader.read(source.encode(), "p.txt").blocks
    assert [cell_text(c.blocks) for c in found.rows[1]] == [
        "Unge kender deres plan, før de fylder 18 år.",
        "Alle har en fast kontakt, til de er 20 år.",
        "Møde når den unge er 16 Forældreaften",
    ]


def test_chapter_lines_over_tables_with_heads_are_headings():
    """Lines that number chapters, each over a table with heads for its columns, are headings."""
    table = "Indsats\tAnsvarlig\tFrist\nBænke\tParkchefen\t2031\n"
    source = f"Spor 1: Grønne stier\n\n{table}\nSpor 2: Skygge\n\n{table}"
    headings = [b.text for b in reader.read(source.encode(), "plan.txt").blocks if b.kind == "heading"]
    assert headings == ["Spor 1: Grønne stier", "Spor 2: Skygge"]
