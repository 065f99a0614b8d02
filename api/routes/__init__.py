"""The addresses of the service, one file a subject; `ROUTERS` lists them."""

from __future__ import annotations

from api.routes import (
    ask,
    conversations,
    documents,
    hardest,
    health,
    jobs,
    openai,
    overview,
    owner,
    pages,
    plans,
    report,
    session,
    writing,
)

ROUTERS = (
    ask.router,
    conversations.router,
    plans.router,
    overview.router,
    report.router,
    documents.router,
    jobs.router,
    writing.router,
    hardest.router,
    openai.router,
    session.router,
    health.router,
    owner.router,
    pages.router,
)
