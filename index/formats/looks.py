"""Blocks that are known by their looks: headings without a mark, check boxes whose marks were lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.blocks import Block
from index.formats.capitals import in_capitals
from index.formats.inline import clean, whole_italic
from index.formats.joining import ends_closed
from index.formats.style import (
    BY_LOOKS,
    BY_SLANT,
    NUMBERED_HEADING,
    Style,
    is_lead_in,
    is_title_line,
    label_of,
)
from index.vocabulary import match

# "INDSATSOMRÅDE 4. DEN, DER SLÅR" and "SPOR B: SKOLEN", also under a label that was left blank
_NAMED_PART = re.compile(r"[A-ZÆØÅ]{4,}\s+(?:NR\.?\s*)?(?:\d{1,2}|[A-Z])\s*[.:–-]\s+\S")
_CODED = re.compile(r"[A-Z]{1,2}[.-]?\d{1,2}\.?\s+[A-ZÆØÅ]")  # "A1 Nye stier", "A.1 Nye stier"
# such lines as "Indsatsområde B: Et sted at bo"
CHAPTER = re.compile(
    r"(?P<word>\w*område|(?:hoved)?tema|(?:strategi)?spor|pejlemærke|del|kapitel)\s+(?:nr\.?\s*)?(?P<number>\d{1,2}|[A-Z])\s*[:.–—-]\s*(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
_COUNT = [str(n) for n in range(1, 100)]
_ALPHABET = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_COLUMNS = 3
_CROSS = re.compile(r"[xX]\s+(?=\S)")


def headings(blocks: list[Block], style: Style) -> list[Block]:
    """Make headings of lines that behave like them: bold or italic alone, or short before what they head."""
    out: list[Block] = []
    titles = _form_titles(blocks)
    for i, block in enumerate(blocks):
        made = replace(block, kind="heading", level=BY_LOOKS) if i in titles else block
        if made.kind == "paragraph":
            following = blocks[i + 1] if i + 1 < len(blocks) else None
            slanted = whole_italic(block.text) if block.text[0] in "*_" else None
            upright = replace(block, text=clean(slanted)) if slanted else block
            if _heads(upright, out[-1] if out else None, following, style, slanted=slanted is not None):
                made = replace(upright, kind="heading", level=BY_SLANT if slanted else BY_LOOKS)
            else:
                made = upright
        out.append(made)
    return out


def _form_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the short lines that stand above each occurrence of a part's name, as titles above a form's first label.

    Now and then such a line stands below a label that was left blank; where most do, they are its values,
    and so they are where each of them stands below "Indsats" (a chapter of that name holds several).
    """
    above: dict[str, list[int]] = defaultdict(list)
    valued: dict[str, int] = defaultdict(int)  # how often the line above stands itself below a part's name
    named: dict[str, int] = defaultdict(int)  # and how often below "Indsats"
    for i, (before, block) in enumerate(pairwise(blocks)):
        if block.kind == "heading" and match(block.text) is not None:
            above[block.text].append(i if _may_title(before) else -1)
            asked = _asked(blocks[i - 1]) if i else ""
            valued[block.text] += asked not in ("", "initiative")
            named[block.text] += asked == "initiative"
    return frozenset(
        i
        for text, found in above.items()
        if len(found) > 1 and min(found) >= 0 and valued[text] * 3 <= len(found) > named[text]
        for i in found
    )


def chapters(blocks: Sequence[Block]) -> list[Block]:
    """Make headings of the lines that number one chapter after another, where one of them is one or they count from 1 or A.

    A line right above the next of its kind is one of a list of contents; a line above a label is a
    form's own.
    """
    out = list(blocks)
    for found in _numbered_alike(blocks):
        headed = {number: blocks[at] for number, at in found if blocks[at].kind == "heading"}
        lines = {n: at for n, at in reversed(found) if n not in headed and _stands_over(blocks, at)}
        counted = [n for n, at in sorted(lines.items(), key=lambda item: item[1])]
        whole = (
            len(counted) > 1 and counted == (_COUNT if counted[0].isdigit() else _ALPHABET)[: len(counted)]
        )
        for at in lines.values() if headed or whole else ():
            level = next((h.level for h in headed.values()), BY_LOOKS)
            out[at] = replace(blocks[at], kind="heading", level=level)
    return out


