"""What the service keeps of conversations: turns with CPR numbers masked, listed, owned, deleted for good."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from assistant import feedback
from assistant.conversations import Conversations, InRecords, converse, new_id
from index.errors import NotFoundError
from index.store import unanswered
from index.store.database import DATABASE_FILE

from .questions import BRO, STI

RARE = "hvinandesommerfugl"


@pytest.fixture
def kept(store):
    return Conversations(store.database)


def age(store, days):
    """Let all conversations be last used so many days ago."""
    then = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE conversations SET updated = ?", (then,))


def files_with(store, word):
    """Return the files of the data folder that hold a word."""
    return [p.name for p in store.folder.rglob("*") if p.is_file() and word.encode() in p.read_bytes()]


def test_turns_are_kept_in_order(soeby, kept):
    """A conversation gives back its questions and whole answers, and goes on from where it was."""
    first = converse(soeby.chain, kept, f"Hvad opnåede {BRO} i 2021?", "a", "kirsten")
    second = converse(soeby.chain, kept, "og i 2022?", "a", "kirsten")
    assert "73 badende" in second.answer
    conversation, turns = kept.get("a", "kirsten")
    assert (conversation.turns, conversation.title) == (2, f"Hvad opnåede {BRO} i 2021?")
    assert [t.n for t in turns] == [1, 2]
    assert [t.question for t in turns] == [f"Hvad opnåede {BRO} i 2021?", "og i 2022?"]
    assert [t.answer["answer"] for t in turns] == [first.answer, second.answer]
    assert turns[0].answer["conversation"] == "a"
    assert turns[0].answer["citations"][0]["text"] == first.citations[0].text


def test_smalltalk_is_a_turn_too(soeby, kept):
    """A greeting stands in the conversation that it begins."""
    converse(soeby.chain, kept, "Hej", "a", "kirsten")
    assert [t.question for t in kept.get("a", "kirsten")[1]] == ["Hej"]


def test_what_is_anothers_is_not_there(soeby, kept):
    """Nobody sees, continues or deletes another's conversation, not even by its id."""
    converse(soeby.chain, kept, f"Hvad opnåede {BRO} i 2021?", "a", "kirsten")
    assert kept.list("ole") == ()
    for reach in (kept.get, kept.delete):
        with pytest.raises(NotFoundError):
            reach("a", "ole")
    answer = converse(soeby.chain, kept, "og i 2022?", "a", "ole")
    assert "73 badende" not in answer.answer
    assert len(kept.get("a", "kirsten")[1]) == len(kept.get("a", "ole")[1]) == 1
    kept.delete("a", "ole")
    assert [c.id for c in kept.list("kirsten")] == ["a"]


def test_the_last_used_is_listed_first(soeby, kept, store):
    """Conversations are listed by when they were last used."""
    for id_ in "abc":
        converse(soeby.chain, kept, f"Hvad er målet for {STI}?", id_, "k")
    age(store, 1)
    converse(soeby.chain, kept, "og målgruppen?", "b", "k")
    assert [c.id for c in kept.list("k")] == ["b", "a", "c"]
    assert [c.id for c in kept.list("k", limit=1)] == ["b"]


@pytest.mark.parametrize(
    "number", ["010190-1234", "0101901234", "010190 1234", "610190-1234", "010190 – 1234"]
)
def test_cpr_numbers_are_masked_before_they_are_kept(soeby, kept, store, number):
    """A CPR number in a question or a reason reaches neither the turn, the title, the answer nor any file."""
    question = f"Borger {number}: hvad er målet for {BRO}?"
    answer = converse(soeby.chain, kept, question, "a", "k")
    feedback.add(store.database, "k", answer.id, "down", f"gælder {number}")
    conversation, turns = kept.get("a", "k")
    assert number not in turns[0].question
    assert BRO in turns[0].question
    assert len(turns[0].question) == len(question)
    assert number not in str(conversation.title)
    assert number not in str(feedback.listed(store.database)[0].reason)
    store.database.forget()
    assert files_with(store, number) == []


