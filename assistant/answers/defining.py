"""Whether a text says what a word means: "Urørt skov er …", "Ved X forstår vi …"."""

from __future__ import annotations

import re

from assistant.answers.context import Context
from assistant.answers.draft import units

_DEFINES = (  # after the word that is defined, and around it
    r"\W{0,2}(?:\s*\([^)]{4,}\)|\s+(?:er|betyder|vil sige|står for|dækker over|forstås|defineres|menes)\b|\s*[:–-]\s)",
    r"\b(?:med|ved|når)\b.{{0,60}}?{word}.{{0,40}}?\b(?:forstå|mene)",
)
_BETWEEN = r"\W+(?:\w{1,4}\W+){0,2}"  # the words of a term of several: "vold i nære relationer"


def defines(context: Context, text: str) -> float:
    """Return how far a text says what the question's words are, 0 to 1: "Urørt skov er …", "Ved X forstår vi …".

    1 when it defines all of them as one term, half when it defines one of several.
    """
    if "definition" not in context.query.kinds:
        return 0.0
    stems = [re.escape(t.word[: max(4, len(t.word) - 3)]) + r"\w*" for t in context.content.terms]
    lines = [text[a:b].lower() for a, b in units(text)]
    if any(_is_defined(_BETWEEN.join(stems), line) for line in lines if stems):
        return 1.0
    return 0.5 if any(_is_defined(word, line) for line in lines for word in stems) else 0.0


def _is_defined(term: str, line: str) -> bool:
    """Tell whether a line says what a term, given as a pattern, is."""
    after, around = _DEFINES
    opening = r"^(?:(?:en|et|den|det|de|som|\W)\s*)*"
    return bool(
        re.search(f"{opening}{term}{after}", line)
        or re.search(rf"\b{term}\s*\([^)]{{4,}}\)", line)
        or re.search(around.format(word=term), line)
    )
