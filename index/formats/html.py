"""HTML, whole pages and fragments, as blocks. No recursion: depth costs nothing but a list entry."""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass, field, replace

from index.formats.blocks import Block
from index.formats.docx_symbols import in_unicode
from index.formats.grid import RawCell, table
from index.formats.hidden import hiding_classes
from index.formats.html_elements import Element, element_of, implied_ends, pieces, untoggled, whole_number
from index.formats.html_run import Run
from index.formats.html_tokens import BLOCK_TAGS, VOID, attributes_of, is_page, tokens
from index.formats.inline import clean, marker, split_boxes, tidy
from index.vocabulary import match

_SKIPPED = frozenset("script style template noscript title head svg iframe object".split())
_BOX_HOMES = frozenset(("p", "td", "th", "li", "div", "label", "dd", "span"))
_TOGGLED = frozenset(("summary", "button"))
_MAX_NESTED_TABLES = 4
_MAX_SPAN = 100


@dataclass(slots=True)
class _Table:
    rows: list[list[RawCell]] = field(default_factory=list)
    open: bool = False  # a cell is being filled
    head: bool = False


@dataclass(slots=True)
class Outcome:
    """Blocks of a piece of HTML and the pieces of text that were left out as hidden."""

    blocks: tuple[Block, ...]
    hidden: tuple[str, ...] = ()


def read_html(text: str, *, page: int | None = None, end_page: int | None = None) -> Outcome:
    """Turn HTML into blocks; unknown tags are text unless the text is a whole page.

    Args:
        text: HTML, well-formed or not.
        page: page of the first block, if known.
        end_page: last page the text stands on.
    """
    builder = _Builder(page, end_page, whole=is_page(text), rules=hiding_classes(text))
    for kind, value, attributes in tokens(text, whole=builder.whole):
        if kind == "text":
            builder.text(value)
        elif kind == "open":
            builder.open(value, attributes)
        else:
            builder.close(value)
    return builder.finish()


