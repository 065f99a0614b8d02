"""The command line: one function a command, each a call inward and a view of what came back."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant import offline

offline.close()

from assistant import views  # noqa: E402  after telemetry is off
from assistant.build import Assistant, assistant  # noqa: E402
from assistant.conversations import InMemory, InRecords, converse  # noqa: E402
from assistant.settings import Settings, read_settings  # noqa: E402
from index.errors import BadQuestionError, PlanError  # noqa: E402

app = typer.Typer(
    help="Klarplan: spørg i kommunens handleplaner og få svar med ordrette citater.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Data = Annotated[
    Path | None, typer.Option("--data", help="Mappe med de indlæste planer (ellers KLARPLAN_DATA).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv som JSON.")]
Batch = Annotated[Path | None, typer.Option("--batch", help="Fil med JSON-linjer ind.")]
Out = Annotated[Path | None, typer.Option("--out", help="Fil til JSON-linjer ud (ellers skærmen).")]


@app.command()
def ingest(
    paths: Annotated[
        list[Path], typer.Argument(help="Filer eller mapper: PDF, Word, HTML, Markdown, tekst.")
    ],
    prune: Annotated[
        bool, typer.Option("--prune", help="Fjern planer, hvis filer er væk fra mapperne.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Læs planer ind, så de kan søges og spørges i."""
    from index.ingest import ingest as run  # noqa: PLC0415  the readers

    with assistant(_settings(data)) as it, views.progress(quiet=as_json) as progress:
        report = run(paths, it.store, prune=prune, progress=progress)
    views.as_json(report) if as_json else views.show_report(report)
    if report.failed:
        raise typer.Exit(1)


@app.command()
def remove(
    ids: Annotated[list[str], typer.Argument(help="Dokumenternes id, se klarplan plans.")], data: Data = None
) -> None:
    """Fjern dokumenter: felter, søgeord, vektorer og original."""
    with assistant(_settings(data)) as it:
        gone = {id_: it.store.remove(id_) for id_ in ids}
    for id_, removed in gone.items():
        typer.echo(f"{id_}: {'fjernet' if removed else 'findes ikke'}", err=not removed)
    if not all(gone.values()):
        raise typer.Exit(1)


@app.command()
def ask(  # noqa: PLR0917
    question: Annotated[str | None, typer.Argument(help="Spørgsmålet.")] = None,
    conversation: Annotated[
        str | None, typer.Option("--conversation", help="Id på den samtale, det hører til.")
    ] = None,
    batch: Batch = None,
    out: Out = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Stil et spørgsmål til planerne."""
    if (question is None) == (batch is None):
        raise BadQuestionError("Skriv ét spørgsmål, eller brug --batch med en fil.")
    with assistant(_settings(data), read_only=True) as it:
        if batch:
            memory = InMemory()
            _write_lines(out, (_answer_line(it, memory, line) for line in _read_lines(batch)))
        else:
            answer = converse(it.chain, InRecords(it.store.engine), question or "", conversation)
            views.as_json(answer.to_json()) if as_json else views.show_answer(answer)


def _answer_line(it: Assistant, memory: InMemory, line: dict[str, Any]) -> dict[str, object]:
    """Answer one line of a batch; a bad question gives a line that says so, and the batch goes on."""
    try:
        answer = converse(it.chain, memory, str(line.get("question", "")), line.get("conversation")).to_json()
    except BadQuestionError as error:
        return {"id": line.get("id"), "error": str(error)}
    return answer | {"id": line.get("id")}


@app.command()
def search(  # noqa: PLR0917
    question: Annotated[str | None, typer.Argument(help="Det, der søges efter.")] = None,
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="Hvor mange passager.")] = 10,
    batch: Batch = None,
    out: Out = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Find de passager, der ligger nærmest, uden at svare."""
    if (question is None) == (batch is None):
        raise BadQuestionError("Skriv, hvad du søger, eller brug --batch med en fil.")
    with assistant(_settings(data), read_only=True) as it:
        if batch:
            found = (
                {"id": line.get("id"), "passages": _passages(it, str(line.get("question", "")), k)}
                for line in _read_lines(batch)
            )
            _write_lines(out, found)
        elif as_json:
            views.as_json(_passages(it, question or "", k))
        else:
            views.show_hits(it.find(question or "", k))


def _passages(it: Assistant, question: str, k: int) -> list[dict[str, object]]:
    return [views.hit_json(hit, it.chain.names().catalogue) for hit in it.find(question, k)]


@app.command()
def plans(as_json: AsJson = False, data: Data = None) -> None:
    """Vis planer, indsatser, temaer og hvilke år der er indrapporteret."""
    with assistant(_settings(data), read_only=True) as it:
        names = it.chain.names()
        views.as_json(views.plans_json(names.catalogue)) if as_json else views.show_plans(names.catalogue)


@app.command("eval")
def evaluate(
    aside: Annotated[bool, typer.Option("--aside", help="Kun den del, der er lagt til side.")] = False,
    failures: Annotated[
        bool, typer.Option("--failures", help="Vis hvert spørgsmål, der ikke klares.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Mål søgning og svar på spørgsmålssættene, ved siden af opskriften fra LangChains vejledning."""
    from assistant.evaluation.command import command  # noqa: PLC0415

    command(aside=aside, failures=failures, as_json=as_json)


@app.command()
def bench(as_json: AsJson = False) -> None:
    """Mål hastighed og hukommelse mod gulvet: én indlejring og én vektorsøgning."""
    from assistant.bench import command  # noqa: PLC0415

    command(as_json=as_json)


@app.command()
def doctor(as_json: AsJson = False, data: Data = None) -> None:
    """Fortæl, hvad der er sat op, og om det er i orden."""
    from assistant.doctor import examine  # noqa: PLC0415

    findings = examine(_settings(data))
    views.as_json(findings) if as_json else views.show_findings(findings)
    if any(not f.well for f in findings):
        raise typer.Exit(1)


@app.command()
def rebuild(data: Data = None) -> None:
    """Lav søgeord og vektorer forfra, for eksempel efter skift af sprogmodel."""
    with assistant(_settings(data)) as it, views.progress(quiet=False) as progress:
        embedded = it.store.rebuild(
            (lambda done, total: progress(done, total, "Indlejrer")) if progress else None
        )
    typer.echo(f"{embedded} passager er indlejret forfra.")


def _settings(data: Path | None) -> Settings:
    return read_settings(data=data)


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-lines file. Raises BadQuestionError naming the line that is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestionError(f"Filen {path} kan ikke læses: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as error:
            raise BadQuestionError(f"Linje {number} i {path} er ikke gyldig JSON: {error}") from error
        if not isinstance(found, dict):
            raise BadQuestionError(f"Linje {number} i {path} er ikke et JSON-objekt.")
        yield found


def _write_lines(out: Path | None, lines: Iterable[dict[str, object]]) -> None:
    with _opened(out) as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


@contextmanager
def _opened(out: Path | None) -> Iterator[Any]:
    if out is None:
        yield sys.stdout
    else:
        with out.open("w", encoding="utf-8") as file:
            yield file


def main() -> None:
    """Run a command; an error that a user can be told is told in one line, with status 2."""
    try:
        app()
    except PlanError as error:
        typer.echo(f"Fejl: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
