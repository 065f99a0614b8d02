"""Which other pages may call the service: those of the settings, and those that widget keys are made for."""

from __future__ import annotations

import time
from collections.abc import Callable

from assistant import keys
from assistant.settings import Settings
from index.store.database import Database

FRESH_SECONDS = 5.0


class Origins:
    """The allow-list, read anew from the keys when it is some seconds old."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._fixed = frozenset(
            o.strip().rstrip("/").lower() for o in settings.cors_origins.split(",") if o.strip()
        )
        self._clock = clock
        self._of_keys: frozenset[str] = frozenset()
        self._read_at: float | None = None

    @property
    def listed(self) -> frozenset[str]:
        """The origins allowed as last read."""
        return self._fixed | self._of_keys

    @property
    def stale(self) -> bool:
        """Whether it is time to read the keys."""
        return self._read_at is None or self._clock() - self._read_at > FRESH_SECONDS

    def read(self, database: Database) -> None:
        """Read the origins of the keys that hold."""
        self._of_keys = frozenset(
            origin for key in keys.listed(database) if not key.revoked for origin in key.origins
        )
        self._read_at = self._clock()