class _Builder:
    def __init__(self, page: int | None, end_page: int | None, *, whole: bool, rules: frozenset[str]) -> None:
        self.page, self.end_page = page, end_page if end_page != page else None
        self.whole, self.rules = whole, rules
        self.stack: list[Element] = []
        self.root: list[Block] = []
        self.targets: list[list[Block]] = [self.root]
        self.tables: list[_Table] = []
        self.run = Run()
        self.checked: bool | None = None
        self.boxed = False
        self.box_label = False  # text stood before the box in its own paragraph
        self.hidden: list[str] = []
        self.lists: list[str] = []
        self.fresh_item, self.heading, self.last_heading = False, 0, 1
        self.term, self.too_deep = "", 0  # `term`: of a list of terms, its explanation still to come

    # -- events -------------------------------------------------------------------------------
    def text(self, raw: str) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.tag in _SKIPPED:
            return
        value = entities.unescape(raw)
        if top and top.hidden:
            if value.strip():
                self.hidden.append(tidy(value))
            return
        if top is None or top.tag not in ("table", "tr", "tbody", "thead") or value.strip():
            self._add(in_unicode(value, top.font) if top and top.font else value, bold=bool(top and top.bold))

    def open(self, tag: str, source: str) -> None:
        attributes = attributes_of(source) if source.strip() else {}
        if tag == "input":
            self._input(attributes)
        elif tag == "br":
            self.run.parts.append("\n")
        elif tag == "img":
            self._add(f" {attributes.get('alt', '')} ", bold=False)
        elif tag == "hr":
            self._flush()
        if tag in VOID:
            return
        if tag in BLOCK_TAGS:
            self._open_block(tag, attributes)
        elif tag == "option":
            self.run.parts.append(" ")
        self._push(tag, attributes)

    def close(self, tag: str) -> None:
        if tag in VOID or not self._is_open(tag):
            if tag in ("p", "br"):
                self._flush()
            return
        if tag in BLOCK_TAGS:
            self._flush()
        while self.stack:
            element = self.stack.pop()
            self._leave(element.tag)
            if element.tag == tag:
                break

    def _is_open(self, tag: str) -> bool:
        return bool(self.stack) and (
            self.stack[-1].tag == tag or any(e.tag == tag for e in self.stack[-400:])
        )

    def finish(self) -> Outcome:
        self._flush()
        while self.stack:
            self._leave(self.stack.pop().tag)
        return Outcome(tuple(self.root), tuple(self.hidden))

    # -- elements -----------------------------------------------------------------------------
    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        above = self.stack[-1] if self.stack else Element("")
        self.stack.append(element_of(tag, attributes, above, self.rules))

    def _open_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._close_implied(tag)
        self._flush()
        if tag == "table":
            self._open_table()
        elif tag == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif tag in ("td", "th") and self.tables:
            self._open_cell(tag, attributes)
        elif tag == "thead" and self.tables:
            self.tables[-1].head = True
        elif tag in ("ul", "ol", "menu"):
            self.lists.append(tag)
        elif tag == "li":
            self.fresh_item = True
        elif tag[0] == "h" and tag[1:].isdigit():
            self.heading = self.last_heading = int(tag[1:])

    def _close_implied(self, tag: str) -> None:
        """Close what HTML lets authors leave open: a p before a block, a li before a li, cells and rows."""
        ends, fence = implied_ends(tag)
        if self.stack and self.stack[-1].tag == "p":
            self.close("p")
        for element in reversed(self.stack[-60:]):
            if element.tag in fence:
                return
            if element.tag in ends:
                self.close(element.tag)
                if tag not in ("tr", "tbody"):
                    return

    def _leave(self, tag: str) -> None:
        if tag == "table":
            self._close_table()
        elif tag in ("td", "th") and self.tables and self.tables[-1].open:
            self._flush()
            self.tables[-1].open = False
            self.targets.pop()
        elif tag == "thead" and self.tables:
            self.tables[-1].head = False
        elif tag in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self._flush()
            self.fresh_item = False
        elif tag[:1] == "h" and tag[1:].isdigit():
            self._flush()
            self.heading = 0

    def _open_table(self) -> None:
        if len(self.tables) >= _MAX_NESTED_TABLES:
            self.too_deep += 1
            return
        self.tables.append(_Table())

    def _close_table(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
            return
        if not self.tables:
            return
        done = self.tables.pop()
        if done.open:
            self._flush()
            self.targets.pop()
        built = table(done.rows, page=self.page, end_page=self.end_page)
        if built and any(cell.blocks for row in built.rows for cell in row):
            self.targets[-1].append(built)

    def _open_cell(self, tag: str, attributes: dict[str, str]) -> None:
        if self.too_deep:
            return
        here = self.tables[-1]
        if here.open:
            here.open = False
            self.targets.pop()
        if not here.rows:
            here.rows.append([])
        content: list[Block] = []
        here.rows[-1].append(
            RawCell(
                content,
                width=min(_MAX_SPAN, max(1, whole_number(attributes.get("colspan", ""), 1))),
                height=min(_MAX_SPAN, max(1, whole_number(attributes.get("rowspan", ""), 1))),
                head=tag == "th" or here.head,
            )
        )
        here.open = True
        self.targets.append(content)

    def _input(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("type", "text").lower()
        if kind in ("checkbox", "radio"):
            if self.stack and self.stack[-1].hidden:
                return
            item = self.fresh_item
            self.box_label = bool(self.run.text.strip())
            self._flush()
            self.fresh_item = item
            self.boxed, self.checked = True, "checked" in attributes
        elif kind not in ("hidden", "submit", "button", "password"):
            self._add(f" {attributes.get('value', '')} ", bold=False)

    # -- text ---------------------------------------------------------------------------------
    def _add(self, value: str, *, bold: bool) -> None:
        preformatted = any(e.tag == "pre" for e in self.stack[-3:])
        self.run.add(value if preformatted else re.sub(r"\s+", " ", value), bold=bold)

    def _flush(self) -> None:
        raw, bold, lead = self.run.text, self.run.bold, self.run.label()
        self.run = Run()
        if not raw.strip():
            self._settle_box()
            return
        if lead and not (self.heading or self.fresh_item or self.boxed):
            self.targets[-1].append(replace(self._plain(tidy(lead)), bold=True))
            raw = raw[len(lead) :].lstrip(" –-")
        for piece in pieces(raw):
            for part in split_boxes(piece):
                block = self._leaf(part, bold=bold)
                if block and block.text:
                    self.targets[-1].append(block)
        self.boxed, self.checked = False, None

    def _settle_box(self) -> None:
        """Give a box without text after it to the text before it, or let it stand alone in its cell."""
        if not self.boxed or not (self.stack and self.stack[-1].tag in _BOX_HOMES):
            return
        target, checked = self.targets[-1], self.checked
        self.boxed, self.checked = False, None
        if self.box_label and target and target[-1].kind in ("paragraph", "item"):
            target[-1] = replace(target[-1], kind="checkbox", checked=checked, level=0)
        elif self.stack[-1].tag in ("td", "th"):
            target.append(Block("checkbox", "☒" if checked else "☐", checked=checked, page=self.page))

    def _plain(self, said: str) -> Block:
        return Block("paragraph", said, page=self.page, end_page=self.end_page)

    def _leaf(self, raw: str, *, bold: bool) -> Block | None:
        """Make one block of a run of text, by the elements it stands in and by its own marker."""
        found = marker(tidy(raw))
        said = clean(found.text)
        if self.heading or any(e.tag in _TOGGLED for e in self.stack[-4:]):
            said = untoggled(said)
        plain = replace(self._plain(said), bold=bold)
        if self.boxed or found.kind == "checkbox":
            checked = self.checked if self.boxed else found.checked
            self.boxed, self.checked, self.fresh_item = False, None, False
            return replace(plain, kind="checkbox", checked=checked)
        if self.heading:
            return replace(plain, kind="heading", level=self.heading, number=found.number, bold=True)
        if self.fresh_item:
            self.fresh_item = False
            return replace(plain, kind="item", level=max(0, len(self.lists) - 1), number=found.number)
        tags = {e.tag for e in self.stack[-3:]}
        if "dt" in tags and match(plain.text) is not None:
            return replace(plain, kind="heading", level=min(6, self.last_heading + 1), bold=False)
        term, self.term = self.term, plain.text if "dt" in tags else ""
        if term and "dd" in tags and self.targets[-1] and self.targets[-1][-1].text == term:
            self.targets[-1].pop()
            return replace(plain, text=f"{term}: {plain.text}")  # with what it explains
        if found.kind == "item" and not (found.number and bold):
            return replace(plain, kind="item", number=found.number)
        return plain
