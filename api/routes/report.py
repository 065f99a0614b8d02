"""The status note of a year, as JSON and as a Word file."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.access.gate import Reader
from api.describing import may_fail
from api.schemas.report import ReportBody
from api.service import Service, TheService
from api.texts import WORD, wants_word
from assistant.build import Assistant
from assistant.report import status_note
from assistant.report_records import StatusNote
from assistant.report_word import to_word

router = APIRouter(tags=["Planer"])
Year = Annotated[int, Query(ge=1, le=9999, description="Året, der er gjort status for.", examples=[2022])]
Department = Annotated[
    str | None,
    Query(
        max_length=200,
        description="Kun denne afdeling, som planen skriver den; ellers alle.",
        examples=["Teknik og Miljø"],
    ),
]
IN_WORD = {WORD: {"schema": {"type": "string", "format": "binary"}}}


@router.get(
    "/api/report",
    response_model=ReportBody,
    responses=may_fail(404) | {200: {"description": "Notatet", "content": IN_WORD}},
)
async def report(
    request: Request, _: Reader, service: TheService, year: Year, department: Department = None
) -> ReportBody | Response:
    """Årets statusnotat: hvad hver indsats har gjort, opnået og vil arbejde videre med, og hvad der mangler.

    Alle tekster er ordrette citater med kilde. Svaret er JSON, eller en Word-fil, når Accept beder om det.
    Et år eller en afdeling, der ikke er i planerne, er 404 og fortæller, hvilke der er.
    """
    if wants_word(request):
        return await _word(service, year, department)
    return await service.read(lambda it: ReportBody.model_validate(_note(it, year, department)))


@router.get(
    "/api/report.docx",
    response_class=Response,
    responses=may_fail(404) | {200: {"description": "Notatet som Word-fil", "content": IN_WORD}},
)
async def report_file(_: Reader, service: TheService, year: Year, department: Department = None) -> Response:
    """Årets statusnotat som Word-fil, til at hente med et almindeligt link."""
    return await _word(service, year, department)


async def _word(service: Service, year: int, department: str | None) -> Response:
    content = await service.read(lambda it: to_word(_note(it, year, department)))
    head = {"Content-Disposition": f'attachment; filename="statusnotat-{year}.docx"'}
    return Response(content, media_type=WORD, headers=head)


def _note(it: Assistant, year: int, department: str | None) -> StatusNote:
    names = it.chain.names()
    return status_note(names.editions, names.sources, year, department)
