"""Keeping the vectors level with the records.

The database counts generations, one for each commit, and records the last one that the vectors were
brought level with. A process killed in between leaves that marker behind; the next that needs vectors
sees it and compares everything. When level, that costs a comparison of two numbers.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from sqlalchemy import Engine, select

from index.embedders.protocol import Embedder
from index.errors import StoreBusyError, StoreUnavailableError
from index.passages import CUTTER, embedding_text
from index.records import Passage
from index.store import snapshot
from index.store.database import Facts, read_facts, telling, write_meta
from index.store.from_rows import read_passage
from index.store.snapshot import Of, Snapshot
from index.store.tables import PASSAGES
from index.store.vectors import Model, VectorIndex, open_existing, open_vectors

logger = logging.getLogger(__name__)

# SQLite allows 32,766 variables in a statement.
CHUNK = 5_000
# Texts an embedder is given at a time: enough to fill its cores, few enough to hold in memory.
EMBED_AT_ONCE = 64
# Passages read, embedded and written at a time when everything is compared.
COMPARE_AT_ONCE = 512
# Seconds a search waits for somebody who writes vectors
PATIENCE = 5.0

Vectors = Mapping[str, Sequence[float]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The vectors of a document's changed passages, made before its records are committed."""

    vectors: Vectors
    digests: Mapping[str, str]
    embedded: int


