"""Signing in to the pages: by a key, or at the OIDC provider."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api.access.gate import Asker, check_origin
from api.access.principal import of_key
from api.access.sessions import COOKIE
from api.describing import may_fail, takes
from api.problems import NotSignedInError
from api.schemas.session import Entered, SessionBody
from api.service import Service, TheService
from assistant import keys
from assistant.build import Assistant
from index.errors import NotFoundError
from index.store.keys import Key

router = APIRouter(tags=["Login"])
UNDER_WAY = "klarplan_login"
UNDER_WAY_SECONDS = 600
CALLBACK = "/login/callback"
FAILED = "Loginnet blev afbrudt eller er for gammelt. Prøv igen."


@router.get("/api/session", responses=may_fail())
async def who(asker: Asker, request: Request, service: TheService) -> SessionBody:
    """Hvem er logget ind, og med hvilken rolle."""
    cookie = request.cookies.get(COOKIE)
    csrf = None
    if asker.via == "session" and cookie:
        csrf = await service.read(lambda it: service.sessions.csrf(it, cookie))
    return SessionBody(name=asker.name, role=asker.role, via=asker.via, csrf=csrf)


@router.post("/api/session", responses=takes())
async def enter(sent: Entered, request: Request, response: Response, service: TheService) -> SessionBody:
    """Log ind på siderne med en nøgle; svaret sætter en cookie, som scripts ikke kan læse."""
    service.attempts.spend(request.client.host if request.client else "")
    check_origin(request, service)

    def work(it: Assistant) -> tuple[Key, str]:
        key = keys.verify(it.store.database, sent.key.strip())
        if key is None or key.role == "widget":
            raise NotSignedInError("Nøglen gælder ikke.")
        cookie = service.sessions.open_for_key(it, key)
        service.sessions.set(it, response, cookie)
        return key, service.sessions.csrf(it, cookie)

    key, csrf = await service.read(work)
    return SessionBody(name=key.name, role=of_key(key).role, via="session", csrf=csrf)


@router.delete("/api/session", responses=may_fail(), status_code=204)
async def leave(_: Asker, response: Response, service: TheService) -> None:
    """Log ud af siderne."""
    service.sessions.clear(response)


@router.get("/login", include_in_schema=False)
async def login(
    request: Request, service: TheService, to: Annotated[str, Query(max_length=500)] = "/"
) -> Response:
    """Send the browser to the provider."""
    if not service.provider.signs_in:
        raise NotFoundError("Her logges ind med en nøgle.")
    started = await service.provider.start(_callback(request, service))
    kept = {**started.kept, "to": _inside(to)}
    signed = await service.read(lambda it: service.sessions.signer(it).sign("login", kept, UNDER_WAY_SECONDS))
    response = RedirectResponse(started.url, 303)
    response.set_cookie(
        UNDER_WAY,
        signed,
        max_age=UNDER_WAY_SECONDS,
        httponly=True,
        samesite="lax",
        secure=service.settings.public_url.startswith("https://"),
    )
    return response


@router.get(CALLBACK, include_in_schema=False)
async def callback(
    request: Request,
    service: TheService,
    state: Annotated[str, Query(max_length=500)] = "",
    code: Annotated[str, Query(max_length=5000)] = "",
) -> Response:
    """Take the browser back from the provider, signed in."""
    signed = request.cookies.get(UNDER_WAY, "")
    kept = await service.read(lambda it: service.sessions.signer(it).read("login", signed))
    if kept is None or not code or kept["state"] != state:
        raise NotSignedInError(FAILED)
    principal = await service.provider.finish(_callback(request, service), code, kept)
    response = RedirectResponse(kept["to"], 303)
    response.delete_cookie(UNDER_WAY)
    await service.read(
        lambda it: service.sessions.set(it, response, service.sessions.open_for_subject(it, principal))
    )
    return response


def _callback(request: Request, service: Service) -> str:
    base = service.settings.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"
    return base + CALLBACK


def _inside(to: str) -> str:
    """Return a path of this service; anything else becomes the first page."""
    parts = urlsplit(to)
    plain = not parts.scheme and not parts.netloc and to.startswith("/") and not to.startswith(("//", "/\\"))
    return to if plain and not any(ord(c) < 32 for c in to) else "/"
