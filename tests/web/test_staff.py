"""A staff member's whole way: ask, follow up, open a source, rewrite, give feedback."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .browser import complaints_of
from .keyboard import focused, tab_to
from .service import Running
from .states import HOLD, QUESTION, ask

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]
QUOTE = "Elforbruget er 1,6 mio. kWh. Besparelsen svarer til 1,1 mio. kr. i 2023."


@pytest.fixture
def staff(visit: Callable[..., BrowserContext]) -> Page:
    """A visit by somebody who may ask and nothing else."""
    context = visit("asker")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def test_by_mouse(staff: Page):
    """Everything can be done with a mouse: from the question to the vote, with the quote highlighted in the document."""
    complaints = complaints_of(staff)
    staff.goto("/")
    ask(staff)
    ask(staff, "og i 2024?")
    expect(staff.locator(".turn").last.locator(".sentence").first).to_contain_text("2024")
    first = staff.locator(".turn").first
    first.get_by_role("button", name="Kilde 2").click()
    expect(staff.locator(".passage mark")).to_have_text(QUOTE)
    with staff.expect_popup() as opened:
        staff.get_by_role("link", name="Åbn i dokumentet").click()
    expect(opened.value.locator(".paper mark")).to_have_text(QUOTE)
    expect(opened.value.locator(".paper mark")).to_be_in_viewport()
    first.get_by_role("button", name="Skriv det lettere").click()
    expect(first.locator(".rewritten, .answer > .note").first).to_be_visible()
    first.get_by_role("button", name="Godt svar").click()
    expect(first.get_by_role("button", name="Godt svar")).to_have_attribute("aria-pressed", "true")
    expect(staff.get_by_role("status")).to_have_text("Tak for din vurdering.")
    assert complaints == []


def test_by_keyboard(staff: Page):
    """The same can be done with the keyboard alone, and the focus goes where the work goes."""
    staff.goto("/")
    tab_to(staff, "Dit spørgsmål")
    staff.keyboard.type(QUESTION)
    staff.keyboard.press("Enter")
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_visible()
    tab_to(staff, "Kilde 2", back=True)
    staff.keyboard.press("Enter")
    expect(staff.locator(".passage mark")).to_have_text(QUOTE)
    expect(staff.locator("#source-2")).to_be_focused()
    staff.keyboard.press("Escape")
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_focused()
    tab_to(staff, "Skriv det lettere")
    staff.keyboard.press("Enter")
    expect(staff.locator(".rewritten, .answer > .note").first).to_be_visible()
    tab_to(staff, "Dårligt svar")
    staff.keyboard.press("Space")
    tab_to(staff, "Noget mangler")
    staff.keyboard.press("Space")
    tab_to(staff, "Send")
    staff.keyboard.press("Enter")
    expect(staff.get_by_role("status")).to_have_text("Tak for din vurdering.")
    tab_to(staff, "Hvad er status 2024")
    staff.keyboard.press("Enter")
    expect(staff.locator(".turn")).to_have_count(2)
    tab_to(staff, "Ny samtale", back=True)
    staff.keyboard.press("Enter")
    expect(staff.locator(".turn")).to_have_count(0)
    assert focused(staff) == "Dit spørgsmål"


def test_rewriting_keeps_the_sources_and_says_that_it_is_rewritten(staff: Page):
    """A plainer answer has a label, LIX before and after, and each sentence's own citations."""
    staff.goto("/")
    ask(staff, "Hvad er formålet med LED-lys på veje og stier?")
    plain = staff.locator(".answer .mark").all_text_contents()
    body = {
        "suggestion": "",
        "changed": True,
        "reason": "",
        "lix_before": 52.4,
        "lix_after": 31.2,
        "vector_before": {},
    }
    staff.route(
        "**/api/rewrite",
        lambda route: route.fulfill(json=_rewritten(route.request.post_data_json["text"]) | body),
    )
    staff.get_by_role("button", name="Skriv det lettere").click()
    expect(staff.locator(".rewritten")).to_contain_text("Skrevet om, ikke ordret.")
    expect(staff.locator(".rewritten")).to_contain_text("Lix 52 før, 31 nu")
    expect(staff.locator(".rewritten")).to_contain_text("Kort sagt:")
    assert staff.locator(".rewritten .mark").all_text_contents() == plain
    expect(staff.get_by_role("log").locator("p").last).to_contain_text("Skrevet om, ikke ordret.")
    staff.get_by_role("button", name="Kopiér", exact=True).click()
    expect(staff.get_by_role("status")).to_have_text("Kopieret")
    assert staff.evaluate("navigator.clipboard.readText()").startswith("Skrevet om, ikke ordret.")
    staff.get_by_role("button", name="Kopiér med kilde").click()
    expect(staff.get_by_role("status")).to_have_text("Kopieret med kilde")
    copied = staff.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Skrevet om, ikke ordret.")
    assert re.search(r"\[1\].*\n\nKilder\n\[1\] “", copied, re.DOTALL)
    staff.get_by_role("button", name="Vis det ordrette svar").click()
    expect(staff.locator(".rewritten")).to_have_count(0)


