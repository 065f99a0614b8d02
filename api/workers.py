"""Blocking work beside the event loop: so many at once, so many waiting, none for longer than a while."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from api.problems import OverloadedError

T = TypeVar("T")
BUSY = "Der er for mange, der venter på svar. Prøv igen om lidt."


class Workers:
    """Threads with a queue that has an end; who comes first is served first."""

    def __init__(self, name: str, at_once: int, waiting: int, seconds: float) -> None:
        """Take sizes.

        Args:
            name: of the threads.
            at_once: how many work at a time.
            waiting: how many more may wait for their turn.
            seconds: how long one may wait.
        """
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix=name)
        self._turns = asyncio.Semaphore(at_once)
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
            async with asyncio.timeout(self._seconds):
                await self._turns.acquire()
        except BaseException as error:
            self._inside -= 1
            if isinstance(error, TimeoutError):
                raise OverloadedError(BUSY) from error
            raise
        future = asyncio.get_running_loop().run_in_executor(self._threads, work)
        future.add_done_callback(self._leave)
        return await asyncio.shield(future)

    def close(self) -> None:
        """Let the threads go when they have ended."""
        self._threads.shutdown(wait=False)

    def _leave(self, _: asyncio.Future[T]) -> None:
        self._turns.release()
        self._inside -= 1
