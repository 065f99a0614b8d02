"""`klarplan serve` as a process: its socket, its signals, a store that goes away and comes back."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from api.serve import _listening
from tests.command_line import SECONDS, environment, plan, process

QUESTION = {"question": "Hvad er status i 2021 for Legepladser for alle?"}


@dataclass
class Running:
    """A service under way, its address, its data folder."""

    process: subprocess.Popen[str]
    address: str
    data: Path

    def get(self, path: str) -> httpx2.Response:
        return httpx2.get(self.address + path, timeout=SECONDS)

    def post(self, path: str, **sent: Any) -> httpx2.Response:
        return httpx2.post(self.address + path, timeout=SECONDS, **sent)

    def ask(self) -> httpx2.Response:
        return self.post("/api/ask", json=QUESTION)

    def end(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Send a signal, and return the exit status and the log."""
        self.process.send_signal(number)
        _, log = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, log


def settings(data: Path) -> Mapping[str, str]:
    return environment(KLARPLAN_DATA=str(data), KLARPLAN_EMBEDDER="hash", KLARPLAN_RATE_PER_MINUTE="0")


@contextmanager
def serving(data: Path) -> Iterator[Running]:
    """Run a service on a free port until the end of the test."""
    command = [sys.executable, "-m", "api", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=settings(data)) as started:
        assert started.stderr is not None
        try:
            line = next(
                (line for line in started.stderr if line.startswith("Klarplan kører på http://127.0.0.1:")),
                "",
            )
            assert line, "the service ended"
            running = Running(started, line.split()[3], data)
            wait(lambda: alive(running))
            yield running
        finally:
            started.kill()


def alive(running: Running) -> bool:
    try:
        return running.get("/health/live").status_code == 200
    except httpx2.HTTPError:
        return False


def wait(done: Callable[[], bool]) -> None:
    """Wait for something that comes by itself."""
    until = time.monotonic() + SECONDS
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture
def data(soeby_data: Path, tmp_path: Path) -> Path:
    """A data folder with the invented plans."""
    return Path(shutil.copytree(soeby_data, tmp_path / "data"))


def klarplan(data: Path, *arguments: object) -> Any:
    return process(*arguments, env=settings(data))


def test_commands_work_through_the_service(data: Path, tmp_path: Path) -> None:
    """Ask, search, list, read in and remove while the service owns the folder, with the same results as without."""
    (tmp_path / "bænke.md").write_text(plan(), encoding="utf-8")
    question = QUESTION["question"]
    alone = klarplan(data, "ask", question, "--json").json
    listed = klarplan(data, "plans", "--json").json
    with serving(data) as running:
        door = data / "klarplan.sock"
        wait(door.is_socket)
        assert stat.S_IMODE(door.stat().st_mode) == 0o600
        told = klarplan(data, "ask", question, "--json").json
        assert told | {"id": 0} == alone | {"id": 0}
        assert klarplan(data, "plans", "--json").json == listed
        assert "Legepladser" in klarplan(data, "search", "legepladser").out
        assert klarplan(data, "ingest", tmp_path / "bænke.md", "--json").json["added"] == ["baenke"]
        assert running.get("/api/documents/baenke").status_code == 200
        assert klarplan(data, "remove", "baenke").status == 0
        assert running.get("/api/documents/baenke").status_code == 404
        empty = klarplan(data, "ask", " ")
        assert (empty.status, empty.err.startswith("Fejl: Spørgsmålet er tomt.")) == (2, True)
        assert running.end()[0] == 0
    assert not door.exists()


def test_the_socket_s_addresses_are_closed_to_the_network(data: Path) -> None:
    """What commands ask of the owner cannot be asked over TCP."""
    with serving(data) as running:
        for what in ("ask", "search", "plans", "ingest", "remove", "rebuild"):
            assert running.post(f"/owner/{what}", json={}).status_code == 404


