"""Fact boxes in PDF files: a frame without inner lines round labels and their values."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.platypus import Flowable, Paragraph, Table

from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import BODY, flowed
from .test_pdf_underlined import told


def framed(rows: list[list[str]]) -> Table:
    """A box with a border and no lines inside, its labels in bold."""
    cells = [[Paragraph(f"<b>{label}</b>", BODY), Paragraph(value, BODY)] for label, value in rows]
    found = Table(cells, colWidths=[110, 220])
    found.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return found


def blocks(*story: Flowable) -> tuple[Block, ...]:
    """The blocks of a document with these parts."""
    return pdf.parse(flowed(*story), "plan.pdf").blocks


FACTS = [
    ["Ansvarlig", "Vej og Park"],
    ["Samarbejde", "Grundejerforeningen Solbakken og Spejderne i Nørre Lund"],
    ["Tidsramme", "2024-2026"],
    ["Virkning", "12 ton om året"],
]


def test_labels_in_a_frame_have_their_values_beside_them() -> None:
    """A frame round labels and values is a table of them, row by row, and the text below it stands by itself."""
    below = Paragraph("Bakken får nye træer, og stien flyttes. Det sker i to etaper over to år.", BODY)
    found = blocks(framed(FACTS), below)
    assert [told(b) for b in found if b.kind == "table"] == [FACTS]
    assert [b.text for b in found if b.kind == "paragraph"] == [below.text]


def test_a_dash_in_a_frame_is_the_value_of_its_own_label() -> None:
    """A lone dash is a blank value, and the next label begins a row of its own."""
    rows = [FACTS[0], ["Samarbejde", "-"], *FACTS[2:]]
    assert [told(b) for b in blocks(framed(rows)) if b.kind == "table"] == [rows]


def test_labels_without_values_in_a_frame_are_blank() -> None:
    """A label with nothing beside it has a row of its own, in the middle as at the end, and takes no text from below."""
    rows = [FACTS[0], ["Samarbejde", ""], FACTS[2], ["Virkning", ""]]
    below = Paragraph("Bakken får nye træer, og stien flyttes. Det sker i to etaper over to år.", BODY)
    found = blocks(framed(rows), below)
    wanted = [[t for t in row if t] for row in rows]
    assert [[[t for t in row if t] for row in told(b)] for b in found if b.kind == "table"] == [wanted]
    assert below.text in [b.text for b in found]


def test_a_frame_round_prose_is_no_form() -> None:
    """A box of running text stays text."""
    said = "Tovholderne mødes fire gange om året og ser på, hvor langt hver enkelt handling er nået. " * 3
    box = Table([[Paragraph(said, BODY)]], colWidths=[330])
    box.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.grey)])
    assert [b.kind for b in blocks(box)] == ["paragraph"]
