"""Ingest: files and folders into the store, and a report of what became of every one."""

from __future__ import annotations

import hashlib
import logging
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from index import discovery
from index.canonical import Canonical
from index.errors import UnreadableDocumentError
from index.faults import FAULTS, places
from index.fingerprint import PARSING, fingerprint
from index.ingest_report import DocumentReport, Duplicate, Failure, Report, describe, editions_said
from index.personal import personal_data_warnings
from index.records import Document, Passage, Plan
from index.store.reading import DocumentInfo
from index.store.store import Store

logger = logging.getLogger(__name__)

NO_RECORDS = (
    "Indsatser, mål og status i filen kunne ikke genkendes på grund af en fejl i Klarplan; "
    "teksten kan stadig findes og citeres."
)
SLUG_LENGTH = 60
# Letters that Unicode does not take apart
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})

Progress = Callable[[int, int, str], None]
Embedding = Callable[[int, int], None]


def ingest(
    paths: Sequence[Path],
    store: Store,
    *,
    prune: bool = False,
    progress: Progress | None = None,
    isolated: bool = False,
    embedding: Embedding | None = None,
) -> Report:
    """Read files and folders into the store.

    Each file is one transaction: a run that is stopped anywhere and started again gives the same
    store as one that was not. A file that fails leaves its earlier version as it was.

    Args:
        paths: files, always tried; folders, searched for documents throughout.
        store: to put them in.
        prune: remove documents whose files are gone from under the given folders; never when a
            folder is empty or unreadable, which is what a share that is not mounted looks like.
        progress: told (files done, files in all, name of the next one).
        isolated: read every file in a child process with limits; for files that come from anybody.
        embedding: told (passages embedded, passages to embed) of each file on its way in.

    Raises:
        StoreUnavailableError: disk or database failed; what was ingested before stays.
        ModelUnavailableError: the embedder failed.
        IndexMismatchError: the vectors were made by another embedder.
    """
    found = discovery.find(paths)
    run = _Run(store, isolated, embedding)
    for number, path in enumerate(found.files):
        if progress:
            progress(number, len(found.files), path.name)
        run.file(path)
    if progress:
        progress(len(found.files), len(found.files), "")
    run.vanished(found, prune=prune)
    return run.report()


@dataclass
class _Run:
    """One run of `ingest`: the store, and what happened so far."""

    store: Store
    isolated: bool = False
    embedding: Embedding | None = None
    parser: str = field(default_factory=lambda: fingerprint(PARSING))
    known: dict[str, DocumentInfo] = field(init=False)  # by source
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    documents: list[DocumentReport] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = {info.source: info for info in self.store.documents()}

    def report(self) -> Report:
        return Report(
            added=tuple(self.added),
            changed=tuple(self.changed),
            unchanged=tuple(self.unchanged),
            missing=tuple(self.missing),
            removed=tuple(self.removed),
            duplicates=tuple(self.duplicates),
            failed=tuple(self.failed),
            documents=tuple(self.documents),
        )

    def file(self, path: Path) -> None:
        """Ingest one file; its failure is noted, not raised."""
        try:
            _check_name(path)
            data = discovery.read_bytes(path)
            sha256 = hashlib.sha256(data).hexdigest()
            earlier = self.known.get(str(path))
            if earlier and (earlier.sha256, earlier.parser) == (sha256, self.parser):
                self.unchanged.append(earlier.id)
                return
            if earlier is None:
                earlier = self._same_bytes(sha256)
                if earlier and Path(earlier.source).exists():
                    self.duplicates.append(Duplicate(str(path), earlier.id))
                    return
            self._put(path, data, sha256, earlier)
        except UnreadableDocumentError as error:
            self.failed.append(Failure(str(path), str(error)))
        except FAULTS as error:
            logger.error("a file was not read: %s", "; ".join(places(error)))  # noqa: TRY400 - its message is not for the log
            self.failed.append(
                Failure(
                    str(path),
                    f"Klarplan kunne ikke tolke filen ({type(error).__name__}). Det er en fejl i Klarplan; "
                    "send gerne filen til dem, der vedligeholder det.",
                )
            )

    def vanished(self, found: discovery.Found, *, prune: bool) -> None:
        """Note what could not be found, and the documents whose files are gone."""
        gone = {source: info for source, info in self.known.items() if not _exists(Path(source))}
        lost = {str(unfound.path) for unfound in found.unfound}
        for source, info in gone.items():
            if source in lost or any(
                Path(source).is_relative_to(f) for f in (*found.folders, *map(Path, lost))
            ):
                if prune and any(Path(source).is_relative_to(folder) for folder in found.whole):
                    self.store.remove(info.id)
                    self.removed.append(info.id)
                else:
                    self.missing.append(info.id)
        self.failed += [
            Failure(str(unfound.path), unfound.reason)
            for unfound in found.unfound
            if str(unfound.path) not in gone
        ]

    def _same_bytes(self, sha256: str) -> DocumentInfo | None:
        return next((info for info in self.known.values() if info.sha256 == sha256), None)

    def _put(self, path: Path, data: bytes, sha256: str, earlier: DocumentInfo | None) -> None:
        document_id = earlier.id if earlier else self._new_id(path)
        document = read_document(data, path, document_id, sha256, self.parser, isolated=self.isolated)
        if not document.text.strip() or not document.passages:
            raise UnreadableDocumentError(_nothing(path.name, kept=earlier is not None))
        if earlier and earlier.sha256 == sha256 and fell_short(document):
            raise UnreadableDocumentError(_worse(path.name))
        warnings = list(document.warnings)
        if earlier:
            warnings += self._losses(earlier, document, path)
        embedded = self.store.put(document, data, progress=self.embedding)
        (self.changed if earlier else self.added).append(document_id)
        there = self.store.documents()
        editions = editions_said(document_id, self.store.editions(), {d.id: d.name for d in there})
        self.documents.append(describe(document, embedded, tuple(warnings), editions))
        if earlier:
            self.known.pop(earlier.source, None)
        self.known.update({d.source: d for d in there if d.id == document_id})

    def _losses(self, earlier: DocumentInfo, document: Document, path: Path) -> list[str]:
        losses = []
        if earlier.source != str(path):
            losses.append(f"Filen er flyttet hertil fra {earlier.source}.")
        before = sum(len(s.plan.initiatives) for s in self.store.plans() if s.document == earlier.id)
        now = sum(len(plan.initiatives) for plan in document.plans)
        if before and not now:
            losses.append(f"Der blev før genkendt {before} indsatser i filen, nu ingen. Kontrollér den.")
        return losses

    def _new_id(self, path: Path) -> str:
        plain = slug(path.stem)
        taken = {info.id for info in self.known.values()}
        if plain not in taken:
            return plain
        return f"{plain}-{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"


