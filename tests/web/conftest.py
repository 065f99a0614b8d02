"""A service, a browser, and visits to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from .browser import chromium, complaints_of, context_of, signed_in
from .service import Running, running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def service(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:  # noqa: ARG001  no browser, no service
    """The real service over the example plans, started once."""
    with running(tmp_path_factory.mktemp("web")) as started:
        yield started


@pytest.fixture(scope="session")
def roles(browser: Browser, service: Running) -> Mapping[str, StorageState]:
    """Cookies by role."""
    return signed_in(browser, service)


@pytest.fixture
def visit(
    browser: Browser, service: Running, roles: Mapping[str, StorageState]
) -> Iterator[Callable[..., BrowserContext]]:
    """A function that begins a visit, signed in with a role's key, or not with None."""
    contexts: list[BrowserContext] = []

    def begin(role: str | None = "editor", **more: object) -> BrowserContext:
        kept = {"storage_state": roles[role]} if role else {}
        contexts.append(context_of(browser, service, **kept, **more))
        return contexts[-1]

    yield begin
    for context in contexts:
        context.close()


@pytest.fixture
def page(visit: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page that an editor visits; its console must stay silent."""
    opened = visit().new_page()
    complaints = complaints_of(opened)
    yield opened
    assert complaints == []
