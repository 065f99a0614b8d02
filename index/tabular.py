"""Tables as passages see them: which leaves share a cell, and the heads that a row's values stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.canonical import leaves
from index.formats.blocks import Block, Cell
from index.packing import USUAL, words

_NAME = 12  # words of the longest name, head or caption
_MOST = 24  # words of a row's heads together; more would outweigh the row
_SHARE = 0.6  # of a table's values that are figures, where its head isn't marked
_FIGURE = re.compile(r"[-+–−]?\d[\d.,]*\s*(?:%|[^\W\d]{1,6}\.?)?(?:\s*[^\W\d]{1,6}\.?)?")
_YEAR = re.compile(r"(?:\w+\s)?(?:19|20)\d\d")
BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf block and where it stands.

    `group` tells cells apart: 0 in prose; a short row counts as one cell. `row` and `column` are the
    names of a long row, which is its first cell, and of its column. `heads` are those of a short
    row's values, in their order, under the table's `caption`; `shown` says that a head is said there.
    """

    block: Block
    group: int = 0
    row: str = ""
    column: str = ""
    heads: str = ""
    caption: str = ""
    shown: bool = False


def placed(blocks: Sequence[Block]) -> Iterator[Leaf]:
    """Yield a document's leaves in reading order."""
    group = 0
    above: Block | None = None
    for block in blocks:
        if block.kind != "table":
            yield Leaf(block)
        else:
            for leaf in _table(block, group, _caption(above)):
                group = leaf.group
                yield leaf
        above = block


def _caption(above: Block | None) -> str:
    """Return the line right above a table that says what it shows."""
    if above is None or above.kind != "paragraph" or words(above.text) > _NAME or ": " in above.text:
        return ""
    return above.text.rstrip(".:")


def _table(table: Block, group: int, caption: str) -> Iterator[Leaf]:
    count = table.header_rows or _unmarked(table)
    heads: dict[int, str] = {}
    for row in table.rows[:count]:
        for cell in row:
            heads[cell.column] = " ".join(t for t in (heads.get(cell.column), _short(cell)) if t)
    told = [_heads(row, heads) if count <= at else "" for at, row in enumerate(table.rows)]
    every = _joined([heads[c] for c in sorted(heads) if heads[c]])
    for at, row in enumerate(table.rows):
        group += 1
        if _is_short(row):
            shown = at < count and every in told
            for cell in row:
                for leaf in leaves(cell.blocks):
                    yield Leaf(leaf, group, heads=told[at], caption=caption if told[at] else "", shown=shown)
            continue
        name = _short(row[0]) if at >= count else ""
        for place, cell in enumerate(row):
            group += 1
            beside = bool(name) and place > 0
            for leaf in leaves(cell.blocks):
                yield Leaf(leaf, group, name if beside else "", heads.get(cell.column, "") if beside else "")


def _unmarked(table: Block) -> int:
    """Return 1 when a table's first row is its head though no mark says so: names or years above figures."""
    if len(table.rows) < 3:
        return 0
    first = [_text(c) for c in table.rows[0][1:]]
    values = [text for row in table.rows[1:] for c in row[1:] if (text := _text(c))]
    named = first and all(t and (_YEAR.fullmatch(t) or not _FIGURE.fullmatch(t)) for t in first)
    figures = sum(_FIGURE.fullmatch(v) is not None for v in values)
    return int(bool(named) and bool(values) and figures >= _SHARE * len(values))


def _heads(row: Sequence[Cell], heads: dict[int, str]) -> str:
    """Return the heads of a short row's filled cells, "" when one has none or they are too long."""
    said = [heads.get(c.column, "") for place, c in enumerate(row) if _text(c) and (place or heads.get(0))]
    if len(said) < 2 or not all(said) or not _is_short(row):
        return ""
    joined = _joined(said)
    return joined if words(joined) <= _MOST else ""


def _joined(heads: Sequence[str]) -> str:
    return BETWEEN.join(heads)


def _is_short(row: Sequence[Cell]) -> bool:
    return sum(words(b.text) for c in row for b in leaves(c.blocks)) <= USUAL


def _text(cell: Cell) -> str:
    return " ".join(b.text for b in leaves(cell.blocks))


def _short(cell: Cell) -> str:
    """Return a cell's text when it is short enough for a name."""
    said = _text(cell)
    return said if words(said) <= _NAME else ""
