"""Run by Alembic: over the connection it was handed, or from its command line over `sqlalchemy.url`."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, create_engine

from index.store import service_tables  # noqa: F401 - its tables belong to the metadata
from index.store.migrations import is_ours
from index.store.tables import METADATA


def run(connection: Connection) -> None:
    """Run the migrations asked for; SQLite can only change a table by making it anew, hence batches."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        include_name=is_ours,
        compare_type=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


handed: Connection | None = context.config.attributes.get("connection")
if handed is not None:
    run(handed)
else:
    with create_engine(context.config.get_main_option("sqlalchemy.url") or "").begin() as opened:
        run(opened)
