"""Where there is no browser, the tests say how to get one."""

from __future__ import annotations

import pytest

from . import browser


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_chromium_tests_are_skipped_and_in_ci_fail(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
):
    """A missing browser is never silent: the message says what to install, and CI does not pass."""
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    with pytest.raises(outcome, match="apt-get install chromium"):
        browser.executable()
