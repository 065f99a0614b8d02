"""The service with a language model behind it, over real HTTP on both sides of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from assistant.build import assistant
from assistant.settings import Settings

from ..scripted_server import Part, ScriptedServer, breaks_off, fails, hangs, says, served, slow  # noqa: TID252
from .events import events

QUESTION = {"question": "Hvad er status i 2022 for Legepladser for alle?"}
FIRST = "I 2022 satte Legepladser for alle tre gynger op og åbnede dem med en lagkagedag."
SECOND = "Det næste er at male striber på kanterne."
GOOD = f"{FIRST}[1]\n{SECOND}[2]\n"
TEXT = {
    "text": "Ansøgeren skal foretage indsendelse af skemaet, og kommunen udbetaler ikke tilskud, såfremt fristen overskrides."
}
PLAIN = "Ansøgeren skal indsende skemaet. Kommunen udbetaler ikke tilskud, hvis fristen overskrides."
Started = Callable[..., tuple[TestClient, ScriptedServer]]


@pytest.fixture
def service(soeby_data: Path, tmp_path: Path) -> Iterator[Started]:
    """A function that starts a model with its parts, and the service as its settings make it."""
    copytree(soeby_data, tmp_path / "data")
    with ExitStack() as running:

        def started(*parts: Part, seconds: float = 60) -> tuple[TestClient, ScriptedServer]:
            server = running.enter_context(served(*parts))
            settings = Settings(
                data=tmp_path / "data",
                embedder="hash",
                model="skrevet",
                model_url=server.url,
                model_timeout=seconds,
            )
            app = create_app(running.enter_context(assistant(settings)), settings)
            client = TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000))
            return running.enter_context(client), server

        yield started


def streamed(client: TestClient) -> tuple[list[dict[str, object]], dict[str, object]]:
    """Return the sentences of a stream, and the answer it ends with."""
    with client.stream("POST", "/api/ask/stream", json=QUESTION) as response:
        told = list(events(response.iter_lines()))
    assert [name for name, _ in told] == ["meta", *["delta"] * (len(told) - 2), "done"]
    return [data["sentence"] for name, data in told if name == "delta"], told[-1][1]


def test_a_written_answer_is_the_contract_s_object(service: Started) -> None:
    """In the model's words, its citations exact, and kept in the conversation."""
    client, server = service(says(GOOD))
    told = client.post("/api/ask", json=QUESTION | {"conversation": "samtale"}).json()
    assert told["answer"] == f"{FIRST}[1] {SECOND}[2]"
    for citation in told["citations"]:
        where = {"start": citation["start"], "end": citation["end"]}
        text = client.get(f"/api/documents/{citation['document_id']}/text", params=where).json()
        assert text["text"] == citation["text"]
    assert client.get("/api/conversations/samtale").json()["turns"][0]["answer"] == told
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "part",
    [says(GOOD), slow(GOOD, 0.01), breaks_off(GOOD + "Desuden"), says(GOOD + "Det kostede 5 mio. kr.[1]"), fails(500), breaks_off(FIRST), hangs(FIRST)],
    ids=["good", "slow", "broken off after it", "with a made-up amount", "a fault", "broken off in it", "hanging in it"],
)  # fmt: skip
def test_what_is_streamed_is_what_is_answered(part: Part, service: Started) -> None:
    """Whole verified sentences only, and the last event holds exactly these."""
    client, _ = service(part, seconds=3)
    sentences, done = streamed(client)
    assert sentences == done["sentences"]
    assert done["kind"] == "answer"
    assert "5 mio." not in str(done["answer"])


def test_a_model_that_is_down_costs_nothing_but_its_words(service: Started) -> None:
    """The same answer as without one."""
    client, _ = service(fails(500))
    told = client.post("/api/ask", json=QUESTION).json()
    assert told["answer"].startswith("»Legepladser for alle« har i 2022 sat tre gynger op")


def test_completions_are_written_too(service: Started) -> None:
    """Clients of OpenAI's API get the verified answer, not the model's own reply."""
    client, _ = service(says(GOOD + "Det kostede 5 mio. kr.[1]"))
    sent = {"model": "klarplan", "messages": [{"role": "user", "content": QUESTION["question"]}]}
    content = client.post("/v1/chat/completions", json=sent).json()["choices"][0]["message"]["content"]
    assert content.startswith(f"{FIRST}[1] {SECOND}[2]")
    assert "5 mio." not in content


def test_a_text_is_rewritten_by_the_model_and_judged_by_the_rules(service: Started) -> None:
    """A rewriting that drops a negation is not shown."""
    other, wrong = (t.replace("skemaet", "blanketten") for t in (TEXT["text"], PLAIN.replace("ikke ", "")))
    client, _ = service(says(PLAIN), says(wrong))
    assert client.post("/api/rewrite", json=TEXT).json()["suggestion"] == PLAIN
    assert "ikke" in client.post("/api/rewrite", json={"text": other}).json()["suggestion"]
