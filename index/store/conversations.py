"""Conversations: what each is about, and its turns. An id belongs to its owner; another's is simply not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from index.store import unanswered
from index.store.database import Database, now
from index.store.service_tables import CONVERSATIONS, FEEDBACK, TURNS

_OF_TURN = (TURNS.c.owner == CONVERSATIONS.c.owner) & (TURNS.c.conversation == CONVERSATIONS.c.id)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation without its turns. `title` is its first question, shortened; None without turns."""

    id: str
    owner: str
    title: str | None
    created: str  # UTC, ISO 8601
    updated: str
    turns: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer. `n` counts from 1; `answer` is the Answer contract's object; `thumb` what was said of it."""

    n: int
    question: str
    answer: Mapping[str, Any]
    created: str
    thumb: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a new turn adds: the question and the answer's object, both fit to be stored."""

    question: str
    answer_id: str
    answer: Mapping[str, Any]
    title: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """What was asked for and not there, to be counted; an empty field or indsats was not recognised."""

    kind: str
    field: str = ""
    initiative: str = ""


def about(database: Database, owner: str, id_: str) -> Mapping[str, Any] | None:
    """Return what a conversation is about, or None for one not begun."""
    with database.reading() as connection:
        found = connection.execute(select(CONVERSATIONS.c.about).where(_is(owner, id_))).scalar()
    return found if isinstance(found, dict) else None


def keep(
    database: Database,
    owner: str,
    id_: str,
    topic: Mapping[str, Any],
    *,
    said: Said | None = None,
    lacking: Sequence[Lacking] = (),
) -> None:
    """Keep what a turn leaves, in one transaction.

    Args:
        database: to keep it in.
        owner: whose conversation it is.
        id_: the conversation's; begun when it isn't.
        topic: what it is about from here on.
        said: the turn's words, when they are to be kept.
        lacking: what had no answer.
    """
    with database.writing_lightly() as connection:
        _touch(connection, owner, id_, topic, said.title if said else None)
        if said is not None:
            row = {"answer_id": said.answer_id, "question": said.question, "answer": dict(said.answer)}
            connection.execute(insert(TURNS).values(owner=owner, conversation=id_, created=now(), **row))
        for one in lacking:
            unanswered.count(connection, one.kind, one.field, one.initiative)


def _touch(connection: Connection, owner: str, id_: str, topic: Mapping[str, Any], title: str | None) -> None:
    values: dict[str, Any] = {"about": dict(topic), "updated": now()}
    known = update(CONVERSATIONS).where(_is(owner, id_))
    if connection.execute(known.values(**values)).rowcount == 0:
        begun = {"owner": owner, "id": id_, "title": title, "created": values["updated"]}
        connection.execute(insert(CONVERSATIONS).values(**begun, **values))


def listed(database: Database, owner: str, limit: int) -> tuple[Conversation, ...]:
    """Return an owner's conversations, the one last used first."""
    query = (
        _with_counts()
        .where(CONVERSATIONS.c.owner == owner)
        .order_by(CONVERSATIONS.c.updated.desc(), CONVERSATIONS.c.id)
        .limit(limit)
    )
    with database.reading() as connection:
        return tuple(_conversation(row) for row in connection.execute(query))


def read(database: Database, owner: str, id_: str) -> tuple[Conversation, tuple[Turn, ...]] | None:
    """Return a conversation with its turns in order, or None when the owner has none of that id."""
    turns = (
        select(TURNS, FEEDBACK.c.thumb)
        .outerjoin(
            FEEDBACK, (FEEDBACK.c.owner == TURNS.c.owner) & (FEEDBACK.c.answer_id == TURNS.c.answer_id)
        )
        .where(TURNS.c.owner == owner, TURNS.c.conversation == id_)
        .order_by(TURNS.c.key)
    )
    with database.reading() as connection:
        found = connection.execute(_with_counts().where(_is(owner, id_))).one_or_none()
        if found is None:
            return None
        rows = connection.execute(turns).all()
    return _conversation(found), tuple(
        Turn(n, r.question, r.answer, r.created, r.thumb) for n, r in enumerate(rows, 1)
    )


def answers(database: Database, owner: str, limit: int) -> tuple[Mapping[str, Any], ...]:
    """Return the answers that an owner got, in any conversation, the newest first."""
    query = select(TURNS.c.answer).where(TURNS.c.owner == owner).order_by(TURNS.c.key.desc()).limit(limit)
    with database.reading() as connection:
        return tuple(row.answer for row in connection.execute(query))


def remove(database: Database, owner: str, id_: str) -> bool:
    """Delete a conversation, its turns and what was said of them, for good. Tell whether it was there."""
    return _delete(database, _is(owner, id_)) > 0


def remove_older(database: Database, before: str) -> int:
    """Delete for good all conversations last used before a time (UTC, ISO 8601); return how many."""
    return _delete(database, CONVERSATIONS.c.updated < before)


def older(database: Database, before: str) -> int:
    """Count the conversations last used before a time."""
    query = select(func.count()).select_from(CONVERSATIONS).where(CONVERSATIONS.c.updated < before)
    with database.reading() as connection:
        return int(connection.execute(query).scalar_one())


def _delete(database: Database, which: ColumnElement[bool]) -> int:
    with database.writing() as connection:
        gone = connection.execute(delete(CONVERSATIONS).where(which)).rowcount
    if gone:
        database.forget()
    return gone


def _is(owner: str, id_: str) -> ColumnElement[bool]:
    return (CONVERSATIONS.c.owner == owner) & (CONVERSATIONS.c.id == id_)


def _with_counts() -> Any:
    counted = select(func.count()).select_from(TURNS).where(_OF_TURN).scalar_subquery()
    return select(CONVERSATIONS, counted.label("turns"))


def _conversation(row: Any) -> Conversation:
    return Conversation(row.id, row.owner, row.title, row.created, row.updated, row.turns)
