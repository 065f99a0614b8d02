"""Options that many commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

# `readable=False`: typer is not to check the rights, since what opens the path says more
Data = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="MAPPE", readable=False, help="Mappe med de indlæste planer (ellers KLARPLAN_DATA)."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv som JSON.")]
Force = Annotated[bool, typer.Option("--force", help="Erstat det, der er der i forvejen.")]
