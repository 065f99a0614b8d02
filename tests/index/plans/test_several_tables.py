"""Tests of follow-ups that tell about the same initiatives in several tables, by year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.plans.shortened import shortens
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


def follow_up(b: Any) -> tuple[Any, ...]:
    """Three tables about the same two initiatives, whose names grow shorter."""
    return (
        b.h(1, "Opfølgning på klimaplanen"),
        b.h(2, "Farver"),
        b.table(
            ("Nr.", "Løfte", "Tovholder", "2022", "2023"),
            ("1", "Flere træer i byen", "Park og Vej", "Gul", "Grøn"),
            ("2", "Solceller på kommunens skoler", "Ejendomme", "Rød", "-"),
        ),
        b.h(2, "Fortalt"),
        b.table(
            ("Løfte", "Sket i 2022", "Sket i 2023", "Videre i 2024"),
            ("Flere træer i byen", "Vi plantede 40.", "Vi plantede 90.", "Vi planter 50."),
            ("Solceller på komm. skoler", "-", "", "Første skole i maj."),
        ),
        b.h(2, "Økonomi (i 1.000 kr.)"),
        b.table(
            ("Løfte", "2022", "2023", "2024"),
            ("1 Træer", "0", "1.150", "80"),
            ("2 Solceller", "inden for rammen", "inden for rammen", "inden for rammen"),
        ),
    )


def test_rows_are_found_again_under_shorter_names(b: Any, read_plan: Read) -> None:
    """A later table that shortens the names, or abbreviates words in them, tells of the same initiatives."""
    plan = read_plan(*follow_up(b))
    assert names(plan) == ["Flere træer i byen", "Solceller på kommunens skoler"]
    assert [(int(a.value), a.unit, a.year_from) for a in plan.initiatives[0].amounts] == [
        (0, "1.000 kr.", 2022),
        (1150, "1.000 kr.", 2023),
        (80, "1.000 kr.", 2024),
    ]


def test_a_years_light_and_its_words_are_one_status(b: Any, read_plan: Read) -> None:
    """What two tables say of a year is one status; what comes next has the year it is for."""
    trees, panels = read_plan(*follow_up(b)).initiatives
    told = [
        (s.year, s.state, s.level and s.level.text, s.note and s.note.text, s.next and s.next.text)
        for s in trees.statuses
    ]
    assert told == [
        (2022, "reported", "Gul", "Vi plantede 40.", None),
        (2023, "reported", "Grøn", "Vi plantede 90.", None),
        (2024, "reported", None, None, "Vi planter 50."),
    ]
    assert [(s.year, s.state) for s in panels.statuses] == [
        (2022, "empty"),
        (2023, "empty"),
        (2024, "reported"),
    ]


def test_economy_in_words_is_kept_with_its_initiative(b: Any, read_plan: Read) -> None:
    """A row of a budget table that has words instead of figures gives the initiative its economy."""
    said = read_plan(*follow_up(b)).initiatives[1].field("economy")
    assert said is not None
    assert said.text == "inden for rammen"


def test_names_that_few_rows_share_are_other_initiatives(b: Any, read_plan: Read) -> None:
    """One row whose words stand in an earlier name is no shortened name when the table's others are new."""
    plan = read_plan(
        b.h(1, "Opfølgning på klimaplanen"),
        b.h(2, "Del 1"),
        b.table(
            ("Nr.", "Indsats", "Ansvarlig"),
            ("1", "Cykelstier til skolerne", "Vej"),
            ("2", "Flere træer", "Park"),
        ),
        b.h(2, "Del 2"),
        b.table(
            ("Nr.", "Indsats", "Ansvarlig"),
            ("3", "Cykelstier", "Vej"),
            ("4", "Solceller", "Ejendomme"),
            ("5", "Varmepumper", "Ejendomme"),
        ),
    )
    assert names(plan) == ["Cykelstier til skolerne", "Flere træer", "Cykelstier", "Solceller", "Varmepumper"]


@pytest.mark.parametrize(
    ("short", "full", "means"),
    [
        ("Møbler", "Genbrugte møbler først", True),
        ("Elbiler i hj.plejen", "Elbiler i hjemmeplejen", True),
        ("Træer byen", "Flere træer i byen", True),
        ("byen træer", "Flere træer i byen", False),
        ("By", "Flere træer i byen", False),
        ("Skovplejen", "Elbiler i hjemmeplejen", False),
    ],
)
def test_what_may_be_short_for_a_name(short: str, full: str, means: bool) -> None:
    """Words in the same order, one of them long enough, or abbreviations of them."""
    assert shortens(short, full) is means


def test_years_that_open_list_items_are_statuses(b: Any, read_plan: Read) -> None:
    """ "2023: …" under a name is that year's status, joined with the light a table gave it; no other name gets it."""
    plan = read_plan(
        b.h(1, "Opfølgning på klimaplanen"),
        b.h(2, "Overblik"),
        b.table(
            ("Spor", "Ejer", "2022", "2023"),
            ("Flere træer", "Park", "Gul", "Grøn"),
            ("Solceller", "Ejendomme", "Rød", "Rød"),
        ),
        b.h(2, "Fortalt år for år"),
        b.h(3, "Flere træer"),
        b.li("2022: Vi plantede 40."),
        b.li("2023: Vi plantede 90."),
        b.li("2024: Vi planter 50."),
        b.h(3, "Solceller"),
        b.li("2022: -"),
        b.li("2023: Første skole fik solceller."),
    )
    trees, panels = plan.initiatives
    assert [(s.year, s.level and s.level.text, s.note and s.note.text) for s in trees.statuses] == [
        (2022, "Gul", "Vi plantede 40."),
        (2023, "Grøn", "Vi plantede 90."),
        (2024, None, "Vi planter 50."),
    ]
    assert [(s.year, s.state, s.note and s.note.text) for s in panels.statuses] == [
        (2022, "empty", None),
        (2023, "reported", "Første skole fik solceller."),
    ]
