"""Word files that hold nothing but lines: text copied out of a PDF or an e-mail, each line a paragraph.

Word's own structure says nothing there; the lines do, as in a text file: where sentences go on,
rows of tabs and pipes, columns kept apart by spaces, marks of headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.formats.docx_xml import Element, attr, child, tag
from index.formats.joining import continues
from index.formats.rows import is_pipe_row, is_tab_row
from index.formats.style import is_heading_mark

_SILENT = frozenset(("w:proofErr", "w:bookmarkStart", "w:bookmarkEnd", "w:pPr", "w:rPr"))
_SPEAKING = frozenset(  # a paragraph or run that has one of these means more than its letters
    ("w:numPr", "w:outlineLvl", "w:framePr", "w:b", "w:vanish", "w:webHidden", "w:color", "w:position")
)
_BREAKS = {"page": "\f", "column": "\n"}
_COLUMNS = re.compile(r"\S {3,}\S")
_FEWEST = 12  # lines that a text must have
_SHARE = 0.1  # of neighbouring lines that go on with each other, in wrapped text
_ROWS = 4  # lines that are rows or carry marks


def pasted_text(body: Element) -> str | None:
    """Return the text of a body that is nothing but lines, None for one with a structure of its own.

    Args:
        body: the document's `w:body`.
    """
    lines: list[str] = []
    styles: set[str | None] = set()
    for element in body:
        if tag(element) == "w:sectPr":
            continue
        if tag(element) != "w:p" or any(tag(e) in _SPEAKING for e in element.iter()):
            return None
        properties = child(element, "w:pPr")
        style = child(properties, "w:pStyle") if properties is not None else None
        styles.add(attr(style, "val") if style is not None else None)
        line = _line(element)
        if line is None or len(styles) > 1:
            return None
        lines.append(line)
    text = "\n".join(lines)
    return text if _tells(text.split("\n")) else None


def _line(paragraph: Element) -> str | None:
    """Return a paragraph's characters as they stand, None when something else than characters is in it."""
    parts: list[str] = []
    for element in paragraph:
        name = tag(element)
        if name == "w:r":
            for piece in _pieces(element):
                if piece is None:
                    return None
                parts.append(piece)
        elif name not in _SILENT:
            return None
    return "".join(parts)


def _pieces(run: Element) -> Iterator[str | None]:
    for element in run:
        name = tag(element)
        if name == "w:t":
            yield element.text or ""
        elif name == "w:tab":
            yield "\t"
        elif name == "w:br":
            yield _BREAKS.get(attr(element, "type") or "", "\n")
        elif name == "w:lastRenderedPageBreak":
            yield "\f"
        elif name not in _SILENT:
            yield None


def _tells(lines: Sequence[str]) -> bool:
    """Say whether lines are lines and not paragraphs: they go on with each other, or are rows and marks."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < _FEWEST:
        return False
    rows = sum(
        is_pipe_row(t) or is_tab_row(t) or is_heading_mark(t) or _COLUMNS.search(t) is not None
        for t in filled
    )
    together = [(a.strip(), b.strip()) for a, b in pairwise(lines) if a.strip() and b.strip()]
    wrapped = sum(continues(a, b) for a, b in together)
    return rows >= _ROWS or (wrapped >= _ROWS and wrapped >= _SHARE * len(together))
