"""What stands large on a page but heads nothing: a figure over what it counts, a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.formats.blocks import Block

# "41 %", "1 ud af 3", "6 dage", "1,2 mio. kr."; "5 Liv i landsbyerne" is a chapter
_FIGURE = re.compile(
    r"(?:ca\.|cirka|knap|over|mere end|op til)?\s*\d[\d.,]*\s*(?:%|[a-zæøå.%]+(?:\s+[a-zæøå\d.]+){0,3})?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"”“»].*[.!?…][\"”“«]")


def without_callouts(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the headings that are callouts as paragraphs.

    A figure is one where what it counts goes on below it in small letters ("6 dage" over "går der i snit, …").

    Args:
        blocks: a document's blocks in reading order.
    """
    following = [*(b.text for b in blocks[1:]), ""]
    return [
        replace(b, kind="paragraph", level=0)
        if b.kind == "heading" and (_QUOTED.fullmatch(b.text) or _is_figure(b.text, below))
        else b
        for b, below in zip(blocks, following, strict=True)
    ]


def _is_figure(text: str, below: str) -> bool:
    lower = text == text.lower() and below[:1].islower()
    return lower and _FIGURE.fullmatch(text) is not None
