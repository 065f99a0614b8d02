"""Tables in PDF files with a line right across under each row, and no upright lines."""

from __future__ import annotations

import pytest
from reportlab.lib import colors
from reportlab.platypus import Paragraph, Table

from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import BODY, flowed

HEAD = ["Nr.", "Handling", "Hvem", "Hvornår", "Økonomi"]
WIDTHS = [40, 125, 100, 80, 100]


def made(rows: list[list[str]], *, titles: tuple[int, ...] = (), painted: bool) -> Table:
    """A table with a line under each row; rows in `titles` go right across."""
    cells = [[Paragraph(text, BODY) if text else "" for text in row] for row in rows]
    found = Table(cells, colWidths=WIDTHS, repeatRows=1)
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    for at in titles:
        style += [("SPAN", (0, at), (-1, at))]
    for at in (0, *titles) if painted else ():
        style += [("BACKGROUND", (0, at), (-1, at), colors.bisque)]
    found.setStyle(style)
    return found


def told(block: Block) -> list[list[str]]:
    """A table's texts, row by row, without blank cells at the end."""
    rows = [[" ".join(b.text for b in c.blocks) for c in row] for row in block.rows]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    return rows


def body(area: int, names: tuple[str, ...]) -> list[list[str]]:
    return [
        [f"{area}.{n}", name, "Biblioteket og Skolen", "Juni 2025", "250.000 kr. i 2025"]
        for n, name in enumerate(names, start=1)
    ]


@pytest.mark.parametrize("painted", [True, False])
def test_rows_under_titles_right_across(painted: bool) -> None:
    """Columns hold under a title that runs over them, and its row, painted or not, is one of the table's."""
    first, second = body(1, ("Bogkufferter til alle stuer", "Åben café")), body(2, ("Rolige rum", "Værksted"))
    title_one = ["Fokusområde 1 – De første år i barnets liv", "", "", "", ""]
    title_two = ["Fokusområde 2 – Skole", "", "", "", ""]
    rows = [HEAD, title_one, *first, title_two, *second]
    data = flowed(made(rows, titles=(1, 4), painted=painted))
    (found,) = [b for b in pdf.parse(data, "plan.pdf").blocks if b.kind == "table"]
    assert told(found) == [HEAD, title_one[:1], *first, title_two[:1], *second]


def test_the_table_goes_on_over_pages() -> None:
    """A table goes on over the page, its repeated head left out, with a title row in it."""
    names = tuple(f"Besøg nummer {n} hos familien i hjemmet" for n in range(1, 41))
    title = ["Fokusområde 1 – De første år i barnets liv", "", "", "", ""]
    rows = [HEAD, *body(1, names[:25]), title, *body(2, names[25:])]
    data = flowed(made(rows, titles=(26,), painted=True))
    (found,) = [b for b in pdf.parse(data, "plan.pdf").blocks if b.kind == "table"]
    assert [row[0] for row in told(found)] == [row[0] for row in rows]
    assert all(len(row) in (1, 5) for row in told(found))


def test_blank_cells_keep_their_columns() -> None:
    """A row with a blank cell in the middle keeps the others in their columns."""
    rows = [HEAD, *body(1, ("Bogkufferter", "Åben café", "Legeplads"))]
    rows[2][2] = ""
    data = flowed(made(rows, painted=False))
    (found,) = [b for b in pdf.parse(data, "plan.pdf").blocks if b.kind == "table"]
    assert told(found) == rows


def test_paragraphs_between_lines_are_no_table() -> None:
    """Lines between paragraphs of running text only part them."""
    text = "Vi vil bruge besøgene bedre og lade forældre hjælpe hinanden, hvor de bor, og når de har brug for det. "
    rows = [[Paragraph(text * 2, BODY)] for _ in range(5)]
    parted = Table(rows, colWidths=[440])
    parted.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)])
    blocks = pdf.parse(flowed(parted), "plan.pdf").blocks
    assert not any(b.kind == "table" for b in blocks)
