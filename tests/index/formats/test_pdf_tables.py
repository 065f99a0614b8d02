"""Tables in PDF files: with and without rules, merged, and going on over pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reportlab.lib import colors
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, Spacer, Table

from index.formats import pdf
from index.formats.blocks import Block, Cell

from .pdf_samples import BODY, BOLD, HEADING, HEIGHT, LONG, SMALL, drawn, flowed, table, written

HEADS = ["Vi har", "Vi har opnået", "Vi vil arbejde videre med"]


def tables(data: bytes) -> list[Block]:
    return [b for b in pdf.parse(data, "plan.pdf").blocks if b.kind == "table"]


def text(cell: Cell) -> str:
    return "|".join(b.text for b in cell.blocks)


def rows(block: Block) -> list[list[str]]:
    return [[text(c) for c in row] for row in block.rows]


def test_ruled_table_with_header_row() -> None:
    """Cells come out row by row, blank ones stay blank in their place, the heading row is marked."""
    content = [
        ["Område", "Status 2023", "Status 2024"],
        ["Søen", "", "Der er sat bænke op."],
        ["Skoven", "-", ""],
    ]
    (found,) = tables(flowed(table(content, (100, 150, 150))))
    assert rows(found) == content
    assert found.header_rows == 1
    assert [c.column for c in found.rows[1]] == [0, 1, 2]


def test_cell_with_paragraphs_and_bullets() -> None:
    """A cell keeps its paragraphs and bullets apart."""
    cell = [
        Paragraph("Der er tre spor:", BODY),
        Paragraph("cykler til udlån på biblioteket og i hallen", BODY, bulletText="•"),
        Paragraph("kurser for de voksne", BODY, bulletText="•"),
        Spacer(1, 8),
        Paragraph("Alle kurser er gratis.", BODY),
    ]
    for part in cell[1:3]:
        part.style = replace_style(part)
    made = Table([["Mål", "Handling"], ["Flere cykler", cell]], colWidths=[100, 160])
    made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    (found,) = tables(flowed(made))
    assert [(b.kind, b.text) for b in found.rows[1][1].blocks] == [
        ("paragraph", "Der er tre spor:"),
        ("item", "cykler til udlån på biblioteket og i hallen"),
        ("item", "kurser for de voksne"),
        ("paragraph", "Alle kurser er gratis."),
    ]


def replace_style(part: Paragraph) -> object:
    style = part.style.clone("bullet")
    style.leftIndent, style.bulletIndent = 12, 2
    return style


def test_merged_cells_come_once() -> None:
    """A cell merged across or down is one cell with its width and height."""
    made = Table(
        [
            ["Status 2022", "", ""],
            ["Hvem", "Gjort", "Opnået"],
            ["Vej og Park", "Stien er lagt", "Flere går"],
            ["", "Lys er sat op", ""],
        ],
        colWidths=[100, 120, 120],
    )
    made.setStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("SPAN", (0, 0), (2, 0)),
            ("SPAN", (0, 2), (0, 3)),
            ("SPAN", (2, 2), (2, 3)),
        ]
    )
    (found,) = tables(flowed(made))
    assert [[(text(c), c.column, c.width, c.height) for c in row] for row in found.rows] == [
        [("Status 2022", 0, 3, 1)],
        [("Hvem", 0, 1, 1), ("Gjort", 1, 1, 1), ("Opnået", 2, 1, 1)],
        [("Vej og Park", 0, 1, 2), ("Stien er lagt", 1, 1, 1), ("Flere går", 2, 1, 2)],
        [("Lys er sat op", 1, 1, 1)],
    ]


@pytest.mark.parametrize("repeat", [0, 1], ids=["header once", "header repeated"])
@pytest.mark.parametrize(("times", "pages"), [(2, 2), (6, 3)])
def test_row_over_pages_is_one_row(repeat: int, times: int, pages: int) -> None:
    """A row that the page cuts is one row, its cells whole and in one piece, the repeated heading dropped."""
    content = [HEADS, [LONG * times, "Kajen er flad.", ""], ["Næste række", "", "Mere lys"]]
    data = flowed(
        Paragraph("Status 2023", HEADING),
        table(content, (190, 120, 120), repeat=repeat),
        header="Havneplan for Søndervig",
        footer="Side #",
        height=330,
    )
    (found,) = tables(data)
    whole = " ".join((LONG * times).split())
    assert rows(found) == [HEADS, [whole, "Kajen er flad.", ""], ["Næste række", "", "Mere lys"]]
    assert (found.page, found.end_page) == (1, found.rows[1][0].blocks[-1].end_page)
    assert found.end_page >= pages
    assert found.header_rows == 1


def open_rows(
    sheet: canvas.Canvas, heads: list[str], lines: list[list[str]], *, top: bool, bottom: bool
) -> None:
    """Draw a table of three columns by hand, left open at the top or the bottom as page breaks leave it."""
    x, y = [60, 220, 380, 540], 60.0
    first = y
    if heads:
        for left, head in zip(x, heads, strict=False):
            written(sheet, left + 4, y + 12, head, font="Helvetica-Bold")
        sheet.line(x[0], HEIGHT - y, x[-1], HEIGHT - y)
        y += 18
        sheet.line(x[0], HEIGHT - y, x[-1], HEIGHT - y)
    elif top:
        sheet.line(x[0], HEIGHT - y, x[-1], HEIGHT - y)
    for row in lines:
        y += 12
        for left, part in zip(x, row, strict=False):
            written(sheet, left + 4, y, part)
    y += 6
    for edge in x:
        sheet.line(edge, HEIGHT - first, edge, HEIGHT - y)
    if bottom:
        sheet.line(x[0], HEIGHT - y, x[-1], HEIGHT - y)


def test_open_row_over_three_pages() -> None:
    """A row without a line at the page's edge goes on, through a page that has upright lines only."""
    data = drawn(
        lambda s: open_rows(
            s, HEADS, [["Vi har holdt møder", "Flere kommer", "Et nyt hus"]], top=True, bottom=False
        ),
        lambda s: open_rows(s, [], [["med naboerne,", "", "med plads til alle,"]], top=False, bottom=False),
        lambda s: open_rows(s, [], [["og alle kom.", "", "også de små."]], top=False, bottom=True),
    )
    (found,) = tables(data)
    assert rows(found) == [
        HEADS,
        [
            "Vi har holdt møder med naboerne, og alle kom.",
            "Flere kommer",
            "Et nyt hus med plads til alle, også de små.",
        ],
    ]
    assert (found.rows[1][0].blocks[0].page, found.rows[1][0].blocks[0].end_page) == (1, 3)
    assert found.rows[1][1].blocks[0].end_page == 1


