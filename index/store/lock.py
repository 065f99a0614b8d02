"""One owner at a time for a data folder, held by a lock that a dead process does not keep."""

from __future__ import annotations

import fcntl
import os
import time
import weakref
from contextlib import suppress
from pathlib import Path

from index.errors import StoreBusyError, StoreUnavailableError

POLL_SECONDS = 0.05


class FolderLock:
    """An exclusive `flock` on a file in the folder. Released on `release`, and by the system at death.

    A forked child shares the open file and would hold the lock after its parent's death, so the
    child closes it at once.
    """

    def __init__(self, path: Path, wait: float = 0.0) -> None:
        """Take the lock, waiting at most `wait` seconds.

        Raises:
            StoreBusyError: another process (or another store of this one) holds it.
            StoreUnavailableError: the lock file cannot be opened.
        """
        self.path = path
        try:
            self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreUnavailableError(
                f"Datamappen kan ikke åbnes: {error.strerror} ({path}). Kontrollér rettighederne."
            ) from error
        if not self._take(time.monotonic() + wait):
            owner = self._owner()
            self._close()
            raise StoreBusyError(
                f"Datamappen {path.parent} bruges af en anden proces ({owner}). "
                "Vent, til den er færdig, eller stop den, og prøv igen."
            )
        with suppress(OSError):  # who holds the lock is for messages alone; a full disk has no room for it
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, str(os.getpid()).encode(), 0)
        reference = weakref.ref(self)
        os.register_at_fork(after_in_child=lambda: _close_in_child(reference))

    def release(self) -> None:
        """Let go of the folder; a second call does nothing."""
        if self._file is not None:
            with suppress(OSError):  # as above; a disk that went away keeps nobody from letting go
                os.ftruncate(self._file, 0)
            fcntl.flock(self._file, fcntl.LOCK_UN)
            self._close()

    def _take(self, deadline: float) -> bool:
        assert self._file is not None  # noqa: S101 - opened in __init__, closed only after
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    return False
                time.sleep(POLL_SECONDS)
            else:
                return True

    def _owner(self) -> str:
        assert self._file is not None  # noqa: S101 - as above
        pid = os.pread(self._file, 32, 0).decode("ascii", "replace").strip()
        return f"pid {pid}" if pid else "ukendt pid"

    def _close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _close_in_child(reference: weakref.ref[FolderLock]) -> None:
    lock = reference()
    if lock is not None:
        lock._close()  # noqa: SLF001 - the same module
