"""The addresses of the service, one file a subject; `ROUTERS` lists them."""

from __future__ import annotations

from api.routes import ask, conversations, documents, health, overview, pages, plans, session, writing

ROUTERS = (
    ask.router,
    conversations.router,
    plans.router,
    overview.router,
    documents.router,
    writing.router,
    session.router,
    health.router,
    pages.router,
)
