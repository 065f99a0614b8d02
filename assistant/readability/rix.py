"""RIX: long words a sentence (Anderson 1983), on the same counting as LIX."""

from __future__ import annotations

from assistant.readability.lix import body, is_long, sentence_count
from assistant.readability.text import Text


def rix(text: Text) -> float:
    """Return the RIX of the running text, 0 for a text without words. It has no unit."""
    units = body(text)
    ends = sum(sentence_count(u) for u in units)
    return sum(is_long(t) for u in units for t in u.words) / ends if ends else 0.0
