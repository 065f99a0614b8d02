"""`klarplan report`: the status note of a year, on the screen, as a Word file or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.keys import opened
from assistant.commands.options import AsJson, Data
from assistant.usage import DanishCommand, UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("report", cls=DanishCommand)(report)


def report(
    year: Annotated[int, typer.Option("--year", metavar="ÅR", help="Året, der er gjort status for.")],
    department: Annotated[
        str | None,
        typer.Option("--department", metavar="AFDELING", help="Kun denne afdeling (ellers alle)."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FIL", readable=False, help="Skriv notatet som Word-fil (.docx)."),
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Lav årets statusnotat: mål, gjort, opnået, videre arbejde og beløb for hver indsats, med kilder."""
    if out is not None and (as_json or out.suffix.lower() != ".docx"):
        raise UsageError("Brug --out med en fil, der ender på .docx, og uden --json.")
    from assistant import views, views_report  # noqa: PLC0415  rich, after the arguments are checked
    from assistant.editions import Editions  # noqa: PLC0415
    from assistant.report import status_note  # noqa: PLC0415
    from index.store.reading import Records  # noqa: PLC0415

    with opened(data) as database, Records.over(database) as records:
        note = status_note(Editions.read(records), records, year, department)
    if out is not None:
        from assistant.report_word import to_word  # noqa: PLC0415

        _write(out, to_word(note))
        typer.echo(f"{note.summary} Notatet er skrevet til {out}.")
    elif as_json:
        views.as_json(views_report.as_json(note))
    else:
        views_report.show(note)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(
            f"Notatet kan ikke skrives til {path}. Kontrollér, at mappen findes, og at filen ikke er åben i Word."
        ) from error
