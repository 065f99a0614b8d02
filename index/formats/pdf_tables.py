"""Tables as drafts of lines, joined over pages, and then made into blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index import vocabulary
from index.formats.blocks import Block, Cell
from index.formats.pdf_grid import Grid
from index.formats.pdf_parts import BOXES, Line, Word, lines_of
from index.formats.pdf_text import Style, blocks_of

_LOWEST = 30.0  # points; a blank row lower than this at an open edge holds nothing to be continued
LABEL_WORDS = 14  # a longer cell is no column heading


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
    blank = _blank_edges(grid, rows)
    rows = _without_spacers([[] if at in blank else row for at, row in enumerate(rows)])
    open_top = grid.open_top and 0 not in blank
    open_bottom = grid.open_bottom and len(grid.ys) - 2 not in blank
    return TableDraft(grid.xs, rows, page, page, open_top, open_bottom)


def _blank_edges(grid: Grid, rows: list[list[CellDraft]]) -> set[int]:
    """Return the rows that are only the stubs of lines beyond a table's open edge, with nothing in them."""
    last = len(rows) - 1
    edges = {0} if grid.open_top else set()
    edges |= {last} if grid.open_bottom else set()
    heights = [b - a for a, b in pairwise(grid.ys)]
    return {
        at
        for at in edges
        if last > 0 and heights[at] < _LOWEST and not any(c.lines or c.height > 1 for c in rows[at])
    }


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


def header_rows(table: TableDraft) -> int:
    """Return how many leading rows are column headings: known names, bold or shaded, over others that aren't."""
    count = 0
    for row in table.rows[:3]:
        if not is_header(row, table):
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


def is_header(row: list[CellDraft], table: TableDraft) -> bool:
    filled = [c for c in row if c.lines]
    if not filled or any(len(c.text.split()) > LABEL_WORDS for c in filled):
        return False
    if len(table.xs) == 2:
        return False
    names = [_name(c) for c in filled]
    known = sum(name not in (None, "year") for name in names)
    if known and (known + names.count("year")) * 2 > len(filled):
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
    for index in range(1, 0 if is_form(table) else len(table.rows)):
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


def _section(table: TableDraft, rows: list[list[CellDraft]]) -> TableDraft:
    pages = [line.page for row in rows for c in row for line in c.lines] or [table.first_page]
    return replace(table, rows=rows, first_page=min(pages), last_page=max(pages), repeated=False)


def _is_named(row: list[CellDraft]) -> bool:
    """Say whether a row holds column headings by their names alone."""
    filled = [c for c in row if c.lines]
    names = [_name(c) for c in filled]
    return len(names) > 1 and None not in names and sum(name != "year" for name in names) > 1


def _name(cell: CellDraft) -> str | None:
    """Return which label a cell's text is, if any."""
    label = vocabulary.match(cell.text) if len(cell.text.split()) <= LABEL_WORDS else None
    return label.name if label else None


def is_form(table: TableDraft) -> bool:
    """Say whether the first column of a table names what stands beside it, row by row."""
    pairs = [row for row in table.rows if len(row) == 2 and row[0].lines]
    named = [row for row in pairs if _name(row[0]) and not _name(row[1])]
    return len(named) > max(1, len(pairs) // 2)


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
