"""Uploads: kept before they are acknowledged, read beside the requests, followed, and deleted for good."""

from __future__ import annotations

import asyncio
import errno
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.jobs import Jobs, safe_name
from api.keeper import Keeper
from api.metrics import Metrics
from assistant import audit
from assistant.build import Assistant
from assistant.conversations import LOCAL
from index.embedders.hashing import HashEmbedder
from index.store import jobs
from tests.api.conftest import PLANS
from tests.command_line import plan

SECONDS = 60


def send(client: TestClient, name: str = "bænke.md", text: str | None = None, **query: object) -> Any:
    files = {"file": (name, (plan() if text is None else text).encode())}
    return client.post("/api/documents", files=files, params=query)


def ended(client: TestClient, job: str) -> Any:
    """Return a job when it is done or failed."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        found = client.get(f"/api/jobs/{job}").json()
        if found["state"] in {"done", "failed"}:
            return found
        time.sleep(0.05)
    raise AssertionError(found)


def left(it: Assistant) -> list[str]:
    """Return what stands in the folder of uploads."""
    return sorted(path.name for path in (it.store.folder / "uploads").iterdir())


def test_an_upload_becomes_a_document_that_answers(client: TestClient, soeby: Assistant) -> None:
    """202 with a job, then the report; the plan is there, its original too, and no file is left behind."""
    told = send(client)
    assert told.status_code == 202
    assert told.json()["state"] == "waiting"
    job = ended(client, told.json()["id"])
    assert job["state"] == "done", job
    (document,) = job["report"]["documents"]
    assert job["report"]["added"] == [document["id"]] == ["baenke"]
    assert dict(document["recognised"])["indsatser"] == 1
    assert client.get("/api/documents/baenke/file").text == plan()
    answer = client.post("/api/ask", json={"question": "Hvad er målet for Bænke ved havnen?"}).json()
    assert "22 bænke" in answer["answer"]
    assert left(soeby) == []
    assert [c.what for c in audit.listed(soeby.store.database)] == ["document.upload"]


def test_a_file_that_cannot_be_read_says_why(client: TestClient) -> None:
    """The job fails in words, and what was there stays."""
    job = ended(client, send(client, "tom.pdf", "").json()["id"])
    assert job["state"] == "failed"
    assert "tom.pdf" in job["error"]
    assert job["report"] is None


def test_a_name_that_is_taken_is_replaced_only_when_it_is_said(client: TestClient) -> None:
    """409 first; with `replace`, the document keeps its id and has the new text."""
    ended(client, send(client).json()["id"])
    newer = plan(goal="Der skal være 44 bænke i 2024.")
    assert send(client, text=newer).status_code == 409
    job = ended(client, send(client, text=newer, replace=True).json()["id"])
    assert job["report"]["changed"] == ["baenke"]
    assert "44 bænke" in client.get("/api/documents/baenke/text").json()["text"]


def test_a_deleted_document_is_gone(client: TestClient, soeby: Assistant) -> None:
    """Record, text, file and answers; a second time it is 404."""
    ended(client, send(client).json()["id"])
    assert client.delete("/api/documents/baenke").status_code == 204
    for path in ("", "/text", "/file"):
        assert client.get(f"/api/documents/baenke{path}").status_code == 404
    assert client.delete("/api/documents/baenke").status_code == 404
    assert audit.listed(soeby.store.database)[0].what == "document.delete"


def test_a_file_that_is_too_large_is_refused_and_not_kept(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """Over the limit it is 413, whether or not its size was announced."""
    client = start(upload_megabytes=1)
    assert send(client, text="x" * 1_100_000).status_code == 413
    assert send(client, text="x" * 5_000_000).status_code == 413
    assert not (soeby.store.folder / "uploads").exists() or left(soeby) == []


def test_a_full_disk_is_told_and_nothing_is_acknowledged(
    client: TestClient, soeby: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """507, no job, no half a file; when there is room again it works, without a restart."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("api.jobs.os.fsync", full)
        told = send(client)
    assert told.status_code == 507
    assert told.json()["type"].endswith("store-full")
    assert jobs.unfinished(soeby.store.database) == ()
    assert left(soeby) == []
    assert ended(client, send(client).json()["id"])["state"] == "done"


def unread(it: Assistant, state: str = "waiting") -> jobs.Job:
    """Leave a job as a killed service does: acknowledged, its bytes on disk, and not read."""
    folder = it.store.folder / "uploads"
    folder.mkdir()
    kept = folder / "abc.part"
    kept.write_text(plan(), encoding="utf-8")
    id_ = jobs.add(it.store.database, LOCAL, "bænke.md", str(kept))
    if state == "running":
        jobs.progress(it.store.database, id_, 0, 1)
    found = jobs.read(it.store.database, id_)
    assert found is not None
    return found


