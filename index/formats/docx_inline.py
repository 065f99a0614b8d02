"""The inside of a Word paragraph: runs, fields, symbols and controls, as a flat list of pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.formats import docx_symbols as marks
from index.formats.docx_styles import WHITE, Look, Style, Styles, concealed, read_look
from index.formats.docx_tally import Tally
from index.formats.docx_xml import Element, attr, branch, child, control, gone, number, switch, tag, val


@dataclass(frozen=True, slots=True)
class Text:
    """A run's text, with the marks of `docx_symbols` and line breaks in it."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a footnote or endnote."""

    kind: Literal["footnote", "endnote"]
    id: str


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text box anchored here; `background` is the shape's colour, None when it cannot be told."""

    content: Element
    background: str | None


@dataclass(frozen=True, slots=True)
class Diagram:
    """A SmartArt drawing, by the relationship to its data."""

    relation: str


Piece = Text | Note | TextBox | Diagram
_BREAKS = {
    "w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-", "w:lastRenderedPageBreak": marks.RENDERED,
}  # fmt: skip
_NOTES: dict[str, Literal["footnote", "endnote"]] = {
    "w:footnoteReference": "footnote",
    "w:endnoteReference": "endnote",
}
_SILENT = frozenset({"w:instrText", "w:delText", "w:delInstrText", "w:softHyphen", "w:sectPr"})
_MARK = re.compile(f"[{marks.MARKS}]")
_BOX_GLYPHS = "☐☒☑✓✔✗✘⬜□■"


