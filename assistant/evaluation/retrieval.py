"""Measures of search alone: recall, MRR, nDCG.

A passage is *relevant* to a question when it stands in one of the question's documents and, for one
of its gold quotes, holds at least 60 % of the quote's words, or the quote holds at least 60 % of the
passage's (a long cell is cut into several passages; one of under four words must lie in it whole).
A quote is *found* at k when a relevant passage for it is among the first k.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from assistant.evaluation.sets import Item
from assistant.evaluation.text import common, covers, word_count, words

SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as `klarplan search --batch` gives it; `document` is a file name, None when unknown."""

    text: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Means over questions with gold quotes; shares 0 to 1, `words5` the words in the first five passages."""

    questions: int
    recall5: float
    recall10: float
    mrr: float
    ndcg10: float
    words5: float


def relevant(passage: Found, quote: str, documents: Sequence[str]) -> bool:
    """Tell whether a passage is relevant for a gold quote; see the module."""
    if passage.document and documents and passage.document not in documents:
        return False
    if covers(passage.text, quote, SHARE):
        return True
    size = len(words(passage.text))
    needed = size if size < 4 else SHARE * size
    return size > 0 and common(passage.text, quote) >= needed


def retrieval(items: Sequence[Item], found: Mapping[str, Sequence[Found]]) -> Retrieval:
    """Measure search results, given by item id; items without gold quotes or results are left out."""
    measured = [item for item in items if item.gold_quotes and item.id in found]
    if not measured:
        return Retrieval(0, *(math.nan,) * 5)
    rows = [_one(item, found[item.id]) for item in measured]
    return Retrieval(len(rows), *(mean(column) for column in zip(*rows, strict=True)))


def recall(item: Item, passages: Sequence[Found], k: int) -> float:
    """Return the share of an item's gold quotes that are found among the first `k` passages."""
    hits = [any(relevant(p, quote, item.documents) for p in passages[:k]) for quote in item.gold_quotes]
    return sum(hits) / len(hits)


def _one(item: Item, passages: Sequence[Found]) -> tuple[float, float, float, float, float]:
    gains = [any(relevant(p, quote, item.documents) for quote in item.gold_quotes) for p in passages[:10]]
    first = next((rank for rank, gain in enumerate(gains, 1) if gain), None)
    return (
        recall(item, passages, 5),
        recall(item, passages, 10),
        1 / first if first else 0.0,
        _ndcg(gains, len(item.gold_quotes)),
        float(sum(word_count(p.text) for p in passages[:5])),
    )


def _ndcg(gains: Sequence[bool], wanted: int) -> float:
    """Return nDCG of binary gains; ideal is every relevant passage seen, or one a quote, in front."""
    ideal = min(max(wanted, sum(gains)), 10)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, ideal + 1))
    return sum(1 / math.log2(rank + 1) for rank, gain in enumerate(gains, 1) if gain) / best
