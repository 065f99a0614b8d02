"""Is the service alive, and can it answer?"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access.gate import is_here, principal_of
from api.describing import may_fail
from api.problems import NotAllowedError
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


@router.get(
    "/metrics",
    response_class=Response,
    responses=may_fail()
    | {200: {"description": "Prometheus' format", "content": {"text/plain": {"schema": {"type": "string"}}}}},
)
async def metrics(request: Request, service: TheService) -> Response:
    """Tal til Prometheus: for denne maskine selv, og for andre med rollen admin."""
    if not is_here(request) and not (await principal_of(request, service)).may("admin"):
        raise NotAllowedError("Det kræver rollen admin.")
    return Response(service.metrics.text(service.waiting()), media_type="text/plain; version=0.0.4")
