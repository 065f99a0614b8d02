"""PDF pages in columns that hold boxes and tables."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.pdfgen import canvas

from index.canonical import leaves
from index.formats import pdf
from index.formats.blocks import Block

from .pdf_samples import HEIGHT, drawn, written

PROSE = (
    "Politikken er for alle borgere i byen, og",
    "vi bruger flest kræfter på børn, som ikke",
    "har en forening, og på unge uden job. Med",
    "fritid mener vi både spejder og musik, og",
    "vi tager de unge med, når vi bygger nyt.",
)
LEFT, RIGHT = 60.0, 320.0
Table = tuple[tuple[str, ...], ...]


def blocks(data: bytes) -> tuple[Block, ...]:
    return pdf.parse(data, "plan.pdf").blocks


def texts(data: bytes) -> list[str]:
    return [b.text for b in leaves(blocks(data))]


def card(sheet: canvas.Canvas, x: float, y: float, name: str, who: str) -> None:
    """A coloured box, five lines high, with a name in bold and labels in bold before their values."""
    sheet.setFillColor(colors.HexColor("#fff2cc"))
    sheet.rect(x - 4, HEIGHT - y - 68, 220, 80, fill=1, stroke=0)
    sheet.setFillColor(colors.black)
    written(sheet, x, y, name, font="Helvetica-Bold")
    lines = (("Hvad:", "En dag med musik, teater og"), ("", "mad."), ("Hvem:", who), ("Hvornår:", "2024"))
    for at, (label, said) in enumerate(lines, start=1):
        written(sheet, x, y + 14 * at, label, font="Helvetica-Bold")
        written(sheet, x + sheet.stringWidth(f"{label} " if label else ""), y + 14 * at, said)


def ruled(sheet: canvas.Canvas, x: float, y: float, rows: Table) -> None:
    """A ruled table of narrow cells."""
    wide, high = 70, 16
    for at, row in enumerate(rows):
        for column, said in enumerate(row):
            sheet.rect(x + wide * column, HEIGHT - y - high * (at + 1), wide, high, fill=0, stroke=1)
            written(sheet, x + wide * column + 4, y + high * at + 11, said)


def prose(sheet: canvas.Canvas, x: float, y: float) -> None:
    """A paragraph as wide as a column."""
    for at, line in enumerate(PROSE):
        written(sheet, x, y + 13 * at, line, size=9)


def test_coloured_boxes_side_by_side_are_read_one_by_one() -> None:
    """Cards in two columns are no table: each is read whole, and what stands below both comes after them."""

    def draw(sheet: canvas.Canvas) -> None:
        written(
            sheet,
            LEFT,
            60,
            "Kataloget har fire tiltag, og hvert tiltag har en ejer, som skriver en status hvert år.",
        )
        card(sheet, LEFT, 100, "Tiltag 1. Fritidspas", "Skolen")
        card(sheet, LEFT, 200, "Tiltag 2. Foreningsbus", "Vejkontoret")
        card(sheet, RIGHT, 100, "Tiltag 3. Åbne haller", "Hallen")
        card(sheet, RIGHT, 214, "Tiltag 4. Musik", "Biblioteket")
        written(sheet, LEFT, 320, "Opfølgning", font="Helvetica-Bold", size=14)
        written(
            sheet,
            LEFT,
            345,
            "Kultur og Fritid skriver hvert år i november en kort status, som udvalget får at se i maj.",
        )

    found = texts(drawn(draw))
    cards = [
        [f"Tiltag {n}. {name}", "Hvad: En dag med musik, teater og mad.", f"Hvem: {who}", "Hvornår: 2024"]
        for n, name, who in (
            (1, "Fritidspas", "Skolen"),
            (2, "Foreningsbus", "Vejkontoret"),
            (3, "Åbne haller", "Hallen"),
            (4, "Musik", "Biblioteket"),
        )
    ]
    assert found[1:-2] == [line for one in cards for line in one]
    assert found[-2] == "Opfølgning"


def test_a_table_that_goes_on_in_the_next_column_is_one() -> None:
    """Columns of prose with tables in them are read one by one, and a table cut between them is joined."""

    def draw(sheet: canvas.Canvas) -> None:
        for y in (80, 160):
            prose(sheet, LEFT, y)
        ruled(sheet, LEFT, 240, (("Alder", "2019", "2020"), ("0-12 år", "4.870", "4.790")))
        ruled(sheet, RIGHT, 72, (("13-24 år", "2.905", "2.815"), ("60+", "3.190", "3.240")))
        for y in (130, 210):
            prose(sheet, RIGHT, y)

    found = blocks(drawn(draw))
    assert [b.kind for b in found] == ["paragraph", "paragraph", "table", "paragraph", "paragraph"]
    assert [[c.blocks[0].text for c in row] for row in found[2].rows] == [
        ["Alder", "2019", "2020"],
        ["0-12 år", "4.870", "4.790"],
        ["13-24 år", "2.905", "2.815"],
        ["60+", "3.190", "3.240"],
    ]


def test_labels_in_colour_beside_their_values_stay_with_them() -> None:
    """A form with coloured labels is no pair of columns: each value follows its label."""

    def draw(sheet: canvas.Canvas) -> None:
        for at, name in enumerate(("Formål", "Målgruppe", "Økonomi")):
            y = 100 + 60 * at
            sheet.setFillColor(colors.HexColor("#ddeeff"))
            sheet.rect(LEFT - 4, HEIGHT - y - 36, 110, 50, fill=1, stroke=0)
            sheet.setFillColor(colors.black)
            written(sheet, LEFT, y, name, font="Helvetica-Bold")
            for line in range(3):
                written(sheet, 200, y + 13 * line, f"{name} nummer {line} bliver beskrevet i en linje her")

    (form,) = blocks(drawn(draw))
    assert [row[0].blocks[0].text for row in form.rows] == ["Formål", "Målgruppe", "Økonomi"]
    assert [row[1].blocks[0].text.split()[0] for row in form.rows] == ["Formål", "Målgruppe", "Økonomi"]


def test_a_column_alone_on_its_page_is_as_wide_as_its_lines() -> None:
    """Where the text of a page ends in its first column, a number at a line's start goes on with the sentence."""

    def whole(sheet: canvas.Canvas) -> None:
        for at in range(6):
            written(
                sheet,
                LEFT,
                80 + 13 * at,
                "Byrådet har besluttet at følge op på planen hvert år i maj og i november med ord og tal.",
            )

    def narrow(sheet: canvas.Canvas) -> None:
        for y in (80, 160):
            prose(sheet, LEFT, y)
        written(sheet, LEFT, 240, "Vi holdt fem møder, og på skolen fik vi", size=9)
        written(sheet, LEFT, 253, "118 svar på sms og to breve fra naboer.", size=9)

    assert "på skolen fik vi 118 svar" in " ".join(texts(drawn(whole, narrow)))
    assert "Vi holdt fem møder, og på skolen fik vi 118 svar på sms og to breve fra naboer." in texts(
        drawn(whole, narrow)
    )


