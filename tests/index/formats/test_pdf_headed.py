"""Tables in PDF files with a painted head, a line under each row, and no upright lines."""

from __future__ import annotations

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import BODY, flowed
from .test_pdf_underlined import told

BOLD = ParagraphStyle("bold", BODY, fontName="Helvetica-Bold")
LARGE = ParagraphStyle("large", BOLD, fontSize=14, leading=18)
WIDTHS = [70, 130, 130, 60]
HEAD = ["År", "Det har vi gjort", "Det er der kommet ud af", "Farve"]


def made(rows: list[list[str]], *, title: int | None = None, labels: bool = False) -> Table:
    """A table with a head painted cell by cell and a line under each row; `title` goes right across, `labels` are painted."""
    cells = [
        [Paragraph(t, BOLD if r in (0, title) else BODY) if t else "" for t in row]
        for r, row in enumerate(rows)
    ]
    found = Table(cells, colWidths=WIDTHS)
    style = [
        *(("BACKGROUND", (c, 0), (c, 0), colors.lightblue) for c in range(len(WIDTHS))),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.grey),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    if title is not None:
        style.append(("SPAN", (0, title), (-1, title)))
    if labels:
        style.append(("BACKGROUND", (0, 0), (0, -1), colors.lightblue))
    found.setStyle(style)
    return found


def tables(*story: Flowable) -> list[Block]:
    """The tables of a document with these parts."""
    return [b for b in pdf.parse(flowed(*story), "plan.pdf").blocks if b.kind == "table"]


@pytest.mark.parametrize("labels", [True, False])
def test_the_cells_of_the_head_are_the_columns_also_where_rows_are_blank(labels: bool) -> None:
    """A year that waits for its status has its row, and a column with nothing but a head is one."""
    rows = [
        HEAD,
        ["2023", "Vi har ansat to, som begyndte en måned for sent, og åbnet huset", "Ni er i gang.", ""],
        ["2024", "Vi har ansat yderligere to.", "I alt 41 har haft et forløb hos os siden begyndelsen.", ""],
        ["2025", "", "", ""],
    ]
    (found,) = tables(made(rows, labels=labels))
    assert told(found) == [[*rows[0]], *([t for t in row if t] for row in rows[1:])]
    assert {len(row) for row in found.rows} == {4}


def test_what_stands_between_two_tables_is_in_neither() -> None:
    """A heading below a table ends it, though the next table is as wide."""
    rows = [HEAD, ["2023", "Vi har ansat to.", "Ni er i gang.", "Gul"]]
    found = tables(made(rows), Paragraph("Indsats 2: Fra botilbud til egen bolig", LARGE), made(rows))
    assert [told(b) for b in found] == [rows, rows]


def test_a_title_over_some_rows_is_a_row_right_across() -> None:
    """A line in bold that runs over the columns belongs to the table with the rows below it."""
    title = ["Delmål 2: Alle borgere på kommunens botilbud har en sundhedsambassadør", "", "", ""]
    rows = [
        HEAD,
        ["2023", "Vi har ansat to.", "Ni er i gang.", "Gul"],
        title,
        ["2023", "Intet.", "Intet.", "Rød"],
    ]
    (found,) = tables(made(rows, title=2))
    assert told(found) == [rows[0], rows[1], title[:1], rows[3]]
