"""The small parts that the service stands on: threads with a queue, a keeper, rates, signed values."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.access.limits import Limits
from api.access.signing import Signer
from api.keeper import Keeper
from api.problems import OverloadedError, TooManyRequestsError
from api.workers import Workers
from index.errors import StoreFullError, StoreUnavailableError

SECONDS = 20


def test_workers_take_turns_and_turn_away_when_too_many_wait() -> None:
    """One at a time, in order; who comes when the queue is full is told at once."""

    async def run() -> list[object]:
        workers, gate, order = Workers("t", at_once=1, waiting=2, seconds=SECONDS), threading.Event(), []

        def work(number: int) -> int:
            gate.wait(SECONDS)
            order.append(number)
            return number

        tasks = [asyncio.create_task(workers.run(lambda n=n: work(n))) for n in range(4)]
        await asyncio.sleep(0.05)
        gate.set()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        workers.close()
        assert order == [0, 1, 2]
        assert workers.inside == 0
        return list(done)

    done = asyncio.run(run())
    assert done[:3] == [0, 1, 2]
    assert isinstance(done[3], OverloadedError)


def test_nobody_waits_for_longer_than_the_limit() -> None:
    """A turn that doesn't come is told, and the place in the queue is free again."""

    async def run() -> int:
        workers, gate = Workers("t", at_once=1, waiting=5, seconds=0.05), threading.Event()
        first = asyncio.create_task(workers.run(lambda: gate.wait(SECONDS)))
        await asyncio.sleep(0)
        with pytest.raises(OverloadedError):
            await workers.run(lambda: None)
        waiting = workers.inside
        gate.set()
        await first
        workers.close()
        return waiting

    assert asyncio.run(run()) == 1


def test_work_goes_on_when_nobody_waits_for_it_any_more() -> None:
    """Who stops waiting leaves the work to its end, and the turn is not given to the next before."""

    async def run() -> list[str]:
        workers, gate, done = Workers("t", at_once=1, waiting=5, seconds=SECONDS), threading.Event(), []

        def slow() -> None:
            gate.wait(SECONDS)
            done.append("slow")

        left = asyncio.create_task(workers.run(slow))
        await asyncio.sleep(0.05)
        left.cancel()
        after = asyncio.create_task(workers.run(lambda: done.append("after")))
        await asyncio.sleep(0.05)
        assert done == []
        gate.set()
        await after
        workers.close()
        return done

    assert asyncio.run(run()) == ["slow", "after"]


class Shop:
    """Opens assistants that are only numbers."""

    def __init__(self) -> None:
        self.opened = 0
        self.closed = 0
        self.away = False

    @contextmanager
    def open(self) -> Iterator[Any]:
        if self.away:
            raise StoreUnavailableError("væk")
        self.opened += 1
        try:
            yield self.opened
        finally:
            self.closed += 1


def test_a_keeper_opens_once_and_anew_after_a_failure() -> None:
    """All share one; after the store failed, the next gets a fresh one, and the old is closed."""
    shop = Shop()
    keeper = Keeper(shop.open)
    for _ in range(2):
        with keeper.lend() as it:
            assert it == 1
    with pytest.raises(StoreUnavailableError), keeper.lend():
        raise StoreUnavailableError("væk")
    with keeper.lend() as it:
        assert it == 2
    assert shop.closed == 1
    keeper.close()
    assert shop.closed == 2


def test_a_store_that_is_gone_is_not_answered_from_nor_made_anew() -> None:
    """Files that are still open answer nobody; what stands there later is opened, be it the same or another."""
    shop, there = Shop(), ["one"]
    keeper = Keeper(shop.open, lambda: there[0])
    with keeper.lend() as it:
        assert it == 1
    there[0] = None
    for _ in range(2):
        with pytest.raises(StoreUnavailableError, match="væk"), keeper.lend():
            pass
    assert (shop.opened, shop.closed) == (1, 1)
    there[0] = "another"
    with keeper.lend() as it:
        assert it == 2
    there[0] = "restored"
    with keeper.lend() as it:
        assert it == 3


def test_a_store_in_use_is_not_closed_under_its_user() -> None:
    """A service that stops leaves it open, with its lock, to who still writes."""
    shop = Shop()
    keeper = Keeper(shop.open)
    with keeper.lend():
        assert not keeper.close(0)
        assert shop.closed == 0
    assert keeper.close(0)
    assert shop.closed == 1


def test_a_full_disk_is_no_reason_to_open_anew() -> None:
    """What is there can still be read."""
    shop = Shop()
    keeper = Keeper(shop.open)
    with pytest.raises(StoreFullError), keeper.lend():
        raise StoreFullError("fuld")
    with keeper.lend() as it:
        assert it == 1


def test_a_store_that_cannot_be_opened_is_not_tried_by_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a moment all get the same answer; then it is tried again."""
    shop = Shop()
    shop.away = True
    keeper = Keeper(shop.open)
    with pytest.raises(StoreUnavailableError), keeper.lend():
        pass
    shop.away = False
    with pytest.raises(StoreUnavailableError), keeper.lend():
        pass
    monkeypatch.setattr("api.keeper.EVERY", 0)
    with keeper.lend() as it:
        assert it == 1


@given(st.integers(1, 50), st.lists(st.floats(0, 30), max_size=60))
def test_no_more_than_the_rate_is_ever_let_through(rate: int, pauses: list[float]) -> None:
    """Over any time, at most the bucket and what has flowed in since."""
    now, let, waits = 0.0, 0, []
    limits = Limits(rate, lambda: now)
    for pause in pauses:
        now += pause
        try:
            limits.spend("a")
            let += 1
        except TooManyRequestsError as told:
            waits.append(told.retry_after or 0)
    assert all(wait >= 1 for wait in waits)
    assert let <= rate + now * rate / 60 + 1e-6


def test_rates_are_apart_and_nought_is_none() -> None:
    """One who asks too fast slows nobody else; 0 lets all through."""
    limits = Limits(1, lambda: 0.0)
    limits.spend("a")
    limits.spend("b")
    with pytest.raises(TooManyRequestsError):
        limits.spend("a")
    for _ in range(1000):
        Limits(0).spend("a")


@given(st.dictionaries(st.text(), st.text()), st.text(max_size=200))
def test_only_what_was_signed_for_the_purpose_is_read(value: dict[str, str], other: str) -> None:
    """A value comes back as it was; another purpose, secret or text gives nothing."""
    signer = Signer(b"hemmelig")
    signed = signer.sign("session", value, 60)
    assert signer.read("session", signed) == value
    assert signer.read("login", signed) is None
    assert Signer(b"anden").read("session", signed) is None
    assert signer.read("session", signer.sign("session", value, -1)) is None
    assert signer.read("session", other) is None
    assert signer.read("session", signed[:-2]) is None
