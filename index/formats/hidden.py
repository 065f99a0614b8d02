"""What makes HTML text invisible: style attributes, style sheets, the hidden attribute, white letters."""

from __future__ import annotations

import re

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


def hiding_classes(text: str) -> frozenset[str]:
    """Return the class names (".x") and ids ("#x") that a style sheet in the page hides."""
    hidden: set[str] = set()
    for sheet in re.findall(r"<style[^>]{0,500}>(.*?)</style", text[:500_000], re.IGNORECASE | re.DOTALL):
        for selectors, body in _RULE.findall(sheet):
            if HIDING.search(body):
                names = (s.strip().lower() for s in selectors.split(","))
                hidden.update(n for n in names if re.fullmatch(r"[.#][\w-]+", n))
    return frozenset(hidden)
