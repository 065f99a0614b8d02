"""Fixtures that all tests share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from index.embedders.hashing import HashEmbedder
from index.records import Document, PageSpan, Passage
from index.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a temporary folder, with an embedder that knows no language."""
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as opened:
        yield opened


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
