"""Indsatser side by side."""

from collections.abc import Callable

from assistant.answer import Answer

PLAN = """# Handleplan 2021-2025 for Kultur, Nørreager Kommune

## Indsats: Kor i hverdagen

Beskrivelse: Alle kan synge med. Hvert kor kan søge 4.000 kr. pr. koncert. Der er afsat i alt 310.000 kr. i 2022-2024.

## Indsats: Malerskolen

Økonomi: En underviser koster 500 kr. pr. time. Der er afsat 95.000 kr. årligt i 2022-2025.
"""


def test_an_economy_is_told_by_what_is_set_aside(ask: Callable[[str], Answer]) -> None:
    """Each side gives the sum set aside, wherever it stands, and not the unit price alone."""
    said = " ".join(s.text for s in ask("Sammenlign økonomien i Kor i hverdagen og Malerskolen").sentences)
    assert "310.000 kr. i 2022-2024" in said
    assert "95.000 kr. årligt" in said


def test_a_field_is_one_row_whatever_each_plan_calls_it(ask: Callable[[str], Answer]) -> None:
    """What one plan has under a heading and the other in its description stands in one row; neither is "ikke oplyst"."""
    table = ask("Sammenlign økonomien i Kor i hverdagen og Malerskolen").table
    assert table is not None
    (row,) = table.rows
    assert row[0].text == "Økonomi"
    assert "310.000 kr." in row[1].text
    assert "95.000 kr." in row[2].text
    assert row[1].citations
    assert row[2].citations
