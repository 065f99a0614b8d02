"""Safe-keeping of a data folder: one file out, and back in."""

from __future__ import annotations

from pathlib import Path

from assistant import audit
from assistant.settings import Settings
from assistant.usage import UsageError
from index.store import backup
from index.store.backup import Copied
from index.store.database import DATABASE_FILE, Database


def save(settings: Settings, file: Path, *, force: bool = False) -> Copied:
    """Write a checked copy of all records to a file, also while a service writes to them.

    Raises:
        UsageError: the file is there, and `force` was not given.
        StoreUnavailableError: it cannot be read or written.
    """
    if file.exists() and not force:
        raise UsageError(f"{file} findes allerede. Vælg et andet navn, eller erstat den med --force.")
    database = Database.open(settings.data)
    try:
        copied = backup.save(database, file)
        audit.note(database, audit.COMMAND_LINE, "backup", file.name)
    finally:
        database.close()
    return copied


def load(settings: Settings, file: Path, *, force: bool = False) -> Copied:
    """Put a backup in place of a data folder's records, also while a service runs over it.

    Raises:
        UsageError: there are records in the folder, and `force` was not given.
        StoreUnavailableError: the file is no backup, or damaged; the folder is as it was.
    """
    if (settings.data / DATABASE_FILE).exists() and not force:
        raise UsageError(
            f"Der ligger allerede planer i {settings.data}. Tag en kopi af dem med klarplan backup, "
            "og erstat dem så med --force, eller vælg en anden mappe med --data."
        )
    copied = backup.load(file, settings.data)
    database = Database.open(settings.data)
    try:
        audit.note(database, audit.COMMAND_LINE, "restore", file.name)
    finally:
        database.close()
    return copied
