"""Tests of boxes that stand in the section of an indsats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Initiative, Plan

Read = Callable[..., Plan]


def goals(found: Initiative) -> list[tuple[str, str]]:
    """The goals of an initiative by kind."""
    return [(g.kind, g.text) for g in found.goals]


def section(b: Any, heading: str, *box: Any) -> list[Any]:
    """A section with running text, a box and labels."""
    return [
        b.h(2, heading),
        b.p("De første år sætter spor, og vi vil bruge dem bedre."),
        *box,
        b.h(3, "Det vil vi"),
        b.li(f"Flere skal med i {heading.rsplit(maxsplit=1)[-1]}."),
        b.h(3, "Hvem gør hvad"),
        b.p("Biblioteket stiller lokaler."),
    ]


@pytest.mark.parametrize(
    "title", ["Fakta", "Vidste du, at …", "Tal og fakta", "Lundby i tal", "Børnene siger"]
)
@pytest.mark.parametrize("area", ["Fokusområde", "Indsats"])
def test_a_box_is_no_indsats(b: Any, read_plan: Read, title: str, area: str) -> None:
    """A box between the text and the goals of a section takes neither its goals nor its name."""
    box = (b.h(4, title), b.li("388 fødsler i 2023"), b.p("Kilde: Årsrapporten."))
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"),
        *section(b, f"{area} 1: Leg", *box),
        *section(b, f"{area} 2: Skole", *box),
    )
    assert [i.name for i in plan.initiatives] == ["Leg", "Skole"]
    assert [goals(i) for i in plan.initiatives] == [
        [("mål", "Flere skal med i Leg.")],
        [("mål", "Flere skal med i Skole.")],
    ]


def test_a_box_among_goals_is_none_of_them(b: Any, read_plan: Read) -> None:
    """What a box says after the goals is not one of them, and the labels after it are the indsats' own."""
    first = [
        b.h(2, "Indsats 1: Leg"),
        b.h(3, "Mål"),
        b.li("Flere skal lege ude."),
        b.h(4, "Fakta"),
        b.li("388 fødsler i 2023"),
        b.h(3, "Ansvarlig"),
        b.p("Dagtilbud"),
    ]
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"), *first, b.h(2, "Indsats 2: Skole"), b.h(3, "Mål"), b.li("Ro.")
    )
    one = plan.initiatives[0]
    assert goals(one) == [("mål", "Flere skal lege ude.")]
    assert [(f.kind, f.value.text) for f in one.fields if f.value] == [("responsible", "Dagtilbud")]


def test_a_name_over_labels_of_its_own_is_no_box(b: Any, read_plan: Read) -> None:
    """Names below a heading of a field of work stay names: their labels stand below them."""
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"),
        b.h(2, "Fokusområde 1: Leg"),
        b.h(3, "Legepladser i tal og ord"),
        b.h(4, "Mål"),
        b.li("Flere skal lege ude."),
        b.h(4, "Ansvarlig"),
        b.p("Park"),
        b.h(3, "Bøger"),
        b.h(4, "Mål"),
        b.li("Flere skal læse."),
        b.h(4, "Ansvarlig"),
        b.p("Biblioteket"),
    )
    assert [i.name for i in plan.initiatives] == ["Legepladser i tal og ord", "Bøger"]


def test_a_chapter_of_facts_ends_what_stands_before_it(b: Any, read_plan: Read) -> None:
    """ "Fakta om Lundby" beside the indsatser is a chapter, and its amounts are none of the last one's."""
    plan = read_plan(
        b.h(1, "Børnestrategi 2024-2028"),
        *section(b, "Indsats 1: Leg"),
        *section(b, "Indsats 2: Skole"),
        b.h(2, "Fakta om Lundby"),
        b.p("Skolerne kostede 5 mio. kr. i 2023."),
    )
    assert not plan.initiatives[1].amounts


def test_running_text_below_a_list_to_tick_says_what_the_indsats_is(b: Any, read_plan: Read) -> None:
    """The paragraph under themes to tick, in front of the label lines, is the description and no theme."""

    def section(name: str, told: str) -> list[Any]:
        return [
            b.h(2, name),
            b.h(3, "Temaer"),
            b.box("Fællesskab", checked=True),
            b.box("Sundhed", checked=False),
            b.p(told),
            b.p("Ansvarlig: Boligteamet"),
            b.p("Økonomi: Inden for rammen"),
            b.p("Mål: Flere er med."),
        ]

    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        *section("1. Ven til fritiden", "Frivillige følges med borgere til håndbold."),
        *section("2. Mad sammen", "Hver torsdag laver beboerne mad i fælleshuset."),
    )
    told = [(i.name, (said := i.field("description")) and said.text) for i in plan.initiatives]
    assert told == [
        ("Ven til fritiden", "Frivillige følges med borgere til håndbold."),
        ("Mad sammen", "Hver torsdag laver beboerne mad i fælleshuset."),
    ]
    assert [[t.name for t in i.themes] for i in plan.initiatives] == [["Fællesskab", "Sundhed"]] * 2