@dataclass(slots=True)
class Inline:
    """Reads one paragraph. `background` is the colour behind it, None when unknown."""

    styles: Styles
    style: Style
    tally: Tally
    background: str | None

    def pieces(self, paragraph: Element) -> list[Piece]:
        """Return the pieces of a paragraph: what a reader sees, changes accepted, field codes dropped."""
        out: list[Piece] = []
        fields: list[int] = []  # where the text of each field's code begins in `out`; -1 in its result
        stack: list[tuple[Iterator[Element], Look]] = [(iter(paragraph), self.style.look)]
        while stack:
            items, look = stack[-1]
            element = next(items, None)
            if element is None:
                stack.pop()
                continue
            name = tag(element)
            if name == "w:fldChar":
                self._field(element, look, out, fields)
            elif name == "w:r":
                stack.append((iter(element), self._look(element, look)))
            elif name == "w:sdt":
                stack.append((self._control(element, look, out), look))
            elif name == "mc:AlternateContent":
                chosen = branch(element)
                stack.append((iter(chosen if chosen is not None else ()), look))
            elif name in ("w:drawing", "w:pict", "w:object", "w:txbxContent"):
                self._boxes(element, look, out)
            elif not self._leaf(name, element, look, out) and not gone(element):
                stack.append((iter(element), look))
        self.tally.end_paragraph()
        return out

    def _look(self, run: Element, around: Look) -> Look:
        properties = child(run, "w:rPr")
        if properties is None:
            return around
        look = self.styles.run(val(properties, "w:rStyle")).over(around)
        return read_look(properties).over(look)

    def _leaf(self, name: str, element: Element, look: Look, out: list[Piece]) -> bool:
        """Add an element without children of interest; return whether it was one."""
        if name in ("w:t", "m:t"):
            self._text(marks.shown(_clean(element.text or ""), look.font), look, out)
        elif name in _BREAKS:
            out.append(Text(_BREAKS[name], bool(look.bold)))
        elif name == "w:br":
            out.append(Text(marks.HARD if attr(element, "type") == "page" else "\n", bool(look.bold)))
        elif name == "w:sym":
            self._text(marks.symbol(attr(element, "char"), attr(element, "font")), look, out)
        elif name in _NOTES:
            out.append(Note(_NOTES[name], attr(element, "id") or ""))
        else:
            return name in _SILENT
        return True

    def _text(self, text: str, look: Look, out: list[Piece]) -> None:
        reason = concealed(look, self.background)
        if reason:
            self.tally.hide(reason, text)
        elif text:
            out.append(Text(text, bool(look.bold)))

    def _field(self, element: Element, look: Look, out: list[Piece], fields: list[int]) -> None:
        """Follow a field: what stands between its beginning and its result is code, not text."""
        kind = attr(element, "fldCharType")
        if kind == "begin":
            self._form(child(element, "w:ffData"), look, out)
            fields.append(len(out))
        elif fields and kind in ("separate", "end"):
            if fields[-1] >= 0:
                del out[fields[-1] :]
            fields[-1] = -1
            if kind == "end":
                fields.pop()

    def _form(self, data: Element | None, look: Look, out: list[Piece]) -> None:
        """Add what a form field shows: a check box's state, or the chosen entry of a list."""
        box = child(data, "w:checkBox")
        if box is not None:
            state = switch(box, "w:checked")
            on = switch(box, "w:default") if state is None else state
            self._text(marks.CHECKED if on else marks.UNCHECKED, look, out)
        choices = child(data, "w:ddList")
        if choices is not None:
            entries = [attr(e, "val") or "" for e in choices if tag(e) == "w:listEntry"]
            chosen = number(val(choices, "w:result") or val(choices, "w:default"))
            self._text(entries[chosen] if 0 <= chosen < len(entries) else "", look, out)

    def _control(self, sdt: Element, look: Look, out: list[Piece]) -> Iterator[Element]:
        """Return the content of a content control that is to be read as it stands."""
        content = child(sdt, "w:sdtContent")
        if content is None:
            return iter(())
        state = control(sdt)
        if state is None:
            return iter(content)
        if state.unanswered:
            self.tally.unanswered += 1
            return iter(())
        self._text(marks.CHECKED if state.box else marks.UNCHECKED, look, out)
        rest = "".join(e.text or "" for e in content.iter() if tag(e) == "w:t").strip(_BOX_GLYPHS + " \xa0")
        if len(rest) > 1:  # one letter is a mark of the template's own choice
            self._text(f" {_clean(rest)}", look, out)
        return iter(())

    def _boxes(self, shape: Element, look: Look, out: list[Piece]) -> None:
        """Add the outermost text boxes of a drawing, of alternative drawings one."""
        stack = [shape]
        while stack:
            element = stack.pop()
            name = tag(element)
            if name == "w:txbxContent":
                if look.hidden:
                    self.tally.hide(
                        "hidden", " ".join(e.text or "" for e in element.iter() if tag(e) == "w:t")
                    )
                else:
                    out.append(TextBox(element, _behind(element)))
            elif name == "mc:AlternateContent":
                chosen = branch(element)
                stack.extend(() if chosen is None else reversed(chosen))
            elif name == "dgm:relIds" and not look.hidden:
                out.append(Diagram(attr(element, "dm") or ""))
            else:
                stack.extend(reversed(element))


def _behind(content: Element) -> str | None:
    """Return the colour of the shape round a text box: white when it has none, None when it is a theme's."""
    for above in content.iterancestors():
        name = tag(above)
        if name in ("w:drawing", "w:p"):
            break
        if name == "wps:wsp":
            return _shape_fill(child(above, "wps:spPr"), themed=child(above, "wps:style") is not None)
        colour = attr(above, "fillcolor")
        if colour and attr(above, "filled") not in ("f", "false"):
            return colour[1:7] if colour.startswith("#") else {"white": WHITE}.get(colour)
    return WHITE


def _shape_fill(properties: Element | None, *, themed: bool) -> str | None:
    fill = next((e for e in (properties if properties is not None else ()) if tag(e).endswith("Fill")), None)
    if fill is None:
        return None if themed else WHITE
    if tag(fill) == "a:noFill" or val(fill, "a:schemeClr") == "bg1":
        return WHITE
    return val(fill, "a:srgbClr")


def _clean(text: str) -> str:
    return text if text.isascii() else _MARK.sub("", text)
