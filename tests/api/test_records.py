"""Plans, documents and the overview as they are read out; names and texts that are hostile stay text."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.keeper import Keeper
from api.schemas.records import OverviewBody, OverviewRow
from api.spreadsheet import overview_csv
from assistant.build import Assistant
from assistant.settings import Settings
from index.embedders.hashing import HashEmbedder
from index.errors import StoreUnavailableError
from index.ingest import ingest
from index.store.store import Store
from tests.command_line import plan

from .conftest import opened

FREE = "Hvordan får de ældste borgere glæde af bænke og frisk luft ved vandet?"


def test_a_plan_and_its_indsatser_are_read_out_whole(client: TestClient) -> None:
    """Each record's text is what stands at its place in the document."""
    for listed in client.get("/api/plans").json():
        detail = client.get(f"/api/plans/{listed['id']}").json()
        assert detail["initiatives"] == listed["initiatives"]
        text = client.get(f"/api/documents/{listed['document_id']}/text").json()["text"]
        for line in listed["initiatives"]:
            found = client.get(f"/api/initiatives/{line['id']}").json()
            assert found["name"] == line["name"]
            for part in (*found["goals"], *(f["heading"] for f in found["fields"]), *found["amounts"]):
                assert text[part["start"] : part["end"]] == part["text"]


def test_the_overview_is_a_matrix_that_can_be_narrowed(client: TestClient) -> None:
    """By department and theme; each cell points to its heading."""
    whole = client.get("/api/overview").json()
    assert whole["years"] == sorted(whole["years"])
    for department in whole["departments"]:
        part = client.get("/api/overview", params={"department": department}).json()["rows"]
        assert part == [row for row in whole["rows"] if row["department"] == department]
    theme = client.get("/api/overview", params={"theme": whole["themes"][0]}).json()
    assert 0 < len(theme["rows"]) < len(whole["rows"])
    cell = whole["rows"][0]["cells"][0]
    where = {"start": cell["start"], "end": cell["end"]}
    heading = client.get(f"/api/documents/{whole['rows'][0]['document_id']}/text", params=where).json()[
        "text"
    ]
    assert str(cell["year"]) in heading


def test_the_overview_opens_in_a_danish_spreadsheet(client: TestClient) -> None:
    """Semicolons, a byte order mark, a row for each indsats, and words for the states."""
    told = client.get("/api/overview.csv")
    assert told.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(told.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][5:-1] == [str(y) for y in client.get("/api/overview").json()["years"]]
    assert "ikke indrapporteret" in {cell for row in rows for cell in row}
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("name", ["=1+1", "+45 12 34", "-2", "@SUM(A1)", "\t=1", "a\n=b"])
def test_no_name_becomes_a_formula(name: str) -> None:
    """What a spreadsheet would take for a formula is marked as text."""
    row = OverviewRow(
        id="i", name=name, document_id="d", document="d.md", plan="p", plan_title="P", department=None,
        municipality=None, themes=[], goals=0, cells=[], amounts=[],
    )  # fmt: skip
    written = overview_csv(OverviewBody(years=[], departments=[], themes=[], rows=[row])).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(written), delimiter=";"))[1][3]
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert "\n" not in cell


@pytest.mark.parametrize(("begin", "end"), [(0, 0), (5, 3), (10**9, 10**9), (0, 10**9), (7, None)])
def test_a_stretch_of_text_is_cut_to_what_is_there(client: TestClient, begin: int, end: int | None) -> None:
    """Any two numbers give a stretch that lies in the document."""
    path = "/api/documents/boern-og-laering/text"
    whole = client.get(path).json()
    part = client.get(path, params={"start": begin} | ({} if end is None else {"end": end})).json()
    assert 0 <= part["start"] <= part["end"] <= whole["length"] == len(whole["text"])
    assert part["text"] == whole["text"][part["start"] : part["end"]]


