"""A small language for documents in tests: blocks by hand, parsed as one plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.canonical import Canonical, place
from index.formats.blocks import Block, Cell
from index.plan import parse
from index.records import Plan


class Blocks:
    """Makes blocks: headings, paragraphs, items, boxes and tables."""

    @staticmethod
    def h(level: int, text: str) -> Block:
        return Block("heading", text, level=level)

    @staticmethod
    def p(text: str, *, bold: bool = False) -> Block:
        return Block("paragraph", text, bold=bold)

    @staticmethod
    def li(text: str, level: int = 0, number: str | None = None) -> Block:
        return Block("item", text, level=level, number=number)

    @staticmethod
    def box(text: str, checked: bool | None) -> Block:
        return Block("checkbox", text, checked=checked)

    @staticmethod
    def table(*rows: tuple[object, ...], header: int = 1) -> Block:
        """Rows of cells: a text, a tuple of blocks, None for blank, or (text, width, height)."""
        taken: set[tuple[int, int]] = set()
        made = []
        for number, row in enumerate(rows):
            column = 0
            cells = []
            for value in row:
                while (number, column) in taken:
                    column += 1
                width = height = 1
                content: object = value
                if isinstance(value, tuple) and len(value) == 3 and isinstance(value[1], int):
                    content, width, height = value
                for r in range(number, number + height):
                    taken |= {(r, c) for c in range(column, column + width)}
                blocks: tuple[Block, ...] = ()
                if isinstance(content, str) and content:
                    blocks = (Block("paragraph", content),)
                elif isinstance(content, tuple):
                    blocks = content
                cells.append(Cell(blocks, column, width, height))
                column += width
            made.append(tuple(cells))
        return Block("table", rows=tuple(made), header_rows=header)


@pytest.fixture
def b() -> Blocks:
    """The maker of blocks."""
    return Blocks()


@pytest.fixture
def lay() -> Callable[..., Canonical]:
    """A function that lays out blocks as canonical text."""
    return lambda *blocks: place(blocks)


@pytest.fixture
def read_plan(lay: Callable[..., Canonical]) -> Callable[..., Plan]:
    """A function that parses blocks as a document with exactly one plan."""

    def read(*blocks: Block) -> Plan:
        (plan,) = parse(lay(*blocks), "d", "fil.docx")
        return plan

    return read
