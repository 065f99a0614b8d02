from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from math import sqrt

import pytest

from index.embedders.hashing import HashEmbedder
from index.errors import IndexMismatchError, StoreBusyError, StoreUnavailableError
from index.passages import embedding_text
from index.store import snapshot, vectors
from index.store.store import Store
from index.store.vectors import Model, open_existing, open_vectors

MODEL = Model("prøve", 16, "1")


def unit(rng, dimensions=16):
    numbers = [rng.gauss(0, 1) for _ in range(dimensions)]
    length = sqrt(sum(x * x for x in numbers))
    return [x / length for x in numbers]


@pytest.fixture
def index(tmp_path):
    opened = open_vectors(tmp_path / "v", MODEL)
    yield opened
    opened.close()


def test_search_is_exact_on_a_thousand(index):
    """The nearest twenty are the true ones, by cosine, best first."""
    rng = random.Random(1)  # noqa: S311
    written = {f"p{n}": unit(rng) for n in range(1000)}
    index.write(written, dict.fromkeys(written, "d"))
    for _ in range(5):
        asked = unit(rng)
        scores = {id_: sum(a * b for a, b in zip(v, asked, strict=True)) for id_, v in written.items()}
        hits = index.search(asked, 20)
        assert [id_ for id_, _, _ in hits] == sorted(scores, key=scores.get, reverse=True)[:20]
        assert [s for _, _, s in hits] == pytest.approx([scores[i] for i, _, _ in hits], abs=1e-4)


def test_reads_and_writes_go_by_pages(index, monkeypatch):
    """More than a page is written, read, found by id and deleted whole."""
    monkeypatch.setattr(vectors, "PAGE", 7)
    rng = random.Random(2)  # noqa: S311
    written = {f"p{n}": unit(rng) for n in range(21)}
    index.write(written, {id_: f"d-{id_}" for id_ in written})
    assert index.digests() == {id_: f"d-{id_}" for id_ in written}
    read = index.vectors([*written, "ukendt"])
    assert set(read) == set(written)
    assert read["p20"] == pytest.approx(written["p20"], abs=1e-6)
    index.delete(list(written)[:20])
    assert index.digests() == {"p20": "d-p20"}
    assert index.count() == 1


def test_vectors_of_another_cutter_are_as_good(tmp_path, make_document, monkeypatch):
    """After an upgrade that cuts otherwise, what is indexed answers on, and costs nothing."""
    with Store.open(tmp_path, HashEmbedder(32)) as store:
        store.put(make_document("a", ["et", "to"]), b"")
        before = store.dense([1.0] + [0.0] * 31, 2)
    monkeypatch.setattr("index.store.levelling.CUTTER", "en anden")
    with Store.open(tmp_path, HashEmbedder(32)) as store:
        assert store.reconcile() == 0
        assert store.dense([1.0] + [0.0] * 31, 2) == before
        assert store.check() == []


def test_nobody_waits_while_all_vectors_are_made(tmp_path, make_document, monkeypatch):
    """A search is told to come again, in words, and finds what it seeks when they are there."""
    monkeypatch.setattr("index.store.levelling.PATIENCE", 0.01)
    with Store.open(tmp_path, HashEmbedder(32)) as store:
        store.put(make_document("a", ["et", "to"]), b"")
        told = []

        def search(*_):
            with ThreadPoolExecutor(1) as other:
                told.append(other.submit(store.dense, [1.0] + [0.0] * 31, 1).exception())

        store.rebuild(search)
        assert isinstance(told[0], StoreBusyError)
        assert "Prøv igen" in str(told[0])
        assert len(store.dense([1.0] + [0.0] * 31, 1)) == 1


def test_another_embedder_is_told_to_rebuild(tmp_path, make_document):
    """Vectors of another model are never searched; `rebuild` makes them anew."""
    with Store.open(tmp_path, HashEmbedder(32)) as store:
        store.put(make_document("a", ["et", "to"]), b"")
    with Store.open(tmp_path, HashEmbedder(48)) as store:
        with pytest.raises(IndexMismatchError, match="klarplan rebuild"):
            store.dense([1.0] * 48, 1)
        with pytest.raises(IndexMismatchError):
            store.put(make_document("b", ["tre"]), b"")
        assert [d.id for d in store.documents()] == ["a"]
        assert [p.code for p in store.check()] == ["mismatch"]
        assert store.remove("unknown") is False
        assert store.rebuild() == 2
        assert store.check() == []
        assert len(store.dense([1.0] + [0.0] * 47, 5)) == 2


def test_nothing_is_sent_whatever_the_environment_says(tmp_path, monkeypatch):
    """Telemetry, tracing and servers named in the environment or in a .env file are not heeded."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("CHROMA_OTEL_GRANULARITY=all\nANONYMIZED_TELEMETRY=True\n")
    for name, value in {
        "ANONYMIZED_TELEMETRY": "True",
        "CHROMA_OTEL_GRANULARITY": "all",
        "CHROMA_OTEL_COLLECTION_ENDPOINT": "http://192.0.2.1:4317",
        "CHROMA_SERVER_HOST": "192.0.2.1",
        "CHROMA_API_IMPL": "chromadb.api.fastapi.FastAPI",
        "CHROMA_PRODUCT_TELEMETRY_IMPL": "unknown.module.Spy",
    }.items():
        monkeypatch.setenv(name, value)
    index = open_vectors(tmp_path / "v", MODEL)
    found = index._client.get_settings()
    index.close()
    assert not found.anonymized_telemetry
    assert found.chroma_otel_granularity == "none"
    assert found.chroma_otel_collection_endpoint == ""
    assert found.chroma_server_host is None
    assert found.chroma_api_impl == "chromadb.api.rust.RustBindingsAPI"


def test_damaged_vectors_are_told_of_and_rebuilt(tmp_path, make_document):
    """A damaged vector file is a Danish error that names the remedy, and the remedy works."""
    with Store.open(tmp_path, HashEmbedder()) as store:
        store.put(make_document("a", ["et", "to"]), b"")
    snapshot.discard(tmp_path / "vectors")
    (tmp_path / "vectors" / "chroma.sqlite3").write_bytes(b"x" * 5000)
    with Store.open(tmp_path, HashEmbedder()) as store:
        with pytest.raises(StoreUnavailableError, match="klarplan rebuild"):
            store.dense([1.0] + [0.0] * 31, 1)
        assert [p.code for p in store.check()] == ["vectors"]
        assert store.passage("a#0").text == "et"
        store.rebuild()
        assert store.check() == []


def test_vectors_thrown_away_are_made_again(tmp_path, make_document):
    """Without the vectors' folder the next search makes them from the records."""
    with Store.open(tmp_path, HashEmbedder()) as store:
        store.put(make_document("a", ["et", "to"]), b"")
    (tmp_path / "vectors").rename(tmp_path / "elsewhere")
    with Store.open(tmp_path, HashEmbedder()) as store:
        assert [p.code for p in store.check()] == ["vectors"]
        assert (
            store.dense(HashEmbedder().embed([embedding_text(store.passage("a#1"))], "query")[0], 1)[0][0]
            == "a#1"
        )
        assert store.check() == []


def test_looking_does_not_make_a_collection(tmp_path):
    """`open_existing` leaves a folder without vectors as it was."""
    assert open_existing(tmp_path / "v") is None
    assert not (tmp_path / "v").exists()
