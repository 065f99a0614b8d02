import json
import re

import pytest

from assistant.conversations import InMemory, InRecords, converse
from index.embedders.hashing import HashEmbedder
from index.store.store import Store

from .questions import BRO, LAES, STI


@pytest.fixture
def memory():
    return InMemory()


def test_without_an_id_nothing_is_kept(soeby, memory):
    """A question outside any conversation leaves nothing behind and has no conversation in its answer."""
    answer = converse(soeby.chain, memory, f"Hvad er målet for {BRO}?", None)
    assert answer.conversation is None
    assert memory == {}


def test_turns_of_a_conversation_belong_together(soeby, memory):
    """A follow-up is answered from its own conversation, whatever is asked in another between them."""
    converse(soeby.chain, memory, f"Hvad opnåede {BRO} i 2021?", "a")
    converse(soeby.chain, memory, f"Hvem er målgruppen for {LAES}?", "b")
    first = converse(soeby.chain, memory, "og i 2022?", "a")
    second = converse(soeby.chain, memory, f"og {STI}?", "b")
    assert (first.conversation, second.conversation) == ("a", "b")
    assert "73 badende" in first.answer
    assert "Gangbesværede borgere" in second.answer


def test_a_conversation_unknown_begins_anew(soeby, memory):
    """A follow-up in a conversation that nobody began is answered as a first question."""
    answer = converse(soeby.chain, memory, "og i 2022?", "ny")
    assert answer.conversation == "ny"
    assert answer.kind != "answer" or BRO not in answer.answer


def test_greetings_leave_the_topic(soeby, memory):
    """Small talk in between does not change what a conversation is about."""
    converse(soeby.chain, memory, f"Hvad opnåede {BRO} i 2021?", "a")
    before = dict(memory["a"])
    converse(soeby.chain, memory, "Tak!", "a")
    assert memory["a"] == before


def test_greeting_first_then_a_question(soeby, memory):
    """A conversation may begin with a greeting."""
    assert converse(soeby.chain, memory, "Hej", "a").kind == "smalltalk"
    assert "bruges af alle" in converse(soeby.chain, memory, f"Hvad er målet for {BRO}?", "a").answer


def test_no_numbers_of_the_question_are_kept(soeby, memory):
    """What is kept of a conversation holds no number that was written but a year, such as a person's."""
    converse(soeby.chain, memory, f"Sag 010190-1234 og 20304050 i 2021: hvad er målet for {BRO}?", "a")
    assert memory["a"]["years"] == [2021]
    assert not re.search(r"010190|1234|20304050", json.dumps(memory["a"]))


def test_records_keep_a_conversation_between_commands(soeby, tmp_path):
    """A conversation kept in the records is there again when the store is opened anew."""
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as store:
        converse(soeby.chain, InRecords(store), f"Hvad opnåede {BRO} i 2021?", "a")
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as store:
        memory = InRecords(store)
        assert memory.read("b") is None
        assert "73 badende" in converse(soeby.chain, memory, "og i 2022?", "a").answer


def test_memories_carry_the_same(soeby, store):
    """A topic that went through the records answers as one kept in memory, also through JSON."""
    kept, recorded = InMemory(), InRecords(store)
    for turn in (f"Hvad er status 2021 for {STI}?", "og i 2022?", "hvem samarbejder de med?", f"og {BRO}?"):
        one = converse(soeby.chain, kept, turn, "a")
        other = converse(soeby.chain, recorded, turn, "a")
        assert one.answer == other.answer
        assert json.loads(json.dumps(kept.read("a"))) == recorded.read("a")


def test_a_topic_gone_from_the_plans_is_not_missed(nothing, soeby, memory):
    """A conversation about an indsats that has been removed goes on without it."""
    converse(soeby.chain, memory, f"Hvad opnåede {BRO} i 2021?", "a")
    answer = converse(nothing.chain, memory, "og i 2022?", "a")
    assert answer.refused
    assert not answer.citations
