"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedders.hashing import HashEmbedder
from index.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a temporary folder, with an embedder that knows no language."""
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as opened:
        yield opened
