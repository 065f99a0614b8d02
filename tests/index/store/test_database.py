from __future__ import annotations

import os

import pytest
from sqlalchemy import event
from sqlalchemy import text as sql

from index.embedders.hashing import HashEmbedder
from index.errors import StoreUnavailableError
from index.store.store import Store


def test_a_damaged_database_is_told_of(tmp_path):
    """A file that is no database gives a Danish error, and the folder is not kept locked."""
    (tmp_path / "klarplan.db").write_bytes(b"ikke en database" * 500)
    for _ in range(2):
        with pytest.raises(StoreUnavailableError, match="beskadiget"):
            Store.open(tmp_path, HashEmbedder(), wait=0)


def test_a_folder_that_is_a_file_is_told_of(tmp_path):
    """A data folder that cannot be made gives a Danish error with its path."""
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreUnavailableError, match=r"Datamappen.*data"):
        Store.open(tmp_path / "data", HashEmbedder())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_told_of(tmp_path):
    """Missing rights give a Danish error that says so."""
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnavailableError, match="rettighederne"):
        Store.open(tmp_path / "data", HashEmbedder())


def test_a_full_disk_leaves_the_earlier_version(tmp_path, make_document):
    """When the disk is full the error says so, and the store is as before."""
    with Store.open(tmp_path, HashEmbedder()) as store:
        store.put(make_document("a", ["et"]), b"1")
        with store.engine.connect() as connection:
            pages = connection.execute(sql("PRAGMA page_count")).scalar_one()
        store.engine.dispose()

        @event.listens_for(store.engine, "connect")
        def limit(connection, _record):
            connection.execute(f"PRAGMA max_page_count = {pages + 2}")

        with pytest.raises(StoreUnavailableError, match="Disken er fuld"):
            store.put(make_document("a", ["to"]), b"2" * 1_000_000)
        assert store.original("a") == b"1"
        assert store.check() == []
        assert store.put(make_document("a", ["et"]), b"3") == 0


def test_a_newer_store_is_not_touched(tmp_path):
    """A store made by another version is refused with both versions named."""
    with Store.open(tmp_path, HashEmbedder()) as store, store.engine.begin() as connection:
        connection.execute(sql("UPDATE meta SET value = '99' WHERE key = 'schema'"))
    with pytest.raises(StoreUnavailableError, match="99"):
        Store.open(tmp_path, HashEmbedder(), wait=0)


def test_the_folder_is_the_owners_alone(tmp_path):
    """No other user of the machine can look into the data folder."""
    Store.open(tmp_path / "data", HashEmbedder()).close()
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_doctor_counts_terms(store, make_document):
    """Terms that differ from the passages are a problem that says what to run."""
    store.put(make_document("a", ["et", "to"]), b"")
    with store.engine.begin() as connection:
        connection.execute(sql("DELETE FROM passage_terms WHERE rowid = 1"))
    (problem,) = store.check()
    assert problem.code == "terms"
    assert "klarplan rebuild" in problem.message
    store.rebuild()
    assert store.check() == []
