"""Who may do what: keys and their roles, sessions of the pages, widgets in other pages, and this machine alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from assistant import keys
from assistant.build import Assistant

QUESTION = {"question": "Hvad er status i 2021 for Legepladser for alle?"}
TEXT = {"text": "Der skal foretages en vurdering af ansøgningen."}
INTRANET = "https://intranet.soeby.dk"
TAB = "en-hemmelighed-i-fanen"
ROLES = ("ask", "writer", "editor", "admin")
Call = tuple[str, str, dict[str, object] | None]
# What each role may do that those before it may not
STEPS: dict[str, tuple[Call, ...]] = {
    "ask": (
        ("POST", "/api/ask", QUESTION),
        ("POST", "/api/ask/stream", QUESTION),
        ("GET", "/api/plans", None),
        ("GET", "/api/overview", None),
        ("GET", "/api/overview.csv", None),
        ("GET", "/api/report?year=2022", None),
        ("GET", "/api/report.docx?year=2022", None),
        ("GET", "/api/documents", None),
        ("GET", "/api/documents/boern-og-laering/file", None),
        ("GET", "/api/conversations", None),
        ("GET", "/v1/models", None),
    ),
    "writer": (("POST", "/api/rewrite", TEXT), ("POST", "/api/readability", TEXT)),
    "editor": (
        ("GET", "/api/feedback", None),
        ("GET", "/api/unanswered", None),
        ("DELETE", "/api/documents/findes-ikke", None),
        ("GET", "/api/jobs/findes-ikke", None),
    ),
}


@pytest.fixture
def key(soeby: Assistant) -> Callable[..., str]:
    """A function that makes a key of a role."""
    return lambda role, *origins: keys.make(soeby.store.database, f"Nøgle til {role}", role, origins).text


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def widget(text: str, origin: str = INTRANET, tab: str = TAB) -> dict[str, str]:
    return bearer(text) | {"Origin": origin, "X-Klarplan-Tab": tab}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_its_own_and_what_is_below(
    client: TestClient, key: Callable[..., str], role: str
) -> None:
    """Each call is open from its role upwards, and 403 below."""
    head = bearer(key(role))
    for lowest, calls in STEPS.items():
        for method, path, body in calls:
            told = client.request(method, path, json=body, headers=head)
            allowed = ROLES.index(role) >= ROLES.index(lowest)
            assert (told.status_code != 403) == allowed, (path, told.text)


def test_without_a_key_nothing_is_served_once_there_is_one(
    client: TestClient, key: Callable[..., str]
) -> None:
    """The first key closes the door for whoever has none, on this machine too; health stays open."""
    assert client.get("/api/plans").status_code == 200
    key("ask")
    for calls in STEPS.values():
        for method, path, body in calls:
            told = client.request(method, path, json=body)
            assert told.status_code == 401, path
            assert told.headers["www-authenticate"] == "Bearer"
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 200


@pytest.mark.parametrize("wrong", ["", "x", "klarplan_", "klarplan_a_b", "klarplan_\x00_b", "Bearer"])
def test_a_key_that_is_none_is_refused(client: TestClient, key: Callable[..., str], wrong: str) -> None:
    """Whatever is sent in place of a key, it is 401."""
    key("ask")
    assert client.get("/api/plans", headers={"Authorization": f"Bearer {wrong}".encode()}).status_code == 401


def test_a_revoked_key_is_refused_at_once(
    client: TestClient, soeby: Assistant, key: Callable[..., str]
) -> None:
    """Also for the sessions that it opened."""
    text, _ = key("ask"), key("ask")
    signed_in = client.post("/api/session", json={"key": text})
    assert signed_in.status_code == 200
    assert client.get("/api/plans").status_code == 200
    keys.revoke(soeby.store.database, text.split("_")[1])
    assert client.get("/api/plans").status_code == 401
    assert client.get("/api/plans", headers=bearer(text)).status_code == 401


@pytest.mark.parametrize(
    "change",
    [
        {"X-Forwarded-For": "10.0.0.7"},
        {"Forwarded": "for=10.0.0.7"},
        {"Host": "klarplan.soeby.dk"},
        {"Host": "127.0.0.1.angriber.dk"},
    ],
)
def test_without_keys_only_this_machine_is_served(client: TestClient, change: dict[str, str]) -> None:
    """What comes through a proxy, or by a name that only points here, is from somewhere else."""
    told = client.get("/api/plans", headers=change)
    assert told.status_code == 401
    assert "klarplan keys make" in told.json()["detail"]


def test_conversations_are_one_s_own(client: TestClient, key: Callable[..., str]) -> None:
    """Another's conversation is not there: not to read, not to delete, not to rate; the same id begins another."""
    mine, other = bearer(key("admin")), bearer(key("admin"))
    answer = client.post("/api/ask", json=QUESTION, headers=mine).json()
    path = f"/api/conversations/{answer['conversation']}"
    assert client.get(path, headers=other).status_code == 404
    assert client.delete(path, headers=other).status_code == 404
    sent = {"answer": answer["id"], "vote": "up"}
    assert client.post("/api/feedback", json=sent, headers=other).status_code == 404
    follow_up = {"question": "og i 2022?", "conversation": answer["conversation"]}
    assert "Legepladser" not in client.post("/api/ask", json=follow_up, headers=other).json()["answer"]
    assert client.get("/api/conversations", headers=mine).json()[0]["turns"] == 1


