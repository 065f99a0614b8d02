"""The pages: files that are built from `api/web`, with a policy that lets nothing else run."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from fastapi import APIRouter
from fastapi.responses import FileResponse

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
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
)
router = APIRouter(include_in_schema=False)


def _page(name: str) -> FileResponse:
    return FileResponse(STATIC / f"{name}.html", media_type="text/html", headers=HEADERS)


@router.get("/")
async def ask() -> FileResponse:
    """Spørg i planerne."""
    return _page("spoerg")


@router.get("/skriv")
async def write() -> FileResponse:
    """Skriv klart."""
    return _page("skriv")


@router.get("/overblik")
async def overview() -> FileResponse:
    """Overblik over indsatser og år."""
    return _page("overblik")


@router.get("/statusnotat")
async def report() -> FileResponse:
    """Årets statusnotat."""
    return _page("statusnotat")


@router.get("/admin")
async def administration() -> FileResponse:
    """Administration af planerne."""
    return _page("admin")


@router.get("/log-ind")
async def sign_in() -> FileResponse:
    """Log ind med en nøgle."""
    return _page("log-ind")


@router.get("/kilde/{document}")
async def source(document: str) -> FileResponse:  # noqa: ARG001  the page reads it from its address
    """Et dokument med et citat fremhævet."""
    return _page("kilde")
