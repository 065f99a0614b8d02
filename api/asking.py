"""A question's way through the service; whoever asked may leave, the answer is still made and kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Self

from fastapi.sse import ServerSentEvent

from api.access.principal import Principal
from api.errors import body_of, tell
from api.schemas.answer import AnswerBody, Delta, Meta, Question, SentenceBody
from api.service import Service
from assistant.answer import Answer
from assistant.conversations import Conversations, converse, new_id
from index.errors import PlanError


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, whose it is, and the conversation it belongs to or begins."""

    question: str
    conversation: str
    owner: str

    @classmethod
    def by(cls, principal: Principal, sent: Question) -> Self:
        return cls(sent.question, sent.conversation or new_id(), principal.owner)


async def ask(service: Service, asked: Asked) -> Answer:
    """Answer a question in its conversation, and keep the turn."""
    answer = await service.ask(
        lambda it: converse(
            it.chain, Conversations(it.store.database), asked.question, asked.conversation, asked.owner
        )
    )
    service.metrics.answer(answer.kind)
    return answer


async def stream(service: Service, asked: Asked) -> AsyncIterator[ServerSentEvent]:
    """Give the events of an answer: `meta`, a `delta` for each sentence, `done`, or `error`.

    The answer is made by a task of its own, so that it is kept also when the reader leaves.
    """
    task = service.background.start(ask(service, asked))
    yield ServerSentEvent(event="meta", data=Meta(conversation=asked.conversation))
    try:
        answer = await asyncio.shield(task)
    except PlanError as error:
        yield ServerSentEvent(event="error", data=body_of(*tell(error)))
        return
    for sentence in answer.sentences:
        yield ServerSentEvent(event="delta", data=Delta(sentence=SentenceBody.model_validate(sentence)))
    yield ServerSentEvent(event="done", data=AnswerBody.model_validate(answer.to_json()))
