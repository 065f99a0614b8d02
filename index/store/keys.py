"""Keys of the service as rows: never the secret, only its hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import insert, select, update

from index.store.database import Database, now
from index.store.service_tables import KEYS

Role = Literal["ask", "writer", "editor", "admin", "widget"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Key:
    """A key. `origins` are those a widget key may be used from; times are UTC, ISO 8601."""

    id: str
    name: str
    role: Role
    origins: tuple[str, ...]
    created: str
    used: str | None = None
    revoked: str | None = None


def add(database: Database, key: Key, hash_: str) -> None:
    """Keep a new key with the hash of its secret."""
    row = {"id": key.id, "name": key.name, "role": key.role, "origins": list(key.origins)}
    with database.writing() as connection:
        connection.execute(insert(KEYS).values(hash=hash_, created=key.created, **row))


def find(database: Database, id_: str) -> tuple[Key, str] | None:
    """Return a key and the hash of its secret, revoked or not; None for an unknown id."""
    with database.reading() as connection:
        found = connection.execute(select(KEYS).where(KEYS.c.id == id_)).one_or_none()
    return None if found is None else (_key(found), found.hash)


def listed(database: Database) -> tuple[Key, ...]:
    """Return all keys, the oldest first."""
    with database.reading() as connection:
        return tuple(
            _key(row) for row in connection.execute(select(KEYS).order_by(KEYS.c.created, KEYS.c.id))
        )


def revoke(database: Database, id_: str) -> bool:
    """Revoke a key from now on; tell whether there was one to revoke."""
    with database.writing() as connection:
        known = update(KEYS).where(KEYS.c.id == id_, KEYS.c.revoked.is_(None))
        return connection.execute(known.values(revoked=now())).rowcount > 0


def mark_used(database: Database, id_: str) -> None:
    """Note that a key was used now."""
    with database.writing() as connection:
        connection.execute(update(KEYS).where(KEYS.c.id == id_).values(used=now()))


def _key(row: Any) -> Key:
    return Key(row.id, row.name, row.role, tuple(row.origins), row.created, row.used, row.revoked)
