"""The schema of Klarplan 0.1, made without Alembic: documents, their records, passages, topics of conversations."""

from __future__ import annotations

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing to do: a store is never older than this."""
