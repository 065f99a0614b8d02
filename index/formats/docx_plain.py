"""The lines of a Word file, without regard to how they are set out."""

from __future__ import annotations

from collections.abc import Iterator

from index.formats import plain
from index.formats.blocks import Reading
from index.formats.docx_package import Package
from index.formats.docx_styles import WHITE, concealed, read_look
from index.formats.docx_xml import Element, child, flatten, parse, tag

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_PARAGRAPH = frozenset(("w:p",))
_RUN = frozenset(("w:r",))
_INSIDE = frozenset(("w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:p"))
_SIGNS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


def read_plain(data: bytes, name: str) -> Reading:
    """Return the paragraphs of a Word file, and of its notes, as they follow each other.

    Cells, text boxes and controls give their paragraphs; what is deleted or hidden by its own marks gives none.

    Raises:
        UnreadableDocumentError: damaged, protected, or beyond the limits.
    """
    package = Package.open(data, name)
    roots = [parse(source, name) for part in _PARTS if (source := package.read(part))]
    lines = [line for root in roots for p, _ in flatten(root, _PARAGRAPH) for line in _lines(p)]
    return plain.reading("docx", [(None, lines)])


def _lines(paragraph: Element) -> Iterator[str]:
    """Yield a paragraph's lines, those of the text boxes in it behind them, and an empty one."""
    said: list[str] = []
    boxed: list[Element] = []
    tabled = any(tag(e) == "w:tc" for e in paragraph.iterancestors())
    paper = None if tabled else WHITE  # cells may have a colour by their table's style
    for run, _ in flatten(paragraph, _RUN):
        if concealed(read_look(child(run, "w:rPr")), paper):
            continue
        for piece, _ in flatten(run, _INSIDE):
            if tag(piece) == "w:p":
                boxed.append(piece)
            else:
                said.append(_SIGNS.get(tag(piece)) or piece.text or "")
    yield from "".join(said).split("\n")
    yield ""
    for inner in boxed:
        yield from _lines(inner)
