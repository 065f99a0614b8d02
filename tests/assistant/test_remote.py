"""What a command says when the service it talks to doesn't answer as it should."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from assistant.remote import SOCKET_FILE, Remote, reachable
from index.errors import StoreUnavailableError


@contextmanager
def answering(folder: Path, answer: bytes) -> Iterator[None]:
    """Stand in for a service that takes one request and gives these bytes, then hangs up."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        with reachable(folder / SOCKET_FILE) as path:
            listening.bind(path)
        listening.listen()

        def serve() -> None:
            with listening.accept()[0] as asked:
                asked.recv(65536)
                asked.sendall(answer)

        thread = Thread(target=serve)
        thread.start()
        yield
        thread.join()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{",
        b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 21\r\n\r\nInternal Server Error",
    ],
    ids=["hung up", "broken off", "stopped"],
)
def test_a_service_that_stops_in_between_is_told_in_words(tmp_path: Path, answer: bytes) -> None:
    """Whether it hangs up, breaks off or gives up what was under way: one Danish line, and what to do."""
    with (
        answering(tmp_path, answer),
        Remote(tmp_path) as service,
        pytest.raises(StoreUnavailableError, match="svarer ikke mere"),
    ):
        service.rebuild(None)
