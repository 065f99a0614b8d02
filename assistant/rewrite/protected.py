"""Stretches that no rewriting may touch: quotations, words of the law, headings, merge fields, protected terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.readability.text import Text
from assistant.rewrite.facts.exact import quotes

_UNTOUCHED = frozenset(("heading", "label", "cell"))
# A line of a law or of quoted mail: "§ 12. Kommunen …", "Stk. 2. …", "> …"
_STATUTE = re.compile(r"^[ \t]*(?:>.*|§\s?\d+\s?[a-z]?\s?\..*|Stk\.\s?\d+\s?\..*)$", re.MULTILINE)
Span = tuple[int, int]


def protected(text: Text, terms: Iterable[str] = ()) -> tuple[Span, ...]:
    """Return the spans that stay as they are, in order.

    Args:
        text: the text.
        terms: protected terms, also in the genitive and whatever their capitals.
    """
    spans = [(s.start, s.end) for s in text.sentences if s.kind in _UNTOUCHED or s.quoted]
    spans += [(fact.start, fact.end) for fact in quotes(text.text)]
    spans += [found.span() for found in _STATUTE.finditer(text.text)]
    spans += [
        (t.start, t.end) for s in text.sentences for t in s.tokens if t.kind in {"placeholder", "address"}
    ]
    pattern = _terms(tuple(terms))
    if pattern:
        spans += [found.span() for found in pattern.finditer(text.text)]
    return tuple(sorted(spans))


@lru_cache(maxsize=8)
def _terms(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    if not terms:
        return None
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def keeps(text: str, spans: Iterable[Span], start: int, end: int, replacement: str) -> bool:
    """Say whether a replacement of ``text[start:end]`` leaves every protected stretch word for word.

    A stretch that lies inside is kept when the replacement holds it; one that is cut into is not.
    """
    for first, last in spans:
        if last <= start or first >= end:
            continue
        if first < start or last > end or text[first:last] not in replacement:
            return False
    return True
