"""A Word file made of a text that came without one, with the suggestion in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from assistant.rewrite.contract import Change, Finding, Suggestion
from assistant.rewrite.word.opening import saved
from assistant.rewrite.word.reading import BETWEEN
from assistant.rewrite.word.writing import with_changes

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
# What XML cannot hold, and line ends that Word has no sign for: a blank each, so that places stay
_UNFIT = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_Placed = TypeVar("_Placed", Change, Finding)


def from_text(
    suggestion: Suggestion, *, chosen: Collection[int] | None = None, at: datetime | None = None
) -> bytes:
    """Return the original text as a Word file, with findings as comments and changes as tracked ones.

    Args:
        suggestion: of a plain text; its paragraphs are parted by blank lines.
        chosen: the numbers of the changes to put in; None for all.
        at: when the changes are said to be made; now when None.
    """
    from docx import Document  # noqa: PLC0415  takes a fifth of a second

    plain = _UNFIT.sub(" ", suggestion.original)
    found = [(m.start(), m[0].rstrip()) for m in _PARAGRAPH.finditer(plain)]
    document = Document()
    for _, text in found:
        document.add_paragraph(text)
    kept = [n for n in range(len(suggestion.changes)) if chosen is None or n in chosen]
    moved = replace(
        suggestion,
        original=BETWEEN.join(text for _, text in found),
        changes=tuple(_moved([suggestion.changes[n] for n in kept], found)),
        findings=tuple(_moved(list(suggestion.findings), found)),
    )
    return with_changes(saved(document), moved, at=at)


def _moved(parts: list[_Placed], paragraphs: list[tuple[int, str]]) -> Iterator[_Placed]:
    """Give the parts that lie within one paragraph, at their places in the Word file's text."""
    begins = 0
    for start, text in paragraphs:
        for part in parts:
            if start <= part.start and part.end <= start + len(text):
                shift = begins - start
                yield replace(part, start=part.start + shift, end=part.end + shift)
        begins += len(text) + len(BETWEEN)
