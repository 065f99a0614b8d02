"""How a document marks its parts: headings, labels, lead-ins; learnt once, asked by all text readers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.blocks import Block
from index.formats.capitals import in_capitals
from index.formats.inline import clean, whole_bold, whole_italic
from index.formats.joining import ends_closed, ends_open, starts_low, width, words_of
from index.formats.legend import blank_words
from index.formats.lines import Line
from index.vocabulary import match

HASH = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:\s+|(?=\*|[A-ZÆØÅ]))(?P<text>.*?)\s*#*\s*$")
_RULE = re.compile(r"^\s*(?:(?:[-*_=–—─━~.]\s*){3,}|\+?(?:[-=]+\+)+)\s*$")
_LABEL = re.compile(r"^(?P<label>[A-ZÆØÅ][^:.!?\n]{1,70}?)\s*:(?=\s|$)")
_LEAD_IN = re.compile(
    r"\b(?:sæt|sæt et|sætte|marker|markér|afkryds|angiv)\b.{0,60}\b(?:kryds|temaer?|områder?)|afkryds",
    re.IGNORECASE,
)
_PAGE = 160.0  # average letters: a longer line is a whole paragraph
_WIDEST = 320.0  # average letters: nor does a page's widest sheet have longer lines
_SOME, _ALIKE = 4, 0.8  # wrapped lines, and how alike they are where they fill a page wider than usual
_COLUMNS = " " * 3  # between the columns of a table kept by spaces
_TITLE = 90  # characters of the longest heading
_TIMES, _HEADING_WORDS = 3, 5  # a plan's own headings come back so often, and have no more words
NUMBERED_HEADING = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÆØÅÄÖÜÉ]")
BY_LOOKS, BY_SLANT = 0, -1  # levels of headings before `settle_levels`


@dataclass(frozen=True, slots=True)
class Style:
    """What holds for a whole document: its words (for line-end hyphens) and whether it marks headings."""

    known: frozenset[str] = frozenset()
    marked: bool = False  # has "# Heading" lines, so plain short lines are not headings
    bold_level: int | None = (
        None  # level of headings marked "### **bold**", so that bold lines rank with them
    )
    italic_level: int | None = None
    measure: float = 0.0  # width of a full line, in average letters; 0 where lines are not wrapped
    unwrapped: bool = False  # each paragraph is one line, so each line is a paragraph
    blanks: frozenset[str] = frozenset()  # words that the document explains as standing for nothing
    dense: frozenset[int] = frozenset()  # depths at which numbered lines stand right below running text
    recurring: frozenset[str] = frozenset()  # short lines that come back again and again, as headings do


def learn(lines: Sequence[Line]) -> Style:
    """Return what a whole document's lines tell: its words, and how it marks headings."""
    hashed = [found for row in lines if (found := HASH.match(row.text))]
    bold = Counter(len(h["marks"]) for h in hashed if whole_bold(h["text"]))
    italic = Counter(len(h["marks"]) for h in hashed if whole_italic(h["text"]))
    wrapped = (a for a, b in pairwise(lines[:20_000]) if not a.blank and starts_low(b.text.strip()))
    full = sorted(width(row.text.strip()) for row in wrapped)
    return Style(
        words_of(row.text for row in lines),
        measure=_measure(full),
        unwrapped=not full and any(width(row.text.strip()) > _PAGE for row in lines[:20_000]),
        blanks=blank_words("\n".join(row.text for row in lines)),
        dense=frozenset(depth(b.text) for a, b in pairwise(lines) if _numbered_below(a, b)),
        recurring=_recurring(lines),
        marked=bool(hashed),
        bold_level=bold.most_common(1)[0][0] if bold else None,
        italic_level=italic.most_common(1)[0][0] if italic else None,
    )


def depth(text: str) -> int:
    """Return how many numbers a numbered line begins with: 2 for "1.1 Nye stier"."""
    found = NUMBERED_HEADING.match(text.strip())
    return len(re.findall(r"\d+", found.group())) if found else 0


