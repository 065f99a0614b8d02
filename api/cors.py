"""Which pages of other origins may read the answers."""

from __future__ import annotations

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.access.gate import TAB_HEADER
from api.headers import ID_HEADER
from api.service import Service

HOUR = 3600
METHODS = ("GET", "POST", "DELETE")
HEADERS = ("Authorization", "Content-Type", TAB_HEADER)


class Cors(CORSMiddleware):
    """CORS with an allow-list that follows the widget keys. Cookies are for the service's own pages alone."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        super().__init__(
            app,
            allow_methods=METHODS,
            allow_headers=HEADERS,
            expose_headers=(ID_HEADER, "Retry-After"),
            allow_credentials=False,
            max_age=HOUR,
        )
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, knowing the newest keys where another page may be asking."""
        if scope["type"] == "http" and any(name == b"origin" for name, _ in scope["headers"]):
            await self._service.know_origins()
        await super().__call__(scope, receive, send)

    def is_allowed_origin(self, origin: str) -> bool:
        """Tell whether a page may read the answer."""
        return origin.lower() in self._service.origins.listed
