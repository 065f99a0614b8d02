from __future__ import annotations

import json
import subprocess
import sys
import textwrap

import pytest

from index.embedders.hashing import HashEmbedder
from index.errors import IndexMismatchError
from index.store.store import Store

VECTOR = HashEmbedder().embed(["noget"], "query")[0]
COLD = textwrap.dedent(
    """
    import json, sys
    from pathlib import Path
    from index.embedders.hashing import HashEmbedder
    from index.store.store import Store
    with Store.open(Path(sys.argv[1]), HashEmbedder()) as store:
        hits = store.dense(HashEmbedder().embed(["noget"], "query")[0], 4)
    print(json.dumps([hits, "chromadb" in sys.modules]))
    """
)


@pytest.fixture
def folder(tmp_path, make_document):
    """A store that was filled and closed."""
    with Store.open(tmp_path, HashEmbedder()) as store:
        store.put(make_document("a", [f"tekst {n}" for n in range(30)]), b"")
    return tmp_path


def cold(folder):
    found = subprocess.run([sys.executable, "-c", COLD, folder], capture_output=True, text=True, check=True)
    return json.loads(found.stdout)


def chroma(folder):
    with Store.open(folder, HashEmbedder()) as store:
        store.reconcile()  # opens Chroma
        return store.dense(VECTOR, 4)


def files(folder):
    return {p.name for p in (folder / "vectors").glob("snapshot*")}


def test_a_cold_command_asks_the_snapshot(folder):
    """Without starting Chroma the same passages are found, with the same scores."""
    hits, started = cold(folder)
    assert not started
    expected = chroma(folder)
    assert [id_ for id_, _ in hits] == [id_ for id_, _ in expected]
    assert [score for _, score in hits] == pytest.approx([score for _, score in expected], abs=1e-5)


@pytest.mark.parametrize("harm", ["snapshot.json", "snapshot.npy"])
@pytest.mark.parametrize("content", [None, b"", b"\x93NUMPY skrald", b'{"of": 1}'])
def test_without_a_whole_snapshot_chroma_is_asked(folder, harm, content):
    """A missing or damaged snapshot is passed over, and made again at closing."""
    expected = chroma(folder)
    if content is None:
        (folder / "vectors" / harm).unlink()
    else:
        (folder / "vectors" / harm).write_bytes(content)
    with Store.open(folder, HashEmbedder()) as store:
        assert dict(store.dense(VECTOR, 4)) == pytest.approx(dict(expected), abs=1e-5)
    assert files(folder) == {"snapshot.json", "snapshot.npy"}
    with Store.open(folder, HashEmbedder()) as store:
        store.dense(VECTOR, 4)
        assert store._levelling._index is None


def test_a_change_throws_the_snapshot_away(folder, make_document):
    """Nothing that was removed is left in a snapshot, and an old one never answers."""
    with Store.open(folder, HashEmbedder()) as store:
        (first, _), *_ = store.dense(VECTOR, 1)
        texts = [p.text for p in store.passages_of("a") if p.id != first]
        store.put(make_document("b", texts), b"")
        assert store.remove("a")
        assert files(folder) == set()
        assert {id_.split("#")[0] for id_, _ in store.dense(VECTOR, 40)} == {"b"}
    assert b"a#" not in (folder / "vectors" / "snapshot.json").read_bytes()


def test_another_embedder_is_not_answered_from_the_snapshot(folder):
    """The snapshot of another model's vectors is no way round the mismatch."""
    with Store.open(folder, HashEmbedder(48)) as store, pytest.raises(IndexMismatchError):
        store.dense([1.0] * 48, 1)
