"""The commands that keep a data folder: editions, keys, conversations, feedback, backup and the log of changes."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import remote
from assistant.conversations import Conversations, Exchange
from assistant.evaluation import sets
from assistant.feedback import add
from index.store.database import Database

from .command_line import SECONDS, environment, plan

CONVERSED = "Hvad er målet?"


@pytest.fixture
def indexed(klarplan, tmp_path):
    """A data folder with one plan of two editions."""
    for name, goal, year in (("plan-2021.md", "20", "2021"), ("plan-2022.md", "22", "2022")):
        text = plan(goal=f"Der skal være {goal} bænke i 2024.")
        if year == "2022":
            text = text.replace("|  |  |  |", "| Malet alle bænke. | Pæne bænke. | Flere. |")
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert klarplan("ingest", tmp_path / name).status == 0
    return tmp_path / "data"


def ask(klarplan):
    return klarplan("ask", "Hvad er målet for Bænke ved havnen?", "--json").json["answer"]


def test_ingest_says_which_edition_answers(klarplan, tmp_path):
    """The report of the second file says that it takes over from the first."""
    (tmp_path / "a.md").write_text(plan(), encoding="utf-8")
    (tmp_path / "b-udkast.md").write_text(plan(goal="Et andet mål."), encoding="utf-8")
    klarplan("ingest", tmp_path / "a.md")
    (document,) = klarplan("ingest", tmp_path / "b-udkast.md", "--json").json["documents"]
    assert "udkast" in document["editions"][0]
    assert "klarplan plans set" in document["editions"][0]


@pytest.mark.usefixtures("indexed")
def test_plans_shows_editions(klarplan):
    """The list has a plan once, with its other editions, what they are and how far they report."""
    (found,) = klarplan("plans", "--json").json
    assert (found["document"], found["status"]) == ("plan-2022.md", "current")
    (other,) = found["editions"]
    assert (other["document"], other["status"], other["reported"]) == ("plan-2021.md", "superseded", 2021)
    told = klarplan("plans").out
    assert "afløst: plan-2021.md" in told
    assert told.count("Bænke ved havnen") == 1


@pytest.mark.usefixtures("indexed")
def test_an_edition_is_corrected(klarplan):
    """What is set answers from the next question on, and is told; `auto` takes it back."""
    assert "22 bænke" in ask(klarplan)
    done = klarplan("plans", "set", "plan-2021", "--status", "gældende")
    assert (done.status, "svarer." in done.out) == (0, True)
    assert "20 bænke" in ask(klarplan)
    assert klarplan("plans", "set", "plan-2021", "--status", "auto").status == 0
    assert "22 bænke" in ask(klarplan)
    assert klarplan("plans", "set", "plan-2021/plan", "--edition-of", "ingen").status == 0
    assert len(klarplan("plans", "--json").json) == 2
    assert "plan.set" in klarplan("audit").out


@pytest.mark.usefixtures("indexed")
def test_a_plan_is_withdrawn(klarplan):
    """A plan set aside in all its editions answers nothing, and is listed as such."""
    for id_ in ("plan-2021", "plan-2022"):
        assert klarplan("plans", "set", id_, "--status", "afløst").status == 0
    assert klarplan("ask", "Hvad er målet for Bænke ved havnen?", "--json").json["refused"]
    assert klarplan("plans", "--json").json[0]["status"] == "superseded"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ukendt", "--status", "gældende"], "ingen plan med id »ukendt«"),
        (["plan-2021", "--status", "ny"], "gældende, udkast, afløst, auto"),
        (["plan-2021", "--edition-of", "plan-2021"], "sig selv"),
        (["plan-2021", "--edition-of", "væk"], "»væk«"),
        (["plan-2021"], "--status"),
    ],
)
@pytest.mark.usefixtures("indexed")
def test_a_wrong_correction_is_told(klarplan, arguments, said):
    """What can't be set is told with what can, and nothing changes."""
    assert said in klarplan("plans", "set", *arguments).told()
    assert "22 bænke" in ask(klarplan)


def test_keys_from_the_first_day(klarplan, tmp_path):
    """A key is made in an empty folder, shown once on the output alone, listed without it, and revoked."""
    made = klarplan("keys", "make", "Sekretariatet", "--role", "editor")
    key = made.out.strip()
    assert key.startswith("klarplan_")
    assert key not in made.err
    listed = klarplan("keys", "list").out
    assert "Sekretariatet" in listed
    assert key not in listed
    (one,) = klarplan("keys", "list", "--json").json
    assert one["role"] == "editor"
    assert klarplan("keys", "revoke", one["id"]).status == 0
    assert "tilbagekaldt" in klarplan("keys", "list").out
    assert "klarplan keys list" in klarplan("keys", "revoke", one["id"]).told()
    assert [c["what"] for c in klarplan("audit", "--json").json] == ["key.revoke", "key.make"]
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["n", "--role", "konge"], "ask, writer, editor, admin, widget"),
        (["n", "--role", "widget"], "mindst én adresse"),
        (["n", "--origin", "https://a.dk"], "kan ikke bindes"),
    ],
)
def test_a_wrong_key_is_told(klarplan, arguments, said):
    """A key that can't be made is told why."""
    assert said in klarplan("keys", "make", *arguments).told()


@pytest.fixture
def conversed(klarplan, indexed, soeby_like):
    """The same folder with one conversation in which an answer was liked."""
    database = Database.open(indexed)
    answer = soeby_like(klarplan)
    Conversations(database).keep("a", "kirsten", {}, Exchange(CONVERSED, answer, None))
    add(database, "kirsten", answer.id, "up")
    database.close()
    return indexed


