"""Tests of tables that number their actions in a column of their own, under the goals they belong to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Field, Plan

Read = Callable[..., Plan]


def _text(said: Field | None) -> str | None:
    return said.text if said else None


def told(plan: Plan) -> list[tuple[str, str, str | None, str | None]]:
    """Return the goals of a plan's only initiative, with who and when."""
    (initiative,) = plan.initiatives
    return [(g.kind, g.text, _text(g.responsible), _text(g.deadline)) for g in initiative.goals]


ACTIONS = [
    ("delmål", "Enge i stedet for plæner", None, None),
    ("aktivitet", "Udpege ti plæner", "Parken", "maj 2024"),
    ("aktivitet", "Slå dem i september", "Driften", "Årligt"),
    ("delmål", "Gamle træer bliver stående", None, None),
    ("aktivitet", "Mærke 40 ege", "Skoven", "2025"),
]
HEADS = {
    "a blank head beside it": ("Handling", None, "Ansvarlig", "Frist"),
    "one head over both": (("Handling", 2, 1), "Ansvarlig", "Frist"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("number", ["Handling 1.1.{}", "1.1.{}", "H{}"])
@pytest.mark.parametrize("again", [True, False], ids=["head again", "head once"])
def test_actions_stand_beside_their_numbers(
    b: Any, read_plan: Read, head: tuple[object, ...], number: str, again: bool
) -> None:
    """Who and when are those of the action, whether or not the head stands again under each delmål."""
    above = [head] if again else []
    rows = [
        *(above if again else [head]),
        (number.format(1), "Udpege ti plæner", "Parken", "maj 2024"),
        (number.format(2), "Slå dem i september", "Driften", "Årligt"),
    ]
    plan = read_plan(
        b.h(1, "Naturhandleplan 2023-2026"),
        b.h(2, "Indsats 1: Vild natur"),
        b.p("Formål: Mere liv i græsset."),
        b.table(
            ("Delmål 1.1", ("Enge i stedet for plæner", 3, 1)),
            *rows,
            ("Delmål 1.2", ("Gamle træer bliver stående", 3, 1)),
            *above,
            (number.format(3), "Mærke 40 ege", "Skoven", "2025"),
            header=0,
        ),
    )
    assert told(plan) == ACTIONS
    assert not [f for f in plan.initiatives[0].fields if f.kind == "other"]


def test_numbered_goals_without_a_colon_are_goals_in_headings_and_lists(b: Any, read_plan: Read) -> None:
    """The number alone parts "Delmål 1.1" and "Handling 1.1.1" from what they say."""
    plan = read_plan(
        b.h(1, "Naturstrategi 2024-2028"),
        b.h(2, "Mål 1: Vild natur"),
        b.p("Formål: Mere liv i græsset."),
        b.h(3, "Delmål 1.1 Enge i stedet for plæner"),
        b.li("Handling 1.1.1 Udpege ti plæner – Parken, maj 2024"),
        b.li("Handling 1.1.2 Slå dem i september (Driften, Årligt)"),
        b.h(3, "Delmål 1.2 Gamle træer bliver stående"),
        b.li("Handling 1.2.1 Mærke 40 ege [2025, Skoven]"),
    )
    assert [g for g in told(plan) if g[0] != "mål"] == ACTIONS
