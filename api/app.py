"""Put the service together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from api import errors
from api.keeper import Keeper
from api.routes import ROUTERS
from api.service import Service
from assistant.build import Assistant
from assistant.settings import Settings

STATIC = Path(__file__).parent / "static"
BODY_BYTES = 1_000_000  # of a request that is no upload


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
        yield
        await service.close()

    app = FastAPI(
        title="Klarplan",
        version=version("klarplan"),
        description="Spørg i kommunens handleplaner, og få svar med ordrette citater.",
        lifespan=lifespan,
        docs_url=None,  # its page loads scripts from another host
        redoc_url=None,
        max_body_size=BODY_BYTES,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.service = service
    errors.install(app)
    for router in ROUTERS:
        app.include_router(router)
    if STATIC.is_dir():
        app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
