"""The service over the invented plans of Søby Kommune, spoken to without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree
from typing import Any

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

PLANS = Path(__file__).parents[1] / "assistant" / "plans"
HERE = "http://localhost"


def opened(store: Store) -> Assistant:
    """Return an assistant over an open store."""
    embedder = HashEmbedder()
    searcher = Searcher(store, embedder)
    return Assistant(store, embedder, searcher, Chain(store, searcher))


@pytest.fixture(scope="session")
def soeby_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the invented plans, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("soeby") / "data"
    with Store.open(folder, HashEmbedder(), wait=0) as store:
        report = ingest([PLANS], store)
        assert not report.failed, report
    return folder


@pytest.fixture
def soeby(soeby_data: Path, tmp_path: Path) -> Iterator[Assistant]:
    """An assistant over the invented plans, in a data folder of its own."""
    copytree(soeby_data, tmp_path / "data")
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as store:
        yield opened(store)


@pytest.fixture
def start(soeby: Assistant) -> Iterator[Callable[..., TestClient]]:
    """A function that starts the service with some settings; every fault of it is raised in the test."""
    with ExitStack() as running:

        def started(**settings: Any) -> TestClient:
            chosen = Settings(
                **{"data": soeby.store.folder, "embedder": "hash", "rate_per_minute": 0} | settings
            )
            app = create_app(soeby, chosen)
            return running.enter_context(TestClient(app, base_url=HERE, client=("127.0.0.1", 50000)))

        yield started


@pytest.fixture
def client(start: Callable[..., TestClient]) -> TestClient:
    """The service with nothing set: it serves whoever sits at the machine."""
    return start()