def _rewritten(text: str) -> dict[str, object]:
    word = text.split(maxsplit=1)[0]
    change = {
        "start": 0,
        "end": len(word),
        "before": word,
        "after": "Kort sagt:",
        "rules": [],
        "reasons": [],
        "sources": [],
    }
    return {"changes": [change], "findings": [], "lost": [], "vector_after": {}, "explanations": []}


SLOW = """const real = window.fetch;
window.fetch = async (to, init) => {
  if (String(to).endsWith("/api/ask/stream")) await new Promise((done) => { window.answer = done; });
  return real(to, init);
};"""
ANSWER = """async () => {
  while (!window.answer) await new Promise((done) => setTimeout(done, 20));
  window.answer();
}"""  # the question is sent when the session is there, which may be after the button to stop it is


def test_the_focus_is_never_lost(staff: Page):
    """What goes away while it has the focus gives it to what comes nearest, so that Tab goes on from there."""
    staff.add_init_script(SLOW)
    staff.goto("/")
    tab_to(staff, "Dit spørgsmål")
    staff.keyboard.type(QUESTION)
    staff.keyboard.press("Enter")
    tab_to(staff, "Stop svaret")
    staff.evaluate(ANSWER)
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_visible()
    assert focused(staff) == f"Du spurgte: {QUESTION}"
    tab_to(staff, "Skriv det lettere")
    staff.keyboard.press("Enter")
    expect(staff.locator(".rewritten, .answer > .note").first).to_be_visible()
    assert focused(staff) in {"Skriv det lettere", "Vis det ordrette svar"}
    expect(staff.get_by_role("log").locator("p")).to_have_count(3)
    tab_to(staff, "Dårligt svar")
    staff.keyboard.press("Space")
    tab_to(staff, "Spring over")
    staff.keyboard.press("Enter")
    expect(staff.get_by_role("group", name="Hvad var der galt med svaret?")).to_have_count(0)
    assert focused(staff) == "Dårligt svar"
    tab_to(staff, "Hvad er status 2024")
    question = focused(staff)
    staff.keyboard.press("Enter")
    expect(staff.locator(".turn")).to_have_count(2)
    assert focused(staff) == f"Du spurgte: {question}"


def test_an_answer_is_copied_with_its_sources(staff: Page, service: Running):
    """“Kopiér med kilde” gives sentences, marks, quotes, places and addresses, fit for a case note."""
    staff.goto("/")
    ask(staff)
    staff.get_by_role("button", name="Kopiér med kilde").click()
    expect(staff.get_by_role("status")).to_have_text("Kopieret med kilde")
    copied = staff.evaluate("navigator.clipboard.readText()")
    assert f"“{QUOTE}”" in copied
    assert "Midtvejsstatus 2023: Vi har opnået · side 4" in copied
    assert re.search(rf"{service.address}/kilde/klimahandleplan\S+#s=\d+-\d+", copied)


