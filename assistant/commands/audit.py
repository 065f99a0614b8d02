"""`klarplan audit`: who changed what, and when."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant import audit, views
from assistant.commands.keys import opened
from assistant.commands.options import AsJson, Data
from assistant.usage import DanishCommand


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("audit", cls=DanishCommand)(show)


def show(
    number: Annotated[
        int, typer.Option("-n", metavar="ANTAL", min=1, max=10000, help="Hvor mange af de seneste.")
    ] = 50,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Vis de seneste ændringer af planer, nøgler og samtaler: hvornår, hvem, hvad."""
    with opened(data) as database:
        found = audit.listed(database, number)
    if as_json:
        views.as_json(found)
        return
    for change in found:
        typer.echo(f"{change.at}  {views.plain(change.who)}  {change.what}  {views.plain(change.id)}")
