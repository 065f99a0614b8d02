"""Records as bodies: plans, indsatser, documents and the year matrix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from api.schemas.records import (
    AmountBody,
    DocumentBody,
    EditionBody,
    FieldBody,
    GoalBody,
    InitiativeBody,
    InitiativeLine,
    OverviewAmount,
    OverviewBody,
    OverviewCell,
    OverviewRow,
    PageBody,
    PlanBody,
    PlanDetail,
    StateBody,
    StatusBody,
    TextBody,
    ThemeBody,
)
from assistant.build import Assistant
from assistant.catalogue import Catalogue, Entry, statuses
from assistant.editions import Editions
from assistant.turn import Names
from index.errors import NotFoundError
from index.records import Amount, PageSpan, Plan
from index.store.reading import DocumentInfo


class Place(TypedDict):
    """Where an indsats stands."""

    id: str
    name: str
    document_id: str
    document: str
    plan: str
    plan_title: str
    department: str | None


def plans(names: Names) -> list[PlanBody]:
    """Return all plans that answer with their other editions, indsatser, themes and the state of each year."""
    return [_plan(names.catalogue, names.editions, *found) for found in names.catalogue.plans]


def plan(it: Assistant, plan_id: str) -> PlanDetail:
    """Return one plan with the amounts that belong to no indsats. Raises NotFoundError."""
    names = it.chain.names()
    for document_id, document, found in names.everything.plans:
        if found.id == plan_id:
            body = _plan(names.everything, names.editions, document_id, document, found)
            text = names.sources.document_text(document_id)
            return PlanDetail(
                **dict(body), start=found.start, end=found.end, amounts=_amounts(found.amounts, text)
            )
    raise NotFoundError("Der er ingen plan med det id.")


def initiative(it: Assistant, initiative_id: str) -> InitiativeBody:
    """Return an indsats with everything its plan says of it. Raises NotFoundError."""
    names = it.chain.names()
    entry = names.everything.by_id.get(initiative_id)
    if entry is None:
        raise NotFoundError("Der er ingen indsats med det id.")
    found = entry.initiative
    return InitiativeBody(
        **_place(entry),
        start=found.start,
        end=found.end,
        themes=[ThemeBody.model_validate(t) for t in found.themes],
        fields=[FieldBody.model_validate(f) for f in found.fields],
        goals=[GoalBody.model_validate(g) for g in found.goals],
        statuses=[StatusBody.model_validate(s) for s in statuses(found)],
        amounts=_amounts(found.amounts, names.sources.document_text(entry.document_id)),
    )


def document(info: DocumentInfo, catalogue: Catalogue) -> DocumentBody:
    """Return a document without its text."""
    return DocumentBody(
        id=info.id,
        name=info.name,
        format=info.format,
        pages=info.pages,
        ingested=info.ingested,
        warnings=list(info.warnings),
        plans=[found.id for document_id, _, found in catalogue.plans if document_id == info.id],
    )


def text(it: Assistant, document_id: str, start: int, end: int | None) -> TextBody:
    """Return a stretch of a document's canonical text, cut to what is there. Raises NotFoundError."""
    names = it.chain.names()
    if document_id not in names.everything.documents:
        raise NotFoundError("Der er intet dokument med det id.")
    whole = names.sources.document_text(document_id)
    start = min(start, len(whole))
    end = min(max(start, len(whole) if end is None else end), len(whole))
    pages = [p for p in names.sources.pages(document_id) if p.start < end and p.end > start]
    return TextBody(
        id=document_id,
        name=names.everything.documents[document_id],
        start=start,
        end=end,
        length=len(whole),
        text=whole[start:end],
        pages=[PageBody.model_validate(p) for p in pages],
    )


def overview(it: Assistant, department: str | None = None, theme: str | None = None) -> OverviewBody:
    """Return the indsats × year matrix, of one department and theme when they are given."""
    names = it.chain.names()
    entries = [e for e in names.catalogue.entries if _wanted(e, department, theme)]
    rows = [_row(entry, names.sources.pages(entry.document_id)) for entry in entries]
    marked = (t for e in names.catalogue.entries for t in e.initiative.themes)
    return OverviewBody(
        years=sorted({cell.year for row in rows for cell in row.cells}),
        departments=sorted({p.department for _, _, p in names.catalogue.plans if p.department}),
        themes=sorted({t.name for t in marked}),
        rows=rows,
    )


def _wanted(entry: Entry, department: str | None, theme: str | None) -> bool:
    if department is not None and entry.plan.department != department:
        return False
    return theme is None or any(
        t.name.lower() == theme.lower() and t.marked != "no" for t in entry.initiative.themes
    )


def _row(entry: Entry, pages: Sequence[PageSpan]) -> OverviewRow:
    cells = [
        OverviewCell(
            year=status.year,
            kind=status.kind,
            state=status.state,
            start=status.heading.start,
            end=status.heading.end,
            page=_page(pages, status.heading.start),
        )
        for status in statuses(entry.initiative)
        if status.year is not None
    ]
    return OverviewRow(
        **_place(entry),
        municipality=entry.plan.municipality,
        themes=[ThemeBody.model_validate(t) for t in entry.initiative.themes],
        goals=len(entry.initiative.goals),
        cells=cells,
        amounts=[OverviewAmount.model_validate(a) for a in entry.initiative.amounts],
    )


def _plan(
    catalogue: Catalogue, editions: Editions, document_id: str, document_name: str, found: Plan
) -> PlanBody:
    own = editions.by_plan[found.id]
    return PlanBody(
        document_id=document_id,
        document=document_name,
        id=found.id,
        title=found.title,
        department=found.department,
        municipality=found.municipality,
        period=found.period,
        initiatives=[_line(entry) for entry in catalogue.of_plan(found.id)],
        status=own.standing,
        corrected=own.corrected,
        editions=[
            EditionBody(
                id=other.plan,
                document_id=other.document,
                document=editions.document_of(other.plan),
                status=other.standing,
                corrected=other.corrected,
                reported=other.reported,
            )
            for other in editions.others(found.id)
        ],
    )


def _line(entry: Entry) -> InitiativeLine:
    reported = statuses(entry.initiative)
    return InitiativeLine(
        id=entry.id,
        name=entry.name,
        themes=[ThemeBody.model_validate(t) for t in entry.initiative.themes],
        statuses=[StateBody.model_validate(s) for s in reported],
        missing=[s.year for s in reported if s.state == "empty"],
    )


def _place(entry: Entry) -> Place:
    return {
        "id": entry.id,
        "name": entry.name,
        "document_id": entry.document_id,
        "document": entry.document,
        "plan": entry.plan.id,
        "plan_title": entry.plan.title,
        "department": entry.plan.department,
    }


def _amounts(amounts: Iterable[Amount], whole: str) -> list[AmountBody]:
    return [
        AmountBody(
            value=a.value,
            unit=a.unit,
            year_from=a.year_from,
            year_to=a.year_to,
            basis=a.basis,
            recurring=a.recurring,
            text=whole[a.start : a.end],
            start=a.start,
            end=a.end,
        )
        for a in amounts
    ]


def _page(pages: Sequence[PageSpan], at: int) -> int | None:
    return next((p.page for p in pages if p.start <= at < p.end), None)
