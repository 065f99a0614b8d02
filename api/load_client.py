"""Askers that cost little: HTTP/1.1 over kept connections, read no further than needed."""

from __future__ import annotations

import asyncio
import http.client
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

HOST = "127.0.0.1"
DELTA = b"event: delta"
LIMIT = 2**24  # bytes of one line of a stream


@dataclass(slots=True)
class Together:
    """What many askers met: the time of each answer, and how many went wrong."""

    times: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0


class Asker:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def connected(cls, port: int) -> Asker:
        """Connect to a service on this machine."""
        return cls(*await asyncio.open_connection(HOST, port, limit=LIMIT))

    async def ask(self, question: str) -> bool:
        """Ask, read the whole answer, and tell whether it was one."""
        self._send("/api/ask", question)
        status, length = await self._head()
        await self._reader.readexactly(length)
        return status == http.HTTPStatus.OK

    async def first_sentence(self, question: str) -> None:
        """Ask in a stream, and return when the first sentence is there. The connection is of no more use."""
        self._send("/api/ask/stream", question)
        async for line in self._reader:
            if line.startswith(DELTA):
                return

    def close(self) -> None:
        """Hang up."""
        self._writer.close()

    def _send(self, path: str, question: str) -> None:
        body = json.dumps({"question": question}).encode()
        head = f"POST {path} HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._writer.write(head.encode() + body)

    async def _head(self) -> tuple[int, int]:
        lines = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
        length = next(line for line in lines if line.startswith("content-length:"))
        return int(lines[0].split()[1]), int(length.partition(":")[2])


def ready(port: int) -> bool:
    """Tell whether the service can answer."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


async def times_alone(port: int, questions: Sequence[str]) -> list[float]:
    """Ask one question after the other; return the seconds of each."""
    asker, times = await Asker.connected(port), []
    for question in questions:
        begun = time.perf_counter()
        await asker.ask(question)
        times.append(time.perf_counter() - begun)
    asker.close()
    return times


async def times_to_first_sentence(port: int, questions: Sequence[str]) -> list[float]:
    """Ask one question after the other in streams; return the seconds to each first sentence."""
    times = []
    for question in questions:
        asker = await Asker.connected(port)
        begun = time.perf_counter()
        await asker.first_sentence(question)
        times.append(time.perf_counter() - begun)
        asker.close()
    return times


async def ask_together(port: int, questions: Sequence[str], askers: int, seconds: float) -> Together:
    """Let many ask at once, each the next question when it has its answer."""
    found, begun = Together(), time.perf_counter()
    until = begun + seconds
    await asyncio.gather(*(_ask_on(port, questions, number, until, found) for number in range(askers)))
    found.seconds = time.perf_counter() - begun
    return found


async def _ask_on(port: int, questions: Sequence[str], number: int, until: float, found: Together) -> None:
    asker = await Asker.connected(port)
    while (begun := time.perf_counter()) < until:
        answered = await asker.ask(questions[number % len(questions)])
        found.times.append(time.perf_counter() - begun)
        found.errors += not answered
        number += 1
    asker.close()
