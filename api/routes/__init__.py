"""The addresses of the service, one file a subject; `ROUTERS` lists them."""

from __future__ import annotations

from api.routes import ask, documents, health, overview, pages, plans

ROUTERS = (
    ask.router,
    plans.router,
    overview.router,
    documents.router,
    health.router,
    pages.router,
)
