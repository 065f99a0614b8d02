"""A writer's whole way: a text in, findings and changes, choices, figures that follow, the text out."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .keyboard import focused, tab_to
from .service import Running
from .states import LETTER

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]


@pytest.fixture
def writer(visit: Callable[..., BrowserContext]) -> Page:
    """A writer's visit to Skriv klart."""
    context = visit("writer")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/skriv")
    return page


def _review(page: Page, text: str = LETTER) -> None:
    page.get_by_label("Din tekst").fill(text)
    page.get_by_role("button", name="Gennemgå teksten").click()
    expect(page.get_by_role("article", name="Ændring").first).to_be_visible()


def _copied(page: Page) -> str:
    page.get_by_role("button", name="Kopiér teksten").click()
    expect(page.get_by_text("Teksten er kopieret.")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_each_change_can_be_taken_or_left(writer: Page):
    """The text that is copied has the chosen changes and no others, and the figures follow each choice."""
    _review(writer)
    assert "fremkomme" not in _copied(writer)
    changes = writer.get_by_role("article", name="Ændring")
    with writer.expect_response("**/api/readability"):
        changes.filter(has_text="fremkomme").get_by_role("button", name="Behold min tekst").click()
    assert "fremkomme" in _copied(writer)
    with writer.expect_response("**/api/readability"):
        writer.get_by_role("button", name="Behold alt").click()
    assert _copied(writer) == LETTER
    table = writer.get_by_role("table", name="Tal for teksten før og nu")
    lix = table.get_by_role("row", name="Lix").get_by_role("cell")
    expect(lix.last).to_have_text(lix.first.inner_text())


def test_facts_stay(writer: Page):
    """Dates, deadlines and law references are in the text that is copied."""
    _review(writer)
    copied = _copied(writer)
    assert all(fact in copied for fact in ("3. marts 2024", "8 uger", "§ 12, stk. 2"))


def test_by_keyboard(writer: Page):
    """A writer without a mouse types, reviews, goes through the changes with the arrows, and copies."""
    tab_to(writer, "Din tekst")
    writer.keyboard.insert_text(LETTER)
    tab_to(writer, "Let at læse") if focused(writer) == "Let at læse" else tab_to(writer, "Normal")
    writer.keyboard.press("ArrowLeft")
    assert focused(writer) == "Forsigtig"
    tab_to(writer, "Gennemgå teksten")
    writer.keyboard.press("Enter")
    expect(writer.locator("#review-heading")).to_be_focused()
    tab_to(writer, "Behold min tekst")
    writer.keyboard.press("Enter")
    expect(writer.locator(".item.left")).to_have_count(1)
    writer.keyboard.press("ArrowDown")
    writer.keyboard.press("Space")
    expect(writer.locator(".item.left")).to_have_count(2)
    tab_to(writer, "Kopiér teksten", back=True)
    writer.keyboard.press("Enter")
    expect(writer.get_by_text("Teksten er kopieret.")).to_be_visible()


def test_a_text_file_is_dropped_in(writer: Page):
    """A text file in the old encoding is read right."""
    file = {
        "name": "brev.txt",
        "mimeType": "text/plain",
        "buffer": "Såfremt De ønsker æbler".encode("latin-1"),
    }
    writer.get_by_label("Åbn en fil").set_input_files(files=[file])
    expect(writer.get_by_label("Din tekst")).to_have_value("Såfremt De ønsker æbler")


def test_another_kind_of_file_is_refused_in_words(writer: Page):
    """A picture is no text, and the message says what to use."""
    writer.get_by_label("Åbn en fil").set_input_files(
        files=[{"name": "foto.png", "mimeType": "image/png", "buffer": b"\x89PNG"}]
    )
    expect(writer.get_by_role("alert")).to_have_text("Brug en Word-fil (.docx) eller en tekstfil (.txt).")


def test_an_empty_text_is_named(writer: Page):
    """Reviewing nothing says what is missing and puts the focus there."""
    writer.get_by_role("button", name="Gennemgå teksten").click()
    expect(writer.get_by_role("alert")).to_have_text("Skriv eller indsæt en tekst først.")
    field = writer.get_by_label("Din tekst")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("^Skriv eller indsæt en tekst først"))


