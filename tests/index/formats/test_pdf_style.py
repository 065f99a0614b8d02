"""Which type is that of running text in PDF files, and which that of headings."""

from __future__ import annotations

from reportlab.platypus import Paragraph, Spacer, Table

from index.formats import pdf

from .pdf_samples import BODY, GRID, HEADING, LONG, SMALL, flowed


def small_table(rows: int) -> Table:
    """A table in small type."""
    cells = [[Paragraph(LONG, SMALL), Paragraph(LONG, SMALL)] for _ in range(rows)]
    return Table(cells, colWidths=[220, 220], style=GRID)


def test_small_type_in_tables_makes_no_headings_of_text() -> None:
    """Where most letters stand in tables in small type, short lines of running text and its bullets are no headings."""
    data = flowed(
        Paragraph("Statusrapport 2024", HEADING),
        Paragraph("Fra: Affald og Genbrug", BODY),
        Paragraph(LONG, BODY),
        Spacer(1, 8),
        Paragraph(LONG, BODY),
        Spacer(1, 8),
        Paragraph("Zehra Lund, Vej og Park", BODY, bulletText="•"),
        Spacer(1, 8),
        small_table(6),
    )
    blocks = [(b.kind, b.text) for b in pdf.parse(data, "plan.pdf").blocks if b.kind != "table"]
    assert [b for b in blocks if len(b[1]) < 60] == [
        ("heading", "Statusrapport 2024"),
        ("paragraph", "Fra: Affald og Genbrug"),
        ("item", "Zehra Lund, Vej og Park"),
    ]


def test_lines_between_tables_are_headings_where_there_is_no_running_text() -> None:
    """Larger lines are headings in a document of nothing but tables."""
    data = flowed(
        Paragraph("Tema 1: Søer", BODY), small_table(3), Paragraph("Tema 2: Skove", BODY), small_table(3)
    )
    blocks = [(b.kind, b.text) for b in pdf.parse(data, "plan.pdf").blocks if b.kind != "table"]
    assert blocks == [("heading", "Tema 1: Søer"), ("heading", "Tema 2: Skove")]
