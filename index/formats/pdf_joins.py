"""Tables that go on over a page: which belong together, and whether the page cut a row in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.formats.pdf_parts import BOXES, Line
from index.formats.pdf_tables import LABEL_WORDS, CellDraft, TableDraft, header_rows, is_header
from index.formats.pdf_text import is_mark

_ALIGNED = 5.0  # points by which the columns of two parts of one table may differ
_NEAR = 1.6  # type sizes from line to line within a cell, at most
_ENDED = re.compile(r"[.!?:;…][\"”’»)]*$")


def continues(above: TableDraft, below: TableDraft) -> bool:
    """Say whether a table at a page's top is the rest of the one at the bottom of the page before."""
    if above.ruled != below.ruled:
        return False
    alike = _same_columns if above.ruled else same_starts
    if not alike(above.xs, below.xs):
        return False
    below.rows[:1] = _uncovered(above, below.rows[0]) if below.rows else []
    if _repeats(above, below):
        return True
    if above.open_bottom or below.open_top:
        return True
    if len(above.rows) == 1 and len(above.rows[0]) == 1 and len(below.rows[0]) > 1:
        return is_header(below.rows[0], below)  # a title row that the page parted from its table
    return bool(below.rows) and not is_header(below.rows[0], below)


def from_next_column(above: TableDraft, below: TableDraft) -> TableDraft:
    """Move a table that stands in the page's next column, with columns as wide, under the one before it."""
    shift = below.xs[0] - above.xs[0]
    beside = below.first_page == above.last_page and shift >= above.xs[-1] - above.xs[0]
    alike = len(above.xs) == len(below.xs) and all(
        abs(b - a - shift) <= _ALIGNED for a, b in zip(above.xs, below.xs, strict=True)
    )
    return replace(below, xs=above.xs) if beside and alike else below


def join(above: TableDraft, below: TableDraft) -> None:
    """Append the rest of a table to its beginning: rows follow, a row cut by the page is made whole."""
    repeated = _repeats(above, below)
    if len(below.xs) > len(above.xs):
        above.rows = [[_moved(c, below.xs, above.xs) for c in row] for row in above.rows]
        above.xs = below.xs
    above.repeated = above.repeated or bool(repeated)
    rows = below.rows[repeated:]
    if rows and above.rows and (_goes_on(above, below, rows[0], repeated=bool(repeated))):
        _extend(above, rows[0], above.xs, below.xs)
        rows = rows[1:]
    elif rows:
        rows = [_spanned(above, below, rows[0]), *rows[1:]]
    above.rows += [[_moved(c, above.xs, below.xs) for c in row] for row in rows]
    above.last_page = below.last_page
    above.open_bottom = below.open_bottom


def take_rest(above: TableDraft, lines: list[Line]) -> list[Line]:
    """Give the last row of a table without lines what goes on of one cell over the page; return the other lines."""
    first = lines[0]
    if above.ruled or first.page != above.last_page + 1 or first.bold:
        return lines
    cells = [c for c in above.rows[-1] if c.column and c.lines and abs(above.xs[c.column] - first.x0) < 1]
    if not cells:
        return lines
    last = cells[0].lines[-1]
    if last.size != first.size or _ENDED.search(last.text) or first.text[0].isupper():
        return lines
    taken = [first]
    for line in lines[1:]:
        near = line.y_middle - taken[-1].y_middle < _NEAR * line.size
        if line.page != first.page or line.size != first.size or line.x0 < first.x0 - 1 or not near:
            break
        taken.append(line)
    cells[0].lines += taken
    above.last_page = first.page
    return lines[len(taken) :]


def _same_columns(above: Sequence[float], below: Sequence[float]) -> bool:
    if abs(above[0] - below[0]) > _ALIGNED or abs(above[-1] - below[-1]) > _ALIGNED:
        return False
    few, many = sorted((above, below), key=len)
    return all(any(abs(x - y) <= _ALIGNED for y in many) for x in few)


def same_starts(above: Sequence[float], below: Sequence[float]) -> bool:
    """Say whether columns without lines begin at the same places; where they end depends on their text."""
    return len(above) == len(below) and all(
        abs(a - b) <= _ALIGNED for a, b in zip(above[:-1], below[:-1], strict=True)
    )


def _repeats(above: TableDraft, below: TableDraft) -> int:
    """Return how many of the lower part's first rows repeat headings of the upper part.

    A producer may repeat all heading rows or only the last ones ("Status 2020" over the columns'
    names is often left out).
    """
    head = header_rows(above)
    if head:
        runs = (_equal_rows(above.rows[start:head], below.rows) for start in range(head))
        return next((run for start, run in enumerate(runs) if run == head - start), 0)
    first = _equal_rows(above.rows[:1], below.rows) if len(above.rows) > 1 else 0
    short = all(len(c.text.split()) <= LABEL_WORDS for row in above.rows[:1] for c in row)
    return first if short and len([c for c in above.rows[0] if c.lines]) > 1 else 0


