"""Tables whose columns a PDF's text flattened: heads in sequence, then cells in sequence."""

from pathlib import Path

import pytest

from index.formats import text as reader
from index.formats.grid import cell_text

PLAN = Path(__file__).parents[3].parent / "shared" / "plans" / "teknik-og-miljoe-handleplan-2019-2022.txt"


def blocks(source):
    return reader.read(source.encode(), "plan.txt").blocks


def tables(source):
    return [b for b in blocks(source) if b.kind == "table"]


def grid(table):
    return [[cell_text(c.blocks) for c in row] for row in table.rows]


HEADS = "Vi har…(handlinger) Vi har opnået …(resultater) Vi vil arbejde videre med … \n"


def test_three_cells_between_blank_lines():
    """One chunk for each column goes to its column, wrapped lines joined."""
    (table,) = tables(
        f"Status 2031 \n{HEADS}Vi har holdt møder med \nforeningerne. \n\nFlere frivillige kender \nhinanden. \n\nVi vil holde endnu \nflere møder. \n"
    )
    assert table.header_rows == 1
    assert grid(table)[1] == [
        "Vi har holdt møder med foreningerne.",
        "Flere frivillige kender hinanden.",
        "Vi vil holde endnu flere møder.",
    ]


def test_a_blank_body_is_a_row_of_blank_cells():
    """Heads of years to come, the last one wrapped over a blank line, give a blank row; the next title stands alone."""
    source = (
        "Status 2032 \nVi har…(handlinger) Vi har opnået …(resultater) Vi vil arbejde videre med …(ny \n\nplan) \n   \n\n \nStatus 2033 \n"
        + HEADS
        + " Biblioteket – læring for alle \n \n \nSæt kryds ved det eller de temaer, som indsatsen \nvedrører \n\n \n\uf0a8 Bolig \n\n \n\uf078 Skole \n"
    )
    found = blocks(source)
    assert [grid(b)[1:] for b in found if b.kind == "table"] == [[["", "", ""]], [["", "", ""]]]
    assert grid(found[1])[0][2] == "Vi vil arbejde videre med …(ny plan)"
    title = next(b for b in found if b.text.startswith("Biblioteket"))
    assert (title.kind, title.text) == ("heading", "Biblioteket – læring for alle")
    assert [b.checked for b in found if b.kind == "checkbox"] == [False, True]


def test_paragraph_gaps_differ_from_cell_gaps():
    """The gap seen between the heads parts cells; another kind of gap parts paragraphs of one cell."""
    source = (
        "Mål \n(Vi vil opnå at…) \n\nDelmål \n(Derfor vil vi…) \n\nSucceskriterier \n(Det er en succes, når…) \n\n"
        "Alle i byen kan bruge \nsvømmehallen. \n\n"
        "Hallen skal have en rampe. \n\n \nPersonalet skal på kursus i \nførstehjælp. \n\n"
        "Rampen er i brug. \n\n \nTi ansatte har bestået. \n\n \nStatus 2031 \n"
    )
    (table,) = tables(source)
    assert grid(table) == [
        ["Mål (Vi vil opnå at…)", "Delmål (Derfor vil vi…)", "Succeskriterier (Det er en succes, når…)"],
        ["Alle i byen kan bruge svømmehallen.", "Hallen skal have en rampe. Personalet skal på kursus i førstehjælp.", "Rampen er i brug. Ti ansatte har bestået."],
    ]  # fmt: skip
    assert [len(c.blocks) for c in table.rows[1]] == [1, 2, 2]


def test_bullets_are_dealt_out_by_their_wording():
    """Seven bullets in a row find their three columns."""
    source = f"Status 2031 \n{HEADS}\n• Gennemført en kampagne \n\n• Afholdt to kurser for \npersonalet \n\n• Øget kendskab blandt \nborgerne \n\n• Flere henvendelser \n\n• Udvide kampagnen til \nhele byen \n\n• Mere vejledning \n\n \nStatus 2032 \n"
    (table,) = tables(source)
    assert grid(table)[1] == [
        "Gennemført en kampagne Afholdt to kurser for personalet",
        "Øget kendskab blandt borgerne Flere henvendelser",
        "Udvide kampagnen til hele byen Mere vejledning",
    ]
    assert {b.kind for c in table.rows[1] for b in c.blocks} == {"item"}


