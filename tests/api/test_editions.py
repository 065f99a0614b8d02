"""Editors correct through the service which edition of a plan answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import audit, keys
from index.ingest import ingest

LEG = "Legepladser for alle"
OLD = "At hvert barn kan komme ind på legepladsen."


@pytest.fixture
def two(soeby, tmp_path):
    """The service's store with an earlier edition of one of its plans."""
    newest = Path(__file__).parents[1] / "assistant" / "plans" / "boern-og-laering.md"
    text = newest.read_text(encoding="utf-8").replace("At ingen børn må stå uden for legepladsen.", OLD)
    text = text.partition("#### Status 2023")[0] + text.partition("### Læsevenner")[1] + text.partition("### Læsevenner")[2].partition("#### Status 2023")[0]  # fmt: skip
    (tmp_path / "tidligere.md").write_text(text, encoding="utf-8")
    assert not ingest([tmp_path / "tidligere.md"], soeby.store).failed
    return soeby


def answer(client):
    return client.post("/api/ask", json={"question": f"Hvad er målet for {LEG}?"}).json()["answer"]


@pytest.mark.usefixtures("two")
def test_plans_are_listed_once_with_their_editions(client):
    """The list has the edition that answers, and names the others; each can be looked up."""
    plans = {p["id"]: p for p in client.get("/api/plans").json()}
    assert "tidligere/plan" not in plans
    (other,) = plans["boern-og-laering/plan"]["editions"]
    assert (other["id"], other["status"], other["reported"]) == ("tidligere/plan", "superseded", 2022)
    found = client.get("/api/plans/tidligere/plan").json()
    assert (found["status"], found["editions"][0]["id"]) == ("superseded", "boern-og-laering/plan")
    assert client.get("/api/documents/tidligere/text").status_code == 200


def test_an_editor_corrects(two, client):
    """What an editor says answers from the next question on, and stands in the log of changes."""
    assert OLD[3:10] not in answer(client)
    done = client.patch("/api/plans/tidligere/plan", json={"status": "current"})
    assert (done.status_code, done.json()["status"]) == (200, "current")
    assert OLD[3:10] in answer(client)
    assert audit.listed(two.store.database)[0].what == "plan.set"
    client.patch("/api/plans/tidligere/plan", json={"status": "auto"})
    assert OLD[3:10] not in answer(client)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("plan", "body", "status"),
    [
        ("ukendt", {"status": "current"}, 404),
        ("tidligere/plan", {"status": "ny"}, 422),
        ("tidligere/plan", {"edition_of": "tidligere/plan"}, 422),
        ("tidligere/plan", {"edition_of": "væk"}, 404),
        ("tidligere/plan", {"andet": 1}, 422),
    ],
)
def test_a_wrong_correction_is_told(client, plan, body, status):
    """What cannot be set is a problem, and nothing changes."""
    assert client.patch(f"/api/plans/{plan}", json=body).status_code == status
    assert OLD[3:10] not in answer(client)


def test_readers_may_not(two, start):
    """Who may only ask, corrects nothing."""
    made = keys.make(two.store.database, "n", "writer")
    client = start()
    done = client.patch(
        "/api/plans/tidligere/plan",
        json={"status": "current"},
        headers={"Authorization": f"Bearer {made.text}"},
    )
    assert done.status_code == 403