def _numbered_alike(blocks: Sequence[Block]) -> list[list[tuple[str, int]]]:
    """Return the numbers and places of the lines that open with the same word and a number, word by word."""
    places: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for at, block in enumerate(blocks):
        found = CHAPTER.match(block.text) if block.kind in ("heading", "paragraph") else None
        if found and len(block.text) <= 90 and not ends_closed(block.text) and not block.text[-1].isdigit():
            places[found["word"].lower()].append((found["number"].upper(), at))
    return list(places.values())


def _stands_over(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a line stands over a text, a heading or a table with heads: not over a label, a form or another such line."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is not None and below.kind == "table":
        return below.header_rows > 0 and len(below.rows[0]) >= _COLUMNS
    if below is None or below.kind not in ("heading", "paragraph") or CHAPTER.match(below.text):
        return False
    return label_of(below.text) is None and match(below.text) is None


def _asked(block: Block) -> str:
    """Return the part that a heading names, whose value may stand below it; nothing for other blocks."""
    found = match(block.text) if block.kind == "heading" else None
    return found.name if found else ""


def _may_title(block: Block) -> bool:
    text = block.text
    return (
        block.kind == "paragraph"
        and len(text) <= 70
        and (text[0].isupper() or text[0].isdigit())
        and not ends_closed(text)
        and match(text) is None
    )


def _heads(block: Block, before: Block | None, after: Block | None, style: Style, *, slanted: bool) -> bool:
    text = block.text
    if (
        len(text) > 110
        or (ends_closed(text) and not (in_capitals(text) and text.endswith("?")))
        or text[-1] in ",-–"
        or not (text[0].isupper() or text[0].isdigit() or text[0] in '"”“»')
    ):
        return False
    if is_lead_in(text):
        return False
    if block.bold or (slanted and after and after.kind != "heading"):
        return True
    if text.isupper() and _NAMED_PART.match(text) and not style.marked:
        return True
    if before and (before.text.endswith(":") or (before.kind == "heading" and match(before.text))):
        return False
    if after and after.kind == "paragraph" and is_lead_in(after.text):
        return len(text) < 90
    if NUMBERED_HEADING.match(text) and len(text) < 70 and not re.search(r"\d$", text):
        return True
    if style.marked or len(text) > 70 or len(text.split()) > 9:
        return False
    if after and _CODED.match(text) and label_of(after.text):
        return True
    if text.isupper() and len(text) > 3:
        return True
    return bool(
        after
        and after.kind in ("paragraph", "item")
        and len(after.text) > 120
        and (before is None or before.kind == "heading" or ends_closed(before.text))
    )


def unmarked_boxes(blocks: list[Block]) -> list[Block]:
    """Make check boxes without a known mark of the short lines below "Sæt kryds ved …"."""
    out = list(blocks)
    for i, block in enumerate(blocks):
        if not is_lead_in(block.text) or block.kind == "checkbox":
            continue
        run = []
        for at in range(i + 1, len(out)):
            text = out[at].text
            if (
                out[at].kind not in ("paragraph", "item", "heading")
                or len(text) > 60
                or ends_closed(text)
                or is_title_line(text)
            ):
                break
            run.append(at)
        if len(run) < 2:
            continue
        crosses = any(_CROSS.match(out[at].text) for at in run)
        for at in run:
            crossed = _CROSS.match(out[at].text)
            text = out[at].text[crossed.end() :] if crossed else out[at].text
            out[at] = replace(
                out[at], kind="checkbox", text=text, checked=bool(crossed) if crosses else None, level=0
            )
    return out
