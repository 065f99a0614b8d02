"""From a request to who asks. Everything here runs before a route does, and before a stream starts."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Request

from api.access.principal import COMMANDS, NOBODY_ELSE, Principal, of_key, of_widget
from api.access.sessions import COOKIE, SAFE
from api.problems import ForgedRequestError, InvalidRequestError, NotAllowedError, NotSignedInError
from api.service import Service, TheService
from assistant import keys
from assistant.build import Assistant
from index.store.keys import Key, Role

TAB_HEADER = "X-Klarplan-Tab"
TAB_LENGTH = (16, 200)
SIGN_IN = "Log ind, eller send en gyldig nøgle i feltet Authorization: Bearer."
LOCAL_ALONE = (
    "Tjenesten har hverken nøgler eller login og betjener derfor kun den maskine, den kører på. "
    "Lav en nøgle med klarplan keys make."
)
# What a proxy adds: a request with it came from somewhere else
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


async def principal_of(request: Request, service: TheService) -> Principal:
    """Return who asks.

    Raises:
        NotSignedInError: nobody is signed in, or with something that doesn't hold.
        ForgedRequestError: the request comes from a page that may not send it.
        TooManyRequestsError: this one asks faster than it may.
    """
    if from_socket(request):
        return COMMANDS
    kind, _, credentials = request.headers.get("authorization", "").partition(" ")
    credentials = credentials.strip() if kind.lower() == "bearer" else ""
    if credentials and service.provider.configured and not credentials.startswith(f"{keys.PREFIX}_"):
        found = await service.provider.bearer(credentials)
    else:
        found = await service.read(lambda it: _found(it, request, service, credentials))
    if request.method not in SAFE and found.via in {"session", "local"}:
        check_origin(request, service)
    service.limits.spend(found.owner)
    request.state.principal = found
    return found


def _found(it: Assistant, request: Request, service: Service, credentials: str) -> Principal:
    """Return who holds a key or a session, or the one person there is where nothing is set up."""
    if credentials:
        key = keys.verify(it.store.database, credentials)
        if key is not None:
            return _widget(request, key) if key.role == "widget" else of_key(key)
    elif cookie := request.cookies.get(COOKIE):
        held = service.sessions.principal(it, cookie)
        if held is not None:
            service.sessions.check_csrf(it, request, cookie)
            return held
    if service.provider.configured or any(not k.revoked for k in keys.listed(it.store.database)):
        raise NotSignedInError(f"Nøglen gælder ikke. {SIGN_IN}" if credentials else SIGN_IN)
    if not is_here(request):
        raise NotSignedInError(LOCAL_ALONE)
    return NOBODY_ELSE


def _widget(request: Request, key: Key) -> Principal:
    """Return the reader in a tab; the key is no secret, so the page must be one that it was made for."""
    if request.headers.get("origin", "").lower() not in key.origins:
        raise ForgedRequestError("Nøglen er lavet til en anden side.")
    tab = request.headers.get(TAB_HEADER, "")
    if not TAB_LENGTH[0] <= len(tab) <= TAB_LENGTH[1]:
        raise InvalidRequestError(f"Feltet {TAB_HEADER} mangler eller har en forkert længde.")
    return of_widget(key, tab)


def is_here(request: Request) -> bool:
    """Tell whether a request was made on this machine, by its own name, and passed on by nobody."""
    if from_socket(request):
        return True
    client = request.client.host if request.client else ""
    passed_on = any(name in request.headers for name in FORWARDED)
    return not passed_on and is_loopback(client) and is_loopback(request.url.hostname or "")


def check_origin(request: Request, service: Service) -> None:
    """Raise ForgedRequestError for an unsafe request that another page sends."""
    origin = request.headers.get("origin")
    if origin is None or origin in service.origins.listed:
        return
    own = {f"{request.url.scheme}://{request.url.netloc}", service.settings.public_url.rstrip("/")}
    if origin not in own:
        raise ForgedRequestError("Forespørgslen kommer fra en side, der ikke er på listen over tilladte.")


def from_socket(request: Request) -> bool:
    """Tell whether a request came through the data folder's socket, which has no port."""
    server = request.scope.get("server")
    return server is not None and server[1] is None


def is_loopback(host: str) -> bool:
    """Tell whether a name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def role(wanted: Role, *, widget: bool = False) -> Callable[[Principal], Awaitable[Principal]]:
    """Return a dependency that lets those through who may do what a role may, and widgets when said so."""

    async def check(found: Annotated[Principal, Depends(principal_of)]) -> Principal:
        if not (found.may(wanted) or (widget and found.role == "widget")):
            raise NotAllowedError("Det kræver en anden rolle, end du har.")
        return found

    return check


Asker = Annotated[Principal, Depends(role("ask", widget=True))]
Reader = Annotated[Principal, Depends(role("ask"))]
Writer = Annotated[Principal, Depends(role("writer"))]
Editor = Annotated[Principal, Depends(role("editor"))]
