"""The indsats × year matrix, as JSON and as a file for a spreadsheet."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api import readout
from api.access.gate import Reader
from api.describing import may_fail
from api.schemas.records import OverviewBody
from api.service import TheService
from api.spreadsheet import overview_csv

router = APIRouter(tags=["Planer"])
Department = Annotated[str | None, Query(max_length=200, description="Kun denne afdelings indsatser.")]
ThemeName = Annotated[
    str | None, Query(max_length=200, description="Kun indsatser, der ikke har fravalgt dette tema.")
]


@router.get("/api/overview", responses=may_fail())
async def overview(
    _: Reader, service: TheService, department: Department = None, theme: ThemeName = None
) -> OverviewBody:
    """Hvilke indsatser har indrapporteret hvilke år, med beløb."""
    return await service.read(lambda it: readout.overview(it, department, theme))


@router.get(
    "/api/overview.csv",
    response_class=Response,
    responses=may_fail()
    | {
        200: {
            "description": "CSV med semikolon, UTF-8",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        }
    },
)
async def overview_file(
    _: Reader, service: TheService, department: Department = None, theme: ThemeName = None
) -> Response:
    """Det samme som fil til et regneark."""
    body = await service.read(lambda it: readout.overview(it, department, theme))
    return Response(
        overview_csv(body),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="overblik.csv"'},
    )
