"""From the pieces of a Word paragraph to blocks: lines, check boxes, list markers, pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index.formats.blocks import Block, BlockKind
from index.formats.docx_inline import Piece, Text
from index.formats.docx_numbering import Marker
from index.formats.docx_symbols import BULLET, CHECKED, HARD, MARKS, RENDERED, UNCHECKED
from index.vocabulary import match

_LONGEST_HEADING = 300  # characters; more in a heading style is body text in the wrong style
_LABEL = 60  # characters; a line break after less sets a label apart, after more it is a wrapped line
_INVISIBLE = re.compile(f"[\u00ad\u200b\u200c\u200d\u2060\ufeff{MARKS}]")
_OPEN_BOXES = "☐□⬜❏❐❑❒"
_CLOSED_BOXES = "☑☒🗹🗷🗵✅"
_TICKS = "✓✔✗✘"
_GLYPHS = str.maketrans(dict.fromkeys(_OPEN_BOXES, UNCHECKED) | dict.fromkeys(_CLOSED_BOXES, CHECKED))
_BRACKETS = re.compile(r"\[([ \xa0]{1,3}|[ \xa0]?[xX][ \xa0]?)\](?!\()")
_ROUND = re.compile(r"^\s*\(([ \xa0xX])\)(?=\s)", re.MULTILINE)
_LONE_TICK = re.compile(rf"^\s*[{_TICKS}](?=\s|$)|(?<=\s)[{_TICKS}]\s*$", re.MULTILINE)
_BOX = re.compile(f"[{CHECKED}{UNCHECKED}]")
_TYPED_BULLET = re.compile(rf"^(?:[{BULLET}●▪■◦‣·∙o]\t|[{BULLET}●▪■◦‣·∙➢]\s*|[-–—*]\s+)(?=\S)")
_TYPED_NUMBER = re.compile(r"^(\d{1,2}\.(?:\d{1,2}\.?)*|[a-zæøå]\)|\d{1,2}\))\s+(?=[A-ZÆØÅ\"”»(])")
_HEADING_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,5}\.?|[a-zæøå]\))\s+(?=\D)", re.IGNORECASE)
_CHUNKS = re.compile(f"[^\n{RENDERED}{HARD}]+|[\n{RENDERED}{HARD}]")
_ENDS = (".", ":", "!", "?", ";")


@dataclass(slots=True)
class Pages:
    """Which page the reader has come to; silent for files that say nothing of pages."""

    known: bool
    page: int = 1
    fresh: bool = True  # nothing has stood on this page yet

    def now(self) -> int | None:
        """Return the page, None when the file does not tell."""
        return self.page if self.known else None

    def turn(self, *, always: bool) -> None:
        """Go to the next page; unless `always`, only when something stands on this one."""
        if always or not self.fresh:
            self.page += 1
        self.fresh = True


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: heading level (None for body text) and list marker."""

    heading: int | None = None
    marker: Marker | None = None


@dataclass(slots=True)
class _Line:
    """A line of raw text, one byte a character that is 1 for bold, and the pages it begins and ends on."""

    text: str = ""
    bold: bytes = b""
    page: int | None = None
    end_page: int | None = None

    def add(self, text: str, bold: bytes, page: int | None) -> None:
        self.text += text
        self.bold += bold
        if not text.isspace():
            self.page = self.page or page
            self.end_page = page

    def part(self, start: int, end: int) -> _Line:
        return _Line(self.text[start:end], self.bold[start:end], self.page, self.end_page)

    def all_bold(self) -> bool:
        if 1 not in self.bold:
            return False
        flags = [b for c, b in zip(self.text, self.bold, strict=True) if c.isalnum()]
        return bool(flags) and all(flags)

    def clean(self) -> str:
        text = self.text if self.text.isascii() else _INVISIBLE.sub("", self.text)
        return unicodedata.normalize("NFC", " ".join(text.split()))