def test_a_cell_in_the_middle_is_blank():
    """Two chunks under three heads: the words tell which column is blank."""
    (table,) = tables(
        f"Status 2031\n{HEADS}Vi har ansat en vejleder til de unge.\n\nVi vil arbejde videre med at finde lokaler.\n"
    )
    assert grid(table)[1] == [
        "Vi har ansat en vejleder til de unge.",
        "",
        "Vi vil arbejde videre med at finde lokaler.",
    ]


def test_two_columns_only():
    """A table of two columns with two paragraphs without blank line in one cell."""
    (table,) = tables(
        "Status 2031\nVi har… (handling) Vi har opnået… (resultater)\nVi har købt nye stole og borde til\nværkstedet.\nVi har malet.\n\nDet er lykkedes at få flere deltagere, og\nde bliver længere.\n\nStatus 2032\n"
    )
    assert grid(table)[1] == [
        "Vi har købt nye stole og borde til værkstedet. Vi har malet.",
        "Det er lykkedes at få flere deltagere, og de bliver længere.",
    ]


def test_several_rows_with_answerable_and_date():
    """Columns known by their looks give several rows."""
    source = "Aktivitet Ansvarlig Tidsplan\n\nEtablere et netværk af besøgsvenner i alle byer.\n\nCenter for Sundhed\n\n2031-2032\n\nAfholde en årlig idrætsdag.\n\nKulturafdelingen\n\nLøbende\n\nUdarbejde en pjece om hjælpemidler.\n\nBorgerservice\n\nUltimo 2033\n"
    (table,) = tables(source)
    assert grid(table)[1:] == [
        ["Etablere et netværk af besøgsvenner i alle byer.", "Center for Sundhed", "2031-2032"],
        ["Afholde en årlig idrætsdag.", "Kulturafdelingen", "Løbende"],
        ["Udarbejde en pjece om hjælpemidler.", "Borgerservice", "Ultimo 2033"],
    ]


def test_other_words_for_the_heads():
    """Synonyms of the heads are known, in another order and over two lines."""
    (table,) = tables(
        "Resultater\n\nDet har vi gjort\n\nNæste skridt\n\nFlere børn spiser frokost sammen.\n\nVi har indrettet et køkken.\n\nVi vil ansætte en kok.\n"
    )
    assert grid(table) == [
        ["Resultater", "Det har vi gjort", "Næste skridt"],
        ["Flere børn spiser frokost sammen.", "Vi har indrettet et køkken.", "Vi vil ansætte en kok."],
    ]


def test_a_cell_that_goes_on_over_a_page():
    """Page number and running head inside a cell fall away, and its sentence goes on."""
    source = f"Handleplan for Lunde By\n\nStatus 2031\n{HEADS}Vi har ombygget biblioteket.\n\nFlere borgere i kørestol bruger nu\n\n\n\n2\n\n \nHandleplan for Lunde By\n\nbiblioteket til dagligt.\n\nVi vil ombygge rådhuset.\n"
    (table,) = tables(source)
    assert grid(table)[1] == [
        "Vi har ombygget biblioteket.",
        "Flere borgere i kørestol bruger nu biblioteket til dagligt.",
        "Vi vil ombygge rådhuset.",
    ]


def test_what_follows_a_table_is_not_in_it():
    """A label, a heading or a line as wide as the page ends the table."""
    wide = "Her følger et afsnit, som fylder hele sidens bredde og derfor ikke kan stå i en af tabellens tre smalle spalter."
    for after in (f"{wide}\n{wide}", "Økonomi: 2 mio. kr.", "# Næste indsats"):
        source = f"{wide}\n\nStatus 2031\n{HEADS}Vi har gjort et.\n\nFlere er glade.\n\nVi vil gøre to.\n\n{after}\n"
        (table,) = tables(source)
        assert grid(table)[1] == ["Vi har gjort et.", "Flere er glade.", "Vi vil gøre to."]


@pytest.mark.parametrize(
    "prose",
    ["Vi har opnået meget i år.\n\nVi har også lært noget.", "Mål\n\nVi vil gerne.\n\nDelmål\n\nVi skal."],
)
def test_prose_is_no_table(prose):
    """Names of columns inside sentences, or each with its own text below, are no heads in a row."""
    assert tables(prose) == []


