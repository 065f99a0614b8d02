"""Painted rows that belong to one table, and those that do not."""

from __future__ import annotations

from index.formats.pdf_parts import Box, Word
from index.formats.pdf_zebra import Band, striped

YEARS = (200.0, 300.0, 400.0)


def band(top: float, xs: tuple[float, ...] = YEARS) -> Band:
    """A painted row twenty points high."""
    return Box(xs[0], top, xs[-1], top + 20), xs


def words(*tops: float) -> list[Word]:
    return [Word("Park", x, x + 30, top + 5, top + 15, 10.0) for top in tops for x in (205.0, 305.0)]


def test_what_stands_between_two_painted_rows_is_a_row() -> None:
    """Text between painted rows of one table is a row of it."""
    rules = striped([band(100), band(140)], words(100, 120, 140))
    assert {r.at for r in rules if not r.vertical} == {100, 120, 140, 160}


def test_a_painted_title_parts_two_tables() -> None:
    """Two painted rows are no stripes of one table when a wider painted title stands between them."""
    title = band(140, (100.0, 400.0))
    assert striped([band(100), title, band(180)], words(100, 120, 140, 160, 180)) == []


def test_a_title_painted_elsewhere_parts_nothing() -> None:
    """A box beside the rows, in another column of the page, leaves them one table."""
    beside = band(120, (450.0, 550.0))
    assert striped([band(100), beside, band(140)], words(100, 120, 140))
