"""Rows of tables without lines, told by the white space above them."""

from __future__ import annotations

from index.formats.pdf_parts import Line, Word, lines_of
from index.formats.pdf_rowing import spaces


def column(word: Word) -> int:
    return int(word.x0 // 100)


def lines(*texts: tuple[str, float, float]) -> list[Line]:
    """Words at (x, y), in letters of ten points."""
    return lines_of([Word(t, x, x + 40, y, y + 10, 10.0) for t, x, y in texts], 1)


def begun(run: list[Line]) -> list[str]:
    found = zip(run, spaces(run, column), strict=True)
    return [line.words[0].text for line, space in found if space.across or space.own]


def test_a_row_begins_under_white_space() -> None:
    """White space across all columns parts rows, the distance of lines within a cell does not."""
    run = lines(
        ("Rampe", 0, 0),
        ("Park", 100, 0),
        ("ved", 0, 12),
        ("havnen", 0, 24),
        ("Lys", 0, 48),
        ("Vej", 100, 48),
    )
    assert begun(run) == ["Lys"]


def test_a_row_begins_beside_a_cell_that_goes_on() -> None:
    """Space above each of a line's own columns begins a row, though a merged cell goes on at another height."""
    merged = [(f"mål{n}", 0.0, 16.0 * n) for n in range(6)]
    run = lines(
        *merged,
        ("Kortlægning", 100, 0),
        ("Park", 200, 0),
        ("af", 100, 16),
        ("stier", 100, 32),
        ("Anlæg", 100, 56),
        ("Vej", 200, 56),
        ("af", 100, 72),
    )
    assert begun(run) == ["Anlæg"]


def test_lines_between_those_of_another_column_are_no_rows() -> None:
    """Cells set in the middle of their height, half a line lower than the next cell's, part no rows."""
    run = lines(("Rampe", 0, 0), ("Park", 100, 7), ("ved", 0, 14), ("og", 100, 21), ("havnen", 0, 28))
    assert begun(run) == []


def test_rows_of_single_lines_far_apart_are_rows() -> None:
    """Where no cell has two lines, what is farther apart than lines of text ever are is parted."""
    run = lines(("Rampe", 0, 0), ("Park", 100, 0), ("Lys", 0, 25), ("Vej", 100, 25))
    assert begun(run) == ["Lys"]
