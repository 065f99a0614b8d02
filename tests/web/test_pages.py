"""The pages as the service gives them: who gets them, and under which policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from assistant import keys
from assistant.build import assistant
from assistant.settings import Settings

PAGES = ("/", "/skriv", "/overblik", "/statusnotat", "/admin", "/kilde/plan")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """A service without plans or keys, on the machine itself."""
    settings = Settings(data=tmp_path / "data", embedder="hash")
    with (
        assistant(settings) as it,
        TestClient(create_app(it, settings), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as opened,
    ):
        opened.store = it.store  # type: ignore[attr-defined]
        yield opened


@pytest.mark.parametrize("path", [*PAGES, "/log-ind"])
def test_every_page_has_a_policy_that_lets_nothing_else_run(client: TestClient, path: str):
    """Nothing inline, nothing from elsewhere, no frame round it, and nothing in the page that would need more."""
    response = client.get(path)
    assert response.status_code == 200
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", response.text)


def test_the_script_travels_as_light_as_promised(client: TestClient):
    """The widget comes compressed, to pages of any origin, and a browser that has it isn't sent it again."""
    first = client.get("/static/klarplan-chat.js", headers={"Accept-Encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["access-control-allow-origin"] == "*"
    assert first.num_bytes_downloaded <= 40_000
    again = client.get(
        "/static/klarplan-chat.js",
        headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["etag"]},
    )
    assert again.status_code == 304


@pytest.mark.parametrize("path", PAGES)
def test_where_there_are_keys_a_page_sends_strangers_to_sign_in(client: TestClient, path: str):
    """Who isn't signed in is sent to do so, with the way back."""
    keys.make(client.store.database, "Nogen", "ask")  # type: ignore[attr-defined]
    response = client.get(path, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, f"/log-ind?til={path}")
    assert client.get("/log-ind").status_code == 200


def test_signed_in_one_gets_the_page(client: TestClient):
    """A key that holds opens the page."""
    key = keys.make(client.store.database, "Nogen", "ask").text  # type: ignore[attr-defined]
    assert client.get("/overblik", headers={"Authorization": f"Bearer {key}"}).status_code == 200
