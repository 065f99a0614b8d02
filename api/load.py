"""`klarplan load`: the service under many askers at once, beside what the embedding model alone can do.

The service runs as a process of its own over made-up plans; the askers speak plain HTTP/1.1 over
kept connections, so that they cost little of the same processors. Measured in one run: questions a
second of the embedding model alone, one answer in this process and over HTTP, the first sentence of
a stream, then all askers at once.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles

from api.load_client import ask_together, ready, times_alone, times_to_first_sentence
from assistant.build import assistant
from assistant.evaluation import made_up
from assistant.settings import Settings
from index.embedders.hashing import HashEmbedder
from index.errors import StoreUnavailableError
from index.fingerprint import PARSING, fingerprint
from index.ingest import read_document

PLANS = 3
ALONE = 40
EMBEDDING_SECONDS = 5.0
START_SECONDS = 120.0
POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Load:
    """What was measured. Times are seconds; `alone` is over HTTP, `offline` in this process."""

    askers: int
    answers: int
    errors: int
    seconds: float
    embedder_per_second: float
    offline: float
    alone: float
    first_sentence: float
    p50: float
    p99: float

    @property
    def per_second(self) -> float:
        """Answers a second under load."""
        return self.answers / self.seconds

    @property
    def share_of_embedder(self) -> float:
        """Answers under load ÷ questions that the embedding model alone takes in."""
        return self.per_second / self.embedder_per_second

    @property
    def p99_share(self) -> float:
        """The slowest hundredth ÷ (askers × one answer alone): 1 is what waiting one's turn costs."""
        return self.p99 / (self.askers * self.alone)

    @property
    def first_share(self) -> float:
        """The first sentence of a stream ÷ a whole answer in this process."""
        return self.first_sentence / self.offline


def measure(settings: Settings, askers: int, seconds: float) -> Load:
    """Measure over made-up plans in a temporary folder.

    Args:
        settings: which embedder; the data folder of the settings is left alone.
        askers: how many ask at once.
        seconds: for how long.
    """
    questions = [q for pair in zip(*made_up.questions(0, 60), strict=True) for q in pair]
    with tempfile.TemporaryDirectory() as name:
        here = settings.model_copy(update={"data": Path(name) / "data"})
        embedder_per_second, offline = _floor(here, questions)
        with _served(here) as port:
            alone = asyncio.run(times_alone(port, questions[:ALONE]))
            first = asyncio.run(times_to_first_sentence(port, questions[:ALONE]))
            together = asyncio.run(ask_together(port, questions, askers, seconds))
    return Load(
        askers=askers,
        answers=len(together.times),
        errors=together.errors,
        seconds=together.seconds,
        embedder_per_second=embedder_per_second,
        offline=offline,
        alone=median(alone),
        first_sentence=median(first),
        p50=median(together.times),
        p99=quantiles(together.times, n=100)[98],
    )


def told(found: Load) -> Iterator[tuple[str, str]]:
    """Give the figures with their Danish names."""
    for name, value in (
        (f"svar fra {found.askers}, der spurgte på én gang", found.answers),
        ("fejl", found.errors),
        ("svar i sekundet", found.per_second),
        ("spørgsmål i sekundet, sprogmodellen alene", found.embedder_per_second),
        ("svar i sekundet ÷ sprogmodellen alene", found.share_of_embedder),
        ("ms for ét svar i processen selv", 1000 * found.offline),
        ("ms for ét svar over HTTP", 1000 * found.alone),
        ("ms til den første sætning i en strøm", 1000 * found.first_sentence),
        ("første sætning ÷ svar i processen selv", found.first_share),
        ("ms for et svar, median under belastning", 1000 * found.p50),
        ("ms for et svar, 99 % under belastning", 1000 * found.p99),
        ("99 % ÷ (antal, der spurgte × ét svar over HTTP)", found.p99_share),
    ):
        yield name, str(value) if isinstance(value, int) else f"{value:.2f}"


def _floor(settings: Settings, questions: Sequence[str]) -> tuple[float, float]:
    """Fill the store, and return questions a second of the embedder alone, and the time of one answer here."""
    with assistant(settings) as it:
        for seed in range(PLANS):
            data = made_up.plan(seed).encode()
            path = Path(f"plan-{seed}.md")
            document = read_document(data, path, path.stem, sha256(data).hexdigest(), fingerprint(PARSING))
            ids = [passage.id for passage in document.passages]
            unit = HashEmbedder(it.embedder.dimensions).embed(ids, "passage")
            it.store.put(document, data, dict(zip(ids, unit, strict=True)))
        it.chain.ask(questions[0])
        offline = [_timed(partial(it.chain.ask, q)) for q in questions[:ALONE]]
        done, begun = 0, time.perf_counter()
        for question in cycle(questions):
            it.embedder.embed([question], "query")
            done += 1
            if time.perf_counter() - begun > EMBEDDING_SECONDS:
                break
        return done / (time.perf_counter() - begun), median(offline)


@contextmanager
def _served(settings: Settings) -> Iterator[int]:
    """Run the service as a process of its own, and give its port when it is ready."""
    port = _free_port()
    command = [sys.executable, "-m", "api", "serve", "--port", str(port), "--data", str(settings.data)]
    environment = os.environ | {"KLARPLAN_EMBEDDER": settings.embedder, "KLARPLAN_RATE_PER_MINUTE": "0"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:  # noqa: S603  our own
        try:
            until = time.monotonic() + START_SECONDS
            while not ready(port):
                if process.poll() is not None or time.monotonic() > until:
                    raise StoreUnavailableError("Tjenesten startede ikke. Se hvorfor med klarplan doctor.")
                time.sleep(POLL_SECONDS)
            yield port
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
