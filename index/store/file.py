"""The database as a file: which one it is, and who may read it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_OTHERS = 0o077


def identity(file: Path) -> tuple[int, int] | None:
    """Return which file stands at a path, None where there is none: later it may be another."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def close_to_others(file: Path) -> None:
    """Let nobody but its owner read a database, whatever folder it stands in; SQLite's log takes after it.

    It is made where there is none. One that is there is never opened for it: closing it again would take away
    the locks that SQLite has on it.
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))
    if file.stat().st_mode & _OTHERS:
        with suppress(PermissionError):  # another's: who may write to it may not change that
            file.chmod(0o600)
