"""Tests of goals that name their initiative, and of costs told behind an action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


@pytest.mark.parametrize(
    "aim",
    [
        "I 2026 skal 40 hektar drives med naturen som første formål.",
        "Bjørneklo må ikke brede sig til nye steder.",
        "Kommunen vil have flere enge.",
    ],
)
def test_the_sentence_under_a_goals_name_is_the_goal_in_full(b: Any, read_plan: Read, aim: str) -> None:
    """ "Mål 1: Vild natur" is short for what the one sentence below it says."""
    plan = read_plan(
        b.h(1, "Naturhandleplan 2023-2026"),
        b.h(2, "Mål 1: Vild natur"),
        b.p(aim),
        b.p("Hvorfor?", bold=True),
        b.p("Der er for lidt af den."),
        b.p("Delmål 1.1: Enge i stedet for plæner"),
    )
    (initiative,) = plan.initiatives
    assert initiative.name == "Vild natur"
    assert [(g.kind, g.text) for g in initiative.goals] == [
        ("mål", aim),
        ("delmål", "Enge i stedet for plæner"),
    ]


@pytest.mark.parametrize("below", ["Plænerne er slidte. De skal slås.", "Plænerne er slidte."])
def test_other_text_under_a_goals_name_leaves_the_name_as_the_goal(
    b: Any, read_plan: Read, below: str
) -> None:
    """A description, or several sentences, is not the goal in full."""
    plan = read_plan(
        b.h(1, "Naturhandleplan 2023-2026"),
        b.h(2, "Mål 1: Vild natur"),
        b.p(below),
        b.p("Hvorfor?", bold=True),
        b.p("Der er for lidt af den."),
        b.p("Delmål 1.1: Enge i stedet for plæner"),
    )
    assert plan.initiatives[0].goals[0].text == "Vild natur"


def test_what_an_action_costs_in_a_sentence_of_its_own_is_economy(b: Any, read_plan: Read) -> None:
    """Each such sentence is quoted; an economy under its own label is enough."""
    actions = (
        b.h(3, "Indsatser 2024-2027"),
        b.li("Bus til stranden. Udgiften er 480.000 kr. om året (2024, Trafik)"),
        b.li("Nye toiletter (2025, Vej og Park)"),
        b.li("Fyret bygges om. Byrådet har afsat 6,5 mio. kr. i 2026 (2026, Ejendomme)"),
    )
    title, name = b.h(1, "Turismestrategi 2024-2027"), b.h(2, "Spor 1: Flere måneder")
    (told,) = read_plan(title, name, *actions).initiatives
    assert [f.value.text for f in told.fields if f.kind == "economy" and f.value] == [
        "Udgiften er 480.000 kr. om året",
        "Byrådet har afsat 6,5 mio. kr. i 2026",
    ]
    (labelled,) = read_plan(title, name, b.p("Økonomi: Inden for rammen"), *actions).initiatives
    assert [f.value.text for f in labelled.fields if f.kind == "economy" and f.value] == ["Inden for rammen"]
