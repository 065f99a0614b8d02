"""Rows of PDF tables without lines that go on over a page in one cell."""

from __future__ import annotations

import pytest

from index.formats.pdf_joins import take_rest
from index.formats.pdf_parts import Line, Word
from index.formats.pdf_tables import CellDraft, TableDraft


def line(text: str, x0: float, y: float, page: int) -> Line:
    return Line((Word(text, x0, x0 + 90, y, y + 10, 10.0),), page, x0, 500.0)


def form(value: str) -> TableDraft:
    """A form's last row: a label and a value at the bottom of page 1."""
    row = [
        CellDraft(0, 1, 1, [line("Samarbejde", 60, 700, 1)]),
        CellDraft(1, 1, 1, [line(value, 200, 700, 1)]),
    ]
    return TableDraft((60.0, 200.0, 500.0), [row], 1, 1, ruled=False)


def test_the_rest_of_a_sentence_over_the_page_is_its_cells() -> None:
    """Text under a value that breaks off goes on with it; what stands further down does not."""
    table, below = form("Skolen, hallen og de"), line("Planen følges hvert år.", 60, 90, 2)
    left = take_rest(table, [line("praktiserende", 200, 50, 2), line("læger", 200, 62, 2), below])
    assert left == [below]
    assert table.rows[0][1].text == "Skolen, hallen og de praktiserende læger"


@pytest.mark.parametrize(
    ("value", "more"),
    [
        ("Skolen og hallen.", line("læger", 200, 50, 2)),  # a sentence that has ended
        ("Skolen og de", line("Opfølgning", 200, 50, 2)),  # a new one
        ("Skolen og de", line("læger", 60, 50, 2)),  # under another column
        ("Skolen og de", line("læger", 200, 712, 1)),  # on the same page
    ],
)
def test_other_text_after_a_table_stays_text(value: str, more: Line) -> None:
    """Text is taken in only where the words and the place both show that the cell goes on."""
    assert take_rest(form(value), [more]) == [more]
