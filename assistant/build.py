"""Wire the parts: the one place that knows how an assistant is put together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant import offline
from assistant.chain import Chain, checked
from assistant.model_use import ModelUse
from assistant.models import make_model
from assistant.models.guarded import Guarded
from assistant.models.protocol import LanguageModel
from assistant.models.rewriting import ModelRewriter
from assistant.settings import Settings
from assistant.wordlists import HouseWords
from index.embedders import make_embedder
from index.embedders.openai_compatible import OpenAICompatibleEmbedder
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
    model: Guarded | None = None

    def find(self, question: str, k: int = 10) -> list[Hit]:
        """Return the passages nearest to a question, with what is known of the names in it."""
        return self.chain.find(checked(question), k)


@contextmanager
def assistant(settings: Settings, *, read_only: bool = False) -> Iterator[Assistant]:
    """Open the store of the settings and give an assistant over it.

    Raises:
        SettingsError: an unknown embedder; settings of a language model that cannot be.
        StoreBusyError, StoreUnavailableError: see `Store.open`.
    """
    offline.close()
    embedder = make_embedder(settings.embedder, settings.api_key or None)
    with _released(embedder), Store.open(settings.data, embedder, read_only=read_only) as store:
        reranker = _reranker(settings.reranker)
        searcher = Searcher(store, embedder, reranker=reranker)
        model = make_model(settings)
        chain = Chain(store, searcher, model_use(settings, model))
        yield Assistant(store, embedder, searcher, chain, model)


@contextmanager
def _released(embedder: Embedder) -> Iterator[None]:
    """Close an endpoint's connections at the end."""
    try:
        yield
    finally:
        if isinstance(embedder, OpenAICompatibleEmbedder):
            embedder.close()


def model_use(settings: Settings, model: LanguageModel | None) -> ModelUse:
    """Return what a model is used for in answering; nothing without one."""
    if model is None:
        return ModelUse()
    from assistant.answers.generative import Writer  # noqa: PLC0415  the checks of what it writes
    from assistant.interpreter import Interpreter  # noqa: PLC0415

    tasks = settings.model_tasks.split()
    writer = Writer(model) if "answer" in tasks else None
    interpreter = Interpreter(model) if "understand" in tasks else None
    return ModelUse(writer, interpreter, settings.model_timeout)


def house_words(settings: Settings, chosen: Path | None = None) -> HouseWords | None:
    """Return the municipality's own words: of the file chosen, else of the setting, else none.

    Raises:
        WordListError: see `wordlists.load`.
    """
    path = chosen or settings.words
    if path is None:
        return None
    from assistant.wordlists import load  # noqa: PLC0415  reads YAML

    return load(path)


def rewriter(settings: Settings, model: LanguageModel | None = None) -> ModelRewriter | None:
    """Return the language model as the writer of plain texts, or None when there is none for it.

    Args:
        settings: say which, and whether it rewrites.
        model: the one already made from these settings, if any.

    Raises:
        SettingsError: see `make_model`.
    """
    if not settings.model or "rewrite" not in settings.model_tasks.split():
        return None
    model = model or make_model(settings)
    return ModelRewriter(model, settings.model_timeout) if model else None


def _reranker(name: str) -> Reranker | None:
    return CrossEncoderReranker(name) if name else None