def test_closed_row_goes_on_in_mid_sentence() -> None:
    """Where the page break is drawn as a line, a sentence that runs on shows that the row does."""
    data = drawn(
        lambda s: open_rows(
            s, HEADS, [["Vi har bygget en bro over", "Ingen er våde", ""]], top=True, bottom=True
        ),
        lambda s: open_rows(s, [], [["åen ved møllen.", "", ""]], top=True, bottom=True),
    )
    (found,) = tables(data)
    assert rows(found)[1] == ["Vi har bygget en bro over åen ved møllen.", "Ingen er våde", ""]


def test_a_new_table_on_the_next_page_stays_apart() -> None:
    """A table with other headings at the top of the next page is a table of its own."""
    data = drawn(
        lambda s: open_rows(s, HEADS, [["Broen er bygget.", "Ja.", "Nej."]], top=True, bottom=True),
        lambda s: open_rows(
            s, ["Mål", "Delmål", "Handlemål"], [["Flere stier", "To", "Tre"]], top=True, bottom=True
        ),
    )
    assert [rows(t)[0] for t in tables(data)] == [HEADS, ["Mål", "Delmål", "Handlemål"]]


def test_a_finished_row_is_followed_by_a_row() -> None:
    """When all sentences are finished and the row is closed, the next page's row is a new one."""
    data = drawn(
        lambda s: open_rows(
            s, HEADS, [["Broen er bygget.", "Alle er glade.", "Mere lys."]], top=True, bottom=True
        ),
        lambda s: open_rows(s, [], [["Stien er lagt.", "Flere går.", "Bænke."]], top=True, bottom=True),
    )
    (found,) = tables(data)
    assert len(found.rows) == 3


def test_words_broken_in_narrow_cells() -> None:
    """A word that its narrow cell broke without a hyphen is whole again; whole words stay apart."""

    def draw(sheet: canvas.Canvas) -> None:
        for left, words in (
            (60, ["Ansvarlig", "Rehabiliterin", "gsteamet"]),
            (130, ["Frist", "sommer", "eller jul"]),
        ):
            for row, word in enumerate(words):
                written(sheet, left + 4, 72 + 12 * row + (6 if row else 0), word)
        for y in (60, 78, 108):
            sheet.line(60, HEIGHT - y, 200, HEIGHT - y)
        for x in (60, 130, 200):
            sheet.line(x, HEIGHT - 60, x, HEIGHT - 108)

    (found,) = tables(drawn(draw))
    assert rows(found) == [["Ansvarlig", "Frist"], ["Rehabiliteringsteamet", "sommer eller jul"]]


