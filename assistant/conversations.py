"""Conversations: what was asked and answered under one id, and what it is about, for the next question to lean on.

Three memories: for the length of a batch, in the records without any words (the command line), and in
the records with the turns (the service). An id belongs to its owner; another's is not there.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from assistant.answer import Answer, Sentence
from assistant.chain import Chain
from assistant.understand import Query
from index.analysis import question_terms
from index.errors import NotFoundError, StoreUnavailableError
from index.personal import masked
from index.store import conversations
from index.store.conversations import Conversation, Lacking, Said, Turn
from index.store.database import Database
from index.store.store import Store

logger = logging.getLogger(__name__)

LOCAL = "lokal"  # whose the conversations of the command line are
_TITLE = 80  # characters
_LISTED = 200


class Memory(Protocol):
    """Where conversations are kept."""

    def read(self, id_: str, owner: str = LOCAL) -> Mapping[str, Any] | None:
        """Return what a conversation is about; None for one not begun."""

    def keep(self, id_: str, owner: str, about: Mapping[str, Any], turn: Exchange) -> None:
        """Keep what it is about from here on, and as much of the turn as this memory holds."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, its answer, and how it was understood."""

    question: str
    answer: Answer
    query: Query | None


class InMemory(dict[str, Mapping[str, Any]]):
    """Topics for the length of one batch."""

    def read(self, id_: str, owner: str = LOCAL) -> Mapping[str, Any] | None:  # noqa: ARG002 - a batch has one
        return self.get(id_)

    def keep(self, id_: str, owner: str, about: Mapping[str, Any], turn: Exchange) -> None:  # noqa: ARG002
        if about:
            self[id_] = about


class InRecords:
    """Topics in the records database, from one command to the next; no words."""

    def __init__(self, store: Store) -> None:
        self._database = store.database

    def read(self, id_: str, owner: str = LOCAL) -> Mapping[str, Any] | None:
        return conversations.about(self._database, owner, id_)

    def keep(self, id_: str, owner: str, about: Mapping[str, Any], turn: Exchange) -> None:  # noqa: ARG002
        if about:
            conversations.keep(self._database, owner, id_, about)


class Conversations:
    """The service's conversations: topics and turns, CPR numbers masked, listed and deleted for good."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, id_: str, owner: str = LOCAL) -> Mapping[str, Any] | None:
        return conversations.about(self._database, owner, id_)

    def keep(self, id_: str, owner: str, about: Mapping[str, Any], turn: Exchange) -> None:
        question = masked(turn.question)
        said = Said(question, turn.answer.id, _storable(turn.answer.to_json()), _title(question))
        lacking = _lacking(turn.answer, turn.query)
        conversations.keep(self._database, owner, id_, about, said=said, lacking=lacking)

    def list(self, owner: str, limit: int = _LISTED) -> tuple[Conversation, ...]:
        """Return an owner's conversations, the one last used first."""
        return conversations.listed(self._database, owner, limit)

    def get(self, id_: str, owner: str) -> tuple[Conversation, tuple[Turn, ...]]:
        """Return a conversation with its turns. Raises NotFoundError when the owner has none of that id."""
        found = conversations.read(self._database, owner, id_)
        if found is None:
            raise NotFoundError(_NOT_THERE)
        return found

    def delete(self, id_: str, owner: str) -> None:
        """Delete a conversation and all that was said in it and of it, for good. Raises NotFoundError as `get`."""
        if not conversations.remove(self._database, owner, id_):
            raise NotFoundError(_NOT_THERE)

    def purge(self, days: int) -> int:
        """Delete for good all conversations not used for so many days; return how many."""
        return conversations.remove_older(self._database, days_ago(days))

    def overdue(self, days: int) -> int:
        """Count the conversations that `purge` would delete."""
        return conversations.older(self._database, days_ago(days))


_NOT_THERE = "Samtalen findes ikke. Den kan være slettet, eller den hører til en anden."


def new_id() -> str:
    """Return an id for a conversation that nobody can guess."""
    return secrets.token_urlsafe(16)


