"""The widget on a page of another origin, which has a strict policy of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .browser import complaints_of
from .keyboard import focused, tab_to
from .service import Running
from .states import ask

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]
OPEN = "Spørg i handleplanerne"


@pytest.fixture
def host(visit: Callable[..., BrowserContext], service: Running) -> Page:
    """The intranet page that the widget stands on; nobody is signed in."""
    page = visit(None).new_page()
    page.goto(service.host_page)
    return page


def test_it_answers_and_opens_sources(host: Page):
    """Question, answer, source with its surroundings, and feedback work from another origin."""
    complaints = complaints_of(host)
    host.get_by_role("button", name=OPEN).click()
    ask(host)
    host.get_by_role("button", name="Kilde 2").click()
    expect(host.locator(".passage")).to_contain_text("På stien mellem Strandhuse og Birkevig Station")
    expect(host.locator(".passage mark")).to_contain_text("Elforbruget er 1,6 mio. kWh.")
    host.get_by_role("button", name="Tilbage til svaret").click()
    host.get_by_role("button", name="Skriv det lettere").click()
    expect(host.locator(".rewritten, .answer > .note").first).to_be_visible()
    host.get_by_role("button", name="Godt svar").click()
    expect(host.get_by_role("status")).to_have_text("Tak for din vurdering.")
    assert complaints == []


def test_by_keyboard(host: Page):
    """The launcher opens, the focus goes to the field, Escape closes step by step and gives the focus back."""
    tab_to(host, OPEN)
    host.keyboard.press("Enter")
    assert focused(host) == "Dit spørgsmål"
    host.keyboard.type("Hvad er status 2023 for LED-lys på veje og stier?")
    host.keyboard.press("Enter")
    expect(host.get_by_role("button", name="Kilde 1")).to_be_visible()
    tab_to(host, "Kilde 1", back=True)
    host.keyboard.press("Enter")
    expect(host.locator("#source-1")).to_be_focused()
    host.keyboard.press("Escape")
    expect(host.get_by_role("button", name="Kilde 1")).to_be_focused()
    host.keyboard.press("Escape")
    assert focused(host) == OPEN


def test_nothing_leaks_in_or_out(host: Page):
    """The page's loud styles don't reach the widget, and the widget adds nothing global to the page."""
    host.get_by_role("button", name=OPEN).click()
    send = host.get_by_role("button", name="Spørg", exact=True)
    assert send.evaluate("(element) => getComputedStyle(element).fontSize") != "40px"
    news = host.get_by_role("button", name="Nyheder")
    assert news.evaluate("(element) => getComputedStyle(element).color") == "rgb(255, 0, 0)"
    assert host.evaluate("document.styleSheets.length") == 1
    assert host.evaluate("Object.keys(window).filter((name) => /klarplan/i.test(name))") == []


LOOK = """(element) => {
  const style = getComputedStyle(element);
  return ["color", "fontFamily", "fontSize", "fontStyle", "fontWeight", "lineHeight", "letterSpacing", "wordSpacing", "textTransform",
    "textIndent", "textAlign", "direction", "whiteSpace", "boxSizing", "float", "display", "paddingLeft"].map((name) => style[name]);
}"""


def test_a_page_that_says_how_everything_looks_does_not_reach_it(host: Page, service: Running):
    """Rules for everything, for the element itself, and a small root type size change nothing in the widget."""
    looks = []
    for address in (service.host_page, service.rude_page):
        host.goto(address)
        widget = host.locator("klarplan-chat").first
        launcher = widget.get_by_role("button", name=OPEN)
        seen = [launcher.evaluate(LOOK)]
        launcher.click()
        parts = (
            widget.get_by_role("button", name="Spørg", exact=True),
            widget.get_by_role("textbox", name="Dit spørgsmål"),
            widget.get_by_role("heading", name="Hvad vil du vide?"),
        )
        seen += [part.evaluate(LOOK) for part in parts]
        seen.append(widget.locator(".frame").evaluate("(frame) => frame.getBoundingClientRect().width"))
        looks.append(seen)
    assert looks[1] == looks[0]


def test_two_on_a_page_keep_a_conversation_each(host: Page, service: Running):
    """A launcher and a chat in the text don't mix their conversations, also after a reload."""
    host.goto(service.rude_page)
    first, second = host.locator("klarplan-chat").first, host.locator("klarplan-chat").last
    ask_in(second, "Hvilke handleplaner er der?")
    first.get_by_role("button", name=OPEN).click()
    expect(first.locator(".turn")).to_have_count(0)
    ask_in(first, "Hvilke indsatser mangler status?")
    host.reload()
    expect(second.locator(".question")).to_contain_text("Hvilke handleplaner er der?")
    first.get_by_role("button", name=OPEN).click()
    expect(first.locator(".question")).to_contain_text("Hvilke indsatser mangler status?")


def ask_in(widget: Locator, question: str) -> None:
    field = widget.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(question)
    field.press("Enter")
    expect(widget.locator(".actions").last).to_be_visible()


def test_a_host_page_sets_colours_and_parts(host: Page):
    """Custom properties and parts reach what the documentation names."""
    host.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("klarplan-chat { --klarplan-accent: rgb(1, 2, 3) } klarplan-chat::part(launcher) { border-radius: 3px }");
      document.adoptedStyleSheets = [sheet];
    }""")
    style = host.get_by_role("button", name=OPEN).evaluate(
        "(element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).borderRadius]"
    )
    assert style == ["rgb(1, 2, 3)", "3px"]


def test_light_and_dark_are_the_pages_choice(host: Page):
    """On a page without a colour scheme the chat stays light for a reader who likes dark; it follows a page that has one."""
    ground = "(dialog) => getComputedStyle(dialog.querySelector('.frame')).backgroundColor"
    host.emulate_media(color_scheme="dark")
    host.get_by_role("button", name=OPEN).click()
    assert host.get_by_role("dialog").evaluate(ground) == "rgb(255, 255, 255)"
    host.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(":root { color-scheme: light dark }");
      document.adoptedStyleSheets = [sheet];
    }""")
    assert host.get_by_role("dialog").evaluate(ground) == "rgb(23, 32, 29)"


def test_it_speaks_english_where_the_page_does(host: Page):
    """`lang` chooses the language of everything that the widget itself says."""
    host.evaluate("document.querySelector('klarplan-chat').setAttribute('lang', 'en')")
    host.get_by_role("button", name="Ask the action plans").click()
    expect(host.get_by_role("heading", name="What would you like to know?")).to_be_visible()


def test_a_key_that_is_made_for_another_page_is_told_of(
    visit: Callable[..., BrowserContext], service: Running
):
    """A page that the key wasn't made for cannot ask, and the reader is told whom to tell."""
    page = visit(None).new_page()
    page.goto(service.host_page.replace("127.0.0.1", "localhost"))
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("textbox", name="Dit spørgsmål").fill("Hvilke planer er der?")
    page.keyboard.press("Enter")
    expect(page.locator(".problem")).to_be_visible()


def test_scripts_twice_on_a_page_do_no_harm(host: Page, service: Running):
    """A page that has the script twice has one widget that works."""
    complaints = complaints_of(host)
    host.add_script_tag(url=f"{service.address}/static/klarplan-chat.js")
    host.get_by_role("button", name=OPEN).click()
    expect(host.get_by_role("dialog")).to_be_visible()
    assert complaints == []
