"""A table as a grid: every row and column a merged cell covers finds that cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.canonical import leaves
from index.formats.blocks import Block, Cell
from index.plans.text import is_blank


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with the place of its upper left corner and its text on one line."""

    row: int
    column: int
    cell: Cell
    text: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.cell.blocks

    @property
    def blank(self) -> bool:
        return is_blank(self.text)

    def same(self, other: Spot | None) -> bool:
        """Tell whether two spots are one (merged) cell."""
        return other is not None and (self.row, self.column) == (other.row, other.column)


@dataclass(frozen=True, slots=True)
class Grid:
    """`at[row][column]` is the cell that covers this place, None where the source has none.

    `offset` is the number of the first row in the whole table, as `Spot.row` counts.
    """

    at: tuple[tuple[Spot | None, ...], ...]
    offset: int = 0

    @property
    def height(self) -> int:
        return len(self.at)

    @property
    def width(self) -> int:
        return len(self.at[0]) if self.at else 0

    def row(self, number: int) -> list[Spot]:
        """Return the distinct cells that cover a row, from the left."""
        return _distinct(self.at[number])

    def full_width(self, number: int) -> Spot | None:
        """Return a row's only cell when it covers all columns, else None."""
        spots = self.row(number)
        if len(spots) == 1 and spots[0].cell.height == 1 and self.width > 1:
            return spots[0]
        return None

    def lone(self, number: int) -> Spot | None:
        """Return a row's first cell when all the others are blank, else None."""
        spots = self.row(number)
        filled = [s for s in spots if not s.blank]
        if len(filled) == 1 and filled[0] is spots[0] and filled[0].cell.height == 1 and self.width > 1:
            return filled[0]
        return None

    def rows(self, first: int, last: int) -> Grid:
        """Return a stretch of rows (half-open) as a grid of its own."""
        return Grid(self.at[first:last], self.offset + first)


def grid(table: Block) -> Grid:
    """Lay out a table block; rows that give no columns are counted from the left."""
    taken: dict[tuple[int, int], Spot] = {}
    for number, row in enumerate(table.rows):
        columns = [c.column for c in row]
        trusted = all(a < b for a, b in pairwise(columns))
        free = 0
        for cell in row:
            while (number, free) in taken:
                free += 1
            column = cell.column if trusted else free
            spot = Spot(number, column, cell, " ".join(b.text for b in leaves(cell.blocks)))
            for r in range(number, min(number + max(cell.height, 1), len(table.rows))):
                for c in range(column, column + max(cell.width, 1)):
                    taken.setdefault((r, c), spot)
            free = column + max(cell.width, 1)
    width = max((c for _, c in taken), default=-1) + 1
    return Grid(tuple(tuple(taken.get((r, c)) for c in range(width)) for r in range(len(table.rows))))


def _distinct(spots: Sequence[Spot | None]) -> list[Spot]:
    seen: dict[tuple[int, int], Spot] = {}
    for spot in spots:
        if spot is not None:
            seen.setdefault((spot.row, spot.column), spot)
    return list(seen.values())
