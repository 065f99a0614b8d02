"""Questions that ask two things: "Hvornår skulle den åbne, og hvornår skete det?"."""

from __future__ import annotations

import re

from assistant.frames import ASKING
from assistant.framing import only_wraps

_SEAM = re.compile(rf"(?:\?\s*(?:og |and )?|,?\s+(?:og|samt|and)\s+)(?={ASKING})", re.IGNORECASE)
_BEFORE_AND_NOW = re.compile(  # of one thing: its two wordings belong together
    r"\b(?:før|tidligere|oprindeligt?|before|originally)\b.*\b(?:nu|i dag|now|today)\b",
    re.IGNORECASE | re.DOTALL,
)
_MOST = 3  # more is a text, not a question
_SHORTEST = 2  # words of a part that asks something


def parts(question: str) -> tuple[str, ...]:
    """Return the questions that a question is made of, in order; the question itself alone when it is one.

    >>> parts("Hvem er ansvarlig for Badebroen, og hvad er fristen?")
    ('Hvem er ansvarlig for Badebroen', 'hvad er fristen?')
    """
    if _BEFORE_AND_NOW.search(question):
        return (question,)
    found = tuple(p for part in _SEAM.split(question) if not only_wraps(p := part.strip(" ,")))
    whole = len(found) > _MOST or any(len(part.split()) < _SHORTEST for part in found)
    return (question,) if whole else found
