"""Tests of sentences that stand between a list of goals and a status."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.heads import signed
from index.records import Plan

Read = Callable[..., Plan]


def test_a_sentence_on_who_is_responsible_ends_the_list_of_actions(b: Any, read_plan: Read) -> None:
    """ "Ansvarlig er …" under actions is no action, and what it costs stands in the next sentence."""
    plan = read_plan(
        b.h(1, "Havnestrategi 2022-2030"),
        b.h(2, "Spor 1: Liv på kajen"),
        b.h(3, "Vi gør"),
        b.p("Bænke på kajen"),
        b.p("Lys ved trappen"),
        b.p("Ansvarlig er Havnekontoret sammen med roklubben. Til bænkene er der afsat 200.000 kr."),
        b.h(2, "Spor 2: Rent vand"),
        b.h(3, "Vi gør"),
        b.p("Skimmer i bassinet"),
    )
    first = plan.initiatives[0]
    assert [g.text for g in first.goals] == ["Bænke på kajen", "Lys ved trappen"]
    responsible, economy = first.field("responsible"), first.field("economy")
    assert responsible is not None
    assert responsible.text.startswith("Ansvarlig er Havnekontoret")
    assert economy is not None
    assert economy.text == "Til bænkene er der afsat 200.000 kr."


@pytest.mark.parametrize(
    ("line", "department"),
    [
        (
            "Plan, Natur og Havn · Vedtaget af Byrådet den 3. marts 2023 · Rettet i januar 2025",
            "Plan, Natur og Havn",
        ),
        ("Vedtaget af Byrådet den 3. marts 2023 efter otte ugers høring i hele kommunen", None),
    ],
)
def test_who_signs_a_line_with_dates(line: str, department: str | None) -> None:
    """The first part of a line of several parts may name the department, however long the others are."""
    assert signed(line) == department
