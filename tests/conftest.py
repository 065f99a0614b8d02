"""Fixtures that all tests share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from index.embedders.hashing import HashEmbedder
from index.records import Document, PageSpan, Passage
from index.store.store import Store

from .command_line import EXAMPLES, Done, run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a temporary folder, with an embedder that knows no language."""
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as opened:
        yield opened


@pytest.fixture
def klarplan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """The command line in an empty folder with a store of its own, and an embedder that knows no language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KLARPLAN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "hash")
    return run


@pytest.fixture(scope="session")
def examples_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the example plans, made once; tests only ask it."""
    folder = tmp_path_factory.mktemp("examples") / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KLARPLAN_EMBEDDER", "hash")
        done = run("ingest", EXAMPLES, "--data", folder)
    assert done.status == 0, done
    return folder


@pytest.fixture
def examples(
    klarplan: Callable[..., Done], examples_data: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """The command line over the example plans."""
    monkeypatch.setenv("KLARPLAN_DATA", str(examples_data))
    return klarplan


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """A function that makes a document without plans from the texts of its passages."""
    return document_of


def document_of(document_id: str, texts: Sequence[str], *, heading: str = "Plan") -> Document:
    """Return a document whose passages are `texts`, one a line."""
    passages, start = [], 0
    for number, text in enumerate(texts):
        passages.append(
            Passage(
                id=f"{document_id}#{number}",
                document=document_id,
                initiative=None,
                heading_path=(heading,),
                section=heading,
                kind="prose",
                year=None,
                text=text,
                start=start,
                end=start + len(text),
                pages=(1,),
                digest=hashlib.sha256(f"{heading}\n{text}".encode()).hexdigest(),
            )
        )
        start += len(text) + 1
    whole = "\n".join(texts)
    return Document(
        id=document_id,
        name=f"{document_id}.txt",
        source=f"/planer/{document_id}.txt",
        format="text",
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        text=whole,
        pages=(PageSpan(1, 0, len(whole)),),
        warnings=(),
        plans=(),
        passages=tuple(passages),
    )