@pytest.mark.skipif(not PLAN.exists(), reason="the shared plans are not here")
def test_the_shared_plan_with_flattened_columns():
    """Every table of the plan has its cells in the right columns."""
    found = reader.read(PLAN.read_bytes(), PLAN.name).blocks
    shapes = [[len(c.blocks) for c in b.rows[1]] for b in found if b.kind == "table"]
    assert shapes == [
        [1, 2, 1, 3], [1, 2, 2], [1, 1, 2], [0, 0, 0], [0, 0, 0],
        [1, 3, 3, 2], [2, 2, 3], [2, 2, 3], [0, 0, 0], [0, 0, 0],
    ]  # fmt: skip
    titles = [b.text for b in found if b.kind == "heading" and b.level == 2]
    assert titles == ["Kantinerne", "Sekretariatet – om tilgængelig kommunikation"]
    assert [b.text for b in found if b.checked] == ["Tilgængelighed og mobilitet"]


def test_the_last_head_wraps_without_a_parenthesis():
    """The end of a head on the next line is part of the head, not of the body."""
    (table,) = tables(
        "Status 2031 \nVi har… (handlinger) Vi har opnået… (resultater) Vi vil arbejde videre \nmed… \n \nStatus 2032 \n"
    )
    heads = ["Vi har… (handlinger)", "Vi har opnået… (resultater)", "Vi vil arbejde videre med…"]
    assert grid(table) == [heads, ["", "", ""]]


@pytest.mark.parametrize(
    "heads",
    ["VI HAR VI HAR OPNÅET NÆSTE SKRIDT", "Det har vi gjort Vi har opnået …(resultater) Næste skridt"],
)
def test_heads_side_by_side(heads):
    """Names without a sign between them are told apart, in capitals too."""
    (table,) = tables(f"{heads}\n\nVi har ryddet op.\n\nVi har opnået ro.\n\nVi vil blive ved.\n")
    assert len(table.rows[0]) == 3
    assert grid(table)[1] == ["Vi har ryddet op.", "Vi har opnået ro.", "Vi vil blive ved."]


GOAL_HEADS = "Mål \nTiltag \nTovholder \nSucceskriterier \n"
STATUS_HEADS = "Det har vi gjort \nDet har vi opnået \nDet arbejder vi videre med \n"


def test_blank_lines_alone_part_cells_where_most_tables_of_a_document_do_so():
    """As many stretches as columns in most tables: each goes to its own, and a line of spaces is a blank cell."""
    found = tables(
        f"{GOAL_HEADS}Flere læser af\nlyst.\n\nTyve minutter\nhver dag\n\nLærerne\n\nUdlånet stiger.\n\n"
        f"Status 2022\n\n{STATUS_HEADS}Fem skoler er med.\n\n-\n\nDe sidste to.\n\n"
        f"Status 2023\n\n{STATUS_HEADS}Alle skoler er med.\n\n \n\nFlere lydbøger.\n"
    )
    assert [grid(t)[1] for t in found] == [
        ["Flere læser af lyst.", "Tyve minutter hver dag", "Lærerne", "Udlånet stiger."],
        ["Fem skoler er med.", "-", "De sidste to."],
        ["Alle skoler er med.", "", "Flere lydbøger."],
    ]


def test_a_chapters_title_and_the_form_below_it_end_a_table():
    """Two short lines over a form are a chapter and its first title, not cells."""
    source = f"Status 2022\n\n{STATUS_HEADS}Fem skoler.\n\nTi.\n\nTo.\n\nHandleplan fra Kulturen\n\nÅbne haller\n\nFormål: Leg.\n"
    assert grid(tables(source)[0])[1] == ["Fem skoler.", "Ti.", "To."]
    assert [b.text for b in blocks(source) if b.kind != "table"][-3:] == [
        "Handleplan fra Kulturen",
        "Åbne haller",
        "Formål: Leg.",
    ]


def test_a_label_with_its_years_is_no_head() -> None:
    """ "Tidsramme: 2031-2032" right above a label is said, and heads no column."""
    source = "Tidsramme: 2031-2032\nMålsætning\n(Vi vil, at …)\nbyen er\ngrøn.\n\nDelmål\n(Først vil vi …)\n• plante træer\n"
    found = blocks(source)
    assert not [block for block in found if block.kind == "table"]
    assert found[0].text == "Tidsramme: 2031-2032"
