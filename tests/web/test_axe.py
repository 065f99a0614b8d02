"""axe finds nothing in any state of any page, in any way of looking at it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from .axe import findings
from .browser import MODES, complaints_of, look
from .service import Running
from .states import STATES, State

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_axe_finds_nothing(state: State, visit: Callable[..., BrowserContext], service: Running):
    """No rule of WCAG 2.2 A and AA or of good practice that axe can check is broken, and the console is silent."""
    page = visit(state.role).new_page()
    complaints = complaints_of(page)
    state.reach(page, service)
    found = {}
    for mode in MODES:
        look(page, mode)
        found[mode] = findings(page)
    assert found == {mode: [] for mode in MODES}
    assert state.complains or complaints == []
