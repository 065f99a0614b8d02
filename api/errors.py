"""Errors as RFC 9457 problem details in Danish, with stable types; under `/v1` in OpenAI's shape.

A body never holds anything from inside: an error that is not in the table is told as a fault of
the service, with the request's id to find it by in the log.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api import problems
from api.headers import ID_HEADER, SECURITY
from assistant import usage, wordlists
from index import errors

logger = logging.getLogger(__name__)

PROBLEM_JSON = "application/problem+json"
TYPE = "urn:klarplan:problem:"
OPENAI = "/v1/"
AGAIN_SECONDS = 5  # when to come again after a 503 that doesn't know better


@dataclass(frozen=True, slots=True)
class Kind:
    """How an error is told: the status, the last part of its type, and its title."""

    status: int
    name: str
    title: str


INTERNAL = Kind(500, "internal", "Fejl i tjenesten")
# Every error of the tree has a row; a test walks the tree.
KINDS: Mapping[type[errors.PlanError], Kind] = {
    errors.PlanError: INTERNAL,
    errors.UnreadableDocumentError: Kind(422, "unreadable-document", "Filen kan ikke læses"),
    errors.BaffledError: Kind(422, "unreadable-document", "Filen kan ikke læses"),
    errors.IndexMismatchError: Kind(503, "index-mismatch", "Indekset passer ikke til sprogmodellen"),
    errors.StoreBusyError: Kind(503, "store-busy", "Planerne er optaget"),
    errors.StoreFullError: Kind(507, "store-full", "Disken er fuld"),
    errors.StoreUnavailableError: Kind(503, "store-unavailable", "Planerne kan ikke læses"),
    errors.ModelUnavailableError: Kind(503, "model-unavailable", "Sprogmodellen kan ikke bruges"),
    errors.UnknownCitationError: INTERNAL,  # never reaches a user
    errors.BadQuestionError: Kind(422, "bad-question", "Spørgsmålet kan ikke besvares"),
    errors.SettingsError: Kind(500, "settings", "Tjenesten er sat forkert op"),
    usage.UsageError: Kind(422, "invalid", "Forespørgslen er ikke gyldig"),
    wordlists.WordListError: Kind(500, "settings", "Tjenesten er sat forkert op"),
    problems.ApiError: Kind(400, "bad-request", "Forespørgslen kan ikke forstås"),
    errors.NotFoundError: Kind(404, "not-found", "Findes ikke"),
    problems.NotSignedInError: Kind(401, "not-signed-in", "Du er ikke logget ind"),
    problems.NotAllowedError: Kind(403, "not-allowed", "Det har du ikke adgang til"),
    problems.ForgedRequestError: Kind(403, "forged-request", "Forespørgslen kommer fra en anden side"),
    problems.InvalidRequestError: Kind(422, "invalid", "Forespørgslen er ikke gyldig"),
    problems.UnknownModelError: Kind(404, "model_not_found", "Modellen findes ikke"),
    problems.AlreadyThereError: Kind(409, "already-there", "Findes allerede"),
    problems.TooLargeError: Kind(413, "too-large", "For stort"),
    problems.OverloadedError: Kind(503, "overloaded", "Der er travlt lige nu"),
    problems.TooManyRequestsError: Kind(429, "too-many-requests", "For mange forespørgsler"),
    problems.ProviderUnavailableError: Kind(503, "provider-unavailable", "Login svarer ikke"),
    problems.UnsupportedFileError: Kind(415, "unsupported-file", "Filtypen kan ikke bruges"),
}
# Statuses that the framework gives by itself
FRAMEWORK: Mapping[int, tuple[Kind, str]] = {
    400: (
        Kind(400, "bad-request", "Forespørgslen kan ikke forstås"),
        "Kontrollér, at indholdet er gyldig JSON.",
    ),
    404: (Kind(404, "not-found", "Findes ikke"), "Adressen findes ikke."),
    405: (
        Kind(405, "method-not-allowed", "Metoden kan ikke bruges her"),
        "Adressen tager ikke imod denne metode.",
    ),
    413: (Kind(413, "too-large", "For stort"), "Indholdet er større end tilladt."),
}
# How pydantic's kinds of fault are told; what was sent is never repeated
FAULTS: Mapping[str, str] = {
    "missing": "mangler",
    "string_type": "skal være en tekst",
    "string_too_short": "er for kort",
    "string_too_long": "er for lang (højst {max_length} tegn)",
    "string_unicode": "har tegn, der ikke er gyldige",
    "string_pattern_mismatch": "har ikke den rigtige form",
    "int_type": "skal være et helt tal",
    "int_parsing": "skal være et helt tal",
    "greater_than_equal": "skal være mindst {ge}",
    "less_than_equal": "må højst være {le}",
    "literal_error": "skal være en af {expected}",
    "enum": "skal være en af {expected}",
    "json_invalid": "er ikke gyldig JSON",
    "extra_forbidden": "kendes ikke",
    "too_long": "har for mange led (højst {max_length})",
    "too_short": "har for få led",
    "list_type": "skal være en liste",
    "model_attributes_type": "skal være et JSON-objekt, sendt med Content-Type: application/json",
    "dict_type": "skal være et JSON-objekt",
}


_TRIED = re.compile(r"[\[(]|^constrained-")


def kind_of(error: errors.PlanError) -> Kind:
    """Return how an error is told: by its own row, or that of the nearest error it is a kind of."""
    return next(KINDS[c] for c in type(error).__mro__ if c in KINDS)


def body_of(kind: Kind, detail: str, faults: Sequence[Mapping[str, str]] = ()) -> dict[str, object]:
    """Return the problem details."""
    body: dict[str, object] = {
        "type": TYPE + kind.name,
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
    }
    return body | {"errors": list(faults)} if faults else body


def openai_body_of(kind: Kind, detail: str) -> dict[str, object]:
    """Return the same in OpenAI's shape."""
    group = "invalid_request_error" if kind.status < 500 else "server_error"
    return {"error": {"message": detail, "type": group, "param": None, "code": kind.name}}


