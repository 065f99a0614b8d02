"""An OIDC provider for tests, with real keys: what Entra ID or Keycloak is to a municipality."""

from __future__ import annotations

import hashlib
import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import FastAPI, Form
from fastapi.responses import JSONResponse, RedirectResponse
from joserfc import jwt
from joserfc.jwk import RSAKey

AUDIENCE = "api://klarplan"
CLIENT = "klarplan-sider"


@dataclass
class Identity:
    """The provider: whom it knows, which keys it signs with, which codes it gave."""

    issuer: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "første"}))
    published: list[dict[str, Any]] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    person: dict[str, Any] = field(
        default_factory=lambda: {"sub": "u-17", "name": "Ulla Ø. Berg", "roles": ["writer"]}
    )
    away: bool = False

    def __post_init__(self) -> None:
        self.published.append(self.key.as_dict(private=False))

    def turn_over(self) -> None:
        """Sign with a new key from now on."""
        self.key = RSAKey.generate_key(2048, {"kid": "anden"})
        self.published.append(self.key.as_dict(private=False))

    def token(self, key: RSAKey | None = None, **changes: Any) -> str:
        """Return a token of the person; a change to None leaves a claim out."""
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": AUDIENCE, "iat": now, "exp": now + 300, **self.person, **changes}
        kept = {name: value for name, value in claims.items() if value is not None}
        signing = key or self.key
        return jwt.encode({"alg": "RS256", "kid": signing.kid}, kept, signing)

    def app(self) -> FastAPI:
        """Return the provider's web service."""
        app = FastAPI()

        @app.get("/.well-known/openid-configuration")
        async def configuration() -> JSONResponse:
            if self.away:
                return JSONResponse({}, 503)
            return JSONResponse(
                {
                    "issuer": self.issuer,
                    "jwks_uri": f"{self.issuer}/keys",
                    "authorization_endpoint": f"{self.issuer}/authorize",
                    "token_endpoint": f"{self.issuer}/token",
                }
            )

        @app.get("/keys")
        async def keys() -> dict[str, Any]:
            return {"keys": self.published}

        @app.get("/authorize")
        async def authorize(  # noqa: PLR0917
            client_id: str,
            redirect_uri: str,
            state: str,
            nonce: str,
            code_challenge: str,
            code_challenge_method: str,
        ) -> RedirectResponse:
            assert (client_id, code_challenge_method) == (CLIENT, "S256")
            code = f"kode-{len(self.codes)}"
            self.codes[code] = {"challenge": code_challenge, "nonce": nonce, "to": redirect_uri}
            return RedirectResponse(f"{redirect_uri}?{urlencode({'code': code, 'state': state})}", 302)

        @app.post("/token")
        async def token(
            code: Annotated[str, Form()],
            redirect_uri: Annotated[str, Form()],
            code_verifier: Annotated[str, Form()],
        ) -> JSONResponse:
            given = self.codes.pop(code, None)
            digest = hashlib.sha256(code_verifier.encode()).digest()
            challenge = urlsafe_b64encode(digest).rstrip(b"=").decode()
            if given is None or (given["challenge"], given["to"]) != (challenge, redirect_uri):
                return JSONResponse({"error": "invalid_grant"}, 400)
            id_token = self.token(aud=CLIENT, nonce=given["nonce"])
            return JSONResponse({"access_token": "x", "token_type": "Bearer", "id_token": id_token})

        return app
