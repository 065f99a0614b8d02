"""What a service takes up after its start: uploads, vectors, and documents that an earlier version read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pytest
from fastapi.testclient import TestClient

from api.jobs import Jobs
from api.keeper import Keeper
from api.metrics import Metrics
from api.upkeep import catch_up
from assistant.build import Assistant
from index.errors import StoreUnavailableError, UnreadableDocumentError
from index.rereading import outdated, reread
from index.store import jobs
from index.store.tables import DOCUMENTS
from tests.api.test_uploads import ended, left, send, unread


def read_by_an_earlier_version(it: Assistant, **other: object) -> None:
    """Make all documents look as if other code had read them."""
    with it.store.database.writing() as connection:
        connection.execute(DOCUMENTS.update().values(parser="før", **other))


def caught_up(keeper: Keeper) -> None:
    async def run() -> None:
        uploads = Jobs(keeper, Metrics())
        await catch_up(uploads)
        await asyncio.gather(*uploads._tasks)

    asyncio.run(run())


def test_documents_of_an_earlier_version_are_read_anew(soeby: Assistant) -> None:
    """From the bytes that are kept, whether or not their files are still there; ids and answers stay."""
    question = "Hvad er status i 2021 for Legepladser for alle?"
    before = soeby.chain.ask(question)[0].answer
    read_by_an_earlier_version(soeby, source="/væk/" + DOCUMENTS.c.name)
    ids = [document.id for document in soeby.store.documents()]
    assert len(outdated(soeby.store)) == len(ids)
    caught_up(Keeper.of(soeby))
    assert outdated(soeby.store) == ()
    assert [document.id for document in soeby.store.documents()] == ids
    assert soeby.chain.ask(question)[0].answer == before


@pytest.mark.parametrize("bytes_kept", [b"", b"En tekst uden en plan."])
def test_what_would_lose_its_plans_stays_as_it_is(soeby: Assistant, bytes_kept: bytes) -> None:
    """Nobody looks at the result: a document that reads worse is left alone, and the others are read."""
    read_by_an_earlier_version(soeby)
    first = soeby.store.documents()[0]
    plans = soeby.store.plans()
    with soeby.store.database.writing() as connection:
        connection.execute(DOCUMENTS.update().where(DOCUMENTS.c.id == first.id).values(original=bytes_kept))
    with pytest.raises(UnreadableDocumentError):
        reread(soeby.store, first)
    caught_up(Keeper.of(soeby))
    assert [info.id for info in outdated(soeby.store)] == [first.id]
    assert soeby.store.plans() == plans


def test_a_store_that_is_away_at_the_start_is_caught_up_when_it_comes(
    soeby: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Uploads that a killed service acknowledged are read without another restart."""
    job = unread(soeby)
    tries: list[int] = []

    def make() -> AbstractContextManager[Assistant]:
        tries.append(1)
        if len(tries) < 3:
            raise StoreUnavailableError("væk")
        return nullcontext(soeby)

    monkeypatch.setattr("api.upkeep.AGAIN_SECONDS", 0)
    monkeypatch.setattr("api.keeper.EVERY", 0)
    caught_up(Keeper(make))
    found = jobs.read(soeby.store.database, job.id)
    assert found is not None
    assert found.state == "done"
    assert left(soeby) == []


def test_an_upload_is_read_while_there_is_much_to_catch_up(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """Documents are read anew one at a time, and a file that is sent comes in between."""
    read_by_an_earlier_version(soeby)
    client = start()
    assert ended(client, send(client).json()["id"])["state"] == "done"
