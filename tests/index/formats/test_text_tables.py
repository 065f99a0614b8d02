"""Tables of the text reader whose rows are lines: tabs, pipes, spaces; HTML tables; pages in between."""

from pathlib import Path

import pytest

from index.formats import text as reader
from index.formats.grid import cell_text

PLAN = (
    Path(__file__).parents[3].parent
    / "shared"
    / "plans"
    / "arbejdsmarkedsforvaltningen-handleplaner-2019-2022.md"
)


def blocks(source):
    return reader.read(source.encode(), "plan.md").blocks


def tables(source):
    return [b for b in blocks(source) if b.kind == "table"]


def grid(table):
    return [[cell_text(c.blocks) for c in row] for row in table.rows]


def test_tab_rows_are_a_table_with_heads():
    """Tabs part cells; known names in the first row are heads; a blank cell stays."""
    (table,) = tables("Før.\n\nMål\tDelmål\tAnsvarlig\nFlere i job\t\tCenter A\n\nEfter.")
    assert table.header_rows == 1
    assert grid(table) == [["Mål", "Delmål", "Ansvarlig"], ["Flere i job", "", "Center A"]]


def test_a_table_title_spans_its_columns():
    """A first row with one bold cell names the table and spans it; the heads follow."""
    (table,) = tables(
        "<b>Status 2031</b>\t\t\n<b>Vi har…</b>\t<b>Vi har opnået…</b>\t<b>Vi vil arbejde videre med…</b>\nA\t-\tC\n"
    )
    assert table.header_rows == 2
    assert table.rows[0][0].width == 3
    assert grid(table)[2] == ["A", "-", "C"]


def test_an_empty_table_is_its_heads():
    """A table without body has its head row only."""
    (table,) = tables("### Status 2033\n\n<b>Vi har…</b>\t<b>Vi har opnået…</b>\n\n### Status 2034\n")
    assert (table.header_rows, len(table.rows)) == (1, 1)


def test_cells_hold_html():
    """Paragraphs, lists and boxes stand inside tab cells."""
    (table,) = tables(
        '<p><b>Tema</b></p> <p><input type="checkbox" checked> Bolig</p>\t<ul><li>x<ul><li>y &amp; z</li></ul></li></ul>\n<p>a</p>\t<p>b</p>\n'
    )
    first = [(b.kind, b.text, b.checked, b.level) for b in table.rows[0][0].blocks]
    assert first == [("paragraph", "Tema", None, 0), ("checkbox", "Bolig", True, 0)]
    assert [(b.kind, b.text, b.level) for b in table.rows[0][1].blocks] == [
        ("item", "x", 0),
        ("item", "y & z", 1),
    ]


def test_a_cell_cut_by_a_page_is_one_cell():
    """A row that goes on below a page break, running head and rule is joined, sentence by sentence."""
    source = (
        "<b>Vi har…</b>\t<b>Vi har opnået…</b>\nVi har hjulpet borgerne med at finde\tFlere er glade.\n\n\n\n"
        "nye veje til job.\tOg de bliver ved.\n---\t---\n\nSlut."
    )
    (table,) = tables(source)
    assert grid(table)[1] == [
        "Vi har hjulpet borgerne med at finde nye veje til job.",
        "Flere er glade. Og de bliver ved.",
    ]
    assert len(table.rows[1][0].blocks) == 1
    assert len(table.rows[1][1].blocks) == 2


def test_a_continuation_in_one_column_only():
    """A row with a blank first cell below a page break goes on with the row above."""
    (table,) = tables(
        "Mål\tDelmål\nFærdig tekst.\tVi vil støtte de unge\n\n\n\n\tvia fælles aftener.\n--\t--\n"
    )
    assert grid(table) == [["Mål", "Delmål"], ["Færdig tekst.", "Vi vil støtte de unge via fælles aftener."]]


def test_a_head_row_repeated_on_the_next_page_is_not_a_row():
    """The heads again below a page break do not become body."""
    (table,) = tables("Mål\tDelmål\nA er godt.\tB er bedre.\n\n\n\nMål\tDelmål\nC er nyt.\tD er nyt.\n")
    assert grid(table) == [["Mål", "Delmål"], ["A er godt.", "B er bedre."], ["C er nyt.", "D er nyt."]]


def test_tables_below_a_heading_do_not_join():
    """Text between two tables keeps them apart."""
    assert len(tables("Mål\tDelmål\na\tb\n\n\n\n## Ny indsats\n\nMål\tDelmål\nc\td\n")) == 2


@pytest.mark.parametrize("rule", ["|---|---|\n", "|:--|--:|\n", ""])
def test_pipe_tables_with_and_without_rule(rule):
    """Pipes part cells; an escaped pipe is text."""
    (table,) = tables(f"| Mål | Ansvarlig |\n{rule}| Flere | A \\| B |\n| **Nye** | |\n")
    assert table.header_rows == 1
    assert grid(table) == [["Mål", "Ansvarlig"], ["Flere", "A | B"], ["Nye", ""]]


def test_pipe_table_without_outer_pipes():
    """A rule below makes rows with one pipe a table."""
    (table,) = tables("Emne | Tekst\n--- | ---\nx | y\n")
    assert grid(table) == [["Emne", "Tekst"], ["x", "y"]]


