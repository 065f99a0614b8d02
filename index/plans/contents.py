"""Tables of contents: lines that end in a page number and come again as headings further on."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence

from index.formats.blocks import Block
from index.plans.text import key
from index.vocabulary import normalise

_LEADERS = string.whitespace + "\u00a0.…·_"  # between a name and its page
_HIGHEST = 999
_FEWEST = 3  # lines of a table of contents
_AGAIN = 0.5  # of them that must come again
_WORDS = 20  # words of a line
_HEADS = frozenset(("indhold", "indholdsfortegnelse", "indholdsoversigt", "indholdsliste"))


def without_contents(blocks: Sequence[Block]) -> list[Block]:
    """Return a document's blocks without its tables of contents and the headings right above them.

    Its lines name the chapters and indsatser, but nothing stands under them: read with the rest they
    would be initiatives without substance, or the values of the line above them.

    Args:
        blocks: the document's blocks, placed.
    """
    dropped: set[int] = set()
    for first, last in _runs(blocks):
        later = {key(b.text) for b in blocks[last:] if b.kind != "table"}
        names = [key(line[0]) for b in blocks[first:last] if (line := _line(b))]
        if sum(name in later for name in names) >= _AGAIN * len(names):
            headed = first > 0 and normalise(blocks[first - 1].text) in _HEADS
            dropped |= {*range(first - headed, last)}
    return [b for i, b in enumerate(blocks) if i not in dropped]


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where lines with page numbers that never fall stand one below the other."""
    first, page = 0, 0
    for at in range(len(blocks) + 1):
        line = _line(blocks[at]) if at < len(blocks) else None
        here = line[1] if line else None
        if here is not None and here >= page:
            page = here
            continue
        if at - first >= _FEWEST:
            yield first, at
        first, page = (at, here) if here is not None else (at + 1, 0)


def _line(block: Block) -> tuple[str, int] | None:
    """Return the name in a line and the page number that it ends in."""
    text = block.text.strip()
    if block.kind == "table" or len(text.split()) > _WORDS:
        return None
    bare = text.rstrip(string.digits)
    name, page = bare.rstrip(_LEADERS), int(text[len(bare) :][:9] or -1)
    named = name != bare and any(c.isalpha() for c in name[1:])
    return (name, page) if named and 0 <= page <= _HIGHEST else None