def test_a_screen_reader_hears_that_an_answer_comes_and_then_all_of_it_once(staff: Page):
    """The log says “svarer”, then the whole answer, and nothing in between."""
    staff.goto("/")
    ask(staff)
    lines = staff.get_by_role("log").locator("p")
    expect(lines).to_have_count(2)
    expect(lines.first).to_have_text("Klarplan svarer.")
    expect(lines.last).to_contain_text(QUOTE)


def test_the_field_stays_open_while_an_answer_comes_and_stop_is_reached(staff: Page):
    """While waiting one can write on, reach Stop with Tab, and after stopping is back in the field."""
    staff.add_init_script(HOLD)
    staff.goto("/")
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(QUESTION)
    field.press("Enter")
    expect(staff.get_by_role("button", name="Stop svaret")).to_be_visible()
    expect(field).to_be_enabled()
    field.type("Det næste")
    expect(field).to_have_value("Det næste")
    tab_to(staff, "Stop svaret")
    staff.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(staff.locator(".turn")).to_contain_text("Svaret blev stoppet, før det kom.")


def test_a_stream_that_breaks_off_keeps_what_came_and_offers_to_try_again(staff: Page):
    """A connection lost in the middle is told in Danish, beside the sentences that had come."""
    delta = 'event: delta\ndata: {"sentence":{"text":"Der er sat lys op.","citations":[1]}}\n\n'
    staff.route(
        "**/api/ask/stream", lambda route: route.fulfill(content_type="text/event-stream", body=delta)
    )
    staff.goto("/")
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(QUESTION)
    field.press("Enter")
    expect(staff.locator(".problem")).to_have_text("Forbindelsen blev afbrudt midt i svaret. Prøv igen.")
    expect(staff.locator(".sentence")).to_contain_text("Der er sat lys op.")
    staff.unroute("**/api/ask/stream")
    staff.get_by_role("button", name="Prøv igen").click()
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_visible()


BROKEN = """const real = window.fetch;
window.broken = true;
window.fetch = (to, init) => {
  if (!window.broken || !String(to).endsWith("/api/ask/stream")) return real(to, init);
  const body = new ReadableStream({ start(stream) {
    stream.enqueue(new TextEncoder().encode('event: delta\\ndata: {"sentence":{"text":"Der er sat lys op.","citations":[1]}}\\n\\nevent: del'));
    setTimeout(() => stream.error(new TypeError("network error")), 100);
  } });
  return Promise.resolve(new Response(body, { headers: { "Content-Type": "text/event-stream" } }));
};"""


def test_a_service_that_goes_away_in_the_middle_is_told_of(staff: Page):
    """When the connection itself fails, the turn ends with what came, the reason and a way on, and Stop is gone."""
    complaints = complaints_of(staff)
    staff.add_init_script(BROKEN)
    staff.goto("/")
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(QUESTION)
    field.press("Enter")
    expect(staff.locator(".problem")).to_have_text("Forbindelsen blev afbrudt midt i svaret. Prøv igen.")
    expect(staff.locator(".sentence")).to_contain_text("Der er sat lys op.")
    expect(staff.get_by_role("button", name="Stop svaret")).to_have_count(0)
    expect(staff.get_by_role("log")).to_contain_text("Forbindelsen blev afbrudt")
    assert complaints == []
    staff.evaluate("window.broken = false")
    staff.get_by_role("button", name="Prøv igen").click()
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_visible()


def test_a_double_click_asks_once(staff: Page):
    """Neither a suggestion nor the button asks twice when it is clicked twice."""
    staff.goto("/")
    staff.locator(".suggestion").first.dblclick()
    expect(staff.locator(".actions")).to_be_visible()
    expect(staff.locator(".turn")).to_have_count(1)
    staff.get_by_role("textbox", name="Dit spørgsmål").fill(QUESTION)
    staff.get_by_role("button", name="Spørg", exact=True).dblclick()
    expect(staff.locator(".actions")).to_have_count(2)
    expect(staff.locator(".turn")).to_have_count(2)


