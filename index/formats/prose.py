"""Lines that are no table: headings, paragraphs, lists, check boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.formats.blocks import Block
from index.formats.breaks import mid_sentence, numbered_heading, stands_alone, starts_new
from index.formats.capitals import in_capitals
from index.formats.inline import (
    CHECKED,
    UNCHECKED,
    clean,
    marker,
    split_boxes,
    tidy,
    whole_bold,
    whole_italic,
)
from index.formats.joining import continues, ends_closed, ends_open, join, starts_low
from index.formats.lines import Line
from index.formats.looks import headings, unmarked_boxes
from index.formats.style import (
    BY_LOOKS,
    HASH,
    Style,
    is_lead_in,
    is_rule,
    is_title_line,
)

_SETEXT = re.compile(r"^ {0,3}(=|-)\1{2,}\s*$")
_RULE_SLACK = 3  # characters that the rule under a numbered heading may be longer or shorter
_LONE_MARK = re.compile(rf"[•·▪●\uf0b7\uf0a7\uf0d8{CHECKED}{UNCHECKED}]|\[[xX ]\]")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")


class _Writer:
    """Collects lines into blocks."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.blocks: list[Block] = []
        self.lines: list[str] = []
        self.shape = Block("paragraph")
        self.last_page: int | None = None
        self.indents: list[int] = []
        self.apart: list[bool] = []  # for each block: a blank line stood before it
        self.gap = True
        self.ticking = False  # below "Sæt kryds ved …": each short line is a box of its own

    def flush(self) -> None:
        if not self.lines:
            return
        text = join([row.removesuffix("\\") for row in self.lines], self.style.known)
        bold = whole_bold(text)
        italic = self.shape.kind == "paragraph" and not bold and whole_italic(text)
        text = (
            f"*{clean(italic)}*" if italic else clean(bold or text)
        )  # `_headings` reads the mark and drops it
        end = self.last_page if self.last_page != self.shape.page else None
        self.lines = []
        if text:
            self.blocks.append(
                replace(self.shape, text=text, bold=self.shape.bold or bold is not None, end_page=end)
            )
            self.apart.append(self.gap)
            self.gap = False

    def begin(self, shape: Block, text: str) -> None:
        self.flush()
        self.shape, self.lines, self.last_page = shape, [text], shape.page

    def go_on(self, text: str, page: int | None) -> None:
        self.lines.append(text)
        self.last_page = page

    def list_level(self, text: str) -> int:
        indent = len(text) - len(text.lstrip(" \t")) + 3 * text[: len(text) - len(text.lstrip())].count("\t")
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 1:
            self.indents.append(indent)
        return len(self.indents) - 1


def read_prose(lines: Sequence[Line], style: Style) -> tuple[Block, ...]:
    """Turn lines into headings, paragraphs, items and check boxes.

    Args:
        lines: consecutive lines, blank ones included.
        style: what is known of the whole document.
    """
    writer = _Writer(style)
    i = 0
    while i < len(lines):
        i += _step(writer, lines, i)
    writer.flush()
    return tuple(unmarked_boxes(headings(_rejoin(writer), style)))


def _step(w: _Writer, lines: Sequence[Line], i: int) -> int:
    """Take the line at `i` into the writer; return how many lines were used."""
    row = lines[i]
    text = _QUOTE.sub("", row.text)
    if not text.strip():
        w.flush()
        w.gap = True
        return 1
    if _headed(w, row, text):
        return 1
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    if not w.lines and _underlined(w, row, text, following):
        return 2
    if is_rule(text):
        w.flush()
        return 1
    if _LONE_MARK.fullmatch(text.strip()):
        below = next((k for k in range(i + 1, min(i + 4, len(lines))) if not lines[k].blank), None)
        if (
            below is not None
            and marker(lines[below].text).kind == ""
            and not is_title_line(lines[below].text)
        ):
            _line(w, f"{text.strip()} {lines[below].text.strip()}", row, "")
            return below + 1 - i
    parts = split_boxes(text.strip())
    for part in parts:
        _line(w, part if len(parts) > 1 else text, row, following)
    return 1


