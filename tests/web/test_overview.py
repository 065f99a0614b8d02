"""Overblik, Statusnotat and Kilde: figures that agree with the records, and ways to their sources."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pdfplumber
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .states import DOCUMENT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("web")]
ROW = "LED-lys på veje og stier"


def test_the_matrix_says_what_is_reported_and_opens_the_source(page: Page):
    """A cell tells its year and state in words, and leads to the heading in the document."""
    page.goto("/overblik")
    cells = page.locator(".matrix").get_by_role("row", name=ROW)
    expect(cells.get_by_role("link", name=f"{ROW}, 2023: indrapporteret.")).to_be_visible()
    expect(cells.get_by_role("link", name=f"{ROW}, 2024: delvist indrapporteret.")).to_be_visible()
    cells.get_by_role("link", name=f"{ROW}, 2025: ikke indrapporteret.").click()
    expect(page.locator(".paper mark")).to_have_text("Status 2025")
    expect(page.locator(".paper mark")).to_be_in_viewport()


def test_filters_and_the_spreadsheet_go_together(page: Page):
    """Choosing a department leaves its indsatser, and the CSV file has the same ones."""
    page.goto("/overblik")
    page.get_by_label("Afdeling", exact=True).select_option("Teknik og Miljø")
    names = page.locator(".matrix tbody tr:not(.group) th a")
    expect(names).to_have_count(3)
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent som regneark").click()
    rows = list(
        csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig")), delimiter=";")
    )
    assert {row["Indsats"] for row in rows} == set(names.all_text_contents())


def test_one_indsats_is_followed_through_the_years(page: Page):
    """Choosing an indsats in the matrix shows its years, and the focus goes there."""
    page.goto("/overblik")
    page.locator(".matrix").get_by_role("link", name=ROW, exact=True).click()
    expect(page.locator("#gennem-aarene")).to_be_focused()
    years = page.locator(".years > li")
    expect(years.first).to_contain_text("Status 2021")
    expect(years.nth(2)).to_contain_text("Elforbruget er 1,6 mio. kWh.")


def test_amounts_per_year_are_told_in_a_table_too(page: Page):
    """What the bars show stands in the table beside them, and each amount leads to its sentence."""
    page.goto("/overblik")
    expect(page.locator(".bars .sum").first).to_be_visible()
    bars = [text for text in page.locator(".bars .sum").all_text_contents() if text]
    sums = page.get_by_role("table", name="Nævnt for hvert år").get_by_role("row")
    assert len(bars) == sums.count() - 1
    page.get_by_role("link", name=re.compile(rf"^1,1 mio. kr., {ROW}")).click()
    expect(page.locator(".paper mark")).to_contain_text("1,1 mio. kr.")


def test_two_hundred_indsatser_with_long_names_can_be_read(page: Page):
    """The years stay in sight while the rows scroll, and on a phone the names leave room for the years."""
    overview = page.request.get("/api/overview").json()
    long = "Sundhedsfremmeforanstaltningskoordineringsudvalgsformandskabet"
    overview["rows"] = [row | {"name": f"{long} {n}"} for n in range(14) for row in overview["rows"]]
    page.route("**/api/overview", lambda route: route.fulfill(json=overview))
    page.goto("/overblik")
    matrix = page.get_by_role("region", name="Tabel over indsatser og år")
    matrix.evaluate("(region) => { region.scrollIntoView(); region.scrollTop = region.scrollHeight; }")
    expect(matrix.get_by_role("row", name=f"{long} 13").last).to_be_in_viewport()
    expect(matrix.get_by_role("columnheader", name="2021")).to_be_in_viewport()
    expect(page.locator(".sums dd").first).to_have_text(str(len(overview["rows"])))
    page.set_viewport_size({"width": 375, "height": 760})
    for column in ("2021", "2022", "2023", "2024"):
        header = matrix.get_by_role("columnheader", name=column)
        header.evaluate("(element) => element.scrollIntoView({ block: 'center', inline: 'nearest' })")
        box = header.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 375
    assert matrix.evaluate("(region) => region.scrollLeft") == 0


def test_what_is_missing_is_seen_on_a_phone(page: Page):
    """The years that lack a status stand in sight without scrolling sideways."""
    page.set_viewport_size({"width": 375, "height": 760})
    page.goto("/overblik")
    cell = (
        page.get_by_role("table", name="Indsatser, der mangler status")
        .get_by_role("cell", name="2025, 2026")
        .first
    )
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    assert box
    assert box["x"] + box["width"] <= 375


def test_something_else_that_answers_is_told_of(page: Page):
    """A proxy's page in the service's place is a problem in words, and no page that waits forever."""
    page.route(
        "**/api/overview", lambda route: route.fulfill(content_type="text/html", body="<p>Log ind</p>")
    )
    for address in ("/overblik", "/statusnotat"):
        page.goto(address)
        expect(page.get_by_role("alert")).to_contain_text("Klarplan kan ikke nås lige nu.")
        expect(page.get_by_text("Henter")).to_have_count(0)


def test_without_plans_the_pages_say_what_to_do(page: Page):
    """Nothing read in is told as such, with the way to the page where plans come in."""
    nothing = {"years": [], "departments": [], "themes": [], "rows": []}
    page.route("**/api/overview", lambda route: route.fulfill(json=nothing))
    for address in ("/overblik", "/statusnotat"):
        page.goto(address)
        expect(page.locator(".nothing").get_by_role("link", name="Administration")).to_be_visible()


def test_the_status_note_is_read_and_taken_home(page: Page):
    """A year and a department give the note, with sources to open and a Word file of the same."""
    page.goto("/statusnotat")
    page.get_by_label("År", exact=True).select_option("2023")
    page.get_by_label("Afdeling", exact=True).select_option("Teknik og Miljø")
    expect(page.get_by_role("heading", name="Status 2023: Teknik og Miljø")).to_be_visible()
    paper = page.locator(".note-paper")
    expect(paper).to_contain_text("Elforbruget er 1,6 mio. kWh.")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent som Word").click()
    document = docx.Document(str(download.value.path()))
    everything = "\n".join(cell for cell in document.element.xpath("//w:t/text()"))
    assert "Elforbruget er 1,6 mio. kWh." in everything
    paper.locator(".note-mark").first.click()
    expect(page.locator(".paper mark").first).to_be_in_viewport()


def test_on_paper_the_note_stands_alone(page: Page):
    """Printing leaves out header, introduction and controls."""
    page.goto("/statusnotat")
    expect(page.locator(".note-paper")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("button", name="Udskriv")).to_be_hidden()
    expect(page.locator(".note-paper")).to_be_visible()


def test_on_paper_an_indsats_begins_where_there_is_room(page: Page, tmp_path: Path):
    """The first page is used, headings stay with what they head, and lists keep their lines."""
    page.goto("/statusnotat")
    page.get_by_label("Afdeling", exact=True).select_option("Børn og Unge")
    expect(page.get_by_role("heading", name="Status 2024: Børn og Unge")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    page.pdf(path=tmp_path / "note.pdf", format="A4")
    with pdfplumber.open(tmp_path / "note.pdf") as paper:
        first = paper.pages[0]
        lines = first.extract_text().splitlines()
        assert any(line.startswith("Hver skole aftaler regler") for line in lines)
        assert max(word["bottom"] for word in first.extract_words()) > 0.75 * first.height
        assert lines[-1] not in {"Mål", "Det har vi gjort", "Det har vi opnået", "Det arbejder vi videre med"}
        # dark on white, whatever the reader's screen likes
        assert all(
            char["non_stroking_color"] is None or max(char["non_stroking_color"]) < 0.7
            for char in first.chars
        )


def test_a_document_that_is_gone_says_so(visit: Callable[..., BrowserContext]):
    """An address to a document that was deleted gives a reason and a way on."""
    page = visit().new_page()
    page.goto("/kilde/slettet-plan")
    expect(page.get_by_role("alert")).to_contain_text("Dokumentet findes ikke her længere.")
    page.get_by_role("link", name="Spørg i de planer, der er").click()
    expect(page.get_by_role("heading", name="Hvad vil du vide?")).to_be_visible()


def test_a_row_that_goes_on_over_a_page_names_both(page: Page):
    """The heading over a quote names the pages that the quote is copied with."""
    page.goto(f"/kilde/{DOCUMENT}#s=4628-4700")
    expect(page.get_by_role("heading", name="Side 4 og 5", exact=True)).to_be_visible()
    expect(page.locator(".about-source")).to_contain_text("Side 4 og 5")


def test_a_quote_is_copied_with_its_source(page: Page):
    """The page Kilde gives the quote, the document, the page and an address that leads back."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/kilde/{DOCUMENT}#s=4628-4700")
    page.get_by_role("button", name="Kopiér med kilde").click()
    expect(page.get_by_text("Kopieret med kilde")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“Elforbruget er 1,6 mio. kWh.")
    address = copied.rpartition(" ")[2]
    page.goto("/")
    page.goto(address)
    expect(page.locator(".paper mark")).to_contain_text("Elforbruget er 1,6 mio. kWh.")


def test_the_original_is_fetched_as_it_was(page: Page):
    """The document's own file comes back under its own name."""
    page.goto(f"/kilde/{DOCUMENT}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent det originale dokument").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