def _numbered_below(above: Line, row: Line) -> bool:
    """Say whether a short numbered line stands right below the end of a text, as a list item may and a heading doesn't."""
    return (
        depth(row.text) > 0
        and len(row.text) < _TITLE
        and not (ends_closed(row.text) or ends_open(row.text))
        and ends_closed(above.text)
        and not any(_COLUMNS in line.text.strip() for line in (above, row))
    )


def _measure(full: Sequence[float]) -> float:
    """Return the width of a full line, given the sorted widths of those that go on below; 0 for whole paragraphs."""
    if not full:
        return 0.0
    measure = full[min(len(full) - 1, int(0.8 * len(full)))]
    alike = len(full) >= _SOME and full[len(full) // 2] >= _ALIKE * measure
    return measure if measure <= _PAGE or (alike and measure <= _WIDEST) else 0.0


def _recurring(lines: Sequence[Line]) -> frozenset[str]:
    """Return the short lines that stand three times or more in a document, letter by letter the same."""
    bare = (clean(row.text) for row in lines if not row.blank and len(row.text) < 50)
    times = Counter(
        t for t in bare if t[:1].isupper() and t[-1] not in ".,;" and len(t.split()) <= _HEADING_WORDS
    )
    return frozenset(t for t, n in times.items() if n >= _TIMES and not any(c.isdigit() for c in t))


def settle_levels(blocks: Sequence[Block], style: Style) -> list[Block]:
    """Give headings found by their looks (level `BY_LOOKS` or `BY_SLANT` so far) a level below the marked ones."""
    out: list[Block] = []
    depth, titled = 1, False
    shouted, shouts = 0, _shouts(blocks)  # the level of headings in capitals: they rank alike
    for block in blocks:
        if block.kind != "heading":
            out.append(block)
        elif shouts and block.level == BY_LOOKS and not block.bold and _is_shouted(block):
            shouted = shouted or min(6, depth + 1)
            titled = True
            out.append(replace(block, level=shouted))
        elif block.level > 0:
            depth, titled = block.level, False
            out.append(block)
        else:
            learnt = (
                style.italic_level if block.level == BY_SLANT else style.bold_level if block.bold else None
            )
            part = match(block.text) is not None
            numbered = NUMBERED_HEADING.match(block.text)
            below = depth + 1 + (block.level == BY_SLANT or (part and titled and not numbered))
            if numbered:
                below += block.text.split()[0].rstrip(".").count(".")
            titled = titled or not part
            out.append(replace(block, level=learnt or min(6, below)))
    return out


def _is_shouted(block: Block) -> bool:
    return in_capitals(block.text) and not NUMBERED_HEADING.match(block.text)


def _shouts(blocks: Sequence[Block]) -> bool:
    """Say whether a document keeps its capitals for chapters: the names of an initiative's parts stand in small letters."""
    parts = [b for b in blocks if b.kind == "heading" and b.level == BY_LOOKS and match(b.text)]
    return any(not b.text.isupper() for b in parts) and sum(b.text.isupper() for b in parts) * 4 <= len(parts)


def is_heading_mark(text: str) -> bool:
    """Say whether a line is a Markdown heading."""
    return bool(HASH.match(text))


def is_lead_in(text: str) -> bool:
    """Say whether a text asks the reader to tick boxes."""
    return bool(_LEAD_IN.search(text)) and len(text) < 200


def is_rule(text: str) -> bool:
    """Say whether a line is drawn, not written."""
    return bool(_RULE.match(text))


def label_of(text: str) -> str | None:
    """Return the known name that a line starts with before a colon ("Formål: …"), else None."""
    bare = clean(text)
    found = _LABEL.match(bare)
    return found["label"] if found and match(found["label"]) is not None else None


def is_title_line(text: str) -> bool:
    """Say whether a whole line is a known name of a part, as a heading stands ("Status 2020")."""
    bare = clean(text).rstrip(":")
    return (
        bool(bare) and len(bare) < 80 and ": " not in bare and bare[:1].isupper() and match(bare) is not None
    )
