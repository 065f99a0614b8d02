"""An editor's way, and plans that mean harm."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.command_line import plan

from .states import ask

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]
PATIENCE = 60_000  # milliseconds: reading a plan in takes what it takes on a busy machine
# Everything that a page might be made to run or be misled by, where a plan has its words; reading a plan in
# drops tags, so what is to look like one comes as entities
HOSTILE = plan(
    name="Onde &lt;b&gt;Ænder&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt;",
    goal="Der skal være 22 &lt;script&gt;alert(2)&lt;/script&gt; ænder. Se javascript:alert(3) \u202egnirkrivåp\u202c og {{constructor}}.",
).encode()


def _upload(page: Page, name: str, content: bytes) -> None:
    page.goto("/admin")
    page.get_by_label("Vælg filer").set_input_files(
        files=[{"name": name, "mimeType": "text/markdown", "buffer": content}]
    )
    expect(page.locator(".uploads").get_by_text("Læst ind", exact=True)).to_be_visible(timeout=PATIENCE)


def _delete(page: Page, name: str) -> None:
    page.goto("/admin")
    page.get_by_role("row", name=name).get_by_role("button", name="Slet").click()
    page.get_by_role("button", name="Slet for altid").click()
    expect(page.get_by_text(f"{name} er slettet.")).to_be_visible()
    expect(page.get_by_role("row", name=name)).to_have_count(0)


def test_a_plan_is_read_in_asked_read_in_again_and_deleted(page: Page):
    """Upload with its report, an answer from it, the same again, and deletion after a question."""
    _upload(page, "svaner.md", plan("Svaner i voldgraven", "Der skal være 34 svaner i 2024.").encode())
    expect(page.locator(".uploads")).to_contain_text("Nyt dokument: 1 plan, 1 indsats")
    page.goto("/")
    ask(page, "Hvad er målet for Svaner i voldgraven?")
    expect(page.locator(".sentence").first).to_contain_text("34 svaner")
    page.goto("/admin")
    page.get_by_role("button", name="Læs ind igen svaner.md").click()
    expect(page.locator(".uploads").get_by_text("Læst ind", exact=True)).to_be_visible(timeout=PATIENCE)
    page.get_by_role("row", name="svaner.md").get_by_role("button", name="Slet").click()
    page.get_by_role("button", name="Behold det").click()
    expect(page.get_by_role("row", name="svaner.md")).to_be_visible()
    _delete(page, "svaner.md")


def test_a_file_that_cannot_be_read_says_why(page: Page):
    """A broken file is refused with the reason, and nothing is added."""
    page.goto("/admin")
    page.get_by_label("Vælg filer").set_input_files(
        files=[{"name": "tom.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 ingenting"}]
    )
    expect(page.locator(".uploads .problem")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("row", name="tom.pdf")).to_have_count(0)


def test_hostile_plan_text_is_inert(page: Page):
    """Script, markup, javascript: links and direction marks in a plan are shown as text, on every page that shows it."""
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    _upload(page, "ond.md", HOSTILE)
    page.goto("/")
    ask(page, "Hvad er målet for Onde Ænder?")
    expect(page.locator(".turn")).to_contain_text("<script>alert(2)</script>")
    page.get_by_role("button", name="Kilde 1").click()
    expect(page.locator(".passage mark")).to_contain_text("22 <script>")
    expect(page.locator(".passage")).to_contain_text("Onde <b>Ænder</b>")
    for address in ("/overblik", "/kilde/ond", "/admin"):
        page.goto(address)
        expect(page.locator("main")).to_contain_text("ond" if address == "/admin" else "<b>Ænder</b>")
        assert page.locator("main img, main b, main script, a[href^='javascript:']").count() == 0
        assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068") & set(page.locator("main").inner_text())
    _delete(page, "ond.md")
    assert ran == []
