"""What pages put on a text's lines: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.formats.counted import counted_pages
from index.formats.inline import clean
from index.formats.joining import ends_closed, starts_low
from index.formats.lines import Line
from index.formats.page_numbers import GAP, PAGE_NUMBER, page_numbers
from index.vocabulary import match

_PAGE_OF = re.compile(
    r"\b(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?\b|\b\d{1,4}\s*(?:af|/)\s*\d{1,4}$",
    re.IGNORECASE,
)
_LAST_NUMBER = re.compile(r"\s+\d{1,3}$")
_APART = re.compile(r"\s{3,}")
_PIECES = re.compile(r"\s{3,}|\s[–—|·-]\s|(?<=[^\W\d])\.\s+")
_EDGE = 4  # lines at a page's top and bottom that may be running heads and feet


def strip_furniture(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """Blank out running heads, feet and page numbers.

    Returns:
        the lines, and the document's running title if its only occurrences were running heads
        below the document's top (the caller puts it first, so that it does not vanish).
    """
    counted, beside = counted_pages(lines)
    numbers = page_numbers(lines) | counted
    repeated = _by_page(lines) if any(row.page for row in lines) else [*_by_gap(lines, numbers), *beside]
    dropped, kept_first, title = set(numbers), set[int](), None
    filled = [i for i, row in enumerate(lines) if not row.blank]
    top = set(filled[:_EDGE])
    for places in repeated:
        numbered = _numbered(lines, places) or _said_above(lines, places[0])
        if places[0] in top and not numbered:
            dropped.update(places[1:])
            kept_first.add(places[0])
        else:
            dropped.update(places)
            title = title if title or numbered else _title(lines, places[0])
    has_title = bool(filled) and lines[filled[0]].text.startswith("# ")
    kept = [
        replace(row, text="", broken=True) if i in dropped else replace(row, title=i in kept_first)
        for i, row in enumerate(lines)
    ]
    return kept, None if has_title else title


def _title(lines: Sequence[Line], at: int) -> str | None:
    """Return a running head as a title; a foot, below which its page ends, is none."""
    bare = _bare(lines[at].text)
    i = at + 1
    while i < len(lines) and lines[i].blank and lines[i].page == lines[at].page:
        i += 1
    if lines[at].page and (i == len(lines) or lines[i].page != lines[at].page):
        return None
    return bare if len(bare.split()) >= 2 and not any(c in bare for c in "\t|") else None


def _numbered(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Say whether a repeated line carries the page's number."""
    first = _bare(lines[places[0]].text)
    return bool(_PAGE_OF.search(first)) or any(_bare(lines[i].text) != first for i in places)


def _said_above(lines: Sequence[Line], at: int) -> bool:
    """Say whether a running head of several pieces ("Boligplan 2031-2034      Søby Kommune") repeats a title page."""
    pieces = [clean(p) for p in _PIECES.split(lines[at].text.strip())]
    above = [_bare(row.text) for row in lines[:at]]
    return len(pieces) > 1 and all(any(p in text for text in above) for p in pieces)


def _bare(text: str) -> str:
    return clean(text.strip().lstrip("#"))


def _by_page(lines: Sequence[Line]) -> list[list[int]]:
    """Find lines that stand at the edge of many pages, alike but for the page's own number."""
    pages: dict[int, list[int]] = defaultdict(list)
    for i, row in enumerate(lines):
        if not row.blank and row.page:
            pages[row.page].append(i)
    places: dict[str, list[int]] = defaultdict(list)
    for number, rows in pages.items():
        for i in dict.fromkeys([*rows[:_EDGE], *rows[-_EDGE:]]):
            key = _PAGE_OF.sub("side #", _bare(lines[i].text).lower())
            key = re.sub(rf"(?<!\d){number}(?!\d)", "#", key)
            key = _LAST_NUMBER.sub(" #", key) if len(key.split()) > 3 else key
            places[key].append(i)
    return [
        found
        for key, found in places.items()
        if _on_most(pages, {page for i in found if (page := lines[i].page)}, few=len(key.split()) < 2)
        and _may_repeat(lines[found[0]].text, key)
    ]


