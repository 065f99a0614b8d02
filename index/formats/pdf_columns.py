"""Order on the page: columns of prose are read one by one, tables without lines become tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from index import vocabulary
from index.formats import pdf_rowing
from index.formats.joining import ends_open
from index.formats.pdf_contents import led, restored
from index.formats.pdf_grid import merged
from index.formats.pdf_gutters import Stretch, column_of, find_stretches
from index.formats.pdf_joins import same_starts
from index.formats.pdf_parts import Box, Line, Rule, Word, lines_of
from index.formats.pdf_regions import find_region
from index.formats.pdf_tables import CellDraft, TableDraft
from index.formats.pdf_text import is_mark

_PADDING = 8.0  # points; a frame's text stands no farther than this from its right edge

_COLUMN = 8  # lines that make a column of prose, alone on its page
_RAGGED = 0.12  # of a column's width; a full line ends no farther from its edge
_FULL = 0.4  # share of a column's lines that are full

Piece = list[Line] | TableDraft


def arranged(
    free: Sequence[Word],
    areas: Sequence[tuple[Box, Piece]],
    page: int,
    *,
    frames: Sequence[Box],
    rules: Sequence[Rule],
    right: float,
    before: TableDraft | None,
) -> Iterable[Piece]:
    """Yield a page's text and tables in reading order.

    Args:
        free: the words outside ruled tables.
        areas: ruled tables and where they stand.
        page: its number.
        frames: boxes round a part of a column of prose.
        rules: lines across the page, which part the rows of tables that have no others.
        right: how far to the right lines of text may reach.
        before: the table that the page before ends with.
    """
    region = find_region(free, frames, [box for box, _ in areas])
    if region is None:
        yield from _bands(free, areas, page, frames=frames, rules=rules, right=right, before=before)
        return
    for part in range(4):
        words = [w for w in free if region.part_of(w.x, w.y) == part]
        inside = [(b, p) for b, p in areas if region.part_of(b.x0, b.top) == part]
        limit = right if part in (0, 3) else 0.0
        yield from arranged(words, inside, page, frames=frames, rules=rules, right=limit, before=before)
        before = None


def _bands(
    free: Sequence[Word],
    areas: Sequence[tuple[Box, Piece]],
    page: int,
    *,
    frames: Sequence[Box],
    rules: Sequence[Rule],
    right: float,
    before: TableDraft | None,
) -> Iterable[Piece]:
    """Yield text and tables from the top down, what stands between two tables by itself."""
    rest = sorted(free, key=lambda w: w.y)
    for box, piece in sorted(areas, key=lambda a: (round(a[0].top / 4), a[0].x0)):
        above = [w for w in rest if w.y < box.top]
        rest = [w for w in rest if w.y >= box.top]
        yield from (_framed(p, frames) for p in band(above, page, rules, right, before, ends=False))
        before = None
        yield piece
    yield from (_framed(p, frames) for p in band(rest, page, rules, right, before, ends=True))


def _framed(piece: Piece, frames: Sequence[Box]) -> Piece:
    """Give the lines inside frames the frame's limits, which tell where a line is full."""
    if isinstance(piece, TableDraft) or not frames:
        return piece
    return [_within(line, frames) for line in piece]


def _within(line: Line, frames: Sequence[Box]) -> Line:
    box = next((b for b in frames if all(b.holds(w.x, w.y) for w in line.words)), None)
    if box is None:
        return line
    pad = min(_PADDING, max(line.x0 - box.x0, 0.0))
    return replace(line, left=box.x0, right=box.x1 - pad, framed=True)


def band(
    words: Sequence[Word],
    page: int,
    rules: Sequence[Rule],
    right: float,
    before: TableDraft | None,
    *,
    ends: bool,
) -> Iterable[Piece]:
    """Yield the text between two ruled tables, its columns one after another; `ends` says that the page ends with it."""
    pages = led(words)
    closed = [pages.get(w, w) for w in words]
    bare = {reaching: number for number, reaching in pages.items()}
    for piece in _parted(closed, page, rules, right, before, ends=ends):
        yield _restored(piece, bare) if bare else piece


