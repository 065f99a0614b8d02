"""A real uvicorn on loopback, in a thread, for clients that speak real HTTP."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

SECONDS = 30


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an app on a free port, and give its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        until = time.monotonic() + SECONDS
        while not server.started:
            assert time.monotonic() < until, "the server did not start"
            assert thread.is_alive(), "the server died"
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(SECONDS)
