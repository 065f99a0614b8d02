from __future__ import annotations

import threading
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from index.embedders.hashing import HashEmbedder
from index.errors import ModelUnavailableError, StoreUnavailableError, UnreadableDocumentError
from index.passages import embedding_text
from index.records import Amount, Field, Goal, Initiative, LabelledField, Plan, Theme, YearStatus
from index.store.store import Store


class Counting(HashEmbedder):
    """Keeps the texts it was given; fails from the call `fails_at` on."""

    def __init__(self, fails_at=None):
        super().__init__()
        self.texts = []
        self.fails_at = fails_at

    def embed(self, texts, kind):
        if self.fails_at is not None and len(self.texts) >= self.fails_at:
            raise ModelUnavailableError("væk")
        self.texts += texts
        return super().embed(texts, kind)


def field(text, part, start=0):
    at = text.index(part, start)
    return Field(part, at, at + len(part))


@pytest.fixture
def full(make_document):
    """A document with something in every table."""
    text = "Kantiner Formål Sund mad Mål Mere grønt Anne 2022 Status 2019 Vi har købt ind 1,5 mio. kr."
    whole = field(text, "Kantiner")
    goal = field(text, "Mere grønt")
    initiative = Initiative(
        id="d/plan-1/indsats-1",
        name="Kantiner",
        name_start=whole.start,
        name_end=whole.end,
        start=0,
        end=len(text),
        themes=(Theme("Sundhed", "yes", 0, 8), Theme("Miljø", "unknown", 0, 8)),
        fields=(
            LabelledField("purpose", field(text, "Formål"), field(text, "Sund mad")),
            LabelledField("economy", field(text, "Mål"), None),
        ),
        goals=(
            Goal(
                "g1",
                "delmål",
                "Mål",
                0,
                goal.text,
                goal.start,
                goal.end,
                field(text, "Anne"),
                field(text, "2022"),
                "2021-2022",
                "g0",
            ),
        ),
        statuses=(
            YearStatus(
                "s1",
                2019,
                "status",
                field(text, "Status 2019"),
                "partly",
                done=field(text, "Vi har købt ind"),
                goal="g1",
            ),
            YearStatus("s2", None, "midtvejsstatus", field(text, "Status 2019"), "empty"),
        ),
        amounts=(Amount(Decimal("1.50"), "mio. kr.", 2021, None, "per_year", True, 0, 5),),
    )
    plan = Plan(
        id="d/plan-1",
        title="Plan",
        department="Teknik",
        municipality=None,
        period=(2019, 2022),
        start=0,
        end=len(text),
        initiatives=(initiative, replace(initiative, id="d/plan-1/indsats-2", themes=(), amounts=())),
        amounts=(Amount(Decimal(7), "kr.", None, None, None, False, 3, 9),),
    )
    return replace(make_document("d", [text]), plans=(plan, replace(plan, id="d/plan-2", period=None)))


def test_what_is_put_is_read_back_equal(store, full):
    """Every record comes back equal, numbers to the last decimal."""
    store.put(full, b"\x00original")
    assert [(s.document, s.plan) for s in store.plans()] == [("d", plan) for plan in full.plans]
    assert store.passages_of("d") == list(full.passages)
    assert store.document_text("d") == full.text
    assert store.original("d") == b"\x00original"
    assert store.pages("d") == full.pages
    (info,) = store.documents()
    assert (info.id, info.name, info.source, info.sha256, info.pages) == (
        "d",
        "d.txt",
        full.source,
        full.sha256,
        1,
    )
    assert store.check() == []


def test_passages_come_in_the_order_asked_for(store, make_document):
    """`passages` keeps the caller's order and says which id is unknown."""
    store.put(make_document("a", ["et", "to", "tre"]), b"")
    assert [p.text for p in store.passages(["a#2", "a#0"])] == ["tre", "et"]
    with pytest.raises(KeyError, match="a#9"):
        store.passages(["a#0", "a#9"])
    for read in (store.document_text, store.original, store.pages, store.passage):
        with pytest.raises(KeyError):
            read("ukendt")


def test_plans_are_read_once_a_generation(store, full):
    """The parsed plans are kept until the next commit."""
    store.put(full, b"")
    first, generation = store.plans(), store.generation()
    assert store.plans() is first
    store.put(replace(full, plans=full.plans[:1]), b"")
    assert store.generation() != generation
    assert len(store.plans()) == 1


def test_only_changed_passages_are_embedded(tmp_path, make_document):
    """A changed document embeds new digests alone; a digest known anywhere is copied."""
    embedder = Counting()
    with Store.open(tmp_path / "s", embedder) as store:
        assert store.put(make_document("a", ["et", "to", "to"]), b"") == 2
        assert store.put(make_document("a", ["to", "et", "fire"]), b"") == 1
        assert store.put(make_document("b", ["et", "fire"]), b"") == 0
        assert store.check() == []
        assert [text.split("\n")[1] for text in embedder.texts] == ["et", "to", "fire"]
        (nearest, *_) = store.dense(embedder.embed([embedding_text(store.passage("b#1"))], "query")[0], 1)
        assert nearest[0] in {"a#2", "b#1"}
        assert nearest[1] == pytest.approx(1, abs=1e-5)


def test_given_vectors_are_used(store, make_document):
    """Benches fill a store through `put` without embedding anything."""
    vectors = {f"a#{n}": [1.0 if i == n else 0.0 for i in range(32)] for n in range(3)}
    assert store.put(make_document("a", ["et", "to", "tre"]), b"", vectors) == 0
    assert store.dense(vectors["a#1"], 1)[0][0] == "a#1"