def _restored(piece: Piece, bare: dict[Word, Word]) -> Piece:
    """Give the page numbers of a table of contents back their place."""
    if isinstance(piece, TableDraft):
        for cell in (c for row in piece.rows for c in row):
            cell.lines = [restored(line, bare) for line in cell.lines]
        return piece
    return [restored(line, bare) for line in piece]


def _parted(
    words: Sequence[Word],
    page: int,
    rules: Sequence[Rule],
    right: float,
    before: TableDraft | None,
    *,
    ends: bool,
) -> Iterable[Piece]:
    """Yield the same by the gutters between the words."""
    lines = lines_of(words, page, right=_reach(words, page, right))
    at = 0
    for stretch in find_stretches(lines, ends=ends):
        run = lines[stretch.first : stretch.last]
        columns = _columns(run, stretch, page)
        table = _table(run, stretch, columns, page, rules=rules, before=before)
        if table is None and not _is_prose(columns, stretch):
            continue
        if stretch.first > at:
            yield lines[at : stretch.first]
        if table is not None:
            yield table
        else:
            yield [line for column in columns for line in column]
        at = stretch.last
    if at < len(lines):
        yield lines[at:]


def _reach(words: Sequence[Word], page: int, right: float) -> float:
    """Return how far lines may reach: as far as on other pages, or only as far as those of a narrow column do."""
    own = lines_of(words, page)
    ends = sorted(line.x1 for line in own)
    if len(own) < _COLUMN or ends[-1] >= right:
        return max([right, *ends[-1:]])
    width = ends[-1] - min(line.x0 for line in own)
    full = sum(x > ends[-1] - _RAGGED * width for x in ends)
    return ends[-1] if full >= _FULL * len(own) and width < 0.6 * (right - own[0].left) else right


def _columns(run: Sequence[Line], stretch: Stretch, page: int) -> list[list[Line]]:
    """Return each column's lines, with the column's own limits."""
    out = []
    for index in range(len(stretch.cuts) + 1):
        words = [w for line in run for w in line.words if column_of(w, stretch.cuts) == index]
        out.append(lines_of(words, page))
    return out


def _is_prose(columns: Sequence[Sequence[Line]], stretch: Stretch) -> bool:
    """Say whether columns that are no table are columns at all, and not chance gaps in a few lines."""
    if stretch.shared < 3 or any(len(c) < 2 for c in columns):
        return False
    return all(median(len(line.words) for line in c) >= 2.5 or is_mark(c[0].words[0]) for c in columns)


def _table(
    run: Sequence[Line],
    stretch: Stretch,
    columns: Sequence[Sequence[Line]],
    page: int,
    *,
    rules: Sequence[Rule],
    before: TableDraft | None,
) -> TableDraft | None:
    """Return the stretch as a table, or None when it is prose in columns."""
    starts = [min((line.x0 for line in c), default=0.0) for c in columns]
    ends = max((line.x1 for line in run), default=0.0)
    rows = _rows(run, stretch, _across(rules, run))
    known = sum(bool(line) and vocabulary.match(line) is not None for line in _texts(rows[0], stretch, page))
    labels = sum(vocabulary.match(t) is not None for row in rows for t in _texts(row, stretch, page)[:1] if t)
    headed = known >= 2 and len(rows) > 1
    keyed = len(columns) == 2 and labels >= max(2, 0.5 * len(rows))
    goes_on = before is not None and not before.ruled and same_starts(before.xs, (*starts, ends))
    if not (headed or keyed or goes_on or _is_tabular(rows, columns, stretch)):
        return None
    drafts = [
        [CellDraft(index, 1, 1, _cell(row, index, stretch, page, columns)) for index in range(len(columns))]
        for row in rows
    ]
    return TableDraft((*starts, ends), drafts, page, page, ruled=False)


def _cell(
    row: Sequence[Line], index: int, stretch: Stretch, page: int, columns: Sequence[Sequence[Line]]
) -> list[Line]:
    words = [w for line in row for w in line.words if column_of(w, stretch.cuts) == index]
    right = max(line.x1 for line in columns[index])
    return lines_of(words, page, right=right)


