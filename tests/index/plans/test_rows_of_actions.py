"""Tests of tables with an action a row: what stands below a name, figures that are no actions, follow-up by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.records import Plan

Read = Callable[..., Plan]


def _plan(b: Any, read_plan: Read, *below: Any, above: tuple[Any, ...] = ()) -> Plan:
    return read_plan(
        b.h(1, "Havneplan 2024-2028"),
        *above,
        b.h(2, "1. Liv på kajen"),
        b.table(
            ("Indsats", "Hvem", "Hvornår", "Succeskriterium"),
            (
                (b.p("1.1 Fælles sauna"), b.p("Åben for alle, der vil bade om vinteren")),
                "Badelauget",
                "2025",
                "400 besøg om ugen",
            ),
            ((b.p("1.2 Den grønne bænk"), b.p("i nord")), "Driften", "2024", "Ti bænke"),
            ("1.3 Torvedage", "Havnekontoret", "Løbende", "Fem om året"),
        ),
        *below,
    )


def test_lines_below_a_name_say_what_the_action_is(b: Any, read_plan: Read) -> None:
    """A second line that says something is the description; the rest of a name over two lines is not."""
    plan = _plan(b, read_plan)
    told = [(i.name, (found := i.field("description")) and found.text) for i in plan.initiatives]
    assert told == [
        ("Fælles sauna", "Åben for alle, der vil bade om vinteren"),
        ("Den grønne bænk", None),
        ("Torvedage", None),
    ]


def test_percentages_by_year_of_other_things_are_no_actions(b: Any, read_plan: Read) -> None:
    """A table of what a survey showed in two years names no actions, and its caption neither."""
    figures = (
        b.h(2, "Havnen i tal"),
        b.p("Tabel 1. Udvalgte svar"),
        b.table(
            ("Emne", "2019", "2023", "Landet 2023"),
            ("Bader hver uge", "19 pct.", "16 pct.", "14 pct."),
            ("Føler sig trygge", "70 pct.", "ca. 74 %", "72 pct."),
        ),
    )
    plan = _plan(b, read_plan, above=figures)
    assert [i.name for i in plan.initiatives] == ["Fælles sauna", "Den grønne bænk", "Torvedage"]


def test_follow_up_by_number_knows_a_name_that_opens_with_an_article(b: Any, read_plan: Read) -> None:
    """ "1.2 Den grønne bænk. Ni står der." is the status of 1.2, and so is a name with an article put before it."""
    plan = _plan(
        b,
        read_plan,
        b.h(2, "Midtvejsstatus 2026"),
        b.p("1.1 Den fælles sauna. Saunaen åbnede i maj."),
        b.p("1.2 Den grønne bænk. Ni står der."),
        b.p("1.3 Torvedagene. To blev aflyst."),
    )
    told = {i.name: [(s.year, s.note and s.note.text) for s in i.statuses] for i in plan.initiatives}
    assert {s.kind for i in plan.initiatives for s in i.statuses} == {"midtvejsstatus"}
    assert told == {
        "Fælles sauna": [(2026, "Saunaen åbnede i maj.")],
        "Den grønne bænk": [(2026, "Ni står der.")],
        "Torvedage": [(2026, "To blev aflyst.")],
    }
