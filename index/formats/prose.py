"""Lines that are no table: headings, paragraphs, lists, check boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.blocks import Block
from index.formats.inline import (
    CHECKED,
    UNCHECKED,
    Marked,
    clean,
    marker,
    split_boxes,
    tidy,
    whole_bold,
    whole_italic,
)
from index.formats.joining import (
    continues,
    ends_closed,
    ends_low,
    ends_open,
    join,
    starts_low,
    width,
    words_of,
)
from index.formats.lines import Line
from index.vocabulary import match

_HASH = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:\s+|(?=\*|[A-ZÆØÅ]))(?P<text>.*?)\s*#*\s*$")
_SETEXT = re.compile(r"^ {0,3}(=|-)\1{2,}\s*$")
_RULE = re.compile(r"^\s*(?:(?:[-*_=–—─━~.]\s*){3,}|\+?(?:[-=]+\+)+)\s*$")
_LABEL = re.compile(r"^(?P<label>[A-ZÆØÅ][^:.!?\n]{1,70}?)\s*:(?=\s|$)")
_LEAD_IN = re.compile(
    r"\b(?:sæt|sæt et|sætte|marker|markér|afkryds|angiv)\b.{0,60}\b(?:kryds|temaer?|områder?)|afkryds",
    re.IGNORECASE,
)
_BOLD_LABEL = re.compile(r"^\s*(?:\*\*|__)[^*_]{2,60}(?::(?:\*\*|__)|(?:\*\*|__)\s*:)")
_HALF = 0.6  # of a full line: where a line ends before that and the next word starts big, the author broke it
_PAGE = 160.0  # average letters: a longer line is a whole paragraph
_LONE_MARK = re.compile(rf"[•·▪●\uf0b7\uf0a7\uf0d8{CHECKED}{UNCHECKED}]|\[[xX ]\]")
_CROSS = re.compile(r"[xX]\s+(?=\S)")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")
_NUMBERED_HEADING = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÆØÅ]")


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


def learn(lines: Sequence[Line]) -> Style:
    """Return what a whole document's lines tell: its words, and how it marks headings."""
    hashed = [found for row in lines if (found := _HASH.match(row.text))]
    bold = Counter(len(h["marks"]) for h in hashed if whole_bold(h["text"]))
    italic = Counter(len(h["marks"]) for h in hashed if whole_italic(h["text"]))
    wrapped = (a for a, b in pairwise(lines[:20_000]) if not a.blank and starts_low(b.text.strip()))
    full = sorted(width(row.text.strip()) for row in wrapped)
    measure = full[int(0.8 * len(full))] if len(full) > 5 else 0.0
    return Style(
        words_of(row.text for row in lines),
        measure=measure if measure <= _PAGE else 0.0,
        marked=bool(hashed),
        bold_level=bold.most_common(1)[0][0] if bold else None,
        italic_level=italic.most_common(1)[0][0] if italic else None,
    )


def settle_levels(blocks: Sequence[Block], style: Style) -> list[Block]:
    """Give headings found by their looks (level `BY_LOOKS` or `BY_SLANT` so far) a level below the marked ones."""
    out: list[Block] = []
    depth, titled = 1, False
    for block in blocks:
        if block.kind != "heading":
            out.append(block)
        elif block.level > 0:
            depth, titled = block.level, False
            out.append(block)
        else:
            learnt = (
                style.italic_level if block.level == BY_SLANT else style.bold_level if block.bold else None
            )
            part = match(block.text) is not None
            numbered = _NUMBERED_HEADING.match(block.text)
            below = depth + 1 + (block.level == BY_SLANT or (part and titled and not numbered))
            if numbered:
                below += block.text.split()[0].rstrip(".").count(".")
            titled = titled or not part
            out.append(replace(block, level=learnt or min(6, below)))
    return out


def is_heading_mark(text: str) -> bool:
    """Say whether a line is a Markdown heading."""
    return bool(_HASH.match(text))


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
    return tuple(_unmarked_boxes(_headings(_rejoin(writer), style)))


def _step(w: _Writer, lines: Sequence[Line], i: int) -> int:
    """Take the line at `i` into the writer; return how many lines were used."""
    row = lines[i]
    text = _QUOTE.sub("", row.text)
    if not text.strip():
        w.flush()
        w.gap = True
        return 1
    if row.title:
        w.begin(Block("heading", level=1, page=row.page), _plain(text.strip().lstrip("#").strip()))
        w.flush()
        return 1
    hashed = _HASH.match(text)
    if hashed:
        level = len(hashed["marks"])
        w.begin(
            Block("heading", level=level, page=row.page, number=marker(clean(hashed["text"])).number),
            _plain(hashed["text"]),
        )
        w.flush()
        w.indents = []
        return 1
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    setext = _SETEXT.match(following) if not w.lines else None
    if setext and len(text) < 120 and marker(text).kind == "" and not is_rule(text):
        w.begin(Block("heading", level=1 if setext[1] == "=" else 2, page=row.page), _plain(text))
        w.flush()
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


def _plain(text: str) -> str:
    return whole_bold(text) or whole_italic(text) or text


def _line(w: _Writer, text: str, row: Line, following: str) -> None:
    found = marker(text)
    if found.kind == "checkbox":
        w.begin(Block("checkbox", checked=found.checked, page=row.page), found.text)
    elif found.kind == "item" and not _mid_sentence(w, text, found, following):
        heading = found.number is not None and not w.lines and _numbered_heading(found.text, following)
        if heading:
            level = 2 + found.number.count(".", 0, -1) if found.number else 2
            w.begin(Block("heading", level=level, number=found.number, page=row.page), found.text)
            w.flush()
        else:
            w.begin(Block("item", level=w.list_level(text), number=found.number, page=row.page), found.text)
    elif _starts_new(w, text) or _ticks(w, text):
        w.indents = []
        w.begin(Block("paragraph", page=row.page), text)
        if is_title_line(text) and not clean(text).endswith(":") and not starts_low(following.strip()):
            w.shape = replace(w.shape, kind="heading", level=BY_LOOKS)
            w.flush()
    else:
        w.go_on(text, row.page)


