"""Noticing that another process changed the database: an editor's command, or a backup put in its place."""

from __future__ import annotations

from threading import Lock
from typing import Any

from sqlalchemy import Engine


class Watch:
    """Counts the changes that others commit, by SQLite's own counter: a few microseconds a look.

    Other databases have none; there the service is told by other means.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Any = None
        self._lock = Lock()

    def version(self) -> int:
        """Return a number that is another one when something was committed since, by whomever."""
        if self._engine.dialect.name != "sqlite":
            return 0
        with self._lock:
            if self._connection is None:
                # its own, not the pool's: the counter tells of the changes of other connections
                connection = self._engine.raw_connection()
                connection.detach()
                self._connection = connection
            return int(self._connection.cursor().execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Release its connection; a later look opens another."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
