"""Round every request: an id, a bound on its size, headers against misuse, a line in the log, and counts.

The log has the address's pattern, never the address itself, and nothing that was sent or answered.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import errors
from api.headers import ID_HEADER, SECURITY
from api.metrics import Metrics
from api.problems import TooLargeError

logger = logging.getLogger("klarplan.requests")

_GIVEN_ID = re.compile(r"[\w-]{8,64}")
_ID_BYTES = 12


class Envelope:
    """The outermost part of the service."""

    def __init__(self, app: ASGIApp, metrics: Metrics, limits: Mapping[str, int], limit: int) -> None:
        """Take what is inside.

        Args:
            app: what answers.
            metrics: what is counted.
            limits: how many bytes may be sent to some paths.
            limit: how many to all others.
        """
        self._app = app
        self._metrics = metrics
        self._limits = limits
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        call = _Call(scope, receive, send, self._limits.get(scope["path"], self._limit))
        try:
            if call.too_long:
                request = Request(scope)
                kind = errors.KINDS[TooLargeError]
                await errors.response(request, kind, call.too_long)(scope, receive, call.send)
            else:
                await self._app(scope, call.receive, call.send)
        finally:
            call.end(self._metrics)


class _Call:
    """One request and its answer."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self._most, self._taken = most, 0
        self._status = 500
        self._began = time.perf_counter()
        self._headers = Headers(scope=scope)
        given = self._headers.get(ID_HEADER, "")
        self._id = given if _GIVEN_ID.fullmatch(given) else secrets.token_hex(_ID_BYTES)
        scope.setdefault("state", {})["request_id"] = self._id

    @property
    def too_long(self) -> str:
        """What to say of a body that is announced as too long; empty when it isn't."""
        announced = self._headers.get("content-length", "0")
        return self._over() if announced.isdecimal() and int(announced) > self._most else ""

    async def receive(self) -> Message:
        """Take in a part of the body, no more than may come."""
        message = await self._receive()
        self._taken += len(message.get("body", b""))
        if self._taken > self._most:
            raise HTTPException(413, self._over())
        return message

    async def send(self, message: Message) -> None:
        """Give a part of the answer, its head with the headers that every answer has."""
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            headers[ID_HEADER] = self._id
            for name, value in SECURITY.items():
                headers.setdefault(name, value)
        await self._send(message)

    def end(self, metrics: Metrics) -> None:
        """Count the request and write its line."""
        seconds = time.perf_counter() - self._began
        pattern = getattr(self._scope.get("route"), "path", "-")
        method = self._scope["method"]
        metrics.request(method, pattern, self._status, seconds)
        principal = self._scope["state"].get("principal")
        logger.info(
            "request",
            extra={
                "request": self._id,
                "method": method,
                "route": pattern,
                "status": self._status,
                "ms": round(seconds * 1000, 1),
                "role": principal.role if principal else None,
                "via": principal.via if principal else None,
            },
        )

    def _over(self) -> str:
        return f"Indholdet fylder mere end de {self._most / 1e6:g} MB, der må sendes hertil."