def _on_most(pages: Collection[int], own: set[int], *, few: bool) -> bool:
    """Say whether a line's own pages are half of all, or of the left-hand or right-hand ones that it keeps to."""
    if len(own) >= max(len(pages) // 2, 3 if few else 2):
        return True
    sides = {page % 2 for page in own}
    return len(sides) == 1 and len(own) >= max(3, sum(page % 2 in sides for page in pages) // 2)


def _may_repeat(text: str, key: str) -> bool:
    """Say whether a repeated line may be a running head: no name of a part, no list, no table row, nothing to go on from."""
    bare = _bare(text)
    if not bare or "\t" in text or "|" in text.strip("| ") or bare[0] in "•-[(☐☒":
        return False
    if bare.endswith((":", "…", "...")):
        return False
    if "#" in key and len(key.replace("#", " ").split()) < 2 and "side" not in key:
        return False
    first = _APART.split(text.strip(), maxsplit=1)[0]
    names = (bare, re.sub(r"\d+", "", bare), first)
    return all(match(name) is None for name in names) and not _column_heads(bare)


def _column_heads(text: str) -> bool:
    """Say whether a line is the heads of a table that goes on over pages ("Indsats Ansvarlig Frist Status")."""
    known = [match(word) is not None for word in text.split()[:20]]
    return sum(known) >= 3 and sum(known) * 3 >= len(known) * 2


def _by_gap(lines: Sequence[Line], numbers: set[int]) -> list[list[int]]:
    """Find lines repeated word for word below gaps that look like page breaks.

    One of the occurrences must betray itself: it stands beside a page number, or it interrupts a sentence
    or a table row that goes on below it. A heading repeated for every indsats does neither.
    """
    bares = [_bare(row.text) if not row.blank else "" for row in lines]
    count = Counter(bares)
    places: dict[str, list[int]] = defaultdict(list)
    for i, bare in enumerate(bares):
        if bare and count[bare] > 1 and i not in numbers and _below_gap(bares, i, numbers, count):
            places[bare].append(i)
    return [
        found
        for bare, found in places.items()
        if len(found) > 1
        and len(found) == count[bare]
        and _may_repeat(lines[found[0]].text, bare)
        and any(_betrayed(lines, i, numbers) for i in found)
    ]


def _below_gap(bares: Sequence[str], at: int, numbers: set[int], count: Counter[str]) -> bool:
    """Say whether a line stands at the top of a page, other repeated lines above it passed over.

    Args:
        bares: the text of each line, empty for blank ones.
        at: the line.
        numbers: the lines that are page numbers.
        count: how often each text stands.
    """
    blanks = passed = 0
    for i in range(at - 1, -1, -1):
        if i in numbers:
            return True
        if not bares[i]:
            blanks += 1
        elif blanks >= GAP or count[bares[i]] < 2:
            return blanks >= GAP
        else:
            blanks, passed = 0, passed + 1
            if passed > _EDGE:
                return False
    return True


def _betrayed(lines: Sequence[Line], at: int, numbers: set[int]) -> bool:
    before = _neighbour(lines, at, -1)
    if before is None:
        return False
    if before in numbers:
        return True
    after = _neighbour(lines, at, 1)
    if after is None:
        return False
    above, below = lines[before].text, lines[after].text
    if "\t" in above and "\t" in below:
        first = clean(re.sub(r"<[^>]*>", " ", below))
        return match(clean(re.sub(r"<[^>]*>", " ", below.split("\t", maxsplit=1)[0]))) is None and first != ""
    return not ends_closed(clean(above)) and starts_low(clean(below))


def _neighbour(lines: Sequence[Line], at: int, step: int) -> int | None:
    """Return the nearest line with text that is not itself a repetition beside this one."""
    i = at + step
    while 0 <= i < len(lines):
        if not lines[i].blank:
            same = _bare(lines[i].text)
            if (
                step > 0
                or sum(_bare(r.text) == same for r in lines[max(0, i - 200) : i + 200]) < 2
                or PAGE_NUMBER.match(lines[i].text.strip())
            ):
                return i
        i += step
    return None
