"""`klarplan keys`: access to the service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from assistant import audit, keys, views
from assistant.commands.options import AsJson, Data
from assistant.settings import read_settings
from assistant.usage import DanishCommand, DanishGroup
from index.store.database import Database
from index.store.keys import ROLES, Key

_NAMES = {
    "ask": "må spørge",
    "writer": "må også omskrive tekster",
    "editor": "må også passe planerne",
    "admin": "må alt",
    "widget": "må spørge fra bestemte sider",
}


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(cls=DanishGroup, help="Lav, vis og tilbagekald nøgler til tjenesten.")
    group.command("make", cls=DanishCommand)(make)
    group.command("list", cls=DanishCommand)(show)
    group.command("revoke", cls=DanishCommand)(revoke)
    app.add_typer(group, name="keys")


def make(
    name: Annotated[str, typer.Argument(metavar="NAVN", help="Hvem eller hvad nøglen er til.")],
    role: Annotated[
        str, typer.Option("--role", metavar="ROLLE", help=f"Hvad den må: {', '.join(ROLES)}.")
    ] = "ask",
    origins: Annotated[
        list[str] | None,
        typer.Option(
            "--origin", metavar="ADRESSE", help="Til rollen widget: siden, den må bruges fra; kan gentages."
        ),
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Lav en nøgle; den vises kun denne ene gang."""
    with opened(data, make=True) as database:
        made = keys.make(database, name, role, tuple(origins or ()))
        audit.note(database, audit.COMMAND_LINE, "key.make", made.key.id)
    if as_json:
        views.as_json({"id": made.key.id, "name": made.key.name, "role": made.key.role, "key": made.text})
        return
    typer.echo(made.text)
    typer.echo(
        f"Nøglen {made.key.id} {_NAMES[made.key.role]}. Gem den nu: den kan ikke vises igen. "
        f"Tilbagekald den med klarplan keys revoke {made.key.id}.",
        err=True,
    )


def show(as_json: AsJson = False, data: Data = None) -> None:
    """Vis nøglerne, hvad de må, og hvornår de sidst blev brugt; aldrig nøglerne selv."""
    with opened(data) as database:
        found = keys.listed(database)
    if as_json:
        views.as_json(found)
        return
    for key in found:
        typer.echo(_line(key))
    if not found:
        typer.echo("Der er ingen nøgler. Lav en med klarplan keys make.")


def revoke(
    ids: Annotated[list[str], typer.Argument(metavar="ID …", help="Nøglernes id, se klarplan keys list.")],
    data: Data = None,
) -> None:
    """Tilbagekald nøgler; det gælder straks, også mens tjenesten kører."""
    with opened(data) as database:
        _revoke_all(database, ids)
    typer.echo(f"Tilbagekaldt: {', '.join(ids)}.")


def _revoke_all(database: Database, ids: Sequence[str]) -> None:
    for id_ in ids:
        keys.revoke(database, id_)
        audit.note(database, audit.COMMAND_LINE, "key.revoke", id_)


@contextmanager
def opened(data: Path | None, *, make: bool = False) -> Iterator[Database]:
    """Open the records alone, also while a service owns the data folder."""
    database = Database.open(read_settings(data=data).data, make=make)
    try:
        yield database
    finally:
        database.close()


def _line(key: Key) -> str:
    state = f"tilbagekaldt {_day(key.revoked)}" if key.revoked else f"sidst brugt {_day(key.used)}"
    where = f"  {' '.join(key.origins)}" if key.origins else ""
    return f"{key.id}  {key.role:<6}  {views.plain(key.name)}  lavet {_day(key.created)}, {state}{where}"


def _day(time: str | None) -> str:
    return time[:10] if time else "aldrig"