def _texts(row: Sequence[Line], stretch: Stretch, page: int) -> list[str]:
    """Return the text of each cell of a row."""
    words = [w for line in row for w in line.words]
    return [
        " ".join(line.text for line in lines_of([w for w in words if column_of(w, stretch.cuts) == i], page))
        for i in range(len(stretch.cuts) + 1)
    ]


def _across(rules: Sequence[Rule], run: Sequence[Line]) -> list[float]:
    """Return the heights of the lines that run across most of the columns."""
    x0, x1 = min(line.x0 for line in run), max(line.x1 for line in run)
    flat = merged(r for r in rules if not r.vertical)  # often drawn cell by cell
    long = [r for r in flat if min(r.end, x1) - max(r.start, x0) > 0.6 * (x1 - x0)]
    return sorted(r.at for r in long if run[0].top < r.at < run[-1].bottom)


def _rows(run: Sequence[Line], stretch: Stretch, across: Sequence[float]) -> list[list[Line]]:
    """Part lines into table rows: at rules, at white bands, else where every column begins anew."""
    rows: list[list[Line]] = [[run[0]]]
    spaces = pdf_rowing.spaces(run, lambda word: column_of(word, stretch.cuts))
    banded = any(space.across for space in spaces)
    for (above, line), space in zip(itertools.pairwise(run), spaces[1:], strict=True):
        ruled = any(above.y_middle < at < line.y_middle for at in across)
        spaced = len(across) < 2 and (space.across or space.own)
        starts = len(across) < 2 and _starts_row(rows[-1], line, stretch, banded=banded)
        if ruled or spaced or starts or _heads(line, stretch):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _heads(line: Line, stretch: Stretch) -> bool:
    """Say whether a line holds the headings of a new table, or the year that it is for."""
    found = [vocabulary.match(t) for t in _texts([line], stretch, line.page) if t]
    known = [label for label in found if label and label.name != "year"]
    return len(known) > 1 or (len(found) == len(known) == 1 and known[0].year is not None)


def _starts_row(row: Sequence[Line], line: Line, stretch: Stretch, *, banded: bool) -> bool:
    """Say whether every column that has text in this line begins anew there, the first among them."""
    firsts: dict[int, Word] = {}
    for word in line.words:
        firsts.setdefault(column_of(word, stretch.cuts), word)
    if _is_blank_label(row, line, stretch):
        return True
    if 0 not in firsts or len(firsts) < 2 or (banded and len(firsts) < len(stretch.cuts) + 1):
        return False
    if any(w.text[:1].islower() for w in firsts.values()):
        return False
    above: dict[int, Word] = {}
    for other in row:
        for word in other.words:
            above[column_of(word, stretch.cuts)] = word
    lasts = [above[c] for c in firsts if c in above]
    if banded:
        return all(w.text.endswith((".", "!", "?")) for w in lasts)
    return not any(w.text.endswith((",", "-")) and len(w.text) > 1 for w in lasts)


def _is_blank_label(row: Sequence[Line], line: Line, stretch: Stretch) -> bool:
    """Say whether a line of a form is a label that has no value, below another one."""
    above, own = _texts(row, stretch, line.page), _texts([line], stretch, line.page)
    named = line.bold and all(vocabulary.match(t) for t in (above[0], own[0]))
    return len(own) == 2 and not own[1] and own[0][:1].isupper() and named and not ends_open(above[0])


def _is_tabular(rows: Sequence[Sequence[Line]], columns: Sequence[Sequence[Line]], stretch: Stretch) -> bool:
    """Say whether short, aligned texts in several rows make a table rather than columns of prose."""
    if len(rows) < 2:
        return False
    aligned = sum(len({column_of(w, stretch.cuts) for w in row[0].words}) > 1 for row in rows)
    if aligned < 0.7 * len(rows):
        return False
    lines = [line for column in columns for line in column]
    width = median(line.right - line.left for line in lines)
    words = median(len(line.words) for line in lines)
    filled = sum(line.x1 - line.x0 > 0.8 * (line.right - line.left) for line in lines) / len(lines)
    return words <= 3 or filled < 0.5 or (width < 110 and len(columns) > 2)
