"""Texts for the writer's commands: from a file of any kind that Klarplan reads, or from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.canonical import leaves
from index.errors import UnreadableDocumentError
from index.formats.blocks import Block
from index.formats.encoding import decode

_MOST = 20_000_000  # bytes; a text for people to read is far smaller
_HTML = (".html", ".htm", ".xhtml")


def read_text(path: Path) -> str:
    """Return the text of a file; "-" is standard input.

    A text file comes back as it is, with its line breaks. Word, PDF and HTML come as one line a paragraph, with "- "
    before list items, "#" before headings and tabs between the cells of a row.

    Raises:
        UnreadableDocumentError: missing, empty, too large or of an unknown kind; says what to do.
    """
    name = "Teksten" if str(path) == "-" else path.name
    data = sys.stdin.buffer.read(_MOST + 1) if str(path) == "-" else _bytes(path)
    if len(data) > _MOST:
        raise UnreadableDocumentError(
            f"{name}: Filen er over {_MOST // 1_000_000} MB. Del den, og prøv igen."
        )
    text = None if path.suffix.lower() in _HTML else decode(data)
    if text is None:
        text = "\n\n".join(_laid_out(_blocks(data, name)))
    if not text.strip():
        raise UnreadableDocumentError(
            f"{name} er tom. Giv en fil med tekst i, eller skriv teksten efter »-«."
        )
    return text


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableDocumentError(f"Filen {path} findes ikke. Se efter, om stien er rigtig.") from error
    except IsADirectoryError as error:
        raise UnreadableDocumentError(f"{path} er en mappe. Giv én fil.") from error
    except OSError as error:
        raise UnreadableDocumentError(
            f"Filen {path} kan ikke læses ({error.strerror}). Se efter, om du har adgang til den."
        ) from error


def _blocks(data: bytes, name: str) -> Sequence[Block]:
    from index.formats import read  # noqa: PLC0415  the readers, only for other files than text

    if not data:
        raise UnreadableDocumentError(f"{name} er tom. Giv en fil med tekst i.")
    return read(data, name).blocks


def _laid_out(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind == "table":
            rows = (
                "\t".join(" ".join(b.text for b in leaves(cell.blocks)) for cell in row) for row in block.rows
            )
            yield "\n".join(row for row in rows if row.strip())
        elif block.text:
            front = {"heading": "# ", "item": "- ", "checkbox": "- "}.get(block.kind, "")
            yield front + block.text
