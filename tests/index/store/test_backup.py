"""Backups are of one moment and whole, and come back as they were, also under a running service."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from index.embedders.hashing import HashEmbedder
from index.errors import StoreUnavailableError
from index.store import backup, keys
from index.store.database import DATABASE_FILE, Database
from index.store.keys import Key
from index.store.store import Store


@pytest.fixture
def saved(tmp_path, store, make_document):
    """A backup of a store with one document and one key."""
    store.put(make_document("a", ["et uddrag om bænke"]), b"filen")
    keys.add(store.database, Key("k", "n", "ask", (), "2026-01-01T00:00:00+00:00"), "hash")
    found = backup.save(store.database, tmp_path / "kopi.db")
    assert found.documents == 1
    return tmp_path / "kopi.db"


def texts(store):
    return {d.id: store.document_text(d.id) for d in store.documents()}


def test_it_comes_back_as_it_was(tmp_path, saved):
    """A backup put into an empty folder has documents, keys and terms; vectors are made level at the first question."""
    backup.load(saved, tmp_path / "ny")
    with Store.open(tmp_path / "ny", HashEmbedder(), wait=0) as store:
        assert texts(store) == {"a": "et uddrag om bænke"}
        assert store.original("a") == b"filen"
        assert [k.id for k in keys.listed(store.database)] == ["k"]
        assert store.lexical([["bænke"]], 5)
        vector = HashEmbedder().embed(["bænke"], "query")[0]
        assert [id_ for id_, _ in store.dense(vector, 5)] == ["a#0"]
        assert store.check() == []


def test_it_is_one_file_for_its_owner_alone(saved):
    """A backup needs no other file beside it, and nobody else may read it."""
    assert [p.name for p in saved.parent.iterdir() if p.name.startswith("kopi")] == ["kopi.db"]
    assert saved.stat().st_mode & 0o077 == 0


def test_it_replaces_what_was_there(saved, store, make_document):
    """After restoring, only what the backup held is there, in the next process too."""
    store.put(make_document("b", ["kom til siden"]), b"")
    store.close()
    backup.load(saved, store.folder)
    with Store.open(store.folder, HashEmbedder(), wait=0) as again:
        assert set(texts(again)) == {"a"}
        again.reconcile()
        assert again.check() == []


def test_a_running_service_sees_the_restored_records(saved, store, make_document):
    """Restoring under an open store: its next reading is of the backup, and its vectors follow."""
    store.put(make_document("b", ["en badebro"]), b"")
    vector = HashEmbedder().embed(["en badebro"], "query")[0]
    assert {id_ for id_, _ in store.dense(vector, 5)} == {"a#0", "b#0"}
    before = store.generation()
    backup.load(saved, store.folder)
    assert store.generation() > before
    assert set(texts(store)) == {"a"}
    assert [id_ for id_, _ in store.dense(vector, 5)] == ["a#0"]
    assert store.check() == []
    store.put(make_document("c", ["går videre"]), b"")
    assert set(texts(store)) == {"a", "c"}


def test_it_is_of_one_moment_while_a_service_writes(tmp_path, store, make_document):
    """A backup taken while documents come in holds each of them whole or not at all, and nothing is lost."""
    stop = threading.Event()
    put = []

    def write():
        while not stop.is_set():
            number = len(put)
            store.put(
                make_document(f"d{number}", [f"uddrag {number} linje {n}" for n in range(20)]), b"x" * 10_000
            )
            put.append(number)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(4):
            while len(put) < 3 * (number + 1):
                pass
            known = len(put)
            file = tmp_path / f"kopi{number}.db"
            assert backup.save(store.database, file).documents >= known
            with sqlite3.connect(file) as copy:
                per = copy.execute("SELECT count(*) FROM passages GROUP BY document").fetchall()
                assert {n for (n,) in per} == {20}
                assert len(per) == copy.execute("SELECT count(*) FROM documents").fetchone()[0]
            copy.close()
    finally:
        stop.set()
        writer.join()


@pytest.mark.parametrize("content", [b"", b"ikke en database" * 300, None])
def test_what_is_no_backup_is_refused(tmp_path, store, make_document, content):
    """A file that is none, is damaged or missing is told of, and the folder's records stay."""
    store.put(make_document("a", ["et"]), b"")
    file = tmp_path / "kopi.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match=r"sikkerhedskopi|findes ikke"):
        backup.load(file, store.folder)
    assert set(texts(store)) == {"a"}


def test_a_torn_backup_is_refused(tmp_path, saved):
    """A backup of which a part is missing is not put in place of anything."""
    saved.write_bytes(saved.read_bytes()[:-5000])
    with pytest.raises(StoreUnavailableError, match="beskadiget"):
        backup.load(saved, tmp_path / "ny")
    assert not (tmp_path / "ny" / DATABASE_FILE).exists()


def test_a_backup_of_a_newer_klarplan_is_refused(tmp_path, saved):
    """A backup made by a newer version is named as such, and nothing is left behind."""
    with sqlite3.connect(saved) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.close()
    with pytest.raises(StoreUnavailableError, match="nyere version"):
        backup.load(saved, tmp_path / "ny")
    assert [p.name for p in (tmp_path / "ny").iterdir()] == ["klarplan.lock"]


def test_a_damaged_folder_is_restored(tmp_path, saved):
    """A folder whose database is destroyed takes a backup all the same."""
    folder = tmp_path / "itu"
    folder.mkdir()
    (folder / DATABASE_FILE).write_bytes(b"ikke en database" * 300)
    backup.load(saved, folder)
    with Store.open(folder, HashEmbedder(), wait=0) as store:
        assert set(texts(store)) == {"a"}


def test_a_failed_backup_leaves_the_earlier_one(tmp_path, saved, store, monkeypatch):
    """When a backup can't be finished, the one before it stays, and no half file is left."""
    before = saved.read_bytes()

    def broken(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "check", broken)
    with pytest.raises(StoreUnavailableError, match="Disken er fuld"):
        backup.save(store.database, saved)
    assert saved.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("kopi")] == ["kopi.db"]


def test_another_process_that_changes_plans_is_noticed(store, make_document):
    """An open store sees what another process committed, and pays no reading when nothing was."""
    store.put(make_document("a", ["et"]), b"")
    seen = store.generation()
    other = Database.open(store.folder)
    with other.writing() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = value + 5 WHERE key = 'generation'")
    other.close()
    assert store.generation() == seen + 5
