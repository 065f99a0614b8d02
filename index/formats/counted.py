"""What pages put on a text that was copied out page by page: numbers that count up, and the heads and feet beside them.

Neither a page mark nor a blank line tells there where a page ends: "Side 4" and a running head stand among the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from index.formats.inline import clean
from index.formats.joining import ends_closed, starts_low
from index.formats.lines import Line
from index.formats.page_numbers import PAGE_NUMBER
from index.vocabulary import match

# "4 | Handleplan 2024", "Handleplan 2024 · Side 4 af 12", "Handleplan 2024 | 4"
_HEADS = (
    re.compile(r"(?P<number>\d{1,3})\s*[|·•–—]\s*(?P<head>\S.*)"),
    re.compile(r"(?:side|s\.)\s*(?P<number>\d{1,3})(?:\s*(?:af|/)\s*\d{1,3})?\s*[|·•–—]\s*(?P<head>\S.*)", re.IGNORECASE),
    re.compile(r"(?P<head>.*\S)\s*[|·•–—,]?\s+(?:side|s\.)\s*(?P<number>\d{1,3})(?:\s*(?:af|/)\s*\d{1,3})?", re.IGNORECASE),
    re.compile(r"(?P<head>.*[^\s|·•–—])\s*[|·•–—]\s*(?P<number>\d{1,3})"),
)  # fmt: skip
_NAMED = re.compile(r"(?:side|page|s\.)\s*\d", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,3}(?!\d)")
_FEWEST, _CHAIN = 2, 3  # pages that show a running head; numbers that count up
_PAGE = 8  # lines that a page has at least
_BESIDE = 2  # lines beside a number that may be a running head or foot
_LONGEST = 100  # characters of a running head


def counted_pages(lines: Sequence[Line]) -> tuple[set[int], list[list[int]]]:
    """Find what numbers the pages of a text without page marks.

    Returns:
        the lines that hold a page's number, and the places of each running head and foot beside them.
    """
    if any(row.page for row in lines):
        return set(), []
    filled = [i for i, row in enumerate(lines) if not row.blank]
    headed = _numbered_heads(lines, filled)
    numbers = _numbers(lines, filled)
    beside = _beside(lines, filled, numbers | headed)
    named = any(_NAMED.match(lines[i].text.strip(" -–—|*_")) for i in numbers)
    spread = len(numbers) * _PAGE <= len(filled) and _tears(lines, filled, numbers)
    return headed | (numbers if named or beside or spread else set()), beside


def _numbered_heads(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Return the lines that say the same on page after page beside the page's number."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i in filled:
        text = clean(lines[i].text.strip())
        found = next((m for shape in _HEADS if (m := shape.fullmatch(text))), None)
        if found and len(text) <= _LONGEST and match(found["head"]) is None:
            places[found["head"].casefold()].append((i, int(found["number"])))
    out: set[int] = set()
    for found_at in places.values():
        numbers = [n for _, n in found_at]
        if len(numbers) >= _FEWEST and all(a < b for a, b in pairwise(numbers)):
            out |= {i for i, _ in found_at}
    return out


def _numbers(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Return the longest run of lines that are nothing but a number, each one more than the one before."""
    found = [
        (i, int(digits.group()))
        for i in filled
        if (text := lines[i].text.strip(" *_")) and len(text) <= 20 and PAGE_NUMBER.match(text)
        if (digits := _DIGITS.search(text))
    ]
    before: dict[int, int | None] = {}  # the line that each number's run goes on from
    ending: dict[
        int, tuple[int, int]
    ] = {}  # number -> length and last line of the longest run that ends with it
    for i, number in found:
        length, last = ending.get(number - 1, (0, None))
        if length >= ending.get(number, (0, 0))[0]:
            ending[number], before[i] = (length + 1, i), last
    length, at = max(ending.values(), default=(0, 0))
    run: set[int] = set()
    place: int | None = at if length >= _CHAIN else None
    while place is not None:
        run.add(place)
        place = before[place]
    return run


def _beside(lines: Sequence[Line], filled: Sequence[int], numbers: Collection[int]) -> list[list[int]]:
    """Return the places of running heads and feet: lines that come back beside page numbers and hardly elsewhere."""
    near: set[int] = set()
    for at in (at for at, i in enumerate(filled) if i in numbers):
        near.update(filled[max(at - _BESIDE, 0) : at + _BESIDE + 1])
    places: dict[str, list[int]] = defaultdict(list)
    for i in filled:
        if i not in numbers:
            places[clean(lines[i].text.strip())].append(i)
    paged = {text: [i for i in found if i in near] for text, found in places.items() if _may_head(text)}
    return [found for text, found in paged.items() if len(found) >= max(_FEWEST, len(places[text]) - 1)]


def _may_head(text: str) -> bool:
    """Say whether a line may be a running head: no known part of a plan, no list item, no sentence."""
    words = any(c.isalpha() for c in text) and text[0] not in "•-[(☐☒*"
    return (
        words and len(text) <= _LONGEST and "\t" not in text and not ends_closed(text) and match(text) is None
    )


def _tears(lines: Sequence[Line], filled: Sequence[int], numbers: Collection[int]) -> bool:
    """Say whether one of the numbers stands in the middle of a sentence."""
    beside = zip(filled, filled[1:], filled[2:], strict=False)
    return any(
        not ends_closed(lines[above].text) and starts_low(lines[below].text.strip())
        for above, at, below in beside
        if at in numbers
    )
