"""Tables that fell to lines: heads one a line, numbered rows, figures between single spaces."""

from __future__ import annotations

import pytest

from index.formats import text as reader
from index.formats.blocks import Block
from index.formats.grid import cell_text
from index.formats.legend import blank_words

HEADS = "Indsats\nMål\nAktiviteter\nAnsvarlig\nFrist\nStatus 2023\n"
ROWS = """
1. Flere træer
Der skal stå 500 flere træer i
byen i 2026.
Kort over bare gader
Plantedag for skolerne
Parkafdelingen
1. maj 2024
200 træer er plantet. Resten
kommer i foråret.

2. Rent vand i åen
Åen skal have god tilstand om
fire år.
Måling hver måned

Medio 2025
ib
"""


def tables(source: str) -> list[list[list[str]]]:
    found = [b for b in reader.read(source.encode(), "plan.txt").blocks if b.kind == "table"]
    return [[[cell_text(c.blocks) for c in row] for row in b.rows] for b in found]


def outside(source: str) -> list[Block]:
    return [b for b in reader.read(source.encode(), "plan.txt").blocks if b.kind != "table"]


def test_heads_one_a_line_and_numbered_rows_are_a_table() -> None:
    """The name opens a row, cells follow in the order of the heads, several lines in a cell are its values."""
    (table,) = tables("»ib« betyder ikke indberettet.\n\n" + HEADS + ROWS)
    assert table[0] == HEADS.split("\n")[:-1]
    assert table[1] == [
        "1. Flere træer",
        "Der skal stå 500 flere træer i byen i 2026.",
        "Kort over bare gader Plantedag for skolerne",
        "Parkafdelingen",
        "1. maj 2024",
        "200 træer er plantet. Resten kommer i foråret.",
    ]


def test_a_blank_line_inside_a_row_is_a_blank_cell() -> None:
    """The cell that a PDF left blank is an empty line where the others stand close."""
    (table,) = tables("»ib« betyder ikke indberettet.\n\n" + HEADS + ROWS)
    assert table[2][2:] == ["Måling hver måned", "", "Medio 2025", "ib"]


@pytest.mark.parametrize("heads", ["Indsats Mål Aktiviteter Ansvarlig Frist Status 2023\n", "Nr.\n" + HEADS])
def test_heads_may_stand_on_one_line_or_have_a_number_of_their_own(heads: str) -> None:
    """Heads on one line, and a head "Nr." above the rows' numbers, give the same columns."""
    (table,) = tables("»ib« betyder ikke indberettet.\n\n" + heads + ROWS)
    assert [row[-1] for row in table[1:]] == ["200 træer er plantet. Resten kommer i foråret.", "ib"]
    assert table[0][-5:] == ["Mål", "Aktiviteter", "Ansvarlig", "Frist", "Status 2023"]
    assert " ".join(table[1][:-5]) == "1. Flere træer"


def test_a_row_goes_on_over_a_page_break() -> None:
    """Heads repeated on the next page and the page's number are no part of the row."""
    first, second = ROWS.split("Parkafdelingen")
    (table,) = tables("Plan\n\f" + HEADS + first + "\n1\n\f" + HEADS + "Parkafdelingen" + second + "\n2\n")
    assert table[1][2:5] == ["Kort over bare gader Plantedag for skolerne", "Parkafdelingen", "1. maj 2024"]


def test_what_follows_the_last_row_stays_outside() -> None:
    """A heading below the table with its text is not dealt out to the columns."""
    source = (
        HEADS
        + ROWS
        + "\nDen videre proces\n\nPlanen behandles hvert år i maj af det udvalg, som har vedtaget den, og af rådene.\n"
    )
    assert len(tables(source)[0]) == 3
    assert next(b.text for b in outside(source)) == "Den videre proces"


def test_numbered_lines_without_heads_are_no_table() -> None:
    """A numbered list below a lone word is a list."""
    assert tables("Aktiviteter\n\n1. Flere træer\nDer plantes.\n\n2. Rent vand\nDer måles.\n") == []


def test_rows_without_numbers_are_known_by_the_blank_lines_between_them() -> None:
    """Heads on one line, said again on each page, over rows that open with a name."""
    heads = "Indsats Handlinger Ansvarlig Tidsplan Status 2024\n\n"
    first = "Cykler ved hallen\nTyve nye stativer\nVej og Park\n2025\nStativerne er bestilt.\n"
    second = "Sti langs åen\nStien får lys\nFritid og Kultur\nUltimo 2026\nIkke påbegyndt\n"
    (table,) = tables(
        "Plan\n\f" + heads + first + "\n1\n\f" + heads + second + "\nOpfølgning\n\nDet sker i maj.\n"
    )
    assert table[1:] == [first.split("\n")[:-1], second.split("\n")[:-1]]


def test_cells_may_stand_apart_by_blank_lines() -> None:
    """Where each cell is a paragraph and the number a line of its own, the blank lines part cells."""
    rows = "1\nSol på taget\n\nHalvdelen af strømmen er vores\negen.\n\nEjendomme\n\nUltimo 2024\n\n2\nNye vinduer\n\nForbruget falder.\n\nEjendomme\n\nLøbende\n\nDen videre vej\n"
    (table,) = tables("Nr.\nIndsats\nMål\nAnsvarlig\nenhed\nFrist\n\n" + rows)
    assert table == [
        ["Nr.", "Indsats", "Mål", "Ansvarlig enhed", "Frist"],
        ["1", "Sol på taget", "Halvdelen af strømmen er vores egen.", "Ejendomme", "Ultimo 2024"],
        ["2", "Nye vinduer", "Forbruget falder.", "Ejendomme", "Løbende"],
    ]


def test_figures_between_single_spaces_are_a_table() -> None:
    """Years on a line, then a name and as many figures on each; a long name may stand on two lines."""
    source = "Økonomi (1.000 kr.)\n\n2024 2025 2026\nTræer 0 400 1.900\nVand i åen og i de små søer,\nsom byen har 3 – 210,5\nI alt 3 400 2.110\n\nTallene er foreløbige.\n"
    assert tables(source) == [
        [
            ["", "2024", "2025", "2026"],
            ["Træer", "0", "400", "1.900"],
            ["Vand i åen og i de små søer, som byen har", "3", "–", "210,5"],
            ["I alt", "3", "400", "2.110"],
        ]
    ]
    assert outside(source)[-1].text == "Tallene er foreløbige."


def test_figures_one_a_line_are_a_table() -> None:
    """Years below each other, then each name above its figures."""
    assert tables("2024\n2025\nTræer\n0\n400\nVand\n3\n210\n") == [
        [["", "2024", "2025"], ["Træer", "0", "400"], ["Vand", "3", "210"]]
    ]


def test_years_in_running_text_are_no_table() -> None:
    """A line that only names years has no rows below it."""
    assert (
        tables("Planen gælder\n2024 2025\nDerefter laves en ny plan i samarbejde med byens foreninger.\n")
        == []
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hvor der står »ib«, er der ikke indberettet noget.", {"ib"}),
        ("I.R. = ikke rapporteret", {"i.r."}),
        ("Her står »ok«, når målet er nået.", set()),
    ],
)
def test_a_document_explains_what_stands_for_a_blank(text: str, words: set[str]) -> None:
    """Only words that are said to mean that nothing was told."""
    assert blank_words(text) == words
