"""A question's way through the service; whoever asked may leave, the answer is still made and kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from fastapi.sse import ServerSentEvent

from api.errors import body_of, tell
from api.schemas.answer import AnswerBody, Delta, Meta, Question, SentenceBody
from api.service import Service
from assistant.answer import Answer
from assistant.conversations import InRecords, converse
from index.errors import PlanError


async def ask(service: Service, asked: Question) -> Answer:
    """Answer a question in its conversation, in a thread."""
    return await service.ask(
        lambda it: converse(it.chain, InRecords(it.store), asked.question, asked.conversation)
    )


async def stream(service: Service, asked: Question) -> AsyncIterator[ServerSentEvent]:
    """Give the events of an answer: `meta`, a `delta` for each sentence, `done`, or `error`.

    The answer is made by a task of its own, so that it is kept also when the reader leaves.
    """
    yield ServerSentEvent(event="meta", data=Meta(conversation=asked.conversation))
    task = service.background.start(ask(service, asked))
    try:
        answer = await asyncio.shield(task)
    except PlanError as error:
        yield ServerSentEvent(event="error", data=body_of(*tell(error)))
        return
    for sentence in answer.sentences:
        yield ServerSentEvent(event="delta", data=Delta(sentence=SentenceBody.model_validate(sentence)))
    yield ServerSentEvent(event="done", data=AnswerBody.model_validate(answer.to_json()))
