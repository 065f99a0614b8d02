"""Tests of amounts given in turn for the years that their label names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.in_turn import in_turn
from index.records import Field, Plan

Read = Callable[..., Plan]


def told(heading: str, text: str) -> list[tuple[str, str, int | None, int | None]]:
    said = Field(text, 10, 10 + len(text))
    return [(str(a.value), a.unit, a.year_from, a.year_to) for a in in_turn(heading, said)]


@pytest.mark.parametrize(
    ("heading", "text", "wanted"),
    [
        (
            "Økonomi 2024/2025",
            "1,1 mio. kr. / 400.000 kr.",
            [("1.1", "mio. kr.", 2024, 2024), ("400000", "kr.", 2025, 2025)],
        ),
        (
            "Budget 2024/2025",
            "1,1 mio. kr. / 900.000 kr., heraf halvdelen fra staten",
            [("1.1", "mio. kr.", 2024, 2024), ("900000", "kr.", 2025, 2025)],
        ),
        (
            "Budget 2024 og 2025",
            "– / 250.000 kr. (finansieres af puljen)",
            [("250000", "kr.", 2025, 2025)],
        ),
        ("Budget 2025/26", "0 kr./6,8 mio. kr.", [("0", "kr.", 2025, 2025), ("6.8", "mio. kr.", 2026, 2026)]),
        (
            "Udgift 2024 og 2025",
            "400.000 / 200.000 kr.",
            [("400000", "kr.", 2024, 2024), ("200000", "kr.", 2025, 2025)],
        ),
        ("Økonomi 2024/2025 (mio. kr.)", "1,2 / -", [("1.2", "mio. kr.", 2024, 2024)]),
        (
            "Økonomi 2024-2026",
            "200 t.kr., 150 t.kr. og 90 t.kr.",
            [("200", "t.kr.", 2024, 2024), ("150", "t.kr.", 2025, 2025), ("90", "t.kr.", 2026, 2026)],
        ),
    ],
)
def test_each_amount_is_for_its_year(
    heading: str, text: str, wanted: list[tuple[str, str, int, int]]
) -> None:
    """As many amounts as the label has years are told in their order, a blank one skipped."""
    assert told(heading, text) == wanted


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Økonomi 2024", "1,1 mio. kr. / 2 mio. kr."),
        ("Økonomi 2024/2025", "1,1 mio. kr."),
        ("Økonomi 2024/2025", "1 mio. kr. / 2 mio. kr. / 3 mio. kr."),
        ("Økonomi 2024/2025", "1,1 mio. kr. / inden for rammen"),
        ("Økonomi 2024/2025", "400.000 / 200.000"),
        ("Økonomi 2024/2025", "500.000 kr. til drift og 200.000 kr. til anlæg"),
        ("Økonomi", "1,1 mio. kr. / 2 mio. kr."),
    ],
)
def test_anything_else_is_not_told_in_turn(heading: str, text: str) -> None:
    """Other numbers of amounts, amounts without a unit and words between them say nothing of the years."""
    assert told(heading, text) == []


def test_amounts_in_a_form_have_the_years_of_their_label(b: Any, read_plan: Read) -> None:
    """The amounts of "Økonomi 2024/2025" belong to the initiative, each with its year, in a form as in a line."""
    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        b.h(2, "1 Sti langs åen"),
        b.table(
            ("Ansvarlig", "Vej"),
            ("Frist", "2026"),
            ("Økonomi 2024/2025", "300.000 kr. / 1,5 mio. kr."),
            header=0,
        ),
        b.h(2, "2 Flere træer"),
        b.p("Ansvarlig: Natur"),
        b.p("Frist: 2025"),
        b.p("Økonomi 2024/2025: 0 kr. / 90.000 kr."),
    )
    assert [[(str(a.value), a.year_from) for a in i.amounts] for i in plan.initiatives] == [
        [("300000", 2024), ("1.5", 2025)],
        [("0", 2024), ("90000", 2025)],
    ]
