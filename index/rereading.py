"""Reading documents anew, from the bytes that are kept with them, after Klarplan has learnt to read them better."""

from __future__ import annotations

import logging
from pathlib import Path

from index.errors import UnreadableDocumentError
from index.faults import FAULTS, places
from index.fingerprint import PARSING, fingerprint
from index.ingest import fell_short, read_document
from index.store.reading import DocumentInfo, Records
from index.store.store import Store

logger = logging.getLogger(__name__)


def outdated(records: Records) -> tuple[DocumentInfo, ...]:
    """Return the documents that were read by other code than today's."""
    current = fingerprint(PARSING)
    return tuple(info for info in records.documents() if info.parser != current)


def reread(store: Store, info: DocumentInfo) -> int:
    """Read a document anew, in a child process with limits; return how many passages were embedded.

    Nobody looks at the result, so what reads worse than before is left as it was.

    Raises:
        UnreadableDocumentError: it cannot be read any more, or its plans are not found; the store is unchanged.
        PlanError: see `Store.put`.
    """
    data = store.original(info.id)
    path = Path(info.source)
    try:
        document = read_document(data, path, info.id, info.sha256, fingerprint(PARSING), isolated=True)
    except FAULTS as error:
        logger.error("a document cannot be read anew: %s", "; ".join(places(error)))  # noqa: TRY400
        raise UnreadableDocumentError(f"{info.name} kan ikke læses på ny.") from error
    before = sum(len(s.plan.initiatives) for s in store.plans() if s.document == info.id)
    now = sum(len(plan.initiatives) for plan in document.plans)
    if not document.passages or (before and not now) or fell_short(document):
        raise UnreadableDocumentError(f"{info.name} ville miste sine planer, hvis den blev læst på ny.")
    return store.put(document, data)
