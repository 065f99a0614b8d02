"""Plans and indsatser."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api import readout
from api.access.gate import Editor, Reader
from api.describing import may_fail, takes
from api.schemas.base import Id
from api.schemas.records import EditionChange, InitiativeBody, PlanBody, PlanDetail
from api.service import TheService
from assistant import audit, editors
from assistant.build import Assistant

router = APIRouter(tags=["Planer"])
RecordId = Annotated[Id, Path(description="Id, som det står i listen over planer.")]


@router.get("/api/plans", responses=may_fail())
async def plans(_: Reader, service: TheService) -> list[PlanBody]:
    """Alle planer med indsatser, temaer og hvilke år der er indrapporteret."""
    return await service.read(lambda it: readout.plans(it.chain.names()))


@router.get("/api/plans/{plan_id:path}", responses=may_fail(404))
async def plan(plan_id: RecordId, _: Reader, service: TheService) -> PlanDetail:
    """Én plan."""
    return await service.read(lambda it: readout.plan(it, plan_id))


@router.patch("/api/plans/{plan_id:path}", responses=takes(404))
async def correct(
    plan_id: RecordId, change: EditionChange, editor: Editor, service: TheService
) -> PlanDetail:
    """Ret, hvilken udgave af en plan der svarer."""

    def work(it: Assistant) -> PlanDetail:
        said = editors.correct(it.store.database, plan_id, status=change.status, edition_of=change.edition_of)
        audit.note(it.store.database, editor.id, "plan.set", said.plan)
        return readout.plan(it, said.plan)

    return await service.read(work)


@router.get("/api/initiatives/{initiative_id:path}", responses=may_fail(404))
async def initiative(initiative_id: RecordId, _: Reader, service: TheService) -> InitiativeBody:
    """Én indsats: felter, mål, status år for år og beløb, hver med sin plads i dokumentet."""
    return await service.read(lambda it: readout.initiative(it, initiative_id))