@pytest.fixture
def soeby_like():
    """A function that gives an answer as an object."""

    def made(klarplan):
        from pydantic import TypeAdapter  # noqa: PLC0415

        from assistant.answer import Answer  # noqa: PLC0415

        plain = klarplan("ask", "Hvad er målet for Bænke ved havnen?", "--json").json
        return TypeAdapter(Answer).validate_python({k: plain[k] for k in Answer.__slots__})

    return made


@pytest.mark.usefixtures("conversed")
def test_feedback_becomes_questions(klarplan, tmp_path):
    """The export is a file that the evaluation reads."""
    out = tmp_path / "feedback.jsonl"
    assert klarplan("feedback", "export", "--out", out).status == 0
    (item,) = sets.load([out])
    assert item.question == CONVERSED
    assert item.gold_quotes
    assert klarplan("feedback", "export", "--thumb", "down").out == ""
    assert "up eller down" in klarplan("feedback", "export", "--thumb", "op").told()


def test_old_conversations_are_purged(klarplan, conversed, monkeypatch):
    """The setting says how long they are kept, the option something else for once."""
    assert klarplan("conversations", "purge").out.startswith("0 samtaler")
    with sqlite3.connect(conversed / "klarplan.db") as connection:
        connection.execute("UPDATE conversations SET updated = '2026-01-01T00:00:00+00:00'")
    connection.close()
    monkeypatch.setenv("KLARPLAN_KEEP_DAYS", "36500")
    assert klarplan("conversations", "purge").out.startswith("0 samtaler")
    assert klarplan("conversations", "purge", "--days", "0").out.startswith("1 samtaler")
    assert klarplan("audit", "--json").json[0]["what"] == "conversations.purge"


@pytest.mark.usefixtures("indexed")
def test_backup_and_restore(klarplan, tmp_path):
    """A backup restored elsewhere answers the same; neither command overwrites without being told to."""
    copy = tmp_path / "kopi.db"
    assert "2 dokumenter" in klarplan("backup", copy).out
    assert "--force" in klarplan("backup", copy).told()
    assert klarplan("backup", copy, "--force").status == 0
    assert "--force" in klarplan("restore", copy).told()
    elsewhere = tmp_path / "andet"
    assert klarplan("restore", copy, "--data", elsewhere).status == 0
    question = ("ask", "Hvad er målet for Bænke ved havnen?", "--json")
    assert klarplan(*question, "--data", elsewhere).json["answer"] == klarplan(*question).json["answer"]
    assert klarplan("remove", "plan-2022").status == 0
    assert "20 bænke" in ask(klarplan)
    assert klarplan("restore", copy, "--force").status == 0
    assert "22 bænke" in ask(klarplan)
    assert klarplan("doctor").status == 0


@pytest.mark.usefixtures("indexed")
def test_a_bad_backup_is_told(klarplan, tmp_path):
    """A file that is no backup is refused in words, and the folder answers as before."""
    bad = tmp_path / "kopi.db"
    bad.write_bytes(b"nej" * 1000)
    assert "ikke en sikkerhedskopi" in klarplan("restore", bad, "--force").told()
    assert "findes ikke" in klarplan("restore", tmp_path / "væk.db", "--force").told()
    assert "22 bænke" in ask(klarplan)


@pytest.mark.parametrize(
    "arguments",
    [
        ["keys", "list"],
        ["plans"],
        ["audit"],
        ["backup", "x.db"],
        ["conversations", "purge"],
        ["feedback", "export"],
    ],
)
def test_without_a_folder_each_says_so(klarplan, tmp_path, arguments):
    """Commands that read a data folder don't make one."""
    assert "klarplan ingest" in klarplan(*arguments).told()
    assert not (tmp_path / "data").exists()
    assert not Path("x.db").exists()


@pytest.mark.parametrize("command", ["plans", "keys", "conversations", "feedback"])
def test_groups_have_danish_help(klarplan, command):
    """A group lists its commands in Danish, and names a near one for a slip."""
    done = klarplan(command, "--help")
    assert done.out.startswith(f"Brug: klarplan {command} ")
    assert "Kommandoer" in done.out
    assert "findes ikke" in klarplan(command, "lst").told()


@pytest.mark.usefixtures("indexed")
def test_json_is_json(klarplan):
    """What a person may want to pipe is JSON on request."""
    for arguments in (["plans"], ["keys", "list"], ["audit"]):
        json.loads(klarplan(*arguments, "--json").out)


@pytest.mark.slow
def test_a_real_service_is_looked_at(klarplan, tmp_path):
    """Beside a real service the doctor finds all well, and the commands for the folder work."""
    (tmp_path / "havn.md").write_text(plan(), encoding="utf-8")
    assert klarplan("ingest", "havn.md").status == 0
    with subprocess.Popen(
        [sys.executable, "-m", "api", "serve", "--port", "0"], env=environment(), stderr=subprocess.PIPE
    ) as service:
        try:
            while not remote.answers(tmp_path / "data"):
                assert service.poll() is None
            assert klarplan("doctor").status == 0
            assert "Bænke ved havnen" in klarplan("plans").out
            assert klarplan("keys", "make", "n").status == 0
            assert klarplan("backup", "kopi.db").status == 0
            assert klarplan("plans", "set", "havn", "--status", "afløst").status == 0
            assert klarplan("ask", "Hvad er målet for Bænke ved havnen?", "--json").json["refused"]
            assert klarplan("restore", "kopi.db", "--force").status == 0
            assert not klarplan("ask", "Hvad er målet for Bænke ved havnen?", "--json").json["refused"]
        finally:
            service.terminate()
            try:
                service.communicate(timeout=SECONDS)
            except subprocess.TimeoutExpired:
                service.kill()
                raise
