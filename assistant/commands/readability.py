"""`klarplan readability`: how hard a text is, or which passages of the plans are the hardest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

import typer

from assistant.rewrite.contract import Audience
from assistant.usage import DanishCommand, UsageError

_AUDIENCES: tuple[Audience, ...] = get_args(Audience)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("readability", cls=DanishCommand)(readability)


def readability(  # noqa: PLR0917
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FIL", readable=False, help="Tekst, Word eller PDF; - læser fra standard ind."
        ),
    ] = None,
    plans: Annotated[
        bool, typer.Option("--plans", help="Vis de sværeste passager i de indlæste planer.")
    ] = False,
    audience: Annotated[
        str,
        typer.Option("--audience", metavar="MODTAGER", help=f"Hvem teksten er til: {', '.join(_AUDIENCES)}."),
    ] = "borgerbrev",
    top: Annotated[
        int | None,
        typer.Option(
            "--top", metavar="ANTAL", min=1, max=1000, help="Hvor mange af de sværeste (ellers 5; planer 10)."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
    data: Annotated[
        Path | None,
        typer.Option(
            "--data",
            metavar="MAPPE",
            readable=False,
            help="Mappe med de indlæste planer (ellers KLARPLAN_DATA).",
        ),
    ] = None,
) -> None:
    """Mål, hvor svær en tekst er at læse: LIX, sætninger, lange ord, passiver og kancellisprog."""
    if (file is None) == (not plans):
        raise UsageError("Giv én fil (eller - for at læse fra standard ind), eller brug --plans.")
    reader = _audience(audience)
    if file is not None:
        _file(file, reader, top or 5, as_json=as_json)
    else:
        _plans(data, top or 10, as_json=as_json)


def _audience(name: str) -> Audience:
    found = next((a for a in _AUDIENCES if a == name), None)
    if found is None:
        raise UsageError(f"Modtageren »{name}« findes ikke. Brug en af disse: {', '.join(_AUDIENCES)}.")
    return found


def _file(path: Path, audience: Audience, top: int, *, as_json: bool) -> None:
    from assistant import views, views_readability  # noqa: PLC0415  rich, after the arguments are checked
    from assistant.readability.intake import read_text  # noqa: PLC0415
    from assistant.readability.score import score  # noqa: PLC0415
    from assistant.readability.segments import segment  # noqa: PLC0415

    text = read_text(path)
    scores = score(segment(text))
    if as_json:
        views.as_json(views_readability.scores_json(text, scores, audience))
    else:
        views_readability.show_scores(text, scores, audience, top)


def _plans(data: Path | None, top: int, *, as_json: bool) -> None:
    from assistant import views, views_readability  # noqa: PLC0415
    from assistant.build import assistant  # noqa: PLC0415
    from assistant.readability.passages import hardest  # noqa: PLC0415
    from assistant.settings import read_settings  # noqa: PLC0415

    with assistant(read_settings(data=data), read_only=True) as it:
        found = hardest(it.store, it.chain.names().catalogue, top)
    views.as_json(list(found)) if as_json else views_readability.show_passages(found)
