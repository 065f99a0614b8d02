"""The OIDC provider: tokens of programs, and signing in to the pages by authorization code with PKCE."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
from authlib.integrations.httpx_client import AsyncOAuth2Client, OAuthError  # type: ignore[import-untyped]
from authlib.oauth2.rfc7636 import create_s256_code_challenge  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from api.access.principal import RANKS, Principal, Via, of_subject
from api.problems import NotAllowedError, NotSignedInError, ProviderUnavailableError
from assistant.settings import Settings
from index.store.keys import Role

# Asymmetric alone: with a shared secret, whoever can check a token could make one
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
LEEWAY = 60  # seconds that two clocks may differ
KEEP_SECONDS = 3600.0
AGAIN_SECONDS = 30.0
TIMEOUT = 5.0
SCOPE = "openid profile"
NO_TOKEN = "Loginnet gælder ikke eller er udløbet. Log ind igen."  # noqa: S105  words


@dataclass(frozen=True, slots=True)
class Started:
    """A sign-in under way: where the browser goes, and what it must come back with."""

    url: str
    kept: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the provider says of itself, and its keys, as read at a time."""

    metadata: Mapping[str, Any]
    keys: KeySet
    at: float


class Provider:
    """Checks what the provider has signed. Its keys are kept for an hour, and read again for a key not seen yet."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings = settings
        self._clock = clock
        self._known: _Known | None = None

    @property
    def configured(self) -> bool:
        """Whether there is a provider at all."""
        return bool(self._settings.oidc_issuer)

    @property
    def signs_in(self) -> bool:
        """Whether the pages can sign in by it."""
        return self.configured and bool(self._settings.oidc_client_id)

    async def bearer(self, token: str) -> Principal:
        """Return whose an access token is.

        Raises:
            NotSignedInError: it does not hold.
            NotAllowedError: it holds, and gives no role.
            ProviderUnavailableError: the provider's keys cannot be read.
        """
        if not self.configured:
            raise NotSignedInError("Nøglen gælder ikke.")
        claims = await self._claims(token, self._settings.oidc_audience or self._settings.oidc_client_id)
        return self._principal(claims, "token")

    async def start(self, redirect_uri: str) -> Started:
        """Begin a sign-in."""
        known = await self._provider()
        verifier, nonce, state = (secrets.token_urlsafe(48) for _ in range(3))
        async with self._client(redirect_uri) as client:
            url, _ = client.create_authorization_url(
                known.metadata["authorization_endpoint"],
                state=state,
                nonce=nonce,
                code_challenge=create_s256_code_challenge(verifier),
                code_challenge_method="S256",
            )
        return Started(url, {"verifier": verifier, "nonce": nonce, "state": state})

    async def finish(self, redirect_uri: str, code: str, kept: Mapping[str, str]) -> Principal:
        """End a sign-in: the code for tokens, the identity token for who it is. Raises as `bearer`."""
        known = await self._provider()
        try:
            async with self._client(redirect_uri) as client:
                tokens = await client.fetch_token(
                    known.metadata["token_endpoint"], code=code, code_verifier=kept["verifier"]
                )
        except OAuthError as error:
            raise NotSignedInError(NO_TOKEN) from error
        except (httpx2.HTTPError, ValueError) as error:
            raise _away() from error
        claims = await self._claims(str(tokens.get("id_token", "")), self._settings.oidc_client_id)
        if claims.get("nonce") != kept["nonce"]:
            raise NotSignedInError(NO_TOKEN)
        return self._principal(claims, "session")

    def _client(self, redirect_uri: str) -> AsyncOAuth2Client:
        return AsyncOAuth2Client(
            client_id=self._settings.oidc_client_id,
            client_secret=self._settings.oidc_client_secret or None,
            redirect_uri=redirect_uri,
            scope=SCOPE,
            timeout=TIMEOUT,
            trust_env=False,
            token_endpoint_auth_method="client_secret_post" if self._settings.oidc_client_secret else "none",
        )

    async def _claims(self, token: str, audience: str) -> Mapping[str, Any]:
        known = await self._provider()
        try:
            return _checked(token, known.keys, self._settings.oidc_issuer, audience)
        except (JoseError, ValueError) as error:
            if self._clock() - known.at < AGAIN_SECONDS:
                raise NotSignedInError(NO_TOKEN) from error
        try:  # the provider may have a new key
            return _checked(token, (await self._read()).keys, self._settings.oidc_issuer, audience)
        except (JoseError, ValueError) as error:
            raise NotSignedInError(NO_TOKEN) from error

    def _principal(self, claims: Mapping[str, Any], via: Via) -> Principal:
        given = claims.get(self._settings.oidc_role_claim, ())
        named = {given} if isinstance(given, str) else {str(g) for g in given if isinstance(g, str)}
        roles: list[Role] = [r for r in RANKS if r in named | {self._settings.oidc_default_role}]
        if not roles:
            raise NotAllowedError(
                "Du er logget ind, men har ingen rolle i Klarplan. Bed om en hos den ansvarlige."
            )
        name = str(claims.get("name") or claims.get("preferred_username") or "Bruger")
        return of_subject(str(claims["sub"]), name, roles[-1], via)

    async def _provider(self) -> _Known:
        if self._known is None or self._clock() - self._known.at > KEEP_SECONDS:
            return await self._read()
        return self._known

    async def _read(self) -> _Known:
        issuer = self._settings.oidc_issuer.rstrip("/")
        try:
            async with httpx2.AsyncClient(timeout=TIMEOUT, trust_env=False) as client:
                metadata = _object(await client.get(f"{issuer}/.well-known/openid-configuration"))
                keys = KeySet.import_key_set(_object(await client.get(str(metadata["jwks_uri"]))))  # type: ignore[arg-type]
        except (httpx2.HTTPError, JoseError, KeyError, ValueError) as error:
            raise _away() from error
        self._known = _Known(metadata, keys, self._clock())
        return self._known


def _checked(token: str, keys: KeySet, issuer: str, audience: str) -> Mapping[str, Any]:
    claims = jwt.decode(token, keys, algorithms=ALGORITHMS).claims
    registry = jwt.JWTClaimsRegistry(
        leeway=LEEWAY,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": audience},
        exp={"essential": True},
        sub={"essential": True},
    )
    registry.validate(claims)
    return claims


def _object(response: httpx2.Response) -> dict[str, Any]:
    found = response.raise_for_status().json()
    if not isinstance(found, dict):
        raise ValueError("not an object")  # noqa: TRY004  as json's own
    return found


def _away() -> ProviderUnavailableError:
    return ProviderUnavailableError("Login-tjenesten svarer ikke. Prøv igen om lidt.")
