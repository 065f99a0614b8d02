"""Tests of banners that lie over a web page to ask for consent: no part of the plan."""

from __future__ import annotations

import pytest

import index.formats as reader

BANNERS = (
    '<div class="cookie-banner" role="dialog"><h2>Vi bruger cookies</h2><table><tr><th>Navn</th><th>Formål</th></tr><tr><td>sid</td><td>Drift</td></tr></table></div>',
    '<div id="CookieConsentDialog"><p>Vi bruger cookies</p></div>',
    '<section id="samtykke-popup" aria-label="Samtykke"><p>Vi bruger cookies</p></section>',
    '<dialog class="cookies"><p>Vi bruger cookies</p></dialog>',
)


@pytest.mark.parametrize("banner", BANNERS)
def test_a_banner_that_asks_for_consent_is_left_out(banner: str) -> None:
    """What a page asks about cookies is left out, and the reading says so."""
    reading = reader.read(f"<html><body>{banner}<h1>Plan</h1></body></html>".encode(), "x.html")
    assert [b.text for b in reading.blocks] == ["Plan"]
    assert "Vi bruger cookies" in reading.warnings[0]


@pytest.mark.parametrize(
    "page",
    [
        '<body class="cookie-consent-given"><p>Teksten</p></body>',
        '<div class="cookiepolitik"><p>Teksten</p></div>',
        '<div role="dialog"><p>Teksten</p></div>',
        '<main id="samtykke"><p>Teksten</p></main>',
    ],
)
def test_text_about_consent_is_text(page: str) -> None:
    """A page about cookies, a dialog about something else and a page whose root says so are read."""
    reading = reader.read(f"<html>{page}</html>".encode(), "x.html")
    assert [b.text for b in reading.blocks] == ["Teksten"]
