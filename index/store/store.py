"""The store: records, terms and vectors of a data folder behind one door."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from index import analysis
from index.embedders.protocol import Embedder
from index.errors import StoreUnavailableError
from index.fingerprint import ANALYSIS, fingerprint
from index.passages import embedding_text
from index.records import Document
from index.store import editions, from_rows, lexical, rows
from index.store.checking import Problem, check_store
from index.store.database import (
    DATABASE_FILE,
    LOCK_FILE,
    OWNER_ONLY,
    forget,
    next_generation,
    nothing_there,
    open_database,
    read_meta,
    sqlite_url,
    telling,
    write_meta,
)
from index.store.levelling import Levelling, Progress
from index.store.lock import FolderLock
from index.store.reading import Records
from index.store.tables import PASSAGES

VECTORS_FOLDER = "vectors"
WAIT_SECONDS = 5.0
INDEXING = (*ANALYSIS, "editions.py")


class Store(Records):
    """What was ingested. Open with `Store.open`; a context manager; one owner at a time.

    Reading is safe from several threads; writing takes turns.
    """

    def __init__(
        self, folder: Path, engine: Engine, levelling: Levelling, lock: FolderLock, *, read_only: bool
    ) -> None:
        super().__init__(engine, str(folder))
        self.folder = folder
        self._levelling = levelling
        self._lock = lock
        self._read_only = read_only
        self._writing = RLock()

    @classmethod
    def open(
        cls,
        folder: Path,
        embedder: Embedder | Callable[[], Embedder],
        *,
        read_only: bool = False,
        wait: float = WAIT_SECONDS,
    ) -> Self:
        """Open the store in `folder`, made on first use.

        Vectors are opened when first needed, and then brought level with the records if a process
        was killed in between.

        Args:
            folder: the data folder.
            embedder: makes the vectors; a function that gives one is called when first needed.
            read_only: change no document, and do not make the folder.
            wait: how many seconds to wait for another owner.

        Raises:
            StoreBusyError: another process owns it.
            StoreUnavailableError: it cannot be read or written, or `read_only` and nothing is there.
        """
        with telling(str(folder)):
            there = (folder / DATABASE_FILE).exists()
            if not read_only:
                folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if read_only and not there:
            raise StoreUnavailableError(nothing_there(folder))
        lock = FolderLock(folder / LOCK_FILE, wait)
        try:
            engine = open_database(sqlite_url(folder / DATABASE_FILE))
            with telling(str(folder)):
                _renew_terms(engine)
        except BaseException:
            lock.release()
            raise
        return cls(
            folder, engine, Levelling(folder / VECTORS_FOLDER, engine, embedder), lock, read_only=read_only
        )

    def close(self) -> None:
        """Release files and lock; a second call does nothing."""
        try:
            self._levelling.close()
        finally:
            self._watch.close()
            self.engine.dispose()
            self._lock.release()

    def changed(self) -> None:
        """Look at the vectors anew: the records are others than before."""
        self._levelling.look_again()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def put(
        self,
        document: Document,
        original: bytes,
        vectors: Mapping[str, Sequence[float]] | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Add a document or replace its earlier version, in one transaction.

        New vectors are made first (when that fails nothing has changed), then the records are
        committed, then the vectors are written.

        Args:
            document: with plans and passages.
            original: the file's bytes.
            vectors: ready unit vectors by passage id, for passages that need not be embedded.
            progress: told (passages embedded, passages to embed) along the way.

        Returns:
            How many passages were embedded.

        Raises:
            UnreadableDocumentError: a record's text is not what stands at its span.
            ModelUnavailableError: the embedder failed; the store is unchanged.
            IndexMismatchError: the vectors were made by another embedder; the store is unchanged.
            StoreUnavailableError: disk or database failed.
        """
        self._may_write()
        with self._writing:
            new = rows.document_rows(document, original)
            with self._connection() as connection:
                previous = _digests_of(connection, document.id)
                rows.keep_arrival(connection, document, new)
            prepared = self._levelling.prepare(document.passages, vectors, previous, progress)
            with self._levelling.held():
                with telling(self._place), self.engine.begin() as connection:
                    lexical.remove(connection, document.id)
                    rows.delete_document(connection, document.id)
                    rows.insert(connection, new)
                    _index_terms(connection, document.id)
                    editions.settle(connection, changed=document.id)
                    generation = next_generation(connection)
                self._generation = generation
                dropped = previous.keys() - {p.id for p in document.passages}
                self._levelling.apply(prepared, dropped, generation)
            return prepared.embedded

    def remove(self, document_id: str) -> bool:
        """Delete a document: records, terms, vectors, original. Tell whether it was there."""
        self._may_write()
        with self._writing, self._levelling.held():
            with telling(self._place), self.engine.begin() as connection:
                dropped = _digests_of(connection, document_id)
                lexical.remove(connection, document_id)
                editions.forget(connection, document_id)
                if not rows.delete_document(connection, document_id):
                    return False
                editions.settle(connection, changed=document_id)
                generation = next_generation(connection)
            self._generation = generation
            with telling(self._place):
                forget(self.engine)
            self._levelling.drop(dropped, generation)
            return True

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make terms and vectors anew from the records, with the embedder set now.

        Args:
            progress: told (passages embedded, passages to embed) along the way.

        Returns:
            How many passages were embedded.
        """
        self._may_write()
        with self._writing:
            with telling(self._place), self.engine.begin() as connection:
                lexical.clear(connection)
                _index_terms(connection, None)
                editions.start_over(connection)
                generation = next_generation(connection)
            self._generation = generation
            return self._levelling.rebuild(progress)

    def reconcile(self, progress: Progress | None = None) -> int:
        """Bring the vectors level where a killed process left them behind; nothing to do otherwise."""
        with self._writing:
            return self._levelling.reconcile(progress)

    def check(self) -> list[Problem]:
        """Return what is wrong with the store; empty when all is well."""
        with self._writing:
            return check_store(self.database, self._levelling)

    def embedder(self) -> Embedder:
        """Return the embedder that the store's vectors are made with."""
        return self._levelling.embedder()

    def lexical(
        self, terms: Sequence[Sequence[str]], k: int, *, earlier: bool = False
    ) -> list[tuple[str, float]]:
        """Return the passages that hold the terms, best first.

        Args:
            terms: for each question word its alternative terms; one of them is enough.
            k: how many at most.
            earlier: look in earlier editions too, which else don't answer.

        Returns:
            (passage id, score), scores positive; comparable within one question only.
        """
        counted = self.statistics()
        with self._connection() as connection:
            return lexical.search(
                connection, terms, k, counted.passages, counted.document_frequency, earlier=earlier
            )

    def terms_of(self, ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return the analysed terms of passages, with their headings, by passage id."""
        with self._connection() as connection:
            return lexical.terms_of(connection, ids)

    def dense(self, vector: Sequence[float], k: int, *, earlier: bool = False) -> list[tuple[str, float]]:
        """Return the passages nearest to a unit vector, best first, as (passage id, cosine similarity).

        A vector whose passage is gone or has changed is never returned, one of an earlier edition only
        when `earlier` asks for them.

        Raises:
            IndexMismatchError: the vectors were made by another embedder.
        """
        count = self.passage_count() + (self.earlier_count() if earlier else 0)
        wanted = min(k, count)
        asked = wanted
        while asked > 0:
            hits = self._levelling.search(vector, asked)
            current = self._digests([id_ for id_, _, _ in hits], earlier=earlier)
            good = [(id_, score) for id_, digest, score in hits if current.get(id_) == digest]
            if len(good) >= wanted or len(hits) < asked:
                return good[:wanted]
            asked *= 2
        return []

    def _may_write(self) -> None:
        if self._read_only:
            raise StoreUnavailableError("Datamappen er åbnet til læsning alene og kan ikke ændres.")


def _renew_terms(engine: Engine) -> None:
    """Index all terms anew when the analysis or the rules for editions have changed since: question and index must agree."""
    current = fingerprint(INDEXING)
    with engine.connect() as connection:
        if read_meta(connection, "analysis") == current:
            return
    with engine.begin() as connection:
        lexical.clear(connection)
        _index_terms(connection, None)
        editions.start_over(connection)
        write_meta(connection, "analysis", current)


def _digests_of(connection: Connection, document_id: str) -> dict[str, str]:
    query = select(PASSAGES.c.id, PASSAGES.c.digest).where(PASSAGES.c.document == document_id)
    return {row.id: row.digest for row in connection.execute(query)}


def _index_terms(connection: Connection, document_id: str | None) -> None:
    """Index the terms of one document's passages, or of all."""
    query = select(PASSAGES)
    if document_id is not None:
        query = query.where(PASSAGES.c.document == document_id)
    found = connection.execute(query).mappings().all()
    lexical.add(
        connection, ((r["key"], analysis.terms(embedding_text(from_rows.read_passage(r)))) for r in found)
    )
