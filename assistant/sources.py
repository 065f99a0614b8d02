"""The texts that answers quote from, read once for each state of the store."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from index.records import PageSpan
from index.store.store import Store

_TEXTS_KEPT = 64  # documents; a plan's text is some 100 kB


class Sources:
    """Documents' names, texts and pages, and how often words occur."""

    def __init__(self, store: Store, names: Mapping[str, str]) -> None:
        self._names = names
        self.document_text = lru_cache(maxsize=_TEXTS_KEPT)(store.document_text)
        self._pages = lru_cache(maxsize=_TEXTS_KEPT)(store.pages)
        self.passages_of = lru_cache(maxsize=_TEXTS_KEPT)(store.passages_of)
        counted = store.statistics()
        self.document_frequency = counted.document_frequency
        self.passage_count = counted.passage_count

    def document_name(self, document_id: str) -> str:
        return self._names[document_id]

    def pages(self, document_id: str) -> tuple[PageSpan, ...]:
        return self._pages(document_id)
