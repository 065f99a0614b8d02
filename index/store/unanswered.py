"""How often what was asked for has no answer, by recognised field and indsats. Never the question."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from index.store.database import Database, now
from index.store.service_tables import UNANSWERED

_DAY = 10  # characters of an ISO date


@dataclass(frozen=True, slots=True)
class Unanswered:
    """How often one thing had no answer; `last` is a day. An empty field or indsats: none was recognised."""

    kind: str
    field: str
    initiative: str
    count: int
    last: str


def count(connection: Connection, kind: str, field: str, initiative: str) -> None:
    """Count one more, in the caller's transaction."""
    c, day = UNANSWERED.c, now()[:_DAY]
    known = update(UNANSWERED).where(c.kind == kind, c.field == field, c.initiative == initiative)
    if connection.execute(known.values(count=c.count + 1, last=day)).rowcount == 0:
        row = {"kind": kind, "field": field, "initiative": initiative}
        connection.execute(insert(UNANSWERED).values(count=1, last=day, **row))


def listed(database: Database, limit: int) -> tuple[Unanswered, ...]:
    """Return what most often had no answer first."""
    query = select(UNANSWERED).order_by(UNANSWERED.c.count.desc(), UNANSWERED.c.last.desc()).limit(limit)
    with database.reading() as connection:
        return tuple(Unanswered(*row) for row in connection.execute(query))
