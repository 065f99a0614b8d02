"""Tests of chapters of a plan that stand before and after its initiatives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def boxed(b: Any, number: int, name: str) -> Any:
    """An initiative in a table of one column, with a status of its own."""
    return b.table(
        ((b.p(f"Mål {number}: {name}", bold=True), b.p("Der skal være mere af den.")),),
        ((b.p("Hvorfor?", bold=True), b.p("Der er for lidt.")),),
        ((b.p("Status 2023", bold=True), b.p("Godt på vej med det hele.")),),
        header=0,
    )


def test_follow_up_of_the_whole_plan_is_no_status_of_its_last_initiative(b: Any, read_plan: Read) -> None:
    """A chapter without a year after initiatives that have told of theirs is about the plan."""
    plan = read_plan(
        b.p("Handleplan for natur 2023-2026"),
        b.h(1, "Indledning"),
        b.p("Naturen har det skidt."),
        boxed(b, 1, "Vild natur"),
        boxed(b, 2, "Rene søer"),
        b.h(1, "Opfølgning og økonomi"),
        b.p("Planen har været i høring. Den koster 7 mio. kr. i alt."),
    )
    assert [(i.name, [s.year for s in i.statuses]) for i in plan.initiatives] == [
        ("Vild natur", [2023]),
        ("Rene søer", [2023]),
    ]
    assert not any(i.amounts for i in plan.initiatives)


def test_a_welcome_before_the_vision_is_no_initiative(b: Any, read_plan: Read) -> None:
    """Its text and the vision under a heading beside it are the plan's."""
    plan = read_plan(
        b.h(1, "Turismestrategi 2024-2027"),
        b.h(2, "Velkommen"),
        b.p("Her holder andre ferie."),
        b.h(2, "Vores vision"),
        b.p("Gæster og borgere har glæde af hinanden."),
        b.h(2, "Flere måneder"),
        b.h(3, "Vi vil"),
        b.li("åbne tidligere"),
        b.h(3, "Indsatser"),
        b.li("Fælles kalender (2024, Erhverv)"),
        b.h(2, "Bedre plads"),
        b.h(3, "Vi vil"),
        b.li("lade bilen stå"),
        b.h(3, "Indsatser"),
        b.li("Bus til stranden (2025, Trafik)"),
    )
    assert [i.name for i in plan.initiatives] == ["Flere måneder", "Bedre plads"]


@pytest.mark.parametrize("chapter", ["Øvrige opgaver", "Andre indsatser"])
def test_other_tasks_below_the_statuses_are_no_activities_of_the_last_initiative(
    b: Any, read_plan: Read, chapter: str
) -> None:
    """What no indsats is about stands in a chapter of the plan; beside the goals of an indsats it is one of them."""

    def form(name: str, *between: Any) -> list[Any]:
        goal = [b.h(3, "Mål"), b.p("Der skal være mere af den."), *between]
        return [b.h(2, f"Indsats: {name}"), *goal, b.h(3, "Status 2031"), b.p("Godt på vej med det hele.")]

    plan = read_plan(
        b.h(1, "Handleplan for natur 2031-2033"),
        *form("Vild natur", b.h(3, "Øvrige aktiviteter"), b.li("Sætte skilte op")),
        *form("Rene søer"),
        b.h(3, chapter),
        b.p("Vejtræerne følges i planen for byens parker."),
    )
    assert [[g.text for g in i.goals] for i in plan.initiatives] == [
        ["Der skal være mere af den.", "Sætte skilte op"],
        ["Der skal være mere af den."],
    ]


def test_the_rows_of_an_appendix_are_in_no_area_of_the_plan(b: Any, read_plan: Read) -> None:
    """The last area with a goal table is an indsats like those before it, though an appendix lists other things."""
    head = ("Mål", "Handlinger", "Tovholder", "Status")
    plan = read_plan(
        b.h(1, "Status på ungepolitikken 2025"),
        b.h(2, "Indsatsområde 1: En god start"),
        b.table(head, ("Alle har en plads", "Flere vuggestuer", "Dagtilbud", "To er åbnet.")),
        b.h(2, "Indsatsområde 2: Videre i job"),
        b.table(head, ("Alle har en plan", "Vejledning i grupper", "Jobcentret", "Det går godt.")),
        b.h(2, "Bilag 1: Økonomi"),
        b.table(
            ("Post", "2024", "2025", "Bemærkning"),
            ("Leje af lokaler", "400", "640", "Budgetaftalen"),
            ("Kørsel", "-", "180", None),
        ),
    )
    assert [i.name for i in plan.initiatives][:2] == ["En god start", "Videre i job"]
