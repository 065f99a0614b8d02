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
from assistant.catalogue import Catalogue
from assistant.doctor import Finding
from index.ingest_report import Report
from index.search import Hit

_UNBROKEN = 100_000  # columns
# Control codes, and marks that turn the direction of what follows
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def console() -> Console:
    """Return where to print: as wide as the terminal, or in a file or pipe without breaking any line."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _UNBROKEN)


def shown(text: str) -> str:
    """Return text from plans and users as text: no markup, and nothing that steers a terminal."""
    return escape(_STEERING.sub("", text))


def plain(text: str) -> str:
    """Return text without what steers a terminal, on one line, to be written as it is."""
    return " ".join(_STEERING.sub("", text).split())


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


def show_findings(findings: Sequence[Finding]) -> None:
    """Print what the doctor found."""
    screen = console()
    for finding in findings:
        mark = "[green]✓[/green]" if finding.well else "[red]✗[/red]"
        screen.print(f"{mark} [bold]{finding.what}[/bold]: {shown(finding.says)}")
