"""An editor's way, and plans that mean harm."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.command_line import plan

from .keyboard import tab_to
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


def _row(page: Page, name: str) -> Locator:
    return page.get_by_role("table", name="Indlæste dokumenter").get_by_role("row", name=name)


def _delete(page: Page, name: str) -> None:
    page.goto("/admin")
    _row(page, name).get_by_role("button", name="Slet").click()
    page.get_by_role("button", name="Slet for altid").click()
    expect(page.get_by_text(f"{name} er slettet.")).to_be_visible()
    expect(_row(page, name)).to_have_count(0)


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
    _row(page, "svaner.md").get_by_role("button", name="Slet").click()
    page.get_by_role("button", name="Behold det").click()
    expect(_row(page, "svaner.md")).to_be_visible()
    _delete(page, "svaner.md")


def test_an_edition_is_put_right(page: Page):
    """An editor sees which of two editions answers, chooses the other with the keyboard, and takes it back."""
    earlier, newer = (plan("Ænder i åen", f"Der skal være {n} ænder i åen.").encode() for n in (31, 47))
    _upload(page, "aaen-2021.md", earlier)
    _upload(page, "aaen-2022.md", newer)
    row = page.get_by_role("table", name="Planer og deres udgaver").get_by_role("row")
    expect(row.filter(has_text="aaen-2022.md")).to_contain_text("Gældende")
    expect(row.filter(has_text="aaen-2021.md")).to_contain_text("Afløst")
    tab_to(page, "Ret udgaven aaen-2021.md")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Ret udgaven")
    expect(dialog.get_by_label("Svarer den?")).to_be_focused()
    page.keyboard.type("G")
    tab_to(page, "Gem")
    page.keyboard.press("Enter")
    expect(page.get_by_text("aaen-2021.md er rettet: gældende.")).to_be_visible()
    expect(page.get_by_role("heading", name="Planer og udgaver")).to_be_focused()
    expect(row.filter(has_text="aaen-2021.md")).to_contain_text("Gældende rettet af en redaktør")
    expect(row.filter(has_text="aaen-2022.md")).to_contain_text("Afløst")
    assert "31 ænder" in _answer(page, "Hvad er målet for Ænder i åen?")
    page.goto("/admin")
    page.get_by_role("button", name="Ret udgaven aaen-2021.md").click()
    dialog.get_by_label("Svarer den?").select_option("Lad Klarplan afgøre det")
    dialog.get_by_role("button", name="Gem").click()
    expect(row.filter(has_text="aaen-2022.md")).to_contain_text("Gældende")
    for name in ("aaen-2021.md", "aaen-2022.md"):
        _delete(page, name)


def test_a_plan_that_was_set_aside_can_be_taken_back(visit: Callable[..., BrowserContext]):
    """A plan without other editions that an editor has set aside still stands in the list, and what went wrong is told."""
    page = visit().new_page()
    _upload(page, "duer.md", plan("Duer på torvet", "Der skal være 12 duer.").encode())
    page.get_by_role("button", name="Ret udgaven duer.md").click()
    dialog = page.get_by_role("dialog", name="Ret udgaven")
    dialog.get_by_label("Svarer den?").select_option("superseded")
    page.route("**/api/plans/duer/plan", lambda route: route.abort(), times=1)
    dialog.get_by_role("button", name="Gem").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Klarplan kan ikke nås")
    dialog.get_by_role("button", name="Gem").click()
    expect(page.get_by_text("duer.md er rettet: afløst.")).to_be_visible()
    page.reload()
    row = page.get_by_role("table", name="Planer og deres udgaver").get_by_role("row", name="duer.md")
    expect(row).to_contain_text("Afløst")
    _delete(page, "duer.md")


def _answer(page: Page, question: str) -> str:
    page.goto("/")
    page.get_by_role("button", name="Ny samtale").or_(
        page.get_by_role("heading", name="Hvad vil du vide?")
    ).click()
    ask(page, question)
    return str(page.locator(".sentence").first.inner_text())


def test_what_got_no_answer_is_counted_in_words(page: Page, visit: Callable[..., BrowserContext]):
    """The table names field, indsats, reason and day in Danish, and has nothing of the question."""
    reader = visit("asker").new_page()
    reader.goto("/")
    ask(reader, "Hvad er status 2033 for Vilde vejkanter ved Kvækkerhuset?")
    page.goto("/admin")
    row = page.get_by_role("table", name="Spørgsmål uden svar, talt op").get_by_role(
        "row", name="Vilde vejkanter"
    )
    expect(row).to_contain_text("Feltet, året eller indsatsen findes ikke")
    assert re.search(r"\d{1,2}\. \w+ 20\d\d$", row.inner_text().strip())
    page.route(
        "**/api/unanswered",
        lambda route: route.fulfill(
            json=[
                {
                    "kind": "not_found",
                    "field": "target_group",
                    "initiative": None,
                    "initiative_name": None,
                    "count": 2,
                    "last": "2026-11-22",
                }
            ]
        ),
    )
    page.reload()
    table = page.get_by_role("table", name="Spørgsmål uden svar, talt op")
    expect(table).to_contain_text("målgruppe")
    expect(table).to_contain_text("22. november 2026")
    expect(page.locator("main")).not_to_contain_text("Kvækkerhuset")


def test_a_file_that_cannot_be_read_says_why(page: Page):
    """A broken file is refused with the reason, and nothing is added."""
    page.goto("/admin")
    page.get_by_label("Vælg filer").set_input_files(
        files=[{"name": "tom.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 ingenting"}]
    )
    expect(page.locator(".uploads .problem")).to_be_visible(timeout=PATIENCE)
    expect(_row(page, "tom.pdf")).to_have_count(0)


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
