"""What each conversation is about, so that a follow-up can lean on it. Never what was said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, delete, insert, select

from index.store.database import telling
from index.store.tables import CONVERSATIONS


def read(engine: Engine, id_: str) -> Mapping[str, Any] | None:
    """Return what a conversation is about, or None for one not begun."""
    with telling(engine.url.database or ""), engine.connect() as connection:
        about = connection.execute(select(CONVERSATIONS.c.about).where(CONVERSATIONS.c.id == id_)).scalar()
    return about if isinstance(about, dict) else None


def write(engine: Engine, id_: str, about: Mapping[str, Any]) -> None:
    """Set what a conversation is about from here on."""
    row = {"id": id_, "about": dict(about), "updated": datetime.now(UTC).isoformat(timespec="seconds")}
    with telling(engine.url.database or ""), engine.begin() as connection:
        connection.execute(delete(CONVERSATIONS).where(CONVERSATIONS.c.id == id_))
        connection.execute(insert(CONVERSATIONS).values(**row))
