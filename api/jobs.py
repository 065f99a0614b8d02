"""Uploads: the bytes are on disk and the job in the records before it is acknowledged; one is read at a time.

Files wait in the data folder under `uploads`. A killed service takes up its unfinished jobs when it
starts again; a job that was running then is tried once more after the others, and given up when it is cut
off again. A service that is told to stop puts the job under way back, which counts for nothing.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar
from uuid import uuid4

from api.keeper import Keeper
from api.metrics import Metrics
from api.workers import Workers
from assistant import audit
from assistant.build import Assistant
from index.errors import IndexMismatchError, ModelUnavailableError, NotFoundError, PlanError, StoreBusyError
from index.faults import FAULTS
from index.ingest import Embedding, ingest
from index.store import jobs
from index.store.database import telling
from index.store.jobs import Job

T = TypeVar("T")
logger = logging.getLogger(__name__)

FOLDER = "uploads"
KEPT_DAYS = 30
MOST_WAITING = 200
WAIT_SECONDS = 24 * 3600.0
NAME_BYTES = 180
AGAIN = ".again"
CUT_OFF = (
    "Indlæsningen blev afbrudt to gange, fordi tjenesten stoppede. Filen er ikke indlæst; send den igen."
)
FAULT = "Klarplan kunne ikke tolke filen. Det er en fejl i Klarplan; bed den ansvarlige om at se i loggen."
RETRY_SECONDS = 5.0


class Jobs:
    """The uploads of one service."""

    def __init__(self, keeper: Keeper, metrics: Metrics) -> None:
        self._keeper = keeper
        self._metrics = metrics
        self._workers = Workers("jobs", at_once=1, waiting=MOST_WAITING, seconds=WAIT_SECONDS)
        self._tasks: set[asyncio.Task[None]] = set()
        self._running: str | None = None
        self._stopping = False

    @property
    def waiting(self) -> int:
        """How many are under way or wait."""
        return self._workers.inside

    def take(self, it: Assistant, owner: str, who: str, name: str, chunks: Iterator[bytes]) -> Job:
        """Keep a file and a job for it; call `start` with it afterwards. Call from a thread.

        Raises:
            StoreUnavailableError: the disk is full or fails; nothing is kept.
            OverloadedError: too many are waiting.
        """
        self._workers.check()
        folder = it.store.folder / FOLDER
        kept = folder / f"{uuid4().hex}.part"
        with telling(str(folder)), _or_nothing(kept):
            folder.mkdir(mode=0o700, exist_ok=True)
            _write(kept, chunks)
            id_ = jobs.add(it.store.database, owner, safe_name(name), str(kept))
        audit.note(it.store.database, who, "document.upload", id_)
        return self.read(it, id_)

    def read(self, it: Assistant, id_: str) -> Job:
        """Return a job. Raises NotFoundError."""
        found = jobs.read(it.store.database, id_)
        if found is None:
            raise NotFoundError("Der er ingen indlæsning med det id.")
        return found

    def start(self, job: Job) -> None:
        """Read the job's file when its turn comes."""
        task = asyncio.create_task(self._until_done(job))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def beside(self, work: Callable[[Assistant], T]) -> T:
        """Do other long work when no file is being read. Raises PlanError."""
        return await self._workers.run(lambda: self._lent(work))

    async def resume(self) -> None:
        """Take up what a stopped service left; for the start. Raises PlanError while the store is away."""
        for job in await asyncio.to_thread(self._left_behind):
            self.start(job)

    def close(self) -> None:
        """Start no more jobs, and break off the one under way; they are taken up when the service starts again."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
        self._workers.close()
        if (running := self._running) is not None:
            with suppress(PlanError), self._keeper.lend() as it:
                jobs.put_back(it.store.database, running)

    def _left_behind(self) -> tuple[Job, ...]:
        with self._keeper.lend() as it:
            database = it.store.database
            jobs.remove_older(
                database, (datetime.now(UTC) - timedelta(days=KEPT_DAYS)).isoformat(timespec="seconds")
            )
            found = sorted(jobs.unfinished(database), key=lambda job: job.state == "running")
            return tuple(job for job in found if self._may_run(it, job))

    def _lent(self, work: Callable[[Assistant], T]) -> T:
        with self._keeper.lend() as it:
            return work(it)

    def _may_run(self, it: Assistant, job: Job) -> bool:
        again = Path(job.source + AGAIN)
        if job.state == "running" and again.exists():
            self._end(it, job, {"error": CUT_OFF})
            return False
        if job.state == "running":
            with telling(str(again)):
                again.touch(mode=0o600)
            jobs.put_back(it.store.database, job.id)
        return True

    async def _until_done(self, job: Job) -> None:
        """Read the file; while the store is away, try again and again."""
        while True:
            if await self._workers.run(lambda: self._ran(job)):
                return
            await asyncio.sleep(RETRY_SECONDS)

    def _ran(self, job: Job) -> bool:
        """Read the file, and tell whether it is done; how it ended stands in the job."""
        try:
            with self._keeper.lend() as it:
                self._running = job.id
                jobs.progress(it.store.database, job.id, 0, 1)
                self._end(it, job, _read(it, job, partial(self._embedded, it, job)))
        except PlanError as error:
            logger.warning("an upload waits", extra={"job": job.id, "problem": type(error).__name__})
            return False
        finally:
            self._running = None
        return True

    def _embedded(self, it: Assistant, job: Job, done: int, total: int) -> None:
        """Note how far a file has come. Raises StoreBusyError when the service is to stop: nothing of it is kept yet."""
        if self._stopping:
            jobs.put_back(it.store.database, job.id)
            raise StoreBusyError("Tjenesten er ved at stoppe.")
        jobs.progress(it.store.database, job.id, done, total)

    def _end(self, it: Assistant, job: Job, result: Mapping[str, object]) -> None:
        """End a job, and only then remove its file: the original is in the records."""
        state: Literal["done", "failed"] = "failed" if "error" in result else "done"
        jobs.finish(it.store.database, job.id, state, result)
        for path in (Path(job.source), Path(job.source + AGAIN), _named(it, job)):
            path.unlink(missing_ok=True)
        self._metrics.job(state)


def safe_name(name: str) -> str:
    """Return a file name that stays in its folder and shows as it is, from one that anybody sent.

    >>> safe_name("../../etc/passwd.txt")
    'passwd.txt'
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    stem, suffix = (stem, dot + suffix[:10]) if stem else (suffix, "")
    while len((stem + suffix).encode()) > NAME_BYTES:
        stem = stem[:-1]
    return (stem + suffix) or "dokument"


