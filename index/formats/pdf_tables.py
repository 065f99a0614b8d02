"""Tables as drafts of lines, joined over pages, and then made into blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index import vocabulary
from index.formats.blocks import Block, Cell
from index.formats.pdf_grid import Grid
from index.formats.pdf_parts import BOXES, Line, Word, lines_of
from index.formats.pdf_text import Style, blocks_of, is_mark

_ALIGNED = 5.0  # points by which the columns of two parts of one table may differ
_ENDED = re.compile(r"[.!?:;…][\"”’»)]*$")
_LABEL_WORDS = 14  # a longer cell is no column heading


@dataclass(slots=True)
class CellDraft:
    """A cell under way; a cell over several pages collects its lines from all of them."""

    column: int
    width: int
    height: int
    lines: list[Line]
    shaded: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class TableDraft:
    """A table under way. `open_bottom`: the last row has no line under it; likewise `open_top`."""

    xs: tuple[float, ...]
    rows: list[list[CellDraft]]
    first_page: int
    last_page: int
    open_top: bool = False
    open_bottom: bool = False
    ruled: bool = True
    repeated: bool = False  # its first row is repeated on a later page, and so is a heading


def draft(grid: Grid, words: Sequence[Word], page: int) -> TableDraft:
    """Fill a grid with its words."""
    rows: list[list[CellDraft]] = [[] for _ in range(len(grid.ys) - 1)]
    for cell in grid.cells:
        inside = [w for w in words if cell.box.holds(w.x, w.y)]
        pad = min([w.x0 for w in inside], default=cell.box.x0) - cell.box.x0
        right = cell.box.x1 - min(8.0, max(1.5, pad))
        lines = lines_of(inside, page, cell.box.x0, right)
        rows[cell.row].append(CellDraft(cell.column, cell.width, cell.height, lines, cell.shaded))
    rows = _without_spacers(rows)
    return TableDraft(grid.xs, rows, page, page, grid.open_top, grid.open_bottom)


def _without_spacers(rows: list[list[CellDraft]]) -> list[list[CellDraft]]:
    """Drop rows that no cell begins in, and shorten the cells that ran through them."""
    kept: list[list[CellDraft]] = []
    for index, row in enumerate(rows):
        if row:
            kept.append(row)
            continue
        for above in kept:
            for cell in above:
                if cell.height > 1 and _row_of(rows, cell) + cell.height > index:
                    cell.height -= 1
    return kept


def _row_of(rows: list[list[CellDraft]], cell: CellDraft) -> int:
    return next(i for i, row in enumerate(rows) if any(c is cell for c in row))


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
        return _is_header(below.rows[0], below)  # a title row that the page parted from its table
    return bool(below.rows) and not _is_header(below.rows[0], below)


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
    short = all(len(c.text.split()) <= _LABEL_WORDS for row in above.rows[:1] for c in row)
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
    if any(_lists_on(a, b) for a, b in pairs) and not all(b.lines for _, b in pairs):
        return True
    first = pairs[0][0]
    return not row[0].lines and bool(first.lines) and first.height == 1 and bool(both)


def _unfinished(last: Line, first: Line) -> bool:
    """Say whether the words show that a sentence goes on over the page."""
    end, start = last.words[-1].text, first.words[0].text
    return not _ENDED.search(end) and (start[:1].islower() or end.endswith((",", "-")))


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


def header_rows(table: TableDraft) -> int:
    """Return how many leading rows are column headings: known names, bold or shaded, over others that aren't."""
    count = 0
    for row in table.rows[:3]:
        if not _is_header(row, table):
            break
        count += 1
    if (
        count
        and count == len(table.rows)
        and table.ruled
        and len(table.rows) > 1
        and not any(vocabulary.match(c.text) for c in table.rows[count - 1])
    ):
        count -= 1
    return max(count, int(table.repeated))