def read_document(
    data: bytes, path: Path, document_id: str, sha256: str, parser: str, *, isolated: bool = False
) -> Document:
    """Turn a file's bytes into a document with its plans and passages.

    Args:
        data: the file.
        path: where it was read, absolute; its name helps to tell what it is about.
        document_id: to build ids from.
        sha256: of the bytes.
        parser: the fingerprint of the code that reads it.
        isolated: read it in a child process with limits.

    Raises:
        UnreadableDocumentError: the file cannot be read; says what to do.
    """
    # the readers are wanted only for files that changed
    from index import formats  # noqa: PLC0415
    from index.canonical import place  # noqa: PLC0415

    reading = formats.read(data, path.name, isolated=isolated)
    canonical = place(reading.blocks)
    plans, passages, faults = _records(canonical, document_id, path.name, plain=reading.plain)
    return Document(
        id=document_id,
        name=path.name,
        source=str(path),
        format=reading.format,
        sha256=sha256,
        text=canonical.text,
        pages=canonical.pages,
        warnings=(*reading.warnings, *faults, *personal_data_warnings(canonical.text, canonical.pages)),
        plans=plans,
        passages=passages,
        parser=parser,
    )


def _records(
    canonical: Canonical, document_id: str, name: str, *, plain: bool
) -> tuple[tuple[Plan, ...], tuple[Passage, ...], tuple[str, ...]]:
    """Return a document's plans and passages; where our recognition of plans stumbles, no plans, and a warning.

    Mere lines give no plans: which value stands under which heading is just what is not known of them.
    """
    from index import passages, plan  # noqa: PLC0415

    try:
        plans = () if plain else plan.parse(canonical, document_id, name)
        return plans, passages.cut(canonical, plans, document_id), ()
    except FAULTS as error:
        logger.warning("a document's plans were not recognised: %s", "; ".join(places(error)))
        return (), passages.cut(canonical, (), document_id), (NO_RECORDS,)


def fell_short(document: Document) -> bool:
    """Say whether a fault of ours kept its structure or its plans from being recognised."""
    from index.formats import plain  # noqa: PLC0415

    return not {plain.WARNING, NO_RECORDS}.isdisjoint(document.warnings)


def slug(name: str) -> str:
    """Return a name as a document id: "Børn & Unge 2024" -> "boern-unge-2024"."""
    plain = unicodedata.normalize("NFC", name).lower().translate(LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain)[:SLUG_LENGTH].strip("-") or "dokument"


def _check_name(path: Path) -> None:
    """Raise UnreadableDocumentError for a name that no database can keep: bytes that are no letters."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise UnreadableDocumentError(
            "Filens eller mappens navn er ikke i UTF-8. Giv den et nyt navn, og prøv igen."
        ) from error


def _nothing(name: str, *, kept: bool) -> str:
    reason = f"{name}: der blev ikke fundet nogen tekst. Er det en scannet fil, så gem den med tekstgenkendelse (OCR)."
    return f"{reason} Den tidligere udgave er beholdt." if kept else reason


def _worse(name: str) -> str:
    return (
        f"{name}: denne udgave af Klarplan kan ikke genkende filens opstilling, som en tidligere kunne. "
        "Det er en fejl i Klarplan. Den tidligere udgave er beholdt."
    )


def _exists(path: Path) -> bool:
    """Tell whether a file is there; one that cannot be looked at counts as there."""
    try:
        return path.exists()
    except OSError:
        return True
