"""Columns without lines: white gutters that run through several lines of text."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.pdf_parts import Line, Word
from index.formats.pdf_text import is_mark

_GAP = 1.0  # type sizes; a white space this wide may part columns
_NARROW = 0.6  # type sizes; twice the space between words
_SURE = 3  # lines that show a gutter
_LEAST = 8.0  # points
_CLOSE = 1.8  # type sizes between lines of one paragraph, at most
_PROSE = 8  # lines side by side that can't be chance

Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines `first` up to `last` (exclusive) that stand in columns; `cuts` are the middles of the gutters."""

    first: int
    last: int
    cuts: tuple[float, ...]
    shared: int  # lines with text in more than one column


def find_stretches(lines: Sequence[Line], *, ends: bool = False) -> list[Stretch]:
    """Return the runs of lines that stand in columns, top to bottom; `ends` says that the page ends with them."""
    out: list[Stretch] = []
    at = 0
    while at < len(lines):
        stretch = _stretch(lines, at, ends=ends) if _inner_gaps(lines[at]) else None
        if stretch is None:
            at += 1
        else:
            out.append(stretch)
            at = stretch.last
    return out


def column_of(word: Word, cuts: Sequence[float]) -> int:
    """Return which column a word stands in, from 0."""
    return sum(word.x > cut for cut in cuts)


def _least(line: Line) -> float:
    return max(_LEAST, _GAP * line.size)


def _inner_gaps(line: Line) -> list[Gap]:
    """Return a line's wide gaps, but for the one after a bullet or a box at its beginning."""
    words = line.words[1:] if is_mark(line.words[0]) else line.words
    return [
        (a.x1, b.x0)
        for a, b in itertools.pairwise(words)
        if b.x0 - a.x1 >= _least(line) and a.upright and b.upright
    ]


def _stretch(lines: Sequence[Line], first: int, *, ends: bool) -> Stretch | None:
    """Follow the gutters of a line downwards as far as they go."""
    gaps: list[Gap] = [(-1e6, lines[first].x0), *_inner_gaps(lines[first]), (lines[first].x1, 1e6)]
    last = first + 1
    while last < len(lines) and _near(lines[last - 1], lines[last]):
        run = lines[first:last]
        narrowed = [
            piece for gap in gaps for piece in _free(gap, lines[last], sure=_shared(run, gap) >= _SURE)
        ]
        lost = [
            g
            for g in gaps
            if _shared(run, g) >= 2 and not any(g[0] <= n[0] and n[1] <= g[1] for n in narrowed)
        ]
        inner = [n for n in narrowed if _shared(lines[first : last + 1], n)]
        if lost or not inner:
            break
        gaps, last = narrowed, last + 1
    if ends and last == len(lines) and _runs_out(lines[first:], gaps):
        return _cut(lines, first, last, gaps)
    return _settled(lines, first, last, gaps)


def _near(above: Line, below: Line) -> bool:
    """Say whether two lines are close enough to belong to the same columns."""
    return below.top - above.bottom < 4.5 * max(above.size, below.size)


def _free(gap: Gap, line: Line, *, sure: bool) -> list[Gap]:
    """Return what a line's words leave free of a gap, where it is still wide enough.

    A gutter that several lines have shown may be narrower, though always more than a space between words.
    """
    least = _NARROW * line.size if sure else _least(line)
    pieces, start = [], gap[0]
    for word in line.words:
        if word.x1 <= gap[0] or word.x0 >= gap[1]:
            continue
        pieces.append((start, word.x0))
        start = word.x1
    pieces.append((start, gap[1]))
    return [p for p in pieces if p[1] - p[0] >= least]


def _shared(lines: Sequence[Line], gap: Gap) -> int:
    """Count the lines with words on both sides of a gap."""
    middle = (gap[0] + gap[1]) / 2
    return sum(line.words[0].x1 <= middle <= line.words[-1].x0 for line in lines)


def _settled(lines: Sequence[Line], first: int, last: int, gaps: Sequence[Gap]) -> Stretch | None:
    """Keep the gutters that part text, and the lines that they part."""
    while last > first + 1 and not _parted(lines[last - 1], gaps) and not _goes_on(lines, first, last - 1):
        last -= 1
    return _cut(lines, first, last, gaps)


def _runs_out(lines: Sequence[Line], gaps: Sequence[Gap]) -> bool:
    """Say whether one of several columns of prose goes on to the page's end when the others have ended."""
    parted = [i for i, line in enumerate(lines) if _parted(line, gaps)]
    tail = lines[parted[-1] + 1 :] if len(parted) >= _PROSE else ()
    if not tail or tail[0].y_middle - lines[parted[-1]].y_middle > _CLOSE * tail[0].size:
        return False
    starts = [w.x0 for line in lines[: len(lines) - len(tail)] for w in line.words]
    return all(sum(abs(t.x0 - x) < 1 for x in starts) >= _PROSE for t in tail)


def _cut(lines: Sequence[Line], first: int, last: int, gaps: Sequence[Gap]) -> Stretch | None:
    """Return the gutters of a run of lines that part text, None when there are none."""
    run = lines[first:last]
    inner = sorted(g for g in gaps if _shared(run, g) >= 2 or (len(run) < 4 and _shared(run, g)))
    cuts = [(a + b) / 2 for a, b in inner]
    for cut in list(cuts):
        left = [w for line in run for w in line.words if _column(w, cut, cuts)]
        if not left or all(is_mark(w) for w in left):
            cuts.remove(cut)  # what stands left of it are the bullets of a list
    if not cuts:
        return None
    shared = sum(len({column_of(w, cuts) for w in line.words}) > 1 for line in run)
    return Stretch(first, last, tuple(cuts), shared) if shared >= 2 else None


def _column(word: Word, cut: float, cuts: Sequence[float]) -> bool:
    """Say whether a word stands in the column just left of a cut."""
    return column_of(word, cuts) == sum(c < cut for c in cuts)


def _parted(line: Line, gaps: Sequence[Gap]) -> bool:
    return any(_shared([line], g) for g in gaps)


def _goes_on(lines: Sequence[Line], first: int, at: int) -> bool:
    """Say whether a line in one column only is the rest of that column rather than new text below both."""
    line, above = lines[at], lines[at - 1]
    over = [w for w in above.words if abs(line.x0 - w.x0) < 20]
    if at - 1 < first or not over or line.size > above.size + 0.5 or (line.bold and not over[0].bold):
        return False
    return line.y_middle - above.y_middle < 1.5 * max(line.size, above.size)
