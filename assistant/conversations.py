"""Conversations: what the turns so far are about, kept between questions under an id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from assistant.answer import Answer
from assistant.chain import Chain
from assistant.understand import Query
from index.analysis import question_terms
from index.store import conversations
from index.store.store import Store


class Memory(Protocol):
    """Where the topic of each conversation is kept."""

    def read(self, id_: str) -> Mapping[str, Any] | None: ...
    def write(self, id_: str, about: Mapping[str, Any]) -> None: ...


class InMemory(dict[str, Mapping[str, Any]]):
    """Topics for the length of one batch."""

    def read(self, id_: str) -> Mapping[str, Any] | None:
        return self.get(id_)

    def write(self, id_: str, about: Mapping[str, Any]) -> None:
        self[id_] = about


class InRecords:
    """Topics in the records database, from one command to the next."""

    def __init__(self, store: Store) -> None:
        self._engine = store.engine

    def read(self, id_: str) -> Mapping[str, Any] | None:
        return conversations.read(self._engine, id_)

    def write(self, id_: str, about: Mapping[str, Any]) -> None:
        conversations.write(self._engine, id_, about)


def converse(chain: Chain, memory: Memory, question: str, conversation: str | None) -> Answer:
    """Answer a question, in its conversation when it has one."""
    if conversation is None:
        return chain.ask(question)[0]
    conversation = conversation.encode("utf-8", "replace").decode("utf-8")  # half a letter is no letter
    before = memory.read(conversation)
    answer, query = chain.ask(question, _restored(before) if before else None)
    if query is not None:
        memory.write(conversation, _topic(query, chain.names().words))
    return replace(answer, conversation=conversation)


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
    )
