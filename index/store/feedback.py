"""What people said of answers: a thumb and perhaps a reason, kept as long as the conversation is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import delete, insert, select

from index.store.database import Database, now
from index.store.service_tables import FEEDBACK, TURNS

Thumb = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Feedback:
    """One person's verdict on one answer, with the question and the answer it is about."""

    id: str
    thumb: Thumb
    reason: str | None
    created: str  # UTC, ISO 8601
    owner: str
    conversation: str
    answer_id: str
    question: str
    answer: Mapping[str, Any]


def add(database: Database, owner: str, answer_id: str, thumb: Thumb, reason: str | None) -> str | None:
    """Keep a verdict, in place of the owner's earlier one; return its id, None when the owner got no such answer."""
    id_ = uuid4().hex
    asked = select(TURNS.c.conversation).where(TURNS.c.owner == owner, TURNS.c.answer_id == answer_id)
    with database.writing() as connection:
        conversation = connection.execute(asked.limit(1)).scalar()
        if conversation is None:
            return None
        connection.execute(
            delete(FEEDBACK).where(FEEDBACK.c.owner == owner, FEEDBACK.c.answer_id == answer_id)
        )
        row = {"conversation": conversation, "answer_id": answer_id, "thumb": thumb, "reason": reason}
        connection.execute(insert(FEEDBACK).values(id=id_, owner=owner, created=now(), **row))
    return id_


def listed(database: Database, thumb: Thumb | None = None) -> tuple[Feedback, ...]:
    """Return all verdicts, or those with one thumb, the oldest first."""
    query = select(FEEDBACK, TURNS.c.question, TURNS.c.answer).join(
        TURNS, (TURNS.c.owner == FEEDBACK.c.owner) & (TURNS.c.answer_id == FEEDBACK.c.answer_id)
    )
    if thumb is not None:
        query = query.where(FEEDBACK.c.thumb == thumb)
    with database.reading() as connection:
        found = connection.execute(query.order_by(FEEDBACK.c.created, FEEDBACK.c.id)).all()
    return tuple(
        Feedback(
            id=r.id,
            thumb=r.thumb,
            reason=r.reason,
            created=r.created,
            owner=r.owner,
            conversation=r.conversation,
            answer_id=r.answer_id,
            question=r.question,
            answer=r.answer,
        )
        for r in found
    )