def test_shaded_header_is_no_extra_cell() -> None:
    """Shading inside a ruled table adds no cells, and marks the heading row."""
    content = [["Fase", "Antal"], ["Første", "4"], ["Anden", "7"]]
    made = Table(content, colWidths=[120, 120])
    made.setStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    )
    (found,) = tables(flowed(made))
    assert rows(found) == content
    assert found.header_rows == 1


def test_table_drawn_by_shading_alone() -> None:
    """A table whose rows are painted and not ruled is a table all the same."""
    content = [
        ["Mål", "Ansvarlig", "Tidsplan"],
        ["Flere træer", "Vej og Park", "2024"],
        ["Flere bænke", "Kultur", "2025"],
    ]
    made = Table(content, colWidths=[140, 140, 120])
    made.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, 0), colors.lightblue),
            ("BACKGROUND", (0, 2), (-1, 2), colors.whitesmoke),
        ]
    )
    (found,) = tables(flowed(made))
    assert rows(found) == content


def test_table_without_rules() -> None:
    """Known column headings and white gutters make a table; a cell of several lines stays one cell."""
    cells = [
        [Paragraph(t, SMALL) for t in row]
        for row in (
            HEADS,
            [
                "Vi har lagt en sti langs åen, og den er brugt hver dag siden maj.",
                "Flere går tur.",
                "Lys på stien og to broer.",
            ],
            ["Broen er malet.", "", "Nye skilte ved skolen og ved hallen i byen."],
        )
    ]
    data = flowed(
        Paragraph("Status 2022", BOLD),
        Table(cells, colWidths=[150, 130, 150], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]),
    )
    (found,) = tables(data)
    assert rows(found) == [
        HEADS,
        [
            "Vi har lagt en sti langs åen, og den er brugt hver dag siden maj.",
            "Flere går tur.",
            "Lys på stien og to broer.",
        ],
        ["Broen er malet.", "", "Nye skilte ved skolen og ved hallen i byen."],
    ]
    assert found.header_rows == 1


def test_two_status_tables_without_rules() -> None:
    """A year's heading and new column headings begin a new table, though the gutters run on."""

    def draw(sheet: canvas.Canvas) -> None:
        y = 72.0
        for year, text in (("Status 2021", "Broen står"), ("Status 2022", "Stien er lagt")):
            written(sheet, 60, y, year, font="Helvetica-Bold")
            for x, head in zip((60, 220, 380), HEADS, strict=True):
                written(sheet, x, y + 14, head)
            for x, part in zip((60, 220, 380), (text, "Flere går tur", "Mere lys"), strict=True):
                written(sheet, x, y + 28, part)
            y += 44

    found = pdf.parse(drawn(draw), "plan.pdf").blocks
    bodies = [rows(b)[-1] for b in found if b.kind == "table"]
    assert bodies == [
        ["Broen står", "Flere går tur", "Mere lys"],
        ["Stien er lagt", "Flere går tur", "Mere lys"],
    ]


def test_labels_set_between_the_lines_of_their_values() -> None:
    """A label in the middle of the height of its value is that value's label."""

    def draw(sheet: canvas.Canvas) -> None:
        y = 72.0
        for label, value in (
            ("Formål", ("Børn skal kunne cykle sikkert til skole,", "også om vinteren.")),
            ("Målgruppe", ("Alle elever i skolerne", "og deres forældre.")),
        ):
            written(sheet, 60, y + 6, label, font="Helvetica-Bold")
            for row, line in enumerate(value):
                written(sheet, 160, y + 12 * row, line)
            y += 40

    (found,) = tables(drawn(draw))
    assert rows(found) == [
        ["Formål", "Børn skal kunne cykle sikkert til skole, også om vinteren."],
        ["Målgruppe", "Alle elever i skolerne og deres forældre."],
    ]


def test_check_boxes_in_cells_of_their_own() -> None:
    """A column of check boxes gives its marks to the names beside it."""

    def draw(sheet: canvas.Canvas) -> None:
        for row, name in enumerate(("Natur", "Trafik")):
            y = 76 + 20 * row
            sheet.rect(66, HEIGHT - y, 8, 8)
            written(sheet, 94, y, name)
        sheet.line(66, HEIGHT - 96, 74, HEIGHT - 88)
        for y in (60, 80, 100):
            sheet.line(60, HEIGHT - y, 200, HEIGHT - y)
        for x in (60, 90, 200):
            sheet.line(x, HEIGHT - 60, x, HEIGHT - 100)

    (found,) = tables(drawn(draw))
    assert [(row[1].blocks[0].text, row[1].blocks[0].checked) for row in found.rows] == [
        ("Natur", False),
        ("Trafik", True),
    ]


