"""Readers: bytes in, typed blocks out.

A new format is one module with `recognises`, `read` and `read_plainly`, and one line in `READERS`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from index.errors import UnreadableDocumentError
from index.faults import FAULTS, places
from index.formats.blocks import Reading
from index.formats.refused import refusal

logger = logging.getLogger(__name__)


class ReaderModule(Protocol):
    """What a reader module offers."""

    def recognises(self, data: bytes) -> bool:
        """Return whether the bytes are of this reader's format; cheap, never raises."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the blocks. Raises UnreadableDocumentError."""

    def read_plainly(self, data: bytes, name: str) -> Reading:
        """Return the text line by line, for when `read` stumbles over its structure. Raises UnreadableDocumentError."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader by the name of its module, which is imported when first used.

    `called` is what a user calls such a file; `suffixes` are the file names that promise it; `isolates`
    says that it reads in a child process by itself.
    """

    module: str
    called: str
    suffixes: tuple[str, ...]
    isolates: bool = False

    def load(self) -> ReaderModule:
        """Import the reader's module."""
        return cast("ReaderModule", import_module(self.module))


READERS: tuple[Reader, ...] = (
    Reader("index.formats.pdf", "en PDF-fil", (".pdf",), isolates=True),
    Reader("index.formats.docx", "en Word-fil (.docx)", (".docx", ".docm", ".dotx", ".dotm")),
    Reader(
        "index.formats.text",
        "en tekstfil",
        (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".csv", ".tsv"),
    ),
)
# Names that promise something Klarplan does not read, but may in truth hold a readable file
_OTHER_SUFFIXES = (".doc", ".rtf", ".odt", ".xls", ".xlsx", ".ppt", ".pptx", ".zip")
_SECONDS = 120.0
_MEGABYTES = 2048
SUFFIXES: tuple[str, ...] = tuple(s for reader in READERS for s in reader.suffixes)


def read(data: bytes, name: str, *, isolated: bool = False) -> Reading:
    """Read a document with the reader that recognises its bytes, whatever the name says.

    Args:
        data: the file as it is.
        name: the file's name, for messages and to tell when its suffix lies.
        isolated: read it in a child process with limits, also where the reader has none of its own;
            for files that come from anybody.

    Returns:
        The blocks, with a Danish warning more when the suffix promised another format.

    Raises:
        UnreadableDocumentError: empty, or of a kind that cannot be read; says what to do.
    """
    reason = refusal(data)
    if reason:
        raise UnreadableDocumentError(f"{name}: {reason}")
    for reader in READERS:
        module = reader.load()
        if module.recognises(data):
            apart = isolated and not reader.isolates
            reading = _isolated(reader, data, name) if apart else _here(module, data, name)
            return replace(reading, warnings=(*_misnamed(name, reader), *reading.warnings))
    raise UnreadableDocumentError(
        f"{name}: Filen er af en ukendt type (ikke PDF, Word eller tekst). "
        "Gem den som PDF eller Word (.docx), og prøv igen."
    )


def _isolated(reader: Reader, data: bytes, name: str) -> Reading:
    from index.formats import child  # noqa: PLC0415  what most commands don't need

    module = reader.load()
    return child.run(
        module.read,
        data,
        name,
        seconds=_SECONDS,
        megabytes=_MEGABYTES,
        label=reader.called,
        plain=module.read_plainly,
    )


def _here(module: ReaderModule, data: bytes, name: str) -> Reading:
    """Read in this process; a file that our reading of its structure stumbles over is read line by line."""
    try:
        return module.read(data, name)
    except FAULTS as error:
        logger.warning("a file's structure was not recognised: %s", "; ".join(places(error)))
        reading = module.read_plainly(data, name)
        if not reading.blocks:
            raise
        return reading


def _misnamed(name: str, reader: Reader) -> Iterable[str]:
    suffix = PurePath(name).suffix.lower()
    if suffix in (*SUFFIXES, *_OTHER_SUFFIXES) and suffix not in reader.suffixes:
        shown = PurePath(name).name
        yield f"{shown} er i virkeligheden {reader.called}; den er læst som det, den er. Giv den gerne det rigtige efternavn."
