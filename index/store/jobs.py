"""Uploads under way: a job is kept before the upload is acknowledged, and taken up again after a killed process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import delete, insert, select, update

from index.store.database import Database, now
from index.store.service_tables import JOBS

State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Job:
    """An upload. `source` is where its bytes were put; `result` the ingest report's object, or {"error"}."""

    id: str
    owner: str
    name: str
    source: str
    state: State
    done: int
    total: int
    result: Mapping[str, Any]
    created: str  # UTC, ISO 8601
    updated: str


def add(database: Database, owner: str, name: str, source: str) -> str:
    """Keep a job that waits; return its id. Write the bytes to `source` before."""
    id_, at = uuid4().hex, now()
    row = {"id": id_, "owner": owner, "name": name, "source": source, "state": "waiting"}
    with database.writing() as connection:
        connection.execute(insert(JOBS).values(done=0, total=0, result={}, created=at, updated=at, **row))
    return id_


def read(database: Database, id_: str) -> Job | None:
    """Return a job, None for an unknown id."""
    with database.reading() as connection:
        found = connection.execute(select(JOBS).where(JOBS.c.id == id_)).mappings().one_or_none()
    return None if found is None else Job(**found)


def unfinished(database: Database) -> tuple[Job, ...]:
    """Return the jobs that wait or were running when the process died, the oldest first."""
    query = select(JOBS).where(JOBS.c.state.in_(("waiting", "running"))).order_by(JOBS.c.created, JOBS.c.id)
    with database.reading() as connection:
        return tuple(Job(**row) for row in connection.execute(query).mappings())


def progress(database: Database, id_: str, done: int, total: int) -> None:
    """Note how far a running job has come."""
    _set(database, id_, state="running", done=done, total=total)


def put_back(database: Database, id_: str) -> None:
    """Let a job that was running wait for its turn again."""
    _set(database, id_, state="waiting")


def finish(database: Database, id_: str, state: Literal["done", "failed"], result: Mapping[str, Any]) -> None:
    """End a job with its report or its error."""
    _set(database, id_, state=state, result=dict(result))


def remove_older(database: Database, before: str) -> int:
    """Delete ended jobs last changed before a time (UTC, ISO 8601); return how many."""
    ended = JOBS.c.state.in_(("done", "failed")) & (JOBS.c.updated < before)
    with database.writing() as connection:
        return connection.execute(delete(JOBS).where(ended)).rowcount


def _set(database: Database, id_: str, **values: object) -> None:
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == id_).values(updated=now(), **values))