class Levelling:
    """The vectors of a store. Chroma and the embedder are opened when first needed."""

    def __init__(self, folder: Path, engine: Engine, embedder: Embedder | Callable[[], Embedder]) -> None:
        self.folder = folder
        self._engine = engine
        self._source = embedder
        self._embedder: Embedder | None = None
        self._index: VectorIndex | None = None
        self._snapshot: Snapshot | None = None
        self._lock = RLock()

    def embedder(self) -> Embedder:
        """Return the embedder, making it on first use."""
        with self._lock:
            if self._embedder is None:
                self._embedder = self._source() if callable(self._source) else self._source
            return self._embedder

    def index(self) -> VectorIndex:
        """Return the opened collection, level or not.

        Raises:
            IndexMismatchError: another embedder made it.
            StoreUnavailableError: it cannot be read.
        """
        with self._lock:
            if self._index is None:
                self._index = open_vectors(self.folder, self._model())
            return self._index

    def reconcile(self, progress: Progress | None = None) -> int:
        """Bring the vectors level when they are not; return how many passages were embedded."""
        with self._lock:
            index, facts = self.index(), self._facts()
            if (facts.vectors_collection, facts.vectors_generation) == (index.id, facts.generation):
                return 0
            return self._compare(progress)

    def search(self, vector: Sequence[float], k: int) -> list[tuple[str, str, float]]:
        """Return (passage id, digest, cosine similarity) of the `k` nearest, best first.

        As long as Chroma is not open, a snapshot of the right generation answers.

        Raises:
            StoreBusyError: the vectors are being made, which takes longer than anybody waits.
        """
        with self._soon():
            if self._index is None and self._snapshot is None:
                facts = self._facts()
                if facts.vectors_generation == facts.generation:
                    self._snapshot = snapshot.load(self.folder, self._of(facts))
            if self._index is None and self._snapshot is not None:
                return self._snapshot.search(vector, k)
            self.reconcile()
            index = self.index()
        return index.search(vector, k)

    @contextmanager
    def _soon(self) -> Iterator[None]:
        if not self._lock.acquire(timeout=PATIENCE):
            raise StoreBusyError("Søgeindekset bliver bragt på plads. Prøv igen om lidt.")
        try:
            yield
        finally:
            self._lock.release()

    def look_again(self) -> None:
        """Believe no snapshot that was read of earlier records."""
        self._snapshot = None

    def prepare(
        self,
        passages: Sequence[Passage],
        given: Vectors | None,
        previous: Mapping[str, str],
        progress: Progress | None = None,
    ) -> Prepared:
        """Make the vectors that a document will need and that are not there yet.

        Args:
            passages: of the document to come.
            given: ready vectors by passage id.
            previous: the digests, by passage id, of the document's version in the store.
            progress: told (passages embedded, passages to embed).
        """
        with self._lock:
            self.reconcile()
            changed = [p for p in passages if previous.get(p.id) != p.digest]
            vectors = {p.id: given[p.id] for p in changed if given and p.id in given}
            rest = [p for p in changed if p.id not in vectors]
            vectors |= self._copied(rest, self._sources(rest))
            rest = [p for p in rest if p.id not in vectors]
        vectors |= self._embed(
            rest, progress
        )  # without the lock: a long document keeps nobody from searching
        return Prepared(vectors, {p.id: p.digest for p in changed}, len({p.digest for p in rest}))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep searches waiting from the commit of records until their vectors are written.

        A search in between would find the vectors behind, and make them itself.
        """
        with self._lock:
            yield

    def apply(self, prepared: Prepared, dropped: Iterable[str], generation: int) -> None:
        """Write a document's vectors after its records were committed as `generation`."""
        with self._lock:
            self._changing()
            self.index().write(prepared.vectors, prepared.digests)
            self.index().delete(list(dropped))
            self._mark(self.index(), generation)

    def drop(self, ids: Iterable[str], generation: int) -> None:
        """Delete vectors after their records were, as `generation`; needs no embedder."""
        with self._lock:
            self._changing()
            index = self._index or open_existing(self.folder)
            if index is None:
                return
            facts = self._facts()
            index.delete(list(ids))
            if (facts.vectors_collection, facts.vectors_generation) == (index.id, generation - 1):
                self._mark(index, generation)
            if index is not self._index:
                index.close()

    def rebuild(self, progress: Progress | None = None) -> int:
        """Throw the collection away and make all vectors anew; return how many passages were embedded."""
        with self._lock:
            model = self._model()  # before anything is thrown away: it may fail
            self._changing()
            if self._index is not None:
                self._index.close()
                self._index = None
            self._index = open_vectors(self.folder, model, afresh=True)
            return self._compare(progress)

    def close(self) -> None:
        """Release Chroma, leaving a snapshot for the next command."""
        with self._lock:
            self._snapshot = None
            if self._index is not None:
                try:
                    self._save(self._index)
                except StoreUnavailableError:
                    logger.warning("no snapshot of the vectors could be left")
                finally:
                    self._index.close()
                    self._index = None

    def _model(self) -> Model:
        embedder = self.embedder()
        return Model(embedder.name, embedder.dimensions, CUTTER)

    def _changing(self) -> None:
        self._snapshot = None
        with telling(str(self.folder)):
            snapshot.discard(self.folder)

    def _of(self, facts: Facts) -> Of:
        return Of(facts.vectors_collection, facts.generation, self._model().metadata())

    def _save(self, index: VectorIndex) -> None:
        """Leave a snapshot where there is none of this generation, unless there is too much or nothing to keep."""
        facts = self._facts()
        level = (facts.vectors_collection, facts.vectors_generation) == (index.id, facts.generation)
        if not level or not 0 < index.count() <= snapshot.MOST or snapshot.load(self.folder, self._of(facts)):
            return
        digests = index.digests()
        snapshot.save(self.folder, self._of(facts), index.vectors(list(digests)), digests)

    def _compare(self, progress: Progress | None) -> int:
        """Compare every passage with every vector, and make up the difference."""
        self._changing()
        index, generation = self.index(), self._facts().generation
        with telling(str(self.folder.parent)), self._engine.connect() as connection:
            wanted = {r.id: r.digest for r in connection.execute(select(PASSAGES.c.id, PASSAGES.c.digest))}
        found = index.digests()
        sources = {digest: id_ for id_, digest in found.items()}
        missing = [id_ for id_, digest in wanted.items() if found.get(id_) != digest]
        embedded = 0
        for ids in _chunks(missing, COMPARE_AT_ONCE):
            passages = self._read(ids)
            vectors = self._copied(passages, sources)
            rest = [p for p in passages if p.id not in vectors]
            vectors |= self._embed(rest, progress)
            index.write(vectors, wanted)
            # a vector just replaced no longer stands for its old digest
            replaced = {found[id_] for id_ in ids if id_ in found}
            sources = {d: i for d, i in sources.items() if d not in replaced} | {wanted[i]: i for i in ids}
            embedded += len({p.digest for p in rest})
        index.delete([id_ for id_ in found if id_ not in wanted])
        self._mark(index, generation)
        return embedded

    def _sources(self, passages: Sequence[Passage]) -> dict[str, str]:
        """Return a passage id for each digest that is in the store already."""
        sources: dict[str, str] = {}
        with telling(str(self.folder.parent)), self._engine.connect() as connection:
            for digests in _chunks(list({p.digest for p in passages}), CHUNK):
                query = select(PASSAGES.c.digest, PASSAGES.c.id).where(PASSAGES.c.digest.in_(digests))
                sources |= {row.digest: row.id for row in connection.execute(query)}
        return sources

    def _copied(self, passages: Sequence[Passage], sources: Mapping[str, str]) -> dict[str, Sequence[float]]:
        """Return the vectors that passages of the same digest have already."""
        ids = {sources[p.digest] for p in passages if p.digest in sources}
        there = self.index().vectors(list(ids))
        return {p.id: there[sources[p.digest]] for p in passages if sources.get(p.digest) in there}

    def _embed(
        self, passages: Sequence[Passage], progress: Progress | None = None
    ) -> dict[str, Sequence[float]]:
        texts = {p.digest: embedding_text(p) for p in passages}
        by_digest: dict[str, Sequence[float]] = {}
        for digests in _chunks(list(texts), EMBED_AT_ONCE):
            vectors = self.embedder().embed([texts[digest] for digest in digests], "passage")
            by_digest.update(zip(digests, vectors, strict=True))
            if progress:
                progress(len(by_digest), len(texts))
        return {p.id: by_digest[p.digest] for p in passages}

    def _read(self, ids: Sequence[str]) -> list[Passage]:
        with telling(str(self.folder.parent)), self._engine.connect() as connection:
            query = select(PASSAGES).where(PASSAGES.c.id.in_(ids))
            return [read_passage(row) for row in connection.execute(query).mappings()]

    def _facts(self) -> Facts:
        with telling(str(self.folder.parent)), self._engine.connect() as connection:
            return read_facts(connection)

    def _mark(self, index: VectorIndex, generation: int) -> None:
        with telling(str(self.folder.parent)), self._engine.begin() as connection:
            write_meta(connection, "vectors_collection", index.id)
            write_meta(connection, "vectors_generation", str(generation))


def _chunks(values: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
