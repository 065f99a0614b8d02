"""`klarplan backup` and `klarplan restore`: safe-keeping, also while the service runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant import backup, views
from assistant.build import assistant
from assistant.commands.options import Data, Force
from assistant.settings import read_settings
from assistant.usage import DanishCommand
from index.errors import StoreBusyError
from index.store.backup import Copied


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("backup", cls=DanishCommand)(save)
    app.command("restore", cls=DanishCommand)(load)


def save(
    file: Annotated[Path, typer.Argument(metavar="FIL", readable=False, help="Hvor kopien skal ligge.")],
    force: Force = False,
    data: Data = None,
) -> None:
    """Tag en sikkerhedskopi af planer, samtaler og nøgler i én fil, også mens tjenesten kører."""
    copied = backup.save(read_settings(data=data), file, force=force)
    typer.echo(f"{file}: {_said(copied)}.")


def load(
    file: Annotated[Path, typer.Argument(metavar="FIL", readable=False, help="Sikkerhedskopien.")],
    force: Force = False,
    data: Data = None,
) -> None:
    """Genskab en sikkerhedskopi, også mens tjenesten kører; søgeindekset følger med."""
    settings = read_settings(data=data)
    copied = backup.load(settings, file, force=force)
    typer.echo(f"{settings.data}: genskabt, {_said(copied)}.")
    try:
        with assistant(settings) as it, views.progress(quiet=False) as progress:
            it.store.reconcile((lambda done, total: progress(done, total, "Indlejrer")) if progress else None)
    except StoreBusyError:
        typer.echo("Tjenesten, der bruger mappen, bringer selv søgeindekset på plads.")


def _said(copied: Copied) -> str:
    size = f"{max(1, copied.size // 2**20):,}".replace(",", ".")
    return f"{copied.documents} dokumenter, {size} MB, kontrolleret"
