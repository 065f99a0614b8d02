"""The command line: one function a command, each a call inward and a view of what came back."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistant import offline

offline.close()

from assistant import batch as batches  # noqa: E402  after telemetry is off
from assistant import views  # noqa: E402
from assistant.catalogue import Catalogue  # noqa: E402
from assistant.commands import (  # noqa: E402
    audit,
    backup,
    conversations,
    feedback,
    keys,
    plans,
    readability,
    report,
    rewrite,
)
from assistant.commands.options import AsJson, Data  # noqa: E402
from assistant.conversations import InMemory  # noqa: E402
from assistant.owner import Owner, owner  # noqa: E402
from assistant.settings import Settings, read_settings  # noqa: E402
from assistant.usage import DanishCommand, DanishGroup, UsageError, told  # noqa: E402
from index.errors import PlanError  # noqa: E402

app = typer.Typer(
    help="Klarplan: spørg i kommunens handleplaner og få svar med ordrette citater.",
    cls=DanishGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# `readable=False`: typer is not to check the rights, since what opens the path says more
Batch = Annotated[
    Path | None, typer.Option("--batch", metavar="FIL", readable=False, help="Fil med JSON-linjer ind.")
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FIL", readable=False, help="Fil til JSON-linjer ud (ellers skærmen)."),
]


@app.command(cls=DanishCommand)
def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="STI …", readable=False, help="Filer eller mapper: PDF, Word, HTML, Markdown, tekst."
        ),
    ],
    prune: Annotated[
        bool, typer.Option("--prune", help="Fjern planer, hvis filer er væk fra mapperne.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Læs planer ind, så de kan søges og spørges i."""
    with owner(_settings(data)) as it, views.progress(quiet=as_json) as progress:
        report = it.ingest(paths, prune=prune, progress=progress)
    views.as_json(report) if as_json else views.show_report(report)
    if report.failed:
        raise typer.Exit(1)


@app.command(cls=DanishCommand)
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID …", help="Dokumenternes id, se klarplan plans.")],
    data: Data = None,
) -> None:
    """Fjern dokumenter: felter, søgeord, vektorer og original."""
    with owner(_settings(data)) as it:
        gone = {id_: it.remove(id_) for id_ in ids}
    for id_, removed in gone.items():
        typer.echo(f"{id_}: {'fjernet' if removed else 'findes ikke'}", err=not removed)
    if not all(gone.values()):
        raise typer.Exit(1)


@app.command(cls=DanishCommand)
def ask(  # noqa: PLR0917
    question: Annotated[
        str | None, typer.Argument(metavar="SPØRGSMÅL", help="Spørgsmålet i anførselstegn.")
    ] = None,
    conversation: Annotated[
        str | None, typer.Option("--conversation", metavar="ID", help="Id på den samtale, det hører til.")
    ] = None,
    batch: Batch = None,
    out: Out = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Stil et spørgsmål til planerne."""
    if (question is None) == (batch is None):
        raise UsageError("Skriv ét spørgsmål, eller brug --batch med en fil.")
    lines = batches.read_lines(batch) if batch else ()
    with owner(_settings(data), read_only=True) as it:
        if batch:
            memory = InMemory()
            _batch(lines, out, lambda line: it.ask(line.question, line.conversation, memory).to_json())
        else:
            answer = it.ask(question or "", conversation)
            views.as_json(answer.to_json()) if as_json else views.show_answer(answer)


def _batch(
    lines: Sequence[batches.Line], out: Path | None, answer: Callable[[batches.Line], Mapping[str, object]]
) -> None:
    """Answer a batch; questions that could not be answered are counted on the error stream."""
    failed = batches.run(lines, out, answer)
    if failed:
        typer.echo(
            f"{failed} af {len(lines)} spørgsmål kunne ikke besvares; se »error« i deres linjer.", err=True
        )
        raise typer.Exit(1)


@app.command(cls=DanishCommand)
def search(  # noqa: PLR0917
    question: Annotated[str | None, typer.Argument(metavar="TEKST", help="Det, der søges efter.")] = None,
    k: Annotated[
        int,
        typer.Option("-k", metavar="ANTAL", min=1, max=100, help="Hvor mange passager (1-100; ellers 10)."),
    ] = 10,
    batch: Batch = None,
    out: Out = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Find de passager, der ligger nærmest, uden at svare."""
    if (question is None) == (batch is None):
        raise UsageError("Skriv, hvad du søger, eller brug --batch med en fil.")
    lines = batches.read_lines(batch) if batch else ()
    with owner(_settings(data), read_only=True) as it:
        if batch:
            names = it.catalogue()
            _batch(
                lines, out, lambda line: {"id": line.id, "passages": _passages(it, names, line.question, k)}
            )
        elif as_json:
            views.as_json(_passages(it, it.catalogue(), question or "", k))
        else:
            views.show_hits(it.find(question or "", k))


def _passages(it: Owner, names: Catalogue, question: str, k: int) -> list[dict[str, object]]:
    return [views.hit_json(hit, names) for hit in it.find(question, k)]


@app.command("eval", cls=DanishCommand)
def evaluate(
    aside: Annotated[bool, typer.Option("--aside", help="Kun den del, der er lagt til side.")] = False,
    failures: Annotated[
        bool, typer.Option("--failures", help="Vis hvert spørgsmål, der ikke klares.")
    ] = False,
    rewriting: Annotated[bool, typer.Option("--rewriting", help="Mål kun omskrivning.")] = False,
    reader: Annotated[
        Path | None,
        typer.Option(
            "--reader", metavar="FIL", readable=False, help="Skriv kun læsearket for omskrivning (Markdown)."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Mål søgning, svar og omskrivning på sættene, ved siden af opskriften fra LangChains vejledning."""
    from assistant.evaluation.command import command  # noqa: PLC0415

    command(aside=aside, failures=failures, as_json=as_json, rewriting=rewriting, reader=reader)


@app.command(cls=DanishCommand)
def bench(as_json: AsJson = False) -> None:
    """Mål hastighed og hukommelse mod gulvet: én indlejring og én vektorsøgning."""
    from assistant.bench import command  # noqa: PLC0415

    command(as_json=as_json)


@app.command(cls=DanishCommand)
def doctor(as_json: AsJson = False, data: Data = None) -> None:
    """Fortæl, hvad der er sat op, og om det er i orden."""
    from assistant.doctor import examine  # noqa: PLC0415

    findings = examine(_settings(data))
    views.as_json(findings) if as_json else views.show_findings(findings)
    if any(not f.well for f in findings):
        raise typer.Exit(1)


@app.command(cls=DanishCommand)
def rebuild(data: Data = None) -> None:
    """Lav søgeord og vektorer forfra, efter skift af sprogmodel eller af Klarplans version."""
    with owner(_settings(data)) as it, views.progress(quiet=False) as progress:
        embedded = it.rebuild(progress)
    typer.echo(f"{embedded} passager er indlejret forfra.")


for _command in (plans, keys, conversations, feedback, backup, audit, readability, report, rewrite):
    _command.register(app)


def _settings(data: Path | None) -> Settings:
    return read_settings(data=data)


def main() -> None:
    """Run a command; an error that a user can be told is told in one line, with status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows "?", not a fault
    try:
        status = app(prog_name="klarplan", standalone_mode=False)
    except PlanError as error:
        typer.echo(f"Fejl: {error}", err=True)
        sys.exit(2)
    except typer.TyperException as error:
        typer.echo(f"Fejl: {told(error)}", err=True)
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    main()
