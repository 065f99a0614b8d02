"""The circuit breaker."""

from __future__ import annotations

from assistant.models.breaker import Breaker


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def broken(clock: Clock, failures: int = 3) -> Breaker:
    breaker = Breaker(failures=failures, pause=30, clock=clock)
    for _ in range(failures):
        assert breaker.lets_through()
        breaker.failed()
    return breaker


def test_it_opens_after_failures_in_a_row() -> None:
    """Three failures in a row open it; two with a success between do not."""
    clock = Clock()
    assert broken(clock).state == "open"
    breaker = Breaker(failures=3, clock=clock)
    for _ in range(5):
        breaker.failed()
        breaker.failed()
        breaker.succeeded()
    assert breaker.state == "closed"


def test_an_open_one_lets_nothing_through_until_its_pause_is_over() -> None:
    """Then one may try, and only one."""
    clock = Clock()
    breaker = broken(clock)
    clock.now += 29.9
    assert not breaker.lets_through()
    clock.now += 0.2
    assert breaker.state == "half-open"
    assert breaker.lets_through()
    assert not breaker.lets_through()


def test_the_one_who_tries_decides() -> None:
    """Success closes it; failure opens it for another pause."""
    clock = Clock()
    breaker = broken(clock)
    clock.now += 31
    assert breaker.lets_through()
    breaker.failed()
    assert breaker.state == "open"
    clock.now += 31
    assert breaker.lets_through()
    breaker.succeeded()
    assert breaker.state == "closed"