def test_a_failing_embedder_changes_nothing(tmp_path, make_document):
    """Records and vectors stay as they were when the new vectors cannot be made."""
    with Store.open(tmp_path / "s", Counting(fails_at=1)) as store:
        store.put(make_document("a", ["et"]), b"1")
        with pytest.raises(ModelUnavailableError):
            store.put(make_document("a", ["andet"]), b"2")
        assert store.original("a") == b"1"
        assert store.check() == []


def test_a_record_that_is_not_at_its_place_is_refused(store, full):
    """A span that does not slice to its text is never stored."""
    passage = replace(full.passages[0], start=1)
    with pytest.raises(UnreadableDocumentError, match="tegn 1-"):
        store.put(replace(full, passages=(passage,)), b"")
    assert store.documents() == ()


def test_remove_leaves_nothing_behind(tmp_path, make_document):
    """After `remove` the text is in no file of the store."""
    with Store.open(tmp_path / "s", HashEmbedder()) as store:
        store.put(make_document("a", ["hemmelighedsfuldt kantinebesøg"]), b"hemmelighedsfuldt original")
        store.put(make_document("b", ["noget andet"]), b"")
        assert store.remove("a")
        assert not store.remove("a")
        assert [d.id for d in store.documents()] == ["b"]
        assert store.lexical([["kantine"]], 5) == []
        assert store.check() == []
    left = [p for p in (tmp_path / "s").rglob("*") if p.is_file() and b"hemmelighed" in p.read_bytes()]
    assert left == []


def test_a_vector_without_its_passage_is_never_returned(store, make_document):
    """Vectors whose passage is gone or has changed are skipped, and the next ones take their place."""
    texts = [f"tekst {n}" for n in range(20)]
    store.put(make_document("a", texts), b"")
    vector = HashEmbedder().embed([embedding_text(store.passage("a#3"))], "query")[0]
    best = [id_ for id_, _ in store.dense(vector, 20)]
    assert best[0] == "a#3"
    with store.engine.begin() as connection:
        connection.execute(sql("DELETE FROM passages WHERE id = :id"), {"id": best[0]})
        connection.execute(sql("UPDATE passages SET digest = 'ny' WHERE id = :id"), {"id": best[1]})
    assert [id_ for id_, _ in store.dense(vector, 5)] == best[2:7]


def test_an_empty_store_answers(store):
    """Searching nothing finds nothing."""
    assert store.dense([1.0] + [0.0] * 31, 5) == []
    assert store.lexical([["kantine"]], 5) == []
    assert store.plans() == ()
    assert not store.remove("a")


def test_read_only_changes_nothing(tmp_path, make_document):
    """A store opened for reading refuses to write, and to be made."""
    with pytest.raises(StoreUnavailableError, match="klarplan ingest"):
        Store.open(tmp_path / "s", HashEmbedder(), read_only=True)
    assert not (tmp_path / "s").exists()
    with Store.open(tmp_path / "s", HashEmbedder()) as store:
        store.put(make_document("a", ["et"]), b"")
    with Store.open(tmp_path / "s", HashEmbedder(), read_only=True) as store:
        assert store.passage("a#0").text == "et"
        for write in (
            lambda: store.put(make_document("b", ["to"]), b""),
            lambda: store.remove("a"),
            store.rebuild,
        ):
            with pytest.raises(StoreUnavailableError):
                write()


def test_the_embedder_is_made_only_when_vectors_are_wanted(tmp_path, make_document):
    """Questions answered from records load no model and open no vectors."""
    made = []

    def make():
        made.append(1)
        return HashEmbedder()

    with Store.open(tmp_path / "s", make) as store:
        store.put(make_document("a", ["kantinen er åben"]), b"")
    made.clear()
    with Store.open(tmp_path / "s", make) as store:
        assert store.plans() == ()
        assert store.lexical([["kantine"]], 5)
        assert made == []
        store.dense([1.0] + [0.0] * 31, 1)
        store.dense([1.0] + [0.0] * 31, 1)
        assert made == [1]


def test_threads_read_while_one_writes(store, make_document):
    """Readers in other threads always see a whole document."""
    store.put(make_document("a", ["et", "to"]), b"")
    faults = []

    def read():
        for _ in range(30):
            found = [p.text for p in store.passages_of("a")]
            if found not in (["et", "to"], ["tre", "fire"]):
                faults.append(found)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for n in range(6):
        store.put(make_document("a", ["tre", "fire"] if n % 2 else ["et", "to"]), b"")
    for reader in readers:
        reader.join()
    assert faults == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.lists(st.sampled_from(["et", "to", "tre", "å"]), max_size=4)),
        max_size=8,
    )
)
def test_any_run_of_puts_and_removes_leaves_the_stores_level(tmp_path_factory, make_document, steps):
    """Whatever is put, replaced and removed: records, terms and vectors agree, and the last version is there."""
    expected = {}
    with Store.open(tmp_path_factory.mktemp("s"), HashEmbedder()) as store:
        for document_id, texts in steps:
            if texts:
                store.put(make_document(document_id, texts), b"")
                expected[document_id] = texts
            else:
                assert store.remove(document_id) == (expected.pop(document_id, None) is not None)
        assert store.check() == []
        assert {d.id: [p.text for p in store.passages_of(d.id)] for d in store.documents()} == expected
        assert store.passage_count() == sum(map(len, expected.values()))
