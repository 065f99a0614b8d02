"""The OpenAPI description says what the service does, and the service does what it says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from unittest import SkipTest

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from assistant import keys
from assistant.build import Assistant

CONTRACT = {
    ("post", "/api/ask"), ("post", "/api/ask/stream"), ("post", "/api/rewrite"), ("post", "/api/readability"),
    ("get", "/api/plans"), ("get", "/api/plans/{plan_id}"), ("get", "/api/initiatives/{initiative_id}"),
    ("get", "/api/overview"), ("get", "/api/overview.csv"),
    ("get", "/api/report"), ("get", "/api/report.docx"),
    ("get", "/api/documents/{document_id}"), ("get", "/api/documents/{document_id}/text"),
    ("get", "/api/documents/{document_id}/file"), ("post", "/api/documents"), ("get", "/api/jobs/{job_id}"),
    ("delete", "/api/documents/{document_id}"),
    ("get", "/api/conversations"), ("get", "/api/conversations/{conversation_id}"),
    ("delete", "/api/conversations/{conversation_id}"), ("post", "/api/feedback"),
    ("post", "/v1/chat/completions"), ("get", "/v1/models"),
    ("get", "/health/live"), ("get", "/health/ready"), ("get", "/metrics"),
}  # fmt: skip
EXAMPLES = 12  # of each operation


def operations(app: FastAPI) -> dict[tuple[str, str], dict[str, object]]:
    found = app.openapi()["paths"]
    return {
        (method, path): operation for path, methods in found.items() for method, operation in methods.items()
    }


def test_the_description_holds_the_contract(client: TestClient) -> None:
    """Every address of the design is there, with words, and says what may go wrong."""
    described = operations(client.app)  # type: ignore[arg-type]
    assert described.keys() >= CONTRACT
    for (method, path), operation in described.items():
        assert operation["description"], path
        if not path.startswith("/health"):
            assert {"401", "403", "429", "503"} <= operation["responses"].keys(), (method, path)  # type: ignore[attr-defined]


def test_the_description_is_served(client: TestClient) -> None:
    """Who may ask may read the description too."""
    assert client.get("/openapi.json").json()["info"]["title"] == "Klarplan"


@pytest.mark.slow
def test_nothing_that_fits_the_description_breaks_the_service(
    start: Callable[..., TestClient], soeby: Assistant
) -> None:
    """Made-up requests of every kind get no fault of the service, and no answer that isn't described."""
    client = start()
    head = {"Authorization": f"Bearer {keys.make(soeby.store.database, 'Prøve', 'admin').text}"}
    schema = schemathesis.openapi.from_asgi("/openapi.json", client.app)
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_schema_conformance,
    ]
    for result in schema.get_all_operations():
        operation = result.ok()

        for mode in schemathesis.GenerationMode:
            tried(operation, mode, head, checks)


def tried(operation: Any, mode: schemathesis.GenerationMode, head: dict[str, str], checks: list[Any]) -> None:
    """Send requests that fit the description, or that don't; some addresses take nothing that doesn't fit."""

    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=checks, headers=head)

    with suppress(Unsatisfiable, SkipTest):
        run()
