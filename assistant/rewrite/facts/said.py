"""Finds negation, limits, deadlines, modality and conditions in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.rewrite.facts.cues import (
    CONDITIONAL_MOOD,
    EMPTY_MODAL,
    MOODS,
    NEGATING_PREFIX,
    PATTERNS,
    VERB_FIRST,
)
from assistant.rewrite.facts.fact import Fact, lowered


def said(text: str) -> Iterator[Fact]:
    """Give the facts that words of language carry; one stretch may carry several ("kan ikke længere")."""
    small = lowered(text)
    empty = _moods(text, small)
    for kind, classes, pattern in PATTERNS:
        for found in pattern.finditer(small):
            value = classes[int((found.lastgroup or "c0")[1:])][0]
            start, end = found.span()
            if not value or (kind == "modality" and any(a <= start < b for a, b in empty)):
                continue
            yield Fact(kind, value, start, end, text[start:end])
    for found in VERB_FIRST.finditer(text):
        yield Fact("condition", "hvis", found.start("verb"), found.end("verb"), found["verb"])
    for found in NEGATING_PREFIX.finditer(text):
        yield Fact("negation", _prefixed(found), found.start(), found.end(), found[0])


def _moods(text: str, small: str) -> list[tuple[int, int]]:
    """Return the stretches whose modal says nothing: formulas, and the mood of a condition."""
    spans = [found.span() for found in EMPTY_MODAL.finditer(text)]
    moods = CONDITIONAL_MOOD.finditer(text) if any(mood in small for mood in MOODS) else ()
    return spans + [found.span("modal") if found["modal"] else found.span("front") for found in moods]


def _prefixed(found: re.Match[str]) -> str:
    """Return what stays of a negated word when it is inflected."""
    word = found[0].lower()
    return word if word.startswith("ikke-") else word[: max(5, len(word) - 4)]
