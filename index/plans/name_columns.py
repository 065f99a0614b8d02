"""Columns of names under any head: "Løfte", "Spor 1", "Det handler det om"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.plans.amounts import find as find_amounts
from index.plans.amounts import number
from index.plans.grid import Grid
from index.plans.text import is_level, years
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, match, normalise

if TYPE_CHECKING:
    from index.plans.columns import Column

_SHARE = 0.75  # of a column's filled cells that must be names
_LONGEST = 9  # words of a name
_NUMBERED = 3  # words of a number with what it counts
_BARE_NUMBER = re.compile(r"[A-ZÆØÅ]?\d{1,2}(?:\.\d{1,2})*[.)]?")
_SHARE_OF = re.compile(r"(?:ca\.\s*)?\d+(?:,\d+)?\s*(?:%|pct\.?|procent)", re.IGNORECASE)
_HEAD = 4  # words of the head over names


def with_names(
    columns: tuple[Column, ...], grid: Grid, depth: int, *, grouped: bool = False
) -> tuple[Column, ...]:
    """Return a table's columns with the one that names its rows known as such, whatever its head says.

    It is the first column, or the one after the numbers, when its head is unknown, its cells are names
    that differ from each other, and most of the other columns are known. A table that has numbers or themes,
    or tells of several years, is one initiative a row; of another the names are activities, until it is
    clear where it stands. Beside goals, too, names are those of initiatives where rows name their theme.

    Args:
        columns: the columns as their heads give them.
        grid: the table.
        depth: how many rows its head takes.
        grouped: rows that span it name a theme or an area of the rows below them.
    """
    if any(c.name == "initiative" or (c.name in GOAL_LABELS[:4] and not grouped) for c in columns):
        return columns
    place = 1 if columns[0].name == "number" or _are_numbers(grid, columns[0].index, depth) else 0
    if place >= len(columns) - 1:
        return columns
    first, others = columns[place], [c for c in columns[place + 1 :] if c.head]
    known = [c for c in others if c.name and not are_shares(grid, c.index, depth)]
    unknown = not first.name or (grouped and _is_field_of_work(first, others))
    if not unknown or first.head is None or len(first.head.text.split()) > _HEAD:
        return columns
    if not known or len(known) * 2 < len(others) or not _are_names(grid, first.index, depth):
        return columns
    told = {c.year for c in known if c.name in ("year", *STATUS_LABELS, *STATUS_PARTS, "level") and c.year}
    grouped = grouped or any(c.name in ("area", "themes") for c in known)
    name = "initiative" if place or grouped or len(told) > 1 else "aktivitet"
    return tuple(replace(c, name=name, year=None) if c is first else c for c in columns)


def _is_field_of_work(column: Column, others: Sequence[Column]) -> bool:
    """Tell whether "Område" is what rows are about, because others say who is responsible."""
    headed = column.head is not None and normalise(column.head.text) in ("område", "fagområde")
    return headed and any(c.name == "responsible" for c in others)


def beside_numbers(columns: tuple[Column, ...], grid: Grid, depth: int) -> tuple[Column, ...]:
    """Return a table's columns with a goal's name moved from its numbers to its texts.

    "Handling" may stand over "Handling 1.1.1", "Handling 1.1.2" or "1.1.1", "1.1.2", and the
    actions in the next column, which has no head or shares this one.
    """
    for column, after in pairwise(columns):
        shared = after.head is None or (column.head is not None and after.head.start == column.head.start)
        if column.name not in GOAL_LABELS or not shared:
            continue
        said = _filled(grid, column.index, depth)
        texts = _filled(grid, after.index, depth)
        if said and len(texts) >= len(said) and all(_is_number(t, column.name) for t in said):
            moved = {
                column.index: replace(column, name="number"),
                after.index: replace(column, index=after.index),
            }
            return tuple(moved.get(c.index, c) for c in columns)
    return columns


def _is_number(text: str, kind: str) -> bool:
    """Tell whether a cell only numbers what stands beside it ("Handling 1.1.1", "1.1")."""
    label = match(text)
    numbered = len(text.split()) <= _NUMBERED and any(c.isdigit() for c in text)
    return numbered and (
        _BARE_NUMBER.fullmatch(text.strip()) is not None or (label is not None and label.name == kind)
    )


def are_shares(grid: Grid, column: int, depth: int) -> bool:
    """Tell whether a column's cells are percentages alone, which measure something and report on nothing."""
    said = _filled(grid, column, depth)
    return bool(said) and all(_SHARE_OF.fullmatch(t.strip()) for t in said)


def _are_names(grid: Grid, column: int, depth: int) -> bool:
    said = _filled(grid, column, depth)
    names = [t for t in said if _is_name(t)]
    return len(said) >= 2 and len(names) >= _SHARE * len(said) and len({*said}) > 0.5 * len(said)


def _are_numbers(grid: Grid, column: int, depth: int) -> bool:
    said = _filled(grid, column, depth)
    return len(said) >= 2 and all(_BARE_NUMBER.fullmatch(t.strip()) for t in said)


def _filled(grid: Grid, column: int, depth: int) -> Sequence[str]:
    return [s.text for r in range(depth, grid.height) if (s := grid.at[r][column]) and not s.blank]


def _is_name(text: str) -> bool:
    """Tell whether a cell's text may be a name: short, no sentence, no figure, year, amount or traffic light."""
    if len(text.split()) > _LONGEST or text.rstrip().endswith((".", ";", ":")) or years(text):
        return False
    return (
        number(text) is None
        and not is_level(text)
        and not find_amounts(text)
        and any(c.isalpha() for c in text)
    )
