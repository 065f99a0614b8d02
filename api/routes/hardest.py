"""Where the plans are hardest to read."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.access.gate import Reader
from api.describing import may_fail
from api.schemas.base import Body
from api.service import TheService
from assistant.readability.passages import hardest

router = APIRouter(tags=["Skriv klart"])


class HardPassageBody(Body):
    """A passage of a plan with its figures; lengths are words."""

    text: str
    document: str
    document_id: str
    indsats: str | None
    section: str
    year: int | None
    page: int | None
    start: int
    end: int
    lix: float
    words: int
    longest_sentence: int
    passives: int
    nominalisations: int
    kancelli: int


@router.get("/api/readability/plans", responses=may_fail())
async def passages(
    _: Reader,
    service: TheService,
    top: Annotated[int, Query(ge=1, le=100, description="Hvor mange.")] = 10,
) -> list[HardPassageBody]:
    """De sværeste passager i planerne, den sværeste først. Alle passager måles, så det tager sin tid."""
    found = await service.read(lambda it: hardest(it.store, it.chain.names().catalogue, top))
    return [HardPassageBody.model_validate(one) for one in found]
