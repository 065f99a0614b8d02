"""Headings of documents that know no heading styles: short lines in bold letters over what they head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.formats.blocks import Block
from index.formats.joining import ends_closed
from index.formats.style import depth, is_lead_in, label_of
from index.vocabulary import GOAL_LABELS, Label, match

_FEWEST, _LONGEST, _LEVEL = 2, 110, 2
_STYLED = 2  # headings by style that say that the document has them
_PART = re.compile(
    r"(?P<word>[A-ZÆØÅ][\w-]+)\s+(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])\s*[:.–—-]\s*(?=[A-ZÆØÅ\d])"
)


def bold_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make headings of bold lines in a document without headings of its own.

    Labels ("Mål", "Ansvarlig") stay paragraphs: they stand in what a title heads; below the last of those that
    recur, another is a chapter's title ("Opfølgning"). A document whose bold lines number its goals or
    initiatives ("Mål 1: …") says by that which they are.
    """
    bold = [at for at, b in enumerate(blocks) if b.kind == "paragraph" and b.bold and _may_title(b.text)]
    if sum(b.kind == "heading" for b in blocks) >= _STYLED or any(_numbers(blocks[at].text) for at in bold):
        return tuple(blocks)
    titles = _titles({at: match(blocks[at].text) for at in bold})
    if len(titles) < _FEWEST:
        return tuple(blocks)
    return tuple(
        replace(b, kind="heading", level=_level(b.text)) if at in titles else b for at, b in enumerate(blocks)
    )


def _titles(bold: Mapping[int, Label | None]) -> set[int]:
    """Return the places of lines that are no labels, and of labels found once, below all that recur."""
    often = Counter(label for label in bold.values() if label)
    last = max((at for at, label in bold.items() if label and often[label] > 1), default=None)
    return {
        at
        for at, label in bold.items()
        if label is None or (last is not None and at > last and often[label] == 1)
    }


def _may_title(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST
        and not ends_closed(text)
        and text[-1] not in ",:-–"
        and (text[0].isupper() or text[0].isdigit() or text[0] in '"”“»')
        and (label_of(text) is None or _PART.match(text) is not None)
        and not is_lead_in(text)
    )


def _numbers(text: str) -> bool:
    """Say whether a line numbers a goal or an initiative."""
    found = _PART.match(text)
    label = match(found["word"]) if found else None
    return label is not None and label.name in (*GOAL_LABELS, "initiative")


def _level(text: str) -> int:
    return min(6, _LEVEL + max(0, depth(text) - 1))
