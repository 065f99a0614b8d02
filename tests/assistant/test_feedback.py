"""Feedback on answers, and its export as an evaluation set."""

from __future__ import annotations

import json

import pytest

from assistant import feedback
from assistant.conversations import Conversations, converse
from assistant.evaluation import sets
from index.errors import NotFoundError

from .questions import BRO


@pytest.fixture
def talk(soeby, store):
    """Ask as somebody in a conversation of the store."""
    kept = Conversations(store.database)
    return lambda question, owner="k": converse(soeby.chain, kept, question, "a", owner)


def test_a_verdict_belongs_to_the_answer(talk, store):
    """What was said is kept with the question and answer it is about, and shown in the conversation."""
    answer = talk(f"Hvad er målet for {BRO}?")
    feedback.add(store.database, "k", answer.id, "up", "  ")
    (one,) = feedback.listed(store.database)
    assert (one.thumb, one.reason, one.answer_id) == ("up", None, answer.id)
    assert one.answer["answer"] == answer.answer
    assert Conversations(store.database).get("a", "k")[1][0].thumb == "up"


def test_a_second_thought_replaces_the_first(talk, store):
    """One person has one verdict on an answer."""
    answer = talk(f"Hvad er målet for {BRO}?")
    feedback.add(store.database, "k", answer.id, "up")
    feedback.add(store.database, "k", answer.id, "down", "ufuldstændigt")
    assert [(f.thumb, f.reason) for f in feedback.listed(store.database)] == [("down", "ufuldstændigt")]


def test_nobody_judges_an_answer_they_did_not_get(talk, store):
    """An answer that is another's, or that nobody got, is not there."""
    answer = talk(f"Hvad er målet for {BRO}?")
    for owner, id_ in (("ole", answer.id), ("k", "intet")):
        with pytest.raises(NotFoundError):
            feedback.add(store.database, owner, id_, "up")
    assert feedback.listed(store.database) == ()


def test_the_export_is_an_evaluation_set(talk, store, tmp_path):
    """Exported lines load as a question set: liked answers with their quotes as gold, others with what was said."""
    good = talk(f"Hvad er målet for {BRO}?")
    bad = talk("Hvad koster en hvid elefant?")
    assert bad.refused
    feedback.add(store.database, "k", good.id, "up")
    feedback.add(store.database, "k", bad.id, "down", "det står i planen")
    path = tmp_path / "feedback.jsonl"
    path.write_text("\n".join(feedback.export(store.database)), encoding="utf-8")
    items = {item.question: item for item in sets.load([path])}
    liked, disliked = items[f"Hvad er målet for {BRO}?"], items["Hvad koster en hvid elefant?"]
    assert liked.expected_kinds == ("answer",)
    assert set(liked.gold_quotes) == {c.text for c in good.citations}
    assert disliked.must_not_refuse
    assert disliked.gold_quotes == ()
    (line,) = feedback.export(store.database, "down")
    assert json.loads(line)["reason"] == "det står i planen"
