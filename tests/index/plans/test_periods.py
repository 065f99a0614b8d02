"""Tests of statuses that are given more than once a year: half-years, quarters and months."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.periods import is_time, part_of_year
from index.records import Plan

Read = Callable[..., Plan]

TIMES = {
    "half-years": ("Periode", "1. halvår 2023", "2. halvår 2023", "1. halvår 2024"),
    "quarters": ("Kvartal", "3. kvartal 2023", "Q4 2023", "Q1 2024"),
    "months": ("Tidspunkt", "marts 2023", "ultimo september 2023", "Forår 2024"),
    "days": ("Dato", "12-03-2023", "1. september 2023", "15/3/2024"),
}


@pytest.mark.parametrize("times", TIMES.values(), ids=TIMES)
def test_each_row_of_a_status_table_is_of_its_own_time(
    b: Any, read_plan: Read, times: tuple[str, ...]
) -> None:
    """The column of times gives each status its year and heading, and one that was left blank stays one."""
    head, first, second, third = times
    plan = read_plan(
        b.h(1, "Handleplan for skolevejen 2023-2026"),
        b.h(2, "Indsats 1: Trygge overgange"),
        b.p("Ansvarlig: Vejafdelingen"),
        b.h(3, "Halvårsstatus"),
        b.table(
            (head, "Farve", "Bemærkning"),
            (first, None, None),
            (second, "Gul", "To af fem overgange er malet."),
            (third, "Grøn", "Alle overgange er malet."),
        ),
    )
    (initiative,) = plan.initiatives
    assert [(s.year, s.heading.text, s.state, s.level and s.level.text) for s in initiative.statuses] == [
        (2023, first, "empty", None),
        (2023, second, "reported", "Gul"),
        (2024, third, "reported", "Grøn"),
    ]


def test_a_time_beside_who_is_responsible_stays_the_deadline(b: Any, read_plan: Read) -> None:
    """ "Periode" in a table of actions says when they are due."""
    plan = read_plan(
        b.h(1, "Handleplan for skolevejen 2023-2026"),
        b.h(2, "Indsats 1: Trygge overgange"),
        b.table(
            ("Aktivitet", "Ansvarlig", "Periode", "Status"),
            ("Male fem overgange", "Vejafdelingen", "1. halvår 2023", "I gang"),
            ("Sætte lys op", "Vejafdelingen", "2. halvår 2023", "Ikke begyndt"),
        ),
    )
    (initiative,) = plan.initiatives
    assert [g.deadline and g.deadline.text for g in initiative.goals] == ["1. halvår 2023", "2. halvår 2023"]


@pytest.mark.parametrize("times", list(TIMES.values())[:3], ids=list(TIMES)[:3])
def test_lines_that_open_with_a_time_are_statuses(b: Any, read_plan: Read, times: tuple[str, ...]) -> None:
    """A list that begins its items with times within a year reports on each of them."""
    plan = read_plan(
        b.h(1, "Handleplan for skolevejen 2023-2026"),
        b.h(2, "Indsats 1: Trygge overgange"),
        b.p("Ansvarlig: Vejafdelingen"),
        b.li(f"{times[1]}: Rød. Ingen overgange er malet."),
        b.li(f"{times[2]}: Gul. To overgange er malet."),
    )
    (initiative,) = plan.initiatives
    assert [(s.year, s.heading.text, s.level and s.level.text) for s in initiative.statuses] == [
        (2023, times[1], "Rød"),
        (2023, times[2], "Gul"),
    ]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("1. halvår 2023", "1. halvår", True),
        ("Status for 2. kvartal 2024", "2. kvartal", False),
        ("2023", "", True),
        ("2023-2026", "", False),
        ("Fra skolestart 2023", "", False),
        ("Åbner 1. august 2024", "1. august", False),
    ],
)
def test_times_are_told_from_other_words(text: str, part: str, whole: bool) -> None:
    """A time is a year or a part of one and nothing else."""
    assert (part_of_year(text), is_time(text)) == (part, whole)
