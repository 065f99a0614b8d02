"""What a page header says that the document says nowhere else: plans give their name and years there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from index.canonical import leaves
from index.formats.blocks import Block

_CUES = re.compile(r"plan|politik|strategi|kommune|forvaltning|(?<!\d)20\d\d(?!\d)", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-–|]?\s*\b(?:side|s\.)\s*\d+(?:\s*(?:af|/)\s*\d+)?\s*[-–|]?\s*", re.IGNORECASE)
_LONGEST = 200  # characters; more is no name
_MOST = 4  # lines


def named_in_header(header: Iterable[Block], body: Sequence[Block], paged: bool) -> tuple[Block, ...]:
    """Return paragraphs for the names in a page header that the body lacks; the rest of it is furniture.

    Args:
        header: the blocks of the page headers.
        body: the document's own blocks.
        paged: whether the document's pages are known; the names then stand on page 1.
    """
    said = _plain(" ".join(b.text for b in leaves(body)))
    return tuple(_names(header, said, 1 if paged else None))[:_MOST]


def _names(header: Iterable[Block], said: str, page: int | None) -> Iterator[Block]:
    for block in leaves(header):
        text = " ".join(_PAGE_NUMBER.sub(" ", block.text).split())
        if len(text) <= _LONGEST and _CUES.search(text) and _plain(text) not in said:
            said = f"{said} {_plain(text)}"
            yield Block("paragraph", text, bold=block.bold, page=page, end_page=page)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
