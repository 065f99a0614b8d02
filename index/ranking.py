"""How found passages are ordered: fusion of lists, words covered, what is named, repeats."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from index.analysis import QuestionTerm, terms
from index.records import Passage

# Cormack, Clarke & Buettcher, "Reciprocal Rank Fusion outperforms Condorcet and individual rank
# learning methods", SIGIR 2009: 60, not critical.
_RRF = 60.0
_SAME_TEXT = 92.0  # rapidfuzz ratio from which two passages say the same
STUB_WORDS = 8
_MONEY = re.compile(r"\d\s*(?:mio|mia|kr|t\.?kr)\b|\bkr\.\s*\d", re.IGNORECASE)
_PART = 0.5  # what a part of a compound is worth of the word
# What passages a question about a field wants, where the two have different names (`Passage.kind`).
_KINDS = {
    "status": ("done", "achieved", "next", "note"),
    "midtvejsstatus": ("done", "achieved", "next", "note"),
    "amount": ("economy",),
    "themes": ("theme",),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts; tuned on the evaluation sets, not on one plan.

    `dense` and `lexical` weigh the two lists; the rest work on the fused score: up to a factor
    1 + `coverage` for a passage that holds all the question's words in its text or headings,
    1 + `named` under an initiative or in a document that is named, 1 + `year` or 1 - `year` for one
    of the year asked for or of another, 1 - `repeated` where the same text stands higher already. A
    passage of the kind asked for gains `kind` times the score of its initiative's best passage.
    `stub` is the factor of a few words outside all records, such as a title line.
    `depth` is how many of each list are joined.
    """

    dense: float = 1.0
    lexical: float = 1.0
    coverage: float = 1.0
    named: float = 0.3
    kind: float = 0.6
    year: float = 0.35
    repeated: float = 0.8
    stub: float = 0.5
    depth: int = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found.

    `score` is the fused score, comparable within one question only; `dense` is the cosine and
    `lexical` the BM25 score, None where the passage isn't in that list. `coverage` is the share,
    by rarity, of the question's content words that the passage or its headings hold. `rank` counts
    from 1.
    """

    passage: Passage
    score: float
    dense: float | None
    lexical: float | None
    coverage: float
    rank: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the passages should be about; an empty set is no wish."""

    initiatives: frozenset[str]
    years: frozenset[int]
    kinds: frozenset[str]

    def factor(self, passage: Passage, weights: Weights) -> float:
        """Return the factor, around 1, for the names and years met and missed."""
        factor = 1.0
        if passage.initiative in self.initiatives:
            factor *= 1 + weights.named
        if _stub(passage, self.kinds):
            factor *= weights.stub
        if self.years and passage.year is not None:
            factor *= 1 + weights.year if passage.year in self.years else 1 - weights.year
        return factor


def _stub(passage: Passage, kinds: Collection[str]) -> bool:
    """Tell whether a passage says little by itself: a title line, a list of themes, "Målet bibeholdes."."""
    if passage.kind == "theme":
        return "theme" not in kinds
    short = len(passage.text.split()) < STUB_WORDS
    return short and (passage.kind == "prose" or "revideret" in passage.section)


def passage_kinds(fields: Iterable[str]) -> frozenset[str]:
    """Return the kinds of passage that hold the fields asked for."""
    return frozenset(kind for field in fields for kind in _KINDS.get(field, (field,)))


def fuse(lists: Iterable[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """Return the fused score of every passage in any of the (weight, scores by id) lists, best first.

    The mappings are in order of rank.
    """
    fused: dict[str, float] = {}
    for weight, scores in lists:
        for rank, id_ in enumerate(scores, 1):
            fused[id_] = fused.get(id_, 0.0) + weight / (_RRF + rank)
    return dict(sorted(fused.items(), key=lambda item: (-item[1], item[0])))


def kinds_first(hits: Sequence[Hit], kinds: Collection[str], weight: float) -> list[Hit]:
    """Raise the passages of the kinds asked for, the more so the better their initiative does.

    "Hvornår er lamperne skiftet?" finds the initiative by its words and its deadline by its kind.
    """
    best: dict[str | None, float] = {}
    for hit in hits:
        key = hit.passage.initiative
        best[key] = max(best.get(key, 0.0), hit.score)
    return [
        replace(hit, score=hit.score + weight * best[hit.passage.initiative])
        if hit.passage.kind in kinds or ("economy" in kinds and _MONEY.search(hit.passage.text))
        else hit
        for hit in hits
    ]


def rarity(frequency: int, total: int) -> float:
    """Return how telling a word is, from 0 (in every passage) to 1 (in one or none)."""
    if total < 2:
        return 1.0
    return math.log((total + 1) / (max(frequency, 1) + 0.5)) / math.log((total + 1) / 1.5)


def coverage(words: Sequence[tuple[QuestionTerm, float]], found: Collection[str]) -> float:
    """Return the share, 0 to 1 and by rarity, of the question's words that are among the found terms.

    A part of a compound counts half.
    """
    total = sum(weight for _, weight in words)
    return sum(weight * _covers(term, found) for term, weight in words) / total if total else 0.0


def passage_terms(passage: Passage) -> frozenset[str]:
    """Return the terms of a passage with its headings and section."""
    return _terms_of(passage.text) | _terms_of("\n".join((*passage.heading_path, passage.section)))


def repeats_last(hits: Sequence[Hit], k: int, factor: float) -> list[Hit]:
    """Lower the hits whose text stands higher already; only as many as can reach the top `k` are compared."""
    kept: list[Hit] = []
    texts: list[str] = []
    for hit in hits[: 3 * k]:
        text = _bare(hit.passage.text)
        repeated = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=_SAME_TEXT) is not None
        kept.append(replace(hit, score=hit.score * factor) if repeated else hit)
        texts.append(text)
    return in_order(kept)


def in_order(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits by falling score, by id where it is the same."""
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))


def _covers(term: QuestionTerm, found: Collection[str]) -> float:
    if any(form in found for form in term.alternatives if form not in term.parts):
        return 1.0
    return _PART if any(form in found for form in term.parts) else 0.0


@lru_cache(maxsize=16384)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(terms(text))


@lru_cache(maxsize=16384)
def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
