"""Times within a year that a plan reports on: "1. halvår 2023", "2. kvartal 2024", "marts 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from index.months import ANY_MONTH
from index.plans.text import years
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, normalise

if TYPE_CHECKING:
    from index.plans.columns import Column
    from index.plans.grid import Grid

_MONTH = (
    r"(?:" + ANY_MONTH + r"|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?)"
)
# the part of the year, without the year
PART_OF_YEAR = (
    r"(?:(?:[1-4]\.?|første|andet|tredje|fjerde)\s*(?:halvår|kvartal|kvt\.?|tertial)|q[1-4]|"
    rf"(?:i |primo |medio |ultimo |pr\. |den )?(?:\d{{1,2}}\.\s*)?{_MONTH}|(?:forår|efterår|sommer|vinter)(?:et|en)?)"
)
_DAY = r"\d{1,2}[./-]\d{1,2}(?=[./-](?:19|20)\d\d)"
_PART = re.compile(rf"{PART_OF_YEAR}(?=,?\s+(?:19|20)\d\d)|{_DAY}", re.IGNORECASE)
_TIME = re.compile(rf"(?:{PART_OF_YEAR},?\s+|{_DAY}[./-])?(?:19|20)\d\d", re.IGNORECASE)
# heads that may stand over when a status was given as well as over when something is due
_EITHER = frozenset("periode perioden tidspunkt tid dato hvornår".split())
_REPORTED = (*STATUS_LABELS, *STATUS_PARTS, "level")


def part_of_year(text: str) -> str:
    """Return what a heading says besides its year of when it is from ("1. halvår" of "1. halvår 2023"), or nothing."""
    found = _PART.search(text)
    return " ".join(found.group().lower().split()) if found else ""


def is_time(text: str) -> bool:
    """Tell whether a whole text is a year or a time within one."""
    return _TIME.fullmatch(text.strip()) is not None


def with_times(columns: tuple[Column, ...], grid: Grid, depth: int) -> tuple[Column, ...]:
    """Return a status table's columns with the one that says of when each row is known as that of the years.

    "Periode" over "1. halvår 2023" is no deadline where the other columns tell how it goes and no
    column names goals or initiatives.

    Args:
        columns: the columns as their heads give them.
        grid: the table.
        depth: how many rows its head takes.
    """
    names = {c.name for c in columns}
    if names & {"year", "initiative", "area", "responsible", "indicator", *GOAL_LABELS}:
        return columns
    for column in columns:
        told = any(c.name in _REPORTED for c in columns if c is not column)
        if told and _may_date(column) and _are_times(_said(grid, column.index, depth)):
            return tuple(replace(c, name="year", year=None) if c is column else c for c in columns)
    return columns


def _may_date(column: Column) -> bool:
    """Tell whether a column's head leaves open that it says of when each row is."""
    if column.head is None or column.year is not None:
        return False
    either = column.name == "deadline" and normalise(column.head.text) in _EITHER
    return either or column.name in ("", *STATUS_LABELS)


def _are_times(said: Sequence[str]) -> bool:
    return bool(said) and all(is_time(t) and len(years(t)) == 1 for t in said)


def _said(grid: Grid, column: int, depth: int) -> Sequence[str]:
    spots = (grid.at[r][column] for r in range(depth, grid.height))
    return [s.text for s in spots if s and not s.blank]