def test_a_deleted_conversation_leaves_nothing(soeby, kept, store):
    """After deletion no file of the data folder holds a word of it, not even the log of the database."""
    answer = converse(soeby.chain, kept, f"Findes {RARE} i {BRO}?", "a", "k")
    feedback.add(store.database, "k", answer.id, "down", f"{RARE} mangler")
    assert files_with(store, RARE)
    kept.delete("a", "k")
    assert files_with(store, RARE) == []
    assert kept.list("k") == ()
    assert feedback.listed(store.database) == ()


def test_purging_deletes_the_old_alone(soeby, kept, store):
    """Conversations not used for the set days are deleted for good, whoever's they are; used ones stay."""
    converse(soeby.chain, kept, f"Findes {RARE}?", "gammel", "k")
    converse(soeby.chain, InRecords(store), f"Hvad er målet for {BRO}?", "kommando")
    age(store, 31)
    converse(soeby.chain, kept, f"Hvad er målet for {STI}?", "ny", "k")
    assert kept.overdue(30) == 2
    assert kept.purge(30) == 2
    assert kept.overdue(30) == 0
    assert [c.id for c in kept.list("k")] == ["ny"]
    assert files_with(store, RARE) == []
    assert kept.purge(30) == 0


def test_what_got_no_answer_is_counted_without_the_question(soeby, kept, store):
    """Refusals are counted by recognised field and indsats, over conversations; the words are not kept there."""
    for id_ in "ab":
        assert converse(soeby.chain, kept, f"Hvad var status 2035 for {BRO}?", id_, "k").refused
        assert converse(soeby.chain, kept, f"Hvem opfandt {RARE}?", id_, "k").refused
    converse(soeby.chain, kept, f"Hvad er målet for {BRO}?", "a", "k")
    counted = unanswered.listed(store.database, 10)
    assert {c.count for c in counted} == {2}
    assert any(c.initiative and c.field for c in counted)
    for id_ in "ab":
        kept.delete(id_, "k")
    assert files_with(store, RARE) == []
    assert unanswered.listed(store.database, 10) == counted


def test_turns_at_once_are_all_kept(soeby, kept):
    """Turns of one conversation and of many, from many threads at once: none is lost or doubled."""
    ids = [f"c{n % 4}" for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda id_: converse(soeby.chain, kept, f"Hvad er målet for {BRO}?", id_, "k"), ids))
    assert sorted(len(kept.get(c.id, "k")[1]) for c in kept.list("k")) == [10] * 4


def test_a_full_disk_still_answers(soeby, kept, store):
    """When a turn cannot be kept the answer is given all the same, and doesn't say that it was kept."""
    converse(soeby.chain, kept, f"Hvad opnåede {BRO} i 2021?", "a", "k")
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    room = [pages]

    @event.listens_for(store.engine, "connect")
    def limit(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {room[0]}")

    store.engine.dispose()
    answers = [converse(soeby.chain, kept, f"Hvad er målet for {BRO}?", "a", "k") for _ in range(30)]
    full = [a for a in answers if a.conversation is None]
    assert full
    assert all(a.kind == "answer" for a in answers)
    assert len(kept.get("a", "k")[1]) == 1 + len(answers) - len(full)
    room[0] = 1_000_000
    store.engine.dispose()
    assert converse(soeby.chain, kept, "og målgruppen?", "a", "k").conversation == "a"


def test_a_database_locked_by_another_still_answers(soeby, kept, store):
    """Another program that holds the database delays a turn and then leaves it out; the answer is given."""
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")  # this connection goes back to the pool
    other = sqlite3.connect(store.folder / DATABASE_FILE)
    other.execute("BEGIN IMMEDIATE")
    answer = converse(soeby.chain, kept, f"Hvad er målet for {BRO}?", "a", "k")
    assert (answer.kind, answer.conversation) == ("answer", None)
    other.rollback()
    other.close()
    assert converse(soeby.chain, kept, f"Hvad er målet for {BRO}?", "a", "k").conversation == "a"


def test_ids_cannot_be_guessed():
    """Ids of new conversations are random and long."""
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert min(map(len, ids)) >= 20
