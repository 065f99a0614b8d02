"""Tables in PDF files with a painted head and neither lines nor paint below it."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Table

from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import SMALL, flowed
from .test_pdf_underlined import told

BOLD = ParagraphStyle("bold", SMALL, fontName="Helvetica-Bold")
HEAD = ["Indsats", "Ansvarlig", "Tidsplan"]
ROWS = [
    ["Lys på skolestien mellem hallen og broen", "Vej og Park", "1. kvartal 2024"],
    ["Cykelstativer ved stationen", "Ejendomme sammen med banen og busserne", "2025"],
    ["Rampe til badebroen", "Havnekontoret", "-"],
]


def made(rows: list[list[str]]) -> Table:
    """A table whose first row is painted cell by cell."""
    cells = [[Paragraph(t, SMALL if r else BOLD) for t in row] for r, row in enumerate(rows)]
    painted = [("BACKGROUND", (c, 0), (c, 0), colors.lightblue) for c in range(len(HEAD))]
    return Table(cells, colWidths=[140, 140, 110], style=[*painted, ("VALIGN", (0, 0), (-1, -1), "TOP")])


def blocks(*story: Table | Paragraph) -> tuple[Block, ...]:
    return pdf.parse(flowed(*story), "plan.pdf").blocks


def test_a_painted_head_is_the_first_row_of_the_columns_below_it() -> None:
    """What stands under the painted cells in their columns is one table with them, row by row."""
    (found,) = blocks(made([HEAD, *ROWS]))
    assert told(found) == [HEAD, *ROWS]
    assert found.header_rows == 1


def test_a_painted_row_over_running_text_stays_a_table() -> None:
    """A painted row takes in no text that runs across its columns."""
    text = "Planen blev vedtaget i maj, og den følges af udvalget hvert forår, til den udløber om fire år. "
    first, *rest = blocks(made([HEAD]), Paragraph(text * 3, SMALL))
    assert told(first) == [HEAD]
    assert [b.kind for b in rest] == ["paragraph"]
