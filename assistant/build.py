"""Wire the parts: the one place that knows how an assistant is put together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from assistant import offline
from assistant.chain import Chain, checked
from assistant.settings import Settings
from index.embedders import make_embedder
from index.embedders.protocol import Embedder
from index.reranker import CrossEncoderReranker
from index.search import Hit, Reranker, Searcher
from index.store.store import Store


@dataclass(frozen=True, slots=True)
class Assistant:
    """An open store and what answers from it."""

    store: Store
    embedder: Embedder
    searcher: Searcher
    chain: Chain

    def find(self, question: str, k: int = 10) -> list[Hit]:
        """Return the passages nearest to a question, with what is known of the names in it."""
        return self.chain.find(checked(question), k)


@contextmanager
def assistant(settings: Settings, *, read_only: bool = False) -> Iterator[Assistant]:
    """Open the store of the settings and give an assistant over it.

    Raises:
        SettingsError: an unknown embedder.
        StoreBusyError, StoreUnavailableError: see `Store.open`.
    """
    offline.close()
    embedder = make_embedder(settings.embedder, settings.api_key or None)
    with Store.open(settings.data, embedder, read_only=read_only) as store:
        reranker = _reranker(settings.reranker)
        searcher = Searcher(store, embedder, reranker=reranker)
        yield Assistant(store, embedder, searcher, Chain(store, searcher))


def _reranker(name: str) -> Reranker | None:
    return CrossEncoderReranker(name) if name else None
