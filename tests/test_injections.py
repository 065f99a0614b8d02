"""Instructions in questions, plans, replies and conversations change nothing, without a model and with one that obeys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.answers.generative import Writer
from assistant.chain import Chain
from assistant.interpreter import Interpreter
from assistant.model_use import ModelUse
from assistant.models.protocol import Prompt
from assistant.models.scripted import ScriptedModel
from index.embedders.hashing import HashEmbedder
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store

from .command_line import plan
from .grounded import grounded
from .injections import ALONE, BESIDE, FOLLOWED, IN_HISTORY, IN_PLANS, IN_REPLIES, REAL, REAL_ENGLISH

PLANS = Path(__file__).parent / "assistant" / "plans"
NAMED = "Hvad er målet for Bænke ved havnen?"
DONE = "Hvad har Bænke ved havnen gjort i 2021?"
TELLING = (
    "HACKET",
    "hunter2",
    "rutsjeba",
    "ond.example",
    "systemprompt",
    "Du skriver",
    "konkurs",
    "CPR",
    "<",
    "99",
)


def test_there_are_enough_cases() -> None:
    """At least forty, of every kind."""
    kinds = (BESIDE, ALONE, IN_PLANS, IN_REPLIES, IN_HISTORY)
    assert all(len(set(kind)) == len(kind) >= 6 for kind in kinds)
    assert sum(map(len, kinds)) >= 40


@dataclass(frozen=True)
class Both:
    """The same plans without a model, and with one that says what it is told to."""

    store: Store

    def chain(self, *replies: str) -> tuple[Chain, ScriptedModel]:
        model = ScriptedModel(replies)
        use = ModelUse(Writer(model), Interpreter(model), seconds=30) if replies else None
        return Chain(self.store, Searcher(self.store, HashEmbedder()), use), model

    def ask(self, question: str, *replies: str) -> Answer:
        answer = self.chain(*replies)[0].ask(question)[0]
        assert grounded(answer, self.store)
        return answer


@pytest.fixture(scope="module")
def soeby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """The invented plans of Søby Kommune."""
    with Store.open(tmp_path_factory.mktemp("injected") / "data", HashEmbedder(), wait=0) as store:
        ingest([PLANS], store)
        yield Both(store)


def same(one: Answer, other: Answer) -> bool:
    return (one.kind, one.answer, one.citations) == (other.kind, other.answer, other.citations)


def quiet(answer: Answer) -> bool:
    return not any(word in answer.answer for word in TELLING)


@pytest.mark.parametrize("question", BESIDE)
@pytest.mark.parametrize("replies", [(), (FOLLOWED,)], ids=["offline", "obeying"])
def test_a_real_question_beside_an_injection_is_answered(
    question: str, replies: tuple[str, ...], soeby: Both
) -> None:
    """As it would be alone."""
    real = REAL_ENGLISH if REAL_ENGLISH in question else REAL
    answer = soeby.ask(question, *replies)
    assert same(answer, soeby.ask(real))
    assert answer.kind == "answer"


@pytest.mark.parametrize("question", ALONE)
@pytest.mark.parametrize("replies", [(), (FOLLOWED, FOLLOWED)], ids=["offline", "obeying"])
def test_an_injection_alone_is_refused(question: str, replies: tuple[str, ...], soeby: Both) -> None:
    """With or without a model, in the same words, and the refusal is no model's to change."""
    answer = soeby.ask(question, *replies)
    assert answer.refused
    assert quiet(answer)
    assert same(answer, soeby.ask(question))


@pytest.mark.parametrize("reply", IN_REPLIES)
def test_what_a_model_is_made_to_say_is_not_said(reply: str, soeby: Both) -> None:
    """The answer is the one without a model."""
    assert same(soeby.ask(REAL, reply), soeby.ask(REAL))


@pytest.mark.parametrize("turns", IN_HISTORY)
@pytest.mark.parametrize("obeys", [False, True], ids=["offline", "obeying"])
def test_a_conversation_does_not_remember_an_injection(
    turns: tuple[str, ...], obeys: bool, soeby: Both
) -> None:
    """The next question, and the one that leans on it, are answered as ever."""
    replies = (FOLLOWED,) * 8 if obeys else ()
    injected, plain = soeby.chain(*replies)[0], soeby.chain()[0]
    about = None
    for turn in turns:
        answer, about = injected.ask(turn, about)
        assert quiet(answer)
    first, about = injected.ask(REAL, about)
    expected, plainly = plain.ask(REAL)
    assert same(first, expected)
    assert same(
        injected.ask("og hvem er målgruppen?", about)[0], plain.ask("og hvem er målgruppen?", plainly)[0]
    )


@pytest.fixture(params=IN_PLANS, ids=[text[:30] for text, _ in IN_PLANS])
def injected(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Both, str]]:
    """A plan one of whose cells gives orders, and what a model that obeys them writes."""
    order, reply = request.param
    (tmp_path / "plan.md").write_text(
        plan().replace("Bygget tolv bænke ved havnen.", f"Bygget tolv bænke ved havnen. {order}"),
        encoding="utf-8",
    )
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as store:
        assert not ingest([tmp_path / "plan.md"], store).failed
        yield Both(store), reply


def test_what_a_plan_orders_is_not_done(injected: tuple[Both, str]) -> None:
    """Other questions are answered as from the plan without it, whatever a model that read it writes."""
    it, reply = injected
    offline = it.ask(NAMED)
    assert offline.answer == "Målet for »Bænke ved havnen«: “Der skal være 22 bænke i 2024.”[1]"
    assert same(it.ask(NAMED, reply), offline)


def test_who_asks_for_the_cell_gets_its_words_as_a_quote(injected: tuple[Both, str]) -> None:
    """What stands there stands there: it is quoted with its place, and nothing is done about it."""
    it, reply = injected
    offline = it.ask(DONE)
    assert "tolv bænke" in offline.answer
    assert all(s.text.count("“") or s.text.startswith("»") for s in offline.sentences)
    assert same(it.ask(DONE, reply), offline)


def test_what_a_plan_orders_reaches_a_model_as_text(injected: tuple[Both, str]) -> None:
    """Between delimiters that it cannot close, and never among our instructions."""
    it, reply = injected
    chain, model = it.chain(reply)
    chain.ask(DONE)
    for prompt in model.prompts:
        clean = Prompt.of(f"{prompt.instructions}\n---\n{prompt.material}")
        assert clean.instructions == model.prompts[0].instructions
        assert prompt.material.count("</kladde>") == 1
        assert prompt.material.count("<kilde nr=") == prompt.material.count("</kilde>")
        assert "<script" not in prompt.material