def _underlined(w: _Writer, row: Line, text: str, following: str) -> bool:
    """Take a line that is underlined as a heading, a numbered one where the rule is as long as it; say whether it is."""
    setext = _SETEXT.match(following)
    if setext is None or len(text) >= 120 or is_rule(text):
        return False
    found = marker(text)
    if found.kind and not (found.number and abs(len(following.strip()) - len(text.strip())) <= _RULE_SLACK):
        return False
    level = 1 if setext[1] == "=" else 2
    w.begin(Block("heading", level=level, number=found.number, page=row.page), _plain(text))
    w.flush()
    return True


def _headed(w: _Writer, row: Line, text: str) -> bool:
    """Take a line that is marked as a heading; say whether it is."""
    hashed = HASH.match(text)
    if row.title:
        w.begin(Block("heading", level=1, page=row.page), _plain(text.strip().lstrip("#").strip()))
    elif hashed:
        number = marker(clean(hashed["text"])).number
        w.begin(
            Block("heading", level=len(hashed["marks"]), page=row.page, number=number), _plain(hashed["text"])
        )
        w.indents = []
    else:
        return False
    w.flush()
    return True


def _plain(text: str) -> str:
    return whole_bold(text) or whole_italic(text) or text


def _line(w: _Writer, text: str, row: Line, following: str) -> None:
    found = marker(text)
    if found.kind == "checkbox":
        w.begin(Block("checkbox", checked=found.checked, page=row.page), found.text)
    elif found.kind == "item" and not mid_sentence(w.lines, w.shape, text, found, following):
        heading = (
            found.number is not None
            and (not w.lines or stands_alone(w.lines, w.shape, w.style, text))
            and numbered_heading(found.text, following, w.style)
        )
        if heading:
            level = 2 + found.number.count(".", 0, -1) if found.number else 2
            w.begin(Block("heading", level=level, number=found.number, page=row.page), found.text)
            w.flush()
        else:
            w.begin(Block("item", level=w.list_level(text), number=found.number, page=row.page), found.text)
    elif starts_new(w.lines, w.shape, w.style, text) or _ticks(w, text):
        w.indents = []
        w.begin(Block("paragraph", page=row.page), text)
        wrapped = in_capitals(text) and ends_open(text) and following.isupper()
        alone = is_title_line(text) and not clean(text).endswith(":") and not starts_low(following.strip())
        if alone and not wrapped:
            w.shape = replace(w.shape, kind="heading", level=BY_LOOKS)
            w.flush()
    else:
        w.go_on(text, row.page)


_LEAD_IN_LINES = 101  # together longer than any lead-in, however short each is


def _ticks(w: _Writer, text: str) -> bool:
    """Say whether a line is a box of a tick list whose marks were lost."""
    above = join(w.lines[-_LEAD_IN_LINES:])
    if is_lead_in(above) and (above.endswith(":") or len(w.lines[-1]) < 0.6 * max(w.style.measure, 60.0)):
        w.ticking = True
    elif len(above) > 60 or ends_closed(above):
        w.ticking = False
    return w.ticking and len(text.strip()) < 60 and not starts_low(text.strip()) and not ends_closed(text)


def _rejoin(w: _Writer) -> list[Block]:
    """Join what blank lines and page breaks tore apart: a sentence that plainly goes on."""
    out: list[Block] = []
    for block, apart in zip(w.blocks, w.apart, strict=True):
        last = out[-1] if out else None
        if (
            apart
            and last
            and not is_lead_in(last.text)
            and block.kind == "paragraph"
            and not block.bold
            and last.kind in ("paragraph", "item")
            and not last.bold
            and len(last.text) >= 40
            and continues(last.text, block.text)
        ):
            end = block.end_page or block.page
            out[-1] = replace(
                last,
                text=join([last.text, block.text], w.style.known),
                end_page=end if end != last.page else None,
            )
        else:
            out.append(block)
    return out


def leaf(lines: Sequence[str], style: Style, page: int | None = None) -> Block:
    """Make one block of the lines of a paragraph or list item, as in a table's cell."""
    found = marker(lines[0])
    text = clean(join([found.text, *lines[1:]], style.known))
    if found.kind == "checkbox":
        return Block("checkbox", text, checked=found.checked, page=page)
    return Block(
        "item" if found.kind == "item" and not found.number else "paragraph",
        tidy(text),
        number=found.number,
        page=page,
    )
