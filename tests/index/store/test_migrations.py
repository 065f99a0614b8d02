"""A data folder of an earlier Klarplan is brought up to date when it is opened, and loses nothing."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from index.embedders.hashing import HashEmbedder
from index.errors import StoreUnavailableError
from index.store import conversations, migrations
from index.store.database import DATABASE_FILE, SCHEMA, Database, read_meta
from index.store.store import Store

FIRST = (Path(__file__).parent / "data" / "schema_1.sql").read_text(encoding="utf-8")
TOPIC = {"kinds": [], "fields": ["mål"], "years": [2021], "groups": [], "themes": [], "plans": []}


@pytest.fixture
def first(tmp_path, make_document):
    """A data folder as Klarplan 0.1 left it: its schema, a document, a conversation's topic."""
    with Store.open(tmp_path / "new", HashEmbedder(), wait=0) as store:
        store.put(make_document("a", ["et uddrag om bænke", "et andet om broer"]), b"filen")
    (tmp_path / "old").mkdir()
    old = sqlite3.connect(tmp_path / "old" / DATABASE_FILE)
    old.executescript(FIRST)
    old.execute("ATTACH ? AS new", (str(tmp_path / "new" / DATABASE_FILE),))
    for table in ("meta", "documents", "passages"):
        old.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")  # noqa: S608
    old.execute("INSERT INTO passage_terms(rowid, terms) SELECT rowid, terms FROM new.passage_terms")
    old.execute("UPDATE main.meta SET value = '1' WHERE key = 'schema'")
    old.execute(
        "INSERT INTO main.conversations VALUES ('a', ?, '2026-01-02T03:04:05+00:00')", (json.dumps(TOPIC),)
    )
    old.commit()
    old.close()
    return tmp_path / "old"


def dump(folder, table):
    with sqlite3.connect(folder / DATABASE_FILE) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608


def test_an_older_store_is_upgraded_without_loss(first):
    """Documents, passages, terms and the topics of conversations are all there after the upgrade."""
    before = {t: dump(first, t) for t in ("documents", "passages", "passage_terms")}
    with Store.open(first, HashEmbedder(), wait=0) as store:
        assert conversations.about(store.database, "lokal", "a") == TOPIC
        assert [c.id for c in conversations.listed(store.database, "lokal", 9)] == ["a"]
        assert [p for p, _ in store.lexical([["broer"]], 5)] == ["a#1"]
        assert store.original("a") == b"filen"
        with store.engine.connect() as connection:
            assert read_meta(connection, "schema") == SCHEMA
    assert {t: dump(first, t) for t in before} == before


def test_an_upgraded_store_is_as_a_new_one(first, store):
    """Alembic's autogenerate finds nothing to change, neither after an upgrade nor in a new store, full-text tables and all."""
    with Store.open(first, HashEmbedder(), wait=0) as upgraded, upgraded.engine.connect() as connection:
        assert migrations.differences(connection) == []
    with store.engine.connect() as connection:
        assert migrations.differences(connection) == []


def test_a_difference_would_be_found(store):
    """The comparison does see a column that nobody declared: without this the test above could not fail."""
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE keys ADD COLUMN colour VARCHAR")
        ((kind, *_),) = migrations.differences(connection)
    assert kind == "remove_column"


def test_the_newest_revision_is_the_schema():
    """The number that a store is compared with is that of the newest revision."""
    folder = Path(migrations.__file__).parent
    assert ScriptDirectory(str(folder)).get_current_head() == SCHEMA


def test_an_upgrade_that_fails_changes_nothing(first, monkeypatch):
    """The upgrade is one transaction: a fault in its middle leaves the older store as it was, to be tried again."""
    tables = dump(first, "sqlite_master")
    real = migrations.upgrade

    def broken(connection, since):
        real(connection, since)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "upgrade", broken)
        with pytest.raises(StoreUnavailableError, match="Disken er fuld"):
            Store.open(first, HashEmbedder(), wait=0)
    assert dump(first, "sqlite_master") == tables
    Store.open(first, HashEmbedder(), wait=0).close()


@pytest.mark.parametrize("schema", ["4", "99", "ny"])
def test_a_newer_store_is_refused_in_words(tmp_path, schema):
    """A data folder that a newer Klarplan made is named as such, says what to do, and is not touched."""
    with Store.open(tmp_path, HashEmbedder()) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = 'schema'", (schema,))
    for opened in (lambda: Store.open(tmp_path, HashEmbedder(), wait=0), lambda: Database.open(tmp_path)):
        with pytest.raises(StoreUnavailableError, match=f"nyere version .*skema {schema}.*Opdater Klarplan"):
            opened()
    assert ("schema", schema) in dump(tmp_path, "meta")


def test_the_database_alone_is_upgraded_too(first):
    """A command that needs no plans upgrades an older store as well, and leaves the folder unlocked."""
    database = Database.open(first)
    assert conversations.about(database, "lokal", "a") == TOPIC
    database.close()
    Store.open(first, HashEmbedder(), wait=0).close()


def test_alembic_is_not_loaded_for_a_current_store(tmp_path):
    """Opening a store of this version costs no import of Alembic."""
    Store.open(tmp_path / "s", HashEmbedder()).close()
    code = (
        "import sys; from pathlib import Path; from index.store.store import Store;"
        "from index.embedders.hashing import HashEmbedder;"
        f"Store.open(Path({str(tmp_path / 's')!r}), HashEmbedder()).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_who_changes_the_schema_can_use_alembics_commands(store):
    """Alembic's own command line, over a store that Klarplan made, knows its revision and finds nothing to change."""
    config = Config(Path(__file__).parents[3] / "alembic.ini")
    config.set_main_option("sqlalchemy.url", f"sqlite:///{store.folder / DATABASE_FILE}")
    command.check(config)
