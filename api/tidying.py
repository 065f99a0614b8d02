"""Deleting, while the service runs, what is to be kept no longer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from assistant import audit
from assistant.build import Assistant
from assistant.conversations import Conversations
from index.errors import PlanError

EVERY = 3600.0  # seconds: a day that has passed is noticed within the hour
SERVICE = "tjenesten"


async def tidy(work: Callable[[Callable[[Assistant], int]], Awaitable[int]], days: int) -> None:
    """Delete conversations that were not used for so many days, now and every hour, until cancelled.

    Args:
        work: does something with the assistant in the right pool of threads.
        days: how long a conversation is kept.
    """
    while True:
        with suppress(PlanError):  # the store is away, or busy: the next hour will do
            await work(lambda it: purged(it, days))
        await asyncio.sleep(EVERY)


def purged(it: Assistant, days: int) -> int:
    """Delete what is due, note it in the log of changes, and return how many conversations it was."""
    gone = Conversations(it.store.database).purge(days)
    if gone:
        audit.note(it.store.database, SERVICE, "conversations.purge", str(gone))
    return gone
