"""Tests of budget tables whose rows are the actions of the indsatser above."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.records import Plan

Read = Callable[..., Plan]
_HEAD = ("Mål", "Handlinger", "Tovholder", "Status")


def _read(b: Any, read_plan: Read, *budget: Any) -> Plan:
    return read_plan(
        b.h(1, "Status på ungepolitikken 2025"),
        b.h(2, "Indsatsområde 1: En god start"),
        b.table(
            _HEAD,
            (("Alle har en plads", 1, 2), "Vuggestuer ved havnen og i nord", "Dagtilbud", "To er åbnet."),
            ("Besøg af sundhedsplejersken til nye familier", "Sundhedsplejen", "Det går godt."),
        ),
        b.h(2, "Indsatsområde 2: Videre i job"),
        b.table(
            _HEAD, ("Alle har en plan", "Mentor til unge uden for uddannelse", "Jobcentret", "Ni har en.")
        ),
        b.h(2, "Bilag 1: Økonomi"),
        b.p("Beløbene er i 1.000 kr."),
        *budget,
    )


def test_amounts_of_actions_belong_to_their_indsatser(b: Any, read_plan: Read) -> None:
    """Rows that shorten the actions give their indsatser the amounts, and are no indsatser with remarks."""
    plan = _read(
        b,
        read_plan,
        b.table(
            ("Post", "Omr.", "2024", "2025", "Bemærkning"),
            ("Vuggestuer", "1", "400", "640", "Budgetaftalen"),
            ("Besøg af sundhedsplejersken", "1", "-", "180", None),
            ("Mentorer til unge", "2", "350", "500", "2026 er ikke afklaret"),
            ("I alt", None, "750", "1.320", None),
        ),
    )
    found = [(i.name, [(int(a.value), a.unit, a.year_from) for a in i.amounts]) for i in plan.initiatives]
    assert found == [
        (
            "En god start",
            [(400, "1.000 kr.", 2024), (640, "1.000 kr.", 2025), (180, "1.000 kr.", 2025)],
        ),
        ("Videre i job", [(350, "1.000 kr.", 2024), (500, "1.000 kr.", 2025)]),
    ]
    assert {int(a.value) for a in plan.amounts} == {750, 1320}


def test_rows_that_say_how_it_goes_stay(b: Any, read_plan: Read) -> None:
    """A table that says of each action how it goes, beside what it costs, keeps its rows."""
    plan = _read(
        b,
        read_plan,
        b.table(
            ("Indsats", "Ansvarlig", "2025", "Status"),
            ("Vuggestuer", "Dagtilbud", "640", "I gang"),
            ("Mentorer til unge", "Jobcentret", "500", "Forsinket"),
        ),
    )
    assert {"Vuggestuer", "Mentorer til unge"} <= {i.name for i in plan.initiatives}


def test_a_budget_of_other_things_names_no_action(b: Any, read_plan: Read) -> None:
    """Rows that are most of them no actions leave their amounts to themselves."""
    plan = _read(
        b,
        read_plan,
        b.table(("Post", "2025"), ("Husleje", "640"), ("Løn", "500"), ("Kørsel", "20"), ("Vuggestuer", "30")),
    )
    started = next(i for i in plan.initiatives if i.name == "Videre i job")
    assert not started.amounts
