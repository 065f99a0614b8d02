"""Tests of lines above tables that say of when the statuses in them are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def _plan(b: Any, read_plan: Read, caption: str, *between: object) -> Plan:
    return read_plan(
        b.h(1, "Genbrugsplan 2023-2027"),
        b.h(2, "Indsats 1: Byttehaller"),
        b.p("Mål: Mindre affald."),
        b.p("Status 2023: Den første hal er åben."),
        b.p("Status 2024: To haller er åbne."),
        b.h(2, "Indsats 2: Gamle mursten"),
        b.p("Mål: Mindre affald."),
        b.p("Status 2023: Der er købt en maskine."),
        b.p("Status 2024: Der er renset 38.000 sten."),
        b.h(2, "Overblik"),
        b.p(caption),
        *between,
        b.table(
            ("Nr.", "Indsats", "Status"), ("1", "Byttehaller", "I gang"), ("2", "Gamle mursten", "Forsinket")
        ),
    )


@pytest.mark.parametrize(
    "caption",
    [
        "Status på planens indsatser pr. 1. oktober 2024",
        "Tabel 3. Status december 2024",
        "Opfølgning pr. 31-12-2024",
    ],
)
def test_lights_of_a_table_are_of_the_day_that_its_caption_names(
    b: Any, read_plan: Read, caption: str
) -> None:
    """The lights join what the chapters of the indsatser tell of the same year, and of no other."""
    plan = _plan(b, read_plan, caption)
    found = [
        [(s.year, s.note and s.note.text, s.level and s.level.text) for s in i.statuses]
        for i in plan.initiatives
    ]
    assert found == [
        [(2023, "Den første hal er åben.", None), (2024, "To haller er åbne.", "I gang")],
        [(2023, "Der er købt en maskine.", None), (2024, "Der er renset 38.000 sten.", "Forsinket")],
    ]


def test_a_caption_counts_for_the_table_right_below_it(b: Any, read_plan: Read) -> None:
    """A line with a day above other text gives the statuses of a later table no year."""
    plan = _plan(
        b,
        read_plan,
        "Status på planens indsatser pr. 1. oktober 2022",
        b.p("Skemaet viser, hvordan det går."),
    )
    assert 2022 not in [s.year for i in plan.initiatives for s in i.statuses]


def test_what_heads_a_table_is_no_status_of_the_chapter_before(b: Any, read_plan: Read) -> None:
    """ "Opfølgning på indsatserne" and a title row over rows of indsatser make no indsats of the remarks above it."""
    plan = read_plan(
        b.h(1, "Klimaplan, opfølgning 2025"),
        b.h(2, "Udledningen i kommunen"),
        b.p("Udledningen skal være 70 % lavere i 2030."),
        b.table(("År", "1990", "2019", "2023", "Mål 2030"), ("1.000 tons", "352", "263", "214", "106")),
        b.h(2, "Forvaltningens blik"),
        b.p("Elbilerne går hurtigere end ventet."),
        b.h(2, "Opfølgning på indsatserne"),
        b.table(
            ("Nr.", "Indsats", "Beskrivelse", "Ansvarlig", "Status 2024", "Status 2025"),
            (("1. Energi og bygninger", 6, 1),),
            (
                "1.1",
                "Fjernvarme",
                "Flere rør i byen.",
                "Forsyningen",
                "Planen er klar.",
                "85 huse er koblet på.",
            ),
            ("1.2", "Solceller", "Paneler på tage.", "Ejendomme", None, "Fem anlæg er sat op."),
        ),
    )
    assert [(i.name, [s.year for s in i.statuses]) for i in plan.initiatives] == [
        ("Fjernvarme", [2024, 2025]),
        ("Solceller", [2024, 2025]),
    ]
