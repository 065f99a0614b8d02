"""How fast one principal may ask: a bucket that fills evenly, kept in memory."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from api.problems import TooManyRequestsError

REMEMBERED = 10_000  # buckets; the one unused longest is forgotten, and was full again by then


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Limits:
    """Rates by name. Used from the event loop alone."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Take how many requests a minute one may make, also at once; 0 for no limit."""
        self._most = per_minute
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def spend(self, name: str) -> None:
        """Count one request. Raises TooManyRequestsError, saying when the next is welcome."""
        if not self._most:
            return
        bucket, now = self._bucket(name), self._clock()
        bucket.left = min(self._most, bucket.left + (now - bucket.at) * self._most / 60)
        bucket.at = now
        if bucket.left < 1:
            wait = math.ceil((1 - bucket.left) * 60 / self._most)
            raise TooManyRequestsError(f"Der kom for mange forespørgsler. Prøv igen om {wait} s.", wait)
        bucket.left -= 1

    def _bucket(self, name: str) -> _Bucket:
        if name not in self._buckets:
            self._buckets[name] = _Bucket(self._most, self._clock())
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(name)
        return self._buckets[name]
