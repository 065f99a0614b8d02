"""Questions and answers: the Answer of `docs/architecture.md`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.schemas.base import Body, Id, Request
from assistant.answer import AnswerKind
from assistant.chain import MAX_QUESTION
from index.store.feedback import Thumb

EXAMPLE = "Hvad har vi opnået i 2023 med LED-lys på veje og stier?"


class Question(Request):
    """A question, in its conversation when it has one."""

    question: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MAX_QUESTION,
            description="Spørgsmålet, som det er skrevet.",
            examples=[EXAMPLE],
        ),
    ]
    conversation: Annotated[
        Id | None,
        Field(description="Samtalens id, fra et tidligere svar; uden det begynder en ny."),
    ] = None


class SentenceBody(Body):
    text: str
    citations: list[int]


class CitationBody(Body):
    """An exact quote: the document's canonical text from `start` to `end`."""

    n: int
    text: str
    document: str
    document_id: str
    indsats: str | None
    section: str
    year: int | None
    page: int | None
    pages: list[int]
    start: int
    end: int


class CellBody(Body):
    text: str
    citations: list[int]


class TableBody(Body):
    caption: str
    columns: list[str]
    rows: list[list[CellBody]]


class AnswerBody(Body):
    """An answer; `refused` is true for the kinds `no_field`, `not_found` and `blocked`."""

    id: str
    kind: AnswerKind
    refused: bool
    answer: str
    sentences: list[SentenceBody]
    citations: list[CitationBody]
    table: TableBody | None
    suggestions: list[str]
    conversation: str | None


class Meta(Body):
    """The first event of a stream."""

    conversation: str


class Delta(Body):
    """One whole, verified sentence of a streamed answer."""

    sentence: SentenceBody


class Vote(Request):
    """What a reader thinks of an answer they got."""

    answer: Annotated[Id, Field(description="Svarets id.")]
    vote: Thumb
    reason: Annotated[str | None, Field(max_length=1000, description="Begrundelse; CPR-numre skjules.")] = (
        None
    )


class VoteKept(Body):
    id: str


class ConversationLine(Body):
    """A conversation without its turns; `title` is its first question, shortened."""

    id: str
    title: str | None
    created: str
    updated: str
    turns: int


class TurnBody(Body):
    n: int
    question: str
    answer: AnswerBody
    created: str
    vote: Annotated[Thumb | None, Field(validation_alias="thumb")]


class ConversationBody(ConversationLine):
    turns: list[TurnBody]  # type: ignore[assignment]


class FeedbackBody(Body):
    """What somebody said of an answer; whose it was is not told."""

    id: str
    vote: Annotated[Thumb, Field(validation_alias="thumb")]
    reason: str | None
    question: str
    answer: AnswerBody
    created: str


class UnansweredBody(Body):
    """How often nothing was found, by what was recognised of the questions; the questions are not kept."""

    kind: str
    field: str | None
    initiative: str | None
    initiative_name: str | None
    count: int
    last: str
