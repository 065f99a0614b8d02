"""A real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    StorageState,
    ViewportSize,
    expect,
    sync_playwright,
)

from .service import Running

WHERE = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 30_000  # milliseconds: two cores may be busy with other tests
HOW = "Chromium er ikke installeret: kør »apt-get install chromium«."

WIDE = ViewportSize(width=1280, height=860)
# 1280 px at 400 % zoom
NARROW = ViewportSize(width=320, height=640)


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to look at a page."""

    colours: Literal["light", "dark"] = "light"
    contrast: Literal["active", "none"] = "none"
    size: ViewportSize = field(default_factory=lambda: WIDE)


MODES: Mapping[str, Mode] = MappingProxyType(
    {
        "lys": Mode(),
        "mørk": Mode("dark"),
        "kontrast": Mode("dark", "active"),
        "zoom": Mode(size=NARROW),
        "zoom mørk": Mode("dark", size=NARROW),
    }
)


def look(page: Page, mode: str) -> None:
    """Look at a page in another way, as it stands."""
    chosen = MODES[mode]
    page.set_viewport_size(chosen.size)
    page.emulate_media(color_scheme=chosen.colours, forced_colors=chosen.contrast, reduced_motion="reduce")


def executable() -> str:
    """Return where Chromium is; without it the test is skipped, or with CI=true fails, saying how to get it."""
    found = next(filter(None, map(shutil.which, WHERE)), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(HOW)
    if found is None:
        pytest.skip(HOW)
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a running browser."""
    path = executable()
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def context_of(browser: Browser, service: Running, size: ViewportSize = WIDE, **more: Any) -> BrowserContext:
    """Return a fresh visit."""
    settings = {"viewport": size, "locale": "da-DK", "reduced_motion": "reduce"} | more
    context = browser.new_context(base_url=service.address, **settings)
    context.set_default_timeout(PATIENCE)
    return context


def signed_in(browser: Browser, service: Running) -> Mapping[str, StorageState]:
    """Return what a browser keeps of somebody who is signed in, by role: each signs in once, as attempts are few."""
    kept = {}
    for role in ("asker", "writer", "editor"):
        context = context_of(browser, service)
        key = {"key": getattr(service.keys, role)}
        entered = context.request.post("/api/session", data=key, headers={"Origin": service.address})
        assert entered.ok, entered.text()
        kept[role] = context.storage_state()
        context.close()
    return MappingProxyType(kept)


def complaints_of(page: Page) -> list[str]:
    """Return a list that fills with what the page's console complains of."""
    found: list[str] = []
    page.on(
        "console",
        lambda message: found.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: found.append(str(error)))
    return found
