"""Make a picture of each page in each state, for a reviewer to look at: `python -m tests.web.screenshots FOLDER`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, StorageState, ViewportSize

from .browser import chromium, context_of, signed_in
from .service import Running, running
from .states import STATES, State

PHONE = ViewportSize(width=375, height=760)
LOOKS = {
    "1280-lys": (ViewportSize(width=1280, height=860), "light"),
    "1280-mørk": (ViewportSize(width=1280, height=860), "dark"),
    "375-lys": (PHONE, "light"),
    "375-mørk": (PHONE, "dark"),
}


def take(
    browser: Browser, service: Running, roles: Mapping[str, StorageState], state: State, folder: Path
) -> None:
    """Take a state's pictures: a page that stands in its window as it is seen, a long one whole."""
    for look, (size, colours) in LOOKS.items():
        kept = {"storage_state": roles[state.role]} if state.role else {}
        context = context_of(browser, service, size, color_scheme=colours, **kept)
        page = context.new_page()
        state.reach(page, service)
        page.screenshot(
            path=folder / f"{state.name}-{look}.png", full_page=not state.name.startswith("kilde")
        )
        context.close()


def main(arguments: list[str]) -> None:
    """Take all pictures, or those of the states that are named after the folder."""
    folder, wanted = Path(arguments[0]), arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, running(Path(data)) as service, chromium() as browser:
        roles = signed_in(browser, service)
        for state in STATES:
            if not wanted or state.name in wanted:
                take(browser, service, roles, state, folder)
                sys.stdout.write(f"{state.name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
