"""Writes that do not wait for the disk, and leave all other writes as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from index.store.database import Database, read_meta, write_meta


def waits(connection: Connection) -> bool:
    return connection.execute(text("PRAGMA synchronous")).scalar() == 2  # FULL


def failing_write(database: Database) -> None:
    with database.writing_lightly() as connection:
        write_meta(connection, "b", "1")
        raise KeyError


def test_only_a_light_write_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    """Inside it the commit waits for nothing; before and after, and when it fails, all others do."""
    database = Database.open(tmp_path / "data", make=True)
    with database.writing_lightly() as connection:
        assert not waits(connection)
        write_meta(connection, "a", "1")
    with pytest.raises(KeyError):
        failing_write(database)
    for connect in (database.reading, database.writing):
        with connect() as connection:
            assert waits(connection)
            assert read_meta(connection, "a") == "1"
            assert read_meta(connection, "b") is None
    database.close()
