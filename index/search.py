"""Hybrid search: dense and lexical neighbours, joined by reciprocal rank fusion, then by what is named.

Both ways of searching give a list; a passage's fused score is the weighted sum of 1 / (60 + rank) over
the lists it stands in. On top come small factors for what the question names: its words in the
passage and its heading path, its years, its initiatives. Sentences that a plan repeats from year to
year are given once near the top, the year asked for first.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from rapidfuzz import fuzz

from index.analysis import QuestionTerm, correct, question_terms, terms
from index.embedders.protocol import Embedder
from index.records import Passage

# Cormack, Clarke & Buettcher, "Reciprocal Rank Fusion outperforms Condorcet and individual rank
# learning methods", SIGIR 2009: 60, not critical.
_RRF = 60.0
_SAME_TEXT = 92.0  # rapidfuzz ratio from which two passages say the same
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|til|to)\s*((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts; tuned on the evaluation sets, not on one plan.

    `dense` and `lexical` weigh the two lists; the rest are factors on the fused score: up to
    1 + `coverage` for a passage with all the question's words, 1 + `named` for one under an
    initiative that is named, 1 + `year` or 1 - `year` for one of the year asked for or of another,
    1 - `repeated` for one whose text stands higher already. `depth` is how many of each list are
    joined.
    """

    dense: float = 1.0
    lexical: float = 1.0
    coverage: float = 1.0
    named: float = 0.5
    year: float = 0.35
    repeated: float = 0.8
    depth: int = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found.

    `score` is the fused score, comparable within one question only; `dense` is the cosine and
    `lexical` the BM25 score, None where the passage isn't in that list. `coverage` is the share,
    by rarity, of the question's content words that the passage or its heading path holds. `rank`
    counts from 1.
    """

    passage: Passage
    score: float
    dense: float | None
    lexical: float | None
    coverage: float
    rank: int


class PassageIndex(Protocol):
    """What search needs of the store (`index.store`)."""

    def lexical(self, terms: Sequence[Sequence[str]], k: int) -> list[tuple[str, float]]: ...

    def dense(self, vector: Sequence[float], k: int) -> list[tuple[str, float]]: ...

    def passages(self, ids: Sequence[str]) -> list[Passage]: ...

    def document_frequency(self, term: str) -> int: ...

    def passage_count(self) -> int: ...

    def vocabulary(self) -> Sequence[str]: ...


class Reranker(Protocol):
    """Scores how well passages answer a question, higher is better (`index.reranker`)."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]: ...


