"""Sessions of the pages: a signed cookie that scripts cannot read, and a token against forged requests.

Nothing is kept on the server but the secret that signs, so that any number of processes share the
sessions. A session of a key ends with the key; one from the provider lasts so many hours.
"""

from __future__ import annotations

import hmac
import secrets

from fastapi import Request, Response

from api.access.principal import RANKS, Principal, of_key, of_subject
from api.access.signing import Signer
from api.problems import ForgedRequestError
from assistant.build import Assistant
from assistant.settings import Settings
from index.store import keys
from index.store.database import Database, read_meta, write_meta

COOKIE = "klarplan_session"
CSRF_COOKIE = "klarplan_csrf"
CSRF_HEADER = "X-CSRF-Token"
SAFE = ("GET", "HEAD", "OPTIONS")
_SECRET = "session_secret"  # noqa: S105  the name it is kept under
_BYTES = 32
_PURPOSE = "session"


class Sessions:
    """Opens, reads and closes sessions."""

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.session_hours * 3600
        self._secure = settings.public_url.startswith("https://")
        self._signer: Signer | None = None

    def signer(self, it: Assistant) -> Signer:
        """Return what signs; its secret is made once and kept with the records. Call from a thread."""
        if self._signer is None:
            self._signer = Signer(_kept_secret(it.store.database))
        return self._signer

    def open_for_key(self, it: Assistant, key: keys.Key) -> str:
        """Return the cookie of somebody who entered a key."""
        return self._signed(it, {"kind": "key", "id": key.id})

    def open_for_subject(self, it: Assistant, principal: Principal) -> str:
        """Return the cookie of somebody whom the provider vouches for."""
        return self._signed(
            it, {"kind": "oidc", "id": principal.id, "name": principal.name, "role": principal.role}
        )

    def principal(self, it: Assistant, cookie: str) -> Principal | None:
        """Return whose a cookie is, or None when it is nobody's any more."""
        held = self.signer(it).read(_PURPOSE, cookie)
        if held is None:
            return None
        if held["kind"] == "oidc":
            role = next(r for r in RANKS if r == held["role"])
            return of_subject(held["id"], held["name"], role, "session")
        found = keys.find(it.store.database, held["id"])
        return None if found is None or found[0].revoked else of_key(found[0], "session")

    def csrf(self, it: Assistant, cookie: str) -> str:
        """Return the token that goes with a cookie."""
        return self.signer(it).token("csrf", cookie)

    def check_csrf(self, it: Assistant, request: Request, cookie: str) -> None:
        """Raise ForgedRequestError for an unsafe request without the token of its session."""
        sent = request.headers.get(CSRF_HEADER, "")
        if request.method not in SAFE and not hmac.compare_digest(
            sent.encode(), self.csrf(it, cookie).encode()
        ):
            raise ForgedRequestError(f"Feltet {CSRF_HEADER} mangler eller passer ikke. Genindlæs siden.")

    def set(self, it: Assistant, response: Response, cookie: str) -> None:
        """Give a response the cookie, and beside it one that the pages read the token from."""
        seconds, secure = self._seconds, self._secure
        response.set_cookie(COOKIE, cookie, max_age=seconds, httponly=True, secure=secure, samesite="lax")
        response.set_cookie(
            CSRF_COOKIE, self.csrf(it, cookie), max_age=seconds, secure=secure, samesite="lax"
        )

    def clear(self, response: Response) -> None:
        """Take the cookie back."""
        response.delete_cookie(COOKIE, httponly=True, secure=self._secure, samesite="lax")
        response.delete_cookie(CSRF_COOKIE, secure=self._secure, samesite="lax")

    def _signed(self, it: Assistant, value: dict[str, str]) -> str:
        return self.signer(it).sign(_PURPOSE, value | {"session": secrets.token_urlsafe(12)}, self._seconds)


def _kept_secret(database: Database) -> bytes:
    with database.writing() as connection:
        kept = read_meta(connection, _SECRET)
        if kept is None:
            kept = secrets.token_hex(_BYTES)
            write_meta(connection, _SECRET, kept)
    return bytes.fromhex(kept)