def test_html_tables_keep_merged_cells_once():
    """Cells merged across and down stand at their anchor, later cells in their own columns."""
    (table,) = tables(
        '<table><tr><th colspan="2">Status</th><th>C</th></tr><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>'
    )
    assert [[(c.column, c.width, c.height) for c in row] for row in table.rows] == [
        [(0, 2, 1), (2, 1, 1)],
        [(0, 1, 2), (1, 1, 1), (2, 1, 1)],
        [(1, 1, 1), (2, 1, 1)],
    ]


def test_an_indented_html_table_is_no_tab_table():
    """Tabs before tags are indents."""
    (table,) = tables("<table>\n\t<tr>\n\t\t<td>a</td>\t<td>b</td>\n\t</tr>\n</table>\n")
    assert grid(table) == [["a", "b"]]


def test_columns_of_spaces_are_a_table():
    """Columns aligned by spaces are read by their gutters; cells wrap, rows part at blank lines."""
    source = """Mål                      Delmål                   Succeskriterier
(Vi vil opnå at…)        (Derfor vil vi…)         (Det er en succes, når…)
Flere unge deltager i    Vi vil åbne klubben      50 unge har deltaget i
fritidslivet i hele      tre aftener om ugen.     klubben ved årets
kommunen.                                         udgang.
                         Vi vil ansætte en
                         vejleder.

Flere ældre deltager.    Vi laver cafeer.         20 cafeer er åbnet.

Status 2034
"""
    (table,) = tables(source)
    assert grid(table)[1:] == [
        ["Flere unge deltager i fritidslivet i hele kommunen.", "Vi vil åbne klubben tre aftener om ugen. Vi vil ansætte en vejleder.", "50 unge har deltaget i klubben ved årets udgang."],
        ["Flere ældre deltager.", "Vi laver cafeer.", "20 cafeer er åbnet."],
    ]  # fmt: skip
    assert blocks(source)[-1].text == "Status 2034"


def test_short_rows_of_spaces():
    """One line is one row where every line fills every column."""
    (table,) = tables(
        "Aktivitet        Ansvarlig      Tidsplan\nKursus           HR             2031\nMøde             Ledelsen       2032\n"
    )
    assert grid(table) == [
        ["Aktivitet", "Ansvarlig", "Tidsplan"],
        ["Kursus", "HR", "2031"],
        ["Møde", "Ledelsen", "2032"],
    ]


def test_figures_aligned_by_spaces_are_one_row_a_line():
    """A budget's lines are rows, also where the last years are blank."""
    (table,) = tables(
        "Tiltag               2031      2032\nStier                 400       -\nHegn                   75        \nI alt                 475       0\n"
    )
    assert grid(table)[1:] == [["Stier", "400", "-"], ["Hegn", "75", ""], ["I alt", "475", "0"]]


def test_a_short_line_above_a_form_is_its_title():
    """A form of labels and values is a table without heads, and the line above it a heading."""
    found = blocks(
        "Sikre stier\n\n    Målgruppe:    Alle cyklister\n    Baggrund:     Mange ulykker i\n                  mørke.\n"
    )
    assert (found[0].kind, found[0].text) == ("heading", "Sikre stier")
    assert (found[1].header_rows, grid(found[1])) == (
        0,
        [["Målgruppe:", "Alle cyklister"], ["Baggrund:", "Mange ulykker i mørke."]],
    )


def test_dashes_are_cells():
    """A row of single dashes is a row, not a rule."""
    (table,) = tables("Vi har…\tVi har opnået…\n-\t-\n")
    assert grid(table)[1] == ["-", "-"]


def test_a_title_written_into_every_column_is_one_cell():
    """A merged cell that a converter repeated stands once and spans the table."""
    (table,) = tables("| Status 2031 | Status 2031 |\n|---|---|\n| Vi har… | Vi har opnået… |\n| a | b |\n")
    assert table.rows[0][0].width == 2
    assert grid(table)[0] == ["Status 2031"]


def test_two_columns_of_prose_are_read_one_after_the_other():
    """Prose set in two columns on the same lines is parted at the gutter."""
    source = """Det her er venstre side       Og her begynder den anden
som handler om skolen og      spalte, som handler om helt
dens mange elever, der        andre ting, nemlig fritid
gerne vil lære noget.         og kultur for alle.
"""
    assert [b.text for b in blocks(source)] == [
        "Det her er venstre side som handler om skolen og dens mange elever, der gerne vil lære noget.",
        "Og her begynder den anden spalte, som handler om helt andre ting, nemlig fritid og kultur for alle.",
    ]


@pytest.mark.skipif(not PLAN.exists(), reason="the shared plans are not here")
def test_the_shared_plan_in_tab_rows():
    """Rows cut by pages are whole, the title of the pages stands first, nothing is a table that is none."""
    found = reader.read(PLAN.read_bytes(), PLAN.name).blocks
    assert found[0].level == 1
    assert found[0].text.startswith("Handicappolitikken")
    assert sum(b.text.startswith("Handicappolitikken –") for b in found) == 1
    rows = [r for b in found if b.kind == "table" for r in grid(b)]
    assert any(
        r[0].endswith(
            "mindre arbejdspladsindretninger i arbejdssammenhæng, hvis de ønsker at arbejde udover folkepensionsalderen."
        )
        for r in rows
    )
    assert any(len(r) == 3 and r[1] == "-" for r in rows)
    assert (
        sum(
            b.checked is True for t in found if t.kind == "table" for r in t.rows for c in r for b in c.blocks
        )
        == 4
    )
    assert sum(b.kind == "heading" and b.text == "Handleplan fra:" for b in found) == 4
