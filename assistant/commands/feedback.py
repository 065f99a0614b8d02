"""`klarplan feedback`: what people said of answers, as questions to measure with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant import batch, feedback
from assistant.commands.keys import opened
from assistant.commands.options import Data
from assistant.usage import DanishCommand, DanishGroup, UsageError
from index.store.feedback import Thumb

_THUMBS: dict[str, Thumb] = {"up": "up", "down": "down"}


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(cls=DanishGroup, help="Hent tilbagemeldinger på svar.")
    group.command("export", cls=DanishCommand)(export)
    app.add_typer(group, name="feedback")


def export(
    thumb: Annotated[
        str | None,
        typer.Option("--thumb", metavar="TOMMEL", help="Kun dem med tommel op (up) eller ned (down)."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FIL", readable=False, help="Fil til JSON-linjer ud (ellers skærmen)."),
    ] = None,
    data: Data = None,
) -> None:
    """Skriv tilbagemeldingerne som et spørgsmålssæt til klarplan eval."""
    if thumb is not None and thumb not in _THUMBS:
        raise UsageError(f"Tommelen kan være {' eller '.join(_THUMBS)}.")
    with opened(data) as database, batch.opened(out) as file:
        for line in feedback.export(database, _THUMBS[thumb] if thumb else None):
            file.write(line + "\n")
