"""Uploads under way, and what became of them."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Body
from index.store.jobs import State


class FailureBody(Body):
    name: str
    reason: str


class DuplicateBody(Body):
    """A file left out because the document `of` has the same bytes."""

    name: str
    of: str


class ReportLine(Body):
    """What was made of one document; `unrecognised`, `warnings` and `editions` are sentences for a person."""

    id: str
    name: str
    format: str
    plans: int
    initiatives: int
    passages: int
    embedded: int
    recognised: list[tuple[str, int]]
    unrecognised: list[str]
    warnings: list[str]
    editions: list[str] = Field(
        default=[], description="Hvilke planer det er en udgave af, og hvilken af dem der svarer."
    )


class ReportBody(Body):
    """What an upload did; the lists hold ids of documents."""

    added: list[str]
    changed: list[str]
    unchanged: list[str]
    duplicates: list[DuplicateBody]
    failed: list[FailureBody]
    documents: list[ReportLine]


class JobBody(Body):
    """An upload. `report` is there when the state is done, `error` when it is failed."""

    id: str
    name: str
    state: State
    done: int = Field(description="Hvor meget der er læst, af `total`.")
    total: int
    report: ReportBody | None
    error: str | None
    created: str
    updated: str
