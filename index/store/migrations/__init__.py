"""Bringing a store of an earlier Klarplan up to this one's schema, and telling whether the schema is as declared.

The store's own fact `schema` says which revision it is of, so that opening a current one costs no more
than reading it; Alembic is imported only when there is something to do. A revision is never changed
once released. There is no way down: rolling back is restoring the backup taken before the upgrade.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from index.store import lexical
from index.store.tables import METADATA

LOCATION = "index.store:migrations"


def upgrade(connection: Connection, since: str) -> None:
    """Bring the schema from revision `since` to the newest, in the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - only when there is something to do
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", LOCATION)
    command.stamp(config, since, purge=True)
    command.upgrade(config, "head")


def differences(connection: Connection) -> list[Any]:
    """Return what Alembic's autogenerate finds between the database and the tables declared; empty when equal."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    options = {"include_name": is_ours, "compare_type": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), METADATA))


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether Alembic is to look at a table: the full-text index makes and changes its own."""
    return kind != "table" or not (name or "").startswith(lexical.TABLES)
