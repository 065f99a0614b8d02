"""A principal's own conversations, and what they think of the answers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.access.gate import Asker, Editor
from api.describing import may_fail, takes
from api.schemas.answer import (
    ConversationBody,
    ConversationLine,
    FeedbackBody,
    TurnBody,
    UnansweredBody,
    Vote,
    VoteKept,
)
from api.schemas.base import Id
from api.service import TheService
from assistant import audit, feedback
from assistant.build import Assistant
from assistant.conversations import Conversations
from index.store import unanswered

MOST = 200
router = APIRouter(tags=["Samtaler"])
ConversationId = Annotated[Id, Path(description="Samtalens id, fra et svar.")]


@router.get("/api/conversations", responses=may_fail())
async def conversations(asker: Asker, service: TheService) -> list[ConversationLine]:
    """Egne samtaler, den senest brugte først."""
    found = await service.read(lambda it: Conversations(it.store.database).list(asker.owner))
    return [ConversationLine.model_validate(one) for one in found]


@router.get("/api/conversations/{conversation_id:path}", responses=may_fail(404))
async def conversation(
    conversation_id: ConversationId, asker: Asker, service: TheService
) -> ConversationBody:
    """En af ens egne samtaler med spørgsmål og svar."""
    line, turns = await service.read(
        lambda it: Conversations(it.store.database).get(conversation_id, asker.owner)
    )
    return ConversationBody(
        id=line.id,
        title=line.title,
        created=line.created,
        updated=line.updated,
        turns=[TurnBody.model_validate(turn) for turn in turns],
    )


@router.delete("/api/conversations/{conversation_id:path}", responses=may_fail(404), status_code=204)
async def delete(conversation_id: ConversationId, asker: Asker, service: TheService) -> None:
    """Slet en af ens egne samtaler for altid, med alt, der er sagt i den."""

    def work(it: Assistant) -> None:
        Conversations(it.store.database).delete(conversation_id, asker.owner)
        audit.note(it.store.database, asker.id, "conversation.delete", conversation_id)

    await service.read(work)


@router.post("/api/feedback", responses=takes(404), status_code=201)
async def vote(sent: Vote, asker: Asker, service: TheService) -> VoteKept:
    """Sig, om et svar var godt, og hvorfor; det træder i stedet for det, man sagde før."""
    id_ = await service.read(
        lambda it: feedback.add(it.store.database, asker.owner, sent.answer, sent.vote, sent.reason)
    )
    return VoteKept(id=id_)


@router.get("/api/feedback", responses=may_fail())
async def votes(_: Editor, service: TheService) -> list[FeedbackBody]:
    """Alt, hvad der er sagt om svarene, det ældste først; for redaktører."""
    found = await service.read(lambda it: feedback.listed(it.store.database))
    return [FeedbackBody.model_validate(one) for one in found]


@router.get("/api/unanswered", responses=may_fail())
async def lacking(_: Editor, service: TheService) -> list[UnansweredBody]:
    """Hvor der spørges, uden at planerne har svaret: antal pr. felt og indsats, aldrig spørgsmålet."""

    def work(it: Assistant) -> list[UnansweredBody]:
        names = it.chain.names().catalogue.by_id
        return [
            UnansweredBody(
                kind=one.kind,
                field=one.field or None,
                initiative=one.initiative or None,
                initiative_name=names[one.initiative].name if one.initiative in names else None,
                count=one.count,
                last=one.last,
            )
            for one in unanswered.listed(it.store.database, MOST)
        ]

    return await service.read(work)
