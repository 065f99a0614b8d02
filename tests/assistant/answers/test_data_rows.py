"""Figures of tables outside the indsatser are found by row and column."""

import pytest

PLAN = """# Klimaplan 2021-2030

Nørreager Kommune

## Udledning

Ton CO2 fordelt på sektorer

| Sektor | 2019 | 2021 | 2023 |
|---|---|---|---|
| Transport | 41.000 | 39.800 | 38.500 |
| Landbrug | 88.200 | 86.000 | 84.100 |
| I alt | 129.200 | 125.800 | 122.600 |

## Byerne

| By | Indbyggere | Skoler |
|---|---|---|
| Nørre Bolle | 2.310 | 1 |
| Sønder Bolle | 890 | 0 |

## Befolkningen i tal

| År | Borgere over 65 år | Pladser på plejehjem |
|---|---|---|
| 2021 | 6.590 | 218 |
| 2023 | 6.805 | - |

## Børn

Børn i dagtilbud pr. 1. oktober

|  | 2021 | 2022 | 2023 |
|---|---|---|---|
| Dagpleje | 231 | 206 | 184 |
| Vuggestue | 540 | 566 | - |

## Indsats 1: Elbusser

Mål: Alle bybusser kører på el i 2027.
"""


@pytest.mark.parametrize(
    ("question", "said", "column"),
    [
        ("Hvor stor var udledningen fra transport i 2021?", "Transport, 2021: “39.800”", "2021"),
        ("Hvad er den samlede udledning i 2023?", "I alt, 2023: “122.600”", "2023"),
        ("Hvor mange indbyggere har Nørre Bolle?", "Nørre Bolle, indbyggere: “2.310”", "Indbyggere"),
        ("Hvor mange skoler er der i Sønder Bolle?", "Sønder Bolle, skoler: “0”", "Skoler"),
        ("Hvor mange pladser på plejehjem var der i 2021?", "2021, pladser på plejehjem: “218”", "År"),
        ("Hvor mange børn i dagpleje var der i 2022?", "Dagpleje, 2022: “206”", "2022"),
        ("Hvor mange børn i vuggestue var der i 2022?", "Vuggestue, 2022: “566”", "2022"),
        ("How many tonnes of CO2 came from agriculture in 2023?", "Landbrug, 2023: “84.100”", "2023"),
    ],
)
def test_the_cell_asked_for(ask, question, said, column):
    """The row's label and the column's head choose the cell, and the table shows the whole row."""
    answer = ask(question)
    assert answer.kind == "answer"
    assert said in answer.answer
    assert column in answer.table.columns
    assert all(answer.citations[n - 1] for s in answer.sentences for n in s.citations)


def test_no_column_is_the_whole_row(ask):
    """A question that names no column gets all of the row, each figure under its head."""
    answer = ask("Hvor mange ton CO2 udleder landbruget?")
    assert "2019: “88.200”; 2021: “86.000”; 2023: “84.100”" in answer.answer


@pytest.mark.parametrize(
    "question", ["Hvor stor var udledningen fra transport i 2015?", "Hvor mange indbyggere har Vester Bolle?"]
)
def test_no_such_cell(ask, question):
    """A year without a column and a place without a row are not answered from another."""
    assert ask(question).refused


@pytest.mark.parametrize(
    ("question", "figures", "difference"),
    [
        (
            "Hvordan har udledningen fra transport udviklet sig fra 2019 til 2023?",
            ("41.000", "38.500"),
            "2.500 lavere",
        ),
        ("Sammenlign udledningen fra transport og landbrug i 2021", ("39.800", "86.000"), "46.200 højere"),
    ],
)
def test_two_figures_of_a_table_are_compared(ask, question, figures, difference):
    """Two years of a row, or two rows of a year, are told side by side with their difference."""
    said = [s.text for s in ask(question).sentences]
    assert all(figure in said[0] for figure in figures)
    assert difference in said[1]
