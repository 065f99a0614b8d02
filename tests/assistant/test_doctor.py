"""The doctor says in words what is wrong with a data folder, and what to do."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace

import pytest

from assistant import doctor, keys, remote
from assistant.settings import read_settings
from index import rereading
from index.embedders.hashing import HashEmbedder
from index.fingerprint import PARSING, fingerprint
from index.store import conversations, jobs
from index.store.database import DATABASE_FILE, Database
from index.store.store import Store


@pytest.fixture
def folder(tmp_path, make_document):
    """A healthy data folder."""
    with Store.open(tmp_path / "data", HashEmbedder(), wait=0) as store:
        store.put(replace(make_document("a", ["et", "to"]), parser=fingerprint(PARSING)), b"")
    return tmp_path / "data"


@pytest.fixture
def database(folder):
    opened = Database.open(folder)
    yield opened
    opened.close()


def examined(folder, **settings):
    return doctor.examine(read_settings(data=folder, embedder="hash", **settings))


def wrong(folder, **settings):
    """Return what is wrong, by what was looked at."""
    return {f.what: f.says for f in examined(folder, **settings) if not f.well}


def test_a_healthy_folder_is_well(folder):
    """Nothing is wrong, and each part is named once."""
    found = examined(folder)
    assert [f for f in found if not f.well] == []
    assert [f.what for f in found] == [
        "Klarplan",
        "Datamappe",
        "Planer",
        "Sprogmodel",
        "Lager",
        "Adgang",
        "Samtaler",
    ]


def test_an_unreadable_database_is_told(folder):
    """A spoilt database is named with what to do."""
    for rest in folder.glob(f"{DATABASE_FILE}-*"):
        rest.unlink()
    (folder / DATABASE_FILE).write_bytes(b"ikke en database" * 300)
    assert "sikkerhedskopi" in wrong(folder)["Planer"]


def test_a_newer_schema_is_told(folder):
    """A folder of a newer version is named as such."""
    with sqlite3.connect(folder / DATABASE_FILE) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.close()
    assert "nyere version" in wrong(folder)["Planer"]


def test_little_room_is_told(folder, monkeypatch):
    """A disk that is nearly full is told of before it is full."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 90, 10))
    assert "Frigør plads" in wrong(folder)["Datamappe"]


def test_a_folder_open_to_others_is_told(folder):
    """Rights that let others of the machine in are told of, with the command that takes them away."""
    folder.chmod(0o755)
    assert "chmod 700" in wrong(folder)["Rettigheder"]


def test_a_file_in_the_folder_s_place_is_told(tmp_path):
    """A path that is no folder is named as such, not as an empty store."""
    (tmp_path / "data").write_text("x")
    assert "er en fil" in wrong(tmp_path / "data")["Datamappe"]


def test_documents_of_an_earlier_version_are_named(folder, monkeypatch):
    """After an upgrade it is told which documents still stand as the earlier version read them."""
    monkeypatch.setattr(rereading, "fingerprint", lambda _: "ny")
    assert (
        "1 dokument er læst af en anden version af Klarplan og svarer som før (a.txt)"
        in wrong(folder)["Læst på ny"]
    )


def test_vectors_behind_are_told(folder, database):
    """Vectors that are not those of the records are told of with how to mend it."""
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE passages SET digest = 'ny' WHERE id = 'a#1'")
    assert "1 er forældede" in wrong(folder)["Lager"]


def test_who_holds_the_folder_is_told(folder):
    """A folder in use by another process is told of with its number."""
    with Store.open(folder, HashEmbedder(), wait=0):
        assert "pid" in wrong(folder)["Planer"]


def test_no_access_for_anybody_is_told(folder, database):
    """A public address without keys or OIDC lets nobody in: told until there is a good key."""
    public = {"public_url": "https://klarplan.eksempel.dk"}
    assert "klarplan keys make" in wrong(folder, **public)["Adgang"]
    made = keys.make(database, "n", "ask")
    assert wrong(folder, **public) == {}
    keys.revoke(database, made.key.id)
    assert "Adgang" in wrong(folder, **public)
    assert wrong(folder, **public, oidc_issuer="https://login.eksempel.dk") == {}
    assert "Adgang" not in wrong(folder)


def test_conversations_kept_too_long_are_told(folder, database):
    """Conversations past their days are counted, with the command that deletes them."""
    conversations.keep(database, "k", "a", {})
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversations SET updated = '2020-01-01T00:00:00+00:00'")
    assert wrong(folder)["Samtaler"].startswith("1 samtaler")
    assert "klarplan conversations purge" in wrong(folder)["Samtaler"]
    assert wrong(folder, keep_days=36500) == {}


def test_uploads_left_behind_are_told(folder, database):
    """Files that were sent and not read, since the service stopped, are counted."""
    jobs.add(database, "k", "plan.pdf", "/x")
    assert "1 filer" in wrong(folder)["Uploads"]


def test_a_running_service_is_looked_at_through_its_records(folder, monkeypatch):
    """A folder that a service owns is not waited for: its records are looked at, its vectors are its own."""
    monkeypatch.setattr(remote, "answers", lambda _: True)
    with Store.open(folder, HashEmbedder(), wait=0):
        found = {f.what: f for f in examined(folder)}
    assert all(f.well for f in found.values())
    assert "Tjeneste" in found
