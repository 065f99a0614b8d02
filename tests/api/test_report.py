"""The status note over HTTP: as JSON, as a Word file, and for what is not there."""

from __future__ import annotations

import io

import pytest
from docx import Document
from fastapi.testclient import TestClient

from api.texts import WORD
from assistant.build import Assistant
from assistant.report import status_note
from assistant.views_report import as_json


def test_the_note_is_that_of_the_command_line(client: TestClient, soeby: Assistant) -> None:
    """JSON holds what the records give, and every quote stands in its document."""
    told = client.get("/api/report", params={"year": 2022}).json()
    names = soeby.chain.names()
    note = status_note(names.editions, names.sources, 2022)
    assert told.keys() == as_json(note).keys()
    assert (told["title"], told["summary"]) == (note.title, note.summary)
    for source in told["sources"]:
        where = {"start": source["start"], "end": source["end"]}
        text = client.get(f"/api/documents/{source['document_id']}/text", params=where).json()
        assert text["text"] == source["text"]


def test_one_department(client: TestClient) -> None:
    """Only its indsatser are told."""
    told = client.get("/api/report", params={"year": 2022, "department": "Veje og Havne"}).json()
    assert told["department"] == "Veje og Havne"
    assert {i["department"] for i in told["initiatives"]} == {"Veje og Havne"}


@pytest.mark.parametrize(("path", "accept"), [("/api/report", WORD), ("/api/report.docx", "*/*")])
def test_a_word_file(client: TestClient, path: str, accept: str) -> None:
    """By Accept or by address the note is a Word file to save."""
    told = client.get(path, params={"year": 2022}, headers={"Accept": accept})
    assert told.headers["content-type"] == WORD
    assert "statusnotat-2022.docx" in told.headers["content-disposition"]
    assert Document(io.BytesIO(told.content)).core_properties.title == "Statusnotat 2022"


@pytest.mark.parametrize("path", ["/api/report", "/api/report.docx"])
@pytest.mark.parametrize(
    ("params", "said"),
    [({"year": 1999}, "2021, 2022 og 2023"), ({"year": 2022, "department": "Havn"}, "»Veje og Havne«")],
)
def test_what_is_not_there_is_told_with_what_is(
    client: TestClient, path: str, params: dict[str, str], said: str
) -> None:
    """An unknown year or department is 404 as a problem that names those of the plans."""
    told = client.get(path, params=params)
    assert (told.status_code, told.headers["content-type"]) == (404, "application/problem+json")
    assert told.json()["type"] == "urn:klarplan:problem:not-found"
    assert said in told.json()["detail"]


@pytest.mark.parametrize(
    "params", [{}, {"year": "i år"}, {"year": 0}, {"year": 2022, "department": "x" * 201}]
)
def test_what_is_written_wrongly_is_told(client: TestClient, params: dict[str, str]) -> None:
    """A year that is no year, or none, is 422 with the field's name."""
    told = client.get("/api/report", params=params)
    assert told.status_code == 422
    assert told.json()["errors"]
