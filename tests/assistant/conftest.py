"""Two invented plans of Søby Kommune, read once, and what answers from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.catalogue import Catalogue
from assistant.chain import Chain
from assistant.understand import Query, understand
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder

PLANS = Path(__file__).parent / "plans"


@dataclass(frozen=True)
class Soeby:
    """The plans of Søby Kommune with their chain."""

    store: Store
    chain: Chain

    @property
    def catalogue(self) -> Catalogue:
        return self.chain.names().catalogue

    def ask(self, question: str) -> Answer:
        """Answer one question, outside any conversation."""
        return self.chain.ask(question)[0]

    def talk(self, *turns: str) -> Answer:
        """Answer the last of the turns of one conversation."""
        answer, about = self.chain.ask(turns[0])
        for turn in turns[1:]:
            answer, about = self.chain.ask(turn, about)
        return answer

    def read(self, question: str) -> Query:
        """Return what a question is understood to ask for."""
        names = self.chain.names()
        return understand(question, names.catalogue, names.words)


@pytest.fixture(scope="session")
def soeby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Soeby]:
    """The assistant over the invented plans; tests only ask it."""
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("soeby") / "data", embedder, wait=0) as store:
        report = ingest([PLANS], store)
        assert not report.failed, report
        yield Soeby(store, Chain(store, Searcher(store, embedder)))


@pytest.fixture(scope="session")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Soeby]:
    """An assistant without any plans."""
    embedder = WordEmbedder()
    with Store.open(tmp_path_factory.mktemp("nothing") / "data", embedder, wait=0) as store:
        yield Soeby(store, Chain(store, Searcher(store, embedder)))