def test_a_session_is_opened_by_entering_a_key_once(client: TestClient, key: Callable[..., str]) -> None:
    """The cookie cannot be read by scripts; what changes something needs the token beside it."""
    text = key("writer")
    told = client.post("/api/session", json={"key": text})
    cookies = told.headers.get_list("set-cookie")
    held = next(c for c in cookies if c.startswith("klarplan_session="))
    assert "HttpOnly" in held
    assert "SameSite=lax" in held
    assert text not in held
    assert client.get("/api/session").json()["role"] == "writer"
    assert client.post("/api/rewrite", json=TEXT).status_code == 403
    token = {"X-CSRF-Token": told.json()["csrf"]}
    assert client.cookies["klarplan_csrf"] == told.json()["csrf"]
    assert client.post("/api/rewrite", json=TEXT, headers=token).status_code == 200
    assert client.delete("/api/session", headers=token).status_code == 204
    assert client.get("/api/session").status_code == 401


def test_a_session_s_token_is_its_own(client: TestClient, key: Callable[..., str]) -> None:
    """The token of one session does not open another's door."""
    text = key("writer")
    first = client.post("/api/session", json={"key": text}).json()["csrf"]
    client.cookies.clear()
    second = client.post("/api/session", json={"key": text}).json()["csrf"]
    assert first != second
    assert client.post("/api/rewrite", json=TEXT, headers={"X-CSRF-Token": first}).status_code == 403


@pytest.mark.parametrize("cookie", ["x", "x.y", "e30.e30", "Å".encode().decode("latin-1")])
def test_a_cookie_that_we_did_not_sign_is_nobody_s(
    client: TestClient, key: Callable[..., str], cookie: str
) -> None:
    """A cookie that was made up or changed is as good as none."""
    key("ask")
    head = {"Cookie": f"klarplan_session={cookie}".encode("latin-1")}
    assert client.get("/api/plans", headers=head).status_code == 401


def test_keys_cannot_be_guessed_at_speed(client: TestClient) -> None:
    """Some twenty wrong keys a minute from one address, then it is told to wait."""
    told = [client.post("/api/session", json={"key": f"klarplan_{n}_x"}).status_code for n in range(25)]
    assert told[0] == 401
    assert told[-1] == 429


def test_a_page_of_another_origin_cannot_act_for_who_sits_here(client: TestClient) -> None:
    """Cookies and loopback are ambient: an unsafe request must come from the service's own pages."""
    evil = {"Origin": "https://angriber.dk"}
    assert client.post("/api/ask", json=QUESTION, headers=evil).status_code == 403
    files = {"file": ("plan.md", b"# Plan")}
    assert client.post("/api/documents", files=files, headers=evil).status_code == 403
    assert client.post("/api/session", json={"key": "x"}, headers=evil).status_code == 403
    assert client.post("/api/ask", json=QUESTION, headers={"Origin": "http://localhost"}).status_code == 200


