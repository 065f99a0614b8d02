"""The service deletes by itself what is to be kept no longer."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from api import tidying
from assistant import audit
from index.errors import StoreUnavailableError
from index.store import conversations


class It:
    """As much of an assistant as tidying needs."""

    def __init__(self, store):
        self.store = store


def aged(store, id_, days):
    """Keep a conversation that was last used so many days ago."""
    conversations.keep(store.database, "k", id_, {})
    then = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE conversations SET updated = ? WHERE id = ?", (then, id_))


def test_what_is_due_goes_and_is_noted(store):
    """Conversations past their days are deleted, others stay, and the log says how many."""
    aged(store, "gammel", 91)
    aged(store, "ny", 89)
    assert tidying.purged(It(store), 90) == 1
    assert [c.id for c in conversations.listed(store.database, "k", 9)] == ["ny"]
    assert [(c.who, c.what, c.id) for c in audit.listed(store.database)] == [
        ("tjenesten", "conversations.purge", "1")
    ]
    assert tidying.purged(It(store), 90) == 0
    assert len(audit.listed(store.database)) == 1


def test_it_goes_on_after_the_store_was_away(store, monkeypatch):
    """A store that is away when it is time is tidied the next time."""
    monkeypatch.setattr(tidying, "EVERY", 0.01)
    aged(store, "gammel", 91)
    tries = []

    async def work(do):
        tries.append(1)
        if len(tries) == 1:
            raise StoreUnavailableError("væk")
        return do(It(store))

    async def run():
        task = asyncio.create_task(tidying.tidy(work, 90))
        while len(tries) < 3:  # noqa: ASYNC110 - nothing tells of a round
            await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(run())
    assert conversations.listed(store.database, "k", 9) == ()
