"""Searching in chosen editions, also earlier ones, which else are set apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from index.records import Passage
from index.store.store import Store

_WIDER = 4  # times as many are asked for, since other editions say much the same


class Chosen:
    """The passages of a store that `admits` lets through, as an index for `index.search.Searcher`."""

    def __init__(self, store: Store, admits: Callable[[Passage], bool]) -> None:
        self._store = store
        self._admits = admits
        self.passages = store.passages
        self.document_frequency = store.document_frequency
        self.passage_count = store.passage_count

    def lexical(self, terms: Sequence[Sequence[str]], k: int) -> list[tuple[str, float]]:
        """Return the admitted passages that hold the terms, as `Store.lexical`."""
        return self._admitted(self._store.lexical(terms, _WIDER * k, earlier=True), k)

    def dense(self, vector: Sequence[float], k: int) -> list[tuple[str, float]]:
        """Return the admitted passages nearest to a vector, as `Store.dense`."""
        return self._admitted(self._store.dense(vector, _WIDER * k, earlier=True), k)

    def vocabulary(self) -> Sequence[str]:
        """Return every term of the store, those of earlier editions too."""
        return self._words

    def terms_of(self, ids: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Return the analysed terms of passages, as `Store.terms_of`."""
        return self._store.terms_of(ids)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(self._store.earlier_words().union(self._store.vocabulary()))

    def _admitted(self, hits: Sequence[tuple[str, float]], k: int) -> list[tuple[str, float]]:
        passages = self._store.passages([id_ for id_, _ in hits])
        return [hit for hit, passage in zip(hits, passages, strict=True) if self._admits(passage)][:k]