def response(
    request: Request,
    kind: Kind,
    detail: str,
    headers: Mapping[str, str] | None = None,
    faults: Sequence[Mapping[str, str]] = (),
) -> JSONResponse:
    """Tell a problem in the shape of the address that was asked."""
    if request.url.path.startswith(OPENAI):
        named = "; ".join(f"{f['field']} {f['message']}" for f in faults)
        told = f"{detail.rstrip('.')}: {named}." if named else detail
        status = 400 if kind.status == 422 else kind.status  # as OpenAI's own
        return JSONResponse(openai_body_of(kind, told), status, headers)
    return JSONResponse(body_of(kind, detail, faults), kind.status, headers, media_type=PROBLEM_JSON)


def tell(error: errors.PlanError) -> tuple[Kind, str]:
    """Return how an error is told, and the words: its own, unless it is a fault of the service."""
    kind = kind_of(error)
    return kind, str(
        error
    ) if kind.status != 500 else "Prøv igen, eller bed den ansvarlige om at se i loggen."


def told_of(error: BaseException) -> tuple[Kind, str]:
    """Return how any error is told; one that is not of the tree is a fault of the service."""
    return tell(error if isinstance(error, errors.PlanError) else errors.PlanError())


def install(app: FastAPI) -> None:
    """Let every error of the app be told by this module."""
    app.add_exception_handler(errors.PlanError, _plan_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _framework_error)
    app.add_exception_handler(Exception, _fault)


def _plan_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.PlanError)  # noqa: S101  registered for it alone
    kind, detail = tell(error)
    headers: dict[str, str] = {}
    if kind.status == 503:
        headers["Retry-After"] = str(AGAIN_SECONDS)
    if isinstance(error, problems.ApiError) and error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    if kind.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if kind.status >= 500:
        logger.warning("problem", extra={"problem": kind.name, "request": _id_of(request)})
    return response(request, kind, detail, headers)


def _validation_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for it alone
    faults = [{"field": _field_of(e["type"], e["loc"]), "message": _fault_of(e)} for e in error.errors()]
    kind = KINDS[problems.InvalidRequestError]
    return response(request, kind, "Ret felterne, og prøv igen.", faults=faults)


def _field_of(fault: str, place: Sequence[str | int]) -> str:
    """Return the field that is wrong, without the part of the request it is in; a body that is no JSON has none.

    Pydantic adds which of several types was tried ("list[TextPart]"): no field of ours, so it is left out.
    """
    within = () if fault == "json_invalid" else [p for p in place[1:] if not _TRIED.search(str(p))]
    return ".".join(str(part) for part in within) or str(place[0])


def _fault_of(fault: Mapping[str, object]) -> str:
    told = FAULTS.get(str(fault["type"]), "har en værdi, der ikke kan bruges")
    context = fault.get("ctx")
    if not isinstance(context, Mapping):
        return told
    return told.format_map({str(k): str(v).replace(" or ", " eller ") for k, v in context.items()})


def _framework_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for it alone
    kind, detail = FRAMEWORK.get(
        error.status_code,
        (
            Kind(error.status_code, "http", "Forespørgslen kan ikke udføres"),
            "Forespørgslen kan ikke udføres.",
        ),
    )
    told = str(error.detail) if kind.status == 413 else detail
    return response(request, kind, told, error.headers)


def _fault(request: Request, error: Exception) -> JSONResponse:
    """Tell a fault of our own. It is told outside of the envelope, so it gets the fields of every answer here.

    The server hangs up after a fault; unless that is said, a client sends its next request into nothing.
    """
    id_ = _id_of(request)
    logger.error("fault", exc_info=error, extra={"request": id_})
    fields = {**SECURITY, ID_HEADER: id_, "Connection": "close"}
    return response(request, INTERNAL, tell(errors.PlanError())[1], fields)


def _id_of(request: Request) -> str:
    return str(getattr(request.state, "request_id", ""))
