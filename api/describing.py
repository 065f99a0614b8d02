"""What the OpenAPI description says of problems: which an address may give, with examples."""

from __future__ import annotations

from typing import Any

from api.errors import FRAMEWORK, KINDS, PROBLEM_JSON, TYPE, Kind
from api.schemas.base import Problem

Responses = dict[int | str, dict[str, Any]]  # FastAPI's own type for this
COMMON = (401, 403, 422, 429, 503)


def _kinds(status: int) -> list[Kind]:
    known = [*KINDS.values(), *(kind for kind, _ in FRAMEWORK.values())]
    return list(dict.fromkeys(kind for kind in known if kind.status == status))


def may_fail(*statuses: int) -> Responses:
    """Return the description of the given problems and of those that any address may give."""
    return {status: _described(status) for status in sorted({*COMMON, *statuses})}


def takes(*statuses: int) -> Responses:
    """Return the same for an address that takes a body, which may be broken or too large."""
    return may_fail(400, 413, *statuses)


def _described(status: int) -> dict[str, Any]:
    kinds = _kinds(status)
    examples = {
        kind.name: {
            "value": {"type": TYPE + kind.name, "title": kind.title, "status": status, "detail": kind.title}
        }
        for kind in kinds
    }
    return {
        "description": "; ".join(dict.fromkeys(kind.title for kind in kinds)),
        "content": {PROBLEM_JSON: {"schema": Problem.model_json_schema(), "examples": examples}},
    }
