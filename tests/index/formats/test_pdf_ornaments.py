"""Discs, waves and coloured areas on the cover of a PDF, which are no tables."""

from __future__ import annotations

import pytest
from reportlab.lib import colors
from reportlab.pdfgen import canvas

from index.formats import pdf
from index.formats.pdf_ink import is_ornament

from .pdf_samples import HEIGHT, WIDTH, drawn, written


def cover(sheet: canvas.Canvas) -> None:
    """A coloured area down to the middle of the page, two discs over its edge, a name above and below."""
    sheet.setFillColor(colors.teal)
    sheet.rect(0, 300, WIDTH, HEIGHT - 300, stroke=0, fill=1)
    sheet.setFillColor(colors.tomato)
    sheet.circle(470, 330, 90, stroke=0, fill=1)
    sheet.setFillColor(colors.bisque)
    sheet.circle(360, 290, 45, stroke=0, fill=1)
    sheet.setFillColor(colors.white)
    written(sheet, 60, 200, "Rum til at vokse", font="Helvetica-Bold", size=30)
    written(sheet, 60, 240, "Børnestrategi 2024-2028", size=18)
    sheet.setFillColor(colors.black)
    written(sheet, 60, 620, "Søby Kommune", font="Helvetica-Bold", size=12)


def inside(sheet: canvas.Canvas) -> None:
    """A page of running text."""
    for line in range(20):
        written(
            sheet, 60, 80 + 14 * line, "Vi vil bruge besøgene bedre og lade forældre hjælpe hinanden i byen."
        )


def test_discs_on_a_cover_make_no_table() -> None:
    """The words of a cover with discs are lines, and the large ones headings."""
    blocks = pdf.parse(drawn(cover, inside), "plan.pdf").blocks
    assert [(b.kind, b.text) for b in blocks[:3]] == [
        ("heading", "Rum til at vokse"),
        ("heading", "Børnestrategi 2024-2028"),
        ("heading", "Søby Kommune"),
    ]


@pytest.mark.parametrize(
    ("points", "ornament"),
    [
        ([(0, 5), (5, 0), (10, 5), (5, 10), (0, 5)], True),  # a disc, by the ends of its curves
        ([(0, 0), (40, 5), (80, 0), (80, 40), (0, 40)], False),  # a band with a bent edge
        ([(0, 0), (50, 90), (100, 0), (0, 0)], True),  # a triangle
        ([(5, 0), (95, 0), (100, 5), (100, 45), (95, 50), (5, 50), (0, 45), (0, 5), (5, 0)], False),
        ([(0, 0), (100, 0), (100, 50), (0, 50), (0, 0)], False),
        ([], False),
    ],
)
def test_boxes_with_round_corners_are_no_ornaments(points: list[tuple[float, float]], ornament: bool) -> None:
    """What runs mostly along the page's edges is a box, however its corners are drawn."""
    assert is_ornament(points) is ornament