def test_a_question_that_is_too_long_is_not_cut(staff: Page):
    """What was pasted stays whole in the field, which says how long it may be; a shorter one is asked."""
    staff.goto("/")
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill("Hvad er status? " * 200)
    field.press("Enter")
    message = field.evaluate("(field) => field.validationMessage")
    assert message == "Spørgsmålet er på 3199 tegn. Skriv det på højst 2000."
    assert len(field.input_value()) == 3200
    expect(field).to_be_focused()
    expect(staff.locator(".turn")).to_have_count(0)
    ask(staff)
    expect(staff.locator(".turn")).to_have_count(1)


def test_without_a_network_that_is_what_it_says(staff: Page):
    """Offline, the reader is told so, and what was said stays readable."""
    staff.goto("/")
    ask(staff)
    staff.context.set_offline(True)
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill("og i 2024?")
    field.press("Enter")
    expect(staff.locator(".problem")).to_have_text(
        "Du er ikke på nettet. Spørg igen, når forbindelsen er der."
    )
    expect(staff.locator(".turn").first).to_contain_text(QUOTE)
    staff.context.set_offline(False)
    staff.get_by_role("button", name="Prøv igen").click()
    expect(staff.locator(".turn")).to_have_count(3)
    expect(staff.locator(".turn").last).to_contain_text("2024")


def test_who_is_signed_out_meanwhile_is_shown_the_way_in(staff: Page):
    """A session that has ended is told as such, with a link to sign in."""
    staff.goto("/")
    staff.context.clear_cookies()
    field = staff.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(QUESTION)
    field.press("Enter")
    staff.get_by_role("link", name="Log ind").last.click()
    expect(staff.get_by_label("Nøgle")).to_be_visible()


def test_the_conversation_lasts_as_long_as_the_tab(staff: Page):
    """After a reload the conversation is there; another tab begins anew."""
    staff.goto("/")
    ask(staff)
    staff.reload()
    expect(staff.locator(".turn")).to_have_count(1)
    expect(staff.get_by_role("button", name="Kilde 2")).to_be_visible()
    other = staff.context.new_page()
    other.goto("/")
    expect(other.get_by_role("heading", name="Hvad vil du vide?")).to_be_visible()


def test_english_is_marked_as_english(staff: Page):
    """An English answer says so to a screen reader, on a page that is Danish."""
    staff.goto("/")
    expect(staff.locator("html")).to_have_attribute("lang", "da")
    ask(staff, "Which initiatives have no status?")
    expect(staff.locator(".sentence").first).to_have_attribute("lang", "en")


def test_signing_out_leaves_nothing_in_the_tab(visit: Callable[..., BrowserContext], service: Running):
    """Whoever signs in next in the same tab does not see the conversation."""
    page = visit(None).new_page()
    for _ in range(2):
        page.goto("/")
        page.get_by_label("Nøgle").fill(service.keys.asker)
        page.get_by_role("button", name="Log ind").click()
        expect(page.get_by_role("heading", name="Hvad vil du vide?")).to_be_visible()
        ask(page)
        page.get_by_role("button", name="Log ud").click()
        expect(page.get_by_label("Nøgle")).to_be_visible()


def test_without_signing_in_one_is_sent_to_do_so_and_back(
    visit: Callable[..., BrowserContext], service: Running
):
    """A page asks for a key, and then is the page that was wanted."""
    page = visit(None).new_page()
    page.goto("/overblik")
    page.get_by_label("Nøgle").fill(service.keys.asker)
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_role("heading", name="Overblik", level=1)).to_be_visible()
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_role("heading", name="Log ind", level=1)).to_be_visible()
