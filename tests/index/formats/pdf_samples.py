"""Small PDF files for the tests, built with reportlab; all content is invented."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.platypus.flowables import Flowable

WIDTH, HEIGHT = A4
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8, leading=10)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=18, leading=22, spaceAfter=10)
HEADING = ParagraphStyle("heading", parent=BOLD, fontSize=13, leading=16, spaceBefore=10, spaceAfter=4)
GRID = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]

LONG = (
    "Havnegruppen har holdt fire møder med sejlklubben, spejderne og naboerne om den nye kaj. "
    "På møderne blev det aftalt at flytte jollerampen mod øst, at lade kiosken blive liggende og at give "
    "kørestolsbrugere en flad adgang fra parkeringspladsen. Rådgiveren har undersøgt bunden og fundet "
    "gamle egepæle, som skal op, før arbejdet kan begynde. Museet følger gravearbejdet og har bedt om to ugers varsel. "
)


def drawn(*pages: Callable[[canvas.Canvas], None], **options: object) -> bytes:
    """Return a PDF with one page a function, drawn by it."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=A4, **options)
    for page in pages:
        page(sheet)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def written(
    sheet: canvas.Canvas, x: float, y: float, text: str, *, font: str = "Helvetica", size: float = 10
) -> None:
    """Write one line; y counts from the page's top."""
    sheet.setFont(font, size)
    sheet.drawString(x, HEIGHT - y, text)


def flowed(
    *parts: Flowable, header: str = "", footer: str = "", height: float = HEIGHT, margin: float = 60
) -> bytes:
    """Return a PDF of flowing text and tables, with a header and footer on each page ("#" is its number)."""
    buffer = io.BytesIO()

    def frame(sheet: canvas.Canvas, document: SimpleDocTemplate) -> None:
        sheet.setFont("Helvetica", 8)
        sheet.drawString(margin, height - 30, header.replace("#", str(document.page)))
        sheet.drawString(margin, 25, footer.replace("#", str(document.page)))

    template = SimpleDocTemplate(
        buffer,
        pagesize=(WIDTH, height),
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
    )
    template.build(list(parts), onFirstPage=frame, onLaterPages=frame)
    return buffer.getvalue()


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    repeat: int = 0,
    style: Sequence[tuple] = (),
    split: int = 1,
) -> Table:
    """Return a ruled table of wrapped texts, its first row bold."""
    cells = [[Paragraph(text, BOLD if i == 0 else BODY) for text in row] for i, row in enumerate(rows)]
    made = Table(cells, colWidths=list(widths), repeatRows=repeat, splitInRow=split)
    made.setStyle([*GRID, *style])
    return made


def picture(width: int = 200, height: int = 280) -> ImageReader:
    """Return a grey picture, such as a scanner makes."""
    from PIL import Image  # noqa: PLC0415

    return ImageReader(Image.new("RGB", (width, height), (225, 225, 225)))