def days_ago(days: int) -> str:
    """Return the time so many days ago, UTC, ISO 8601."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")


def converse(
    chain: Chain, memory: Memory, question: str, conversation: str | None, owner: str = LOCAL
) -> Answer:
    """Answer a question, in its conversation when it has one."""
    for said in converse_stream(chain, memory, question, conversation, owner):
        if isinstance(said, Answer):
            return said
    raise AssertionError  # pragma: no cover - an answer always comes last


def converse_stream(
    chain: Chain, memory: Memory, question: str, conversation: str | None, owner: str = LOCAL
) -> Iterator[Sentence | Answer]:
    """Give an answer's sentences, each as soon as it stands, and last the answer, which has exactly these."""
    before = recall(memory, conversation, owner) if conversation is not None else None
    answer, query = yield from chain.ask_stream(question, before)
    if conversation is not None:
        answer = remember(chain, memory, Exchange(question, answer, query), conversation, owner)
    yield answer


def recall(memory: Memory, conversation: str, owner: str = LOCAL) -> Query | None:
    """Return what a conversation is about, for the chain to lean on; None at its start."""
    before = memory.read(_whole(conversation), owner)
    return _restored(before) if before else None


def remember(chain: Chain, memory: Memory, turn: Exchange, conversation: str, owner: str = LOCAL) -> Answer:
    """Keep a turn and return its answer with the conversation's id.

    When it cannot be kept (the disk is full), the answer is given all the same, without an id: nothing
    says that it was kept.
    """
    conversation = _whole(conversation)
    answer = replace(turn.answer, conversation=conversation)
    about = _topic(turn.query, chain.names().words) if turn.query is not None else {}
    try:
        memory.keep(conversation, owner, about, replace(turn, answer=answer))
    except StoreUnavailableError as error:
        logger.warning("a turn of a conversation could not be kept: %s", type(error.__cause__).__name__)
        return replace(answer, conversation=None)
    return answer


def _whole(conversation: str) -> str:
    """Return an id as it can be kept: half a letter is no letter."""
    return conversation.encode("utf-8", "replace").decode("utf-8")


def _storable(value: Any) -> Any:
    """Return a JSON value with CPR numbers masked in all its texts, and no half letters."""
    if isinstance(value, str):
        return masked(_whole(value))
    if isinstance(value, Mapping):
        return {key: _storable(other) for key, other in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(other) for other in value]
    return value


def _title(question: str) -> str:
    title = " ".join(question.split())
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"


def _lacking(answer: Answer, query: Query | None) -> tuple[Lacking, ...]:
    """Return what a refused question asked for: each field it named, of each indsats."""
    if not answer.refused:
        return ()
    fields = (query.fields if query else ()) or ("",)
    initiatives = (query.initiatives if query else ()) or ("",)
    return tuple(Lacking(answer.kind, field, initiative) for field in fields for initiative in initiatives)


def _topic(query: Query, known: frozenset[str]) -> dict[str, Any]:
    """Return what a question is about: names, fields, years, and those of its words that the plans have.

    A word that no plan holds finds nothing in the next turn either, and may be somebody's name: it is not kept.
    """
    words = [t.word for t in query.residual if t.word.isalpha() and not known.isdisjoint(t.alternatives)]
    return {
        "kinds": sorted(query.kinds),
        "fields": list(query.fields),
        "years": list(query.years),
        "groups": [list(g) for g in query.groups],
        "sure": query.sure,
        "themes": list(query.themes),
        "plans": list(query.plans),
        "words": words,
        "counted": query.counted.word if query.counted and query.counted.word in words else None,
        "asks": query.asks,
        "told": list(query.told),
        "earlier": list(query.earlier),
    }


def _restored(about: Mapping[str, Any]) -> Query:
    words = tuple(question_terms(" ".join(about.get("words", ()))))
    return Query(
        question="",
        text="",
        language="da",
        kinds=frozenset(about["kinds"]),
        fields=tuple(about["fields"]),
        years=tuple(about["years"]),
        groups=tuple(tuple(g) for g in about["groups"]),
        sure=bool(about.get("sure")),
        themes=tuple(about["themes"]),
        plans=tuple(about["plans"]),
        residual=words,
        content=words,
        words=words,
        counted=next((t for t in words if t.word == about.get("counted")), None),
        asks=about.get("asks"),
        told=tuple(about.get("told", ())),
        earlier=tuple(about.get("earlier", ())),
    )
