"""Plainer words for a text, and how hard it is to read. Texts are never kept."""

from __future__ import annotations

from dataclasses import fields

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import own_answers
from api.access.gate import Asker, Writer
from api.describing import takes
from api.problems import NotAllowedError
from api.schemas.writing import RewriteBody, Scored, ScoresBody, TargetBody
from api.service import TheService
from api.texts import WORD, Sent, described, wants_word
from assistant.readability.audience import target
from assistant.readability.score import Scores, score
from assistant.readability.segments import segment

router = APIRouter(tags=["Skriv klart"])


@router.post(
    "/api/rewrite",
    response_model=RewriteBody,
    responses=takes(415) | {200: {"content": {WORD: {"schema": {"type": "string", "format": "binary"}}}}},
    openapi_extra=described(),
)
async def rewrite(request: Request, asker: Asker, service: TheService) -> RewriteBody | Response:
    """Foreslå en lettere tekst, der beholder alle oplysninger; teksten gemmes ikke.

    Send teksten som JSON, eller en Word-fil i en formular. Svaret er forslaget, eller en Word-fil med
    kommentarer og sporede ændringer, når Accept beder om det. Rollen ask kan kun få de svar omskrevet,
    den selv har fået.
    """
    sent = await Sent.of(request)
    if not asker.may("writer") and not (
        sent.word is None and await service.read(lambda it: own_answers.said_to(it, asker, sent.draft.text))
    ):
        raise NotAllowedError(
            "Med din rolle kan du få dine egne svar omskrevet; andre tekster kræver rollen writer."
        )
    to_word = wants_word(request)
    done = await service.write(
        lambda: sent.rewritten(to_word=to_word, model=service.rewriter, words=service.words)
    )
    if isinstance(done, bytes):
        head = {"Content-Disposition": 'attachment; filename="klar-tekst.docx"'}
        return Response(done, media_type=WORD, headers=head)
    return done


@router.post("/api/readability", responses=takes())
async def readability(sent: Scored, _: Writer, service: TheService) -> ScoresBody:
    """Tal for, hvor let en tekst er at læse; teksten gemmes ikke."""

    def work() -> ScoresBody:
        scores = score(segment(sent.text))
        own = {f.name: getattr(scores, f.name) for f in fields(Scores)}
        return ScoresBody.model_validate(own | {"target": TargetBody.model_validate(target(sent.audience))})

    return await service.write(work)
