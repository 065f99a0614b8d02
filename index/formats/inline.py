"""What stands inside one line or cell: emphasis, entities, bullets, numbers, check marks, hyphens."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise

from index.months import ANY_MONTH

# Check marks. Private-use characters are Wingdings and Wingdings 2 as they come out of PDF text.
# Source: Unicode L2/11-052 (Wingdings character map): 0xF000 plus the font's own code.
CHECKED = "☒☑✓✔✗✘✕✖🗹🗷\uf0fe\uf0fd\uf078\uf0fc\uf0fb\uf052\uf053\uf054\uf04f\uf050"
UNCHECKED = "☐□▢◻⬜❏❑\uf0a8\uf06f\uf071\uf072\uf0a3\uf02a"
_BOX = (
    rf"[{CHECKED}{UNCHECKED}]|\\?\[(?:[ \xa0]{{1,3}}|[ \xa0]?(?:[xX]|✓|✔)[ \xa0]?)\\?\]|\((?:[xX]| )\)(?=\s)"
)
_LEADING_BOX = re.compile(rf"^(?:[-*+•]\s+)?(?P<mark>{_BOX})[\ufe0e\ufe0f]?\s*")
_TRAILING_BOX = re.compile(rf"\s(?P<mark>[{CHECKED}{UNCHECKED}]|\[(?:[xX ])\])[\ufe0e\ufe0f]?$")
BOXES = re.compile(rf"(?:{_BOX})[\ufe0e\ufe0f]?")

_BULLET = re.compile(
    r"^(?P<mark>[•·▪▫◦‣⁃●○■□◆❖➢➤►▶→\uf0b7\uf0a7\uf0d8\uf076\uf0e0\uf02d\uf06e\uf0d2\uf0b2]\s*|[-–—*+]\s+|o\s+(?=\S))(?=\S)"
)
_NUMBER = re.compile(
    rf"^(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}|\(?[a-zA-Z]\)|[a-z]\.|[ivx]{{1,4}}\))"
    rf"\s+(?!(?:{ANY_MONTH}|kvartal|halvår|januar|klasse\w*|del|mio|mia|pct|%)\b)(?=[^\W_]|[\"”“»'(*<])",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\((?:[^()\s]|\([^()]{0,100}\)){0,500}(?:\s+\"[^\"]{0,200}\")?\)")
_STRONG = re.compile(r"\*\*|__")
_STAR = re.compile(r"(?<![\d*\\])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*\\])\*(?![\d*])")
_UNDER = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_\\])_(?![\w_])")
_STRIKE = re.compile(r"~~(?=\S)(.{1,500}?)(?<=\S)~~")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_BOLD_WHOLE = re.compile(r"^(?:\*\*(?P<a>[^*].*?)\*\*|__(?P<b>[^_].*?)__|\*\*\*(?P<c>[^*].*?)\*\*\*)$")
_ITALIC_WHOLE = re.compile(r"^(?:\*(?P<a>[^*\s][^*]*)\*|_(?P<b>[^_\s][^_]*)_)$")
_VALUE = re.compile(r"[\s–-]*(?:\d[\d.,]*\s+[a-zæøå]{2}|[\"”“»]?[^\W\d_])")
_LABEL_WORDS = 8  # words of what a line of check boxes is headed by
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line's text without its marker: `kind` is "item", "checkbox" or "" for none."""

    kind: str
    text: str
    checked: bool | None = None
    number: str | None = None


def tidy(text: str) -> str:
    """Collapse white space and drop soft hyphens and other invisible characters."""
    return " ".join(_INVISIBLE.sub("", text).split())


def clean(text: str) -> str:
    """Drop Markdown marks, decode entities, tidy; no word is lost, a link keeps its text."""
    if "&" in text:
        text = html.unescape(text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub(_strong, text)
        text = _UNDER.sub(r"\1", _STAR.sub(r"\1", text))
    if "~~" in text:
        text = _STRIKE.sub(r"\1", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return tidy(text)


def _strong(found: re.Match[str]) -> str:
    """Drop a bold mark, except one with white space or the text's edge on both sides, or fill-in lines."""
    text, start, end = found.string, found.start(), found.end()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if found.group() == "__" and ("_" in (before, after) or (before.isalnum() and after.isalnum())):
        return found.group()
    return found.group() if before.isspace() and after.isspace() else ""


def marker(text: str) -> Marked:
    """Take a bullet, a number or a check mark off the front (a check mark off the end, too)."""
    text = text.strip()
    box = _LEADING_BOX.match(text)
    if box and text[box.end() :].strip():
        return Marked("checkbox", text[box.end() :], checked=is_checked(box["mark"]))
    if box and text[0] not in "-*+•":
        return Marked("checkbox", text, checked=is_checked(box["mark"]))
    bullet = _BULLET.match(text)
    if bullet:
        rest = text[bullet.end() :]
        if bullet["mark"].strip() in ("*", "**") and text.endswith("*") and rest.count("*") % 2:
            return Marked("", text)
        return Marked("item", rest)
    tail = _TRAILING_BOX.search(text)
    if tail and len(text) < 120:
        return Marked("checkbox", text[: tail.start()], checked=is_checked(tail["mark"]))
    numbered = _NUMBER.match(text.lstrip("*_"))
    if numbered:
        return Marked("item", text, number=numbered["number"])
    return Marked("", text)


def is_checked(mark: str) -> bool:
    """Say whether a check mark is a set one."""
    return mark[0] in CHECKED or any(c in mark for c in "xX✓✔")


def split_boxes(text: str) -> list[str]:
    """Cut a line with several check boxes ("☐ Ja ☒ Nej", "Tema: ☐ Bolig ☒ Fritid") before each of them."""
    starts = [m.start() for m in BOXES.finditer(text)]
    before = text[: starts[0]].strip() if starts else ""
    headed = before.endswith(":") and len(before.split()) <= _LABEL_WORDS
    if len(starts) < 2 or not (headed or before in ("", "-", "*", "•")):
        return [text]
    edges = [0, *starts[0 if headed else 1 :], len(text)]
    parts = [text[a:b].strip() for a, b in pairwise(edges)]
    return parts if all(len(BOXES.sub("", p).strip()) > 0 for p in parts) else [text]


def opens_value(rest: str) -> bool:
    """Say whether what follows a field's name on its line begins a text of its own: "Ti gåture", "40 borgere skal"."""
    found = _VALUE.match(rest)
    return found is not None and (found.group()[-1].isupper() or any(c.isdigit() for c in found.group()))


def whole_bold(text: str) -> str | None:
    """Return the inside of a text that is bold from end to end, else None."""
    found = _BOLD_WHOLE.match(text.strip())
    inner = next((g for g in found.groups() if g), None) if found else None
    return inner if inner and "**" not in inner else None


def whole_italic(text: str) -> str | None:
    """Return the inside of a text that is italic from end to end, else None."""
    found = _ITALIC_WHOLE.match(text.strip())
    return next((g for g in found.groups() if g), None) if found else None
