"""Columns kept apart by spaces, as `pdftotext -layout` gives them: tables and columns of prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.blocks import Block, Cell
from index.formats.inline import clean, marker
from index.formats.joining import continues, ends_closed, ends_open, starts_low
from index.formats.lines import Line
from index.formats.prose import leaf, read_prose
from index.formats.style import Style, is_heading_mark
from index.formats.units import body_units
from index.vocabulary import match

_MIN_GUTTER = 2  # spaces that all lines must leave free
_MIN_OPENING = 3  # spaces in the line that opens a stretch
_MAX_BLANKS = 2  # blank lines inside a stretch
_MAX_WIDTH = 400  # characters of a line that are looked at
_MAX_LINES = 2000
_FIGURE = re.compile(r"[\d.,%+\-–—\s]+(?:kr\.?|pct\.?|mio\.?)?")
_TITLES = frozenset(("revision", "initiative", "themes", "status", "midtvejsstatus"))


@dataclass(frozen=True, slots=True)
class Layout:
    """A stretch of lines with the same gutters; `gutters` are half-open ranges of character columns."""

    end: int
    gutters: tuple[tuple[int, int], ...]


def find_layout(lines: Sequence[Line], at: int) -> Layout | None:
    """Return the stretch of columns that starts at a line, None when there is none."""
    if not _opens(lines[at].text):
        return None
    free, end, used = _occupied(lines[at].text), at + 1, [at]
    gutters = _gutters(free, [lines[at].text])
    i, blanks = at + 1, 0
    while i < len(lines) and i < at + _MAX_LINES:
        row = lines[i]
        if row.blank:
            blanks += 1
            if blanks > _MAX_BLANKS and not row.broken:
                break
            i += 1
            continue
        together = free | _occupied(row.text)
        narrowed = _gutters(together, [lines[k].text for k in used[-60:]] + [row.text])
        crossed = not narrowed or (len(narrowed) < len(gutters) and len(used) > 1)
        if crossed or _plain_again(lines, i, narrowed, blanks):
            break
        free, gutters, end, blanks = together, narrowed, i + 1, 0
        used.append(i)
        i += 1
    layout = Layout(end, tuple(gutters))
    return layout if _believable([lines[k] for k in used], layout) else None


def _opens(text: str) -> bool:
    """Say whether a line could open a stretch: text, a wide gap, text."""
    body = text.strip()
    return (
        " " * _MIN_OPENING in body
        and "\t" not in text
        and not is_heading_mark(text)
        and len(text) <= _MAX_WIDTH
    )


def _occupied(text: str) -> int:
    """Return a bit set of the character columns with something on them."""
    bits = 0
    for at, c in enumerate(text[:_MAX_WIDTH]):
        if not c.isspace():
            bits |= 1 << at
    return bits


def _gutters(occupied: int, texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the free runs with text on both sides."""
    width = min(_MAX_WIDTH, max(len(t) for t in texts))
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for at in range(width):
        if occupied >> at & 1:
            if start is not None and at - start >= _MIN_GUTTER and occupied & ((1 << start) - 1):
                runs.append((start, at))
            start = None
        elif start is None:
            start = at
    return runs


def _plain_again(lines: Sequence[Line], at: int, gutters: Sequence[tuple[int, int]], blanks: int) -> bool:
    """Say whether a line is ordinary text, a title or another table again, although it crosses no gutter."""
    text = lines[at].text
    if is_heading_mark(text) or marker(text).kind == "checkbox":
        return True
    if not blanks:
        return False
    known = match(text.strip().rstrip(":"))
    if (
        re.match(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÆØÅ]", text)
        and sum(bool(p) for p in re.split(r"\s{3,}", text.strip())) <= 2
    ):
        return True
    if (known and (known.year or known.name in _TITLES)) or _heads(text):
        return True
    for row in lines[at : at + 6]:
        if row.blank or _crosses(row.text, gutters):
            break
        cells = cut(row.text, gutters)
        if sum(bool(c) for c in cells) > 1 or not cells[0]:
            return False
    return True


def _heads(text: str) -> bool:
    """Say whether a line's pieces are the heads of a new table."""
    pieces = [p for p in re.split(r"\s{3,}", text.strip()) if p]
    return len(pieces) > 1 and all(match(p) is not None and not p.endswith(":") for p in pieces)


def _crosses(text: str, gutters: Sequence[tuple[int, int]]) -> bool:
    return any(text[a:b].strip() for a, b in gutters)


