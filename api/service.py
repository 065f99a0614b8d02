"""What the routes call: the assistant, lent for one piece of work, in the right pool of threads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, TypeVar

from fastapi import Depends, Request

from api.access.limits import Limits
from api.access.origins import Origins
from api.access.provider import Provider
from api.access.sessions import Sessions
from api.background import Background
from api.jobs import Jobs
from api.keeper import Keeper
from api.metrics import Metrics
from api.tidying import tidy
from api.upkeep import catch_up
from api.workers import Workers
from assistant.build import Assistant, house_words, rewriter
from assistant.settings import Settings
from index.errors import PlanError

T = TypeVar("T")
WAIT_SECONDS = 30.0
# With the time that requests get, less than systemd gives (deploy/klarplan.service)
DRAIN_SECONDS, CLOSE_SECONDS = 15.0, 10.0
WITHOUT_MODEL, WITH_MODEL = 2, 16  # answers at once; who waits for a language model needs no processor
ATTEMPTS_PER_MINUTE = 20  # to sign in by a key, from one address


class Service:
    """One running service: its settings, its store, its threads.

    Answers, texts and records have pools of their own: a long text that is rewritten keeps nobody
    from asking, and a question no page from being read. More threads than processors give no more
    answers, since the embedder uses all of them by itself.
    """

    def __init__(self, keeper: Keeper, settings: Settings) -> None:
        self.keeper = keeper
        self.settings = settings
        self.background = Background()
        self.limits = Limits(settings.rate_per_minute)
        self.attempts = Limits(ATTEMPTS_PER_MINUTE)
        self.origins = Origins(settings)
        self.metrics = Metrics()
        self.jobs = Jobs(keeper, self.metrics)
        self.provider = Provider(settings)
        self.sessions = Sessions(settings)
        at_once = WITH_MODEL if settings.model else WITHOUT_MODEL
        self.answers = Workers("answers", at_once=at_once, waiting=100, seconds=WAIT_SECONDS)
        self.rewriter = rewriter(settings)
        self.words = house_words(settings)
        self.texts = Workers("texts", at_once=4 if self.rewriter else 1, waiting=20, seconds=WAIT_SECONDS)
        self._tidying: asyncio.Task[None] | None = None
        self._upkeep: asyncio.Task[None] | None = None
        self.records = Workers("records", at_once=4, waiting=100, seconds=WAIT_SECONDS)

    async def open(self) -> None:
        """Begin what goes on beside the requests."""
        self._upkeep = asyncio.create_task(catch_up(self.jobs))
        self._tidying = asyncio.create_task(tidy(self.read, self.settings.keep_days))

    async def close(self) -> None:
        """Finish what is under way, then close the store."""
        for task in (self._tidying, self._upkeep):
            if task is not None:
                task.cancel()
        self.jobs.close()
        await self.background.drain(DRAIN_SECONDS)
        for workers in (self.answers, self.texts, self.records):
            workers.close()
        self.keeper.close(CLOSE_SECONDS)

    async def ask(self, work: Callable[[Assistant], T]) -> T:
        """Do what answers a question."""
        return await self.answers.run(lambda: self._lent(work))

    async def read(self, work: Callable[[Assistant], T]) -> T:
        """Do what reads or writes records."""
        return await self.records.run(lambda: self._lent(work))

    async def write(self, work: Callable[[], T]) -> T:
        """Do what needs a text alone."""
        return await self.texts.run(work)

    async def know_origins(self) -> None:
        """Read which pages widget keys are made for, when that is some seconds old and the store is there."""
        if self.origins.stale:
            with suppress(PlanError):
                await self.read(lambda it: self.origins.read(it.store.database))

    def waiting(self) -> dict[str, int]:
        """Return how much work is under way or waits, by pool."""
        pools = {"answers": self.answers, "texts": self.texts, "records": self.records}
        return {name: workers.inside for name, workers in pools.items()} | {"jobs": self.jobs.waiting}

    def _lent(self, work: Callable[[Assistant], T]) -> T:
        with self.keeper.lend() as assistant:
            return work(assistant)


def _service_of(request: Request) -> Service:
    """Return the service that a request came to."""
    service = request.app.state.service
    assert isinstance(service, Service)  # noqa: S101  put there by `create_app`
    return service


async def _seat(request: Request) -> None:
    """Refuse a question before its stream starts when no more may wait."""
    _service_of(request).answers.check()


Seat = Depends(_seat)
TheService = Annotated[Service, Depends(_service_of)]
