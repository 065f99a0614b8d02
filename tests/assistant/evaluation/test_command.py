import json

import pytest

from assistant.evaluation import command as commands
from assistant.evaluation import run
from assistant.evaluation.command import Subject, command, open_subject

QUESTION = {"id": "q", "question": "Hvad er målet for Badebro på havnen?", "kind": "goal", "collection": "examples", "documents": ["veje-og-havne.html"], "answerable": True, "expected_kinds": ["answer"], "gold_facts": [["året rundt"]], "gold_quotes": ["At badebroen kan bruges af alle året rundt."]}  # fmt: skip


@pytest.fixture
def plans(request):
    return request.path.parents[1] / "plans"


@pytest.fixture
def subject(plans, tmp_path, monkeypatch):
    """The evaluation's view of the invented plans."""
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "hash")
    with open_subject([plans], tmp_path / "data") as it:
        yield it


def test_subject_asks_and_searches(subject):
    """A subject answers in the contract's JSON form, keeps conversations apart, and gives texts to check quotes by."""
    assert isinstance(subject, Subject)
    assert subject.ask("Hvad er status 2021 for Badebro på havnen?", "a")["kind"] == "answer"
    assert "73 badende" in subject.ask("og i 2022?", "a")["answer"]
    assert "73 badende" not in subject.ask("og i 2022?", "b")["answer"]
    found = subject.search("Hvornår blev liften monteret?", 5)
    assert any("den 2. maj" in f.text and f.document == "veje-og-havne.html" for f in found)
    texts = subject.texts()
    assert {name for name, _ in texts.values()} == {"veje-og-havne.html", "boern-og-laering.md"}
    assert all(text for _, text in texts.values())


def test_an_empty_question_finds_nothing(subject):
    """A question that cannot be asked finds no passages, and stops no evaluation."""
    assert subject.search("   ", 5) == ()


def test_embedder_is_the_settings(subject):
    """The evaluation uses the embedder that the settings name."""
    assert subject.embedder.name.startswith("hash")


@pytest.fixture
def small(plans, tmp_path, monkeypatch):
    """One set with one question over the invented plans."""
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "one.jsonl").write_text(json.dumps(QUESTION, ensure_ascii=False), encoding="utf-8")
    monkeypatch.setenv("KLARPLAN_EMBEDDER", "hash")
    monkeypatch.setattr(run, "SHIPPED", tmp_path / "sets")
    monkeypatch.setattr(run, "FOLDERS", {"shared": (), "examples": (plans,), "layouts": ()})


@pytest.mark.usefixtures("small")
def test_json_report(capsys):
    """`eval --json` prints one JSON document."""
    command(aside=False, failures=False, as_json=True)
    assert json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("small")
def test_table_report(capsys, monkeypatch):
    """`eval` prints tables that a person can read."""
    monkeypatch.setattr(commands, "Console", lambda: __import__("rich.console").console.Console(width=200))
    command(aside=False, failures=True, as_json=False)
    assert "examples" in capsys.readouterr().out