def _read(it: Assistant, job: Job, embedding: Embedding) -> Mapping[str, object]:
    """Ingest the file under its own name, and return the report, or the error. Raises StoreUnavailableError."""
    path = _named(it, job)
    with telling(str(path)):
        if Path(job.source).exists():
            os.replace(job.source, path)  # noqa: PTH105  over the file of a job that was cut off
    try:
        report = ingest([path], it.store, isolated=True, embedding=embedding)
    except (IndexMismatchError, ModelUnavailableError) as error:
        return {"error": str(error)}
    except FAULTS:
        logger.exception("an upload failed", extra={"job": job.id})
        return {"error": FAULT}
    if report.failed:
        return {"error": report.failed[0].reason}
    same = tuple(replace(one, name=job.name) for one in report.duplicates)  # not by its place on this machine
    return asdict(replace(report, duplicates=same))


def _named(it: Assistant, job: Job) -> Path:
    """Return where the file stands while it is read: the same place for each file of one name."""
    return it.store.folder / FOLDER / job.name


def _write(path: Path, chunks: Iterator[bytes]) -> None:
    """Write a file so that it is there after a power cut."""
    with path.open("xb") as file:
        path.chmod(0o600)
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _or_nothing(path: Path) -> Iterator[None]:
    """Remove a file again when what follows fails."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
