"""How the measures compare texts: by words, whatever the case, spacing and punctuation."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_MARK = re.compile(r"\[\d+\]")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Return a text's words, lower case, without punctuation and citation marks; "4,6" is two words."""
    return tuple(re.findall(r"[^\W_]+", _MARK.sub(" ", text).lower()))


def word_count(text: str) -> int:
    """Return how many words a reader reads: stretches between white space, marks left out."""
    return len(_MARK.sub(" ", text).split())


def common(one: str, other: str) -> int:
    """Return how many words two texts share, repeats counted."""
    return sum((Counter(words(one)) & Counter(words(other))).values())


def covers(text: str, quote: str, share: float = 0.6) -> bool:
    """Tell whether a text holds at least a share of a quote's words."""
    wanted = len(words(quote))
    return bool(wanted) and common(text, quote) >= share * wanted


def contains(text: str, fact: str) -> bool:
    """Tell whether a fact stands in a text; a number only as a whole number: "5 mio" isn't in "15 mio"."""
    fact_words = words(fact)
    if not fact_words:
        return True
    pattern = re.escape(" ".join(fact_words))
    return re.search(rf"(?<!\d){pattern}(?!\d)", " ".join(words(text))) is not None
