"""A server that speaks OpenAI's chat completions over real HTTP and plays the part it is given, good or bad."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

PIECE = 9  # characters of one delta


class Stage(BaseHTTPRequestHandler):
    """One request, answered by the next part; without one, by a 500."""

    server: ScriptedServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.keys.append(self.headers.get("Authorization"))
        parts = self.server.parts
        part = parts.pop(0) if len(parts) > 1 else parts[0]
        self.close_connection = True
        part(self, asked)

    def send(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def begin(self) -> None:
        """Begin a stream of events in chunks."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Connection", "close")
        self.end_headers()

    def chunk(self, data: str) -> None:
        raw = f"data: {data}\n\n".encode()
        self.wfile.write(f"{len(raw):x}\r\n".encode() + raw + b"\r\n")
        self.wfile.flush()

    def delta(self, text: str, finish: str | None = None) -> None:
        delta = {"role": "assistant", "content": text} if text else {}
        self.chunk(json.dumps(HEAD | {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}))

    def end(self) -> None:
        self.chunk("[DONE]")
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


HEAD = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "scripted"}
Part = Callable[[Stage, dict[str, Any]], None]


class ScriptedServer(ThreadingHTTPServer):
    """Plays its parts in turn, the last one over and over; keeps what it was asked and with which key."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *parts: Part) -> None:
        super().__init__(("127.0.0.1", 0), Stage)
        self.parts = list(parts)
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.closing = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that has left."""


@contextmanager
def served(*parts: Part) -> Iterator[ScriptedServer]:
    """Run a server with these parts."""
    server = ScriptedServer(*parts)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()


def says(text: str, *, finish: str = "stop") -> Part:
    """Reply with a text, in pieces where a stream is wanted."""

    def play(stage: Stage, asked: dict[str, Any]) -> None:
        if not asked.get("stream"):
            message = {"role": "assistant", "content": text}
            choice = {"index": 0, "message": message, "finish_reason": finish}
            stage.send(200, json.dumps(HEAD | {"object": "chat.completion", "choices": [choice]}).encode())
            return
        stage.begin()
        for piece in _pieces(text):
            stage.delta(piece)
        stage.delta("", finish)
        stage.end()

    return play


def slow(text: str, seconds: float) -> Part:
    """Reply, with a pause before each piece."""

    def play(stage: Stage, _: dict[str, Any]) -> None:
        stage.begin()
        for piece in _pieces(text):
            if stage.server.closing.wait(seconds):
                return
            stage.delta(piece)
        stage.delta("", "stop")
        stage.end()

    return play


def hangs(text: str = "") -> Part:
    """Begin, or not even that, and say no more."""

    def play(stage: Stage, _: dict[str, Any]) -> None:
        if text:
            stage.begin()
            for piece in _pieces(text):
                stage.delta(piece)
        stage.server.closing.wait()

    return play


def breaks_off(text: str, *, quietly: bool = False) -> Part:
    """Close the connection behind a text: in the middle of the stream, or as if it had ended."""

    def play(stage: Stage, _: dict[str, Any]) -> None:
        stage.begin()
        for piece in _pieces(text):
            stage.delta(piece)
        if quietly:
            stage.wfile.write(b"0\r\n\r\n")

    return play


def fails(status: int) -> Part:
    """Reply with an error as OpenAI does."""
    body = {"error": {"message": "Søby siger nej", "type": "server_error", "code": None}}
    return lambda stage, _: stage.send(status, json.dumps(body).encode())


def no_json(stage: Stage, _: dict[str, Any]) -> None:
    """Reply with what is no JSON."""
    stage.send(200, b"<html>Velkommen til proxyen</html>", "text/html")


def broken_json(stage: Stage, _: dict[str, Any]) -> None:
    """Stream events that are no JSON."""
    stage.begin()
    stage.chunk('{"choices": [{"delta": {"content": "Der')
    stage.end()


def other_json(stage: Stage, _: dict[str, Any]) -> None:
    """Stream JSON of another shape."""
    stage.begin()
    stage.chunk('["Der er lagt gummi", 7, null]')
    stage.end()


def an_error_midway(text: str) -> Part:
    """Stream a beginning, then an error event."""

    def play(stage: Stage, _: dict[str, Any]) -> None:
        stage.begin()
        for piece in _pieces(text):
            stage.delta(piece)
        stage.chunk('{"error": {"message": "overbelastet", "type": "server_error", "code": 503}}')
        stage.end()

    return play


def endless(stage: Stage, _: dict[str, Any]) -> None:
    """Stream on and on."""
    stage.begin()
    while not stage.server.closing.is_set():
        stage.delta("Der er lagt gummi på alle legepladser i hele landet. " * 20)


def _pieces(text: str) -> Iterable[str]:
    return (text[at : at + PIECE] for at in range(0, len(text), PIECE))