@pytest.mark.parametrize("state", ["waiting", "running"])
def test_what_was_acknowledged_is_read_after_a_restart(
    start: Callable[..., TestClient], soeby: Assistant, state: str
) -> None:
    """A job that waited or ran when the service was killed is taken up by the next."""
    job = unread(soeby, state)
    assert ended(start(), job.id)["report"]["added"] == ["baenke"]
    assert left(soeby) == []


def test_a_file_cut_off_between_its_places_is_read_after_a_restart(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """Also when the killed service had already given the file its name."""
    job = unread(soeby, "running")
    Path(job.source).rename(soeby.store.folder / "uploads" / "bænke.md")
    assert ended(start(), job.id)["state"] == "done"


def test_a_file_that_kills_the_service_is_given_up(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """The second time that a job is found running, it is not tried again."""
    job = unread(soeby, "running")
    Path(f"{job.source}.again").touch()
    found = ended(start(), job.id)
    assert found["state"] == "failed"
    assert "afbrudt to gange" in found["error"]
    assert left(soeby) == []


def test_a_file_that_was_only_near_when_the_service_was_killed_is_not_blamed(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """A job once cut off waits behind the others; a second kill while another ran does not end it."""
    job = unread(soeby)
    Path(f"{job.source}.again").touch()
    assert ended(start(), job.id)["report"]["added"] == ["baenke"]
    assert left(soeby) == []


def test_a_service_that_stops_puts_the_job_under_way_back(soeby: Assistant) -> None:
    """It stops within a moment, the half-read file counts as never begun, and nothing of it is in the store."""
    job = unread(soeby)
    uploads = Jobs(Keeper.of(soeby), Metrics())

    class Stopping(HashEmbedder):
        def embed(self, texts: Any, kind: Any) -> Any:
            uploads.close()
            return super().embed(texts, kind)

    async def run() -> None:
        with suppress(asyncio.CancelledError):
            await uploads.resume()
            await asyncio.gather(*uploads._tasks)

    soeby.store._levelling._embedder = Stopping()
    asyncio.run(run())
    found = jobs.read(soeby.store.database, job.id)
    assert found is not None
    assert found.state == "waiting"
    assert all(document.id != "baenke" for document in soeby.store.documents())


def test_how_far_a_file_has_come_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passages read in, of all that the file has."""
    told: list[tuple[int, int]] = []
    noted = jobs.progress
    monkeypatch.setattr("api.jobs.jobs.progress", lambda *given: (told.append(given[2:]), noted(*given))[1])
    monkeypatch.setattr("index.store.levelling.EMBED_AT_ONCE", 1)
    job = ended(client, send(client).json()["id"])
    passages = job["report"]["documents"][0]["passages"]
    assert told[-1] == (passages, passages)
    assert (1, passages) in told
    assert (job["done"], job["total"]) == (passages, passages)


def test_the_report_says_which_edition_answers(client: TestClient) -> None:
    """Whoever sends next year's file is told what it became, as at the command line."""
    ended(client, send(client, "Bænke 2022.md").json()["id"])
    newer = plan(goal="Der skal være 44 bænke i 2024.").replace("2022", "2024")
    job = ended(client, send(client, "Bænke 2024.md", newer).json()["id"])
    assert any("udgave" in said for said in job["report"]["documents"][0]["editions"]), job


def test_a_file_that_is_there_already_is_named_by_its_name(client: TestClient) -> None:
    """Not by where it stood on the machine while it was read."""
    path = next(PLANS.iterdir())
    job = ended(client, send(client, "kopi.md", path.read_text(encoding="utf-8")).json()["id"])
    assert [one["name"] for one in job["report"]["duplicates"]] == ["kopi.md"]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/abs/plan.md", "plan.md"),
        ("plan\u202emd.exe", "planmd.exe"),
        ("a\x00b\n.md", "ab.md"),
        ("..", "dokument"),
        ("", "dokument"),
        (".skjult.md", "skjult.md"),
        ("å" * 300 + ".pdf", "å" * 88 + ".pdf"),
        ("Børn & Unge 2024.docx", "Børn & Unge 2024.docx"),
    ],
)
def test_a_name_stays_in_its_folder(sent: str, kept: str) -> None:
    """Whatever a file is called, its name is one name, that shows as it is and fits on a disk."""
    assert safe_name(sent) == kept
