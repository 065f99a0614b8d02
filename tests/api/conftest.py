"""The service over the invented plans of Søby Kommune, spoken to without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from assistant.build import Assistant
from assistant.chain import Chain
from assistant.settings import Settings
from index.embedders.hashing import HashEmbedder
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store

HERE = "http://localhost"
PLANS = Path(__file__).parents[1] / "assistant" / "plans"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", embedder="hash")


@pytest.fixture(scope="session")
def soeby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the invented plans."""
    embedder = HashEmbedder()
    with Store.open(tmp_path_factory.mktemp("soeby") / "data", embedder, wait=0) as store:
        report = ingest([PLANS], store)
        assert not report.failed, report
        searcher = Searcher(store, embedder)
        yield Assistant(store, embedder, searcher, Chain(store, searcher))


@pytest.fixture
def client(soeby: Assistant, settings: Settings) -> Iterator[TestClient]:
    """The service; every fault of it is raised in the test."""
    with TestClient(create_app(soeby, settings), base_url=HERE, client=("127.0.0.1", 50000)) as client:
        yield client
