"""Tables without upright lines: every other row painted, or a line under each row drawn cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from index.formats.pdf_parts import Box, Line, Rule, Word, lines_of

_ALIGNED = 3.0  # points by which the sides of painted rows may differ
_LEAST = 4.0  # points; what is lower than this between two painted rows is no row
_CLOSE = 1.6  # type sizes; a head stands no farther above the first painted row, a last row no farther below
_HEAD = 4  # lines of a head and of a row of one cell below it, at most
_SPACE = 0.5  # type sizes; words no farther apart are one text
Band = tuple[Box, tuple[float, ...]]


def striped(bands: Sequence[Band], words: Sequence[Word]) -> list[Rule]:
    """Return the lines that would part the rows and columns of striped tables.

    Args:
        bands: the painted rows, each with where its columns begin and end.
        words: the page's words.
    """
    rules: list[Rule] = []
    for table in _tables(bands):
        xs = max((xs for _, xs in table), key=len)
        beside = [w for w in words if xs[0] <= w.x <= xs[-1]]
        if len(xs) > 2:
            for top, bottom in _rows([box for box, _ in table], xs, beside):
                rules += _row(top, bottom, xs, beside)
    return rules


def underlined(flat: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """Return the same for tables with a line under each row and no others, drawn cell by cell."""
    heights: dict[int, list[Rule]] = {}
    for rule in flat:
        heights.setdefault(round(rule.at), []).append(rule)
    rules: list[Rule] = []
    bands: list[Band] = []
    for above, below in pairwise(sorted(heights)):
        xs, other = _edges(heights[above]), _edges(heights[below])
        same = len(xs) == len(other) and all(abs(a - b) <= _ALIGNED for a, b in zip(xs, other, strict=True))
        if len(xs) > 3 and same and _is_row(above, below, words):
            bands.append((Box(xs[0], heights[above][0].at, xs[-1], heights[below][0].at), xs))
        else:
            rules += striped(bands, words)
            bands = []
    return rules + striped(bands, words)


def _edges(pieces: Sequence[Rule]) -> tuple[float, ...]:
    """Return where the pieces of a line begin and end, when each begins where the last one ended."""
    runs = sorted({(round(r.start, 1), round(r.end, 1)) for r in pieces})
    if any(abs(a[1] - b[0]) > 1 for a, b in pairwise(runs)):
        return ()
    return (*(start for start, _ in runs), runs[-1][1])


def _is_row(top: float, bottom: float, words: Sequence[Word]) -> bool:
    """Say whether text begins right below a line and is of one size, as in a row of a table."""
    lines = lines_of([w for w in words if top < w.y < bottom], 0)
    return bool(lines) and lines[0].top - top < lines[0].size and len({line.size for line in lines}) == 1


def _tables(bands: Sequence[Band]) -> Iterable[list[Band]]:
    """Group the painted rows that are as wide as each other, two at least with the same columns.

    What is painted between two of them in another width, as the title of the next table, parts them.
    """
    groups: list[list[Band]] = []
    boxes = [box for box, _ in bands]
    for band in sorted(bands, key=lambda b: b[0].top):
        home = next((g for g in reversed(groups) if _alike(g[0][0], band[0])), None)
        if home is None or any(_between(box, home[-1][0], band[0]) for box in boxes):
            groups.append([band])
        else:
            home.append(band)
    return [g for g in groups if sum(len(xs) > 2 for _, xs in g) > 1]


def _alike(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x0) <= _ALIGNED and abs(one.x1 - other.x1) <= _ALIGNED


def _between(box: Box, above: Box, below: Box) -> bool:
    """Say whether a box of another width stands between two painted rows."""
    beside = min(box.x1, above.x1) - max(box.x0, above.x0) > _ALIGNED
    inside = above.bottom - _ALIGNED < box.top and box.bottom < below.top + _ALIGNED
    return beside and inside and not _alike(box, above)


def _rows(
    painted: Sequence[Box], xs: Sequence[float], words: Sequence[Word]
) -> Iterator[tuple[float, float]]:
    """Yield from where to where the rows reach: a head, the painted ones, those between them, a last row."""
    above = _near([w for w in words if w.y < painted[0].top], painted[0].top, up=True)
    head = [line for line in above if _in_columns(line, xs)]
    if head:
        under = max(line.bottom for line in head)
        titles = [line for line in above if line.top >= under - 1]  # rows of one cell between head and rows
        edges = [min(line.top for line in head) - 1, *sorted(t.top - 1 for t in titles), painted[0].top]
        yield from pairwise(edges)
    for box, following in pairwise(painted):
        yield box.top, box.bottom
        if following.top - box.bottom >= _LEAST and any(box.bottom < w.y < following.top for w in words):
            yield from _parted(box.bottom, following.top, xs, words)
    last = painted[-1]
    yield last.top, last.bottom
    below = _near([w for w in words if w.y > last.bottom], last.bottom, up=False)
    if below and _in_columns(below[0], xs):
        yield last.bottom, max(line.bottom for line in below) + 1


def _parted(
    top: float, bottom: float, xs: Sequence[float], words: Sequence[Word]
) -> Iterator[tuple[float, float]]:
    """Yield what stands between two painted rows: a row, and those of one text across the columns by themselves."""
    lines = lines_of([w for w in words if top < w.y < bottom], 0)
    across = [line for line in lines if any(_over(line, x) for x in xs[1:-1])]
    cuts = {edge for line in across for edge in (line.top - 1, line.bottom + 1)} if len(lines) > 1 else set()
    edges = [top, *sorted(c for c in cuts if lines[0].top < c < lines[-1].bottom), bottom]
    yield from pairwise(edges)


def _near(words: Sequence[Word], edge: float, *, up: bool) -> list[Line]:
    """Return the lines right above or below a painted row."""
    found: list[Line] = []
    lines = lines_of(words, 0)
    for line in reversed(lines) if up else lines:
        gap = edge - line.bottom if up else line.top - edge
        if gap > _CLOSE * line.size or len(found) == _HEAD:
            break
        found.append(line)
        edge = line.top if up else line.bottom
    return found


def _in_columns(line: Line, xs: Sequence[float]) -> bool:
    """Say whether a line has words in several columns, and none that run from one into the next."""
    inner = xs[1:-1]
    return len({sum(w.x > x for x in inner) for w in line.words}) > 1 and not any(
        _over(line, x) for x in inner
    )


def _row(top: float, bottom: float, xs: Sequence[float], words: Sequence[Word]) -> Iterator[Rule]:
    yield Rule(False, top, xs[0], xs[-1])
    yield Rule(False, bottom, xs[0], xs[-1])
    lines = lines_of([w for w in words if top < w.y < bottom], 0)
    for x in xs:
        if x in (xs[0], xs[-1]) or not any(_over(line, x) for line in lines):
            yield Rule(True, x, top, bottom)


def _over(line: Line, x: float) -> bool:
    """Say whether a line's text runs over a column's edge, in a word or with no more than a space there."""
    if any(w.x0 < x - 0.5 and w.x1 > x + 0.5 for w in line.words):
        return True
    return any(a.x <= x < b.x and b.x0 - a.x1 < _SPACE * line.size for a, b in pairwise(line.words))
