"""The typed blocks that every reader returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "checkbox", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document in reading order.

    `text` is clean: entities decoded, tags dropped, wrapped lines joined by one space, white space
    collapsed, soft hyphens gone, no bullet or check mark in front. A table has no text but `rows`.
    `level` is a heading's depth (1 is the top) or a list item's indent (0 is the outermost).
    `number` is a list item's or heading's own marker when it is a number or a letter ("1.", "2.3", "a)"), part of
    `text`'s words and therefore kept in the text itself too. `checked` of a checkbox is None when the source shows no mark either way.
    `page` and `end_page` count from 1, None where the format has no pages.
    `start` and `end` are set by `index.canonical.place`, -1 before.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    number: str | None = None
    checked: bool | None = None
    bold: bool = False
    page: int | None = None
    end_page: int | None = None
    rows: tuple[tuple[Cell, ...], ...] = ()
    header_rows: int = 0
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell at its anchor; merged cells appear once. No blocks = blank. Nested tables are blocks."""

    blocks: tuple[Block, ...] = ()
    column: int = 0
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file. `warnings` are Danish sentences for the ingest report.

    `plain` says that its blocks are mere lines: no structure was recognised, so nothing can be told from it.
    """

    format: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    plain: bool = False
