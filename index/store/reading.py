"""Reading records from the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, select

from index.editions import Edition
from index.records import PageSpan, Passage, Plan
from index.store import editions, from_rows, lexical
from index.store.database import Database, read_facts, telling
from index.store.tables import DOCUMENTS, PASSAGES
from index.store.watch import Watch

T = TypeVar("T")
# SQLite allows 32,766 variables in a statement.
CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document without its text. `pages` counts them (0 where the format has none)."""

    id: str
    name: str
    source: str
    format: str
    sha256: str
    pages: int
    warnings: tuple[str, ...]
    ingested: str  # UTC, ISO 8601
    parser: str


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan and the id of the document it stands in."""

    document: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class Statistics:
    """One state of the store, counted: how many passages there are, and in how many each term stands."""

    passages: int
    frequencies: Mapping[str, int]

    def document_frequency(self, term: str) -> int:
        """Return in how many passages an analysed term stands."""
        return self.frequencies.get(term, 0)

    def passage_count(self) -> int:
        """Return how many passages there are."""
        return self.passages


class Records:
    """The records of a store, for reading. Safe from several threads."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.database = Database(engine, place)
        self._place = place
        self._watch = Watch(engine)
        with telling(place):
            self._seen = self._watch.version()
        with self._connection() as connection:
            self._generation = read_facts(connection).generation
        self._plans: tuple[int, tuple[StoredPlan, ...]] = (-1, ())
        self._editions: tuple[int, tuple[Edition, ...]] = (-1, ())
        self._statistics: tuple[int, Statistics] = (-1, Statistics(0, {}))

    @classmethod
    @contextmanager
    def over(cls, database: Database) -> Iterator[Self]:
        """Give the records of a database alone, which needs no lock."""
        records = cls(database.engine, database.place)
        try:
            yield records
        finally:
            records._watch.close()

    def generation(self) -> int:
        """Return a number that changes with each commit to documents or editions.

        Kept in memory, and read again when the database was changed, perhaps by another process.
        """
        with telling(self._place):
            version = self._watch.version()
        if version != self._seen:
            with self._connection() as connection:
                found = read_facts(connection).generation
            self._seen = version
            if found != self._generation:
                self._generation = found
                self.changed()
        return self._generation

    def changed(self) -> None:
        """Be told that the records are others than before."""

    def documents(self) -> tuple[DocumentInfo, ...]:
        """Return all documents by id, without their text."""
        c = DOCUMENTS.c
        columns = (c.id, c.name, c.source, c.format, c.sha256, c.pages, c.warnings, c.ingested, c.parser)
        with self._connection() as connection:
            found = connection.execute(select(*columns).order_by(c.id)).all()
        return tuple(
            DocumentInfo(
                id=r.id,
                name=r.name,
                source=r.source,
                format=r.format,
                sha256=r.sha256,
                pages=len(r.pages),
                warnings=tuple(r.warnings),
                ingested=r.ingested,
                parser=r.parser,
            )
            for r in found
        )

    def document_text(self, document_id: str) -> str:
        """Return a document's canonical text. Raises KeyError for an unknown id."""
        return str(self._document(document_id, DOCUMENTS.c.text))

    def original(self, document_id: str) -> bytes:
        """Return a document's file as it was read. Raises KeyError for an unknown id."""
        return bytes(self._document(document_id, DOCUMENTS.c.original))

    def pages(self, document_id: str) -> tuple[PageSpan, ...]:
        """Return where each page's text stands. Raises KeyError for an unknown id."""
        return from_rows.read_pages(self._document(document_id, DOCUMENTS.c.pages))

    def plans(self) -> tuple[StoredPlan, ...]:
        """Return all plans with their records, by document and place; read once a generation."""
        generation = self.generation()
        known, plans = self._plans
        if known != generation:
            with self._connection() as connection:
                plans = tuple(StoredPlan(*found) for found in from_rows.read_plans(connection))
            self._plans = (generation, plans)
        return plans

    def passage(self, id: str) -> Passage:  # noqa: A002 - named by the contract
        """Return a passage. Raises KeyError for an unknown id."""
        return self.passages((id,))[0]

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """Return passages in the order asked for. Raises KeyError for an unknown id."""
        found: dict[str, Passage] = {}
        with self._connection() as connection:
            for start in range(0, len(ids), CHUNK):
                query = select(PASSAGES).where(PASSAGES.c.id.in_(ids[start : start + CHUNK]))
                found.update(
                    (r["id"], from_rows.read_passage(r)) for r in connection.execute(query).mappings()
                )
        return [found[id_] for id_ in ids]

    def passages_of(self, document_id: str) -> list[Passage]:
        """Return a document's passages in reading order; none for an unknown id."""
        query = select(PASSAGES).where(PASSAGES.c.document == document_id).order_by(PASSAGES.c.n)
        with self._connection() as connection:
            return [from_rows.read_passage(r) for r in connection.execute(query).mappings()]

    def editions(self) -> tuple[Edition, ...]:
        """Return the place of every plan among its editions; worked out once a generation."""
        generation = self.generation()
        known, found = self._editions
        if known != generation:
            with self._connection() as connection:
                found = editions.read(connection)
            self._editions = (generation, found)
        return found

    def passage_count(self) -> int:
        """Return how many passages there are, without those of earlier editions."""
        return self.statistics().passages

    def earlier_count(self) -> int:
        """Return how many passages of earlier editions there are."""
        with self._connection() as connection:
            return lexical.count(connection, earlier=True)

    def document_frequency(self, term: str) -> int:
        """Return in how many passages an analysed term stands."""
        return self.statistics().document_frequency(term)

    def vocabulary(self) -> Sequence[str]:
        """Return every analysed term that stands in some passage that answers, in no order."""
        return tuple(self.statistics().frequencies)

    def earlier_words(self) -> frozenset[str]:
        """Return every analysed term that stands in an earlier edition."""
        with self._connection() as connection:
            return lexical.earlier_words(connection)

    def statistics(self) -> Statistics:
        """Return the counts that searching needs, made once a generation.

        Who asks for many terms takes them from here: each call looks whether the store has changed.
        """
        generation = self.generation()
        known, statistics = self._statistics
        if known != generation:
            with self._connection() as connection:
                statistics = Statistics(lexical.count(connection), lexical.frequencies(connection))
            self._statistics = (generation, statistics)
        return statistics

    def _digests(self, ids: Sequence[str], *, earlier: bool) -> dict[str, str]:
        """Return the digests of passages that answer, or with `earlier` of all."""
        with self._connection() as connection:
            query = select(PASSAGES.c.id, PASSAGES.c.digest).where(PASSAGES.c.id.in_(ids))
            answering = set(ids) if earlier else lexical.answering(connection, ids)
            return {row.id: row.digest for row in connection.execute(query) if row.id in answering}

    def _document(self, document_id: str, column: ColumnElement[T]) -> T:
        with self._connection() as connection:
            found = connection.execute(select(column).where(DOCUMENTS.c.id == document_id)).scalar()
        if found is None:
            raise KeyError(document_id)
        return found

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        with telling(self._place), self.engine.connect() as connection:
            yield connection
