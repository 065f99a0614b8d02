"""Page headers, footers and page numbers: found by repetition in the margins, never in body text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index import vocabulary
from index.formats.pdf_parts import Line, PageContent, lines_of

_ZONE = 0.13  # share of the page's height, at its top and its bottom, where they may stand
_PAGE_NUMBER = re.compile(
    r"[-–|·]?\s*(?:(?:side|page|s\.|pg\.?)\s*)?(?P<page>\d{1,4})\s*(?:(?:af|/|of)\s*\d{1,4})?\s*[-–|·]?",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"\b(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?", re.IGNORECASE)
_OF_PAGES = re.compile(r"(?<=\s)(\d{1,4})\s*(?:af|/|of|\|)\s*\d{1,4}$", re.IGNORECASE)  # "Sag 24/118   1 / 4"
_SHIFT = 4.0  # points that a repeated line may move


def without_furniture(pages: Sequence[PageContent]) -> list[PageContent]:
    """Return the pages without their headers, footers and page numbers.

    A header's text is kept where it first stands when the document says it nowhere else: plans give
    their name, department and years there.
    """
    margins = [_margins(p) for p in pages]
    dropped: list[set[int]] = [set() for _ in pages]
    for side in (0, 1):
        columns = [m[side] for m in margins]
        for index, lines in enumerate(columns):
            for line in lines:
                if not _is_furniture(line, index, side, columns, pages):
                    break
                dropped[index].update(id(w) for w in line.words)
    keep = _first_headers(pages, margins, dropped)
    out = []
    for page, gone in zip(pages, dropped, strict=True):
        out.append(replace(page, words=tuple(w for w in page.words if id(w) not in gone - keep)))
    return out


def _margins(page: PageContent) -> tuple[list[Line], list[Line]]:
    """Return the lines in the top and bottom zone, each from the page's edge inwards."""
    lines = lines_of(page.words, page.number)
    top = [line for line in lines if line.bottom <= _ZONE * page.height]
    bottom = [line for line in lines if line.top >= (1 - _ZONE) * page.height]
    return top, bottom[::-1]


def _is_furniture(
    line: Line, index: int, side: int, columns: Sequence[Sequence[Line]], pages: Sequence[PageContent]
) -> bool:
    page = pages[index]
    if _in_table(line, page):
        return False
    number = _PAGE_NUMBER.fullmatch(line.text)
    if (
        number
        and (side == 1 or len(pages) > 1)
        and (len(line.text) > 4 or _numbers_pages(line, columns, pages))
    ):
        return True
    if number and side == 1 and len(pages) == 1:
        return number["page"] == "1"
    if len(pages) < 2:
        return False
    lower = [(p.height - page.height) * side for p in pages]  # how much lower each page's own edge lies
    twins = sum(
        any(_twin(line, index, other, at, lower[at]) for other in lines) for at, lines in enumerate(columns)
    )
    needed = max(2, round(0.4 * len(pages))) if len(pages) > 3 else 2
    if line.size > 1.15 * _body_size(pages):  # a title; the same form on every page begins like that
        needed = max(3, round(0.8 * len(pages)))
    if twins < needed:
        return False
    paged = _TAGGED.search(line.text) or (side == 1 and "#" in _key(line.text, index + 1))
    label = None if paged else vocabulary.match(line.text)
    return label is None or (side == 1 and twins == len(pages))


def _body_size(pages: Sequence[PageContent]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0]


def _twin(line: Line, index: int, other: Line, at: int, lower: float) -> bool:
    """Say whether two lines are the same header: same place from the page's edge, same words but for the page number."""
    if abs(line.top + lower - other.top) > _SHIFT or abs(line.x0 - other.x0) > 40 or line.size != other.size:
        return False
    return _key(line.text, index + 1) == _key(other.text, at + 1)


def _key(text: str, page: int) -> str:
    bare = _TAGGED.sub("#", text)
    of_pages = _OF_PAGES.search(bare)
    if of_pages and abs(int(of_pages[1]) - page) <= 2:
        bare = f"{bare[: of_pages.start()]}#"
    words = bare.split()
    if len(words) > 1 and words[-1].isdigit() and abs(int(words[-1]) - page) <= 2:
        words[-1] = "#"  # "Handleplan 2020   7"
    if len(words) > 1 and words[0].isdigit() and abs(int(words[0]) - page) <= 2:
        words[0] = "#"
    return " ".join(words)


def _numbers_pages(line: Line, columns: Sequence[Sequence[Line]], pages: Sequence[PageContent]) -> bool:
    """Say whether bare numbers at this height count up with the pages."""
    offsets: dict[int, int] = {}
    for lines, page in zip(columns, pages, strict=True):
        for other in lines:
            match = _PAGE_NUMBER.fullmatch(other.text)
            if match and abs(other.top - line.top) < _SHIFT:
                offset = int(match["page"]) - page.number
                offsets[offset] = offsets.get(offset, 0) + 1
    return max(offsets.values(), default=0) >= 2 or 0 in offsets


def _in_table(line: Line, page: PageContent) -> bool:
    """Say whether vertical rules run beside the line, as they do in a table."""
    beside = {
        round(r.at) for r in page.rules if r.vertical and r.start <= line.top + 2 and r.end >= line.bottom - 2
    }
    return len(beside) >= 2


def _first_headers(
    pages: Sequence[PageContent],
    margins: Sequence[tuple[list[Line], list[Line]]],
    dropped: Sequence[set[int]],
) -> set[int]:
    """Return the words of each header's first occurrence, where the rest of the document lacks its text."""
    body = " ".join(
        w.text for p, gone in zip(pages, dropped, strict=True) for w in p.words if id(w) not in gone
    ).casefold()
    seen: set[str] = set()
    keep: set[int] = set()
    for index, (top, _) in enumerate(margins):
        for line in top:
            if not {id(w) for w in line.words} <= dropped[index] or _PAGE_NUMBER.fullmatch(line.text):
                continue
            key = _key(line.text, index + 1)
            words = [w for w in line.words if not _PAGE_NUMBER.fullmatch(w.text)]
            named = sum(any(c.isalpha() for c in w.text) for w in words) >= 2
            if (
                named
                and key not in seen
                and line.text.casefold() not in body
                and not _TAGGED.search(line.text)
            ):
                keep.update(id(w) for w in line.words)
            seen.add(key)
    return keep
