"""A question's way through the service; whoever asked may leave, the answer is still made and kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Self

from fastapi.sse import ServerSentEvent

from api.access.principal import Principal
from api.errors import body_of, told_of
from api.schemas.answer import AnswerBody, Delta, Meta, Question, SentenceBody
from api.service import Service
from assistant.answer import Answer, Sentence
from assistant.build import Assistant
from assistant.conversations import Conversations, converse_stream, new_id


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, whose it is, and the conversation it belongs to or begins."""

    question: str
    conversation: str
    owner: str

    @classmethod
    def by(cls, principal: Principal, sent: Question) -> Self:
        return cls(sent.question, sent.conversation or new_id(), principal.owner)


def _unheard(_: Sentence) -> None:
    """Take a sentence that nobody waits for."""


async def ask(service: Service, asked: Asked, told: Callable[[Sentence], None] = _unheard) -> Answer:
    """Answer a question in its conversation, and keep the turn; `told` hears each sentence as soon as it stands."""
    answer = await service.ask(lambda it: _answered(it, asked, told))
    service.metrics.answer(answer.kind)
    return answer


async def stream(service: Service, asked: Asked) -> AsyncIterator[ServerSentEvent]:
    """Give the events of an answer: `meta`, a `delta` for each sentence, `done`, or `error`.

    The answer is made by a task of its own, so that it is kept also when the reader leaves.
    """
    loop = asyncio.get_running_loop()
    said: asyncio.Queue[Sentence | None] = asyncio.Queue()

    def told(sentence: Sentence) -> None:
        loop.call_soon_threadsafe(said.put_nowait, sentence)

    task = service.background.start(ask(service, asked, told))
    task.add_done_callback(lambda _: said.put_nowait(None))
    yield ServerSentEvent(event="meta", data=Meta(conversation=asked.conversation))
    while (sentence := await said.get()) is not None:
        yield ServerSentEvent(event="delta", data=Delta(sentence=SentenceBody.model_validate(sentence)))
    error = task.exception()
    if error is not None:
        yield ServerSentEvent(event="error", data=body_of(*told_of(error)))
        return
    yield ServerSentEvent(event="done", data=AnswerBody.model_validate(task.result().to_json()))


def _answered(it: Assistant, asked: Asked, told: Callable[[Sentence], None]) -> Answer:
    kept = Conversations(it.store.database)
    for said in converse_stream(it.chain, kept, asked.question, asked.conversation, asked.owner):
        if isinstance(said, Answer):
            return said
        told(said)
    raise AssertionError  # pragma: no cover - an answer always comes last
