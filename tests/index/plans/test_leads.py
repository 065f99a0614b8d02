"""Tests of action lists without forms: lines that open with the action's name, and chapters that take them up again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]

CAFE = "Hver onsdag åbner vi cafeen for enlige forældre."
BUS = "En bus kører rundt til landsbyerne."
WALK = "Naboer går tur sammen."


def fields(plan: Plan, name: str) -> dict[str, str]:
    found = next(i for i in plan.initiatives if i.name == name)
    return {f.kind: f.value.text.rstrip(".") for f in found.fields if f.value}


def notes(plan: Plan, name: str) -> dict[int | None, str]:
    found = next(i for i in plan.initiatives if i.name == name)
    return {s.year: s.note.text for s in found.statuses if s.note}


def actions(b: Any) -> list[Any]:
    return [
        b.h(1, "Naboskabsplan 2023-2026"),
        b.h(2, "Handleplan"),
        b.li(f"1. Onsdagscafe. {CAFE}", 0, "1."),
        b.li("Ansvarlig: Huset. Tidsplan: Fra maj 2023. Økonomi: 90.000 kr. årligt", 1),
        b.li(f"2. Bogbussen til landsbyerne. {BUS}", 0, "2."),
        b.li("Ansvarlig: Biblioteket. Tidsplan: 2024", 1),
        b.li(f"3. Fælles gåture. {WALK}", 0, "3."),
        b.li("Ansvarlig: Frivilligcentret", 1),
    ]


def test_each_action_of_a_list_is_an_initiative(b: Any, read_plan: Read) -> None:
    """Its name opens the line, what follows is its activity, and the labels below it are its fields."""
    plan = read_plan(*actions(b))
    assert [i.name for i in plan.initiatives] == [
        "Onsdagscafe",
        "Bogbussen til landsbyerne",
        "Fælles gåture",
    ]
    assert [[(g.kind, g.text) for g in i.goals] for i in plan.initiatives] == [
        [("aktivitet", CAFE)],
        [("aktivitet", BUS)],
        [("aktivitet", WALK)],
    ]
    assert fields(plan, "Onsdagscafe") == {
        "responsible": "Huset",
        "deadline": "Fra maj 2023",
        "economy": "90.000 kr. årligt",
    }


@pytest.mark.parametrize(
    ("cafe", "bus"),
    [
        (f"Onsdagscafe: {CAFE}", f"Bogbussen til landsbyerne: {BUS}"),
        (f"Onsdagscafe – {CAFE}", f"Bogbussen til landsbyerne – {BUS}"),
        (f"Handling 1: Onsdagscafe. {CAFE}", f"Handling 2: Bogbussen til landsbyerne. {BUS}"),
        (f"Tiltag 1. Onsdagscafe. {CAFE}", f"Tiltag 2. Bogbussen til landsbyerne. {BUS}"),
        (f"A1 Onsdagscafe. {CAFE}", f"A2 Bogbussen til landsbyerne. {BUS}"),
    ],
)
@pytest.mark.parametrize("inline", [True, False])
def test_the_mark_behind_the_name_and_the_number_before_it_vary(
    b: Any, read_plan: Read, cafe: str, bus: str, inline: bool
) -> None:
    """A colon, dash or full stop ends the name, also where the labels follow in the same line."""
    said = ["Ansvarlig: Huset", "Tidsplan: 2024"]
    told = []
    for line in (cafe, bus):
        told += [b.p(f"{line} {'. '.join(said)}")] if inline else [b.p(line), *(b.p(s) for s in said)]
    plan = read_plan(b.h(1, "Naboskabsplan 2023-2026"), b.h(2, "Handleplan"), *told)
    assert [i.name for i in plan.initiatives] == ["Onsdagscafe", "Bogbussen til landsbyerne"]
    for initiative, act in zip(plan.initiatives, (CAFE, BUS), strict=True):
        assert [g.text for g in initiative.goals] == [act]
        assert fields(plan, initiative.name) == {"responsible": "Huset", "deadline": "2024"}


def test_steps_of_an_initiative_are_no_initiatives(b: Any, read_plan: Read) -> None:
    """Where the document names its initiatives itself, or a label stands above the list, its lines stay inside."""
    steps = [e for e in actions(b) if e.kind == "item"]
    plan = read_plan(
        b.h(1, "Naboskabsplan 2023-2026"),
        b.h(2, "Indsats 1: Færre ensomme"),
        b.p("Formål: Ingen skal være ufrivilligt alene."),
        *steps,
    )
    assert [i.name for i in plan.initiatives] == ["Færre ensomme"]
    plan = read_plan(
        b.h(1, "Naboskabsplan 2023-2026"),
        b.h(2, "Færre ensomme"),
        b.p("Formål: Ingen skal være ufrivilligt alene."),
        b.p("Målgruppe: Enlige forældre"),
        b.p("Ansvarlig: Huset"),
        b.p("Aktiviteter"),
        *steps,
    )
    assert [i.name for i in plan.initiatives] == ["Færre ensomme"]


def test_a_chapter_of_follow_up_takes_up_the_initiatives_by_varying_names(b: Any, read_plan: Read) -> None:
    """Its headings may shorten a name or change its endings; one that is about none of them ends nothing."""
    plan = read_plan(
        *actions(b),
        b.h(2, "Status 2024"),
        b.p("Status er samlet ind i oktober."),
        b.h(3, "Onsdagscafeen"),
        b.p("Tyve kommer hver uge."),
        b.h(3, "Presseomtale"),
        b.p("Avisen skrev om planen."),
        b.h(3, "Bogbussen"),
        b.p("Bussen er købt."),
        b.h(3, "Gåture i fællesskab"),
        b.p("Ikke begyndt."),
        b.h(2, "Organisering"),
        b.p("Følgegruppen mødes to gange om året."),
    )
    assert notes(plan, "Onsdagscafe") == {2024: "Tyve kommer hver uge."}
    assert notes(plan, "Bogbussen til landsbyerne") == {2024: "Bussen er købt."}
    assert notes(plan, "Fælles gåture") == {2024: "Ikke begyndt."}


def test_a_chapter_of_follow_up_may_open_its_lines_with_the_names(b: Any, read_plan: Read) -> None:
    """ "Bogbussen. Den er købt." is the status of the initiative it names; a line that opens with none is left out."""
    plan = read_plan(
        *actions(b),
        b.h(2, "Status 2025"),
        b.p("Huset har skiftet leder. Derfor er nogle tal fra 2024."),
        b.p("Onsdagscafeen. Tredive kommer hver uge."),
        b.p("Bogbussen. Bussen holder i fem landsbyer."),
    )
    assert notes(plan, "Onsdagscafe") == {2025: "Tredive kommer hver uge."}
    assert notes(plan, "Bogbussen til landsbyerne") == {2025: "Bussen holder i fem landsbyer."}
    assert notes(plan, "Fælles gåture") == {}


def test_a_chapter_mostly_about_something_else_names_no_initiatives(b: Any, read_plan: Read) -> None:
    """One heading that resembles a name among several that don't is that chapter's own."""
    plan = read_plan(
        *actions(b),
        b.h(2, "Status 2024"),
        b.h(3, "Bogbussen"),
        b.p("Bussen er købt."),
        b.h(3, "Budget og personale"),
        b.p("Der er ansat to."),
        b.h(3, "Kommunikation"),
        b.p("Avisen skrev om planen."),
    )
    assert all(not i.statuses for i in plan.initiatives)


def test_headings_with_someone_and_a_time_are_initiatives_beside_fuller_ones(b: Any, read_plan: Read) -> None:
    """An action that costs nothing says no more than who and when; its headings are like those of the others."""

    def action(name: str, *said: str) -> list[Any]:
        return [b.h(3, name), *(b.li(s) for s in ("Ansvarlig: Huset", "Frist: 2024", *said))]

    full = ("Økonomi: 20.000 kr.", "Målgruppe: Enlige")
    plan = read_plan(
        b.h(1, "Naboskabsplan 2023-2026"),
        *action("Onsdagscafe", *full),
        *action("Bogbus", *full),
        *action("Fælles gåture"),
    )
    assert [i.name for i in plan.initiatives] == ["Onsdagscafe", "Bogbus", "Fælles gåture"]


def test_a_bare_line_may_head_what_a_chapter_of_follow_up_says(b: Any, read_plan: Read) -> None:
    """A name on a line of its own is the heading of the text below it, also beside real headings."""
    plan = read_plan(
        *actions(b),
        b.h(2, "Status 2024"),
        b.h(3, "Onsdagscafeen"),
        b.p("Tyve kommer hver uge."),
        b.p("Fælles gåture"),
        b.p("De første ture er gået."),
        b.p("Bogbussen"),
        b.p("Bussen er købt."),
    )
    assert notes(plan, "Onsdagscafe") == {2024: "Tyve kommer hver uge."}
    assert notes(plan, "Fælles gåture") == {2024: "De første ture er gået."}
    assert notes(plan, "Bogbussen til landsbyerne") == {2024: "Bussen er købt."}


def test_bold_lines_group_the_actions_of_a_chapter(b: Any, read_plan: Read) -> None:
    """They end the action above them and name none, and the chapter's introduction opens with no name."""
    told = actions(b)
    plan = read_plan(
        *told[:2],
        b.p("Handlingerne er talt fortløbende. Hvor der ikke står penge, er der ingen."),
        b.p("De ældste", bold=True),
        *told[2:4],
        b.p("De andre", bold=True),
        *told[4:],
    )
    assert [i.name for i in plan.initiatives] == [
        "Onsdagscafe",
        "Bogbussen til landsbyerne",
        "Fælles gåture",
    ]
    assert fields(plan, "Onsdagscafe")["economy"] == "90.000 kr. årligt"
