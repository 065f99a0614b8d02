"""Tests of tables that give each indsats amounts by year, granted beside spent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def plan_with(b: Any, read_plan: Read, *around: Any, unit: str = "") -> Plan:
    """Two indsatser with goals, and a table of what they cost."""
    table = b.table(
        ("Indsats", f"Budget 2024{unit}", f"Forbrug 2024{unit}", f"Budget 2025{unit}"),
        ("Sensorer", "1.250", "1.180", "-"),
        ("Skærme", "900", "870", "1.100"),
        ("I alt", "2.150", "2.050", "1.100"),
    )
    above = [line for line, is_above in around if is_above]
    below = [line for line, is_above in around if not is_above]
    return read_plan(
        b.h(1, "Handleplan for velfærdsteknologi 2023-2026"),
        *(
            part
            for name in ("Sensorer", "Skærme")
            for part in (b.h(2, name), b.h(3, "Mål"), b.p("Flere."), b.h(3, "Ansvarlig"), b.p("Pleje"))
        ),
        b.h(2, "Økonomi"),
        *map(b.p, above),
        table,
        *map(b.p, below),
    )


@pytest.mark.parametrize(
    ("line", "above", "unit"),
    [
        ("Beløb i t.kr.", True, "t.kr."),
        (
            "Planen har sit eget budget. Udgifter til ydelser er ikke vist her. Alle beløb er i t.kr.",
            True,
            "t.kr.",
        ),
        ("Alle tal er i hele tusinde kroner.", True, "t.kr."),
        ("Beløb i t.kr.", False, "t.kr."),
        ("Tallene er i mio. kr.", True, "mio. kr."),
    ],
)
def test_the_unit_may_stand_in_any_sentence_around_the_table(
    b: Any, read_plan: Read, line: str, above: bool, unit: str
) -> None:
    """The unit of figures stands in the last sentence above the table, or right below it."""
    plan = plan_with(b, read_plan, (line, above))
    sensors, screens = plan.initiatives
    assert [(str(a.value), a.unit, a.year_from) for a in sensors.amounts] == [
        ("1250", unit, 2024),
        ("1180", unit, 2024),
    ]
    assert [(str(a.value), a.year_from) for a in screens.amounts] == [
        ("900", 2024),
        ("870", 2024),
        ("1100", 2025),
    ]
    assert [str(a.value) for a in plan.amounts] == ["2150", "2050", "1100"]


def test_a_figure_alone_keeps_its_heading_but_is_no_economy_in_words(b: Any, read_plan: Read) -> None:
    """ "Budget 2024: 1.250" is an amount and a field under its own heading; a blank stays a blank budget."""
    sensors = plan_with(b, read_plan, ("Beløb i t.kr.", True)).initiatives[0]
    said = [(f.kind, f.heading.text, f.value.text if f.value else None) for f in sensors.fields]
    assert said[1:] == [
        ("other", "Budget 2024", "1.250"),
        ("other", "Forbrug 2024", "1.180"),
        ("economy", "Budget 2025", None),
    ]


def test_a_title_is_told_from_what_stands_around_it(b: Any, read_plan: Read) -> None:
    """An agenda's number in front and the municipality behind are no part of a plan's title."""
    body = (b.h(2, "Stier"), b.h(3, "Mål"), b.p("Flere."), b.h(3, "Ansvarlig"), b.p("Vej"))
    titles = [
        read_plan(b.h(1, title), *body).title
        for title in ("Punkt 7. Opfølgning på handleplan for stier", "Trafikplan 2023-2026 · Nordby Kommune")
    ]
    assert titles == ["Opfølgning på handleplan for stier", "Trafikplan 2023-2026"]
