"""A circuit breaker: who fails again and again is left alone for a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Literal

State = Literal["closed", "open", "half-open"]
FAILURES = 3  # in a row, after which nothing more is asked for a while
PAUSE = 30.0  # seconds


class Breaker:
    """Counts failures in a row. While open it lets nothing through, then one to try, and closes when that succeeds."""

    def __init__(
        self, failures: int = FAILURES, pause: float = PAUSE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = failures
        self._pause = pause
        self._clock = clock
        self._lock = Lock()
        self._failed = 0
        self._until = 0.0

    @property
    def state(self) -> State:
        with self._lock:
            if self._failed < self._most:
                return "closed"
            return "open" if self._clock() < self._until else "half-open"

    def lets_through(self) -> bool:
        """Say whether to ask now. In the half-open state the first to hear yes is the one who tries."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._clock() < self._until:
                return False
            self._until = self._clock() + self._pause
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        with self._lock:
            self._failed += 1
            self._until = self._clock() + self._pause
