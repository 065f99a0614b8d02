"""What stands large on a page but heads nothing: a figure over what it counts, a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.formats.blocks import Block
from index.vocabulary import match

# "41 %", "1 ud af 3", "6 dage", "1,2 mio. kr."; "5 Liv i landsbyerne" is a chapter
_FIGURE = re.compile(
    r"(?:ca\.|cirka|knap|over|mere end|op til)?\s*\d[\d.,]*\s*(?:%|[a-zæøå.%]+(?:\s+[a-zæøå\d.]+){0,3})?",
    re.IGNORECASE,
)
_LONGEST = 8  # words of who said something
_QUOTED = re.compile(r"[\"”“»].*[.!?…][\"”“«]")


def without_callouts(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with callouts as plain paragraphs, a quotation and who said it as one.

    A figure is a callout where what it counts goes on below it in small letters ("6 dage" over "går der i snit, …").

    Args:
        blocks: a document's blocks in reading order.
    """
    out: list[Block] = []
    for block, below in zip(blocks, [*(b.text for b in blocks[1:]), ""], strict=False):
        last = out[-1] if out else None
        if last and last.kind == "paragraph" and _QUOTED.fullmatch(last.text) and _is_speaker(block):
            out[-1] = replace(last, text=f"{last.text} {block.text}", end_page=block.end_page)
        elif block.kind in ("heading", "paragraph") and _is_callout(block.text, below):
            out.append(replace(block, kind="paragraph", level=0, bold=False))
        else:
            out.append(block)
    return out


def _is_speaker(block: Block) -> bool:
    """Say whether a line below a quotation says whose it is ("Kasserer i idrætsforeningen")."""
    words = block.text.split()
    plain = block.kind == "paragraph" and not block.bold
    return (
        plain
        and len(words) <= _LONGEST
        and not block.text.endswith((".", ":", ","))
        and match(block.text) is None
    )


def _is_callout(text: str, below: str) -> bool:
    figure = text == text.lower() and below[:1].islower() and _FIGURE.fullmatch(text) is not None
    return figure or _QUOTED.fullmatch(text) is not None
