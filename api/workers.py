"""Blocking work beside the event loop: so many at once, so many waiting, none for longer than a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread

from api.problems import OverloadedError

T = TypeVar("T")
BUSY = "Der er for mange, der venter på svar. Prøv igen om lidt."


class Workers:
    """A pool of threads with a queue that has an end; who comes first is served first."""

    def __init__(self, at_once: int, waiting: int, seconds: float) -> None:
        """Take sizes.

        Args:
            at_once: how many work at a time.
            waiting: how many more may wait for their turn.
            seconds: how long one may wait.
        """
        self._limiter = anyio.CapacityLimiter(at_once)
        self._most = at_once + waiting
        self._seconds = seconds
        self._inside = 0

    @property
    def inside(self) -> int:
        """How many work or wait."""
        return self._inside

    def check(self) -> None:
        """Raise OverloadedError when no more may wait; for what must be known before a stream starts."""
        if self._inside >= self._most:
            raise OverloadedError(BUSY)

    async def run(self, work: Callable[[], T]) -> T:
        """Do the work in a thread, to its end, whoever stops waiting for it.

        Raises:
            OverloadedError: too many are waiting, or this one has waited too long.
        """
        self.check()
        self._inside += 1
        try:
            await self._turn(turn := object())
            try:
                with anyio.CancelScope(shield=True):
                    done = await anyio.to_thread.run_sync(work, limiter=anyio.CapacityLimiter(1))
            finally:
                self._limiter.release_on_behalf_of(turn)
        finally:
            self._inside -= 1
        return done

    async def _turn(self, turn: object) -> None:
        try:
            with anyio.fail_after(self._seconds):
                await self._limiter.acquire_on_behalf_of(turn)
        except TimeoutError as error:
            raise OverloadedError(BUSY) from error
