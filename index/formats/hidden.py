"""What is no part of a page's text: invisible by style, hidden or in white letters, or a banner that asks for consent."""

from __future__ import annotations

import re
from collections.abc import Mapping

HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0*[01](?:\.\d+)?\s*(?:px|pt)|0(?:\.0*\d*)?\s*(?:r?em|%)?\s*(?:;|!|$))"
    r"|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
WHITE = re.compile(
    r"(?<![\w-])color\s*:\s*(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)|^(?:white|#fff(?:fff)?)$",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    r"background(?:-color|-image)?\s*:\s*(?!\s*(?:white|#fff|transparent|none|inherit))", re.IGNORECASE
)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")


_OVER = re.compile(r"banner|dialog|pop-?up|modal|overlay|notice|bar\b|consent|samtykke", re.IGNORECASE)
_ASKING = re.compile(r"(?<![a-z])(?:cookie|consent|samtykke)", re.IGNORECASE)
_OVERLAYS = frozenset(("div", "section", "aside", "dialog", "form"))


def asks_consent(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element lies over a page to ask whether cookies may be kept, and is no part of its text."""
    named = " ".join(attributes.get(a, "") for a in ("id", "class", "aria-label"))
    over = tag == "dialog" or "dialog" in attributes.get("role", "") or _OVER.search(named) is not None
    return tag in _OVERLAYS and over and _ASKING.search(named) is not None


def hiding_classes(text: str) -> frozenset[str]:
    """Return the class names (".x") and ids ("#x") that a style sheet in the page hides."""
    hidden: set[str] = set()
    for sheet in re.findall(r"<style[^>]{0,500}>(.*?)</style", text[:500_000], re.IGNORECASE | re.DOTALL):
        for selectors, body in _RULE.findall(sheet):
            if HIDING.search(body):
                names = (s.strip().lower() for s in selectors.split(","))
                hidden.update(n for n in names if re.fullmatch(r"[.#][\w-]+", n))
    return frozenset(hidden)
