"""The status note of a year."""

from __future__ import annotations

from pydantic import Field

from api.schemas.answer import CitationBody
from api.schemas.base import Body
from index.records import StatusState


class ToldBody(Body):
    """An exact quote with its source; for money `label` is the amount in figures."""

    text: str = Field(examples=["Vi har sat tre gynger op."])
    citation: CitationBody
    label: str = Field(examples=["Vi har"])
    goal: str | None = Field(description="Målet, når planen gør status for hvert mål.")


class InitiativeStatusBody(Body):
    """One indsats in the year; `state` is null when its plan has no status for it."""

    id: str
    name: str
    plan: str
    department: str | None
    state: StatusState | None
    goals: list[ToldBody]
    done: list[ToldBody]
    achieved: list[ToldBody]
    next: list[ToldBody]
    note: list[ToldBody] = Field(description="Status, der er skrevet som én tekst.")
    level: list[ToldBody] = Field(description="Trafiklys eller anden vurdering.")
    blank: list[ToldBody] = Field(
        description="Overskrifter på status og felter, der ikke er udfyldt: ikke indrapporteret."
    )
    undated: list[ToldBody] = Field(description="Overskrifter på status, som planen ikke giver et årstal.")
    amounts: list[ToldBody] = Field(description="Årets beløb; label er beløbet i tal.")


class PlanPartBody(Body):
    """A plan with the year's amounts that belong to none of its indsatser."""

    id: str
    title: str
    department: str | None
    municipality: str | None
    document_id: str
    document: str
    newest: str | None = Field(
        description="Filen med den nyeste udgave, når kun en tidligere har status for året."
    )
    amounts: list[ToldBody]


class CountsBody(Body):
    """How many indsatser are in each state; `absent` have no status for the year in their plan."""

    reported: int
    partly: int
    empty: int
    absent: int


class ReportBody(Body):
    """The status note; `sources` are all its quotes by number."""

    title: str = Field(examples=["Statusnotat 2022: Teknik og Miljø"])
    summary: str = Field(examples=["Status 2022: 12 af 15 indsatser er indrapporteret, 1 delvist og 2 ikke."])
    year: int = Field(examples=[2022])
    department: str | None = Field(examples=["Teknik og Miljø"])
    counts: CountsBody
    plans: list[PlanPartBody]
    initiatives: list[InitiativeStatusBody]
    sources: list[CitationBody]