def cut(text: str, gutters: Sequence[tuple[int, int]]) -> list[str]:
    """Cut a line at the gutters into cells, white space stripped."""
    edges = [0, *((a + b) // 2 for a, b in gutters), len(text)]
    return [text[a:b].strip() for a, b in pairwise([min(e, len(text)) for e in edges])]


def _believable(rows: Sequence[Line], layout: Layout) -> bool:
    """Ask for enough lines with text on both sides of a gutter, or for known names as heads."""
    if not layout.gutters:
        return False
    cells = [cut(r.text, layout.gutters) for r in rows]
    both = sum(sum(bool(c) for c in row) > 1 for row in cells)
    known = sum(match(c) is not None for c in cells[0] if c)
    labels = sum(bool(row[0]) and match(row[0].rstrip(":")) is not None for row in cells)
    if known >= 2 and len(rows) > 1:
        return both >= 2
    return (both >= 3 and both >= 0.5 * len(rows)) or (labels >= 2 and both >= 2)


def read_layout(lines: Sequence[Line], layout: Layout, style: Style) -> list[Block]:
    """Read a stretch of columns: as a table, or as columns of prose one after the other.

    Args:
        lines: the stretch's lines.
        layout: its gutters.
        style: what is known of the whole document.
    """
    grid = [(row, cut(row.text, layout.gutters)) for row in lines]
    header = _header_lines([c for row, c in grid if not row.blank][:6])
    if not header and _is_prose([c for row, c in grid if not row.blank]):
        columns = [
            [replace(row, text=cells[k] if cells else "") for row, cells in grid]
            for k in range(len(layout.gutters) + 1)
        ]
        return [b for column in columns for b in read_prose(column, style)]
    return [_table(grid, header, style)]


def _header_lines(rows: Sequence[Sequence[str]]) -> int:
    """Return how many lines the heads take: the number at which most columns have a known name."""
    best, most = 0, 1
    for count in range(1, min(4, len(rows)) + 1):
        joined = [" ".join(r[k] for r in rows[:count] if r[k]) for k in range(len(rows[0]))]
        known = sum(bool(t) and match(t) is not None for t in joined)
        explains = count > 1 and all(c.startswith("(") or not c for c in rows[count - 1])
        if known > most or (best and explains and known == most):
            best, most = count, known
    return best


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether two columns are running text: full lines that go on with small letters below."""
    wrapped = [b[0] for a, b in pairwise(rows) if a[0] and b[0]]
    filled = sum(all(r) for r in rows)
    going_on = sum(starts_low(t) for t in wrapped)
    labels = sum(bool(r[0]) and match(r[0].rstrip(":")) is not None for r in rows)
    average = sum(len(r[0]) for r in rows) / len(rows)
    return labels < 2 and average > 15 and filled * 2 >= len(rows) and going_on * 4 >= max(1, len(wrapped))


def _table(grid: Sequence[tuple[Line, list[str]]], header: int, style: Style) -> Block:
    filled = [i for i, (row, _) in enumerate(grid) if not row.blank]
    first = filled[header] if header < len(filled) else len(grid)
    count = len(grid[filled[0]][1])
    groups: list[list[tuple[Line, list[str]]]] = [[grid[i] for i in filled[:header]]] if header else []
    body: list[list[tuple[Line, list[str]]]] = []
    single = _lines_are_rows([cells for row, cells in grid[first:] if not row.blank])
    blank = True
    for row, cells in grid[first:]:
        if row.blank:
            blank = True
            if body:
                body[-1].append((row, [""] * count))
            continue
        if not body or single or _starts_row(cells, body[-1], blank=blank):
            body.append([])
        body[-1].append((row, cells))
        blank = False
    if header and not body:
        body = [[]]
    rows = tuple(
        tuple(_cell(group, k, style, head=header > 0 and at == 0) for k in range(count))
        for at, group in enumerate([*groups, *body])
    )
    page, last = grid[filled[0]][0].page, grid[filled[-1]][0].page
    return Block(
        "table", rows=rows, header_rows=min(1, header), page=page, end_page=last if last != page else None
    )


def _lines_are_rows(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether each line is a row: its first cell is never blank and no cell goes on in the line below."""
    if len(rows) < 2 or not all(r[0] for r in rows):
        return False
    values = [c for r in rows for c in r[1:] if c]
    if values and sum(bool(_FIGURE.fullmatch(c)) for c in values) >= 0.6 * len(values):
        return True
    going_on = sum(
        any(b and continues(a or "", b) for a, b in zip(above, row, strict=True))
        for above, row in pairwise(rows)
    )
    return going_on == 0 and all(len(c) < 60 for r in rows for c in r)


def _starts_row(cells: Sequence[str], group: Sequence[tuple[Line, list[str]]], *, blank: bool) -> bool:
    """Say whether a line opens a new row of the table."""
    if not cells[0]:
        return False
    above = " ".join(c[0] for _, c in group if c[0])
    if blank:
        return not (above and (continues(above, cells[0]) or not any(cells[1:])))
    if match(cells[0].rstrip(":")) and any(cells[1:]) and not ends_open(above):
        return True
    filled = [k for k, c in enumerate(cells) if c]
    ended = all(not ends_open(next((c[k] for _, c in reversed(group) if c[k]), "")) for k in filled)
    fresh = all(not starts_low(cells[k]) for k in filled)
    whole = all(
        not any(c[k] for _, c in group) or ends_closed(next(c[k] for _, c in reversed(group) if c[k]))
        for k in filled
    )
    return (
        len(filled) > 1
        and len(filled) == len(cells)
        and ended
        and fresh
        and (whole or len([1 for r, _ in group if not r.blank]) == 1)
    )


def _cell(group: Sequence[tuple[Line, list[str]]], column: int, style: Style, *, head: bool) -> Cell:
    rows = [replace(row, text=cells[column] if cells else "") for row, cells in group]
    if not any(not r.blank for r in rows):
        return Cell((), column)
    if head:
        text = clean(" ".join(r.text for r in rows))
        return Cell((Block("paragraph", text, page=rows[0].page),), column)
    return Cell(tuple(leaf(u.lines, style, u.page) for u in body_units(rows)), column)
