"""Columns kept apart by spaces, as `pdftotext -layout` gives them: tables and columns of prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.blocks import Block
from index.formats.inline import marker
from index.formats.joining import starts_low
from index.formats.layout_rows import header_lines, table
from index.formats.lines import Line
from index.formats.looks import CHAPTER
from index.formats.prose import read_prose
from index.formats.style import Style, is_heading_mark
from index.vocabulary import match

_MIN_GUTTER = 2  # spaces that all lines must leave free
_MIN_OPENING = 3  # spaces in the line that opens a stretch
_MAX_BLANKS = 2  # blank lines inside a stretch
_MAX_WIDTH = 400  # characters of a line that are looked at
_MAX_LINES = 2000
_WIDE = 3  # gutters of a table that rows of one theme after another stand in
_PIECE = re.compile(r"\S+(?: \S+)*")
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
    starts = _head_starts(lines[at].text)
    gutters = _gutters(free, [lines[at].text], starts)
    i, blanks = at + 1, 0
    while i < len(lines) and i < at + _MAX_LINES:
        row = lines[i]
        if row.blank:
            blanks += 1
            i += 1
            continue
        if blanks > _MAX_BLANKS and not _goes_on(lines, i, blanks, gutters):
            break
        if _is_title_row(row.text) and _fits(lines, i, free, gutters, starts, lone=len(used) == 1):
            end, blanks, i = i + 1, 0, i + 1
            continue
        together = free | _occupied(row.text)
        narrowed = _gutters(together, [lines[k].text for k in used[-60:]] + [row.text], starts)
        crossed = not narrowed or (len(narrowed) < len(gutters) and len(used) > 1)
        if crossed or _running(row.text, narrowed) or _plain_again(lines, i, narrowed, blanks):
            break
        free, gutters, end, blanks = together, narrowed, i + 1, 0
        used.append(i)
        i += 1
    layout = Layout(end, tuple(gutters))
    return layout if _believable([lines[k] for k in used], layout) else None


def _goes_on(lines: Sequence[Line], at: int, blanks: int, gutters: Sequence[tuple[int, int]]) -> bool:
    """Say whether a wide gap above a line is a page break, below which the cells of a row go on."""
    gap = lines[at - blanks : at]
    if all(row.broken for row in gap[_MAX_BLANKS:]):
        return True
    return any(row.broken for row in gap) and bool(gutters) and not cut(lines[at].text, gutters)[0]


def _is_title_row(text: str) -> bool:
    """Say whether a line is one piece that numbers a theme ("Tema 1: Veje")."""
    bare = text.strip()
    return CHAPTER.match(bare) is not None and _PIECE.fullmatch(bare) is not None


def _fits(
    lines: Sequence[Line],
    at: int,
    free: int,
    gutters: Sequence[tuple[int, int]],
    starts: frozenset[int],
    *,
    lone: bool,
) -> bool:
    """Say whether the line below a title row stands in the columns above it, which a lone line of heads only hints at."""
    below = next((row.text for row in lines[at + 1 : at + 2 + _MAX_BLANKS] if not row.blank), "")
    kept = _gutters(free | _occupied(below), [lines[at].text, below], starts)
    filled = sum(map(bool, cut(below, kept)))
    return len(kept) >= (_WIDE if lone else max(_WIDE, len(gutters))) and filled > len(kept) // 2


def _opens(text: str) -> bool:
    """Say whether a line could open a stretch: text, a wide gap, text; boxes beside each other are no columns."""
    body = marker(text)
    return (
        not _is_box_row(text)
        and " " * _MIN_OPENING in (body.text if not body.number else text.strip())
        and "\t" not in text
        and not is_heading_mark(text)
        and len(text) <= _MAX_WIDTH
    )


def _is_box_row(text: str) -> bool:
    pieces = [m.group() for m in _PIECE.finditer(text)]
    return len(pieces) > 1 and all(marker(p).kind == "checkbox" for p in pieces)


def _occupied(text: str) -> int:
    """Return a bit set of the character columns with something on them."""
    bits = 0
    for at, c in enumerate(text[:_MAX_WIDTH]):
        if not c.isspace():
            bits |= 1 << at
    return bits


def _head_starts(text: str) -> frozenset[int]:
    """Return where the heads of a table begin, which its columns do too; none when a line is no heads."""
    pieces = [(m.start(), m.group()) for m in _PIECE.finditer(text)]
    known = sum(match(t) is not None for _, t in pieces)
    return frozenset(at for at, _ in pieces) if known > 1 and known * 3 >= len(pieces) * 2 else frozenset()


def _gutters(occupied: int, texts: Sequence[str], starts: frozenset[int]) -> list[tuple[int, int]]:
    """Return the free runs with text on both sides; before a column's start the narrowest will do."""
    width = min(_MAX_WIDTH, max(len(t) for t in texts))
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for at in range(width):
        if occupied >> at & 1:
            wide = start is not None and at - start >= (1 if at in starts else _MIN_GUTTER)
            if start is not None and wide and occupied & ((1 << start) - 1):
                runs.append((start, at))
            start = None
        elif start is None:
            start = at
    return runs


def _running(text: str, gutters: Sequence[tuple[int, int]]) -> bool:
    """Say whether a line is running text that only happens to have a space where a gutter is."""
    first = _PIECE.search(text)
    whole = first is not None and first.end() == len(text.rstrip())
    return whole and first is not None and any(first.start() < a and b < first.end() for a, b in gutters)


def _plain_again(lines: Sequence[Line], at: int, gutters: Sequence[tuple[int, int]], blanks: int) -> bool:
    """Say whether a line is ordinary text, a title or another table again, although it crosses no gutter."""
    text = lines[at].text
    if is_heading_mark(text) or marker(text).kind == "checkbox":
        return True
    if not blanks:
        return False
    known = match(text.strip().rstrip(":"))
    if (
        re.match(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÆØÅ]", text.strip())
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


def _cells(text: str, gutters: Sequence[tuple[int, int]]) -> list[str]:
    """Cut a line into cells; a title row is one cell, the others of its row blank."""
    whole = _is_title_row(text) and _crosses(text, gutters)
    return [text.strip(), *[""] * len(gutters)] if whole else cut(text, gutters)


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
    grid = [(row, _cells(row.text, layout.gutters)) for row in lines]
    header = header_lines([c for row, c in grid if not row.blank][:6])
    if not header and _is_prose([c for row, c in grid if not row.blank]):
        columns = [
            [replace(row, text=cells[k] if cells else "") for row, cells in grid]
            for k in range(len(layout.gutters) + 1)
        ]
        return [b for column in columns for b in read_prose(column, style)]
    return [table(grid, header, style)]


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether two columns are running text: full lines that go on with small letters below."""
    wrapped = [b[0] for a, b in pairwise(rows) if a[0] and b[0]]
    filled = sum(all(r) for r in rows)
    going_on = sum(starts_low(t) for t in wrapped)
    labels = sum(bool(r[0]) and match(r[0].rstrip(":")) is not None for r in rows)
    average = sum(len(r[0]) for r in rows) / len(rows)
    return labels < 2 and average > 15 and filled * 2 >= len(rows) and going_on * 4 >= max(1, len(wrapped))