def test_tables_drawn_edge_to_edge_are_parted() -> None:
    """New column headings in the middle of a grid begin a new table, their title row with them."""
    content = [
        ["Mål", "Delmål"],
        ["Flere stier", "To om året"],
        ["Status 2023", ""],
        ["Vi har", "Vi har opnået"],
        ["En sti", "Flere går"],
    ]
    made = Table(content, colWidths=[150, 150])
    made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("SPAN", (0, 2), (1, 2))])
    first, second = tables(flowed(made))
    assert rows(first) == content[:2]
    assert rows(second) == [["Status 2023"], *content[3:]]
    assert second.header_rows == 2


def test_a_frame_is_no_table() -> None:
    """A box drawn round text is read as the text in it."""
    made = Table([["Husk: planen gælder alle."]], colWidths=[200])
    made.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.black)])
    found = pdf.parse(flowed(made), "plan.pdf").blocks
    assert [replace(b, bold=False).text for b in found] == ["Husk: planen gælder alle."]
    assert not any(b.kind == "table" for b in found)


def test_a_gutter_that_several_rows_show_may_grow_narrow() -> None:
    """A long cell that nearly touches the next one doesn't end a table without lines."""
    rows = (
        ("Handling", "Hvem", "Hvornår"),
        ("Bænke på torvet", "Park og Vej", "2024"),
        ("Lys i tunnelen", "Trafikken", "2025"),
        ("Grøn bølge", "Trafikken", "2026"),
        ("Flextur til byerne", "Movia og alle ni områder", "2024"),
        ("Ny ventesal", "Banen", "2027"),
    )

    def draw(sheet: canvas.Canvas) -> None:
        for at, row in enumerate(rows):
            for x, text in zip((72, 200, 318), row, strict=True):
                written(sheet, x, 80 + 24 * at, text)

    (found,) = pdf.parse(drawn(draw), "plan.pdf").blocks
    assert [tuple(" ".join(b.text for b in c.blocks) for c in row) for row in found.rows] == list(rows)


def test_a_table_whose_every_other_row_is_painted() -> None:
    """Rows between painted ones are rows, the line above the first is the head, and a group row stays whole."""
    rows = [
        ["Aktivitet", "Ansvarlig", "Frist", "Status"],
        ["1. Sikre veje til alle skoler i byen", "", "", ""],
        ["Hjertezoner ved tre skoler", "Vejchefen", "2025", "I gang"],
        ["Cyklistprøve for 6. klasse", "Skolechefen", "2024", "Afsluttet"],
        ["Lys på stien", "Vejchefen", "2026", ""],
        ["Vejarbejde om natten", "Vejchefen", "2026", "Aftalt"],
        ["2. Kampagner for flere cyklister", "", "", ""],
        ["Lygtedag i børnehaver", "Dagtilbudschefen", "løbende", "Holdt i november"],
    ]
    cells = [
        [Paragraph(text, BOLD if i == 0 else BODY) if text else "" for text in row]
        for i, row in enumerate(rows)
    ]
    made = Table(cells, colWidths=[120, 110, 80, 120])
    painted = [
        ("BACKGROUND", (c, r), (c, r), colors.HexColor("#e8eef8")) for r in (2, 4, 7) for c in range(4)
    ]
    spans = [("SPAN", (0, r), (-1, r)) for r in (1, 6)]
    made.setStyle([*painted, *spans, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    (found,) = [b for b in pdf.parse(flowed(made), "plan.pdf").blocks if b.kind == "table"]
    said = [[c.blocks[0].text for c in row if c.blocks] for row in found.rows]
    assert said == [[text for text in row if text] for row in rows]
    assert [c.column for c in found.rows[4]] == [0, 1, 2, 3]


def test_a_table_with_a_line_under_each_cell_and_no_others() -> None:
    """Where the lines under the rows are drawn cell by cell, they show the columns, however near the texts stand."""
    rows = [
        ["Aktivitet", "Ansvarlig", "Budget", "Budget", "Status"],
        ["Cykelsti ved Åvej", "Vejchefen", "1.200", "800", "Projektet er tegnet, og to lodsejere mangler"],
        ["Lys på Skovstien", "Vejchefen", "", "450", ""],
        ["Lygtedag i børnehaver", "Dagtilbudschefen", "8", "8", "Holdt i november"],
    ]
    cells = [[Paragraph(text, SMALL) if text else "" for text in row] for row in rows]
    made = Table(cells, colWidths=[84, 72, 32, 32, 90])
    lines = [("LINEBELOW", (c, r), (c, r), 0.5, colors.grey) for r in range(4) for c in range(5)]
    made.setStyle([*lines, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2)])
    parsed = pdf.parse(flowed(made, Paragraph(LONG, BODY)), "plan.pdf").blocks
    assert [b.kind for b in parsed] == ["table", "paragraph"]
    said = [[c.blocks[0].text if c.blocks else "" for c in row] for row in parsed[0].rows]
    assert said == rows