def paragraph_blocks(pieces: Sequence[Piece], shape: Shape, pages: Pages) -> list[Block]:
    """Return a paragraph's blocks; several when it holds check boxes or lines that stand apart.

    Args:
        pieces: what `docx_inline` found; notes and text boxes are passed over.
        shape: heading level and list marker.
        pages: moved on by the page breaks among the pieces.
    """
    lines = _lines((p for p in pieces if isinstance(p, Text)), pages)
    if shape.heading is not None and not any(_BOX.search(line.text) for line in lines):
        return _heading(lines, shape)
    blocks: list[Block] = []
    for line in (part for joined in _joined(lines) for part in _labelled(joined)):
        blocks += _line_blocks(line, shape.marker if not blocks else None)
    return blocks


def _lines(texts: Iterable[Text], pages: Pages) -> list[_Line]:
    """Cut the text at its line breaks, turning pages on the way; check marks become marks."""
    flat, bold = _flat(texts)
    lines = [_Line()]
    for found in _CHUNKS.finditer(flat):
        chunk = found.group()
        if chunk in (RENDERED, HARD):
            pages.turn(always=chunk == HARD)
        else:
            lines[-1].add(chunk, bold[found.start() : found.end()], pages.now())
            pages.fresh = pages.fresh and chunk.isspace()
        if chunk in ("\n", HARD):
            lines.append(_Line())
    return [line for line in lines if _BOX.search(line.text) or line.clean()]


def _flat(texts: Iterable[Text]) -> tuple[str, bytes]:
    parts = list(texts)
    flat = "".join(p.text for p in parts)
    bold = b"".join((b"\1" if p.bold else b"\0") * len(p.text) for p in parts)
    return _boxed(flat if flat.isascii() else flat.translate(_GLYPHS), bold)


def _boxed(flat: str, bold: bytes) -> tuple[str, bytes]:
    """Turn "[x]", "(x)" at a line's beginning and ticks that stand alone into marks."""
    found = [m for pattern in (_BRACKETS, _ROUND, _LONE_TICK) for m in pattern.finditer(flat)]
    if not found:
        return flat, bold
    text: list[str] = []
    flags: list[bytes] = []
    at = 0
    for box in sorted(found, key=lambda m: m.start()):
        if box.start() < at:
            continue
        ticked = any(c in "xX" + _TICKS for c in box.group())
        text += (flat[at : box.start()], CHECKED if ticked else UNCHECKED)
        flags.append(bold[at : box.start() + 1])
        at = box.end()
    return "".join(text) + flat[at:], b"".join(flags) + bold[at:]


def _joined(lines: Sequence[_Line]) -> Iterator[_Line]:
    """Join lines that are one sentence broken by hand; keep apart those that begin something new."""
    group: list[_Line] = []
    for line in lines:
        if group and _apart(group[-1], line):
            yield _merged(group)
            group = []
        group.append(line)
    if group:
        yield _merged(group)


def _merged(group: Sequence[_Line]) -> _Line:
    bold = b"\0".join(line.bold for line in group)
    return _Line(" ".join(line.text for line in group), bold, group[0].page, group[-1].end_page)


def _apart(above: _Line, below: _Line) -> bool:
    before, after = above.text.strip(), below.text.strip()
    if _BOX.search(before) or _BOX.search(after) or before.endswith(_ENDS):
        return True
    if _TYPED_BULLET.match(after) or _TYPED_NUMBER.match(after):
        return True
    if above.all_bold() != below.all_bold():
        return True
    return len(before) <= _LABEL and after[:1].isupper()


