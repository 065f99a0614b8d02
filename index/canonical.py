"""Canonical text: a document's blocks in reading order, as one string that all spans index.

One leaf block (heading, paragraph, item, checkbox) is one line; blocks of one cell stand on
consecutive lines, so a cell is one unbroken span; cells, rows and free blocks are set apart by an
empty line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.formats.blocks import Block, Cell
from index.records import PageSpan


@dataclass(frozen=True, slots=True)
class Canonical:
    """The text, its blocks with their spans set, and where each page's text stands."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[PageSpan, ...]


def leaves(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that carry text, tables opened, in reading order."""
    for block in blocks:
        if block.kind == "table":
            for row in block.rows:
                for cell in row:
                    yield from leaves(cell.blocks)
        else:
            yield block


def place(blocks: Iterable[Block]) -> Canonical:
    """Lay out blocks as canonical text and return them with `start` and `end` set.

    A table's span covers its cells; an empty table has an empty span where it would stand.
    """
    layout = _Layout()
    placed = tuple(layout.block(b, apart=True) for b in blocks if b.kind == "table" or b.text)
    return Canonical("".join(layout.parts), placed, tuple(_pages(placed)))


class _Layout:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def block(self, block: Block, *, apart: bool) -> Block:
        if block.kind == "table":
            return self._table(block)
        if self.length:
            self._add("\n\n" if apart else "\n")
        start = self.length
        self._add(block.text)
        return replace(block, start=start, end=self.length)

    def _table(self, table: Block) -> Block:
        rows = tuple(tuple(self._cell(c) for c in row) for row in table.rows)
        spans = list(leaves(b for row in rows for cell in row for b in cell.blocks))
        if not spans:
            return replace(table, rows=rows, start=self.length, end=self.length)
        return replace(table, rows=rows, start=spans[0].start, end=spans[-1].end)

    def _cell(self, cell: Cell) -> Cell:
        kept = [b for b in cell.blocks if b.kind == "table" or b.text]
        return replace(cell, blocks=tuple(self.block(b, apart=not i) for i, b in enumerate(kept)))

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _pages(blocks: Iterable[Block]) -> Iterator[PageSpan]:
    """Yield one span a run of blocks on the same page; a block over several pages belongs to each."""
    spans: dict[int, tuple[int, int]] = {}
    for block in leaves(blocks):
        if block.page is None:
            continue
        for page in range(block.page, (block.end_page or block.page) + 1):
            start, end = spans.get(page, (block.start, block.end))
            spans[page] = (min(start, block.start), max(end, block.end))
    for page, (start, end) in sorted(spans.items()):
        yield PageSpan(page, start, end)
