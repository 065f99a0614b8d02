"""What guards a model: time, retry, breaker, length."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from assistant.models.breaker import Breaker
from assistant.models.guarded import MOST, Guarded
from assistant.models.protocol import Deadline, Prompt, complete
from assistant.models.scripted import ScriptedModel
from index.errors import ModelUnavailableError

PROMPT = Prompt("Regler", "Spørgsmål")


class Stuck:
    """A model that keeps no time at all, until the test is over."""

    name = "stuck"

    def __init__(self, *before: str) -> None:
        self.before = before
        self.over = Event()

    def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:  # noqa: ARG002
        yield from self.before
        self.over.wait()


def test_a_model_that_keeps_no_time_is_left_behind() -> None:
    """The deadline holds, whatever the model does; what came before it is given."""
    model = Stuck("Der er ")
    pieces = Guarded(model).stream(PROMPT, Deadline.after(0.1))
    try:
        assert next(pieces) == "Der er "
        with pytest.raises(ModelUnavailableError):
            next(pieces)
    finally:
        model.over.set()


def test_a_reply_comes_whole() -> None:
    """Pieces add up, and each prompt is kept."""
    model = ScriptedModel(["Der er lagt gummi."])
    assert complete(Guarded(model), PROMPT, Deadline.after(5)) == "Der er lagt gummi."
    assert model.prompts == [PROMPT]


def test_one_failure_is_tried_again_two_are_not() -> None:
    """The second attempt may answer; a third is not made."""
    down = ModelUnavailableError("nede")
    assert complete(Guarded(ScriptedModel([down, "Ja."])), PROMPT, Deadline.after(5)) == "Ja."
    model = ScriptedModel([down, down, "Ja."])
    with pytest.raises(ModelUnavailableError):
        complete(Guarded(model), PROMPT, Deadline.after(5))
    assert len(model.prompts) == 2


def test_what_lasts_is_not_tried_again() -> None:
    """A wrong key stays wrong."""
    model = ScriptedModel([ModelUnavailableError("HTTP 401", lasting=True), "Ja."])
    with pytest.raises(ModelUnavailableError):
        complete(Guarded(model), PROMPT, Deadline.after(5))
    assert len(model.prompts) == 1


def test_a_begun_reply_is_not_begun_anew() -> None:
    """Two beginnings would be told as one reply."""

    class Breaks:
        name = "breaks"
        calls = 0

        def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:  # noqa: ARG002
            self.calls += 1
            yield "Der er"
            raise ModelUnavailableError("brudt")

    model = Breaks()
    with pytest.raises(ModelUnavailableError):
        complete(Guarded(model), PROMPT, Deadline.after(5))
    assert model.calls == 1


def test_a_reply_without_end_is_stopped() -> None:
    """At a length that no answer has."""
    with pytest.raises(ModelUnavailableError):
        complete(Guarded(ScriptedModel(["x" * (MOST + 1)])), PROMPT, Deadline.after(30))


def test_an_open_breaker_asks_nobody() -> None:
    """The model is not called at all."""
    breaker = Breaker(failures=1)
    breaker.failed()
    model = ScriptedModel(["Ja."])
    with pytest.raises(ModelUnavailableError):
        complete(Guarded(model, breaker), PROMPT, Deadline.after(5))
    assert model.prompts == []


def test_a_reader_who_has_enough_is_no_failure() -> None:
    """Leaving a stream early counts for the model, not against it."""
    breaker = Breaker(failures=1, pause=0)
    breaker.failed()
    guarded = Guarded(ScriptedModel(["Der er lagt gummi på to legepladser."]), breaker)
    pieces = guarded.stream(PROMPT, Deadline.after(5))
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert guarded.state == "closed"
