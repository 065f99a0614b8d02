"""Talking to the service that owns the data folder, through the Unix socket in it.

One process owns a data folder. A command that finds it owned by a running service asks the service.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOCKET_FILE = "klarplan.sock"
LONGEST = 100  # bytes of a socket's path; Linux takes 107


@contextmanager
def reachable(path: Path) -> Iterator[str]:
    """Give a path that is short enough for a socket: where it is too long, by way of its open folder."""
    whole = str(path.absolute())
    if len(os.fsencode(whole)) <= LONGEST:
        yield whole
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def answers(folder: Path) -> bool:
    """Tell whether a service listens in the data folder."""
    path = folder / SOCKET_FILE
    if not path.is_socket():
        return False
    with reachable(path) as short, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        try:
            asked.connect(short)
        except OSError:
            return False
    return True
