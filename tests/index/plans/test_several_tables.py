"""Tests of follow-ups that tell about the same initiatives in several tables, by year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def names(plan: Plan) -> list[str]:
    return [i.name for i in plan.initiatives]


@pytest.mark.parametrize("head", ["Løfte", "Vej mod 2030", "Byggesten"])
def test_a_column_of_names_under_any_head_names_the_initiatives(b: Any, read_plan: Read, head: str) -> None:
    """A first column of names beside known ones holds initiatives, though nobody knows its head."""
    plan = read_plan(
        b.h(1, "Opfølgning på klimaplanen"),
        b.table(
            ("Nr.", head, "Tovholder", "2023", "2024"),
            ("1", "Flere træer i byen", "Park og Vej", "Gul", "Grøn"),
            ("2", "Solceller på skolerne", "Ejendomme", "Rød", "Gul"),
        ),
    )
    assert names(plan) == ["Flere træer i byen", "Solceller på skolerne"]
    first = plan.initiatives[0]
    responsible = first.field("responsible")
    assert responsible is not None
    assert responsible.text == "Park og Vej"
    assert [(s.year, s.level.text if s.level else None) for s in first.statuses] == [
        (2023, "Gul"),
        (2024, "Grøn"),
    ]


def test_a_column_of_sentences_under_an_unknown_head_names_nothing(b: Any, read_plan: Read) -> None:
    """Sentences in the first column are no names: the table belongs to the initiative above it."""
    plan = read_plan(
        b.h(1, "Handleplan for klima"),
        b.h(2, "Indsats 1: Flere træer"),
        b.p("Formål: Skygge"),
        b.table(
            ("Spørgsmål fra høringen", "Ansvarlig", "Frist"),
            ("Vi mener, at træerne skygger for meget.", "Park og Vej", "2024"),
            ("Vi er glade for træerne ved skolen.", "Park og Vej", "2025"),
        ),
    )
    assert names(plan) == ["Flere træer"]


def test_a_guiding_mark_beside_names_is_what_is_to_be_reached(b: Any, read_plan: Read) -> None:
    """ "Pejlemærke 2026" beside a name is a success criterion, no name and no theme."""
    plan = read_plan(
        b.h(1, "Opfølgning på klimaplanen"),
        b.table(
            ("Nr.", "Spor", "Pejlemærke 2026", "Ansvarlig"),
            ("1", "Flere træer i byen", "400 nye træer", "Park og Vej"),
            ("2", "Solceller på skolerne", "Alle ti skoler har solceller", "Ejendomme"),
        ),
    )
    assert [(g.kind, g.text) for g in plan.initiatives[0].goals] == [("succeskriterium", "400 nye træer")]