def test_a_service_that_is_told_to_stop_finishes_what_is_under_way(data: Path) -> None:
    """SIGTERM in the middle of a stream: the stream ends whole, then the process, with status 0."""
    with serving(data) as running, httpx2.Client(timeout=SECONDS) as client:
        with client.stream("POST", f"{running.address}/api/ask/stream", json=QUESTION) as response:
            running.process.send_signal(signal.SIGTERM)
            events = response.read().decode()
        assert "event: done" in events
        running.process.wait(SECONDS)
        assert running.process.returncode == 0
    assert klarplan(data, "doctor").status == 0


def test_a_killed_service_has_lost_nothing_that_it_acknowledged(data: Path) -> None:
    """SIGKILL right after an upload's 202: the next service reads the file, and takes the dead one's socket."""
    files = {"file": ("bænke.md", plan().encode())}
    with serving(data) as running:
        wait((data / "klarplan.sock").is_socket)
        told = running.post("/api/documents", files=files)
        assert told.status_code == 202
        running.end(signal.SIGKILL)
    assert (data / "klarplan.sock").is_socket()
    with serving(data) as running:
        path = f"/api/jobs/{told.json()['id']}"
        wait(lambda: running.get(path).json()["state"] == "done")
        assert running.get("/api/documents/baenke").status_code == 200
        assert klarplan(data, "ask", QUESTION["question"]).status == 0


def test_no_part_of_an_answer_is_held_back() -> None:
    """Head and body leave at once, each as soon as it is written, whatever address the service listens on."""
    for host in ("127.0.0.1", "localhost"):
        with (
            _listening(host, 0) as listening,
            socket.create_connection(listening.getsockname()[:2]),
            listening.accept()[0] as accepted,
        ):
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_second_service_is_refused(data: Path) -> None:
    """One process owns a data folder; the second says who has it."""
    with serving(data) as running:
        done = subprocess.run(
            [sys.executable, "-m", "api", "serve", "--port", "0"],
            capture_output=True, text=True, env=settings(data), timeout=SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 2
        assert f"pid {running.process.pid}" in done.stderr


def test_a_service_for_others_needs_keys(data: Path) -> None:
    """Listening on the network without anything to tell people apart is refused, in words."""
    done = subprocess.run(
        [sys.executable, "-m", "api", "serve", "--host", "0.0.0.0", "--port", "0"],  # noqa: S104 - that it is refused
        capture_output=True, text=True, env=settings(data), timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "klarplan keys make" in done.stderr


def test_a_store_that_is_away_at_the_start_comes_back_by_itself(data: Path) -> None:
    """The service starts, says 503 and why, and answers as soon as the folder is readable."""
    good = (data / "klarplan.db").read_bytes()
    (data / "klarplan.db").write_bytes(b"no database at all" * 1000)
    with serving(data) as running:
        told = running.ask()
        assert told.status_code == 503
        assert told.json()["type"].endswith("store-unavailable")
        assert running.get("/health/ready").status_code == 503
        (data / "klarplan.db").write_bytes(good)
        wait(lambda: running.get("/health/ready").status_code == 200)
        assert running.ask().json()["kind"] == "answer"


def test_the_log_has_no_word_of_what_was_asked(data: Path) -> None:
    """Lines of JSON with ids, address patterns, times and statuses; also when something goes wrong."""
    with serving(data) as running:
        conversation = running.ask().json()["conversation"]
        running.get(f"/api/conversations/{conversation}?hemmelig=legepladser")
        running.post("/api/ask", json={"question": "hemmelig" * 1000})
        running.post("/api/rewrite", json={"text": "Det hemmelige brev skal vurderes."})
        running.post("/v1/chat/completions", json={"model": "hemmelig", "messages": []})
        status, log = running.end()
    assert status == 0
    for word in ("hemmelig", "Legepladser", "legepladser", conversation, "brev"):
        assert word not in log, log
    lines = [json.loads(line) for line in log.splitlines()]
    asked = next(line for line in lines if line.get("route") == "/api/ask")
    assert asked.keys() >= {"at", "request", "method", "status", "ms", "role", "via"}
