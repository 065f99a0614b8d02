"""Tables that fell to one list a column: "Handlinger:" and its cells, "Ansvar:" and its cells, and so on.

Each list stands under the head of its column, and all have as many cells as the table had rows. A
cell that wraps takes several lines, so the shortest list tells how many rows there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.heads import COLUMN_LABELS, Head
from index.formats.inline import clean, marker
from index.formats.joining import ends_closed, ends_open, starts_low, width
from index.formats.lines import Line
from index.formats.style import is_heading_mark
from index.formats.units import Unit
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, match

_NAMES = COLUMN_LABELS | frozenset(STATUS_LABELS)
_SHORT = frozenset(("responsible", "deadline"))  # columns whose cells are no sentences
_FEWEST_LISTS, _FEWEST_ROWS = 3, 2
_MOST_LINES = 40
_BLANK = re.compile(r"[-–—.]+|n/?a", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stacked:
    """A table that fell to lists: its heads, its rows of cells, the line after it."""

    head: Head
    rows: tuple[tuple[tuple[Unit, ...], ...], ...]
    end: int


@dataclass(frozen=True, slots=True)
class _List:
    """One column: its head, what it stands for, its lines, the line after it."""

    text: str
    name: str
    lines: tuple[Line, ...]
    end: int


def find_stacked(lines: Sequence[Line], at: int) -> Stacked | None:
    """Return the table whose first column's head stands on a line; None when none does.

    Args:
        lines: the document's lines.
        at: the line.
    """
    lists: list[_List] = []
    i = at
    while (found := _list(lines, i)) and found.name not in {other.name for other in lists}:
        lists.append(found)
        i = found.end
        while i < len(lines) and lines[i].blank:
            i += 1
    names = {one.name for one in lists}
    if len(lists) < _FEWEST_LISTS or lists[0].name not in GOAL_LABELS or not names & _SHORT:
        return None
    count = min(len(_cells(one.lines)) for one in lists if one.name in _SHORT)
    columns = [_dealt(one, count) for one in lists]
    if count < _FEWEST_ROWS or not all(columns):
        return None
    head = Head(tuple(one.text for one in lists), tuple(one.name for one in lists), 0, frozenset())
    return Stacked(head, tuple(zip(*columns, strict=True)), lists[-1].end)


def _list(lines: Sequence[Line], at: int) -> _List | None:
    """Read a column's head, alone on its line, and the lines below it up to a blank one or the next head."""
    name = _name(lines, at)
    if not name:
        return None
    i = at + 1
    while (
        i < len(lines) and not lines[i].blank and not _name(lines, i) and not is_heading_mark(lines[i].text)
    ):
        i += 1
    if not 0 < i - at - 1 <= _MOST_LINES:
        return None
    return _List(clean(lines[at].text).rstrip(" :"), name, tuple(lines[at + 1 : i]), i)


def _name(lines: Sequence[Line], at: int) -> str:
    """Return what a line stands for as a column's head, nothing for any other line."""
    if at >= len(lines) or lines[at].blank:
        return ""
    text = clean(lines[at].text)
    label = match(text.rstrip(" :")) if text[:1].isupper() and not marker(text).kind else None
    return label.name if label and label.name in _NAMES else ""


def _cells(lines: Sequence[Line], *, ends: bool = True) -> list[list[Line]]:
    """Group lines into cells where nothing says that a line goes on with the one above.

    Args:
        lines: the lines of one column.
        ends: count what the line above ends with, too ("og", a comma), not only how a line begins.
    """
    cells: list[list[Line]] = []
    for line in lines:
        text = line.text.strip()
        alone = _BLANK.fullmatch(text)
        goes_on = starts_low(text) or (ends and cells and ends_open(cells[-1][-1].text))
        if cells and goes_on and not alone and not marker(text).kind:
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _dealt(column: _List, count: int) -> list[tuple[Unit, ...]]:
    """Return a column's cells, as many as there are rows; nothing when it can't be, or doesn't look like it."""
    cells = _cells(column.lines)
    cells = cells if len(cells) >= count else _cells(column.lines, ends=False)
    if len(cells) < count:
        return []
    while len(cells) > count:
        at = max(range(1, len(cells)), key=lambda i: _belonging(cells[i - 1][-1], cells[i][0]))
        cells[at - 1 : at + 1] = [[*cells[at - 1], *cells[at]]]
    if column.name in _SHORT and any(ends_closed(cell[-1].text) and len(cell) > 1 for cell in cells):
        return []
    return [(_unit(cell),) for cell in cells]


def _belonging(above: Line, below: Line) -> float:
    """Say how likely two lines stand in one cell: the first of them is long and ends no sentence."""
    listed = bool(marker(below.text).kind) or _BLANK.fullmatch(below.text.strip()) is not None
    return width(above.text.strip()) - 40 * ends_closed(above.text) - 80 * listed


def _unit(lines: Sequence[Line]) -> Unit:
    texts = tuple(line.text.strip() for line in lines)
    return Unit(texts, "", max(width(t) for t in texts), 1000.0, False, lines[0].page)
