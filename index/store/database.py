"""The database: opening it, bringing its schema up to date, its small facts (`meta`), and what to say when it fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from index.errors import StoreFullError, StoreUnavailableError
from index.store import lexical, migrations
from index.store import service_tables as _service_tables  # noqa: F401 - its tables belong to the metadata
from index.store.file import close_to_others
from index.store.lock import FolderLock
from index.store.tables import META, METADATA

SCHEMA = "3"  # the newest revision in index/store/migrations/versions
BUSY_SECONDS = 10
_FULL = "Disken er fuld. Frigør plads, og prøv igen; det, der var indlæst, er uændret."
DATABASE_FILE = "klarplan.db"
LOCK_FILE = "klarplan.lock"
OWNER_ONLY = 0o700  # plans may name people


@dataclass(frozen=True, slots=True)
class Facts:
    """The store's generation, and the generation and collection that the vectors were last level with."""

    generation: int
    vectors_generation: int
    vectors_collection: str


@dataclass(frozen=True, slots=True)
class Database:
    """The records database of a data folder. Safe from several threads and, since it is not Chroma, processes."""

    engine: Engine
    place: str

    @classmethod
    def open(cls, folder: Path, *, make: bool = False, wait: float = 0.0) -> Self:
        """Open the database alone, without the folder's lock: also while a service owns the folder.

        Only making it or upgrading an older schema needs the lock, for as long as it takes.

        Args:
            folder: the data folder.
            make: make the database where there is none.
            wait: how many seconds to wait for the lock when it is needed.

        Raises:
            StoreUnavailableError: there is none, or it cannot be used.
            StoreBusyError: it must be made or upgraded, and another process owns the folder.
        """
        file = folder / DATABASE_FILE
        with telling(str(folder)):
            there = file.exists()
            if not there and make:
                folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if not there and not make:
            raise StoreUnavailableError(nothing_there(folder))
        if not there or _is_older(sqlite_url(file)):
            lock = FolderLock(folder / LOCK_FILE, wait)
            try:
                return cls(open_database(sqlite_url(file)), str(folder))
            finally:
                lock.release()
        return cls(open_database(sqlite_url(file)), str(folder))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read from."""
        with telling(self.place), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction of its own, committed at the end; writers take turns from its start."""
        with telling(self.place), self.engine.begin() as connection:
            _begin(connection)
            yield connection

    @contextmanager
    def writing_lightly(self) -> Iterator[Connection]:
        """Give the same, without waiting for the disk at its end.

        A power cut may lose the last such writes, never a part of one, and nothing that was written otherwise. A
        killed process loses nothing. For turns of conversations, of which there are many.
        """
        with telling(self.place), self.engine.connect() as connection:
            _wait_for_disk(connection, wait=False)
            try:
                with connection.begin():
                    _begin(connection)
                    yield connection
            finally:
                _wait_for_disk(connection, wait=True)

    def forget(self) -> None:
        """Drop what was deleted from the write-ahead log too."""
        with telling(self.place):
            truncate_log(self.engine)

    def close(self) -> None:
        """Release its connections."""
        self.engine.dispose()


def open_database(url: str) -> Engine:
    """Connect to the database at `url`, make what it lacks, and upgrade a schema of an earlier version.

    Raises:
        StoreUnavailableError: it cannot be read or written, or a newer Klarplan made it.
    """
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    try:
        with telling(_place(url)):
            if engine.dialect.name == "sqlite":
                close_to_others(Path(_place(url)))
            with engine.connect() as connection:
                found = _schema(connection)
            if found != SCHEMA:
                with engine.begin() as connection:
                    _begin(connection)
                    _bring_up(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _schema(connection: Connection) -> str | None:
    return read_meta(connection, "schema") if inspect(connection).has_table(META.name) else None


def _is_older(url: str) -> bool:
    engine = create_engine(url)
    try:
        with telling(_place(url)), engine.connect() as connection:
            found = _schema(connection)
    finally:
        engine.dispose()
    return found is None or _number(found) < int(SCHEMA)


def _bring_up(connection: Connection) -> None:
    """Make the schema, or upgrade it; one transaction, so that a failure leaves it as it was."""
    found = _schema(connection)
    if found is None:
        METADATA.create_all(connection)
        lexical.create(connection)
        write_meta(connection, "generation", "0")
    elif _number(found) > int(SCHEMA):
        raise StoreUnavailableError(
            f"Datamappen er lavet af en nyere version af Klarplan (skema {found}, denne bruger {SCHEMA}). "
            "Opdater Klarplan, eller genskab en sikkerhedskopi fra før opdateringen i en ny datamappe."
        )
    elif found != SCHEMA:
        migrations.upgrade(connection, found)
    write_meta(connection, "schema", SCHEMA)


def _number(schema: str) -> float:
    """Return a schema's number; what is no number was made by a Klarplan that we don't know."""
    return int(schema) if schema.isdecimal() else float("inf")


def _begin(connection: Connection) -> None:
    """Begin a transaction that writes: at once, or two that first read would each wait for the other."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _wait_for_disk(connection: Connection, *, wait: bool) -> None:
    """Say whether a commit on this connection waits until it is on the disk; outside of any transaction."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if wait else 'NORMAL'}")
        connection.rollback()  # of the transaction that SQLAlchemy thinks it began


