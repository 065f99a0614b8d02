"""What somebody with few rights may read and have rewritten: what their own answers cite and say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.access.principal import Principal
from assistant.build import Assistant
from index.store import conversations

AROUND = 600  # characters on each side of a quote, so that it can be read where it stands
LATEST = 200  # answers


def may_read(it: Assistant, principal: Principal, document_id: str, start: int, end: int | None) -> bool:
    """Tell whether a stretch of a document is a quote of one of the principal's answers, with what is around it."""
    return any(
        citation["document_id"] == document_id
        and start >= citation["start"] - AROUND
        and end is not None
        and end <= citation["end"] + AROUND
        for answer in _answers(it, principal)
        for citation in answer["citations"]
    )


def said_to(it: Assistant, principal: Principal, text: str) -> bool:
    """Tell whether each paragraph of a text is a sentence that the principal was answered."""
    said = {_letters(s["text"]) for answer in _answers(it, principal) for s in answer["sentences"]}
    paragraphs = [_letters(p) for p in text.split("\n\n")]
    return all(p in said for p in paragraphs if p)


def _answers(it: Assistant, principal: Principal) -> tuple[Mapping[str, Any], ...]:
    return conversations.answers(it.store.database, principal.owner, LATEST)


def _letters(text: str) -> str:
    """Return the letters and figures of a text: quotation marks and spaces come and go on the way."""
    return "".join(c for c in text if c.isalnum())
