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
_FIGURE = re.compile(r"\D{0,12}\d[\d.,]*(?:\s*[–/-]\s*\d[\d.,]*)?\s*(?:%|\w+\.?²?)?(?:\s+\w+)?\W*")


def of_indicators(columns: tuple[Column, ...], grid: Grid, depth: int) -> tuple[Column, ...]:
    """Return a table's columns with those that hold nothing but figures beside an indicator known as such.

    "Baseline 2022" and "Mål 2026" are no indicator and no goal where a cell says "41": they are the
    figures of the indicator in the row, and keep their heads.

    Args:
        columns: the columns as their heads give them.
        grid: the table.
        depth: how many rows its head takes.
    """
    measured = next((c for c in columns if c.name == "indicator"), None)
    if measured is None or _are_figures(_said(grid, measured.index, depth)):
        return columns
    return tuple(
        replace(c, name="")
        if c is not measured and c.name in _FIGURED and _are_figures(_said(grid, c.index, depth))
        else c
        for c in columns
    )


def _said(grid: Grid, column: int, depth: int) -> Sequence[str]:
    spots = (grid.at[r][column] for r in range(depth, grid.height))
    return [s.text for s in spots if s and not s.blank]


def _are_figures(said: Sequence[str]) -> bool:
    return bool(said) and all(_FIGURE.fullmatch(t) for t in said)
