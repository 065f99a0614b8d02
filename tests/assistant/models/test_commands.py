"""Commands with a language model, as processes and within this one."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from ...command_line import Done, environment, plan, process  # noqa: TID252
from ...scripted_server import Part, fails, hangs, says, served  # noqa: TID252

QUESTION = "Hvad er målet for Bænke ved havnen?"
GOOD = "Målet er, at der skal være 22 bænke i 2024.[1]"
WITHOUT = "Målet for »Bænke ved havnen«: “Der skal være 22 bænke i 2024.”[1]"
RARE = "hvinandesommerfugl"


@pytest.fixture
def ingested(klarplan: Callable[..., Done], tmp_path: Path) -> Callable[..., Done]:
    """The command line over one small plan."""
    (tmp_path / "plan.md").write_text(plan(), encoding="utf-8")
    assert klarplan("ingest", tmp_path / "plan.md").status == 0
    return klarplan


def use(monkeypatch: pytest.MonkeyPatch, url: str, **more: str) -> None:
    for name, value in {"MODEL": "skrevet", "MODEL_URL": url, **more}.items():
        monkeypatch.setenv(f"KLARPLAN_{name}", value)


@pytest.mark.usefixtures("ingested")
def test_ask_gives_what_the_model_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of its own, with every tracing variable set, asks the model's address and no other."""
    with served(says(GOOD)) as server:
        use(monkeypatch, server.url, MODEL_KEY="nokkel")
        loud = {"LANGSMITH_TRACING": "true", "LANGSMITH_API_KEY": "k", "LANGSMITH_ENDPOINT": server.url, "OPENAI_LOG": "debug"}  # fmt: skip
        done = process("ask", QUESTION, "--json", env=environment(**loud))
        assert done.json["answer"] == GOOD
        assert done.err == ""
        assert server.keys == ["Bearer nokkel"]


@pytest.mark.usefixtures("ingested")
@pytest.mark.parametrize("part", [fails(500), hangs()], ids=["down", "hanging"])
def test_ask_answers_without_it_all_the_same(part: Part, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command ends, with the answer that needs no model."""
    with served(part) as server:
        use(monkeypatch, server.url, MODEL_TIMEOUT="3")
        done = process("ask", QUESTION, "--json")
        assert (done.status, done.json["answer"]) == (0, WITHOUT)


def test_a_setting_that_cannot_be_is_told(
    ingested: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one Danish line that names it."""
    use(monkeypatch, "http://127.0.0.1:9/v1", MODEL_TASKS="digte")
    assert "KLARPLAN_MODEL_TASKS" in ingested("ask", QUESTION).told()


def test_questions_and_replies_are_in_no_log(
    ingested: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """At the finest level, of every library: neither what was asked, nor what was sent, nor what came back."""
    with served(says(f"{RARE} er målet.[1]\n" + GOOD), fails(500)) as server, caplog.at_level(logging.DEBUG):
        use(monkeypatch, server.url)
        answers = [ingested("ask", f"{QUESTION} {RARE}?", "--json") for _ in range(2)]
        answers.append(ingested("ask", QUESTION, "--json"))
    assert all(RARE not in done.err for done in answers)
    assert not [r for r in caplog.records if RARE in r.getMessage() or "22 bænke" in r.getMessage()]
    assert all(RARE in json.dumps(asked, ensure_ascii=False) for asked in server.asked[:1])
