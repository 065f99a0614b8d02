"""Plans, indsatser and documents as they are read out."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from api.schemas.base import Body, Request
from index.editions import Standing
from index.records import AmountBasis, FieldKind, GoalKind, StatusKind, StatusState, ThemeMark


class Span(Body):
    """A stretch of the document's canonical text, with its words."""

    text: str
    start: int
    end: int


class ThemeBody(Body):
    name: str
    marked: ThemeMark


class FieldBody(Body):
    kind: FieldKind
    heading: Span
    value: Span | None


class GoalBody(Body):
    id: str
    kind: GoalKind
    heading: str
    group: int
    text: str
    start: int
    end: int
    responsible: Span | None
    deadline: Span | None
    revision: str | None
    keeps: str | None


class StatusBody(Body):
    id: str
    year: int | None
    kind: StatusKind
    heading: Span
    state: StatusState
    done: Span | None
    achieved: Span | None
    next: Span | None
    note: Span | None
    level: Span | None
    goal: str | None


class AmountBody(Body):
    """An amount; `text` is the sentence that states it."""

    value: Decimal = Field(examples=["1.5"])
    unit: str = Field(examples=["mio. kr."])
    year_from: int | None
    year_to: int | None
    basis: AmountBasis | None
    recurring: bool
    text: str
    start: int
    end: int


class StateBody(Body):
    """The state of one status of one year."""

    year: int | None
    kind: StatusKind
    state: StatusState


class InitiativeLine(Body):
    id: str
    name: str
    themes: list[ThemeBody]
    statuses: list[StateBody]
    missing: list[int | None] = Field(description="År, hvor status er tom.")


class EditionBody(Body):
    """Another edition of a plan, which answers only when it is asked for or alone has the year."""

    id: str
    document_id: str
    document: str
    status: Standing
    corrected: bool = Field(description="En redaktør har sagt noget om udgaven.")
    reported: int | None = Field(description="Det seneste år, der er indrapporteret.")


class EditionChange(Request):
    """What an editor says of a plan; what is left out stays as it was."""

    status: Standing | Literal["auto"] | None = Field(
        default=None, description="`auto` lader reglerne afgøre det.", examples=["current"]
    )
    edition_of: Annotated[str, Field(max_length=200)] | None = Field(
        default=None,
        description="Id på den plan, den er en udgave af; tom gør den til sin egen, `auto` lader reglerne afgøre det.",
    )


class PlanBody(Body):
    """A plan. `status` says whether it answers; `editions` are the others of it, newest first."""

    document_id: str
    document: str
    id: str
    title: str
    department: str | None
    municipality: str | None
    period: tuple[int, int] | None
    initiatives: list[InitiativeLine]
    status: Standing
    corrected: bool = Field(description="En redaktør har sagt noget om udgaven.")
    editions: list[EditionBody]


class PlanDetail(PlanBody):
    """A plan with its own amounts, those that belong to no indsats."""

    start: int
    end: int
    amounts: list[AmountBody]


class InitiativeBody(Body):
    """An indsats with everything that its plan says of it."""

    id: str
    name: str
    document_id: str
    document: str
    plan: str
    plan_title: str
    department: str | None
    start: int
    end: int
    themes: list[ThemeBody]
    fields: list[FieldBody]
    goals: list[GoalBody]
    statuses: list[StatusBody]
    amounts: list[AmountBody]


class PageBody(Body):
    page: int
    start: int
    end: int


class DocumentBody(Body):
    """A document without its text; `plans` are the ids of the plans in it."""

    id: str
    name: str
    format: str
    pages: int
    ingested: str = Field(description="UTC, ISO 8601.", examples=["2026-11-22T12:00:00+00:00"])
    warnings: list[str]
    plans: list[str]


class TextBody(Body):
    """A stretch of a document's canonical text: ``text`` is what stands from `start` to `end` of `length`."""

    id: str
    name: str
    start: int
    end: int
    length: int
    text: str
    pages: list[PageBody]


class OverviewCell(Body):
    """What one indsats reported for one year, and where its heading stands."""

    year: int
    kind: StatusKind
    state: StatusState
    start: int
    end: int
    page: int | None


class OverviewAmount(Body):
    value: Decimal
    unit: str
    year_from: int | None
    year_to: int | None
    basis: AmountBasis | None
    recurring: bool
    start: int
    end: int


class OverviewRow(Body):
    id: str
    name: str
    document_id: str
    document: str
    plan: str
    plan_title: str
    department: str | None
    municipality: str | None
    themes: list[ThemeBody]
    goals: int
    cells: list[OverviewCell]
    amounts: list[OverviewAmount]


class OverviewBody(Body):
    """The indsats × year matrix."""

    years: list[int]
    departments: list[str]
    themes: list[str]
    rows: list[OverviewRow]
