"""Plainer words for a text, and how hard it is to read. Texts are never kept."""

from __future__ import annotations

from dataclasses import fields

from fastapi import APIRouter

from api.access import own_answers
from api.access.gate import Asker, Writer
from api.describing import may_fail
from api.problems import NotAllowedError
from api.schemas.writing import Draft, RewriteBody, Scored, ScoresBody, TargetBody
from api.service import TheService
from assistant.readability.audience import target
from assistant.readability.score import Scores, score
from assistant.readability.segments import segment
from assistant.rewrite.suggest import suggest
from assistant.rewrite.views import as_json

router = APIRouter(tags=["Skriv klart"])


@router.post("/api/rewrite", responses=may_fail(), response_model=RewriteBody)
async def rewrite(draft: Draft, asker: Asker, service: TheService) -> object:
    """Foreslå en lettere tekst, der beholder alle oplysninger; teksten gemmes ikke.

    Rollen ask kan kun få de svar omskrevet, den selv har fået.
    """
    if not asker.may("writer") and not await service.read(
        lambda it: own_answers.said_to(it, asker, draft.text)
    ):
        raise NotAllowedError(
            "Med din rolle kan du få dine egne svar omskrevet; andre tekster kræver rollen writer."
        )
    return await service.write(
        lambda: as_json(suggest(draft.text, strength=draft.strength, audience=draft.audience))
    )


@router.post("/api/readability", responses=may_fail())
async def readability(sent: Scored, _: Writer, service: TheService) -> ScoresBody:
    """Tal for, hvor let en tekst er at læse; teksten gemmes ikke."""

    def work() -> ScoresBody:
        scores = score(segment(sent.text))
        own = {f.name: getattr(scores, f.name) for f in fields(Scores)}
        return ScoresBody.model_validate(own | {"target": TargetBody.model_validate(target(sent.audience))})

    return await service.write(work)
