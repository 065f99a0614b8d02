"""Whatever goes wrong is told as a problem in Danish, and nothing from inside comes out."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient

import api
import assistant
import index
from api import problems
from api.app import create_app
from api.errors import KINDS, PROBLEM_JSON, TYPE, kind_of
from api.keeper import Keeper
from assistant.build import Assistant
from assistant.settings import Settings
from index.errors import PlanError

from .conftest import HERE


def all_errors() -> Iterator[type[PlanError]]:
    """Give every error of the tree, all modules imported."""
    for package in (index, assistant, api):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__") and ".migrations." not in module.name:
                importlib.import_module(module.name)
    waiting = [PlanError]
    while waiting:
        error = waiting.pop()
        yield error
        waiting += error.__subclasses__()


def test_every_error_has_a_status() -> None:
    """Each error that Klarplan raises has a row of its own in the table; the service evaluates nothing."""
    ours = [e for e in all_errors() if re.match(r"(index|assistant(?!\.evaluation)|api)\b", e.__module__)]
    assert len(ours) > 15
    assert [e.__qualname__ for e in ours if e not in KINDS] == []


def test_types_are_stable_and_tell_kinds_apart() -> None:
    """A type stands for one status and one title, and never changes: clients look at it."""
    kinds = set(KINDS.values())
    assert len({k.name for k in kinds}) == len(kinds)
    assert {k.name for k in kinds} >= {"not-found", "store-unavailable", "too-many-requests", "bad-question"}


def test_an_error_without_a_row_is_told_as_the_nearest_it_is_a_kind_of() -> None:
    """A new kind of a known error has a status at once."""

    class LostError(problems.TooLargeError):
        pass

    try:
        assert kind_of(LostError()).status == 413
    finally:
        del LostError


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/findes-ikke", 404), ("PUT", "/api/ask", 405), ("GET", "/api/plans/x", 404)],
)
def test_problems_are_json_in_danish(client: TestClient, method: str, path: str, status: int) -> None:
    """Also what the framework says by itself is told as a problem."""
    told = client.request(method, path)
    assert told.status_code == status
    assert told.headers["content-type"] == PROBLEM_JSON
    body = told.json()
    assert body["status"] == status
    assert body["type"].startswith(TYPE)
    assert body["title"]
    assert body["detail"].endswith(".")


def test_what_was_sent_is_never_repeated(client: TestClient) -> None:
    """A field that is wrong is named, and its value kept out of the answer."""
    private = "0101701234"
    told = client.post("/api/ask", json={"question": ["hemmelig", private], private: 1})
    assert told.status_code == 422
    assert private not in told.text.replace(f'"field":"{private}"', "")
    assert {"field": "question", "message": "skal være en tekst"} in told.json()["errors"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"question": "\\ud800"}', b'{"question": "' + b"x" * 100_000 + b'"}', b"[]", b"null"],
)
def test_broken_bodies_are_the_senders_fault(client: TestClient, content: bytes) -> None:
    """No JSON, half a letter, a hundred thousand characters: 422, never a fault of the service."""
    told = client.post("/api/ask", content=content, headers={"Content-Type": "application/json"})
    assert told.status_code == 422, told.text


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/api/ask", [{"field": "body", "message": "er ikke gyldig JSON"}]),
        ("/v1/chat/completions", "Ret felterne, og prøv igen: body er ikke gyldig JSON."),
    ],
)
def test_a_body_that_is_no_json_is_named_as_such(client: TestClient, path: str, said: object) -> None:
    """The body is what is wrong with it, not the place in it where reading stopped."""
    told = client.post(path, content=b'{"question"', headers={"Content-Type": "application/json"}).json()
    assert said in (told.get("errors"), told.get("error", {}).get("message"))


def test_a_body_of_another_type_is_told_how_to_send_it(client: TestClient) -> None:
    """JSON sent as text is the commonest slip with curl: the answer names the field to set."""
    told = client.post("/api/ask", content=b'{"question": "hej"}', headers={"Content-Type": "text/plain"})
    assert told.status_code == 422
    assert "Content-Type: application/json" in told.json()["errors"][0]["message"]


def test_a_body_that_is_too_large_is_refused_before_it_is_read(client: TestClient) -> None:
    """Both an announced size and one that grows on the way are bounded."""
    announced = client.post("/api/ask", content=b"x" * 2_000_000)
    grown = client.post("/api/ask", content=(b"x" * 100_000 for _ in range(20)))
    for told in (announced, grown):
        assert told.status_code == 413
        assert told.json()["type"] == f"{TYPE}too-large"
        assert "1 MB" in told.json()["detail"]


def test_a_fault_of_our_own_tells_nothing_from_inside(
    soeby: Assistant, settings_of: Callable[[], Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The body of a 500 has the request's id in its head, and no trace, name or message."""

    def broken(_: object) -> None:
        raise RuntimeError("hemmelig /etc/klarplan")

    monkeypatch.setattr("api.readout.plans", broken)
    app = create_app(Keeper.of(soeby), settings_of())
    with TestClient(app, base_url=HERE, client=("127.0.0.1", 1), raise_server_exceptions=False) as client:
        told = client.get("/api/plans")
    assert told.status_code == 500
    assert "hemmelig" not in told.text
    assert "RuntimeError" not in told.text
    assert told.json()["type"] == f"{TYPE}internal"
    assert told.headers["x-content-type-options"] == "nosniff"
    assert told.headers["x-request-id"]
    assert told.headers["connection"] == "close"


@pytest.fixture
def settings_of(soeby: Assistant) -> Callable[[], Settings]:
    return lambda: Settings(data=soeby.store.folder, embedder="hash")
