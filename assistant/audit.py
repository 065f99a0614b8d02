"""The log of changes: who uploaded, deleted or corrected what, and when. Never what anybody asked."""

from __future__ import annotations

from typing import Literal

from index.store import audit
from index.store.audit import Change
from index.store.database import Database

What = Literal[
    "document.upload",
    "document.delete",
    "plan.set",
    "key.make",
    "key.revoke",
    "conversation.delete",
    "conversations.purge",
    "backup",
    "restore",
]
COMMAND_LINE = "kommandolinjen"
_LISTED = 200


def note(database: Database, who: str, what: What, id_: str) -> None:
    """Add a change to the log.

    Args:
        database: to keep it in.
        who: a key's id, an OIDC subject, or `COMMAND_LINE`.
        what: what was done.
        id_: of what it was done to.
    """
    audit.note(database, who, what, id_)


def listed(database: Database, limit: int = _LISTED) -> tuple[Change, ...]:
    """Return the latest changes, the newest first."""
    return audit.listed(database, limit)
