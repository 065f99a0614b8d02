"""Tests of overviews whose rows stand under the numbers and shortened names of the indsatser before them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def section(b: Any, heading: str, goal: str) -> list[Any]:
    """A section with a goal and who sees to it."""
    return [b.h(2, heading), b.h(3, "Det vil vi"), b.li(goal), b.h(3, "Hvem gør hvad"), b.p("Biblioteket.")]


def overview(b: Any, *rows: tuple[str, ...]) -> Any:
    """A table of actions; a row of one text goes right across."""
    head = ("Nr.", "Handling", "Hvem", "Hvornår")
    return b.table(head, *(((r[0], 4, 1),) if len(r) == 1 else r for r in rows))


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("Sprog og leg", "Hjælp i tide", "Fokusområde"),
        ("Sprog", "Hjælp", "Indsatsområde"),
        ("Sprog og leg i dagtilbud", "Hjælp til familier", "Fokusområde"),
    ],
)
def test_rows_under_a_shortened_name_are_the_indsats_own(
    b: Any, read_plan: Read, first: str, second: str, word: str
) -> None:
    """ "Fokusområde 2 – Hjælp" over rows of a table is "Fokusområde 2: Hjælp i tide til familier"."""
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"),
        *section(b, f"{word} 1: Sprog og leg i dagtilbud", "Alle sprogvurderes."),
        *section(b, f"{word} 2: Hjælp i tide til familier", "Svar inden fem dage."),
        b.h(2, "Oversigt over handlinger"),
        overview(
            b,
            (f"{word} 1 – {first}",),
            ("1.1", "Sprogvejleder i hvert dagtilbud", "Dagtilbud", "2025"),
            ("1.2", "Bogkufferter til alle stuer", "Biblioteket", "2026"),
            (f"{word} 2 – {second}",),
            ("2.1", "Faste kontaktpersoner", "Familieafdelingen", "2025"),
            ("2.2", "Hjælpepulje", "Familieafdelingen", "2026"),
        ),
    )
    told = {i.name: [g.text for g in i.goals if g.kind == "aktivitet"] for i in plan.initiatives}
    assert told == {
        "Sprog og leg i dagtilbud": ["Sprogvejleder i hvert dagtilbud", "Bogkufferter til alle stuer"],
        "Hjælp i tide til familier": ["Faste kontaktpersoner", "Hjælpepulje"],
    }


def test_another_number_is_another_indsats(b: Any, read_plan: Read) -> None:
    """A name that only shares words with one of another number stands for itself."""
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"),
        *section(b, "Fokusområde 1: Sprog og leg i dagtilbud", "Alle sprogvurderes."),
        *section(b, "Fokusområde 2: Hjælp i tide til familier", "Svar inden fem dage."),
        b.h(2, "Oversigt over handlinger"),
        overview(
            b,
            ("Fokusområde 3 – Sprog",),
            ("3.1", "Tolke på alle møder", "Borgerservice", "2025"),
            ("3.2", "Breve på fire sprog", "Borgerservice", "2026"),
        ),
    )
    assert not any(g.kind == "aktivitet" for i in plan.initiatives[:2] for g in i.goals)
