"""Run by Alembic: over the connection it was handed, or from its command line over `sqlalchemy.url`."""

from __future__ import annotations

from alembic import context
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from index.store import service_tables  # noqa: F401 - its tables belong to the metadata
from index.store.database import read_meta
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


def run_alone(url: str) -> None:
    """Run from Alembic's command line, over a store whose own fact says which revision it is of."""
    with create_engine(url).begin() as connection:
        script = ScriptDirectory.from_config(context.config)
        MigrationContext.configure(connection).stamp(script, read_meta(connection, "schema") or "base")
        run(connection)


handed: Connection | None = context.config.attributes.get("connection")
if handed is not None:
    run(handed)
else:
    run_alone(context.config.get_main_option("sqlalchemy.url") or "")
