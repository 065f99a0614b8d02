"""Tables with a line right across the columns under each row, and no upright lines: the columns are where their texts begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.formats.pdf_parts import Box, Line, Rule, Word, lines_of
from index.formats.pdf_text import is_mark

_ALIGNED = 3.0  # points by which the ends of the lines, and the beginnings of a column's texts, may differ
_COLUMNS, _ROWS = 3, 3  # a table has so many columns, and so many rows with text in several
_GUTTER = 0.6  # type sizes between columns, at least; more than twice the space between words
_GAP = 1.0  # type sizes; a line of text with no wider gap is one text
_PADDING = 4.0  # points between a column's edge and its text, at most
_FAR = 60.0  # points; a row begins no farther below its line
_TITLE = 2  # lines of a row of one text, at most

Band = tuple[Box, tuple[float, ...]]


def bands(flat: Sequence[Rule], words: Sequence[Word], painted: Sequence[Box] = ()) -> Iterator[list[Band]]:
    """Yield the rows of each such table, with where its columns begin and end.

    Args:
        flat: the page's level lines, outside of other tables.
        words: its words.
        painted: its painted areas; those as wide as a line are rows, too: a head, a title of rows.
    """
    rows_painted = [box for box in painted if any(_as_wide(rule, box) for rule in flat)]
    edges = [Rule(False, y, box.x0, box.x1) for box in rows_painted for y in (box.top, box.bottom)]
    for rules in _alike([*flat, *edges]):
        rows: list[tuple[Box, list[Line]]] = []
        for above, below in pairwise(rules):
            box = Box(above.start, above.at, above.end, below.at)
            lines = _row(box, words)
            if lines:
                rows.append((box, lines))
                continue
            yield from _table(rows)
            rows = []
        yield from _table(rows)


def _alike(flat: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the lines that begin and end together, from the top down; those of one height once."""
    groups: list[list[Rule]] = []
    for rule in sorted(flat, key=lambda r: r.at):
        home = next((g for g in groups if _same_ends(g[0], rule)), None)
        if home is None:
            groups.append([rule])
        elif rule.at - home[-1].at > _ALIGNED:
            home.append(rule)
    yield from groups


def _same_ends(one: Rule, other: Rule) -> bool:
    return abs(one.start - other.start) <= _ALIGNED and abs(one.end - other.end) <= _ALIGNED


def _as_wide(rule: Rule, box: Box) -> bool:
    return abs(rule.start - box.x0) <= _ALIGNED and abs(rule.end - box.x1) <= _ALIGNED


def _row(box: Box, words: Sequence[Word]) -> list[Line]:
    """Return the lines between two rules when they can be a row: of one size, in columns or a title of a line or two."""
    lines = lines_of([w for w in words if box.top < w.y < box.bottom], 0)
    if not lines or lines[0].top - box.top > _FAR or len({round(line.size) for line in lines}) > 1:
        return []
    inside = all(box.x0 - 1 <= line.x0 and line.x1 <= box.x1 + 1 for line in lines)
    return lines if inside and (len(lines) <= _TITLE or any(_parted(line) for line in lines)) else []


def _parted(line: Line) -> bool:
    """Say whether a line has texts in several columns; a bullet and its text are one."""
    words = line.words[1:] if is_mark(line.words[0]) else line.words
    return any(b.x0 - a.x1 >= _GAP * line.size for a, b in pairwise(words))


def _table(rows: Sequence[tuple[Box, list[Line]]]) -> Iterator[list[Band]]:
    """Yield the rows with their columns, when enough of them have text in three columns or more."""
    several = [lines for _, lines in rows if any(_parted(line) for line in lines)]
    if len(several) < _ROWS or len(several) * 2 < len(rows):
        return
    starts = _starts(several)
    if len(starts) < _COLUMNS:
        return
    xs = (rows[0][0].x0, *(start - pad for start, pad in starts[1:]), rows[0][0].x1)
    yield [(box, xs) for box, _ in rows]


def _starts(rows: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """Return where columns begin and how far in front their edges may lie.

    They begin after a gap that no row's text runs over, where the texts of two rows or more begin.
    """
    words = [w for lines in rows for line in lines for w in line.words]
    least = _GUTTER * rows[0][0].size
    starts: list[tuple[float, float]] = []
    reach = -1e6
    for word in sorted(words, key=lambda w: w.x0):
        if word.x0 - reach >= least and sum(_begins(lines, word.x0) for lines in rows) > 1:
            starts.append((word.x0, min(_PADDING, (word.x0 - reach) / 2)))
        reach = max(reach, word.x1)
    return starts


def _begins(lines: Sequence[Line], x: float) -> bool:
    return any(abs(w.x0 - x) <= _ALIGNED for line in lines for w in line.words)
