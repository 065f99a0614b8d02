"""Put the service together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response

from api import errors
from api.cors import Cors
from api.envelope import Envelope
from api.keeper import Keeper
from api.routes import ROUTERS
from api.service import Service
from assistant.build import Assistant
from assistant.settings import Settings

STATIC = Path(__file__).parent / "static"
MEGABYTE = 1_000_000
BODY_BYTES = MEGABYTE  # of a request that is no upload
TEXT_FILE_BYTES = 20 * MEGABYTE  # of a Word file to be rewritten


class _Files(StaticFiles):
    """The built files, which pages of any origin may load: fonts and modules ask for leave."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Return a file, to be asked for again by its tag."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response


def create_app(assistant: Assistant | Keeper, settings: Settings) -> FastAPI:
    """Return the service over an assistant.

    Args:
        assistant: an open one, which the caller closes; or a keeper that opens one when it is
            first needed, and is closed with the service.
        settings: of the service.
    """
    keeper = assistant if isinstance(assistant, Keeper) else Keeper.of(assistant)
    service = Service(keeper, settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await service.open()
        yield
        await service.close()

    app = FastAPI(
        title="Klarplan",
        version=version("klarplan"),
        description="Spørg i kommunens handleplaner, og få svar med ordrette citater.",
        lifespan=lifespan,
        docs_url=None,  # its page loads scripts from another host
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.service = service
    errors.install(app)
    app.add_middleware(Cors, service=service)
    app.add_middleware(Envelope, metrics=service.metrics, limits=_limits(settings), limit=BODY_BYTES)
    for router in ROUTERS:
        app.include_router(router)
    if STATIC.is_dir():
        # Nothing secret is in these files; answers, which hold tokens and quotes, are left as they are
        app.mount("/static", GZipMiddleware(_Files(directory=STATIC)), name="static")
    return app


def _limits(settings: Settings) -> Mapping[str, int]:
    """Return how many bytes may be sent to the addresses that take files."""
    upload = settings.upload_megabytes * MEGABYTE + BODY_BYTES
    return {"/api/documents": upload, "/api/rewrite": TEXT_FILE_BYTES}
