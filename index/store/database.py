"""The database: opening it, its small facts (`meta`), and what to say when it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from index.errors import StoreUnavailableError
from index.store import lexical
from index.store.tables import META, METADATA

SCHEMA = "1"
BUSY_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Facts:
    """The store's generation, and the generation and collection that the vectors were last level with."""

    generation: int
    vectors_generation: int
    vectors_collection: str


def open_database(url: str) -> Engine:
    """Connect to the database at `url` and create what it lacks.

    Raises:
        StoreUnavailableError: it cannot be read or written, or a newer Klarplan made it.
    """
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    with telling(_place(url)), engine.begin() as connection:
        METADATA.create_all(connection)
        lexical.create(connection)
        found = read_meta(connection, "schema")
        if found is None:
            write_meta(connection, "schema", SCHEMA)
            write_meta(connection, "generation", "0")
    if found not in (None, SCHEMA):
        engine.dispose()
        raise StoreUnavailableError(
            f"Datamappen er lavet af en anden version af Klarplan (skema {found}, denne bruger {SCHEMA}). "
            "Opdater Klarplan, eller indlæs planerne i en ny datamappe."
        )
    return engine


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turn a failure of disk or database into a Danish `StoreUnavailableError` that names `place`."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise StoreUnavailableError(f"{_advice(cause)} ({place}: {cause})") from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise StoreUnavailableError(f"{_advice(cause)} ({place}: {cause})") from error


def _advice(cause: str) -> str:
    lower = cause.lower()
    if "full" in lower or "no space" in lower:
        return "Disken er fuld. Frigør plads, og prøv igen; det, der var indlæst, er uændret."
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
