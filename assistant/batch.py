"""Files of JSON lines: questions in, answers out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from index.errors import BadQuestionError


@dataclass(frozen=True, slots=True)
class Line:
    """One question, or one text to rewrite, of a batch. `id` is any JSON value and comes back as it is."""

    id: Any
    question: str
    conversation: str | None


def read_lines(path: Path, field: str = "question") -> tuple[Line, ...]:
    """Read a batch whole, so that a fault in its last line is told before the first is answered.

    Args:
        path: a file of JSON lines.
        field: what the lines' text is called, "question" or "text"; it comes as `Line.question`.

    Raises:
        BadQuestionError: the file cannot be read, or a line is no question; names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQuestionError(f"Filen {path} er ikke UTF-8. Gem den som UTF-8, og prøv igen.") from error
    except OSError as error:
        raise BadQuestionError(f"Filen {path} kan ikke læses: {_reason(error)}.") from error
    return tuple(
        _line(line, f"Linje {number} i {path}", field)
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    )


def _line(line: str, place: str, field: str) -> Line:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadQuestionError(f"{place} er ikke gyldig JSON ({error}). Ret linjen, og prøv igen.") from error
    if not isinstance(found, dict):
        raise BadQuestionError(f'{place} er ikke et JSON-objekt. Skriv {{"id": …, "{field}": "…"}}.')
    question, conversation = found.get(field), found.get("conversation")
    if not isinstance(question, str):
        what = "et spørgsmål" if field == "question" else "en tekst"
        raise BadQuestionError(f'{place} mangler {what}. Skriv {{"id": …, "{field}": "…"}}.')
    if not isinstance(conversation, str | int | None):
        raise BadQuestionError(f"{place}: conversation skal være en tekst.")
    return Line(found.get("id"), question, None if conversation is None else str(conversation))


def run(lines: Sequence[Line], out: Path | None, answer: Callable[[Line], Mapping[str, object]]) -> int:
    """Answer each line in order and write it under its id.

    A question that cannot be answered gives a line {"id", "error"}, and the batch goes on.

    Returns:
        How many lines gave an error.

    Raises:
        BadQuestionError: `out` cannot be written.
    """
    with opened(out) as file:
        return sum(_answered(line, file, answer) for line in lines)


def _answered(line: Line, file: TextIO, answer: Callable[[Line], Mapping[str, object]]) -> bool:
    failed = False
    try:
        made = answer(line)
    except BadQuestionError as error:
        made, failed = {"error": str(error)}, True
    file.write(_json({"id": None} | dict(made) | {"id": line.id}) + "\n")
    return failed


def _json(value: object) -> str:
    """Return JSON in the letters as they are, and escaped where they cannot be written (half a pair)."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


@contextmanager
def opened(out: Path | None) -> Iterator[TextIO]:
    """Open a file to write lines to, or the screen. Raises BadQuestionError when it cannot be written."""
    if out is None:
        yield sys.stdout
        return
    try:
        with out.open("w", encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise BadQuestionError(f"Filen {out} kan ikke skrives: {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "den eller dens mappe findes ikke"
    if isinstance(error, PermissionError):
        return "adgang nægtet"
    if isinstance(error, IsADirectoryError):
        return "det er en mappe"
    return error.strerror or str(error)
