"""Feedback on answers: a thumb and perhaps a reason, and its export as an evaluation set."""

from __future__ import annotations

import json
from collections.abc import Iterator

from assistant.evaluation.sets import FROM_USERS
from index.errors import NotFoundError
from index.personal import masked
from index.store import feedback
from index.store.database import Database
from index.store.feedback import Feedback, Thumb

_ANSWERED = ("answer", "empty")


def add(database: Database, owner: str, answer_id: str, thumb: Thumb, reason: str | None = None) -> str:
    """Keep what somebody says of an answer they got, in place of what they said before; return its id.

    CPR numbers in the reason are masked.

    Raises:
        NotFoundError: the owner got no such answer, or its conversation is deleted.
    """
    said = masked(reason.strip()) if reason and reason.strip() else None
    id_ = feedback.add(database, owner, answer_id, thumb, said)
    if id_ is None:
        raise NotFoundError("Svaret findes ikke længere. Samtalen kan være slettet.")
    return id_


def listed(database: Database, thumb: Thumb | None = None) -> tuple[Feedback, ...]:
    """Return all feedback, or that with one thumb, the oldest first."""
    return feedback.listed(database, thumb)


def export(database: Database, thumb: Thumb | None = None) -> Iterator[str]:
    """Yield feedback as the lines of an evaluation set (`assistant/evaluation/sets.py`), the oldest first.

    An answer that was liked is taken for right: its kind and quotes are the gold. One that was disliked
    has no gold: what would have been right stays for a person to fill in, from `reason` and `given`.
    """
    for one in feedback.listed(database, thumb):
        yield json.dumps(_item(one), ensure_ascii=False)


def _item(one: Feedback) -> dict[str, object]:
    liked, kind = one.thumb == "up", str(one.answer["kind"])
    refused = bool(one.answer["refused"])
    citations = one.answer["citations"] if liked else ()
    # what was refused and disliked should have been answered; otherwise any kind may be the right one
    expected = [kind] if liked else list(_ANSWERED)
    return {
        "id": f"feedback-{one.id}",
        "question": one.question,
        "kind": "unanswerable" if refused and liked else "prose",
        "collection": FROM_USERS,
        "expected_kinds": expected,
        "documents": sorted({c["document"] for c in citations}),
        "answerable": not (refused and liked),
        "gold_quotes": [c["text"] for c in citations],
        "thumb": one.thumb,
        "reason": one.reason,
        "given": one.answer["answer"],
    }