def _labelled(line: _Line) -> Iterator[_Line]:
    """Set a known field name in bold apart from the text that follows it on the same line without a colon."""
    start = len(line.text) - len(line.text.lstrip())
    end = line.bold.find(0, start)
    label, rest = line.part(start, end), line.part(end, len(line.text))
    bare = label.clean()
    apart = "\t" in rest.text[:3] + label.text[-1:] or rest.text.lstrip(" –-")[:1].isupper()
    if (
        start < end
        and bare
        and apart
        and not bare.endswith(_ENDS)
        and not _BOX.search(line.text)
        and match(bare)
    ):
        yield label
        yield rest
    else:
        yield line


def _heading(lines: Sequence[_Line], shape: Shape) -> list[Block]:
    if not lines:
        return []
    whole = _merged(lines)
    marker = shape.marker.number if shape.marker else None
    text = _after(marker, whole.clean())
    if len(text) > _LONGEST_HEADING:
        return [_block("paragraph", whole, text, number=marker)]
    typed = _HEADING_NUMBER.match(text)
    return [
        _block(
            "heading", whole, text, level=shape.heading or 0, number=marker or (typed[1] if typed else None)
        )
    ]


def _line_blocks(line: _Line, marker: Marker | None) -> list[Block]:
    boxes = [m.start() for m in _BOX.finditer(line.text)]
    if not boxes and not (marker and marker.box is not None):
        return [_plain(line, marker)]
    blocks = _checkboxes(line, boxes) if boxes else [_checkbox(line, checked=bool(marker and marker.box))]
    if marker and marker.number:
        blocks[0] = replace(blocks[0], text=_after(marker.number, blocks[0].text), number=marker.number)
    return blocks


def _checkboxes(line: _Line, places: Sequence[int]) -> list[Block]:
    """Return the check boxes of a line with their labels, and the text in front as a paragraph.

    A label follows its box, unless the line begins with text and ends with a box ("Ja ☒ Nej ☐").
    """
    lead, tail = line.part(0, places[0]), line.part(places[-1] + 1, len(line.text))
    intro = len(lead.text)
    if lead.clean() and not tail.clean():
        after_colon = lead.text.rfind(":") + 1
        intro = after_colon if lead.part(after_colon, intro).clean() else 0
        starts = [intro, *(p + 1 for p in places[:-1])]
        labels = [line.part(a, b) for a, b in zip(starts, places, strict=True)]
    else:
        ends = [*places[1:], len(line.text)]
        labels = [line.part(a + 1, b) for a, b in zip(places, ends, strict=True)]
    before = lead.part(0, intro)
    blocks = [_block("paragraph", before, before.clean())] if before.clean() else []
    states = [line.text[place] == CHECKED for place in places]
    return blocks + [_checkbox(label, checked=c) for label, c in zip(labels, states, strict=True)]


def _checkbox(label: _Line, *, checked: bool) -> Block:
    """Return a check box; one without a label keeps its sign as text, or it would have no place."""
    return _block("checkbox", label, label.clean() or ("☒" if checked else "☐"), checked=checked)


def _plain(line: _Line, marker: Marker | None) -> Block:
    text = line.clean()
    if marker:
        bare = text if marker.number else _TYPED_BULLET.sub("", text)
        return _block("item", line, _after(marker.number, bare), level=marker.level, number=marker.number)
    bullet = _TYPED_BULLET.match(line.text.lstrip())
    if bullet:
        rest = line.part(len(line.text) - len(line.text.lstrip()) + bullet.end(), len(line.text))
        return _block("item", rest, rest.clean())
    typed = _TYPED_NUMBER.match(text)
    if typed:
        return _block("paragraph" if line.all_bold() else "item", line, text, number=typed[1])
    return _block("paragraph", line, text)


def _after(number: str | None, text: str) -> str:
    return f"{number} {text}" if number else text


def _block(
    kind: BlockKind,
    line: _Line,
    text: str,
    *,
    level: int = 0,
    number: str | None = None,
    checked: bool | None = None,
) -> Block:
    return Block(
        kind, text, level, number, checked, bold=line.all_bold(), page=line.page, end_page=line.end_page
    )  # fmt: skip
