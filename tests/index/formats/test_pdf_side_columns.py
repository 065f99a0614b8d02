"""PDF pages as a design bureau sets them: a cover of painted bars, a narrow side column, large figures, wide tables."""

from __future__ import annotations

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen import canvas

from index.canonical import leaves
from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import HEIGHT, WIDTH, drawn, written

LEFT, SIDE = 60.0, 390.0
PROSE = (
    "Den, der flytter hertil, kender ingen i foreningerne. Derfor",
    "har vi to værter, som tager nye borgere med den første aften",
    "og spiser med, når der er fællesspisning i forsamlingshuset.",
)
ITEMS = (
    "Vi vil have to værter mere inden sommeren.",
    "Vi vil holde fællesspisning i hver landsby.",
    "Vi vil lade nye borgere prøve gratis i et kvartal.",
)


def blocks(data: bytes) -> tuple[Block, ...]:
    return pdf.parse(data, "plan.pdf").blocks


def painted(sheet: canvas.Canvas, x: float, y: float, wide: float, high: float) -> None:
    sheet.setFillColor(colors.HexColor("#dde8e6"))
    sheet.rect(x, HEIGHT - y - high, wide, high, fill=1, stroke=0)
    sheet.setFillColor(colors.black)


def page(sheet: canvas.Canvas, figure: str, counted: str) -> None:
    """Prose and a list on the left, a box with a large figure on the right, a wide box below both."""
    written(sheet, LEFT, 70, "Plads til nye", font="Helvetica-Bold", size=22)
    for at, line in enumerate(PROSE):
        written(sheet, LEFT, 120 + 14 * at, line)
    for at, item in enumerate(ITEMS):
        written(sheet, LEFT, 180 + 24 * at, f"• {item}")
    painted(sheet, SIDE, 110, 150, 60)
    written(sheet, SIDE + 8, 135, figure, font="Helvetica-Bold", size=20)
    written(sheet, SIDE + 8, 150, counted, size=8)
    written(sheet, SIDE, 186, "Målgruppe", font="Helvetica-Bold", size=8)
    written(sheet, SIDE, 198, "Alle, der er flyttet hertil.", size=8)
    painted(sheet, LEFT - 4, 500, 480, 60)
    written(sheet, LEFT, 520, "Det har vi nået", font="Helvetica-Bold", size=12)
    written(sheet, LEFT, 540, "Ni nye borgere har fået en vært, og syv af dem kommer stadig i huset.")


@pytest.mark.parametrize("figure", ["1 ud af 3", "41 %", "6 dage", "1,2 mio. kr."])
def test_a_list_beside_a_narrow_column_is_read_to_its_end(figure: str) -> None:
    """The main column comes whole before the side column, and a large figure is no heading."""
    found = blocks(drawn(lambda sheet: page(sheet, figure, "af de nye borgere kender en vært")))
    assert [b.text for b in found] == [
        "Plads til nye",
        " ".join(PROSE),
        *ITEMS,
        figure,
        "af de nye borgere kender en vært",
        "Målgruppe",
        "Alle, der er flyttet hertil.",
        "Det har vi nået",
        "Ni nye borgere har fået en vært, og syv af dem kommer stadig i huset.",
    ]
    assert [b.text for b in found if b.kind == "heading"] == ["Plads til nye", "Målgruppe", "Det har vi nået"]


def test_a_numbered_title_over_small_letters_stays_a_heading() -> None:
    """ "5 Liv i landsbyerne" is a chapter, though it begins with a number."""
    found = blocks(drawn(lambda sheet: page(sheet, "5 Liv i byen", "af de nye borgere kender en vært")))
    assert "5 Liv i byen" in [b.text for b in found if b.kind == "heading"]


def test_a_quotation_and_its_speaker_are_one_paragraph() -> None:
    """Neither heads what stands below, however large the quotation is set."""

    def draw(sheet: canvas.Canvas) -> None:
        page(sheet, "6 dage", "venter en forening på svar")
        written(sheet, LEFT, 600, "”Nu bruger jeg aftenen på holdet.”", font="Helvetica-Oblique", size=16)
        written(sheet, LEFT, 616, "Kasserer i Lund Håndbold", size=8)

    assert "”Nu bruger jeg aftenen på holdet.” Kasserer i Lund Håndbold" in [
        b.text for b in blocks(drawn(draw)) if b.kind == "paragraph"
    ]