class Searcher:
    """Finds the passages that answer a question."""

    def __init__(
        self,
        store: PassageIndex,
        embedder: Embedder,
        *,
        weights: Weights | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._weights = weights or Weights()
        self._reranker = reranker

    def search(
        self,
        question: str,
        k: int = 10,
        *,
        initiatives: Sequence[str] = (),
        years: Sequence[int] = (),
        kinds: Sequence[str] = (),
        documents: Sequence[str] = (),
        only: bool = False,
    ) -> list[Hit]:
        """Return the `k` best passages, best first.

        Args:
            question: as typed, Danish or English, with typos.
            k: how many passages at most.
            initiatives: ids of initiatives that the question is known to be about; preferred.
            years: years it is about; those in the question's own text are found without.
            kinds: passage kinds (`Passage.kind`) that are preferred.
            documents: ids of documents that are preferred.
            only: leave out what isn't of these initiatives, years, kinds and documents.

        Raises:
            ModelUnavailableError: the embedding model cannot be loaded.
        """
        asked = self.understood(question)
        words = [term.alternatives for term in asked if term.content]
        weights = self._weights
        depth = max(weights.depth, 2 * k) * (4 if only else 1)
        lexical = dict(self._store.lexical(words, depth)) if words else {}
        dense = dict(self._store.dense(self._embedder.embed([question], "query")[0], depth))
        fused = _fuse(((weights.dense, dense), (weights.lexical, lexical)))
        passages = self._store.passages(list(fused))
        wanted = _Wanted(
            frozenset(initiatives),
            frozenset(years or years_in(question)),
            frozenset(kinds),
            frozenset(documents),
        )
        if only:
            passages = [passage for passage in passages if wanted.admits(passage)]
        rarity = self._rarities(asked)
        hits = []
        for passage in passages:
            covered = _coverage(rarity, _passage_terms(passage))
            score = fused[passage.id] * (1 + weights.coverage * covered) * wanted.factor(passage, weights)
            hits.append(Hit(passage, score, dense.get(passage.id), lexical.get(passage.id), covered, rank=0))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.id))
        if self._reranker is not None:
            hits = _reranked(self._reranker, question, hits)
        spread = _repeats_last(hits, k, 1 - weights.repeated)
        return [replace(hit, rank=rank) for rank, hit in enumerate(spread[:k], 1)]

    def understood(self, question: str) -> list[QuestionTerm]:
        """Return the question's terms, with the index's own words in place of what it lacks (typos)."""
        return [self._mended(term) if term.content else term for term in question_terms(question)]

    def coverage(self, question: str, passages: Iterable[Passage]) -> float:
        """Return the share, 0 to 1 and by rarity, of the question's content words found in any of the passages."""
        found: set[str] = set()
        for passage in passages:
            found |= _passage_terms(passage)
        return _coverage(self._rarities(self.understood(question)), found)

    def _mended(self, term: QuestionTerm) -> QuestionTerm:
        if any(self._store.document_frequency(form) for form in term.alternatives):
            return term
        meant = correct(term.word, self._store.vocabulary())
        return replace(term, alternatives=(*term.alternatives, *meant)) if meant else term

    def _rarities(self, asked: Iterable[QuestionTerm]) -> list[tuple[QuestionTerm, float]]:
        """Return each content word with its weight times its rarity, 1 for a word that no passage holds."""
        total = max(self._store.passage_count(), 1)
        return [
            (term, term.weight * _rarity(max(map(self._store.document_frequency, term.alternatives)), total))
            for term in asked
            if term.content
        ]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the passages should be about; an empty set is no wish."""

    initiatives: frozenset[str]
    years: frozenset[int]
    kinds: frozenset[str]
    documents: frozenset[str]

    def admits(self, passage: Passage) -> bool:
        """Tell whether a passage meets every wish; one without a year meets any."""
        return (
            (not self.initiatives or passage.initiative in self.initiatives)
            and (not self.years or passage.year is None or passage.year in self.years)
            and (not self.kinds or passage.kind in self.kinds)
            and (not self.documents or passage.document in self.documents)
        )

    def factor(self, passage: Passage, weights: Weights) -> float:
        """Return the factor, around 1, for the wishes met and missed."""
        factor = 1.0
        for met in (
            passage.initiative in self.initiatives,
            passage.kind in self.kinds,
            passage.document in self.documents,
        ):
            factor *= 1 + weights.named if met else 1.0
        if self.years and passage.year is not None:
            factor *= 1 + weights.year if passage.year in self.years else 1 - weights.year
        return factor


def years_in(question: str) -> tuple[int, ...]:
    """Return the years that a question names, ranges filled: "2019-2021" is three years."""
    found = {int(year) for year in _YEAR.findall(question)}
    for first, last in _YEAR_RANGE.findall(question):
        if 0 <= int(last) - int(first) <= 20:
            found.update(range(int(first), int(last) + 1))
    return tuple(sorted(found))


def _fuse(lists: Iterable[tuple[float, dict[str, float]]]) -> dict[str, float]:
    """Return the fused score of every passage in any of the (weight, scores by id) lists, best ones first."""
    fused: dict[str, float] = {}
    for weight, scores in lists:
        for rank, id_ in enumerate(scores, 1):
            fused[id_] = fused.get(id_, 0.0) + weight / (_RRF + rank)
    return dict(sorted(fused.items(), key=lambda item: (-item[1], item[0])))


def _rarity(frequency: int, total: int) -> float:
    """Return how telling a word is, from 0 (in every passage) to 1 (in one or none)."""
    return (
        math.log((total + 1) / (max(frequency, 1) + 0.5)) / math.log((total + 1) / 1.5) if total > 1 else 1.0
    )


def _coverage(rarity: Sequence[tuple[QuestionTerm, float]], found: set[str] | frozenset[str]) -> float:
    """Return the covered share of the words' rarity; a part of a compound covers half the word."""
    total = sum(weight for _, weight in rarity)
    if not total:
        return 0.0
    return sum(weight * _covers(term, found) for term, weight in rarity) / total


def _covers(term: QuestionTerm, found: set[str] | frozenset[str]) -> float:
    whole = [form for form in term.alternatives if form not in term.parts]
    if not found.isdisjoint(whole):
        return 1.0
    return 0.5 if not found.isdisjoint(term.parts) else 0.0


def _passage_terms(passage: Passage) -> frozenset[str]:
    return _terms_of(passage.text) | _terms_of("\n".join(passage.heading_path))


@lru_cache(maxsize=16384)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _repeats_last(hits: Sequence[Hit], k: int, factor: float) -> list[Hit]:
    """Lower the hits whose text stands higher already; only as many as can reach the top `k` are compared."""
    kept: list[Hit] = []
    for hit in hits[: 3 * k]:
        text = _bare(hit.passage.text)
        repeated = any(_same(text, _bare(higher.passage.text)) for higher in kept)
        kept.append(replace(hit, score=hit.score * factor) if repeated else hit)
    return sorted(kept, key=lambda hit: (-hit.score, hit.passage.id))


def _same(one: str, other: str) -> bool:
    return one == other or fuzz.ratio(one, other, score_cutoff=_SAME_TEXT) > 0


@lru_cache(maxsize=16384)
def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _reranked(reranker: Reranker, question: str, hits: Sequence[Hit], depth: int = 20) -> list[Hit]:
    """Order the best hits by a cross-encoder's scores; the others follow as they were."""
    best = hits[:depth]
    texts = [" › ".join((*hit.passage.heading_path, hit.passage.text)) for hit in best]
    scored = sorted(zip(reranker.scores(question, texts), best, strict=True), key=lambda pair: -pair[0])
    places = [hit.score for hit in best]
    return [replace(hit, score=place) for place, (_, hit) in zip(places, scored, strict=True)] + list(
        hits[depth:]
    )
