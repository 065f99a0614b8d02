"""HTML, whole pages and fragments, as blocks. No recursion: depth costs nothing but a list entry."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from index.formats.blocks import Block
from index.formats.grid import RawCell, table
from index.formats.inline import clean, marker, split_boxes, tidy
from index.vocabulary import match

_BLOCK_TAGS = frozenset(
    "html body p div ul ol li table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 section article header footer main nav "
    "aside form fieldset legend blockquote pre dl dt dd hr figure figcaption address details summary center menu colgroup col".split()
)  # fmt: skip
_INLINE_TAGS = frozenset(
    "b i u s em strong span a br input label font sup sub small big code abbr img mark del ins strike tt q cite wbr button select "
    "option optgroup textarea kbd var samp time data bdo bdi nobr acronym svg path picture source video audio iframe object".split()
)  # fmt: skip
_SKIPPED = frozenset("script style template noscript title head svg iframe object".split())
_VOID = frozenset("br hr img input col wbr meta link source base area embed param".split())
_OTHER = frozenset("script style template noscript title head meta link base area embed param".split())
KNOWN = _BLOCK_TAGS | _INLINE_TAGS | _OTHER
_TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})((?:\s(?:[^<>\"']++|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'|[\"'])*+)?+)/?>"
)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]{0,60})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_BLOCK_START = re.compile(rf"\s*<(?:{'|'.join(sorted(_BLOCK_TAGS))})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0*[01](?:\.\d+)?\s*(?:px|pt)|0(?:\.0*\d*)?\s*(?:r?em|%)?\s*(?:;|!|$))"
    r"|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_WHITE = re.compile(
    r"(?<![\w-])color\s*:\s*(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)|^(?:white|#fff(?:fff)?)$",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"background(?:-color|-image)?\s*:\s*(?!\s*(?:white|#fff|transparent|none|inherit))", re.IGNORECASE
)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_BOX_HOMES = frozenset(("p", "td", "th", "li", "div", "label", "dd", "span"))
_MAX_NESTED_TABLES = 4
_MAX_SPAN = 100


@dataclass(slots=True)
class _Element:
    tag: str
    hidden: bool = False
    bold: bool = False
    painted: bool = False  # has a background of its own, so that white text shows


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


def is_page(text: str) -> bool:
    """Say whether a text is a whole HTML page."""
    return bool(_PAGE.match(text[:5000]))


def starts_block(line: str) -> bool:
    """Say whether a line starts with a block-level HTML element."""
    return bool(_BLOCK_START.match(line))


def drop_comments(text: str) -> str:
    """Drop HTML comments from a text, keeping its line numbers."""
    if "<!--" not in text:
        return text
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def has_tags(text: str) -> bool:
    """Say whether a text holds any known HTML tag."""
    return "<" in text and any(m[2].lower() in KNOWN for m in _TAG.finditer(text))


def open_depth(text: str) -> int:
    """Return how many block elements a text opens and does not close; p and li close themselves."""
    depth = 0
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if name in _BLOCK_TAGS and name not in _VOID and name not in ("li", "dt", "dd", "tr", "td", "th"):
            depth += -1 if found[1] else 0 if found[0].endswith("/>") else 1
    return max(0, depth)


def read_html(text: str, *, page: int | None = None, end_page: int | None = None) -> Outcome:
    """Turn HTML into blocks; unknown tags are text unless the text is a whole page.

    Args:
        text: HTML, well-formed or not.
        page: page of the first block, if known.
        end_page: last page the text stands on.
    """
    builder = _Builder(page, end_page, whole=is_page(text), rules=_hiding_classes(text))
    for kind, value, attributes in _tokens(text, whole=builder.whole):
        if kind == "text":
            builder.text(value)
        elif kind == "open":
            builder.open(value, attributes)
        else:
            builder.close(value)
    return builder.finish()


def _tokens(text: str, *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """Yield ("text", words, ""), ("open", tag, attributes) and ("close", tag, ""), in linear time."""
    lower = text.lower()
    at = 0
    while at < len(text):
        less = text.find("<", at)
        if less < 0:
            yield "text", text[at:], ""
            return
        if less > at:
            yield "text", text[at:less], ""
        found = _TAG.match(text, less)
        if found and (whole or found[2].lower() in KNOWN or ":" in found[2]):
            name, at = found[2].lower(), found.end()
            yield ("close" if found[1] else "open"), name, found[3] or ""
            if name in ("script", "style") and not found[1]:
                end = lower.find(f"</{name}", at)
                at = len(text) if end < 0 else end
            continue
        end = _comment_end(text, less)
        if end:
            at = end
        else:
            yield "text", "<", ""
            at = less + 1


def _comment_end(text: str, at: int) -> int:
    """Return where a comment, doctype or processing instruction ends, 0 if none starts here."""
    if text.startswith("<!--", at):
        end = text.find("-->", at, at + 200_000)
        return end + 3 if end >= 0 else 0
    if text.startswith(("<!DOCTYPE", "<!doctype", "<?xml", "<![")):
        end = text.find(">", at, at + 1000)
        return end + 1 if end >= 0 else 0
    if text[at : at + 3].lower() in ("<!d", "<?x", "<!["):
        end = text.find(">", at, at + 1000)
        return end + 1 if end >= 0 else 0
    return 0


def _hiding_classes(text: str) -> frozenset[str]:
    """Return the class names (".x") and ids ("#x") that a style sheet in the page hides."""
    hidden: set[str] = set()
    for sheet in re.findall(r"<style[^>]{0,500}>(.*?)</style", text[:500_000], re.IGNORECASE | re.DOTALL):
        for selectors, body in _RULE.findall(sheet):
            if _HIDING.search(body):
                names = (s.strip().lower() for s in selectors.split(","))
                hidden.update(n for n in names if re.fullmatch(r"[.#][\w-]+", n))
    return frozenset(hidden)


def _attributes(source: str) -> dict[str, str]:
    return {
        m[1].lower(): entities.unescape(next((g for g in m.groups()[1:] if g is not None), ""))
        for m in _ATTRIBUTE.finditer(source[:20_000])
    }


class _Builder:
    def __init__(self, page: int | None, end_page: int | None, *, whole: bool, rules: frozenset[str]) -> None:
        self.page, self.end_page = page, end_page if end_page != page else None
        self.whole, self.rules = whole, rules
        self.stack: list[_Element] = []
        self.root: list[Block] = []
        self.targets: list[list[Block]] = [self.root]
        self.tables: list[_Table] = []
        self.run: list[str] = []
        self.run_bold = True
        self.checked: bool | None = None
        self.boxed = False
        self.box_label = False  # text stood before the box in its own paragraph
        self.hidden: list[str] = []
        self.lists: list[str] = []
        self.fresh_item = False
        self.heading = 0
        self.last_heading = 1
        self.too_deep = 0

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
            self._add(value, bold=bool(top and top.bold))

    def open(self, tag: str, source: str) -> None:
        attributes = _attributes(source) if source.strip() else {}
        if tag == "input":
            self._input(attributes)
        elif tag == "br":
            self.run.append("\n")
        elif tag == "img":
            self._add(f" {attributes.get('alt', '')} ", bold=False)
        elif tag == "hr":
            self._flush()
        if tag in _VOID:
            return
        if tag in _BLOCK_TAGS:
            self._open_block(tag, attributes)
        elif tag == "option":
            self.run.append(" ")
        self._push(tag, attributes)

    def close(self, tag: str) -> None:
        if tag in _VOID or not self._is_open(tag):
            if tag in ("p", "br"):
                self._flush()
            return
        if tag in _BLOCK_TAGS:
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
        above = self.stack[-1] if self.stack else _Element("")
        style = attributes.get("style", "")
        painted = above.painted or "bgcolor" in attributes or bool(_BACKGROUND.search(style))
        names = {f".{c.lower()}" for c in attributes.get("class", "").split()} | {
            f"#{attributes.get('id', '').lower()}"
        }
        hidden = (
            above.hidden
            or "hidden" in attributes
            or bool(_HIDING.search(style))
            or bool(names & self.rules)
            or (not painted and bool(_WHITE.search(style) or _WHITE.search(attributes.get("color", ""))))
        )
        bold = (
            above.bold
            or tag in ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")
            or bool(re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style))
        )
        self.stack.append(_Element(tag, hidden, bold, painted))

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
        ends = {
            "li": ("li",),
            "dt": ("dt", "dd"),
            "dd": ("dt", "dd"),
            "td": ("td", "th"),
            "th": ("td", "th"),
            "tr": ("td", "th", "tr"),
            "tbody": ("td", "th", "tr", "thead", "tbody"),
        }.get(tag, ())
        fence = ("ul", "ol", "menu", "table") if tag in ("li", "dt", "dd") else ("table",)
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
        if built:
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
                width=min(_MAX_SPAN, max(1, _number(attributes.get("colspan", ""), 1))),
                height=min(_MAX_SPAN, max(1, _number(attributes.get("rowspan", ""), 1))),
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
            self.box_label = bool("".join(self.run).strip())
            self._flush()
            self.fresh_item = item
            self.boxed, self.checked = True, "checked" in attributes
        elif kind not in ("hidden", "submit", "button", "password"):
            self._add(f" {attributes.get('value', '')} ", bold=False)

    # -- text ---------------------------------------------------------------------------------
    def _add(self, value: str, *, bold: bool) -> None:
        preformatted = any(e.tag == "pre" for e in self.stack[-3:])
        self.run.append(value if preformatted else re.sub(r"\s+", " ", value))
        if value.strip() and not bold:
            self.run_bold = False

    def _flush(self) -> None:
        raw, bold = "".join(self.run), self.run_bold
        self.run.clear()
        self.run_bold = True
        if not raw.strip():
            self._settle_box()
            return
        for piece in _pieces(raw):
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

    def _leaf(self, raw: str, *, bold: bool) -> Block | None:
        """Make one block of a run of text, by the elements it stands in and by its own marker."""
        found = marker(tidy(raw))
        text = clean(found.text)
        if self.boxed:
            checked, self.boxed, self.checked = self.checked, False, None
            self.fresh_item = False
            return Block("checkbox", text, checked=checked, bold=bold, page=self.page, end_page=self.end_page)
        if found.kind == "checkbox":
            self.fresh_item = False
            return Block(
                "checkbox", text, checked=found.checked, bold=bold, page=self.page, end_page=self.end_page
            )
        if self.heading:
            return Block(
                "heading",
                text,
                level=self.heading,
                number=found.number,
                bold=True,
                page=self.page,
                end_page=self.end_page,
            )
        if self.fresh_item:
            self.fresh_item = False
            number = found.number
            return Block(
                "item",
                text,
                level=max(0, len(self.lists) - 1),
                number=number,
                bold=bold,
                page=self.page,
                end_page=self.end_page,
            )
        if any(e.tag == "dt" for e in self.stack[-3:]) and match(text) is not None:
            return Block(
                "heading", text, level=min(6, self.last_heading + 1), page=self.page, end_page=self.end_page
            )
        if found.kind == "item" and not (found.number and bold):
            return Block("item", text, number=found.number, bold=bold, page=self.page, end_page=self.end_page)
        return Block("paragraph", text, bold=bold, page=self.page, end_page=self.end_page)


def _pieces(raw: str) -> list[str]:
    """Cut at line breaks, except where a sentence plainly goes on."""
    pieces: list[str] = []
    for line in raw.split("\n"):
        if not line.strip():
            continue
        text = line.strip()
        if pieces and text[:1].islower() and pieces[-1][-1] not in ".!?:;":
            pieces[-1] += " " + text
        else:
            pieces.append(text)
    return pieces


def _number(text: str, default: int) -> int:
    return int(text) if text.strip().isdigit() and len(text) < 6 else default
