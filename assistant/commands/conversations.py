"""`klarplan conversations`: keeping what people asked no longer than it should be."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant import audit
from assistant.commands.keys import opened
from assistant.commands.options import Data
from assistant.conversations import Conversations
from assistant.settings import read_settings
from assistant.usage import DanishCommand, DanishGroup


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(cls=DanishGroup, help="Slet gamle samtaler.")
    group.command("purge", cls=DanishCommand)(purge)
    app.add_typer(group, name="conversations")


def purge(
    days: Annotated[
        int | None,
        typer.Option(
            "--days", metavar="DAGE", min=0, max=36500, help="Slet dem, der ikke er brugt i så mange dage."
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Slet samtaler, der ikke er brugt længe, for alvor (ellers efter KLARPLAN_KEEP_DAYS)."""
    kept = read_settings(data=data).keep_days if days is None else days
    with opened(data) as database:
        gone = Conversations(database).purge(kept)
        if gone:
            audit.note(database, audit.COMMAND_LINE, "conversations.purge", str(gone))
    typer.echo(f"{gone} samtaler er slettet; de var ikke brugt i {kept} dage.")
