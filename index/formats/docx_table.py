"""Tables of Word files: grid, merged cells, header rows, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.formats.blocks import Block, Cell
from index.formats.docx_paragraph import Pages
from index.formats.docx_styles import Styles, shading
from index.formats.docx_tally import Tally
from index.formats.docx_xml import Element, attr, child, flatten, number, switch, tag, val

_ROW, _CELL = frozenset({"w:tr"}), frozenset({"w:tc"})
_MOST_HEADERS = 3
_MOST_COLUMNS = 1000  # Word stops at 63

# (cell element, colour behind it) -> its blocks
ReadCell = Callable[[Element, "str | None"], list[Block]]


@dataclass(slots=True)
class _Raw:
    """A cell while its table is being read."""

    column: int
    width: int
    blocks: list[Block]
    shaded: bool
    height: int = 1


@dataclass(slots=True)
class _Grid:
    """The rows so far; `open` maps a column to the cell above that may go on downwards."""

    rows: list[list[_Raw]] = field(default_factory=list)
    open: dict[int, _Raw] = field(default_factory=dict)
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class Tables:
    """Reads tables; `read_cell` reads what is inside a cell."""

    styles: Styles
    tally: Tally
    pages: Pages
    read_cell: ReadCell

    def block(self, table: Element, background: str | None) -> Block:
        """Return a table as a block; deleted rows are gone, hidden ones counted."""
        properties = child(table, "w:tblPr")
        style = self.styles.table(val(properties, "w:tblStyle"))
        behind = shading(child(properties, "w:shd")) or (None if style.fills else background)
        first = self.pages.now()
        grid = _Grid()
        for row, _ in flatten(table, _ROW):
            about = child(row, "w:trPr")
            if child(about, "w:del") is not None:
                continue
            if switch(about, "w:hidden"):
                self.tally.hide("hidden", " ".join(e.text or "" for e in row.iter() if tag(e) == "w:t") + " ")
                continue
            if switch(about, "w:tblHeader") and grid.repeated == len(grid.rows):
                grid.repeated += 1
            self._row(row, about, behind, grid)
        for cells in grid.rows:
            _name_boxes(cells)
        rows = tuple(tuple(Cell(tuple(c.blocks), c.column, c.width, c.height) for c in r) for r in grid.rows)
        heads = style.heads and _first_row_set_off(properties)
        return Block(
            "table", rows=rows, header_rows=_headers(grid, styled=heads), page=_first_page(rows) or first,
            end_page=self.pages.now(),
        )  # fmt: skip

    def _row(self, row: Element, about: Element | None, behind: str | None, grid: _Grid) -> None:
        column = min(max(number(val(about, "w:gridBefore")), 0), _MOST_COLUMNS)
        cells: list[_Raw] = []
        start = (self.pages.page, self.pages.fresh)
        ends = [start]
        for element, around in flatten(row, _CELL):
            self.pages.page, self.pages.fresh = start
            about_cell = child(element, "w:tcPr")
            fill = shading(child(about_cell, "w:shd"))
            if around and around.unanswered:
                self.tally.unanswered += 1
                blocks: list[Block] = []
            else:
                blocks = self.read_cell(element, fill or behind)
            ends.append((self.pages.page, self.pages.fresh))
            if blocks and not any(c.blocks for c in cells) and (blocks[0].page or 0) > start[0]:
                start = (blocks[0].page or start[0], True)  # the break in the first cell holds for the row
            width = min(max(number(val(about_cell, "w:gridSpan"), 1), 1), _MOST_COLUMNS)
            self._cell(_Raw(column, width, blocks, bool(fill)), about_cell, cells, grid)
            column += width
        self.pages.page, self.pages.fresh = max(ends, key=lambda end: (end[0], not end[1]))
        grid.rows.append(cells)

    def _cell(self, cell: _Raw, about: Element | None, cells: list[_Raw], grid: _Grid) -> None:
        """Place a cell, or let the cell above or before it grow when they are merged."""
        if (
            attr(child(about, "w:hMerge"), "val") != "restart"
            and child(about, "w:hMerge") is not None
            and cells
        ):
            cells[-1].width += cell.width
            cells[-1].blocks += cell.blocks
            return
        merge = child(about, "w:vMerge")
        above = grid.open.get(cell.column)
        if merge is not None and attr(merge, "val") != "restart" and above is not None:
            above.height += 1
            above.blocks += cell.blocks
            return
        for covered in range(cell.column, cell.column + cell.width):
            grid.open.pop(covered, None)
        if merge is not None:
            grid.open[cell.column] = cell
        cells.append(cell)


def _first_row_set_off(properties: Element | None) -> bool:
    """Return whether a table uses its style's first row (w:tblLook, on when not said)."""
    look = child(properties, "w:tblLook")
    said = attr(look, "firstRow")
    if said is not None:
        return said.lower() not in ("0", "false", "off")
    bits = attr(look, "val")
    return look is None or bits is None or bool(_hex(bits) & 0x20)


def _hex(bits: str) -> int:
    try:
        return int(bits, 16)
    except ValueError:
        return 0


def _headers(grid: _Grid, *, styled: bool) -> int:
    """Count header rows: those that repeat on each page, else leading rows that are bold or shaded."""
    if grid.repeated:
        return min(grid.repeated, len(grid.rows) - 1) if len(grid.rows) > 1 else 0
    marked = [_marked(row) for row in grid.rows]
    leading = next((i for i, m in enumerate(marked) if not m), len(marked))
    if leading == len(grid.rows):
        leading = 0
    return min(leading or (1 if styled and len(grid.rows) > 1 else 0), _MOST_HEADERS)


def _marked(row: Sequence[_Raw]) -> bool:
    """Return whether every cell of a row is set off: bold, a heading, or shaded."""
    written = [c for c in row if c.blocks]
    return bool(written) and all(
        c.shaded or all(b.bold or b.kind == "heading" for b in c.blocks) for c in written
    )


def _name_boxes(row: Sequence[_Raw]) -> None:
    """Give check boxes that stand alone in their cells the words beside them, when the row is such pairs.

    A row with more boxes than names is a matrix: its boxes belong to the column heads and keep their signs.
    """
    written = [c for c in row if c.blocks]
    for left, right in zip(written[::2], written[1::2], strict=False):
        if _is_lone(left) == _is_lone(right) or len(written) % 2:
            return
    for left, right in zip(written[::2], written[1::2], strict=False):
        box, name = (left, right) if _is_lone(left) else (right, left)
        if len(name.blocks) == 1 and name.blocks[0].kind in ("paragraph", "item"):
            name.blocks = [replace(name.blocks[0], kind="checkbox", checked=box.blocks[0].checked)]
            box.blocks = []


def _is_lone(cell: _Raw) -> bool:
    return len(cell.blocks) == 1 and cell.blocks[0].kind == "checkbox" and cell.blocks[0].text in ("☐", "☒")


def _first_page(rows: Sequence[Sequence[Cell]]) -> int | None:
    return next(_pages_of(rows), None)


def _pages_of(rows: Sequence[Sequence[Cell]]) -> Iterator[int]:
    return (b.page for row in rows for cell in row for b in cell.blocks if b.page is not None)
