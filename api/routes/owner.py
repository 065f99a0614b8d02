"""What commands ask of the service that owns their data folder; open on its socket alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field

from api.access.gate import from_socket
from api.service import TheService
from assistant.build import Assistant
from assistant.conversations import InMemory
from assistant.owner import Here
from assistant.remote import PREFIX
from index.errors import NotFoundError
from index.ingest_report import Report
from index.search import Hit
from index.store.reading import StoredPlan


async def _on_the_socket(request: Request) -> None:
    if not from_socket(request):
        raise NotFoundError("Adressen findes ikke.")


router = APIRouter(prefix=PREFIX, include_in_schema=False, dependencies=[Depends(_on_the_socket)])


class Asked(BaseModel):
    """A question of the command line; of a batch, with what its conversation is about so far."""

    question: str
    conversation: str | None = None
    about: Mapping[str, Any] | None = None
    keep: bool = True


class Told(BaseModel):
    answer: dict[str, Any]
    about: Mapping[str, Any] | None


class Sought(BaseModel):
    question: str
    k: Annotated[int, Field(ge=1, le=100)]


class Catalogued(BaseModel):
    plans: tuple[StoredPlan, ...]
    documents: dict[str, str]


class Given(BaseModel):
    paths: list[Path]
    prune: bool


class Removed(BaseModel):
    id: str


@router.post("/ask")
async def ask(asked: Asked, service: TheService) -> Told:
    """Answer as the command would."""

    def work(it: Assistant) -> Told:
        memory = None if asked.keep else InMemory()
        if memory is not None and asked.conversation and asked.about:
            memory[asked.conversation] = asked.about
        answer = Here(it).ask(asked.question, asked.conversation, memory)
        about = memory.get(asked.conversation) if memory is not None and asked.conversation else None
        return Told(answer=answer.to_json(), about=about)

    return await service.ask(work)


@router.post("/search")
async def search(sought: Sought, service: TheService) -> list[Hit]:
    """Find passages."""
    return await service.ask(lambda it: list(Here(it).find(sought.question, sought.k)))


@router.post("/plans")
async def plans(service: TheService) -> Catalogued:
    """Give all plans, for the command to show."""

    def work(it: Assistant) -> Catalogued:
        found = Here(it).catalogue()
        stored = tuple(StoredPlan(document_id, plan) for document_id, _, plan in found.plans)
        return Catalogued(plans=stored, documents=dict(found.documents))

    return await service.read(work)


@router.post("/ingest")
async def ingest(given: Given, service: TheService) -> Report:
    """Read files in: those that the service may read."""
    return await service.read(lambda it: Here(it).ingest(given.paths, prune=given.prune, progress=None))


@router.post("/remove")
async def remove(removed: Removed, service: TheService) -> bool:
    """Delete a document."""
    return await service.read(lambda it: Here(it).remove(removed.id))


@router.post("/rebuild")
async def rebuild(service: TheService) -> int:
    """Make terms and vectors anew."""
    return await service.read(lambda it: Here(it).rebuild(None))
