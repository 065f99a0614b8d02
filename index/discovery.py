"""Finding the files to ingest in the paths a user gives."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import UnreadableDocumentError

# Inside folders only these are tried; a file named by itself is always tried.
SUFFIXES = frozenset(
    {".pdf", ".docx", ".docm", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".tsv", ".csv"}
)
MAX_BYTES = 100 * 1024 * 1024
SNIFFED_BYTES = 4096
# Bytes that no text file has: control characters but tab, line ends, form feed and escape.
NOT_TEXT = frozenset(range(32)) - {9, 10, 12, 13, 27}
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Unfound:
    """A path that gave nothing, with the reason in Danish."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the given paths hold. Paths are absolute, symbolic links followed.

    `whole` are the given folders that could be read throughout and hold at least one document.
    """

    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    whole: tuple[Path, ...]
    unfound: tuple[Unfound, ...]


def find(paths: Sequence[Path]) -> Found:
    """List the files in `paths`, each once, those of folders by name."""
    files: dict[Path, None] = {}
    folders: list[Path] = []
    whole: list[Path] = []
    unfound: list[Unfound] = []
    for given in paths:
        path = Path(os.path.realpath(given))
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except OSError as error:
            unfound.append(Unfound(path, _reason(error)))
            continue
        if not is_folder:
            files[path] = None
            continue
        folders.append(path)
        faults: list[Unfound] = []
        inside = list(_walk(path, faults))
        files.update(dict.fromkeys(inside))
        unfound += faults
        if inside and not faults:
            whole.append(path)
        elif not faults:
            unfound.append(Unfound(path, "Mappen indeholder ingen planer (PDF, Word eller tekst)."))
    return Found(tuple(files), tuple(folders), tuple(whole), tuple(unfound))


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        UnreadableDocumentError: too large, not an ordinary file, or not readable.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableDocumentError("Det er ikke en almindelig fil.")
        if found.st_size > MAX_BYTES:
            raise UnreadableDocumentError(
                f"Filen er for stor ({found.st_size // 2**20} MB; grænsen er {MAX_BYTES // 2**20} MB). "
                "Del den op, eller gem den uden billeder."
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(_reason(error)) from error


def _walk(folder: Path, faults: list[Unfound]) -> Iterator[Path]:
    """Yield the documents under a folder; a folder reached again through a link is left out."""
    seen: set[tuple[int, int]] = set()

    def note(error: OSError) -> None:
        faults.append(Unfound(Path(error.filename or folder), _reason(error)))

    for top, inner, names in os.walk(folder, onerror=note, followlinks=True):
        place = Path(top).stat()
        if (place.st_dev, place.st_ino) in seen:
            inner.clear()
            continue
        seen.add((place.st_dev, place.st_ino))
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = Path(os.path.realpath(Path(top) / name))
            if not name.startswith((".", "~$")) and _is_document(path, Path(name).suffix.lower()):
                yield path


def _is_document(path: Path, suffix: str) -> bool:
    if suffix:
        return suffix in SUFFIXES
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            start = file.read(SNIFFED_BYTES)
    except OSError:
        return True  # it is tried, and then reported with its reason
    return bool(start) and (start.startswith(UTF16_MARKS) or not NOT_TEXT.intersection(start))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "Findes ikke. Kontrollér stien."
    if isinstance(error, PermissionError):
        return "Kan ikke åbnes: adgang nægtet. Kontrollér rettighederne."
    return f"Kan ikke læses: {error.strerror or error}."
