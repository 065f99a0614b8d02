"""`klarplan rewrite`: a plainer wording of a text, a Word file or a batch of texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar, get_args

import typer

from assistant.rewrite.contract import Audience, Strength, Suggestion
from assistant.usage import DanishCommand, UsageError
from index.errors import BadQuestionError

if TYPE_CHECKING:
    from assistant.rewrite.model import RewritingModel

_STRENGTHS: tuple[Strength, ...] = get_args(Strength)
_AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_Name = TypeVar("_Name", bound=str)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("rewrite", cls=DanishCommand)(rewrite)


def rewrite(  # noqa: PLR0917
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FIL", readable=False, help="Tekst eller Word; - læser fra standard ind."),
    ] = None,
    strength: Annotated[
        str,
        typer.Option(
            "--strength", metavar="STYRKE", help=f"Hvor meget der må ændres: {', '.join(_STRENGTHS)}."
        ),
    ] = "normal",
    audience: Annotated[
        str,
        typer.Option("--audience", metavar="MODTAGER", help=f"Hvem teksten er til: {', '.join(_AUDIENCES)}."),
    ] = "borgerbrev",
    words: Annotated[
        Path | None,
        typer.Option("--words", metavar="FIL", readable=False, help="Kommunens egen ordliste (YAML)."),
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FIL", readable=False, help='Fil med JSON-linjer ind: {"id", "text"}.'
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FIL",
            readable=False,
            help="Fil ud: .docx med kommentarer og sporede ændringer, ellers forslaget som tekst; JSON-linjer til --batch.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Foreslå en klarere tekst, der bevarer alle oplysninger og aldrig bliver sværere."""
    if (file is None) == (batch is None):
        raise UsageError("Giv én fil (eller - for at læse fra standard ind), eller brug --batch med en fil.")
    to_word = out is not None and out.suffix.lower() == ".docx"
    if to_word and (file is None or file.suffix.lower() != ".docx"):
        raise UsageError("En Word-fil kan kun skrives, når teksten kommer fra en Word-fil (.docx).")
    suggest = _suggester(
        _one_of(strength, _STRENGTHS, "Styrken"), _one_of(audience, _AUDIENCES, "Modtageren"), words
    )
    if batch is not None:
        _batch(batch, out, suggest)
    elif file is not None:
        _one(file, out, suggest, as_json=as_json)


def _one_of(name: str, allowed: tuple[_Name, ...], what: str) -> _Name:
    found = next((a for a in allowed if a == name), None)
    if found is None:
        raise UsageError(f"{what} »{name}« findes ikke. Brug en af disse: {', '.join(allowed)}.")
    return found


def _suggester(strength: Strength, audience: Audience, words: Path | None) -> Callable[[str], Suggestion]:
    from assistant.build import house_words  # noqa: PLC0415
    from assistant.rewrite.suggest import suggest  # noqa: PLC0415  the rules, after the arguments are checked
    from assistant.settings import read_settings  # noqa: PLC0415

    house = house_words(read_settings(), words)
    model = _model()
    return lambda text: suggest(text, strength=strength, audience=audience, words=house, model=model)


def _model() -> RewritingModel | None:
    from assistant.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    if not settings.model:
        return None
    from assistant.build import rewriter  # noqa: PLC0415  half a second

    return rewriter(settings)


def _batch(path: Path, out: Path | None, suggest: Callable[[str], Suggestion]) -> None:
    from assistant import batch as batches  # noqa: PLC0415
    from assistant.rewrite.views import as_json  # noqa: PLC0415

    lines = batches.read_lines(path, field="text")
    batches.run(lines, out, lambda line: as_json(suggest(line.question), line.id))


def _one(path: Path, out: Path | None, suggest: Callable[[str], Suggestion], *, as_json: bool) -> None:
    from assistant import views, views_rewrite  # noqa: PLC0415
    from assistant.rewrite import views as json_views  # noqa: PLC0415

    word = path.suffix.lower() == ".docx"
    data = _bytes(path) if word else b""
    suggestion = suggest(_word_text(data, path.name) if word else _text(path))
    if out is not None:
        _write(out, data, suggestion, path.name)
    if as_json:
        views.as_json(json_views.as_json(suggestion))
    elif out is not None:
        typer.echo(f"{len(suggestion.changes)} ændringer er skrevet i {out}. {suggestion.reason}")
    else:
        views_rewrite.show_suggestion(suggestion)


def _text(path: Path) -> str:
    from assistant.readability.intake import read_text  # noqa: PLC0415

    return read_text(path)


def _word_text(data: bytes, name: str) -> str:
    from assistant.rewrite.word import text_of  # noqa: PLC0415

    return text_of(data, name)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadQuestionError(
            f"Filen {path} kan ikke læses. Se efter, at den findes, og at du har adgang."
        ) from error


def _write(out: Path, data: bytes, suggestion: Suggestion, name: str) -> None:
    from assistant.rewrite.word import with_changes  # noqa: PLC0415

    try:
        if out.suffix.lower() == ".docx":
            out.write_bytes(with_changes(data, suggestion, name=name))
        else:
            out.write_text(suggestion.text, encoding="utf-8")
    except OSError as error:
        raise BadQuestionError(
            f"Filen {out} kan ikke skrives. Se efter, at mappen findes, og at du har adgang."
        ) from error
