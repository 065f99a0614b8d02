"""The Unix socket in the data folder: how commands reach the service that owns the folder.

Its file mode is its access control: whoever may open it may read the data folder as well.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from assistant.remote import SOCKET_FILE, reachable

logger = logging.getLogger(__name__)
LOOK_SECONDS = 1.0
GRACE_SECONDS = 60  # for requests under way when the service is told to stop


class OwnerSocket:
    """Serves an app on the data folder's socket as long as the folder is there."""

    def __init__(self, app: FastAPI, folder: Path) -> None:
        self._app = app
        self._path = folder / SOCKET_FILE
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._failed = ""  # how putting it up failed last; a fault that lasts is logged once

    async def attend(self) -> None:
        """Look again and again whether the socket stands, and put it up when it doesn't."""
        while True:
            if not self._path.is_socket():
                await self._put_up()
            await asyncio.sleep(LOOK_SECONDS)

    async def close(self) -> None:
        """Let the requests under way end, and take the socket down."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving
            with suppress(OSError):
                self._path.unlink()

    async def renew(self) -> None:
        """Put the socket up in place of whatever stands there: what a killed service left behind."""
        with suppress(OSError):
            self._path.unlink()
        await self._put_up()

    async def _put_up(self) -> None:
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving
        try:
            listening = _bound(self._path)
        except OSError as error:
            if self._failed != error.strerror:
                logger.warning("no owner socket: %s", error.strerror)
            self._failed = str(error.strerror)
            self._server = self._serving = None
            return
        self._failed = ""
        self._server = _Server(config(self._app))
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))


class _Server(uvicorn.Server):
    """A server beside the main one, which has the signals."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


def config(app: FastAPI, proxies: str = "") -> uvicorn.Config:
    """Return how both servers are run: no lifespan of their own, no log of addresses, no server's name.

    Args:
        app: what is served.
        proxies: addresses, separated by commas, whose X-Forwarded-For and X-Forwarded-Proto are believed.
    """
    return uvicorn.Config(
        app,
        lifespan="off",
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=proxies or None,
        timeout_graceful_shutdown=GRACE_SECONDS,
        log_config=None,
        ws="none",
    )


def _bound(path: Path) -> socket.socket:
    """Return a socket at a path, also at one longer than the 107 bytes that the system takes."""
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with reachable(path) as short:
            listening.bind(short)
        os.chmod(path, 0o600)  # noqa: PTH101  on the file that was just made
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