def test_a_file_is_only_ever_saved(soeby: Assistant, client: TestClient, tmp_path: Path) -> None:
    """A hostile name and hostile contents: no type that a browser shows, no script, no line break in a field."""
    file = tmp_path / 'plan\r\nX-Ond: 1"; <script>.html'
    file.write_text(f"<script>alert(1)</script><p>{plan()}</p>", encoding="utf-8")
    (id_,) = ingest([file], soeby.store).added
    told = client.get(f"/api/documents/{id_}/file")
    assert told.headers["content-type"] == "application/octet-stream"
    assert told.headers["content-disposition"].startswith("attachment; filename*=UTF-8''plan%0D%0AX-Ond")
    assert "x-ond" not in told.headers
    assert told.content == file.read_bytes()


@pytest.mark.parametrize("path", ["/api/plans", "/health/live", "/api/findes-ikke", "/openapi.json", "/"])
def test_every_answer_has_the_fields_against_misuse(client: TestClient, path: str) -> None:
    """A policy without unsafe parts, no sniffing, no framing, an id."""
    told = client.get(path, headers={"X-Request-Id": "min-egen-id-7"})
    policy = told.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert told.headers["x-content-type-options"] == "nosniff"
    assert told.headers["x-request-id"] == "min-egen-id-7"
    assert "server" not in told.headers


@pytest.mark.parametrize("given", ["kort", "x" * 65, "a b c d e f g", "ø" * 10])
def test_a_strange_request_id_is_not_taken_over(client: TestClient, given: str) -> None:
    """What comes into the log is ours, or looks like an id."""
    told = client.get("/health/live", headers={"X-Request-Id": given.encode()})
    assert told.headers["x-request-id"] != given
    assert len(told.headers["x-request-id"]) == 24


def test_metrics_count_by_pattern_and_never_by_address(client: TestClient) -> None:
    """Ids do not become labels; what others may not read is counted too."""
    client.get("/api/documents/boern-og-laering")
    client.get("/api/documents/findes-ikke")
    told = client.get("/metrics").text
    assert (
        'klarplan_requests_total{method="GET",route="/api/documents/{document_id}",status="200"} 1.0' in told
    )
    assert 'status="404"' in told
    assert "findes-ikke" not in told
    assert client.get("/metrics", headers={"X-Forwarded-For": "10.0.0.7"}).status_code == 401


def test_vectors_that_go_away_are_told_and_come_back(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the vector store a search is 503; what stands in the records is answered; then all is well again."""

    def away(*_: object) -> Any:
        raise StoreUnavailableError("Vektorerne kan ikke læses. Kontrollér disken.")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "dense", away)
        told = client.post("/api/ask", json={"question": FREE})
        assert told.status_code == 503
        assert told.json()["type"].endswith("store-unavailable")
        assert int(told.headers["retry-after"]) > 0
        exact = client.post("/api/ask", json={"question": "Hvad er status i 2021 for Legepladser for alle?"})
        assert exact.json()["kind"] == "answer"
    assert client.post("/api/ask", json={"question": FREE}).status_code == 200


def test_a_data_folder_that_is_lost_and_found_is_opened_anew(soeby_data: Path, tmp_path: Path) -> None:
    """The keeper closes a store that failed, and opens it again for the next who asks."""
    folder = Path(shutil.copytree(soeby_data, tmp_path / "data"))

    @contextmanager
    def make() -> Iterator[Assistant]:
        with Store.open(folder, HashEmbedder(), wait=0) as store:
            yield opened(store)

    app = create_app(Keeper(make), Settings(data=folder, embedder="hash"))
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 1)) as client:
        assert client.get("/health/ready").status_code == 200
        away = folder.rename(tmp_path / "væk")
        assert client.get("/api/documents/boern-og-laering/file").status_code in {200, 503}
        away.rename(folder)
        assert client.get("/api/documents/boern-og-laering/file").status_code == 200
        assert client.post("/api/ask", json={"question": FREE}).status_code == 200


def test_no_variable_makes_the_service_send_traces(soeby: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """The web framework would send requests and faults to whatever the environment names; here it is told not to."""
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://192.0.2.1:4318")
    app = create_app(soeby, Settings(data=soeby.store.folder, embedder="hash"))
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 1)) as client:
        assert client.post("/api/ask", json={"question": FREE}).status_code == 200
    assert not app._native_telemetry.enabled()
    assert app._telemetry["auto_configure"] is False
