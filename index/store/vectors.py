"""The vector index: embedded Chroma, derived from the records and rebuilt from them at any time.

Keyed by passage id; each vector carries its passage's digest, so that a stale one is recognised.
Vectors are always passed explicitly, and nothing is sent anywhere whatever the environment says.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import IndexMismatchError, StoreUnavailableError

COLLECTION = "passages"
# Embedded Chroma: a `get` of more than about 32,000 fails, an `add` takes at most 5,461.
PAGE = 5_000
# Found by measuring 10,000 random unit vectors of 384 dimensions, the hardest case (no neighbourhoods):
# 99-100 % of the true 20 nearest at 3-5 ms a query; Chroma's defaults (100, 100, 16) find 50 %.
# A low sync_threshold keeps opening quick: what was not synced is replayed at the first query.
HNSW = {
    "space": "cosine",
    "ef_search": 500,
    "ef_construction": 200,
    "max_neighbors": 48,
    "sync_threshold": 200,
    "batch_size": 100,
}


@dataclass(frozen=True, slots=True)
class Model:
    """What made the vectors of a collection."""

    embedder: str
    dimensions: int
    cutter: str

    def metadata(self) -> dict[str, str | int]:
        """Return what the collection records."""
        return {"embedder": self.embedder, "dimensions": self.dimensions, "cutter": self.cutter}


class VectorIndex:
    """The collection of a data folder. Build with `open_vectors`."""

    def __init__(self, client: Any, collection: Any) -> None:
        self._client = client
        self._collection = collection

    @property
    def id(self) -> str:
        """The collection's own id, another one after each rebuild."""
        return str(self._collection.id)

    def count(self) -> int:
        """Return the number of vectors."""
        with _telling():
            return int(self._collection.count())

    def check_model(self, model: Model) -> None:
        """Compare with what made the collection.

        The cutter is noted, and no mismatch: each vector is told by the digest of its passage's text, so those of
        passages that were cut otherwise are as good as ever until their document is read anew.

        Raises:
            IndexMismatchError: another embedder made it.
        """
        wanted, found = model.metadata(), dict(self._collection.metadata or {})
        if found | {"cutter": model.cutter} != wanted:
            raise IndexMismatchError(
                f"Søgeindekset er lavet med {found.get('embedder', 'en ukendt model')} "
                f"({found.get('dimensions', '?')} dimensioner), men indstillingen er nu {model.embedder} "
                f"({model.dimensions} dimensioner). Kør klarplan rebuild for at lave det om, "
                "eller sæt indstillingen tilbage."
            )

    def digests(self) -> dict[str, str]:
        """Return the digest of every vector, by passage id."""
        found: dict[str, str] = {}
        with _telling():
            while True:
                page = self._collection.get(limit=PAGE, offset=len(found), include=["metadatas"])
                found.update(
                    (id_, str((metadata or {}).get("digest", "")))
                    for id_, metadata in zip(page["ids"], page["metadatas"], strict=True)
                )
                if len(page["ids"]) < PAGE:
                    return found

    def vectors(self, ids: Sequence[str]) -> dict[str, Sequence[float]]:
        """Return the vectors of passages by id, leaving out those it has none of."""
        found: dict[str, Sequence[float]] = {}
        with _telling():
            for page in _pages(ids):
                got = self._collection.get(ids=page, include=["embeddings"])
                found.update(zip(got["ids"], (v.tolist() for v in got["embeddings"]), strict=True))
        return found

    def write(self, vectors: Mapping[str, Sequence[float]], digests: Mapping[str, str]) -> None:
        """Add or replace vectors, each with its passage's digest."""
        with _telling():
            for page in _pages(list(vectors)):
                self._collection.upsert(
                    ids=page,
                    embeddings=[vectors[id_] for id_ in page],
                    metadatas=[{"digest": digests[id_]} for id_ in page],
                )

    def delete(self, ids: Sequence[str]) -> None:
        """Drop vectors; ids it does not have are fine."""
        with _telling():
            for page in _pages(ids):
                self._collection.delete(ids=page)

    def search(self, vector: Sequence[float], k: int) -> list[tuple[str, str, float]]:
        """Return (passage id, digest, cosine similarity) of the `k` nearest, best first."""
        with _telling():
            got = self._collection.query(
                query_embeddings=[vector], n_results=k, include=["metadatas", "distances"]
            )
        return [
            (id_, str(metadata["digest"]), 1.0 - float(distance))
            for id_, metadata, distance in zip(
                got["ids"][0], got["metadatas"][0], got["distances"][0], strict=True
            )
        ]

    def close(self) -> None:
        """Release Chroma's files."""
        self._client.close()