def _uncovered(above: TableDraft, row: list[CellDraft]) -> list[list[CellDraft]]:
    """Part a repeated heading from the rest of a cut row, where the producer drew no line between them."""
    head = above.rows[header_rows(above) - 1] if header_rows(above) else []
    if [c.column for c in head] != [c.column for c in row]:
        return [row]
    sizes = [len(c.lines) for c in head]
    tops = [replace(c, lines=c.lines[:n], height=1) for c, n in zip(row, sizes, strict=True)]
    rest = [replace(c, lines=c.lines[n:]) for c, n in zip(row, sizes, strict=True)]
    if _row_text(tops) != _row_text(head) or not any(c.lines for c in rest):
        return [row]
    return [tops, rest]


def _equal_rows(ours: list[list[CellDraft]], theirs: list[list[CellDraft]]) -> int:
    """Return the number of rows when all of ours open theirs word for word, else 0."""
    same = len(ours) <= len(theirs) and all(
        _row_text(a) == _row_text(b) for a, b in zip(ours, theirs, strict=False)
    )
    return len(ours) if same and any(c.lines for row in ours for c in row) else 0


def _row_text(row: list[CellDraft]) -> list[str]:
    return [c.text for c in row]


def _goes_on(above: TableDraft, below: TableDraft, row: list[CellDraft], *, repeated: bool) -> bool:
    """Say whether the lower part's first row is the rest of the upper part's last one."""
    if len(above.rows) <= header_rows(above) and not above.open_bottom:
        return False
    if above.open_bottom or (below.open_top and not repeated):
        return True
    pairs = [(_home(above, _column_at(above.xs, below.xs, b.column)), b) for b in row]
    if any(b.lines and not a.lines for a, b in pairs):
        return False
    both = [(a.lines[-1], b.lines[0]) for a, b in pairs if a.lines and b.lines]
    if any(_unfinished(a, b) for a, b in both):
        return True
    listed = pairs[1:] if _numbers_rows(pairs) else pairs
    if any(_lists_on(a, b) for a, b in listed) and not all(b.lines for _, b in pairs):
        return True
    first = pairs[0][0]
    return not row[0].lines and bool(first.lines) and first.height == 1 and bool(both)


def _unfinished(last: Line, first: Line) -> bool:
    """Say whether the words show that a sentence goes on over the page."""
    end, start = last.words[-1].text, first.words[0].text
    return not _ENDED.search(end) and (start[:1].islower() or end.endswith((",", "-")))


def _numbers_rows(pairs: Sequence[tuple[CellDraft, CellDraft]]) -> bool:
    """Say whether numbers in the first column count rows ("4.1" with what stands beside it) rather than a list's items."""
    (above, below), *others = pairs
    numbered = all(c.lines and c.lines[0].words[0].text[:1].isdigit() for c in (above, below))
    return numbered and any(b.lines and b.lines[0].text[:1].isupper() for _, b in others)


def _lists_on(cell: CellDraft, more: CellDraft) -> bool:
    """Say whether a list of check boxes or bullets goes on, or begins under its heading, over the page."""
    if not cell.lines or not more.lines or not is_mark(more.lines[0].words[0]):
        return False
    return more.lines[0].words[0].text in BOXES or is_mark(cell.lines[-1].words[0])


def _extend(above: TableDraft, row: list[CellDraft], xs: Sequence[float], own: Sequence[float]) -> None:
    """Add a row's lines to the cells of the last row; a cell that goes further down takes its home along."""
    homes = [_home(above, _column_at(xs, own, cell.column)) for cell in row]
    for home, cell in zip(homes, row, strict=True):
        home.lines += cell.lines
        home.height += cell.height - 1


def _spanned(above: TableDraft, below: TableDraft, row: list[CellDraft]) -> list[CellDraft]:
    """Let a merged cell that covers the last rows of the upper part take in a blank one under it."""
    kept = []
    for cell in row:
        home = _home(above, _column_at(above.xs, below.xs, cell.column))
        if not cell.lines and home.lines and home.height > 1:
            home.height += cell.height
        else:
            kept.append(cell)
    return kept or row


def _home(table: TableDraft, column: int) -> CellDraft:
    """Return the lowest cell that covers a column."""
    covering = [c for row in table.rows for c in row if c.column <= column < c.column + c.width]
    return covering[-1] if covering else table.rows[-1][-1]


def _column_at(xs: Sequence[float], own: Sequence[float], column: int) -> int:
    """Return which column of `xs` begins where column `column` of `own` does."""
    return min(range(len(xs) - 1), key=lambda i: abs(xs[i] - own[column]))


def _moved(cell: CellDraft, xs: Sequence[float], own: Sequence[float]) -> CellDraft:
    column = _column_at(xs, own, cell.column)
    end = min(range(len(xs)), key=lambda i: abs(xs[i] - own[cell.column + cell.width]))
    return replace(cell, column=column, width=max(1, end - column))
