"""The command `klarplan`: the assistant's commands, and those that run the service."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant import views
from assistant.__main__ import app, main
from assistant.commands.options import AsJson, Data
from assistant.settings import read_settings
from assistant.usage import DanishCommand

__all__ = ["app", "main"]


@app.command(cls=DanishCommand)
def serve(
    host: Annotated[
        str, typer.Option("--host", metavar="ADRESSE", help="Adressen, der lyttes på.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="Porten.")] = 8080,
    data: Data = None,
) -> None:
    """Kør tjenesten: svar over HTTP og med websider, til den bliver stoppet."""
    from api.serve import run  # noqa: PLC0415  the whole service

    def started(address: str) -> None:
        typer.echo(f"Klarplan kører på {address} (stop med Ctrl+C).", err=True)

    run(read_settings(data=data), host, port, started)


@app.command(cls=DanishCommand)
def load(
    askers: Annotated[
        int,
        typer.Option("--askers", metavar="ANTAL", min=1, max=500, help="Hvor mange der spørger på én gang."),
    ] = 32,
    seconds: Annotated[
        int, typer.Option("--seconds", metavar="SEKUNDER", min=1, max=3600, help="Hvor længe.")
    ] = 60,
    as_json: AsJson = False,
) -> None:
    """Mål tjenesten med mange, der spørger på én gang, ved siden af sprogmodellen alene."""
    from api.load import measure, told  # noqa: PLC0415  the whole service

    found = measure(read_settings(), askers, seconds)
    if as_json:
        views.as_json(dict(told(found)))
        return
    for name, value in told(found):
        typer.echo(f"{value:>10}  {name}")


if __name__ == "__main__":
    main()
