"""From rows of raw cells to a table block: columns, spans, header rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.canonical import leaves
from index.formats.blocks import Block, Cell
from index.vocabulary import match


@dataclass(slots=True)
class RawCell:
    """A cell as a reader meets it, before its column is known."""

    blocks: Sequence[Block]
    width: int = 1
    height: int = 1
    head: bool = False


def cell_text(blocks: Sequence[Block]) -> str:
    """Return a cell's text on one line."""
    return " ".join(b.text for b in leaves(blocks))


def table(
    rows: Sequence[Sequence[RawCell]],
    *,
    page: int | None = None,
    end_page: int | None = None,
    header_rows: int | None = None,
) -> Block | None:
    """Build a table block; None when there is no cell at all.

    Args:
        rows: raw cells, merged ones at their anchor only.
        page: page the table starts on, if known.
        end_page: page it ends on.
        header_rows: number of header rows where the source says so; else it is found out.
    """
    rows = [r for r in rows if r]
    if not rows:
        return None
    placed = _place(rows)
    count = header_rows if header_rows is not None else find_header(rows)
    return Block(
        "table", rows=placed, header_rows=count, page=page, end_page=end_page if end_page != page else None
    )


def _place(rows: Sequence[Sequence[RawCell]]) -> tuple[tuple[Cell, ...], ...]:
    taken: dict[int, int] = {}  # column -> rows still covered by a cell merged downwards
    placed: list[tuple[Cell, ...]] = []
    for row in rows:
        column, cells = 0, []
        for raw in row:
            while taken.get(column, 0) > 0:
                column += 1
            cells.append(Cell(tuple(raw.blocks), column, raw.width, raw.height))
            column += raw.width
        for at in list(taken):
            taken[at] -= 1
        for cell in cells:
            for at in range(cell.column, cell.column + cell.width):
                taken[at] = cell.height - 1
        placed.append(tuple(cells))
    return tuple(placed)


def find_header(rows: Sequence[Sequence[RawCell]]) -> int:
    """Return how many leading rows are heads: marked so, all bold, or all known names.

    A row that spans the table with one name ("Status 2020") counts when a row of heads follows it.
    """
    count = 0
    for row in rows[:4]:
        if not _is_head(row):
            break
        count += 1
    if count and count == len(rows) and all(len(_filled(r)) < 2 for r in rows):
        return 0
    return count


def _is_head(row: Sequence[RawCell]) -> bool:
    filled = _filled(row)
    if not filled:
        return False
    texts = [cell_text(c.blocks) for c in filled]
    if any(len(t) > 120 for t in texts):
        return False
    if all(c.head for c in filled):
        return True
    if len(filled) == 1 and len(row) > 1 and not row[0].blocks:
        return False
    known = sum(match(t) is not None for t in texts)
    if known == len(texts):
        return True
    bold = all(b.bold for c in filled for b in leaves(c.blocks))
    return (known * 2 > len(texts) and len(texts) > 1) or (bold and (len(texts) > 1 or known > 0))


def names_part(text: str, *, bold: bool) -> bool:
    """Say whether a lone cell's text names the table ("Status 2020") rather than filling it."""
    return len(text) < 90 and (bold or match(text) is not None)


def _filled(row: Sequence[RawCell]) -> list[RawCell]:
    return [c for c in row if any(b.text for b in leaves(c.blocks))]
