"""The lines of a web page, or of a text with HTML in it, without regard to how they are set out."""

from __future__ import annotations

import html as entities
from collections.abc import Iterable

from index.formats.hidden import BACKGROUND, HIDING, WHITE, hiding_classes
from index.formats.html_tokens import BLOCK_TAGS, VOID, attributes_of, is_page, tokens

_UNSEEN = frozenset(("template", "noscript", "script", "style"))
_CELL_ENDS = str.maketrans("\t|", "\n\n")


def lines(text: str) -> list[str]:
    """Return what can be seen of a text, with a line for each block element, table cell and line break."""
    page = is_page(text)
    classes = hiding_classes(text)
    parts: list[str] = []
    hiding, depth = "", 0  # the element that hides what is in it, and how many of its name are open
    for kind, what, source in tokens(text, whole=page):
        if hiding:
            depth += (what == hiding) * {"open": 1, "close": -1}.get(kind, 0)
            hiding = hiding if depth else ""
        elif kind == "text":
            said = entities.unescape(what)
            parts.append(" ".join(said.split("\n")) if page else said.translate(_CELL_ENDS))
        elif kind == "open" and what not in VOID and _hides(what, source, classes):
            hiding, depth = what, 1
        elif what in BLOCK_TAGS or what == "br":
            parts.append("\n")
    return "".join(parts).splitlines()


def _hides(tag: str, source: str, classes: Iterable[str]) -> bool:
    """Say whether an element hides its text, by its name or by its own attributes."""
    if tag in _UNSEEN or not source:
        return tag in _UNSEEN
    given = attributes_of(source)
    style = given.get("style", "")
    named = {f".{c.lower()}" for c in given.get("class", "").split()} | {f"#{given.get('id', '').lower()}"}
    white = WHITE.search(style) is not None and not BACKGROUND.search(style)
    return "hidden" in given or white or HIDING.search(style) is not None or not named.isdisjoint(classes)
