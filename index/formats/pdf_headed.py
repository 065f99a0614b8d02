"""Tables with a painted head and a line under each row or a painted label before it: the cells of the head are the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats import pdf_labels
from index.formats.pdf_parts import Box, Line, Rule, Word, lines_of

_ALIGNED = 2.6  # points by which edges that belong together may differ
_COLUMNS = 2  # cells of a head, at least
_SPACE = 0.5  # type sizes; words no farther apart are one text
_LARGER = 0.6  # points by which the letters of a heading are larger than those of a table, at least
_TITLE = 2  # lines of a row of one text, at most
_FAR = 60.0  # points; text begins no farther below the line above its row


@dataclass(frozen=True, slots=True)
class _Band:
    """A row: where it begins, the line under it, and whether it is one text across the columns."""

    top: float
    under: Rule
    title: bool = False

    @property
    def bottom(self) -> float:
        return self.under.at


def headed(painted: Sequence[Box], flat: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """Return the lines that would close the cells of such tables.

    Args:
        painted: the page's painted areas outside of other tables.
        flat: its level lines outside of other tables.
        words: its words.
    """
    rules: list[Rule] = []
    stacks = pdf_labels.stacks(painted)
    under = 0.0
    for head in _heads(painted):
        xs = (*(box.x0 for box in head), head[-1].x1)
        if head[0].top < under - _ALIGNED:
            continue  # a painted row of the table above
        beside = [w for w in words if xs[0] <= w.x <= xs[-1]]
        bands = _rows(head[0], xs, [*flat, *_beside_labels(head[0], xs, stacks)], beside)
        if bands:
            under = bands[-1].bottom
            top = _Band(head[0].top, Rule(False, head[0].bottom, xs[0], xs[-1]))
            rules.append(Rule(False, top.top, xs[0], xs[-1]))
            for band in (top, *bands):
                rules.append(band.under)
                inner = (xs[0], xs[-1]) if band.title else xs
                rules += [Rule(True, x, band.top, band.bottom) for x in inner]
    return rules


def _beside_labels(head: Box, xs: Sequence[float], stacks: Sequence[Sequence[Box]]) -> list[Rule]:
    """Return where rows end whose labels are painted below the first cell of a head."""
    for stack in stacks:
        below = [b for b in stack if b.top > head.bottom - _ALIGNED]
        first = below[0] if below else head
        sides = abs(first.x0 - xs[0]) <= _ALIGNED and abs(first.x1 - xs[1]) <= _ALIGNED
        if below and sides and first.top < head.bottom + _ALIGNED:
            return [Rule(False, y, xs[0], xs[-1]) for y in (head.bottom, *(b.bottom for b in below))]
    return []


def _heads(painted: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield the painted cells that stand side by side in a row, from the top down."""
    rows: list[list[Box]] = []
    for box in sorted(painted, key=lambda b: (round(b.top), b.x0)):
        level = [row for row in rows if _level(row[-1], box)]
        if any(abs(row[-1].x0 - box.x0) <= _ALIGNED for row in level):
            continue  # painted twice
        home = next((row for row in level if abs(row[-1].x1 - box.x0) <= _ALIGNED), None)
        if home is None:
            rows.append([box])
        else:
            home.append(box)
    yield from (row for row in rows if len(row) >= _COLUMNS)


def _level(one: Box, other: Box) -> bool:
    return abs(one.top - other.top) <= _ALIGNED and abs(one.bottom - other.bottom) <= _ALIGNED


def _rows(head: Box, xs: Sequence[float], flat: Sequence[Rule], words: Sequence[Word]) -> list[_Band]:
    """Return a head's rows, as long as what stands between its lines is in columns or a title over rows that are."""
    own = [r for r in flat if abs(r.end - xs[-1]) <= _ALIGNED and r.at > head.bottom - _ALIGNED]
    own = [r for r in own if any(abs(r.start - x) <= _ALIGNED for x in xs[:-1])]
    edges = sorted(own, key=lambda r: r.at)
    if not edges or edges[0].at > head.bottom + _ALIGNED:
        return []
    size = max((w.size for w in words if head.top <= w.y <= head.bottom), default=0.0)
    bands: list[_Band] = []
    for above, below in pairwise(edges):
        if below.at - above.at <= _ALIGNED:
            continue
        lines = lines_of([w for w in words if above.at < w.y < below.at], 0)
        if not _is_near(lines, above.at, size):
            break
        across = any(_over(line, x) for line in lines for x in xs[1:-1])
        if across and not _is_title(lines):
            break
        bands.append(_Band(above.at, below, across))
    while bands and bands[-1].title:
        bands.pop()
    return bands


def _is_near(lines: Sequence[Line], top: float, size: float) -> bool:
    """Say whether text stands right below a line, in the letters of a table."""
    return bool(lines) and lines[0].top - top <= _FAR and all(line.size <= size + _LARGER for line in lines)


def _is_title(lines: Sequence[Line]) -> bool:
    """Say whether lines are the title of the rows below: one or two, in bold letters."""
    return len(lines) <= _TITLE and all(w.bold for line in lines for w in line.words)


def _over(line: Line, x: float) -> bool:
    """Say whether a line's text runs over a column's edge, in a word or with no more than a space there."""
    if any(w.x0 < x - 0.5 and w.x1 > x + 0.5 for w in line.words):
        return True
    return any(a.x <= x < b.x and b.x0 - a.x1 < _SPACE * line.size for a, b in pairwise(line.words))
