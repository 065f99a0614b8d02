"""Every page in every state that a person may see it in: what axe looks at, and what screenshots are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.command_line import plan

from .service import Running

QUESTION = "Hvad er status 2023 for LED-lys på veje og stier?"
LETTER = (
    "Vi skal hermed gøre opmærksom på, at ansøgningen om tilskud til etablering af lydisolerede rum er modtaget den "
    "3. marts 2024, og at sagsbehandlingen forventes afsluttet inden for 8 uger. Såfremt De ønsker at fremkomme med "
    "bemærkninger, bedes disse fremsendt til forvaltningen i henhold til § 12, stk. 2."
)
DOCUMENT = "klimahandleplan-2021-2026-teknik-og-miljoe"
# A service that has taken the question and says nothing yet
HOLD = """const real = window.fetch;
window.fetch = (to, init) => String(to).endsWith("/api/ask/stream")
  ? new Promise((_, refuse) => init.signal.addEventListener("abort", () => refuse(init.signal.reason)))
  : real(to, init);"""
Reach = Callable[[Page, Running], None]


@dataclass(frozen=True, slots=True)
class State:
    """A state, how to get there, as whom; `complains` when the browser itself notes a failed request."""

    name: str
    reach: Reach
    role: str | None = "editor"
    complains: bool = False


def ask(page: Page, question: str = QUESTION) -> None:
    """Ask, and wait for the whole answer."""
    field = page.get_by_role("textbox", name="Dit spørgsmål")
    field.fill(question)
    field.press("Enter")
    page.locator(".turn").last.locator(".actions, .suggestions").first.wait_for()


def _home(page: Page, _: Running) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Hvad vil du vide?")).to_be_visible()


def _answer(page: Page, service: Running) -> None:
    _home(page, service)
    ask(page)


def _source(page: Page, service: Running) -> None:
    _answer(page, service)
    page.get_by_role("button", name="Kilde 2").click()
    expect(page.locator(".passage mark")).to_have_text(
        "Elforbruget er 1,6 mio. kWh. Besparelsen svarer til 1,1 mio. kr. i 2023."
    )


def _table(page: Page, service: Running) -> None:
    _home(page, service)
    ask(page, "Hvor meget er der afsat i 2023?")
    expect(page.get_by_role("table")).to_be_visible()


def _plainer(page: Page, service: Running) -> None:
    _answer(page, service)
    page.get_by_role("button", name="Skriv det lettere").click()
    expect(page.locator(".rewritten, .answer > .note").first).to_be_visible()


def _reason(page: Page, service: Running) -> None:
    _answer(page, service)
    page.get_by_role("button", name="Dårligt svar").click()
    expect(page.get_by_role("group", name="Hvad var der galt med svaret?")).to_be_visible()


def _refused(page: Page, service: Running) -> None:
    _home(page, service)
    ask(page, "Hvad koster en is på Bornholm?")


def _english(page: Page, service: Running) -> None:
    _home(page, service)
    ask(page, "Which initiatives have no status?")


def _waiting(page: Page, service: Running) -> None:
    page.add_init_script(HOLD)
    _home(page, service)
    page.get_by_role("textbox", name="Dit spørgsmål").fill(QUESTION)
    page.get_by_role("button", name="Spørg", exact=True).click()
    expect(page.get_by_role("button", name="Stop svaret")).to_be_visible()


def _stopped(page: Page, service: Running) -> None:
    _waiting(page, service)
    page.get_by_role("button", name="Stop svaret").click()


def _away(page: Page, service: Running) -> None:
    _home(page, service)
    page.route("**/api/ask/stream", lambda route: route.abort())
    page.get_by_role("textbox", name="Dit spørgsmål").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".problem")).to_be_visible()


def _write(page: Page, _: Running) -> None:
    page.goto("/skriv")
    expect(page.get_by_role("textbox", name="Din tekst")).to_be_visible()


def _nothing_written(page: Page, service: Running) -> None:
    _write(page, service)
    page.get_by_role("button", name="Gennemgå teksten").click()
    expect(page.get_by_role("alert")).to_be_visible()


def _signed_out_while_writing(page: Page, service: Running) -> None:
    _write(page, service)
    page.get_by_role("textbox", name="Din tekst").fill(LETTER)
    page.context.clear_cookies()
    page.get_by_role("button", name="Gennemgå teksten").click()
    expect(page.get_by_role("link", name="Log ind i en ny fane")).to_be_visible()


def _reviewed(page: Page, service: Running) -> None:
    _write(page, service)
    page.get_by_role("textbox", name="Din tekst").fill(LETTER)
    page.get_by_role("button", name="Gennemgå teksten").click()
    expect(page.get_by_role("article", name="Ændring").first).to_be_visible()
    page.wait_for_load_state("networkidle")


def _left(page: Page, service: Running) -> None:
    _reviewed(page, service)
    page.get_by_role("button", name="Behold min tekst").first.click()
    page.wait_for_load_state("networkidle")


def _overview(page: Page, _: Running) -> None:
    page.goto("/overblik")
    expect(page.locator(".years")).to_be_visible()


def _filtered(page: Page, service: Running) -> None:
    _overview(page, service)
    page.get_by_label("Afdeling", exact=True).select_option("Teknik og Miljø")
    page.get_by_label("Tema").select_option("Vejen til arbejde")
    expect(page.get_by_text("Ingen indsatser passer til dit valg.")).to_be_visible()


def _note(page: Page, _: Running) -> None:
    page.goto("/statusnotat")
    expect(page.get_by_role("heading", name="Status 2024")).to_be_visible()


def _note_of_department(page: Page, service: Running) -> None:
    _note(page, service)
    page.get_by_label("År", exact=True).select_option("2023")
    page.get_by_label("Afdeling", exact=True).select_option("Teknik og Miljø")
    expect(page.get_by_role("heading", name="Status 2023: Teknik og Miljø")).to_be_visible()


def _hardest(page: Page, service: Running) -> None:
    _overview(page, service)
    page.get_by_role("button", name="Find de sværeste afsnit").click()
    expect(page.locator(".hardest")).to_be_visible(timeout=60_000)


def _quote(page: Page, _: Running) -> None:
    page.goto(f"/kilde/{DOCUMENT}#s=4628-4700")
    expect(page.locator(".paper mark")).to_be_visible()


def _document(page: Page, _: Running) -> None:
    page.goto(f"/kilde/{DOCUMENT}")
    expect(page.locator(".paper")).to_be_visible()


def _no_document(page: Page, _: Running) -> None:
    page.goto("/kilde/findes-ikke")
    expect(page.get_by_role("alert")).to_be_visible()


def _administration(page: Page, _: Running) -> None:
    page.goto("/admin")
    expect(page.get_by_role("heading", name="Dokumenter")).to_be_visible()


def _read_in(page: Page, service: Running) -> None:
    _administration(page, service)
    file = {"name": "baenke.md", "mimeType": "text/markdown", "buffer": plan().encode()}
    page.get_by_label("Vælg filer").set_input_files(files=[file])
    replace = page.get_by_role("button", name="Erstat det gamle dokument")
    done = page.locator(".uploads").get_by_text("Læst ind", exact=True)
    expect(replace.or_(done)).to_be_visible(timeout=30_000)


def _asked_to_delete(page: Page, service: Running) -> None:
    _administration(page, service)
    page.get_by_role("button", name="Slet").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _asked_to_correct(page: Page, service: Running) -> None:
    _administration(page, service)
    page.get_by_role("button", name="Ret udgaven").first.click()
    expect(page.get_by_role("dialog", name="Ret udgaven")).to_be_visible()


def _no_editor(page: Page, _: Running) -> None:
    page.goto("/admin")
    expect(page.get_by_role("alert")).to_be_visible()


def _sign_in(page: Page, _: Running) -> None:
    page.goto("/log-ind")
    expect(page.get_by_label("Nøgle")).to_be_visible()


def _wrong_key(page: Page, service: Running) -> None:
    _sign_in(page, service)
    page.get_by_label("Nøgle").fill("klarplan_forkert")
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_role("alert")).to_be_visible()


def _widget(page: Page, service: Running) -> None:
    page.goto(service.host_page)
    expect(page.get_by_role("button", name="Spørg i handleplanerne")).to_be_visible()


def _widget_open(page: Page, service: Running) -> None:
    _widget(page, service)
    page.get_by_role("button", name="Spørg i handleplanerne").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _widget_answer(page: Page, service: Running) -> None:
    _widget_open(page, service)
    ask(page)


def _widget_source(page: Page, service: Running) -> None:
    _widget_answer(page, service)
    page.get_by_role("button", name="Kilde 2").click()
    expect(page.locator(".passage mark")).to_be_visible()
    page.wait_for_load_state("networkidle")


STATES = (
    State("spoerg", _home),
    State("spoerg-svar", _answer),
    State("spoerg-kilde", _source),
    State("spoerg-tabel", _table),
    State("spoerg-lettere", _plainer),
    State("spoerg-begrundelse", _reason),
    State("spoerg-intet-svar", _refused),
    State("spoerg-engelsk", _english),
    State("spoerg-venter", _waiting),
    State("spoerg-stoppet", _stopped),
    State("spoerg-fejl", _away, complains=True),
    State("skriv", _write),
    State("skriv-tom", _nothing_written),
    State("skriv-logget-ud", _signed_out_while_writing, complains=True),
    State("skriv-forslag", _reviewed),
    State("skriv-valg", _left),
    State("overblik", _overview),
    State("overblik-intet", _filtered),
    State("overblik-svaert", _hardest),
    State("statusnotat", _note),
    State("statusnotat-afdeling", _note_of_department),
    State("kilde", _quote),
    State("kilde-dokument", _document),
    State("kilde-findes-ikke", _no_document, complains=True),
    State("admin", _administration),
    State("admin-indlaest", _read_in, complains=True),
    State("admin-slet", _asked_to_delete),
    State("admin-udgave", _asked_to_correct),
    State("admin-uden-adgang", _no_editor, role="writer"),
    State("log-ind", _sign_in, role=None),
    State("log-ind-fejl", _wrong_key, role=None, complains=True),
    State("widget", _widget, role=None),
    State("widget-aaben", _widget_open, role=None),
    State("widget-svar", _widget_answer, role=None),
    State("widget-kilde", _widget_source, role=None),
)
