"""After a start: what a stopped service or an earlier version left behind is taken up, beside the requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from api.jobs import Jobs
from assistant.build import Assistant
from index.errors import PlanError, UnreadableDocumentError
from index.rereading import outdated, reread
from index.store.reading import DocumentInfo

logger = logging.getLogger(__name__)
AGAIN_SECONDS = 5.0  # between two tries, when the store is away


async def catch_up(jobs: Jobs) -> None:
    """Take up unfinished uploads, bring the vectors level, and read anew what an earlier version read.

    While the store is away it is tried again, so that a service that began without it needs no restart.
    """
    for step in (jobs.resume, lambda: jobs.beside(_level), lambda: _read_anew(jobs)):
        await _until_done(step)


async def _until_done(step: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await step()
        except PlanError as error:
            logger.warning("catching up waits", extra={"problem": type(error).__name__})
            await asyncio.sleep(AGAIN_SECONDS)
        else:
            return


def _level(it: Assistant) -> int:
    return it.store.reconcile()


async def _read_anew(jobs: Jobs) -> None:
    """Read one document after the other; uploads come in between."""
    for info in await jobs.beside(lambda it: outdated(it.store)):
        await jobs.beside(partial(_reread, info=info))


def _reread(it: Assistant, info: DocumentInfo) -> None:
    """Read a document anew when it is still there and still the same; a failure leaves it as it answers now."""
    if info not in outdated(it.store):
        return
    try:
        reread(it.store, info)
    except UnreadableDocumentError:
        logger.warning("a document was not read anew; klarplan doctor names it")
