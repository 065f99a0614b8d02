"""Asking over HTTP: the Answer, the stream of its sentences, and conversations that are one's own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from assistant.build import Assistant
from assistant.chain import Chain
from assistant.settings import Settings

from .events import events

QUESTION = {"question": "Hvad er status i 2021 for Legepladser for alle?"}
SECONDS = 20


def test_the_answer_is_the_contract_s_object(client: TestClient, soeby: Assistant) -> None:
    """What comes over HTTP is what the command line gives, and each quote stands in its document."""
    told = client.post("/api/ask", json=QUESTION).json()
    direct = soeby.chain.ask(QUESTION["question"])[0].to_json()
    assert told.keys() == direct.keys()
    assert told["answer"] == direct["answer"]
    assert told["kind"] == "answer"
    for citation in told["citations"]:
        where = {"start": citation["start"], "end": citation["end"]}
        text = client.get(f"/api/documents/{citation['document_id']}/text", params=where).json()
        assert text["text"] == citation["text"]


def test_a_stream_gives_whole_sentences_and_then_the_answer(client: TestClient) -> None:
    """First the conversation, then sentence by sentence, last the same object as without a stream."""
    with client.stream("POST", "/api/ask/stream", json=QUESTION) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        told = list(events(response.iter_lines()))
    names = [name for name, _ in told]
    assert names == ["meta", *["delta"] * (len(told) - 2), "done"]
    done = told[-1][1]
    assert [data["sentence"] for name, data in told if name == "delta"] == done["sentences"]
    assert told[0][1]["conversation"] == done["conversation"]
    assert done["answer"] == client.post("/api/ask", json=QUESTION).json()["answer"]


@pytest.mark.parametrize("sent", [{}, {"question": ""}, {"question": "x" * 100_000}, QUESTION | {"more": 1}])
def test_a_stream_does_not_begin_when_the_question_is_wrong(
    client: TestClient, sent: dict[str, object]
) -> None:
    """A fault that can be known before is a status, not an event."""
    assert client.post("/api/ask/stream", json=sent).status_code == 422


def test_a_stream_does_not_begin_when_too_many_wait(client: TestClient) -> None:
    """Who comes when no more may wait is told so, with when to try again."""
    service = client.app.state.service  # type: ignore[attr-defined]
    service.answers._most = 0
    told = client.post("/api/ask/stream", json=QUESTION)
    assert told.status_code == 503
    assert told.json()["type"].endswith("overloaded")
    assert int(told.headers["retry-after"]) > 0


def test_what_goes_wrong_in_a_stream_is_an_event(client: TestClient) -> None:
    """After the head is sent, a problem comes as an event with the same fields."""
    told = list(events(client.post("/api/ask/stream", json={"question": "   "}).text.split("\n")))
    assert [name for name, _ in told] == ["meta", "error"]
    assert told[-1][1]["status"] == 422
    assert told[-1][1]["type"].endswith("bad-question")


def test_a_follow_up_leans_on_its_conversation(client: TestClient) -> None:
    """The next question under the same id may leave out what it is about."""
    first = client.post("/api/ask", json=QUESTION).json()
    second = client.post(
        "/api/ask", json={"question": "og i 2022?", "conversation": first["conversation"]}
    ).json()
    assert "»Legepladser for alle«" in second["answer"]
    assert "2022" in second["answer"]
    kept = client.get(f"/api/conversations/{first['conversation']}").json()
    assert [turn["question"] for turn in kept["turns"]] == [QUESTION["question"], "og i 2022?"]
    assert kept["turns"][1]["answer"] == second


def test_an_answer_is_kept_when_the_reader_leaves(soeby: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever hangs up after the first event finds question and answer in the conversation later."""
    ask = Chain.ask_stream

    def slow(*args: object, **more: object) -> object:
        time.sleep(0.3)
        return ask(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Chain, "ask_stream", slow)
    settings = Settings(data=soeby.store.folder, embedder="hash")
    conversation = asyncio.run(_left_after_the_head(create_app(soeby, settings)))
    with TestClient(
        create_app(soeby, settings), base_url="http://localhost", client=("127.0.0.1", 1)
    ) as client:
        kept = client.get(f"/api/conversations/{conversation}").json()
    assert kept["turns"][0]["answer"]["kind"] == "answer"