def open_existing(folder: Path) -> VectorIndex | None:
    """Open the collection in `folder` whatever made it, to look or to delete; None where there is none."""
    if not folder.exists():
        return None
    client = _client(folder)
    try:
        with _telling():
            if COLLECTION in {found.name for found in client.list_collections()}:
                return VectorIndex(client, client.get_collection(COLLECTION, embedding_function=None))
    except StoreUnavailableError:
        client.close()
        raise
    client.close()
    return None


def open_vectors(folder: Path, model: Model, *, afresh: bool = False) -> VectorIndex:
    """Open the collection in `folder`, making it where it is missing.

    Args:
        folder: Chroma's own folder.
        model: what makes the vectors.
        afresh: throw away what is there first, even when it is damaged.

    Raises:
        IndexMismatchError: another embedder made the collection.
        StoreUnavailableError: Chroma cannot read or write its folder.
    """
    if afresh:
        _discard(folder)
    client = _client(folder)
    try:
        with _telling():
            names = {found.name for found in client.list_collections()}
            if COLLECTION in names:
                collection = client.get_collection(COLLECTION, embedding_function=None)
            else:
                collection = client.create_collection(
                    COLLECTION,
                    embedding_function=None,
                    configuration={"hnsw": HNSW},
                    metadata=model.metadata(),
                )
        index = VectorIndex(client, collection)
        index.check_model(model)
    except (StoreUnavailableError, IndexMismatchError):
        client.close()
        raise
    return index


def _client(folder: Path) -> Any:
    """Open Chroma with everything that could send, and every setting of the environment, shut off."""
    import chromadb  # noqa: PLC0415 - a second to import
    from chromadb.config import Settings  # noqa: PLC0415

    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings': no .env is read
        anonymized_telemetry=False,
        chroma_product_telemetry_impl="chromadb.telemetry.product.posthog.Posthog",
        chroma_otel_granularity="none",
        chroma_otel_collection_endpoint="",
        chroma_api_impl="chromadb.api.rust.RustBindingsAPI",
        chroma_server_host=None,
        chroma_server_http_port=None,
        allow_reset=False,
        migrations="apply",
    )
    with _telling(), _forgetting(str(folder)):
        return chromadb.PersistentClient(path=folder, settings=settings)


@contextmanager
def _forgetting(folder: str) -> Iterator[None]:
    """Drop a client that failed to start: Chroma keeps it by its folder and would hand it out again."""
    from chromadb.api.shared_system_client import SharedSystemClient  # noqa: PLC0415

    started = False
    try:
        yield
        started = True
    finally:
        if not started:
            SharedSystemClient._identifier_to_system.pop(folder, None)  # noqa: SLF001
            SharedSystemClient._identifier_to_refcount.pop(folder, None)  # noqa: SLF001


def _discard(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreUnavailableError(
            f"Søgeindekset kan ikke slettes: {error.strerror} ({folder}). Kontrollér rettighederne."
        ) from error


def _pages(ids: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), PAGE):
        yield list(ids[start : start + PAGE])


@contextmanager
def _telling() -> Iterator[None]:
    """Turn Chroma's failures into a Danish `StoreUnavailableError`."""
    from chromadb.errors import ChromaError  # noqa: PLC0415 - a second to import

    try:
        yield
    except (ChromaError, OSError, ValueError) as error:
        cause = str(error).splitlines()[0] if str(error) else type(error).__name__
        if any(sign in str(error).lower() for sign in ("disk is full", "no space left")):
            raise StoreUnavailableError(
                f"Disken er fuld. Frigør plads, og prøv igen; søgeindekset rettes ved næste kørsel. ({cause})"
            ) from error
        raise StoreUnavailableError(
            "Søgeindekset kan ikke læses eller skrives. Kontrollér disken og rettighederne; er det beskadiget, "
            f"laver klarplan rebuild det om fra de indlæste planer. ({cause})"
        ) from error
