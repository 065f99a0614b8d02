"""Tests of parts named over two lines, of lists of what is wanted, and of what stands under pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]

WISHES = ("Vi vil åbne to værksteder.", "Vi vil dele værktøj frem for at købe det.")
TEXT = "Mange vil gerne hjælpe, men få ved, hvem de skal spørge."


def part(b: Any, over: str, name: str, *below: Any) -> list[Any]:
    """A part whose kind and number stand in small letters over its name."""
    return [b.h(6, over), b.h(2, name), b.p(TEXT), *below]


def policy(b: Any, word: str = "PEJLEMÆRKE") -> list[Any]:
    lists = [b.li(w) for w in WISHES]
    return [
        b.h(1, "Naboskabspolitik 2023-2026"),
        *part(b, f"{word} 1", "Plads til alle i huset", *lists, b.p("Foto: Dørene åbner i maj.")),
        *part(b, f"{word} 2", "Let at hjælpe", *lists, b.h(6, "Målgruppe"), b.p("Alle over 16 år.")),
        b.p("Illustration: Huset set fra haven."),
        b.h(2, "Handleplan"),
        b.table(
            ("Handling", "Ansvarlig", "Slut"),
            ((f"{word.capitalize()} 1. Plads til alle", 3, 1),),
            ("1.1 Værter", "Frivilligcentret", "Juni 2025"),
            ((f"{word.capitalize()} 2. Let at hjælpe", 3, 1),),
            ("2.1 Ny indgang", "Biblioteket", "Maj 2026"),
        ),
    ]


@pytest.mark.parametrize("word", ["PEJLEMÆRKE", "FOKUSOMRÅDE", "SPOR"])
def test_a_number_over_a_name_is_the_names_own(b: Any, read_plan: Read, word: str) -> None:
    """A later table finds the part by its number, also when it shortens the name."""
    plan = read_plan(*policy(b, word))
    assert [i.name for i in plan.initiatives] == ["Plads til alle i huset", "Let at hjælpe"]
    done = [[g.text for g in i.goals if g.kind == "aktivitet"] for i in plan.initiatives]
    assert [[text.removeprefix(f"{at}.1 ") for text in texts] for at, texts in enumerate(done, 1)] == [
        ["Værter"],
        ["Ny indgang"],
    ]


def test_a_list_of_what_is_wanted_is_the_goals(b: Any, read_plan: Read) -> None:
    """Each item is a goal in its own words, and the text above the list stays the description."""
    first = read_plan(*policy(b)).initiatives[0]
    assert [g.text for g in first.goals if g.kind == "mål"] == list(WISHES)
    assert [f.value.text for f in first.fields if f.kind == "description" and f.value] == [TEXT]


def test_what_stands_under_a_picture_is_no_part_of_a_field(b: Any, read_plan: Read) -> None:
    """A caption below a field's text does not go on with it."""
    second = read_plan(*policy(b)).initiatives[1]
    assert [f.value.text for f in second.fields if f.kind == "target_group" and f.value] == [
        "Alle over 16 år."
    ]


def test_a_mixed_list_and_one_under_a_label_are_no_goals(b: Any, read_plan: Read) -> None:
    """Only a list that says "vi vil" in each item is one of goals, and not where a label says what it is."""
    plan = read_plan(
        b.h(1, "Naboskabspolitik 2023-2026"),
        b.h(2, "Pejlemærke 1: Plads til alle i huset"),
        b.p("Målgruppe: Alle"),
        b.p("Næste skridt:"),
        *(b.li(w) for w in WISHES),
        b.h(2, "Pejlemærke 2: Let at hjælpe"),
        b.p("Målgruppe: Alle"),
        b.li(WISHES[0]),
        b.li("I dag er der ét."),
    )
    assert not [g.text for i in plan.initiatives for g in i.goals if g.kind == "mål"]