def test_a_text_that_is_too_long_is_not_cut(writer: Page):
    """What was pasted stays whole, and the message says how much can be reviewed at a time."""
    text = "Såfremt De ønsker det. " * 2400
    field = writer.get_by_label("Din tekst")
    field.fill(text)
    writer.get_by_role("button", name="Gennemgå teksten").click()
    expect(writer.get_by_role("alert")).to_contain_text("Teksten er på 55.200 tegn.")
    expect(field).to_have_value(text)


def test_who_may_only_ask_is_told_before_writing(visit: Callable[..., BrowserContext]):
    """Without the role the page says whom to ask, and no text is typed in vain."""
    page = visit("asker").new_page()
    page.goto("/skriv")
    expect(page.get_by_role("alert")).to_contain_text("Siden er for skribenter.")
    expect(page.get_by_label("Din tekst")).to_have_count(0)


def test_a_text_survives_a_session_that_ends(writer: Page, service: Running):
    """Signed out meanwhile, a writer keeps the text, signs in beside it and goes on."""
    writer.get_by_label("Din tekst").fill(LETTER)
    writer.context.clear_cookies()
    writer.get_by_role("button", name="Gennemgå teksten").click()
    expect(writer.get_by_role("alert")).to_contain_text("Din tekst står her endnu.")
    with writer.expect_popup() as opened:
        writer.get_by_role("link", name="Log ind i en ny fane").click()
    opened.value.get_by_label("Nøgle").fill(service.keys.writer)
    opened.value.get_by_role("button", name="Log ind").click()
    expect(opened.value.get_by_role("heading", name="Hvad vil du vide?")).to_be_visible()
    expect(writer.get_by_label("Din tekst")).to_have_value(LETTER)
    writer.get_by_role("button", name="Gennemgå teksten").click()
    expect(writer.get_by_role("article", name="Ændring").first).to_be_visible()


def test_the_browser_asks_before_a_text_is_lost(writer: Page):
    """Leaving with a text that was not taken home is asked about; after copying it is not."""
    asked: list[str] = []
    writer.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    writer.get_by_label("Din tekst").press_sequentially("Hermed fremsendes brevet.")
    writer.reload()
    assert asked == ["beforeunload"]
    _review(writer)
    _copied(writer)
    writer.reload()
    expect(writer.get_by_label("Din tekst")).to_have_value("")
    assert asked == ["beforeunload"]


def test_markup_in_a_text_stays_text(writer: Page):
    """What looks like markup or a script in somebody's text is shown as it is written."""
    seen: list[str] = []
    writer.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    _review(writer, f"<img src=x onerror=alert(1)> {LETTER} <script>alert(2)</script>")
    expect(writer.locator(".paper")).to_contain_text("<img src=x onerror=alert(1)>")
    assert seen == []


def _word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Kære Jens")
    document.add_paragraph().add_run(LETTER).bold = True
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _download(page: Page) -> docx.document.Document:
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent som Word med rettelser").click()
    return docx.Document(str(download.value.path()))


def test_a_word_file_goes_in_and_out(writer: Page):
    """A Word file comes back with the chosen changes tracked and the rest as it was."""
    writer.get_by_label("Åbn en fil").set_input_files(
        files=[{"name": "brev.docx", "mimeType": WORD, "buffer": _word_file()}]
    )
    expect(writer.get_by_label("Din tekst")).to_have_value(re.compile("Kære Jens.*Såfremt", re.DOTALL))
    writer.get_by_role("button", name="Gennemgå teksten").click()
    writer.get_by_role("article", name="Ændring").filter(has_text="fremkomme").get_by_role(
        "button", name="Behold min tekst"
    ).click()
    body = _download(writer).element.xml
    removed = " ".join(re.findall(r"<w:delText[^>]*>([^<]*)", body))
    assert "fremsendt" in removed
    assert "fremkomme" not in removed
    assert "<w:ins " in body
    assert "<w:b/>" in body


def test_a_typed_text_comes_out_as_a_word_file(writer: Page):
    """What was typed is given as a Word file too, with its changes tracked."""
    _review(writer)
    assert "<w:del " in _download(writer).element.xml
