"""Tables in PDF files with a column of painted labels and no lines."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.platypus import Flowable, Paragraph, Table

from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import BODY, flowed
from .test_pdf_underlined import told


def made(rows: list[list[str]], widths: list[int], *, head: bool = False) -> Table:
    """A table with its first column painted cell by cell, and its first row too if that is a head."""
    cells = [[Paragraph(text, BODY) if text else "" for text in row] for row in rows]
    painted = [(0, r) for r in range(len(rows))] + [(c, 0) for c in range(1, len(widths)) if head]
    style = [("BACKGROUND", place, place, colors.lightblue) for place in painted]
    found = Table(cells, colWidths=widths)
    found.setStyle([*style, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return found


def tables(*story: Flowable) -> list[list[list[str]]]:
    """The tables of a document with these parts, row by row."""
    blocks: tuple[Block, ...] = pdf.parse(flowed(*story), "plan.pdf").blocks
    return [told(b) for b in blocks if b.kind == "table"]


def test_values_stand_beside_their_painted_labels() -> None:
    """A form's values are read beside the boxes of its labels, over several lines and where one is blank."""
    rows = [
        [
            "Formål",
            "Borgere i krise skal have nogen at tale med, før det bliver til en indlæggelse på hospitalet.",
        ],
        ["Tovholder", "Socialpsykiatrien"],
        ["Økonomi", ""],
        ["Tidsplan", "Åbner 1. februar 2022"],
    ]
    assert tables(made(rows, [90, 250])) == [[[t for t in row if t] for row in rows]]


def test_rows_of_a_painted_head_end_with_their_painted_labels() -> None:
    """Years as columns and labels before the rows give each cell its place without any line."""
    rows = [
        ["", "2023", "2024", "2025"],
        ["Det har vi gjort", "Vi har ansat to, som begyndte en måned for sent.", "Vi har ansat to til.", ""],
        ["Vejen videre", "Vi ansætter to mere.", "", ""],
        ["Vurdering", "Forsinket", "Følger planen", ""],
    ]
    found = [["", "2023", "2024", "2025"], rows[1][:3], rows[2][:2], rows[3][:3]]
    assert tables(made(rows, [90, 120, 120, 60], head=True)) == [found]


def test_text_beside_a_painted_box_is_no_value() -> None:
    """Paragraphs of a box in the margin, which stand at other heights than the text beside them, are no labels."""
    facts = made([["Vidste du"], ["31.400 borgere"], ["fem botilbud"]], [100])
    text = Paragraph("Handicap rammer ikke kun den enkelte, men mærkes ved middagsbordet. " * 5, BODY)
    beside = Table([[facts, [Paragraph("&nbsp;", BODY), text]]], colWidths=[110, 300])
    assert all(len(row) == 1 for table in tables(beside) for row in table)
