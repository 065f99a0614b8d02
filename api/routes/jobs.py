"""Uploading documents, following them, deleting them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, File, Path, Query, UploadFile

from api.access.gate import Editor
from api.describing import may_fail, takes
from api.jobs import safe_name
from api.problems import AlreadyThereError, TooLargeError
from api.schemas.base import Id
from api.schemas.jobs import JobBody, ReportBody
from api.service import Service, TheService
from assistant import audit
from assistant.build import Assistant
from index.errors import NotFoundError
from index.store.jobs import Job

router = APIRouter(tags=["Dokumenter"])
CHUNK = 1_000_000
MEGABYTE = 1_000_000


@router.post("/api/documents", responses=takes(409, 507), status_code=202)
async def upload(
    file: Annotated[UploadFile, File(description="PDF, Word (.docx), HTML, Markdown eller tekst.")],
    editor: Editor,
    service: TheService,
    replace: Annotated[bool, Query(description="Erstat dokumentet af samme navn.")] = False,
) -> JobBody:
    """Send et dokument ind. Når svaret er kommet, er filen gemt; følg indlæsningen på `/api/jobs/{id}`."""
    name = safe_name(file.filename or "")

    def work(it: Assistant) -> Job:
        if not replace and any(d.name == name for d in it.store.documents()):
            raise AlreadyThereError(
                f"Der er allerede et dokument med navnet {name}. Giv filen et andet navn, eller vælg at erstatte det."
            )
        return service.jobs.take(it, editor.owner, editor.id, name, _chunks(file.file, service))

    job = await service.read(work)
    service.jobs.start(job)
    return _body(job)


@router.get("/api/jobs/{job_id}", responses=may_fail(404))
async def job(
    job_id: Annotated[Id, Path(description="Id fra svaret på indsendelsen.")], _: Editor, service: TheService
) -> JobBody:
    """Hvor langt en indlæsning er, og hvad der kom ud af den."""
    return _body(await service.read(lambda it: service.jobs.read(it, job_id)))


@router.delete("/api/documents/{document_id}", responses=may_fail(404), status_code=204)
async def remove(
    document_id: Annotated[Id, Path(description="Dokumentets id.")], editor: Editor, service: TheService
) -> None:
    """Slet et dokument for altid: felter, søgeord, vektorer og den oprindelige fil."""

    def work(it: Assistant) -> None:
        if not it.store.remove(document_id):
            raise NotFoundError("Der er intet dokument med det id.")
        audit.note(it.store.database, editor.id, "document.delete", document_id)

    await service.read(work)


def _chunks(file: BinaryIO, service: Service) -> Iterator[bytes]:
    """Give a file in pieces, no more than may come."""
    taken, most = 0, service.settings.upload_megabytes * MEGABYTE
    while chunk := file.read(CHUNK):
        taken += len(chunk)
        if taken > most:
            raise TooLargeError(
                f"Filen fylder mere end de {service.settings.upload_megabytes} MB, der må sendes."
            )
        yield chunk


def _body(found: Job) -> JobBody:
    error = found.result.get("error")
    return JobBody(
        id=found.id,
        name=found.name,
        state=found.state,
        done=found.total if found.state == "done" else found.done,
        total=found.total,
        report=ReportBody.model_validate(found.result) if found.state == "done" else None,
        error=str(error) if error else None,
        created=found.created,
        updated=found.updated,
    )