async def _left_after_the_head(app: FastAPI) -> str:
    """Ask in a stream, and leave when the first event has come; the service then stops."""
    sent, seen = asyncio.Event(), b""
    body = b'{"question": "Hvad er status i 2021 for Legepladser for alle?", "conversation": "den-her"}'

    async def receive() -> dict[str, object]:
        if not sent.is_set():
            sent.set()
            return {"type": "http.request", "body": body, "more_body": False}
        await asyncio.sleep(0.05)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        nonlocal seen
        seen += message.get("body", b"")  # type: ignore[operator]

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": "/api/ask/stream", "raw_path": b"/api/ask/stream", "query_string": b"", "root_path": "",
        "headers": [(b"host", b"localhost"), (b"content-type", b"application/json")],
        "client": ("127.0.0.1", 1), "server": ("localhost", 80),
    }  # fmt: skip
    async with app.router.lifespan_context(app):
        await asyncio.wait_for(app(scope, receive, send), SECONDS)  # type: ignore[arg-type]
        assert b"event: meta" in seen
        assert b"event: done" not in seen
    return "den-her"


def test_a_conversation_of_any_id_can_be_read_and_deleted(client: TestClient) -> None:
    """Whoever names a conversation so that it looks like a path finds it again, and gets rid of it."""
    path = "/api/conversations/sag%2F2024%2F..%2F12"
    sent = {"question": "hej", "conversation": "sag/2024/../12"}
    assert client.post("/api/ask", json=sent).json()["conversation"] == sent["conversation"]
    assert len(client.get(path).json()["turns"]) == 1
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404


def test_conversations_are_listed_and_deleted_for_good(client: TestClient) -> None:
    """The one last used comes first; a deleted one is gone, with its feedback."""
    ids = [client.post("/api/ask", json=QUESTION).json()["conversation"] for _ in range(2)]
    listed = client.get("/api/conversations").json()
    assert {line["id"] for line in listed} == set(ids)
    assert listed[0]["title"] == QUESTION["question"]
    assert client.delete(f"/api/conversations/{ids[0]}").status_code == 204
    assert client.get(f"/api/conversations/{ids[0]}").status_code == 404
    assert client.delete(f"/api/conversations/{ids[0]}").status_code == 404
    assert [line["id"] for line in client.get("/api/conversations").json()] == [ids[1]]


def test_feedback_belongs_to_an_answer_one_got(client: TestClient) -> None:
    """A thumb is kept with its answer, in place of the one before; an unknown answer is 404."""
    answer = client.post("/api/ask", json=QUESTION).json()
    for vote in ("down", "up"):
        sent = {"answer": answer["id"], "vote": vote, "reason": "Ring til 010170-1234"}
        assert client.post("/api/feedback", json=sent).status_code == 201
    (kept,) = client.get("/api/feedback").json()
    assert kept["vote"] == "up"
    assert "010170" not in kept["reason"]
    assert client.get(f"/api/conversations/{answer['conversation']}").json()["turns"][0]["vote"] == "up"
    assert client.post("/api/feedback", json={"answer": "findes-ikke", "vote": "up"}).status_code == 404


def test_what_has_no_answer_is_counted_without_the_question(client: TestClient) -> None:
    """Editors see how often, for which field and indsats; never what was asked."""
    client.post("/api/ask", json={"question": "Hvad er status i 1987 for Legepladser for alle?"})
    (line,) = client.get("/api/unanswered").json()
    assert line["kind"] == "no_field"
    assert line["count"] == 1
    assert line["initiative_name"] in {None, "Legepladser for alle"}


def test_rates_are_limited_for_each_who_asks(start: Callable[..., TestClient]) -> None:
    """After so many requests in a minute comes 429, which says when to come again."""
    client = start(rate_per_minute=3)
    told = [client.post("/api/ask", json=QUESTION) for _ in range(5)]
    assert [t.status_code for t in told] == [200, 200, 200, 429, 429]
    assert 0 < int(told[-1].headers["retry-after"]) <= 60
    assert client.post("/api/ask/stream", json=QUESTION).status_code == 429