def test_a_label_in_bold_without_a_colon_stands_apart_from_its_value() -> None:
    """A known label in bold opens a block of its own where its value follows on the same line, and no other word does."""

    def draw(sheet: canvas.Canvas) -> None:
        for at, (label, said) in enumerate(
            (
                ("Ansvarlig", "Skolen og hallen"),
                ("Byrådet", "Har vedtaget planen"),
                ("Mål", "for året er sat"),
            )
        ):
            written(sheet, LEFT, 100 + 40 * at, label, font="Helvetica-Bold")
            written(sheet, LEFT + sheet.stringWidth(f"{label} "), 100 + 40 * at, said)

    assert texts(drawn(draw)) == [
        "Ansvarlig",
        "Skolen og hallen",
        "Byrådet Har vedtaget planen",
        "Mål for året er sat",
    ]


def test_a_label_in_bold_below_a_bold_name_opens_a_line_of_its_own() -> None:
    """A name as long as its column is not joined with the labelled line below it."""

    def draw(sheet: canvas.Canvas) -> None:
        written(sheet, LEFT, 100, "Tiltag 7: Lygtedag i alle børnehaver", font="Helvetica-Bold")
        written(sheet, LEFT, 113, "Formål:", font="Helvetica-Bold")
        written(sheet, LEFT + sheet.stringWidth("Formål: "), 113, "Børnene skal ses.")

    assert texts(drawn(draw)) == ["Tiltag 7: Lygtedag i alle børnehaver", "Formål: Børnene skal ses."]
