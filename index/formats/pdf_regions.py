"""Pages in columns that hold boxes or tables: where two columns stand side by side, and what parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from index.formats.pdf_parts import Box, Fill, Line, Word, lines_of
from index.formats.pdf_text import is_mark

_GUTTER = 8.0  # points; columns stand at least so far apart
_NARROW = 0.62  # of the text's width; a wider box stands in no column
_LINES = 3  # of a column, at least
_WORDS = 2.5  # words in a column's usual line, at least: labels are shorter
_APART = 4.5  # type sizes; rows farther from each other are not of one region
_CLOSE = 1.5  # type sizes from line to line in a paragraph, at most


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page in two columns: from `top` to `bottom`, parted at `cut`."""

    top: float
    bottom: float
    cut: float

    def part_of(self, x: float, y: float) -> int:
        """Return where a point lies: 0 above, 1 in the left column, 2 in the right one, 3 below."""
        if y < self.top:
            return 0
        return 3 if y > self.bottom else 1 + (x > self.cut)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of text across the page, or a box: from `top` to `bottom`, on the `left`, on the `right`, or across."""

    top: float
    bottom: float
    left: bool
    right: bool
    line: Line | None

    @property
    def across(self) -> bool:
        return not (self.left or self.right)


def painted(fills: Sequence[Fill], words: Sequence[Word]) -> list[Box]:
    """Return the coloured boxes that hold two lines of text or more, each once, and lower ones as wide as these."""
    boxes = {
        (round(f.box.x0), round(f.box.top), round(f.box.x1), round(f.box.bottom)): f.box
        for f in fills
        if f.shaded and not f.ornament
    }
    lines = {at: len(lines_of([w for w in words if box.holds(w.x, w.y)], 0)) for at, box in boxes.items()}
    wide = {(at[0], at[2]) for at, held in lines.items() if held > 1}
    return [box for at, box in boxes.items() if lines[at] and (at[0], at[2]) in wide]


def find_region(words: Sequence[Word], boxes: Sequence[Box], tables: Sequence[Box]) -> Region | None:
    """Return the largest part of a page whose columns hold boxes or tables, None where there is none.

    Columns of nothing but text are found by their gutters (`pdf_gutters`).

    Args:
        words: the words outside ruled tables.
        boxes: coloured boxes and frames.
        tables: where ruled tables stand.
    """
    solid = [*boxes, *tables]
    if not words or not solid:
        return None
    ends = [(p.x0, p.x1) for p in words] + [(b.x0, b.x1) for b in solid]
    width = max(x1 for _, x1 in ends) - min(x0 for x0, _ in ends)
    lines = lines_of(words, 0)
    found: list[Region] = []
    for cut in _cuts(words, [b for b in solid if b.width < _NARROW * width]):
        rows = sorted(_rows(lines, solid, cut), key=lambda r: (r.top, r.bottom))
        runs = [run for run in _runs(rows) if _is_columned(run, words, solid, tables, cut)]
        found += [Region(run[0].top, max(r.bottom for r in run), cut) for run in runs]
    return max(found, key=lambda r: r.bottom - r.top, default=None)


def _cuts(words: Sequence[Word], narrow: Sequence[Box]) -> list[float]:
    """Return where columns may be parted: between a box and what stands beside it."""
    cuts: list[float] = []
    for box in narrow:
        beside = [(w.x0, w.x1) for w in words if box.top < w.y < box.bottom and not box.holds(w.x, w.y)]
        beside += [(b.x0, b.x1) for b in narrow if b.top < box.bottom and b.bottom > box.top and b is not box]
        right = min((a for a, _ in beside if a > box.x1), default=0.0)
        left = max((b for _, b in beside if b < box.x0), default=box.x0)
        cuts += [(box.x1 + right) / 2] if right - box.x1 >= _GUTTER else []
        cuts += [(left + box.x0) / 2] if box.x0 - left >= _GUTTER else []
    return [c for at, c in enumerate(sorted(cuts)) if not at or c - sorted(cuts)[at - 1] > 1]


def _rows(lines: Sequence[Line], solid: Sequence[Box], cut: float) -> Iterator[_Row]:
    for line in lines:
        left = [w for w in line.words if w.x <= cut]
        right = [w for w in line.words if w.x > cut]
        near = bool(left and right) and right[0].x0 - left[-1].x1 < _GUTTER
        over = any(w.x0 < cut < w.x1 for w in line.words) or near
        if over:
            yield _Row(line.top, line.bottom, False, False, line)
            continue
        for words, on_right in ((left, False), (right, True)):
            if words:
                part = replace(line, words=tuple(words))
                yield _Row(part.top, part.bottom, not on_right, on_right, part)
    for box in solid:
        yield _Row(box.top, box.bottom, box.x1 <= cut, box.x0 >= cut, None)


def _runs(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield the stretches of rows that nothing runs across, without what only stands below both columns."""
    for across, run in groupby(rows, key=lambda r: r.across):
        if across:
            continue
        part: list[_Row] = []
        for row in run:
            low = max((r.bottom for r in part), default=row.top)
            if part and row.top - low > _APART * (row.line.size if row.line else 10.0):
                yield part
                part = []
            part.append(row)
        yield _trimmed(part, ended=part[-1] is not rows[-1])


