"""The zip package of a Word file: finding its parts, and inflating them within limits."""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from urllib.parse import unquote

from index.errors import UnreadableDocumentError

MAX_ENTRIES = 10_000  # a plan with every page as a picture has some hundreds
MAX_INFLATED = 40 * 2**20  # bytes over all parts that are read; 1,000 pages of text are about 20 MB
MAX_RATIO = 250  # inflated over packed; Word's most repetitive tables stay below 100
RATIO_FROM = 8 * 2**20  # bytes from which the ratio counts
_CHUNK = 2**18
_MAIN_TYPES = re.compile(
    rb"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled"
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
    RuntimeError, NotImplementedError, ValueError, KeyError, IndexError,
)  # fmt: skip


def is_word(data: bytes) -> bool:
    """Return whether bytes are a Word package, sound or damaged; cheap, never raises."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    names = entry_names(data)
    if names is None:
        return b"word/" in data or b"word\\" in data
    lower = [_plain(n) for n in names]
    if any(n.startswith(("xl/", "ppt/", "visio/")) for n in lower):
        return bool(_MAIN_TYPES.search(small_entry(data, "[Content_Types].xml")))
    if "word/document.xml" in lower or any(n.startswith("word/") for n in lower):
        return True
    return bool(_MAIN_TYPES.search(small_entry(data, "[Content_Types].xml")))


def entry_names(data: bytes) -> list[str] | None:
    """Return the names in a zip archive, or None when it is damaged or has far too many."""
    if data.count(b"PK\x01\x02") > 2 * MAX_ENTRIES:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except _BROKEN:
        return None


def small_entry(data: bytes, name: str) -> bytes:
    """Return the first megabyte of an entry, empty when there is none that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as stream:
            return stream.read(2**20)
    except _BROKEN:
        return b""


@dataclass(slots=True)
class Package:
    """An opened Word file. Parts are named as in the zip, without a leading slash, in lower case."""

    name: str
    archive: zipfile.ZipFile
    packed: int
    entries: dict[str, zipfile.ZipInfo]
    inflated: int = field(default=0)

    @classmethod
    def open(cls, data: bytes, name: str) -> Package:
        """Open the zip and check its number of entries.

        Raises:
            UnreadableDocumentError: damaged, or with more entries than a document has.
        """
        if data.count(b"PK\x01\x02") > MAX_ENTRIES:
            raise UnreadableDocumentError(
                f"{name}: Word-filen består af over {MAX_ENTRIES} dele og læses ikke, da den kan være skadelig. "
                "Åbn den i Word, kopiér indholdet til et nyt dokument, og prøv med det."
            )
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
            entries = {_plain(info.filename): info for info in archive.infolist()}
        except _BROKEN as error:
            raise damaged(name) from error
        return cls(name, archive, len(data), entries)

    def read(self, part: str) -> bytes | None:
        """Return a part's bytes, or None when the package has no such part.

        Raises:
            UnreadableDocumentError: damaged, protected, or inflating beyond the limits.
        """
        info = self.entries.get(_plain(part))
        if info is None:
            return None
        if info.flag_bits & 1:
            raise UnreadableDocumentError(
                f"{self.name}: Word-filen er beskyttet med adgangskode. Fjern adgangskoden, gem, og prøv igen."
            )
        chunks: list[bytes] = []
        try:
            with self.archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    chunks.append(chunk)
                    self._count(len(chunk))
        except _BROKEN as error:
            raise damaged(self.name) from error
        return b"".join(chunks)

    def _count(self, size: int) -> None:
        """Add to the bytes inflated so far: what was really read, whatever the headers claim."""
        self.inflated += size
        bomb = self.inflated > RATIO_FROM and self.inflated > MAX_RATIO * self.packed
        if bomb or self.inflated > MAX_INFLATED:
            raise UnreadableDocumentError(
                f"{self.name}: Word-filen fylder udpakket langt mere end et almindeligt dokument og læses ikke, "
                "da den kan være skadelig. Del dokumentet op, eller gem det på ny i Word, og prøv igen."
            )


def resolve(source: str, target: str) -> str:
    """Return the part that a relationship of the part `source` points to.

    >>> resolve("word/document.xml", "styles.xml")
    'word/styles.xml'
    """
    path = unquote(target.replace("\\", "/"))
    if not path.startswith("/"):
        path = posixpath.join(posixpath.dirname(source), path)
    return _plain(posixpath.normpath(path))


def damaged(name: str) -> UnreadableDocumentError:
    """Return the error for a file that is cut off or spoilt."""
    return UnreadableDocumentError(
        f"{name}: Word-filen er beskadiget og kan ikke åbnes. "
        "Hent den igen, eller åbn den i Word, lad Word reparere den, gem, og prøv igen."
    )


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