def now() -> str:
    """Return the time, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def nothing_there(folder: Path) -> str:
    """Return what to say of a data folder without a database."""
    return f"Der er ingen indlæste planer i {folder}. Indlæs dem med klarplan ingest."


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turn a failure of disk or database into a Danish `StoreUnavailableError` that names `place`."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _told(place, str(getattr(error, "orig", None) or error).splitlines()[0]) from error
    except OSError as error:
        raise _told(place, error.strerror or str(error)) from error


def _told(place: str, cause: str) -> StoreUnavailableError:
    full = any(sign in cause.lower() for sign in ("full", "no space", "quota"))
    kind = StoreFullError if full else StoreUnavailableError
    return kind(f"{_FULL if full else _advice(cause)} ({place}: {cause})")


def _advice(cause: str) -> str:
    lower = cause.lower()
    if "malformed" in lower or "not a database" in lower:
        return "Databasen er beskadiget. Genskab mappen fra en sikkerhedskopi, eller indlæs planerne i en ny datamappe."
    if "readonly" in lower or "permission" in lower or "unable to open" in lower or "not permitted" in lower:
        return "Datamappen kan ikke åbnes eller skrives til. Kontrollér rettighederne til den."
    if "locked" in lower:
        return "Databasen er optaget af et andet program. Prøv igen om lidt."
    return "Datamappen kan ikke læses eller skrives. Kontrollér disken og rettighederne."


def read_meta(connection: Connection, key: str) -> str | None:
    """Return a fact of the store, or None when it was never written."""
    return connection.execute(select(META.c.value).where(META.c.key == key)).scalar()


def read_facts(connection: Connection) -> Facts:
    """Return how far records and vectors have come, in one query."""
    found = {row.key: row.value for row in connection.execute(select(META))}
    return Facts(
        generation=int(found.get("generation", "0")),
        vectors_generation=int(found.get("vectors_generation", "-1")),
        vectors_collection=found.get("vectors_collection", ""),
    )


def write_meta(connection: Connection, key: str, value: str) -> None:
    """Set a fact of the store."""
    if connection.execute(META.update().where(META.c.key == key).values(value=value)).rowcount == 0:
        connection.execute(META.insert().values(key=key, value=value))


def next_generation(connection: Connection) -> int:
    """Count up the store's generation as part of the caller's transaction, and return it."""
    generation = int(read_meta(connection, "generation") or 0) + 1
    write_meta(connection, "generation", str(generation))
    return generation


def forget(engine: Engine) -> None:
    """Drop what a deletion leaves behind in the term index and the write-ahead log."""
    with engine.begin() as connection:
        lexical.merge(connection)
    truncate_log(engine)


def truncate_log(engine: Engine) -> None:
    """Write the log into the database and empty it: what was deleted still stands in its older frames."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def sqlite_url(path: Path) -> str:
    """Return the URL of a SQLite database file."""
    return f"sqlite:///{path}"


def _place(url: str) -> str:
    parsed = make_url(url)
    return parsed.database or parsed.render_as_string(hide_password=True)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Set what SQLite leaves off.

    FULL: a commit that was answered survives a power cut, so the vectors are never ahead of the records.
    secure_delete: what is removed is overwritten.
    """
    cursor = connection.cursor()
    try:
        for pragma in (
            f"busy_timeout={BUSY_SECONDS * 1000}",
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
            "secure_delete=ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()
