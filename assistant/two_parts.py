"""Questions that ask two things: "Hvornår skulle den åbne, og hvornår skete det?"."""

from __future__ import annotations

import re

_ASKING = (
    r"(?:hvad|hvem|hvor|hvornår|hvorfor|hvordan|hvilken|hvilket|hvilke|what|who|when|where|why|how|which)\b"
)
_SEAM = re.compile(rf"(?:\?\s*(?:og |and )?|,?\s+(?:og|samt|and)\s+)(?={_ASKING})", re.IGNORECASE)
_MOST = 3  # more is a text, not a question
_SHORTEST = 2  # words of a part that asks something


def parts(question: str) -> tuple[str, ...]:
    """Return the questions that a question is made of, in order; the question itself alone when it is one.

    >>> parts("Hvem er ansvarlig for Badebroen, og hvad er fristen?")
    ('Hvem er ansvarlig for Badebroen', 'hvad er fristen?')
    """
    found = tuple(part.strip(" ,") for part in _SEAM.split(question))
    whole = len(found) > _MOST or any(len(part.split()) < _SHORTEST for part in found)
    return (question,) if whole else found