def test_a_widget_may_only_ask_rate_and_read_what_it_cites(
    client: TestClient, key: Callable[..., str]
) -> None:
    """Its key is open for all to see; beyond its own answers it reads nothing."""
    head = widget(key("widget", INTRANET))
    answer = client.post("/api/ask", json=QUESTION, headers=head).json()
    assert answer["kind"] == "answer"
    assert (
        client.post("/api/feedback", json={"answer": answer["id"], "vote": "up"}, headers=head).status_code
        == 201
    )
    cited = answer["citations"][0]
    path = f"/api/documents/{cited['document_id']}/text"
    around = {"start": max(0, cited["start"] - 400), "end": cited["end"] + 400}
    assert cited["text"] in client.get(path, params=around, headers=head).json()["text"]
    last = max(c["end"] for c in answer["citations"])
    far = {"start": last + 500, "end": last + 700}
    for params in ({}, {"start": 0}, far, around | {"end": cited["end"] + 5000}):
        assert client.get(path, params=params, headers=head).status_code == 404, params
    assert client.get("/api/documents/veje-og-havne/text", params=around, headers=head).status_code == 404
    for calls in STEPS.values():
        for method, other, body in calls:
            if other not in {"/api/ask", "/api/ask/stream", "/api/conversations"}:
                assert client.request(method, other, json=body, headers=head).status_code == 403, other


def test_a_widget_may_have_its_own_answers_put_plainly(client: TestClient, key: Callable[..., str]) -> None:
    """ "Skriv det lettere" works on what was answered, and on nothing else."""
    head = widget(key("widget", INTRANET))
    answer = client.post("/api/ask", json=QUESTION, headers=head).json()
    said = "\n\n".join(s["text"].replace("“", "").replace("”", "") for s in answer["sentences"])
    assert client.post("/api/rewrite", json={"text": said}, headers=head).status_code == 200
    assert client.post("/api/rewrite", json={"text": f"{said}\n\nOg mere."}, headers=head).status_code == 403
    assert client.post("/api/rewrite", json=TEXT, headers=head).status_code == 403


def test_a_widget_key_works_on_its_own_page_alone(client: TestClient, key: Callable[..., str]) -> None:
    """On another origin, without one, or without a tab's secret it is refused."""
    text = key("widget", INTRANET)
    assert client.post("/api/ask", json=QUESTION, headers=bearer(text)).status_code == 403
    assert client.post("/api/ask", json=QUESTION, headers=widget(text, "https://andre.dk")).status_code == 403
    assert client.post("/api/ask", json=QUESTION, headers=widget(text, tab="kort")).status_code == 422
    assert client.post("/api/session", json={"key": text}).status_code == 401


def test_a_widget_s_conversations_belong_to_its_tab(client: TestClient, key: Callable[..., str]) -> None:
    """Another tab with the same key sees nothing of them."""
    text = key("widget", INTRANET)
    answer = client.post("/api/ask", json=QUESTION, headers=widget(text)).json()
    path = f"/api/conversations/{answer['conversation']}"
    assert client.get(path, headers=widget(text)).status_code == 200
    assert client.get(path, headers=widget(text, tab="en-anden-fanes-hemmelighed")).status_code == 404


def test_other_pages_read_answers_only_when_they_are_listed(
    start: Callable[..., TestClient], key: Callable[..., str]
) -> None:
    """CORS follows the settings and the widget keys, and never lets cookies through."""
    client = start(cors_origins="https://portal.soeby.dk")
    text = key("widget", INTRANET)
    for origin, allowed in (
        (INTRANET, True),
        ("https://portal.soeby.dk", True),
        ("https://angriber.dk", False),
    ):
        head = {
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,x-klarplan-tab,content-type",
        }
        asked = client.options("/api/ask/stream", headers=head)
        assert (asked.headers.get("access-control-allow-origin") == origin) == allowed
        assert "access-control-allow-credentials" not in asked.headers
        told = client.post("/api/ask", json=QUESTION, headers=widget(text, origin))
        assert (told.headers.get("access-control-allow-origin") == origin) == allowed
