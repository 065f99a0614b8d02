"""Documents: what is known of one, its text, its file."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api import readout
from api.access import own_answers
from api.access.gate import Asker, Reader
from api.describing import may_fail
from api.schemas.base import Id
from api.schemas.records import DocumentBody, TextBody
from api.service import TheService
from assistant.build import Assistant
from index.errors import NotFoundError
from index.store.reading import DocumentInfo

router = APIRouter(tags=["Dokumenter"])
DocumentId = Annotated[Id, Path(description="Dokumentets id.")]
NO_SUCH = "Der er intet dokument med det id."
At = Annotated[int, Query(ge=0, le=10**9)]


@router.get("/api/documents", responses=may_fail())
async def documents(_: Reader, service: TheService) -> list[DocumentBody]:
    """Alle dokumenter, også dem uden en plan."""

    def read(it: Assistant) -> list[DocumentBody]:
        catalogue = it.chain.names().everything
        return [readout.document(info, catalogue) for info in it.store.documents()]

    return await service.read(read)


@router.get("/api/documents/{document_id}", responses=may_fail(404))
async def document(document_id: DocumentId, _: Reader, service: TheService) -> DocumentBody:
    """Ét dokument: navn, format, sider og hvilke planer der er genkendt."""
    return await service.read(
        lambda it: readout.document(_info(it, document_id), it.chain.names().everything)
    )


@router.get("/api/documents/{document_id}/text", responses=may_fail(404))
async def text(
    document_id: DocumentId,
    asker: Asker,
    service: TheService,
    start: At = 0,
    end: Annotated[int | None, Query(ge=0, le=10**9)] = None,
) -> TextBody:
    """Dokumentets tekst, hele eller fra `start` til `end`; kilders pladser er i denne tekst.

    En nøgle til en side kan kun læse det, som dens egne svar citerer, og lidt omkring det.
    """

    def read(it: Assistant) -> TextBody:
        if not asker.may("ask") and not own_answers.may_read(it, asker, document_id, start, end):
            raise NotFoundError(NO_SUCH)
        return readout.text(it, document_id, start, end)

    return await service.read(read)


@router.get(
    "/api/documents/{document_id}/file",
    response_class=Response,
    responses=may_fail(404)
    | {
        200: {
            "description": "Filen, som den blev indlæst",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def file(document_id: DocumentId, _: Reader, service: TheService) -> Response:
    """Den oprindelige fil, til at hente ned; den vises aldrig i browseren."""

    def read(it: Assistant) -> tuple[str, bytes]:
        return _info(it, document_id).name, it.store.original(document_id)

    name, data = await service.read(read)
    return Response(
        data,
        media_type="application/octet-stream",
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"},
    )


def _info(it: Assistant, document_id: str) -> DocumentInfo:
    for info in it.store.documents():
        if info.id == document_id:
            return info
    raise NotFoundError(NO_SUCH)
