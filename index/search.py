"""Hybrid search: dense and lexical neighbours, joined by reciprocal rank fusion, then by what is named.

Both ways of searching give a list; a passage's fused score is the weighted sum of 1 / (60 + rank) over
the lists it stands in. On top come small factors for what the question names: its words in the
passage and its heading path, its years, its initiatives. Sentences that a plan repeats from year to
year are given once near the top, the year asked for first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from index.analysis import QuestionTerm, correct, question_terms
from index.embedders.protocol import Embedder
from index.ranking import (
    Hit,
    Wanted,
    Weights,
    coverage,
    fuse,
    in_order,
    kinds_first,
    passage_kinds,
    passage_terms,
    rarity,
    repeats_last,
)
from index.records import Passage

__all__ = ["Hit", "PassageIndex", "Reranker", "Searcher", "Weights", "years_in"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|til|to)\s*((?:19|20)\d\d)(?!\d)")
_RERANKED = 20  # hits that a cross-encoder orders


class PassageIndex(Protocol):
    """What search needs of the store (`index.store`)."""

    def lexical(self, terms: Sequence[Sequence[str]], k: int) -> list[tuple[str, float]]: ...

    def dense(self, vector: Sequence[float], k: int) -> list[tuple[str, float]]: ...

    def passages(self, ids: Sequence[str]) -> list[Passage]: ...

    def document_frequency(self, term: str) -> int: ...

    def passage_count(self) -> int: ...

    def vocabulary(self) -> Sequence[str]: ...

    def terms_of(self, ids: Sequence[str]) -> Mapping[str, frozenset[str]]: ...


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

    def over(self, store: PassageIndex) -> Searcher:
        """Return the same searcher over another index, such as one of chosen editions."""
        return Searcher(store, self._embedder, weights=self._weights, reranker=self._reranker)

    def search(
        self,
        question: str,
        k: int = 10,
        *,
        initiatives: Sequence[str] = (),
        years: Sequence[int] = (),
        kinds: Sequence[str] = (),
    ) -> list[Hit]:
        """Return the `k` best passages, best first.

        Args:
            question: as typed, Danish or English, with typos.
            k: how many passages at most.
            initiatives: ids of initiatives that the question is known to be about; preferred.
            years: years it is about; those in the question's own text are found without.
            kinds: fields (labels of `index.vocabulary`) or passage kinds that it is about; preferred.

        Raises:
            ModelUnavailableError: the embedding model cannot be loaded.
        """
        asked = self._understood(question)
        words = [term.alternatives for term in asked if term.content]
        weights = self._weights
        depth = max(weights.depth, 2 * k)
        lexical = dict(self._store.lexical(words, depth)) if words else {}
        dense = dict(self._store.dense(self._embedder.embed([question], "query")[0], depth))
        fused = fuse(((weights.dense, dense), (weights.lexical, lexical)))
        wanted = Wanted(frozenset(initiatives), frozenset(years or years_in(question)), passage_kinds(kinds))
        passages = self._store.passages(list(fused))
        rarities = self._rarities(asked)
        held = self._store.terms_of([p.id for p in passages])
        hits = []
        for passage in passages:
            covered = coverage(rarities, held.get(passage.id) or passage_terms(passage))
            score = fused[passage.id] * (1 + weights.coverage * covered) * wanted.factor(passage, weights)
            hits.append(Hit(passage, score, dense.get(passage.id), lexical.get(passage.id), covered, rank=0))
        hits = in_order(kinds_first(hits, wanted.kinds, weights.kind))
        if self._reranker is not None:
            hits = _reranked(self._reranker, question, hits)
        spread = repeats_last(hits, k, 1 - weights.repeated)
        return [replace(hit, rank=rank) for rank, hit in enumerate(spread[:k], 1)]

    def _understood(self, question: str) -> list[QuestionTerm]:
        """Return the question's terms, with the index's own words in place of what it lacks (typos)."""
        return [self._mended(term) if term.content else term for term in question_terms(question)]

    def _mended(self, term: QuestionTerm) -> QuestionTerm:
        if any(self._store.document_frequency(form) for form in term.alternatives):
            return term
        meant = correct(term.word, self._store.vocabulary())
        return replace(term, alternatives=(*term.alternatives, *meant)) if meant else term

    def _rarities(self, asked: Iterable[QuestionTerm]) -> list[tuple[QuestionTerm, float]]:
        """Return each content word with its weight times its rarity, 1 for a word that no passage holds."""
        total = max(self._store.passage_count(), 1)
        return [
            (term, term.weight * rarity(term.frequency(self._store.document_frequency), total))
            for term in asked
            if term.content
        ]


def years_in(question: str) -> tuple[int, ...]:
    """Return the years that a question names, ranges filled: "2019-2021" is three years."""
    found = {int(year) for year in _YEAR.findall(question)}
    for first, last in _YEAR_RANGE.findall(question):
        if 0 <= int(last) - int(first) <= 20:
            found.update(range(int(first), int(last) + 1))
    return tuple(sorted(found))


def _reranked(reranker: Reranker, question: str, hits: Sequence[Hit]) -> list[Hit]:
    """Order the best hits by a cross-encoder's scores; the others follow as they were."""
    best = hits[:_RERANKED]
    texts = [" › ".join((*hit.passage.heading_path, hit.passage.text)) for hit in best]
    scored = sorted(zip(reranker.scores(question, texts), best, strict=True), key=lambda pair: -pair[0])
    places = [hit.score for hit in best]
    reordered = [replace(hit, score=place) for place, (_, hit) in zip(places, scored, strict=True)]
    return [*reordered, *hits[_RERANKED:]]
