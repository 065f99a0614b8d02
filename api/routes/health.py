"""Is the service alive, and can it answer?"""

from __future__ import annotations

from fastapi import APIRouter

from api.describing import may_fail
from api.schemas.base import Body
from api.service import TheService

router = APIRouter(tags=["Drift"])


class Alive(Body):
    status: str = "ok"


@router.get("/health/live")
async def live() -> Alive:
    """Svarer, så længe processen kører."""
    return Alive()


@router.get("/health/ready", responses=may_fail())
async def ready(service: TheService) -> Alive:
    """Svarer ok, når planerne kan læses; ellers 503 med grunden."""
    await service.read(lambda it: it.store.documents())
    return Alive()
