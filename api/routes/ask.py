"""Asking: one answer as JSON, or sentence by sentence as server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import APIRouter
from fastapi.sse import EventSourceResponse, ServerSentEvent

from api.access.gate import Asker
from api.asking import Asked, ask, stream
from api.describing import takes
from api.schemas.answer import AnswerBody, Question
from api.service import Seat, TheService

router = APIRouter(tags=["Spørg"])


@router.post("/api/ask", responses=takes(404), response_model=AnswerBody)
async def answer(sent: Question, asker: Asker, service: TheService) -> object:
    """Svar på et spørgsmål; hver sætning står på ordrette citater."""
    return (await ask(service, Asked.by(asker, sent))).to_json()


@router.post(
    "/api/ask/stream",
    response_class=EventSourceResponse,
    responses=takes(404),
    dependencies=[Seat],
)
async def answer_stream(sent: Question, asker: Asker, service: TheService) -> AsyncIterator[ServerSentEvent]:
    """Svar sætning for sætning: `meta`, `delta` med én hel sætning, `done` med hele svaret, eller `error`."""
    async for event in stream(service, Asked.by(asker, sent)):
        yield event
