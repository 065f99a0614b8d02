"""What clients of OpenAI's API need: one model, and chat completions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse, StreamingResponse

from api import completions
from api.access.gate import Reader
from api.errors import KINDS
from api.problems import UnknownModelError
from api.schemas.openai import MODEL, Completion, CompletionBody, ErrorBody, ModelBody, ModelsBody
from api.service import Seat, TheService

router = APIRouter(prefix="/v1", tags=["OpenAI-kompatibelt"])
CREATED = 1_735_689_600  # the beginning of 2025: a time that clients ask for and that tells nothing
ERRORS: dict[int | str, dict[str, Any]] = {
    status: {
        "model": ErrorBody,
        "description": "; ".join(sorted({k.title for k in KINDS.values() if k.status == status})),
    }
    for status in (400, 401, 403, 404, 413, 429, 503)
}


@router.get("/models", responses=ERRORS)
async def models(_: Reader) -> ModelsBody:
    """Den ene model, der er."""
    return ModelsBody(data=[ModelBody(id=MODEL, created=CREATED)])


@router.get("/models/{model}", responses=ERRORS)
async def model(model: Annotated[str, Path(max_length=200)], _: Reader) -> ModelBody:
    """Modellen, ved navn."""
    _known(model)
    return ModelBody(id=MODEL, created=CREATED)


@router.post(
    "/chat/completions",
    response_model=CompletionBody,
    responses=ERRORS | {200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
    dependencies=[Seat],
)
async def complete(sent: Completion, _: Reader, service: TheService) -> StreamingResponse | JSONResponse:
    """Svar på den sidste besked fra brugeren; tidligere beskeder siger, hvad den handler om."""
    _known(sent.model)
    wanted = completions.Wanted.of(sent)
    if sent.stream:
        return StreamingResponse(
            completions.stream(service, sent, wanted),
            media_type="text/event-stream",
            headers={"X-Accel-Buffering": "no"},
        )
    found = await completions.answer(service, wanted)
    return JSONResponse(completions.body(wanted, found).model_dump(mode="json"))


def _known(name: str) -> None:
    if name != MODEL:
        raise UnknownModelError(f"Modellen findes ikke. Brug »{MODEL}«.")
