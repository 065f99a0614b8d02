"""Bullets and check boxes in PDF files: symbol fonts and form fields.

Source: the code charts of Microsoft's Wingdings and Symbol and of Adobe's ZapfDingbats (PDF 32000-1,
annex D.5 and D.6). Wingdings glyphs come out of a PDF as their code, or as U+F000 plus it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from index.formats.pdf_parts import BOX_OFF, BOX_ON, BULLET, Box, Word

_WINGDINGS = {
    **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8, 0x70), BOX_OFF),
    **dict.fromkeys((0x78, 0xFD, 0xFE, 0x54, 0x53, 0x52), BOX_ON),
    **dict.fromkeys((0x6C, 0x73, 0x74, 0x75, 0x76, 0x77, 0x9E, 0x9F, 0xA7, 0xD8, 0xE0, 0xE8, 0xF0), BULLET),
    0x6E: "■",
    0xFC: "✓",
    0xFB: "✗",
}
_SYMBOL = {0xB7: BULLET, 0xA8: BULLET, 0xB0: "°"}
_DINGBATS = {
    **dict.fromkeys("opqr", BOX_OFF),
    **dict.fromkeys("lmuvw", BULLET),
    "n": "■",
    **dict.fromkeys("34", "✓"),
    **dict.fromkeys("5678", "✗"),
}
_PLAIN = {
    **dict.fromkeys("☐□◻❏❐❑❒▢⬜", BOX_OFF),
    **dict.fromkeys("☑☒⊠⊡▣🗹🗷🗵", BOX_ON),
    **dict.fromkeys("•●◦‣▪▫◆◇❖➢➤⁃∙○❍⮚", BULLET),
    "✔": "✓",
    **dict.fromkeys("✕✖✘", "✗"),
    "\xad": "\xad",
}
# WinAnsi codes without a character of their own print as a bullet (PDF 32000-1, annex D.2, note 3)
_UNUSED_WINANSI = {f"(cid:{c})" for c in (127, 128, 129, 141, 143, 144, 157)}
_CHECKS = {"✓", "✗", "■"}
_PUSH_BUTTON = 1 << 16  # bit 17 of a button field's flags (PDF 32000-1, table 226)


def plain(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the letters with symbols as plain bullets, boxes and ticks, each a word of its own."""
    out: list[dict[str, Any]] = []
    for char in chars:
        text = symbol(char["text"], char["fontname"])
        if text == char["text"] and text not in _CHECKS:
            out.append(char)
            continue
        space = {**char, "text": " ", "x0": char["x1"], "x1": char["x1"]}
        out += [{**space, "x0": char["x0"] - 0.01, "x1": char["x0"] - 0.01}, {**char, "text": text}, space]
    return out


def symbol(text: str, font: str) -> str:
    """Return what a glyph stands for; itself when it is no known symbol."""
    name = font.lower().replace(" ", "")
    code = ord(text) - 0xF000 if len(text) == 1 and 0xF000 <= ord(text) <= 0xF0FF else None
    if code == 0xB7:
        return BULLET
    if "wingdings" in name or ("opensymbol" in name and code is not None):
        return _from(_WINGDINGS, code if code is not None else _code(text), text)
    if "zapfdingbats" in name or "dingbats" in name:
        return _DINGBATS.get(text) or _PLAIN.get(text, text)
    if "symbol" in name and "opensymbol" not in name:
        return _from(_SYMBOL, code if code is not None else _code(text), _PLAIN.get(text, text))
    if code is not None:  # private use in a font that does not say whose: Wingdings
        return _from(_WINGDINGS, code, text)
    if text in _UNUSED_WINANSI:
        return BULLET
    return _PLAIN.get(text, text)


def settled(words: Sequence[Word]) -> list[Word]:
    """Read ticks and full squares that stand in one column with empty boxes as ticked boxes."""
    columns = [w.x0 for w in words if w.text == BOX_OFF]

    def is_ticked(word: Word) -> bool:
        return word.text in _CHECKS and any(abs(word.x0 - x) < 6 for x in columns)

    return [replace(w, text=BOX_ON) if is_ticked(w) else w for w in words]


def field(data: dict[str, Any], box: Box) -> list[Word]:
    """Return a form field's value as words standing where the field is.

    Args:
        data: the widget annotation's dictionary, resolved.
        box: its place on the page.
    """
    if _name(data.get("Subtype")) != "Widget":
        return []
    kind = _name(_inherited(data, "FT"))
    if kind == "Btn":
        flags = _inherited(data, "Ff") or 0
        if int(flags) & _PUSH_BUTTON:
            return []
        state = _name(data.get("AS")) or _name(_inherited(data, "V")) or "Off"
        text = BOX_OFF if state == "Off" else BOX_ON
        return [Word(text, box.x0, box.x1, box.top, box.bottom, round(box.height))]
    value = _inherited(data, "V")
    return _typed(value, box) if kind in ("Tx", "Ch") and isinstance(value, (bytes, str)) else []


def _typed(value: bytes | str, box: Box) -> list[Word]:
    """Spread typed-in text over its field, line by line."""
    lines = [line.split() for line in _text(value).splitlines() if line.strip()]
    height = min(12.0, box.height / max(1, len(lines)))
    words: list[Word] = []
    for row, line in enumerate(lines):
        letters = sum(len(w) + 1 for w in line)
        unit = min(box.width / letters, 0.5 * height)
        x, top = box.x0 + 1, box.top + row * height
        for word in line:
            words.append(Word(word, x, x + len(word) * unit, top, top + height, round(height)))
            x += (len(word) + 1) * unit
    return words


def _text(value: bytes | str) -> str:
    if isinstance(value, str):
        return value
    if value.startswith((b"\xfe\xff", b"\xff\xfe")):
        return value.decode("utf-16", errors="replace")
    return value.decode("utf-8" if value.startswith(b"\xef\xbb\xbf") else "latin-1").lstrip("\ufeff")


def _inherited(data: dict[str, Any], key: str) -> Any:
    """Return a field's own entry or its parent's."""
    for _ in range(8):
        if key in data:
            return data[key]
        parent = data.get("Parent")
        if not isinstance(parent, dict):
            return None
        data = parent
    return None


def _name(value: Any) -> str:
    return str(getattr(value, "name", value or "")).strip("/'")


def _from(table: dict[int, str], code: int, default: str) -> str:
    return table.get(code, default)


def _code(text: str) -> int:
    if text.startswith("(cid:"):
        return int(text[5:-1])
    return ord(text) if len(text) == 1 else -1
