"""Keeps the assistant open while the service runs, and opens it anew after the store was away."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Condition
from typing import Self

from assistant.build import Assistant
from index.errors import PlanError, StoreFullError, StoreUnavailableError

EVERY = 1.0  # seconds between two tries to open a store that is away
PATIENCE = 30.0  # seconds that others may take to finish with a store that is to be opened anew
GONE = "Datamappen med planerne er væk. Kontrollér disken; tjenesten åbner planerne igen af sig selv."


class Keeper:
    """Lends out the one open assistant.

    When the store fails, or isn't the one that was opened, it is closed as soon as nobody uses it, and the
    next to ask opens it anew; so a store that was away comes back without a restart.
    """

    def __init__(
        self,
        make: Callable[[], AbstractContextManager[Assistant]],
        identity: Callable[[], object | None] = lambda: "the one there is",
    ) -> None:
        """Take the functions that open an assistant and tell which store is there; nothing is opened yet.

        Args:
            make: opens an assistant; where there never was a store, it may make one.
            identity: None when there is no store. A disk that is away leaves open files behind, and an empty
                folder: neither is answered from, and nothing is made in its place.
        """
        self._make = make
        self._identity = identity
        self._known: object | None = None  # the store opened last
        self._changed = Condition()
        self._open: tuple[AbstractContextManager[Assistant], Assistant] | None = None
        self._lent = 0
        self._sick = False
        self._failed: tuple[float, PlanError] | None = None

    @classmethod
    def of(cls, assistant: Assistant) -> Self:
        """Return a keeper of an assistant that somebody else opens and closes."""
        return cls(lambda: nullcontext(assistant))

    @contextmanager
    def lend(self) -> Iterator[Assistant]:
        """Give the assistant for one piece of work.

        Raises:
            PlanError: the store or model cannot be opened; says why.
        """
        assistant = self._enter()
        try:
            yield assistant
        except StoreUnavailableError as error:
            if not isinstance(error, StoreFullError):  # a full disk is not mended by opening again
                self._sick = True
            raise
        finally:
            self._leave()

    def close(self, seconds: float = PATIENCE) -> bool:
        """Close the assistant when all have given it back, and tell whether they did.

        One that is still in use stays open, and keeps the folder's lock: nobody else may write beside it.
        """
        with self._changed:
            returned = self._changed.wait_for(lambda: self._lent == 0, seconds)
            if returned:
                self._shut()
            return returned

    def _enter(self) -> Assistant:
        with self._changed:
            there = self._identity()
            gone = there is None and self._known is not None
            self._sick = self._sick or (self._open is not None and there != self._known)
            if self._sick and not gone:
                self._changed.wait_for(lambda: self._lent == 0 or not self._sick, PATIENCE)
            if self._sick and self._lent == 0:
                self._shut()
            if gone:
                raise StoreUnavailableError(GONE)
            if self._open is None:
                self._open = self._opened()
                self._known = self._identity()
            self._lent += 1
            return self._open[1]

    def _leave(self) -> None:
        with self._changed:
            self._lent -= 1
            self._changed.notify_all()

    def _opened(self) -> tuple[AbstractContextManager[Assistant], Assistant]:
        """Open an assistant; after a failure not at once again, for the sake of all who ask."""
        if self._failed and time.monotonic() - self._failed[0] < EVERY:
            raise self._failed[1]
        manager = self._make()
        try:
            assistant = manager.__enter__()
        except PlanError as error:
            self._failed = (time.monotonic(), error)
            raise
        self._failed = None
        return manager, assistant

    def _shut(self) -> None:
        if self._open is not None:
            manager, _ = self._open
            self._open = None
            manager.__exit__(None, None, None)
        self._sick = False
