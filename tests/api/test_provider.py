"""Signing in at an OIDC provider: tokens of programs, and the pages' sign-in by code with PKCE."""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient
from joserfc.jwk import RSAKey

from .identity import AUDIENCE, CLIENT, Identity
from .served import served

START: Any = Callable[..., TestClient]


@pytest.fixture
def identity() -> Iterator[Identity]:
    """A running provider."""
    known = Identity()
    with served(known.app()) as address:
        known.issuer = address
        yield known


@pytest.fixture
def client(start: START, identity: Identity) -> TestClient:
    """The service, with that provider."""
    return start(oidc_issuer=identity.issuer, oidc_audience=AUDIENCE, oidc_client_id=CLIENT)


def part(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def who(client: TestClient, token: str) -> httpx2.Response:
    return client.get("/api/session", headers={"Authorization": f"Bearer {token}"})


def test_a_program_s_token_says_who_and_with_which_role(client: TestClient, identity: Identity) -> None:
    """The highest of the roles counts; unknown ones are nothing to us."""
    told = who(client, identity.token(roles=["ask", "Reader", "editor"]))
    assert told.status_code == 200, told.text
    assert told.json() == {"name": "Ulla Ø. Berg", "role": "editor", "via": "token", "csrf": None}


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://andre.dk"},
        {"aud": "api://noget-andet"},
        {"aud": None},
        {"exp": 1_000_000_000},
        {"exp": None},
        {"nbf": 9_999_999_999},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_does_not_fit_is_refused(
    client: TestClient, identity: Identity, changes: dict[str, object]
) -> None:
    """Issuer, audience, time and subject must all be right."""
    assert who(client, identity.token(**changes)).status_code == 401


def test_a_token_that_others_signed_is_refused(client: TestClient, identity: Identity) -> None:
    """Another key, no signature, a secret made of the public key: none opens the door."""
    other = RSAKey.generate_key(2048, {"kid": "første"})
    head, body, _ = identity.token().split(".")
    shared = part('{"alg":"HS256","kid":"første"}'.encode())
    mac = hmac.digest(identity.key.as_pem(private=False), f"{shared}.{body}".encode(), "sha256")
    nothing = part('{"alg":"none","kid":"første"}'.encode())
    for forged in (
        identity.token(other),
        f"{shared}.{body}.{part(mac)}",
        f"{nothing}.{body}.",
        f"{head}.{body}.",
        "x",
    ):
        assert who(client, forged).status_code == 401, forged


def test_the_provider_may_turn_its_keys_over(
    client: TestClient, identity: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key not seen yet is looked up, but not again and again for tokens that are made up."""
    assert who(client, identity.token()).status_code == 200
    identity.turn_over()
    assert who(client, identity.token()).status_code == 401
    monkeypatch.setattr("api.access.provider.AGAIN_SECONDS", 0)
    assert who(client, identity.token()).status_code == 200


def test_without_a_role_nobody_is_let_in_unless_it_is_said(start: START, identity: Identity) -> None:
    """Being known to the provider is not enough, when no role is given to all."""
    known = {"oidc_issuer": identity.issuer, "oidc_audience": AUDIENCE}
    token = identity.token(roles=None)
    told = who(start(**known), token)
    assert told.status_code == 403
    assert "ingen rolle" in told.json()["detail"]
    assert who(start(**known, oidc_default_role="ask"), token).json()["role"] == "ask"


def test_a_provider_that_is_away_is_told_and_comes_back(client: TestClient, identity: Identity) -> None:
    """503 says that it is the provider; nothing has to be started again."""
    identity.away = True
    told = who(client, identity.token())
    assert told.status_code == 503
    assert told.json()["type"].endswith("provider-unavailable")
    identity.away = False
    assert who(client, identity.token()).status_code == 200


def test_conversations_belong_to_the_subject(client: TestClient, identity: Identity) -> None:
    """The same person by another token finds them; another person does not."""
    sent = {"question": "Hvilke indsatser er der?"}
    head = {"Authorization": f"Bearer {identity.token()}"}
    conversation = client.post("/api/ask", json=sent, headers=head).json()["conversation"]
    path = f"/api/conversations/{conversation}"
    assert (
        client.get(path, headers={"Authorization": f"Bearer {identity.token(name='Ny')}"}).status_code == 200
    )
    assert (
        client.get(path, headers={"Authorization": f"Bearer {identity.token(sub='u-18')}"}).status_code == 404
    )


def to_the_provider(client: TestClient, to: str = "/overblik") -> str:
    """Follow the way to the provider; return where it sends the browser back to."""
    begun = client.get("/login", params={"to": to}, follow_redirects=False)
    assert begun.status_code == 303, begun.text
    return httpx2.get(begun.headers["location"]).headers["location"]


def test_the_pages_sign_in_by_code_with_pkce(client: TestClient) -> None:
    """There and back again, to the page that was wanted, with a session that scripts cannot read."""
    back = to_the_provider(client)
    done = client.get(back, follow_redirects=False)
    assert done.status_code == 303, done.text
    assert done.headers["location"] == "/overblik"
    told = client.get("/api/session").json()
    assert (told["name"], told["role"], told["via"]) == ("Ulla Ø. Berg", "writer", "session")
    text = {"text": "Der skal foretages en vurdering."}
    assert client.post("/api/readability", json=text).status_code == 403
    assert (
        client.post("/api/readability", json=text, headers={"X-CSRF-Token": told["csrf"]}).status_code == 200
    )


def test_a_sign_in_ends_where_it_began(client: TestClient) -> None:
    """Another's way back, one used before, or one without its beginning signs nobody in."""
    back = to_the_provider(client)
    cookie = client.cookies["klarplan_login"]
    client.cookies.clear()
    assert client.get(back, follow_redirects=False).status_code == 401
    client.cookies.set("klarplan_login", cookie)
    assert client.get(back.replace("state=", "state=x"), follow_redirects=False).status_code == 401
    assert client.get(back, follow_redirects=False).status_code == 303
    client.cookies.clear()
    client.cookies.set("klarplan_login", cookie)
    assert client.get(back, follow_redirects=False).status_code == 401
    assert "klarplan_session" not in client.cookies


@pytest.mark.parametrize(
    "to", ["https://angriber.dk", "//angriber.dk", "/\\angriber.dk", "javascript:alert(1)", "/\n/x"]
)
def test_a_sign_in_never_leads_elsewhere(client: TestClient, to: str) -> None:
    """Whatever page was asked for, the browser stays with the service."""
    done = client.get(to_the_provider(client, to), follow_redirects=False)
    assert done.headers["location"] == "/"


def test_without_a_provider_there_is_no_sign_in(start: START) -> None:
    """The address says that keys are used here."""
    assert start().get("/login", follow_redirects=False).status_code == 404
