"""Tests of tables that a numbered line above them names, one table after another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.records import Plan

Read = Callable[..., Plan]


def form(b: Any, who: str, what: str) -> Any:
    """A form of three questions."""
    return b.table(
        ("Hvad gør vi?", what),
        ("Hvem gør det?", who),
        ("Hvad koster det?", "10.000 kr."),
        ("Status 2024", "I gang"),
        header=0,
    )


def test_a_table_for_each_goal_is_an_initiative_for_each(b: Any, read_plan: Read) -> None:
    """Numbered goals that stand as captions over forms name the forms; the plan's title names none."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2023-2025"),
        b.p("Planen har to mål."),
        b.p("Mål 1: Flere i fritidsjob"),
        form(b, "Vejledningen", "Jobbutik"),
        b.p("Mål 2: Bedre søvn"),
        form(b, "Sundhedsplejen", "Mobilfri nat"),
    )
    assert plan.title == "Handleplan for unge 2023-2025"
    assert [i.name for i in plan.initiatives] == ["Flere i fritidsjob", "Bedre søvn"]
    assert [[g.text for g in i.goals if g.kind == "aktivitet"] for i in plan.initiatives] == [
        ["Jobbutik"],
        ["Mobilfri nat"],
    ]


def test_numbered_goals_over_tables_of_an_initiative_stay_its_goals(b: Any, read_plan: Read) -> None:
    """Inside an initiative, tables named by goals open no initiatives of their own."""
    plan = read_plan(
        b.h(1, "Handleplan for unge 2023-2025"),
        b.h(2, "Indsats 1: Det gode ungeliv"),
        b.p("Formål: Flere trives."),
        b.p("Mål 1: Flere i fritidsjob"),
        b.table(("Aktivitet", "Ansvarlig"), ("Jobbutik", "Vejledningen")),
        b.p("Mål 2: Bedre søvn"),
        b.table(("Aktivitet", "Ansvarlig"), ("Mobilfri nat", "Sundhedsplejen")),
    )
    assert [i.name for i in plan.initiatives] == ["Det gode ungeliv"]
    told = [(g.kind, g.text) for g in plan.initiatives[0].goals]
    assert ("mål", "Flere i fritidsjob") in told
    assert ("aktivitet", "Mobilfri nat") in told
