"""The pages: files that are built from `api/web`, with a policy that lets nothing else run."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from api.access.gate import principal_of
from api.problems import NotSignedInError
from api.service import Service, TheService
from index.errors import PlanError

STATIC = Path(__file__).parents[1] / "static"
# Nothing inline, nothing from elsewhere: even if a plan's words became markup, they could not act
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html"
)
HEADERS = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
)
NO_PROVIDER, PROVIDER = 'data-provider="no"', 'data-provider="yes"'

router = APIRouter(include_in_schema=False)


@router.get("/")
async def ask(request: Request, service: TheService) -> Response:
    """Spørg i planerne."""
    return await _page("spoerg", request, service)


@router.get("/skriv")
async def write(request: Request, service: TheService) -> Response:
    """Skriv klart."""
    return await _page("skriv", request, service)


@router.get("/overblik")
async def overview(request: Request, service: TheService) -> Response:
    """Overblik over indsatser og år."""
    return await _page("overblik", request, service)


@router.get("/statusnotat")
async def report(request: Request, service: TheService) -> Response:
    """Årets statusnotat."""
    return await _page("statusnotat", request, service)


@router.get("/admin")
async def administration(request: Request, service: TheService) -> Response:
    """Administration af planerne."""
    return await _page("admin", request, service)


@router.get("/kilde/{document}")
async def source(document: str, request: Request, service: TheService) -> Response:  # noqa: ARG001  the page reads it from its address
    """Et dokument med et citat fremhævet."""
    return await _page("kilde", request, service)


@router.get("/log-ind")
async def sign_in(service: TheService) -> Response:
    """Log ind med en nøgle, eller hos udbyderen, hvor der er en."""
    page = (STATIC / "log-ind.html").read_text(encoding="utf-8")
    if service.provider.signs_in:
        page = page.replace(NO_PROVIDER, PROVIDER)
    return HTMLResponse(page, headers=dict(HEADERS))


async def _page(name: str, request: Request, service: Service) -> Response:
    """Give a page to whoever is signed in, and send others to sign in and back.

    While the records are away the page is given all the same: it says what is wrong.
    """
    try:
        await principal_of(request, service)
    except NotSignedInError:
        return RedirectResponse(f"/log-ind?til={quote(request.url.path, safe='/')}", 303)
    except PlanError:
        pass
    return FileResponse(STATIC / f"{name}.html", media_type="text/html", headers=HEADERS)
