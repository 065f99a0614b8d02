"""The body of a Word file walked in document order: paragraphs, tables, text boxes, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from index.formats.blocks import Block
from index.formats.docx_inline import Diagram, Inline, Note, Piece, Text, TextBox
from index.formats.docx_numbering import Marker, Numbering
from index.formats.docx_paragraph import Pages, Shape, paragraph_blocks
from index.formats.docx_styles import WHITE, Style, Styles, outline, shading
from index.formats.docx_symbols import CHECKED, UNCHECKED
from index.formats.docx_table import Tables
from index.formats.docx_tally import Tally
from index.formats.docx_xml import Control, Element, attr, child, flatten, number, switch, tag, too_deep, val

_WANTED = frozenset({"w:p", "w:tbl", "w:altChunk"})
_DEEPEST = 25  # tables, text boxes and notes inside each other; real documents stay below five
_NO_LIST = "0"


@dataclass(slots=True)
class Walker:
    """Reads the blocks of one document.

    `notes` maps ("footnote", id) to the note's element; `chunk` reads a file pasted whole into this one
    and `diagram` the texts of a SmartArt drawing, each by the id of its relationship.
    """

    name: str
    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    tally: Tally
    pages: Pages
    chunk: Callable[[str], Sequence[Block]]
    diagram: Callable[[str], Sequence[str]]
    told: set[tuple[str, str]] = field(default_factory=set)
    depth: int = 0

    def blocks(self, container: Element, background: str | None = WHITE) -> list[Block]:
        """Return the blocks in a body, cell, text box or note.

        Raises:
            UnreadableDocumentError: nested deeper than anyone writes.
        """
        if self.depth >= _DEEPEST:
            raise too_deep(self.name)
        self.depth += 1
        out: list[Block] = []
        carried: list[Piece] = []  # of paragraphs whose end was deleted: they run on into the next
        tables = Tables(self.styles, self.tally, self.pages, self.blocks)
        for element, around in flatten(container, _WANTED):
            name = tag(element)
            if name == "w:p":
                carried = self._paragraph(element, around, background, carried, out)
                continue
            if carried:
                out += self._made(carried, Shape())
                carried = []
            if name == "w:tbl":
                out.append(tables.block(element, background))
            else:
                out += self.chunk(attr(element, "id") or "")
        if carried:
            out += self._made(carried, Shape())
        self.depth -= 1
        return out

    def _paragraph(
        self,
        element: Element,
        around: Control | None,
        background: str | None,
        carried: list[Piece],
        out: list[Block],
    ) -> list[Piece]:
        """Add a paragraph's blocks; return its pieces instead when its end is deleted."""
        properties = child(element, "w:pPr")
        style_id = val(properties, "w:pStyle")
        style = self.styles.paragraph(style_id)
        if around and around.unanswered:
            self.tally.unanswered += 1
            return carried
        behind = shading(child(properties, "w:shd")) or style.fill or background
        pieces = carried + Inline(self.styles, style, self.tally, behind).pieces(element)
        if around and around.box is not None:
            pieces = _boxed(pieces, checked=around.box)
        if _end_deleted(properties):
            return pieces
        new_page = switch(properties, "w:pageBreakBefore")
        if style.new_page if new_page is None else new_page:
            self.pages.turn(always=False)
        shape = Shape(
            outline(properties, style.heading), self._marker(properties, style_id, style, empty=not pieces)
        )
        out += self._made(pieces, shape)
        section = child(properties, "w:sectPr")
        if section is not None and val(section, "w:type") not in ("continuous", "nextColumn"):
            self.pages.turn(always=True)
        return []

    def _marker(
        self, properties: Element | None, style_id: str | None, style: Style, *, empty: bool
    ) -> Marker | None:
        """Return the list marker and count it; a hidden empty paragraph has none."""
        direct = child(properties, "w:numPr")
        num_id = val(direct, "w:numId") or style.num_id
        if not num_id or num_id == _NO_LIST or (empty and switch(properties, "w:rPr", "w:vanish")):
            return None
        level = val(direct, "w:ilvl")
        if level is not None:
            return self.numbering.next(num_id, number(level))
        tied = self.numbering.level_of_style(num_id, style_id)
        return self.numbering.next(num_id, style.num_level or 0 if tied is None else tied)

    def _made(self, pieces: Sequence[Piece], shape: Shape) -> list[Block]:
        """Return a paragraph's own blocks, then its text boxes and notes, which stand on the same page."""
        out = paragraph_blocks(pieces, shape, self.pages)
        beside = [p for p in pieces if isinstance(p, Note | TextBox | Diagram)]
        if beside:
            page, fresh, here = self.pages.page, self.pages.fresh, self.pages.now()
            for piece in beside:
                out += [_on_page(b, here) for b in self._beside(piece)]
            self.pages.page, self.pages.fresh = page, fresh
        return out

    def _beside(self, piece: Note | TextBox | Diagram) -> list[Block]:
        if isinstance(piece, TextBox):
            return self.blocks(piece.content, piece.background)
        if isinstance(piece, Diagram):
            return [Block("item", text) for text in self.diagram(piece.relation)]
        return self._note(piece)

    def _note(self, note: Note) -> list[Block]:
        key = (note.kind, note.id)
        if key in self.told or key not in self.notes:
            return []
        self.told.add(key)
        return self.blocks(self.notes[key])


def _on_page(block: Block, page: int | None) -> Block:
    rows = tuple(
        tuple(replace(c, blocks=tuple(_on_page(b, page) for b in c.blocks)) for c in row)
        for row in block.rows
    )
    return replace(block, page=page, end_page=page, rows=rows)


def _end_deleted(properties: Element | None) -> bool:
    mark = child(properties, "w:rPr")
    return child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None


def _boxed(pieces: list[Piece], *, checked: bool) -> list[Piece]:
    """Put a check box control's own state in place of the sign it shows."""
    rest = [p for p in pieces if not (isinstance(p, Text) and len(p.text.strip()) == 1)]
    return [Text(CHECKED if checked else UNCHECKED), *rest]
