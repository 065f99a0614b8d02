"""How a status note looks in a terminal and as JSON."""

from __future__ import annotations

from dataclasses import asdict

from rich.table import Table as RichTable

from assistant.report_records import STATE_WORDS, InitiativeStatus, StatusNote, Told, where
from assistant.views import console, one_line, shown

_MARKS = {"reported": "●", "partly": "◐", "empty": "○", None: "·"}


def as_json(note: StatusNote) -> dict[str, object]:
    """Return the note with its title, summary and counts, ready for JSON."""
    head = {"title": note.title, "summary": note.summary, "counts": asdict(note.counts)}
    return head | asdict(note)


def show(note: StatusNote) -> None:
    """Print the note: how many have reported, then plan by plan and indsats by indsats, then the sources."""
    screen = console()
    screen.print(f"[bold]{shown(note.title)}[/bold]\n{shown(note.summary)}\n")
    screen.print(_overview(note))
    for plan in note.plans:
        screen.print(
            f"\n[bold underline]{shown(plan.name)}[/bold underline]  [dim]{shown(plan.document)}[/dim]"
        )
        if plan.edition:
            screen.print(f"[yellow]{shown(plan.edition)}[/yellow]")
        for told in plan.amounts:
            screen.print(_quote(f"{told.label}: ", told))
        for initiative in note.of_plan(plan.id):
            screen.print(_initiative(initiative))
    screen.print("\n[bold]Kilder[/bold]")
    for source in note.sources:
        screen.print(f"[cyan]{shown(f'[{source.n}]')}[/cyan] {shown(where(source))}")


def _overview(note: StatusNote) -> RichTable:
    names = {plan.id: plan.name for plan in note.plans}
    drawn = RichTable("Indsats", "Afdeling", f"Status {note.year}")
    for initiative in note.initiatives:
        state = f"{_MARKS[initiative.state]} {STATE_WORDS[initiative.state]}"
        drawn.add_row(one_line(initiative.name), one_line(names[initiative.plan]), state)
    return drawn


def _initiative(initiative: InitiativeStatus) -> str:
    lines = [f"\n[bold]{one_line(initiative.name)}[/bold]: {STATE_WORDS[initiative.state]}"]
    for said, told in initiative.gaps():
        lines.append(f"  [yellow]{one_line(said)}[/yellow] {_mark(told)}")
    for heading, found in initiative.parts():
        lines.append(f"  [bold]{heading}[/bold]")
        lines += (_quote(*labelled) for labelled in found)
    return "\n".join(lines)


def _quote(label: str, told: Told) -> str:
    lead = f"[dim]{one_line(label)}[/dim] " if label else ""
    about = f"(mål: {one_line(told.goal)}) " if told.goal else ""
    return f"    {lead}{about}{one_line(told.text)} {_mark(told)}"


def _mark(told: Told) -> str:
    return f"[cyan]{shown(f'[{told.citation.n}]')}[/cyan]"
