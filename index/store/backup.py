"""Copying the records database whole: out of a data folder while it is written to, and back into one.

SQLite's own online copy gives the state of one moment. What it makes is checked before it takes the
place of anything. Vectors are not copied: they are made level with the records afterwards.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from index.errors import StoreBusyError, StoreUnavailableError
from index.store.database import (
    DATABASE_FILE,
    LOCK_FILE,
    OWNER_ONLY,
    Database,
    next_generation,
    open_database,
    read_facts,
    sqlite_url,
    telling,
    truncate_log,
    write_meta,
)
from index.store.lock import FolderLock

_NO_DATABASE = "»{name}« er ikke en sikkerhedskopi fra Klarplan, eller den er beskadiget ({why})."
_ASIDE = ".ny"


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: how many documents, and its size in bytes."""

    documents: int
    size: int


def save(database: Database, file: Path) -> Copied:
    """Write all records to one file, readable by its owner alone, and check it; it takes the place of an earlier one.

    Raises:
        StoreUnavailableError: it cannot be written, or what was written is not whole.
    """
    aside = file.with_name(file.name + _ASIDE)
    with telling(str(file)), _gone_after(aside):
        os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        with database.reading() as connection, closing(_connected(aside)) as target:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)  # noqa: S101 - no other database is copied so
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        found = check(aside)
        _settled(aside)
        aside.replace(file)
        _settled(file.parent)
    return found


def check(file: Path) -> Copied:
    """Return what a backup holds. Raises StoreUnavailableError when it is none, or not whole."""
    if not file.is_file():
        raise StoreUnavailableError(f"Sikkerhedskopien findes ikke: {file}.")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0]
            documents = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except (sqlite3.Error, TypeError) as error:
        raise StoreUnavailableError(_NO_DATABASE.format(name=file, why=error)) from error
    if verdict != "ok":
        raise StoreUnavailableError(_NO_DATABASE.format(name=file, why=verdict))
    return Copied(documents, file.stat().st_size)


def load(file: Path, folder: Path) -> Copied:
    """Put a backup in place of all records of a data folder, also while a service runs over it.

    The backup is brought up to this version's schema apart from the folder's own records, which are
    replaced in one transaction: whoever reads sees the ones or the others.

    Raises:
        StoreUnavailableError: the file is no backup, not whole, of a newer Klarplan, or there is no room.
    """
    found = check(file)
    with telling(str(folder)):
        folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        aside = folder / f"{DATABASE_FILE}{_ASIDE}"
        with _alone(folder) as alone, _gone_after(aside):
            aside.unlink(missing_ok=True)
            _copy(file, aside)
            _prepare(aside, _generation(folder))
            if alone:
                _replace(aside, folder)
            else:
                _copy(aside, folder / DATABASE_FILE)
                there = open_database(sqlite_url(folder / DATABASE_FILE))
                truncate_log(there)
                there.dispose()
    return found


def _copy(source: Path, target: Path) -> None:
    with closing(_connected(source)) as read, closing(_connected(target)) as written:
        read.backup(written)


def _replace(file: Path, folder: Path) -> None:
    """Put a file in the database's place; what was there may be damaged, so that it can't be written to."""
    _settled(file)
    for name in ("-wal", "-shm"):
        (folder / f"{DATABASE_FILE}{name}").unlink(missing_ok=True)
    file.replace(folder / DATABASE_FILE)
    _settled(folder)


def _prepare(file: Path, generation: int) -> None:
    """Bring a copy up to this schema, and mark its vectors as behind, whatever a service holds in memory."""
    engine = open_database(sqlite_url(file))
    with engine.begin() as connection:
        behind = max(generation, read_facts(connection).generation)
        write_meta(connection, "generation", str(behind))
        next_generation(connection)
        write_meta(connection, "vectors_generation", "-1")
    truncate_log(engine)
    engine.dispose()


def _generation(folder: Path) -> int:
    if not (folder / DATABASE_FILE).exists():
        return 0
    try:
        database = Database.open(folder)
    except StoreUnavailableError:
        return 0  # damaged: that is why it is restored
    with database.reading() as connection:
        generation = read_facts(connection).generation
    database.close()
    return generation


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock where nobody does, and tell so; a service that holds it goes on, and sees the new records."""
    try:
        lock = FolderLock(folder / LOCK_FILE)
    except StoreBusyError:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


@contextmanager
def _gone_after(file: Path) -> Iterator[None]:
    """Leave no unfinished copy behind, whatever happens."""
    try:
        yield
    finally:
        for name in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                file.with_name(file.name + name).unlink(missing_ok=True)


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=10)
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _settled(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
