"""Tables that fell to cell after cell without a blank line, below their heads on one line ("Handlinger: Ansvar: Tid:").

Nothing parts one cell from the next, so the best way through is looked for: lines are dealt out to
the columns in turn, each weighed by how well it looks like what its column holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats.cues import SHAPED, cue
from index.formats.heads import COLUMN_LABELS, Head
from index.formats.inline import clean, marker
from index.formats.joining import ends_closed, ends_open, starts_low, width
from index.formats.lines import Line
from index.formats.style import is_heading_mark
from index.formats.units import Unit
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, match

_GAP = re.compile(r"\s{3,}")
_FEWEST_HEADS, _LONGEST_HEAD = 3, 60
_BLANK = re.compile(r"[-–—.]+|n/?a", re.IGNORECASE)
_MOST_LINES, _MOST_IN_CELL = 300, 8
_NO_CELL = -2.0  # a cell of which nothing is left
_NEXT_LINE = -0.8  # one more line in a cell, without a sign that it belongs there
_SENTENCE = 4  # words from which a line with a full stop is one


@dataclass(frozen=True, slots=True)
class Unspaced:
    """A table that fell to lines: its heads, its rows of cells, the line after it."""

    head: Head
    rows: tuple[tuple[tuple[Unit, ...], ...], ...]
    end: int


def find_unspaced(lines: Sequence[Line], at: int) -> Unspaced | None:
    """Return the table whose heads stand on a line, None when there is none.

    Args:
        lines: the document's lines.
        at: the line.
    """
    head = _head(lines[at].text.strip(), at)
    if head is None:
        return None
    end = head.after
    while end < min(len(lines), head.after + _MOST_LINES) and not _ends(lines[end]):
        end += 1
    body = [line for line in lines[head.after : end] if not line.blank]
    if len(body) < len(head.labels):
        return None
    return Unspaced(head, tuple(_deal(list(_units(body)), head)), end)


def _head(line: str, at: int) -> Head | None:
    """Read three known heads or more, with a colon each or wide gaps between them; one may bear a year."""
    texts = _texts(line)
    if texts is None:
        return None
    labels = tuple(label.name if (label := match(t)) else "" for t in texts)
    known = {*labels} <= COLUMN_LABELS | {*STATUS_LABELS} and len({*labels}) == len(labels)
    if not known or labels[0] not in GOAL_LABELS:
        return None
    return Head(tuple(texts), labels, at + 1, frozenset())


def _texts(line: str) -> list[str] | None:
    """Cut a line at its colons, the last of which ends it, or else at its wide gaps; None when the pieces are no heads."""
    coloned = ":" in line
    pieces = [p.strip() for p in (line.removesuffix(":").split(":") if coloned else _GAP.split(line))]
    whole = (
        line.endswith(":") and all(1 < len(p) <= _LONGEST_HEAD for p in pieces) if coloned else all(pieces)
    )
    return [clean(p) for p in pieces] if whole and len(pieces) >= _FEWEST_HEADS else None


def _ends(line: Line) -> bool:
    return (line.blank and not line.broken) or is_heading_mark(line.text)


def _units(body: Sequence[Line]) -> Iterator[Unit]:
    """Yield the lines, those that begin with a small letter joined to the line above."""
    group: list[Line] = []
    for line in body:
        text = line.text.strip()
        if group and (not starts_low(text) or _BLANK.fullmatch(text)):
            yield _unit(group)
            group = []
        group.append(line)
    if group:
        yield _unit(group)


def _unit(lines: Sequence[Line]) -> Unit:
    texts = tuple(line.text.strip() for line in lines)
    bullet = marker(texts[0]).kind == "item"
    return Unit(texts, "", max(width(t) for t in texts), 1000.0, bullet, lines[0].page)


def _deal(units: Sequence[Unit], head: Head) -> list[tuple[tuple[Unit, ...], ...]]:
    """Deal units out to rows of cells, the best way through."""
    count = len(head.labels)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for at in range(len(units) + 1):
        for column in (*range(1, count), 0):  # a row that ends here comes before the one that begins
            if (at, column) not in best:
                continue
            so_far = best[at, column][0]
            for end in range(at + (column == 0), min(len(units), at + _MOST_IN_CELL) + 1):
                score = so_far + _weigh(units[at:end], head, column)
                to = (end, (column + 1) % count)
                if score > best.get(to, (-1e9, 0))[0]:
                    best[to] = (score, at)
    return _rows(units, best, count)


def _rows(
    units: Sequence[Unit], best: dict[tuple[int, int], tuple[float, int]], count: int
) -> list[tuple[tuple[Unit, ...], ...]]:
    """Go back along the best way and return its rows."""
    cells: list[tuple[Unit, ...]] = []
    at, column = len(units), 0
    while at or column:
        before = best[at, column][1]
        cells.append(tuple(units[before:at]))
        at, column = before, (column - 1) % count
    cells.reverse()
    return [tuple(cells[i : i + count]) for i in range(0, len(cells), count)]


def _weigh(cell: Sequence[Unit], head: Head, column: int) -> float:
    """Say how well some units make a cell of a column."""
    if not cell:
        return _NO_CELL
    label, first = head.labels[column], cell[0].text
    if len(cell) == 1 and _BLANK.fullmatch(first.strip()):
        return 0.5
    score = cue(label, head.texts[column], first)
    sentence = ends_closed(cell[-1].text) and len(cell[-1].text.split()) >= _SENTENCE
    if label in STATUS_LABELS:
        score += 1.0 if sentence else -0.3
    elif label in SHAPED:
        score -= 2.5 if sentence else 0.0
    else:
        score += 0.5 if not sentence else 0.0
    for above, unit in pairwise(cell):
        belongs = ends_open(above.text) or (unit.bullet and label not in SHAPED)
        score += (0.3 if belongs else _NEXT_LINE) - (0.7 if label in SHAPED else 0.0)
    return score
