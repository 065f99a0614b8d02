"""Tables of indicators: what is measured in one column, its figures at the start and as aims in the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from index.plans.grid import Grid
from index.vocabulary import GOAL_LABELS

if TYPE_CHECKING:
    from index.plans.columns import Column

# what "Baseline", "Udgangspunkt", "2022" and "Mål 2027" are read as
_FIGURED = ("indicator", "background", "year", *GOAL_LABELS)
_FEWEST_YEARS = 2
_FIGURE = re.compile(r"\D{0,12}\d[\d.,]*(?:\s*[–/-]\s*\d[\d.,]*)?\s*(?:%|\w+\.?²?)?(?:\s+\w+)?\W*")


def of_indicators(columns: tuple[Column, ...], grid: Grid, depth: int) -> tuple[Column, ...]:
    """Return a table's columns with those that hold nothing but figures beside an indicator known as such.

    "Baseline 2022" and "Mål 2026" are no indicator and no goal where a cell says "41": they are the
    figures of the indicator in the row, and keep their heads. So is the "Mål 2030" at the end of a row of
    years that "År" opens.

    Args:
        columns: the columns as their heads give them.
        grid: the table.
        depth: how many rows its head takes.
    """
    measured = next((c for c in columns if c.name == "indicator"), None)
    if measured is None and _is_series(columns):
        return tuple(replace(c, name="") if _is_aim(c, grid, depth) else c for c in columns)
    if measured is None or _are_figures(_said(grid, measured.index, depth)):
        return columns
    return tuple(
        replace(c, name="")
        if c is not measured and c.name in _FIGURED and _are_figures(_said(grid, c.index, depth))
        else c
        for c in columns
    )


def _is_series(columns: Sequence[Column]) -> bool:
    """Tell whether a head counts years, "År | 1990 | 2019 | Mål 2030", so that rows are what was counted."""
    years = [c for c in columns[1:] if c.name == "year" and c.year]
    return columns[0].name == "year" and columns[0].year is None and len(years) >= _FEWEST_YEARS


def _is_aim(column: Column, grid: Grid, depth: int) -> bool:
    return column.name in GOAL_LABELS and _are_figures(_said(grid, column.index, depth))


def _said(grid: Grid, column: int, depth: int) -> Sequence[str]:
    spots = (grid.at[r][column] for r in range(depth, grid.height))
    return [s.text for s in spots if s and not s.blank]


def _are_figures(said: Sequence[str]) -> bool:
    return bool(said) and all(_FIGURE.fullmatch(t) for t in said)
