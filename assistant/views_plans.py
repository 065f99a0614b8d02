"""How plans and their editions look in a terminal and as JSON."""

from __future__ import annotations

from rich.table import Table as RichTable

from assistant.catalogue import Catalogue, Entry, absent_years, statuses
from assistant.editions import Editions
from assistant.views import console, shown
from index.editions import Edition, Standing
from index.records import Initiative, Plan

_STATE_MARKS = {"reported": "●", "partly": "◐", "empty": "○"}
_STANDING: dict[Standing, str] = {"current": "gældende", "draft": "udkast", "superseded": "afløst"}


def as_json(everything: Catalogue, editions: Editions) -> list[dict[str, object]]:
    """Return plans, their other editions, indsatser, themes and the year × status matrix; one entry a plan through the years."""
    plans = {plan.id: (document_id, document, plan) for document_id, document, plan in everything.plans}
    return [
        _plan_json(everything, *plans[group[0].plan])
        | {
            "status": group[0].standing,
            "editions": [_edition_json(e, editions, plans[e.plan][2]) for e in group[1:]],
        }
        for group in editions.groups
    ]


def _edition_json(edition: Edition, editions: Editions, plan: Plan) -> dict[str, object]:
    return {
        "id": edition.plan,
        "document_id": edition.document,
        "document": editions.document_of(edition.plan),
        "title": plan.title,
        "status": edition.standing,
        "reported": edition.reported,
        "corrected": edition.corrected,
    }


def _plan_json(catalogue: Catalogue, document_id: str, document: str, plan: Plan) -> dict[str, object]:
    return {
        "document_id": document_id,
        "document": document,
        "id": plan.id,
        "title": plan.title,
        "department": plan.department,
        "municipality": plan.municipality,
        "period": plan.period,
        "initiatives": [
            {
                "id": entry.id,
                "name": entry.name,
                "themes": [{"name": t.name, "marked": t.marked} for t in entry.initiative.themes],
                "statuses": [
                    {"year": s.year, "kind": s.kind, "state": s.state} for s in statuses(entry.initiative)
                ],
                "missing": _missing(entry),
            }
            for entry in catalogue.of_plan(plan.id)
        ],
    }


def _missing(entry: Entry) -> list[int | None]:
    """Return the years whose status is blank, or that others of the plan have one of, in order."""
    blank = [s.year for s in statuses(entry.initiative) if s.state == "empty"]
    return sorted([*blank, *absent_years(entry)], key=lambda year: year or 0)


def show(everything: Catalogue, editions: Editions) -> None:
    """Print plans with their other editions, indsatser, themes, and the year × status matrix."""
    screen = console()
    plans = {plan.id: (document_id, document, plan) for document_id, document, plan in everything.plans}
    for first, *others in editions.groups:
        document_id, document, plan = plans[first.plan]
        period = f"{plan.period[0]}-{plan.period[1]}" if plan.period else "periode ikke oplyst"
        facts = " · ".join(x for x in (plan.municipality, plan.department, period, _unusual(first)) if x)
        screen.print(
            f"\n[bold]{shown(plan.title)}[/bold]  [dim]{shown(facts)}[/dim]\n"
            f"[dim]{shown(document)}  id: {document_id}[/dim]"
        )
        for edition in others:
            screen.print(f"[dim]  {shown(_line(edition, editions))}[/dim]")
        screen.print(_matrix(everything, plan))
    planless = set(everything.documents) - {document_id for document_id, *_ in plans.values()}
    for document_id in sorted(planless):
        screen.print(
            f"\n[bold]{shown(everything.documents[document_id])}[/bold]  "
            f"[dim]ingen plan genkendt; teksten kan søges  id: {document_id}[/dim]"
        )
    screen.print(
        "[dim]● indrapporteret  ◐ delvist  ○ ikke indrapporteret  · planen har ingen status for året[/dim]"
    )


def place(edition: Edition, editions: Editions) -> str:
    """Return in words a plan's place among its editions."""
    newest = editions.newest(edition.plan)
    said = _line(edition, editions)
    if edition.answers:
        return f"{said}: svarer."
    return f"{said}: svarer ikke{f'; det gør {newest}' if newest else ''}."


def _line(edition: Edition, editions: Editions) -> str:
    year = f", indrapporteret til {edition.reported}" if edition.reported else ""
    name = editions.document_of(edition.plan)
    return f"{_STANDING[edition.standing]}: {name}  id: {edition.plan}{year}"


def _unusual(edition: Edition) -> str | None:
    """Return the standing of the edition that stands for a plan, where it isn't simply the current one."""
    return None if edition.standing == "current" else _STANDING[edition.standing]


def _matrix(catalogue: Catalogue, plan: Plan) -> RichTable:
    entries = catalogue.of_plan(plan.id)
    years = sorted({s.year for e in entries for s in statuses(e.initiative) if s.year})
    drawn = RichTable("Indsats", "Temaer", *map(str, years), show_lines=False)
    for entry in entries:
        marked = ", ".join(t.name for t in entry.initiative.themes if t.marked == "yes")
        unknown = any(t.marked == "unknown" for t in entry.initiative.themes)
        states = [_state(entry.initiative, year) for year in years]
        drawn.add_row(
            shown(entry.name), shown(marked or ("markering fremgår ikke" if unknown else "–")), *states
        )
    return drawn


def _state(initiative: Initiative, year: int) -> str:
    found = statuses(initiative, year)
    if not found:
        return "·"
    states = {s.state for s in found}
    return _STATE_MARKS[states.pop() if len(states) == 1 else "partly"]
