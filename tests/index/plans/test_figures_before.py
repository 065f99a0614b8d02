"""Tests of chapters with figures that stand before the initiatives of a report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.records import Plan

Read = Callable[..., Plan]


def test_figures_by_year_and_the_chapter_after_them_make_no_initiative(b: Any, read_plan: Read) -> None:
    """ "Målgruppe" over groups of people is no field, nor does the next chapter's "Status på …" belong to theirs."""
    plan = read_plan(
        b.h(1, "Statusnotat: Lysplan 2023-2025"),
        b.h(2, "Sagsfremstilling"),
        b.h(3, "Tal for trafikanterne"),
        b.p("Tabellen viser, hvor mange der er kommet til skade."),
        b.table(
            ("Målgruppe", "2022", "2023", "2024"),
            ("Børn", "12", "9", "7"),
            ("Unge", "31", "28", "30"),
            ("I alt", "43", "37", "37"),
        ),
        b.h(2, "Status på de to indsatser"),
        b.p("Indsatserne står i samme rækkefølge som i planen."),
        b.h(3, "1. Trygge skolestier"),
        b.p("Mål: Halvdelen af lamperne er skiftet."),
        b.p("Status: 31 lamper er skiftet."),
        b.h(3, "2. Læ ved stoppestederne"),
        b.p("Mål: Ti læskure."),
        b.p("Status: Målet er nået."),
    )
    assert [i.name for i in plan.initiatives] == ["Trygge skolestier", "Læ ved stoppestederne"]
