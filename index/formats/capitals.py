"""Headings in capitals."""

from __future__ import annotations

from index.formats.inline import clean, marker

_LONGEST = 90  # characters of a heading
_WORD = 4  # letters of its longest word at least: "SSP OG PPR" is none


def in_capitals(text: str) -> bool:
    """Say whether a line is written in capitals as a heading is: short, a word among its letters, no list item."""
    bare = clean(text)
    if not bare.isupper() or len(bare) > _LONGEST or bare[-1] in ".,;:":
        return False
    found = marker(bare)
    words = "".join(c if c.isalpha() else " " for c in bare).split()
    return not (found.kind and not found.number) and max(map(len, words)) >= _WORD
