"""How answers, reports and records look in a terminal."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass

from rich.console import Console
from rich.markup import escape
from rich.table import Table as RichTable

from assistant.answer import Answer, Table
from assistant.catalogue import Catalogue, statuses
from assistant.doctor import Finding
from index.ingest_report import Report
from index.records import Initiative
from index.search import Hit

_UNBROKEN = 100_000  # columns
# Control codes, and marks that turn the direction of what follows
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STATE_MARKS = {"reported": "●", "partly": "◐", "empty": "○"}


def console() -> Console:
    """Return where to print: as wide as the terminal, or in a file or pipe without breaking any line."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _UNBROKEN)


def shown(text: str) -> str:
    """Return text from plans and users as text: no markup, and nothing that steers a terminal."""
    return escape(_STEERING.sub("", text))


def one_line(text: str) -> str:
    """Return the same on one line."""
    return shown(" ".join(text.split()))


def as_json(value: object) -> None:
    """Print a value, dataclasses opened."""

    def plain(other: object) -> object:
        return asdict(other) if is_dataclass(other) and not isinstance(other, type) else str(other)

    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=plain) + "\n")


def show_answer(answer: Answer) -> None:
    """Print the answer, its table, its sources and what may be asked next."""
    screen = console()
    for sentence in answer.sentences:
        marks = "".join(f"[{n}]" for n in sentence.citations)
        screen.print(f"{shown(sentence.text)} [cyan]{shown(marks)}[/cyan]")
    if answer.table:
        screen.print(_table(answer.table))
    if answer.citations:
        screen.print("\n[bold]Kilder[/bold]")
    for citation in answer.citations:
        where = " · ".join(
            str(part)
            for part in (
                citation.document,
                citation.indsats,
                citation.section,
                f"side {citation.page}" if citation.page else None,
            )
            if part
        )
        screen.print(
            f"[cyan]{shown(f'[{citation.n}]')}[/cyan] {shown(where)}\n    [dim]{one_line(citation.text)}[/dim]"
        )
    if answer.suggestions:
        screen.print("\n[bold]Spørg videre[/bold]" if not answer.refused else "\n[bold]Prøv i stedet[/bold]")
        for question in answer.suggestions:
            screen.print(f"  {shown(question)}")


def _table(table: Table) -> RichTable:
    drawn = RichTable(title=shown(table.caption), title_justify="left", show_lines=True)
    for column in table.columns:
        drawn.add_column(shown(column))
    for row in table.rows:
        drawn.add_row(*(shown(cell.text + "".join(f"[{n}]" for n in cell.citations)) for cell in row))
    return drawn


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """Give a function that moves a progress bar, or None where nobody would see one."""
    screen = Console(stderr=True)
    if quiet or not screen.is_terminal:
        yield None
        return
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=screen, transient=True) as bar:
        task = bar.add_task("Læser planer ind", total=None)

        def move(done: int, total: int, name: str) -> None:
            bar.update(task, description=name, completed=done, total=total)

        yield move


def show_report(report: Report) -> None:
    """Print what an ingest did, document by document, with what was and wasn't recognised."""
    screen = console()
    for done in report.documents:
        state = "ny" if done.id in report.added else "ændret"
        found = ", ".join(f"{n} {what}" for what, n in done.recognised if n)
        screen.print(
            f"[green]✓[/green] [bold]{shown(done.name)}[/bold] ({state}, {done.format}): {done.passages} passager{', ' + found if found else ''}"
        )
        for line in done.editions:
            screen.print(f"    {shown(line)}")
        for line in (*done.unrecognised, *done.warnings):
            screen.print(f"    [yellow]{shown(line)}[/yellow]")
    for failure in report.failed:
        screen.print(f"[red]✗[/red] [bold]{shown(failure.name)}[/bold]: {shown(failure.reason)}")
    for duplicate in report.duplicates:
        screen.print(
            f"[yellow]=[/yellow] {shown(duplicate.name)} er den samme fil som {shown(duplicate.of)} og er sprunget over."
        )
    for id_ in report.missing:
        screen.print(
            f"[yellow]?[/yellow] {id_}: filen er væk fra mappen; planen er bevaret. Fjern den med --prune."
        )
    counts = (
        ("nye", report.added),
        ("ændrede", report.changed),
        ("uændrede", report.unchanged),
        ("fjernede", report.removed),
        ("fejlede", report.failed),
    )
    screen.print(", ".join(f"{len(those)} {what}" for what, those in counts))


def show_hits(hits: Sequence[Hit]) -> None:
    """Print found passages, best first."""
    screen = console()
    if not hits:
        screen.print("Ingen passager fundet.")
    for hit in hits:
        passage = hit.passage
        where = " › ".join((*passage.heading_path, passage.section))
        screen.print(
            f"[cyan]{hit.rank:>2}[/cyan] [dim]{shown(where)} ({hit.score:.3f})[/dim]\n   {one_line(passage.text)}"
        )


def hit_json(hit: Hit, catalogue: Catalogue) -> dict[str, object]:
    """Return a found passage as the batch contract has it."""
    passage = hit.passage
    entry = catalogue.by_id.get(passage.initiative or "")
    return {
        "text": passage.text,
        "document": catalogue.documents.get(passage.document, passage.document),
        "indsats": entry.name if entry else None,
        "section": passage.section,
        "year": passage.year,
        "score": round(hit.score, 6),
    }


def plans_json(catalogue: Catalogue) -> list[dict[str, object]]:
    """Return plans, indsatser, themes and the year × status matrix."""
    return [
        {
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
                    "missing": [s.year for s in statuses(entry.initiative) if s.state == "empty"],
                }
                for entry in catalogue.of_plan(plan.id)
            ],
        }
        for document_id, document, plan in catalogue.plans
    ]


def show_plans(catalogue: Catalogue) -> None:
    """Print plans, indsatser, themes, and the year × status matrix."""
    screen = console()
    for document_id, document, plan in catalogue.plans:
        period = f"{plan.period[0]}-{plan.period[1]}" if plan.period else "periode ikke oplyst"
        facts = " · ".join(x for x in (plan.municipality, plan.department, period) if x)
        screen.print(
            f"\n[bold]{shown(plan.title)}[/bold]  [dim]{shown(facts)}[/dim]\n[dim]{shown(document)}  id: {document_id}[/dim]"
        )
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
        screen.print(drawn)
    planless = set(catalogue.documents) - {document_id for document_id, _, _ in catalogue.plans}
    for document_id in sorted(planless):
        screen.print(
            f"\n[bold]{shown(catalogue.documents[document_id])}[/bold]  [dim]ingen plan genkendt; teksten kan søges  id: {document_id}[/dim]"
        )
    screen.print("[dim]● indrapporteret  ◐ delvist  ○ ikke indrapporteret  · ikke i planen[/dim]")


def show_findings(findings: Sequence[Finding]) -> None:
    """Print what the doctor found."""
    screen = console()
    for finding in findings:
        mark = "[green]✓[/green]" if finding.well else "[red]✗[/red]"
        screen.print(f"{mark} [bold]{finding.what}[/bold]: {shown(finding.says)}")


def _state(initiative: Initiative, year: int) -> str:
    found = statuses(initiative, year)
    if not found:
        return "·"
    states = {s.state for s in found}
    return _STATE_MARKS[states.pop() if len(states) == 1 else "partly"]
