"""The log of changes: when, who, what, and the id of the thing. Rows are only ever added."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select

from index.store.database import Database, now
from index.store.service_tables import AUDIT


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `who` is a key's id, an OIDC subject or "kommandolinjen"; `what` is a stable word."""

    at: str  # UTC, ISO 8601
    who: str
    what: str
    id: str


def note(database: Database, who: str, what: str, id_: str) -> None:
    """Add a change to the log."""
    with database.writing() as connection:
        connection.execute(insert(AUDIT).values(at=now(), who=who, what=what, id=id_))


def listed(database: Database, limit: int) -> tuple[Change, ...]:
    """Return the latest changes, the newest first."""
    with database.reading() as connection:
        found = connection.execute(select(AUDIT).order_by(AUDIT.c.key.desc()).limit(limit))
        return tuple(Change(row.at, row.who, row.what, row.id) for row in found)