def _trimmed(run: list[_Row], *, ended: bool) -> list[_Row]:
    """Leave out the heading, on the left alone, of what follows below the columns."""
    right = max((r.bottom for r in run if r.right), default=0.0)
    for at in range(len(run) - 1, 0, -1):
        row, above = run[at], [r for r in run[:at] if r.left]
        if not ended or row.right or row.line is None or row.top < right or not above:
            break
        last = max(above, key=lambda r: r.bottom)
        larger = last.line is None or row.line.size > last.line.size or (row.line.bold and not last.line.bold)
        apart = row.top - last.bottom > (_CLOSE - 1) * row.line.size
        if larger or (apart and _may_head([r.line for r in run[at:] if r.line])):
            return run[:at]
    return run


def _may_head(lines: Sequence[Line]) -> bool:
    """Say whether lines below a space can be a heading: neither sentences nor items of a list."""
    return not is_mark(lines[0].words[0]) and not any(line.text.endswith((".", ":", ";")) for line in lines)


def _is_columned(
    run: Sequence[_Row], words: Sequence[Word], solid: Sequence[Box], tables: Sequence[Box], cut: float
) -> bool:
    """Say whether both sides of a cut are columns: prose, or a table beside prose, next to each other."""
    top, bottom = run[0].top, max(r.bottom for r in run)
    if not any(top <= b.top and b.bottom <= bottom + 1 for b in solid):
        return False
    sides = [[w for w in words if top <= w.y <= bottom and (w.x > cut) == right] for right in (False, True)]
    inside = [
        [b for b in solid if top <= b.top <= bottom and (b.x0 > cut) == right] for right in (False, True)
    ]
    tabled = [any(b in tables for b in boxes) for boxes in inside]
    prose = [_is_prose(w) or _is_boxed(w, boxes) for w, boxes in zip(sides, inside, strict=True)]
    if not any(prose) or not all(p or t for p, t in zip(prose, tabled, strict=True)):
        return False
    heights = [[(r.top, r.bottom) for r in run if (r.right if right else r.left)] for right in (False, True)]
    if not all(heights):
        return False
    shared = min(max(b for _, b in h) for h in heights) - max(min(a for a, _ in h) for h in heights)
    return shared > 0


def _is_prose(words: Sequence[Word]) -> bool:
    lines = lines_of(words, 0)
    return len(lines) >= _LINES and median(len(line.words) for line in lines) >= _WORDS


def _is_boxed(words: Sequence[Word], boxes: Sequence[Box]) -> bool:
    """Say whether a column has a box with several lines of text, however short."""
    return any(len(lines_of([w for w in words if b.holds(w.x, w.y)], 0)) >= _LINES for b in boxes)