def _ticks(w: _Writer, text: str) -> bool:
    """Say whether a line is a box of a tick list whose marks were lost."""
    above = join(w.lines)
    if is_lead_in(above) and (above.endswith(":") or len(w.lines[-1]) < 0.6 * max(w.style.measure, 60.0)):
        w.ticking = True
    elif len(above) > 60 or ends_closed(above):
        w.ticking = False
    return w.ticking and len(text.strip()) < 60 and not starts_low(text.strip()) and not ends_closed(text)


def _mid_sentence(w: _Writer, text: str, found: Marked, following: str) -> bool:
    """Say whether a line starting with a dash or number only goes on with a sentence ("opnå -/- eller bevare")."""
    if found.number and w.lines and not w.shape.number and ends_low(w.lines[-1], found.text):
        return True
    if not w.lines or text.lstrip()[0] not in "-–—" or w.shape.kind == "item":
        return False
    above = w.lines[-1].rstrip()
    return not ends_closed(above) and following.lstrip()[:1] not in ("-", "–", "—") and len(above) > 30


def _numbered_heading(text: str, following: str) -> bool:
    """Say whether a numbered line alone is a heading: one short line without a full stop."""
    return (
        not following.strip()
        and len(text) < 90
        and bool(_NUMBERED_HEADING.match(text))
        and not ends_closed(clean(text))
    )


def _starts_new(w: _Writer, text: str) -> bool:
    if not w.lines:
        return True
    above = w.lines[-1]
    if (
        label_of(text)
        and (ends_closed(above) or label_of(w.lines[0]) or not starts_low(text))
        and not ends_open(above)
    ):
        return True
    if text[:1] == " " and above[:1] != " " and w.shape.kind == "paragraph" and not starts_low(text.strip()):
        return True
    if (whole_bold(text) and not whole_bold(above)) or _BOLD_LABEL.match(text) or above.endswith("\\"):
        return True
    if not starts_low(text.strip()) and not ends_open(above) and w.shape.kind == "paragraph":
        needed = width(above.strip()) + 1 + width(text.split(maxsplit=1)[0])
        if needed <= _HALF * w.style.measure:
            return True
    if above.endswith("  ") and not starts_low(text.strip()) and not ends_open(above):
        return True
    if is_title_line(text) and match(clean(text)).year is not None and not ends_open(above):  # type: ignore[union-attr]
        return True
    return whole_bold(above) is not None and len(w.lines) == 1 and whole_bold(text) is None


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


def _headings(blocks: list[Block], style: Style) -> list[Block]:
    """Make headings of lines that behave like them: bold or italic alone, or short before what they head."""
    out: list[Block] = []
    for i, block in enumerate(blocks):
        made = block
        if block.kind == "paragraph":
            following = blocks[i + 1] if i + 1 < len(blocks) else None
            slanted = whole_italic(block.text) if block.text[0] in "*_" else None
            upright = replace(block, text=clean(slanted)) if slanted else block
            if _heads(upright, out[-1] if out else None, following, style, slanted=slanted is not None):
                made = replace(upright, kind="heading", level=BY_SLANT if slanted else BY_LOOKS)
            else:
                made = upright
        out.append(made)
    return out


def _heads(block: Block, before: Block | None, after: Block | None, style: Style, *, slanted: bool) -> bool:
    text = block.text
    if (
        len(text) > 110
        or ends_closed(text)
        or text[-1] in ",-–"
        or not (text[0].isupper() or text[0].isdigit() or text[0] in '"”“»')
    ):
        return False
    if is_lead_in(text):
        return False
    if block.bold or (slanted and after and after.kind != "heading"):
        return True
    if before and (before.text.endswith(":") or (before.kind == "heading" and match(before.text))):
        return False
    if after and after.kind == "paragraph" and is_lead_in(after.text):
        return len(text) < 90
    if _NUMBERED_HEADING.match(text) and len(text) < 70 and not re.search(r"\d$", text):
        return True
    if style.marked or len(text) > 70 or len(text.split()) > 9:
        return False
    if text.isupper() and len(text) > 3:
        return True
    return bool(
        after
        and after.kind in ("paragraph", "item")
        and len(after.text) > 120
        and (before is None or before.kind == "heading" or ends_closed(before.text))
    )


def _unmarked_boxes(blocks: list[Block]) -> list[Block]:
    """Make check boxes without a known mark of the short lines below "Sæt kryds ved …"."""
    out = list(blocks)
    for i, block in enumerate(blocks):
        if not is_lead_in(block.text) or block.kind == "checkbox":
            continue
        run = []
        for at in range(i + 1, len(out)):
            text = out[at].text
            if (
                out[at].kind not in ("paragraph", "item", "heading")
                or len(text) > 60
                or ends_closed(text)
                or is_title_line(text)
            ):
                break
            run.append(at)
        if len(run) < 2:
            continue
        crosses = any(_CROSS.match(out[at].text) for at in run)
        for at in run:
            crossed = _CROSS.match(out[at].text)
            text = out[at].text[crossed.end() :] if crossed else out[at].text
            out[at] = replace(
                out[at], kind="checkbox", text=text, checked=bool(crossed) if crosses else None, level=0
            )
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
