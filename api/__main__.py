"""The command `klarplan`: the assistant's commands, and those that run the service."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.__main__ import app, main
from assistant.commands.options import Data
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


if __name__ == "__main__":
    main()
