"""HTML elements: how they look, which of them end without an end tag, where their text breaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from index.formats.hidden import BACKGROUND, HIDING, WHITE, asks_consent

_BOLD_TAGS = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_FONT = re.compile(r"font-family\s*:\s*[\"']?(?P<font>[^,;\"']+)", re.IGNORECASE)
_ENDS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "tbody": ("td", "th", "tr", "thead", "tbody"),
}
# what shows that a heading folds in and out; "65+" is a word
_GLYPH = r"[+＋−–—\-‐▾▼▲▴▸►▶▿▽△˅˄⌄⌃∨∧›»❯×✕✖⊕⊖➕➖]"
_TOGGLE = re.compile(rf"^(?:{_GLYPH}\ufe0f?\s+)+(?=\w)|(?<=\S)(?:\s+{_GLYPH}\ufe0f?)+$")


@dataclass(frozen=True, slots=True)
class Element:
    """An open element, with what it took over from those around it."""

    tag: str
    hidden: bool = False
    bold: bool = False
    painted: bool = False  # has a background of its own, so that white text shows
    font: str = ""  # the first font named for its text


def element_of(tag: str, attributes: Mapping[str, str], above: Element, rules: frozenset[str]) -> Element:
    """Return an element as it shows.

    Args:
        tag: its name.
        attributes: its attributes.
        above: the element it stands in.
        rules: classes and ids that the page's style hides.
    """
    style = attributes.get("style", "")
    painted = above.painted or "bgcolor" in attributes or bool(BACKGROUND.search(style))
    names = {f".{c.lower()}" for c in attributes.get("class", "").split()}
    names.add(f"#{attributes.get('id', '').lower()}")
    white = WHITE.search(style) or WHITE.search(attributes.get("color", ""))
    hidden = (
        above.hidden
        or "hidden" in attributes
        or asks_consent(tag, attributes)
        or bool(HIDING.search(style))
        or bool(names & rules)
        or (not painted and bool(white))
    )
    named = _FONT.search(style)
    font = named["font"].strip() if named else attributes.get("face", "").partition(",")[0] or above.font
    return Element(tag, hidden, above.bold or tag in _BOLD_TAGS or bool(_BOLD.search(style)), painted, font)


def implied_ends(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the elements that an opening tag ends, and those beyond which it ends none."""
    listed = tag in ("li", "dt", "dd")
    return _ENDS.get(tag, ()), ("ul", "ol", "menu", "table") if listed else ("table",)


def pieces(raw: str) -> list[str]:
    """Cut at line breaks, except where a sentence plainly goes on."""
    pieces: list[str] = []
    for line in raw.split("\n"):
        if not line.strip():
            continue
        text = line.strip()
        if pieces and text[:1].islower() and pieces[-1][-1] not in ".!?:;":
            pieces[-1] += " " + text
        else:
            pieces.append(text)
    return pieces


def untoggled(text: str) -> str:
    """Return a heading without the sign that folds its text in and out ("Læsning for alle +")."""
    return _TOGGLE.sub("", text)


def whole_number(text: str, default: int) -> int:
    """Return an attribute's number, the default for anything else."""
    return int(text) if text.strip().isdigit() and len(text) < 6 else default
