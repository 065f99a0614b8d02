"""`klarplan serve`: the service on an address of the network and on the data folder's socket."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn
from fastapi import FastAPI

from api import logs
from api.access.gate import is_loopback
from api.app import create_app
from api.keeper import Keeper
from api.owner import OwnerSocket, config
from assistant import keys
from assistant.build import assistant
from assistant.settings import Settings
from index.errors import PlanError, SettingsError, StoreBusyError, StoreUnavailableError
from index.store.database import DATABASE_FILE
from index.store.file import identity

logger = logging.getLogger(__name__)
BACKLOG = 512
SIGNALS = (signal.SIGTERM, signal.SIGINT)


def run(settings: Settings, host: str, port: int, started: Callable[[str], None]) -> None:
    """Serve until a signal ends it; requests under way are finished first.

    The store is opened at once, so that the first to ask doesn't wait for it. When it is away, the
    service starts all the same, says so to whoever asks, and tries again.

    Args:
        settings: of the service.
        host: the address to listen on.
        port: and its port; 0 for any that is free.
        started: told the service's address when it is about to serve.

    Raises:
        StoreBusyError: another process owns the data folder.
        SettingsError: the address cannot be listened on, or is open to others while nobody is asked for a key.
    """
    logs.configure()
    os.umask(0o077)  # whatever a library writes into the data folder is nobody else's
    keeper = Keeper(lambda: assistant(settings), lambda: identity(settings.data / DATABASE_FILE))
    listening = _listening(host, port)
    try:
        _warm(keeper)
        _check_access(keeper, settings, host)
        started(f"http://{host}:{listening.getsockname()[1]}")
        asyncio.run(_serve(create_app(keeper, settings), settings, listening))
    finally:
        listening.close()
        if not keeper.close(0):
            logger.warning("left while work was under way; it is taken up at the next start")
            os._exit(0)  # its threads would keep the process, and the folder's lock, for as long as they take


async def _serve(app: FastAPI, settings: Settings, listening: socket.socket) -> None:
    async with app.router.lifespan_context(app):
        owner = OwnerSocket(app, settings.data)
        await owner.renew()
        attending = asyncio.create_task(owner.attend())
        await _Server(config(app, settings.trusted_proxies)).serve(sockets=[listening])
        attending.cancel()
        with suppress(asyncio.CancelledError):
            await attending
        await owner.close()


class _Server(uvicorn.Server):
    """A server that a signal ends, and that then returns instead of dying of the signal."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Have the signals while serving."""
        before = {number: signal.signal(number, self.handle_exit) for number in SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _warm(keeper: Keeper) -> None:
    """Open the store, load the model, read the names."""
    try:
        with keeper.lend() as it:
            it.chain.names()
            it.embedder.embed(["klar"], "query")
    except StoreBusyError:
        raise
    except PlanError as error:
        logger.warning("the store is away: %s", type(error).__name__)


def _check_access(keeper: Keeper, settings: Settings, host: str) -> None:
    """Raise SettingsError when others could reach a service that asks nobody who they are."""
    if is_loopback(host) or settings.oidc_issuer:
        return
    try:
        with keeper.lend() as it:
            guarded = any(not key.revoked for key in keys.listed(it.store.database))
    except StoreUnavailableError:  # nobody is let in as long as it is away, and only this machine afterwards
        return
    if guarded:
        return
    raise SettingsError(
        f"Tjenesten kan ikke lytte på {host}, så længe der hverken er nøgler eller login: alle på nettet kunne "
        "bruge den. Lav en nøgle med klarplan keys make, eller sæt KLARPLAN_OIDC_ISSUER."
    )


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.create_server(address[:2], family=family, backlog=BACKLOG)
        # for all it accepts: asyncio does so only where a socket names its protocol, and an answer is written in
        # two parts, of which Nagle's algorithm would hold back the second until the first is acknowledged
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError as error:
        raise SettingsError(
            f"Tjenesten kan ikke lytte på {host}, port {port}: {error.strerror}. "
            "Vælg en anden med --host og --port, eller stop det program, der bruger den."
        ) from error
    return listening
