"""Lines that are nothing but a page's number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.formats.lines import Line

PAGE_NUMBER = re.compile(
    r"^(?:[-–—|]\s*)?(?:(?:side|s\.|page|pag\.)\s*)?\d{1,4}(?:\s*(?:af|/|of|ud af)\s*\d{1,4})?(?:\s*[-–—|])?$",
    re.IGNORECASE,
)
_NAMED_NUMBER = re.compile(r"^(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|/|of|ud af)\s*\d{1,4})?$", re.IGNORECASE)
GAP = 3  # empty lines from which a gap may be a page break


def page_numbers(lines: Sequence[Line]) -> set[int]:
    """Find lines that are nothing but a page number, standing where pages meet."""
    sure: set[int] = set()
    counted: list[tuple[int, int]] = []  # (line, number) of bare numbers between wide gaps
    for i, row in enumerate(lines):
        text = row.text.strip().strip("*_")
        if not text or len(text) > 30 or not PAGE_NUMBER.match(text):
            continue
        above, below = _blanks(lines, i, -1), _blanks(lines, i, 1)
        edge = _at_page_edge(lines, i)
        if edge or (_NAMED_NUMBER.match(text) and above != 0 and below != 0):
            sure.add(i)
        elif (
            row.page is None
            and above != 0
            and below != 0
            and (above is None or below is None or above + below >= GAP)
        ):
            counted.append((i, int(re.findall(r"\d+", text)[0])))
    steps = sum(b[1] == a[1] + 1 for a, b in pairwise(counted))
    if counted and (steps == len(counted) - 1 or steps >= 3):
        sure.update(i for i, _ in counted)
    return sure


def _blanks(lines: Sequence[Line], at: int, step: int) -> int | None:
    """Count blank lines beside a line; None at the document's edge."""
    count, i = 0, at + step
    while 0 <= i < len(lines):
        if not lines[i].blank:
            return count
        count += 1
        i += step
    return None


def _at_page_edge(lines: Sequence[Line], at: int) -> bool:
    page = lines[at].page
    if page is None:
        return False
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(lines) and lines[i].page == page and lines[i].blank:
            i += step
        if not 0 <= i < len(lines) or lines[i].page != page:
            return True
    return False