def test_a_cover_of_painted_bars_is_text() -> None:
    """Bars below each other, of which one has words, are no table: the title is a heading."""

    def draw(sheet: canvas.Canvas) -> None:
        painted(sheet, 0, 0, WIDTH, 200)
        sheet.setFillColor(colors.HexColor("#cc5533"))
        sheet.rect(0, HEIGHT - 212, WIDTH, 12, fill=1, stroke=0)
        sheet.setFillColor(colors.black)
        written(sheet, LEFT, 100, "Naboskabspolitik 2023-2026", font="Helvetica-Bold", size=24)
        for at, line in enumerate(PROSE * 3):
            written(sheet, LEFT, 300 + 14 * at, line)

    first = blocks(drawn(draw))[0]
    assert (first.kind, first.text) == ("heading", "Naboskabspolitik 2023-2026")


def test_a_painted_head_and_title_over_underlined_rows_are_rows_of_the_table() -> None:
    """The head and the first title are painted right across, with no line between them."""
    rows = [
        ("1.1 Værter til nye", "Frivilligcentret", "Maj 2024", "Juni 2025"),
        ("1.2 Fællesspisning", "Beboerne i Lund", "Juni 2024", "Maj 2025"),
        ("1.3 Åbent hus", "Kulturhuset", "Juli 2024", "Maj 2026"),
    ]
    head, columns = ("Handling", "Ansvarlig", "Start", "Slut"), (60, 230, 360, 450)

    def draw(sheet: canvas.Canvas) -> None:
        painted(sheet, 54, 100, 480, 20)
        painted(sheet, 54, 120, 480, 20)
        for x, name in zip(columns, head, strict=True):
            written(sheet, x, 114, name, font="Helvetica-Bold")
        written(sheet, 60, 134, "Spor 1. Plads til nye", font="Helvetica-Bold")
        for at, row in enumerate(rows):
            for x, said in zip(columns, row, strict=True):
                written(sheet, x, 154 + 20 * at, said)
        for at in range(4):
            sheet.line(54, HEIGHT - 140 - 20 * at, 534, HEIGHT - 140 - 20 * at)

    (table,) = [b for b in blocks(drawn(draw)) if b.kind == "table"]
    told = [[" ".join(b.text for b in cell.blocks) for cell in row] for row in table.rows]
    assert told == [list(head), ["Spor 1. Plads til nye", "", "", ""], *(list(row) for row in rows)]


def test_a_footer_on_a_page_laid_down_is_the_same_footer() -> None:
    """It stands as far from the page's lower edge as on the upright pages."""

    def draw(sheet: canvas.Canvas, wide: float, high: float) -> None:
        sheet.setPageSize((wide, high))
        sheet.setFont("Helvetica", 8)
        sheet.drawString(LEFT, 30, f"Sammen om Lund · Naboskabspolitik {sheet.getPageNumber()}")
        sheet.setFont("Helvetica", 10)
        for at, line in enumerate(PROSE):
            sheet.drawString(LEFT, high - 120 - 14 * at, line)

    pages = [A4, A4, A4, landscape(A4)]
    data = drawn(*(lambda sheet, size=size: draw(sheet, *size) for size in pages))
    assert not [b.text for b in leaves(blocks(data)) if "Sammen om Lund" in b.text]


def test_numbered_rows_on_both_sides_of_a_page_break_stay_apart() -> None:
    """ "1.2" at the next page's top is a row of its own, though one of its cells is blank, and no item of a list."""
    head, columns = ("Handling", "Ansvarlig", "Slut", "Økonomi"), (60, 230, 360, 450)

    def draw(sheet: canvas.Canvas, *rows: tuple[str, ...]) -> None:
        painted(sheet, 54, 100, 480, 20)
        for at, row in enumerate((head, *rows)):
            for x, said in zip(columns, row, strict=True):
                written(sheet, x, 114 + 20 * at, said, font="Helvetica" if at else "Helvetica-Bold")
            sheet.line(54, HEIGHT - 120 - 20 * at, 534, HEIGHT - 120 - 20 * at)

    first = [(f"1.{n} Værter", "Frivilligcentret", "Juni 2025", "10.000 kr.") for n in (1, 2, 3)]
    rest = [(f"1.{n} Bus", "Beboerne", "Maj 2026", "" if n == 4 else "5.000 kr.") for n in (4, 5, 6)]
    data = drawn(lambda sheet: draw(sheet, *first), lambda sheet: draw(sheet, *rest))
    (table,) = [b for b in blocks(data) if b.kind == "table"]
    told = [tuple(" ".join(b.text for b in cell.blocks) for cell in row) for row in table.rows]
    assert told == [head, *first, *rest]
