"""What a document itself says that it writes: where there is nothing to tell ("»ib« = ikke indberettet"), for a light ("R = rød")."""

from __future__ import annotations

import re
from functools import lru_cache

_NOTHING = r"(?:er\s+der\s+|der\s+er\s+|at\s+der\s+|er\s+)*(?:ikke|ingen|intet)\s+(?:\w+\s+){0,2}?(?:indberet|indmeld|rapporter|afrapporter|oplys|besvar|udfyld|tilbagemeld|indsend|registrer|angiv)"
_QUOTED = re.compile(
    rf"[»\"”“'](?P<word>[^»«\"”“'\n]{{1,10}})[«\"”“']\s*[,:=–-]?\s*(?:betyder|står\s+for|vil\s+sige|,)?\s*{_NOTHING}",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"(?<![\w.])(?P<word>[\w./]{{1,6}})\s*(?:=|:|betyder|står\s+for)\s*{_NOTHING}", re.IGNORECASE
)

_COLOUR = r"(?P<colour>rød|gul|grøn)(?:t|e|ne)?(?=\s*(?:$|[.,;:)\n«\"”]|\bog\b|=|\(|lys\b|status\b))"
_LIGHT = re.compile(
    rf"(?<![\w.])(?P<short>[A-ZÆØÅ]{{1,2}})\s*(?:=|:|–|-|\(|betyder|står\s+for)\s*[»\"”“']?{_COLOUR}",
    re.IGNORECASE,
)
_LIGHT_FIRST = re.compile(rf"(?<!\w){_COLOUR}\s*\((?P<short>[A-ZÆØÅ]{{1,2}})\)", re.IGNORECASE)


@lru_cache(maxsize=64)
def light_words(text: str) -> dict[str, str]:
    """Return the letters that a document explains as the colours of its lights, in small letters.

    Args:
        text: the whole document.
    """
    hits = (found for pattern in (_LIGHT, _LIGHT_FIRST) for found in pattern.finditer(text))
    return {hit["short"].lower(): hit["colour"].lower() for hit in hits if hit["short"].isupper()}


@lru_cache(maxsize=64)
def blank_words(text: str) -> frozenset[str]:
    """Return the words that a document explains as standing for a blank, in small letters.

    Args:
        text: the whole document.
    """
    return frozenset(
        found["word"].strip().lower() for pattern in (_QUOTED, _GIVEN) for found in pattern.finditer(text)
    )
