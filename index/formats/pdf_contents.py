"""Tables of contents beside other text: the white space before a page number parts no columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.pdf_parts import Line, Word, lines_of

_HEAD = re.compile(r"indhold(?:s(?:fortegnelse|oversigt|liste))?:?", re.IGNORECASE)
_PAGE = re.compile(r"\d{1,3}")
_FEWEST = 4  # lines of a table of contents
_GAP = 1.0  # type sizes in front of a page number, at least
_FARTHER = 2.0  # times as far as words from each other
_ALIGNED = 3.0  # points by which the ends of page numbers may differ


def led(words: Sequence[Word]) -> dict[Word, Word]:
    """Return the page numbers of a table of contents, each with itself reaching back to the text in front of it.

    They stand below "Indhold", one under the other, and never fall from line to line.

    Args:
        words: the words of a stretch of a page.
    """
    heads = [w for w in words if _HEAD.fullmatch(w.text)]
    found = [pair for line in lines_of(words, 0) for pair in _numbers(line)] if heads else []
    out: dict[Word, Word] = {}
    for head in heads:
        below = [pair for pair in found if pair[1].top > head.bottom and pair[1].x1 > head.x0]
        column = [p for p in below if abs(p[1].x1 - below[0][1].x1) <= _ALIGNED]
        pages = [int(number.text) for _, number in column]
        if len(column) >= _FEWEST and all(a <= b for a, b in pairwise(pages)) and pages[0] < pages[-1]:
            out |= {number: replace(number, x0=before.x1 + 1) for before, number in column}
    return out


def restored(line: Line, bare: dict[Word, Word]) -> Line:
    """Give page numbers that reach back to their text the place where they stand."""
    return replace(line, words=tuple(bare.get(w, w) for w in line.words))


def _numbers(line: Line) -> Iterator[tuple[Word, Word]]:
    """Yield the numbers of a line that stand apart, each with the word in front of it."""
    words = line.words
    for at, (before, word) in enumerate(pairwise(words), start=1):
        after = words[at + 1].x0 - word.x1 if at + 1 < len(words) else 1e6
        if (
            _PAGE.fullmatch(word.text)
            and word.x0 - before.x1 >= _GAP * line.size
            and after >= _GAP * line.size
        ):
            yield before, word


def ends_in_page(line: Line) -> bool:
    """Say whether a line ends in a number that stands farther off than its words from each other, as in a table of contents."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.words)]
    apart = bool(gaps) and gaps[-1] >= max([_GAP * line.size, *(_FARTHER * gap for gap in gaps[:-1])])
    return apart and _PAGE.fullmatch(line.words[-1].text) is not None
