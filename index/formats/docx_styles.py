"""Styles of a Word file, resolved: what a paragraph or run looks like, and whether it can be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import Literal

from index.formats.docx_xml import Element, attr, child, number, switch, tag, val

Concealed = Literal["hidden", "colour", "tiny"]
WHITE = "FFFFFF"
_HEADING = re.compile(r"(?:heading|overskrift|rubrik)\s*([1-9])", re.IGNORECASE)
_TITLE = ("title", "titel")
_TINY = 2  # half-points: one point
_SAME_COLOUR = 20  # of 255 for each channel: nearer than that, letters drown in their background
_HIGHLIGHTS = {
    "black": "000000", "white": WHITE, "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "00008B", "darkCyan": "008B8B", "darkGreen": "006400",
    "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000", "darkGray": "A9A9A9", "lightGray": "D3D3D3",
}  # fmt: skip
_BODY_OUTLINE = 9


@dataclass(frozen=True, slots=True)
class Look:
    """What a run looks like; None where nothing is said. `size` is in half-points, colours are hex."""

    bold: bool | None = None
    hidden: bool | None = None
    colour: str | None = None
    size: int | None = None
    fill: str | None = None
    font: str | None = None

    def over(self, base: Look) -> Look:
        """Return this look with what it leaves unsaid taken from another."""
        own = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) is not None}
        return replace(base, **own) if own else base


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph, character or table style, with what it inherits.

    `heading` is 1 to 9, 0 for the document's title, None for body text. `fills` says that a table
    style colours cells, `heads` that it sets off the first row.
    """

    look: Look = Look()
    heading: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    fill: str | None = None
    new_page: bool = False
    fills: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by id; `defaults` is the id of the default style of each type."""

    by_id: dict[str, Style] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    base: Look = Look()

    def paragraph(self, style_id: str | None) -> Style:
        """Return a paragraph style, the default one for None; an unknown id is judged by its name."""
        style_id = style_id or self.defaults.get("paragraph", "")
        return self.by_id.get(style_id) or Style(look=self.base, heading=_heading_name(style_id))

    def run(self, style_id: str | None) -> Look:
        """Return what a character style sets, nothing for None."""
        return self.by_id[style_id].look if style_id in self.by_id else Look()

    def table(self, style_id: str | None) -> Style:
        """Return a table style."""
        return self.by_id.get(style_id or self.defaults.get("table", ""), Style())


def read_styles(root: Element | None) -> Styles:
    """Resolve the styles part; without one, styles are known by the names of their ids."""
    if root is None:
        return Styles()
    base = read_look(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
    raw = {attr(s, "styleId") or "": s for s in root if tag(s) == "w:style"}
    defaults = {
        attr(s, "type") or "": i for i, s in raw.items() if (attr(s, "default") or "0") in ("1", "true", "on")
    }
    return Styles({i: _resolve(i, raw, base) for i in raw}, defaults, base)


def _resolve(style_id: str, raw: dict[str, Element], base: Look) -> Style:
    """Lay the chain of based-on styles over each other, the most general first; a cycle ends the chain."""
    chain: list[str] = []
    step: str | None = style_id
    while step in raw and step not in chain:
        chain.append(step)
        step = val(raw[step], "w:basedOn")
    resolved = Style(look=base if attr(raw[style_id], "type") == "paragraph" else Look())
    for name in reversed(chain):
        resolved = _lay(raw[name], name, resolved)
    return resolved


def _lay(style: Element, style_id: str, under: Style) -> Style:
    paragraph = child(style, "w:pPr")
    numbering = child(paragraph, "w:numPr")
    level = val(numbering, "w:ilvl")
    parts = [p for p in style if tag(p) == "w:tblStylePr"]
    return Style(
        look=read_look(child(style, "w:rPr")).over(under.look),
        heading=_heading(style, style_id, under.heading),
        num_id=val(numbering, "w:numId") or under.num_id,
        num_level=number(level) if level is not None else under.num_level,
        fill=shading(child(paragraph, "w:shd")) or under.fill,
        new_page=under.new_page if (b := switch(paragraph, "w:pageBreakBefore")) is None else b,
        fills=under.fills or any(tag(e) == "w:shd" for e in style.iter()),
        heads=under.heads or any(attr(p, "type") == "firstRow" and _sets_off(p) for p in parts),
    )


def _sets_off(part: Element) -> bool:
    return bool(switch(part, "w:rPr", "w:b")) or child(part, "w:tcPr", "w:shd") is not None


def _heading(style: Element, style_id: str, inherited: int | None) -> int | None:
    name = val(style, "w:name") or style_id
    named = next((h for part in (*name.split(","), style_id) if (h := _heading_name(part)) is not None), None)
    if named is not None:
        return named
    return outline(child(style, "w:pPr"), inherited)


def outline(properties: Element | None, inherited: int | None) -> int | None:
    """Return the heading level that an outline level sets, what is inherited when there is none."""
    level = val(properties, "w:outlineLvl")
    if level is None:
        return inherited
    return number(level) + 1 if 0 <= number(level, _BODY_OUTLINE) < _BODY_OUTLINE else None


def _heading_name(name: str) -> int | None:
    found = _HEADING.fullmatch(name.strip())
    if found:
        return int(found[1])
    return 0 if name.strip().lower() in _TITLE else None


def read_look(properties: Element | None) -> Look:
    """Return what a w:rPr says."""
    if properties is None or not len(properties):
        return Look()
    colour = child(properties, "w:color")
    size = val(properties, "w:sz")
    fonts = child(properties, "w:rFonts")
    return Look(
        bold=switch(properties, "w:b"),
        hidden=switch(properties, "w:vanish"),
        colour=_colour(colour),
        size=number(size, 24) if size is not None else None,
        fill=_HIGHLIGHTS.get(val(properties, "w:highlight") or "") or shading(child(properties, "w:shd")),
        font=attr(fonts, "ascii") or attr(fonts, "hAnsi"),
    )


def _colour(colour: Element | None) -> str | None:
    if colour is None:
        return None
    plain = attr(colour, "themeTint") is None and attr(colour, "themeShade") is None
    if plain and attr(colour, "themeColor") in ("background1", "light1"):
        return WHITE
    return attr(colour, "val")


def shading(shade: Element | None) -> str | None:
    """Return the colour that a w:shd gives a background, None for none."""
    if shade is None:
        return None
    pattern = attr(shade, "val")
    front, back = attr(shade, "color"), attr(shade, "fill")
    if pattern == "solid":
        return front if _rgb(front) else "000000"
    if pattern and pattern.startswith("pct"):
        return _mix(_rgb(front) or (0, 0, 0), _rgb(back) or (255, 255, 255), number(pattern[3:]))
    return back if _rgb(back) else None


def _mix(front: tuple[int, ...], back: tuple[int, ...], percent: int) -> str:
    return "".join(
        f"{(f * percent + b * (100 - percent)) // 100:02X}" for f, b in zip(front, back, strict=True)
    )


def _rgb(colour: str | None) -> tuple[int, ...] | None:
    if not colour or not re.fullmatch(r"#?[0-9A-Fa-f]{6}", colour):
        return None
    digits = colour.lstrip("#")
    return tuple(int(digits[i : i + 2], 16) for i in (0, 2, 4))


def concealed(look: Look, background: str | None) -> Concealed | None:
    """Return why a run cannot be seen, None when it can.

    Args:
        look: the run's resolved look.
        background: the colour behind it, None when that is not known (then colour hides nothing).
    """
    if look.hidden:
        return "hidden"
    if look.size is not None and look.size <= _TINY:
        return "tiny"
    letters, behind = _rgb(look.colour), _rgb(look.fill or background)
    if letters and behind and all(abs(a - b) <= _SAME_COLOUR for a, b in zip(letters, behind, strict=True)):
        return "colour"
    return None
