"""`klarplan plans`: what is indexed, and which edition of each plan answers."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant import audit, editors, views, views_plans
from assistant.commands.keys import opened
from assistant.commands.options import AsJson, Data
from assistant.editions import Editions
from assistant.usage import DanishCommand, DanishListing, UsageError
from index.store.reading import Records


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(cls=DanishListing, invoke_without_command=True)
    group.callback()(plans)
    group.command("set", cls=DanishCommand)(correct)
    app.add_typer(group, name="plans")


def plans(context: typer.Context, as_json: AsJson = False, data: Data = None) -> None:
    """Vis planer, udgaver, indsatser, temaer og hvilke år der er indrapporteret."""
    if context.invoked_subcommand is not None:
        return
    with opened(data) as database, Records.over(database) as records:
        editions = Editions.read(records)
    if as_json:
        views.as_json(views_plans.as_json(editions.everything, editions))
    else:
        views_plans.show(editions.everything, editions)


def correct(
    plan: Annotated[
        str, typer.Argument(metavar="ID", help="Planens eller dokumentets id, se klarplan plans.")
    ],
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help=f"{', '.join(editors.STATUSES)}; auto lader reglerne afgøre det.",
        ),
    ] = None,
    edition_of: Annotated[
        str | None,
        typer.Option(
            "--edition-of",
            metavar="ID",
            help="Den plan, den er en udgave af; ingen gør den til sin egen, auto lader reglerne afgøre det.",
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Ret, hvilken udgave af en plan der svarer."""
    if status is None and edition_of is None:
        raise UsageError("Skriv --status, --edition-of eller begge. Se klarplan plans set --help.")
    with opened(data) as database:
        said = editors.correct(database, plan, status=status, edition_of=edition_of)
        audit.note(database, audit.COMMAND_LINE, "plan.set", said.plan)
        with Records.over(database) as records:
            editions = Editions.read(records)
    typer.echo(views_plans.place(said, editions))
