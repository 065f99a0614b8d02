"""Characters of symbol fonts, and the marks that stand for a check box."""

from __future__ import annotations

import re

# Marks inside a paragraph's raw text; Unicode's own non-characters, so that no text can hold them
UNCHECKED, CHECKED, RENDERED, HARD = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
MARKS = UNCHECKED + CHECKED + RENDERED + HARD

# Code in the font -> what it shows. Source: Microsoft's character charts of the four fonts.
_COMMON_BOXES = {
    0xFE: CHECKED, 0xFD: CHECKED, 0x78: CHECKED, 0x52: CHECKED,
    0xA8: UNCHECKED, 0x6F: UNCHECKED, 0x71: UNCHECKED,
}  # fmt: skip
_WINGDINGS = _COMMON_BOXES | {
    0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xE8: "→", 0xF0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■",
}  # fmt: skip
_WINGDINGS_2 = {
    0x50: "✓",
    0x4F: "✗",
    0x51: CHECKED,
    0x52: CHECKED,
    0x53: CHECKED,
    0x54: CHECKED,
    0xA3: UNCHECKED,
}
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x63: UNCHECKED}
_SYMBOL = {
    0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xAE: "→", 0xAC: "←",
    0x61: "α", 0x62: "β", 0x6D: "µ", 0x70: "π", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xB0: "°", 0x2D: "−",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS, "symbol": _SYMBOL}
_DINGBATS = ("wingdings", "wingdings 2", "wingdings 3", "webdings")
_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_LETTER = re.compile("[\uf000-\uf0ff]")
_TICKS = 3  # as many characters in a symbol font are symbols; more is text that got the font by mistake
BULLET = "•"


def symbol(code: str | None, font: str | None) -> str:
    """Return what a w:sym shows: a check box mark, a character, or a bullet for any other symbol."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return BULLET
    if point in _PRIVATE or (point < 0x100 and _is_dingbat(font)):
        return _shown(point & 0xFF, font)
    return chr(point) if point < 0x110000 and chr(point).isprintable() else BULLET


def shown(text: str, font: str | None) -> str:
    """Return a run's text with its symbol-font characters replaced by what they show."""
    if _is_dingbat(font) and 0 < len(text.strip()) <= _TICKS:
        return "".join(c if c.isspace() else _shown(ord(c) & 0xFF, font) if _symbolic(c) else c for c in text)
    if not text.isascii() and _PRIVATE_LETTER.search(text):
        return "".join(_shown(ord(c) & 0xFF, font) if ord(c) in _PRIVATE else c for c in text)
    return text


def in_unicode(text: str, font: str) -> str:
    """Return text in a symbol font as it shows, check boxes as "☒" and "☐"."""
    return shown(text, font).replace(CHECKED, "☒").replace(UNCHECKED, "☐") if _is_dingbat(font) else text


def box_bullet(text: str, font: str | None) -> bool | None:
    """Return the state when a list's bullet is itself a check box, else None."""
    first = text.strip()[:1]
    if first in ("☐", "☑", "☒"):
        return first != "☐"
    if not first or (font or "").lower() != "wingdings":
        return None
    code = ord(first) & 0xFF if ord(first) in _PRIVATE or ord(first) < 0x100 else 0
    return {0xFE: True, 0xFD: True, 0xA8: False}.get(code)


def _symbolic(char: str) -> bool:
    return ord(char) < 0x100 or ord(char) in _PRIVATE


def _is_dingbat(font: str | None) -> bool:
    return (font or "").lower() in _DINGBATS


def _shown(code: int, font: str | None) -> str:
    table = _FONTS.get((font or "wingdings").lower(), _WINGDINGS)
    if table is _SYMBOL and 0x20 <= code < 0x40:
        return chr(code)
    return table.get(code, BULLET)