def _is_header(row: list[CellDraft], table: TableDraft) -> bool:
    filled = [c for c in row if c.lines]
    if not filled or any(len(c.text.split()) > _LABEL_WORDS for c in filled):
        return False
    if len(table.xs) == 2:
        return False
    known = sum(vocabulary.match(c.text) is not None for c in filled)
    if known * 2 > len(filled):
        return True
    if len(filled) < len(row) and len(filled) < 2:
        return False
    bold = all(line.bold for c in filled for line in c.lines)
    rest = [c for r in table.rows if r is not row for c in r if c.lines]
    plain_bold = any(not all(line.bold for line in c.lines) for c in rest)
    shaded = all(c.shaded for c in filled) and any(not c.shaded for r in table.rows for c in r)
    return (bold and plain_bold and (len(filled) > 1 or known > 0)) or (shaded and len(filled) > 1)


def sections(table: TableDraft) -> list[TableDraft]:
    """Part a table where new column headings stand in the middle of it: tables drawn edge to edge.

    A title row over the new headings ("Status 2020") goes with them.
    """
    starts = [0]
    for index in range(1, len(table.rows)):
        if not _is_named(table.rows[index]) or starts[-1] >= index - 1 or _spanned_over(table, index):
            continue
        title = len([c for c in table.rows[index - 1] if c.lines]) == 1 and not _spanned_over(
            table, index - 1
        )
        starts.append(index - 1 if title and index - 1 > starts[-1] else index)
    if len(starts) == 1:
        return [table]
    cuts = zip(starts, [*starts[1:], len(table.rows)], strict=True)
    return [_section(table, table.rows[a:b]) for a, b in cuts]


def _is_title(row: list[CellDraft]) -> bool:
    filled = [c for c in row if c.lines]
    return len(filled) == 1 and len(filled[0].text.split()) <= _LABEL_WORDS and len(filled[0].lines) < 3


def _section(table: TableDraft, rows: list[list[CellDraft]]) -> TableDraft:
    pages = [line.page for row in rows for c in row for line in c.lines] or [table.first_page]
    return replace(table, rows=rows, first_page=min(pages), last_page=max(pages), repeated=False)


def _is_named(row: list[CellDraft]) -> bool:
    """Say whether a row holds column headings by their names alone."""
    filled = [c for c in row if c.lines]
    known = sum(len(c.text.split()) <= _LABEL_WORDS and vocabulary.match(c.text) is not None for c in filled)
    return known >= 2 and known == len(filled)


def _spanned_over(table: TableDraft, index: int) -> bool:
    """Say whether a cell from above reaches into a row."""
    return any(c.height > index - at for at, row in enumerate(table.rows[:index]) for c in row)


def block(table: TableDraft, style: Style) -> Block:
    """Return a table draft as a block."""
    rows = [[_cell(c, style) for c in row] for row in table.rows]
    return Block(
        kind="table",
        rows=tuple(tuple(_ticked(row)) for row in rows),
        header_rows=header_rows(table),
        page=table.first_page,
        end_page=table.last_page,
    )


def _cell(cell: CellDraft, style: Style) -> Cell:
    blocks = blocks_of(cell.lines, style, headings=False)
    return Cell(tuple(blocks), cell.column, cell.width, cell.height)


def _ticked(row: list[Cell]) -> list[Cell]:
    """Give a check box that stands alone in a cell the words of its neighbour cell."""
    out = list(row)
    for index, cell in enumerate(row):
        if len(cell.blocks) != 1 or cell.blocks[0].kind != "checkbox" or cell.blocks[0].text:
            continue
        for neighbour in (index + 1, index - 1):
            if 0 <= neighbour < len(out) and len(out[neighbour].blocks) == 1:
                name = out[neighbour].blocks[0]
                if name.kind == "paragraph" and name.text and name.text not in BOXES:
                    ticked = replace(name, kind="checkbox", checked=cell.blocks[0].checked)
                    out[neighbour] = replace(out[neighbour], blocks=(ticked,))
                    break
    return out
