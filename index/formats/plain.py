"""Reading line by line: what is left of a file whose structure our own readers stumble over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.formats.blocks import Block, Reading

WARNING = "Opstillingen i filen kunne ikke genkendes; teksten er læst linje for linje."
_MARKS = re.compile(r"^(?:#{1,6}\s|[>*•–-]\s)+|\*\*|__|[\u00ad\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_PAGE_NUMBER = re.compile(r"(?:side\s*)?\d{1,4}(?:\s*(?:af|/)\s*\d{1,4})?", re.IGNORECASE)
_EDGE = 1  # lines at the top and the bottom of a page that may be its header and footer
_FEWEST = 3  # pages that a header or footer stands on, at least
_SHARE = 0.5  # of all pages


def reading(form: str, pages: Iterable[tuple[int | None, Sequence[str]]]) -> Reading:
    """Return lines of text, by page, as a reading that says that it is no more than that.

    A line is a paragraph; one that begins with a small letter goes on the line right above it.

    Args:
        form: the format's name, e.g. "pdf".
        pages: each page's number, None where there are none, and its lines; an empty one parts paragraphs.
    """
    blocks = [block for number, lines in pages for block in _paragraphs(lines, number)]
    return Reading(form, tuple(blocks), (WARNING,), plain=True)


def without_repeats(pages: Sequence[Sequence[str]]) -> list[tuple[int, list[str]]]:
    """Return the pages, numbered from 1, without page numbers and lines that stand at the edge of most pages.

    Such a line is kept where it first stands, since it may name the plan.
    """
    counts = Counter(line for lines in pages for line in {*lines[:_EDGE], *lines[-_EDGE:]})
    repeated = {line for line, n in counts.items() if n >= max(_FEWEST, _SHARE * len(pages))}
    seen: set[str] = set()
    out = []
    for number, lines in enumerate(pages, start=1):
        kept = []
        for at, line in enumerate(lines):
            edge = at < _EDGE or at >= len(lines) - _EDGE
            if not edge or not (line in repeated & seen or _PAGE_NUMBER.fullmatch(line.strip())):
                kept.append(line)
        seen.update(lines)
        out.append((number, kept))
    return out


def _paragraphs(lines: Iterable[str], page: int | None) -> Iterable[Block]:
    groups: list[list[str]] = []
    apart = True
    for line in lines:
        said = " ".join(_MARKS.sub("", line.strip()).split())
        if not any(c.isalnum() for c in said):
            apart = apart or not said
        elif said[0].islower() and not apart:
            groups[-1].append(said)
        else:
            groups.append([said])
            apart = False
    blank = Block("paragraph", page=page, end_page=page)
    return [replace(blank, text=" ".join(group)) for group in groups]
