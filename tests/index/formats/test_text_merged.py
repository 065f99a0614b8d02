"""Forms whose merged cells became blanks when they were copied as rows of cells."""

import pytest

from index.formats import text as reader
from index.formats.grid import cell_text

FORM = """Indsats 3: Fodspor i mosen |  |  |
Formål | Flere skal gå tur. |  |
Aktivitet |  | Hvem | Hvornår
Skilte ved stien |  | Vej og Park | Maj 2031
Målgruppe | Gående | Ansvarlig | Parkchefen
Økonomi | 20.000 kr. |  |
Opfølgning 2031 | Status | Skiltene står. |
 | Næste skridt | - | """.splitlines()


def shapes(source):
    (table,) = [b for b in reader.read(source.encode(), "plan.md").blocks if b.kind == "table"]
    return [[(cell_text(c.blocks), c.width, c.height) for c in row] for row in table.rows]


@pytest.mark.parametrize("sep", ["\t", " | "])
def test_a_form_gets_its_merged_cells_back(sep):
    """A title, a value, a label over rows and the heads of a table inside a form reach over the blanks beside them."""
    rows = [[c.strip() for c in line.split("|")] for line in FORM]
    lines = [sep.join(row) if sep == "\t" else f"| {sep.join(row)} |" for row in rows]
    assert shapes("\n".join(lines)) == [
        [("Indsats 3: Fodspor i mosen", 4, 1)],
        [("Formål", 1, 1), ("Flere skal gå tur.", 3, 1)],
        [("Aktivitet", 2, 1), ("Hvem", 1, 1), ("Hvornår", 1, 1)],
        [("Skilte ved stien", 2, 1), ("Vej og Park", 1, 1), ("Maj 2031", 1, 1)],
        [("Målgruppe", 1, 1), ("Gående", 1, 1), ("Ansvarlig", 1, 1), ("Parkchefen", 1, 1)],
        [("Økonomi", 1, 1), ("20.000 kr.", 3, 1)],
        [("Opfølgning 2031", 1, 2), ("Status", 1, 1), ("Skiltene står.", 2, 1)],
        [("Næste skridt", 1, 1), ("-", 2, 1)],
    ]


def test_a_label_without_a_value_keeps_a_blank_cell():
    """A label alone in its row has one blank cell beside it, as wide as the others' values."""
    source = "Flere stier\t\t\nFormål\tRo\t\nØkonomi\tIntet\t\nStatus 2031\t\t"
    assert shapes(source)[-1] == [("Status 2031", 1, 1), ("", 2, 1)]


def test_blank_cells_of_a_table_with_columns_stay():
    """A table with heads for its columns, or one label repeated, is no form: a blank cell is what was not filled in."""
    source = "Mål\tHandling\tAnsvarlig\nØkonomi\tNyt budget\t\nStatus\tNy rapport\t"
    assert [len(row) for row in shapes(source)] == [3, 3, 3]
    source = "Plan 2031\t\t\nDelmål\tBænke\t\nDelmål\tStier\t\nDelmål\tBroer\tParken"
    assert [len(row) for row in shapes(source)][1:] == [3, 3, 3]
