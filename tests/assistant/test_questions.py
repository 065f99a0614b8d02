import re

import pytest

from . import questions
from .questions import ALL, DIALOGUES, WORDINGS


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.question)
def test_answer(soeby, asked):
    """Every kind of question gets the right kind of answer, with the facts, from the right sections."""
    answer = soeby.ask(asked.question)
    assert answer.kind == asked.kind, answer.answer
    assert [f for f in asked.facts if f.lower() not in answer.answer.lower()] == [], answer.answer
    if asked.sections is not None:
        assert tuple(dict.fromkeys(c.section for c in answer.citations)) == asked.sections


@pytest.mark.parametrize(("wordings", "fact"), WORDINGS, ids=[fact for _, fact in WORDINGS])
def test_wording_makes_no_difference(soeby, wordings, fact):
    """The same question in five wordings is answered with the same quotes."""
    answers = [soeby.ask(w) for w in wordings]
    assert len(answers) == 5
    assert all(fact in a.answer for a in answers)
    assert len({tuple(c.text for c in a.citations) for a in answers}) == 1


@pytest.mark.parametrize(("turns", "fact", "other"), DIALOGUES, ids=[" / ".join(t) for t, _, _ in DIALOGUES])
def test_follow_up(soeby, turns, fact, other):
    """A follow-up is answered from the conversation, and a change of topic without it."""
    answer = soeby.talk(*turns)
    assert fact.lower() in answer.answer.lower()
    assert other.lower() not in answer.answer.lower()


@pytest.mark.parametrize("name", [questions.BRO, questions.LED], ids=str)
def test_each_of_several_candidates_is_named(soeby, name):
    """A question that may mean two indsatser is answered for both of them, by name."""
    answer = soeby.ask("Hvad er formålet på havnen?")
    assert answer.kind == "answer"
    assert name in answer.answer


@pytest.mark.parametrize("question", ["Hvad er målet for indsatserne?", "Hvad er fristen?", "målgruppe"])
def test_too_little_said_is_asked_back_or_answered_for_all(soeby, question):
    """A field without an indsats is answered for those that have it, or asked back; never for one at random."""
    answer = soeby.ask(question)
    assert answer.kind == "clarify" or len({c.indsats for c in answer.citations}) > 1, answer.answer


def test_english_sentences_stand_around_danish_quotes(soeby):
    """An English question is answered in English with the plan's own Danish between quotation marks."""
    answer = soeby.ask(f"What is the purpose of {questions.LED}?")
    assert (
        answer.sentences[0].text
        == f"The purpose of »{questions.LED}«: “At blinde og svagsynede kan finde vej fra bussen til færgen.”"
    )


def test_without_plans_it_says_so(nothing):
    """An assistant without plans says how to add some."""
    answer = nothing.ask("Hvad er målet for badebroen?")
    assert answer.kind == "not_found"
    assert "klarplan ingest" in answer.answer


def test_smalltalk_without_plans(nothing):
    """A greeting is answered even when there are no plans."""
    assert nothing.ask("Hej").kind == "smalltalk"


def test_an_instruction_in_a_plan_is_only_quoted(soeby):
    """What a plan tells the assistant to do is shown as the plan's words, between quotation marks, and not obeyed."""
    told = soeby.ask(f"Hvad er status 2023 for {questions.LAES}?")
    assert any("HURRA" in c.text for c in told.citations)
    assert "HURRA" not in re.sub(r"“[^”]*”", "", told.answer)
    assert len(told.sentences) == 3
