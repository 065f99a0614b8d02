"""The text of a Word file as it is rewritten, and where each paragraph stands in it."""

from __future__ import annotations

from typing import Any

from assistant.rewrite.word.opening import opened
from assistant.rewrite.word.paragraphs import paragraphs, text_of_paragraph

BETWEEN = "\n\n"  # between two paragraphs, so that none is taken for a wrapped line of the one before


def text_of(data: bytes, name: str = "Word-filen") -> str:
    """Return the text of a Word file: its paragraphs in order, parted by blank lines; deleted text is left out.

    Raises:
        UnreadableDocumentError: no .docx, damaged or far too large; the message says what to do.
    """
    return BETWEEN.join(text for _, _, text in placed(opened(data, name)))


def placed(document: Any) -> list[tuple[int, Any, str]]:
    """Return the paragraphs that have text, each with where it begins in the text of the file."""
    found, position = [], 0
    for element in paragraphs(document):
        text = text_of_paragraph(element)
        if text.strip():
            found.append((position, element, text))
            position += len(text) + len(BETWEEN)
    return found
