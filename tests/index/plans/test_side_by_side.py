"""Plans that lay their goals and their years side by side under each indsats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.formats.blocks import Block
from index.records import Plan

Read = Callable[..., Plan]


def test_a_mark_in_sentences_is_the_goal_of_the_indsats_above_it(b: Any, read_plan: Read) -> None:
    """Sentences under "Pejlemærke", first of a row of goals, names no indsats of its own."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.h(2, "Indsats 1: Ledsagere"),
        b.table(("Tovholder", "Ældreområdet"), ("Økonomi", "200.000 kr. i 2024"), header=0),
        b.table(
            ("Pejlemærke (Derhen vil vi)", "Tegn", "Etapemål", "Handlinger"),
            (
                "Alle kan komme ud, når de har lyst.",
                "Færre er ensomme.",
                "40 har en ledsager i 2025.",
                "Uddanne ledsagere",
            ),
        ),
    )
    (found,) = plan.initiatives
    assert [(g.kind, g.text) for g in found.goals] == [
        ("mål", "Alle kan komme ud, når de har lyst."),
        ("succeskriterium", "Færre er ensomme."),
        ("delmål", "40 har en ledsager i 2025."),
        ("aktivitet", "Uddanne ledsagere"),
    ]


def test_a_mark_that_is_a_name_still_names_its_rows(b: Any, read_plan: Read) -> None:
    """Names under "Pejlemærke" are what the rows are about."""
    plan = read_plan(
        b.h(1, "Kulturhandleplan 2023-2026"),
        b.table(
            ("Pejlemærke", "Mål", "Ansvarlig"),
            ("Musik i byen", "Ti koncerter om året", "Kultur"),
            ("Levende biblioteker", "Åbent hver aften", "Biblioteket"),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Musik i byen", "Levende biblioteker"]


@pytest.mark.parametrize(
    ("done", "achieved", "ahead"),
    [
        ("Det har vi gjort", "Det er der kommet ud af", "Det går vi videre med"),
        ("Hvad har vi gjort?", "Hvad kom der ud af det?", "Hvad gør vi herefter?"),
        ("Det skete", "Det gav", "Vejen videre"),
        ("Udført", "Hvad har det betydet?", "Det tager vi med videre"),
    ],
)
def test_years_beside_each_other_have_all_their_parts(
    b: Any, read_plan: Read, done: str, achieved: str, ahead: str
) -> None:
    """Years as columns and the parts of a status as rows are one status a year, a blank year an empty one."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2025"),
        b.h(2, "Indsats 1: Ledsagere"),
        b.table(("Tovholder", "Ældreområdet"), ("Økonomi", "Ingen"), header=0),
        b.h(3, "Status år for år"),
        b.table(
            (None, "2023", "2024", "2025"),
            (done, "Fem er ansat.", "To er ansat.", None),
            (achieved, "Otte har en ledsager.", None, None),
            (ahead, "Flere skal ansættes.", "Ordningen gøres fast.", None),
            ("Vurdering", "Forsinket", "Følger planen", None),
        ),
    )
    first, second, third = plan.initiatives[0].statuses
    parts = [p.text if p else None for p in (first.done, first.achieved, first.next, first.level)]
    assert parts == ["Fem er ansat.", "Otte har en ledsager.", "Flere skal ansættes.", "Forsinket"]
    assert (second.year, second.state, second.achieved) == (2024, "partly", None)
    assert (third.year, third.state) == (2025, "empty")


def test_each_of_a_cells_bullets_is_an_activity(b: Any, read_plan: Read) -> None:
    """A list under "Handlinger" is one activity a bullet; beside a status it stays the one the status is about."""
    bullets = (b.li("Uddanne ledsagere"), b.li("Købe en bus"))
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.h(2, "Indsats 1: Ledsagere"),
        b.table(("Mål", "Handlinger"), ("Alle kan komme ud.", bullets)),
        b.h(2, "Indsats 2: Ramper"),
        b.table(("Mål", "Handlinger", "Status 2023"), ("Alle kan komme ind.", bullets, "I gang")),
    )
    first, second = plan.initiatives
    assert [g.text for g in first.goals] == ["Alle kan komme ud.", "Uddanne ledsagere", "Købe en bus"]
    assert [g.text for g in second.goals] == ["Alle kan komme ind.", "Uddanne ledsagere\nKøbe en bus"]
    assert second.statuses[0].goal == second.goals[1].id


def _sections(b: Any) -> tuple[Block, ...]:
    """Return two indsatser with a form each."""
    return (
        b.h(2, "Indsats 1: Ledsagere til unge med handicap"),
        b.table(("Tovholder", "Ældreområdet"), ("Økonomi", "Ingen"), ("Målgruppe", "Unge"), header=0),
        b.h(2, "Indsats 2: Ramper ved kommunens huse"),
        b.table(("Tovholder", "Ejendomme"), ("Økonomi", "Rammen"), ("Målgruppe", "Alle"), header=0),
    )


def test_an_overview_in_front_adds_to_the_sections_and_names_nothing(b: Any, read_plan: Read) -> None:
    """Shortened names in a table before the sections are those of the sections, whose own fields come first."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.h(2, "Overblik"),
        b.table(
            ("Nr.", "Indsats", "Hvor ligger ansvaret?", "Side"),
            ("1", "Ledsagere", "Ældreområdet", "3"),
            ("2", "Ramper", "Teknik", "4"),
        ),
        *_sections(b),
    )
    assert [(i.name, i.fields[0].value.text) for i in plan.initiatives if i.fields[0].value] == [
        ("Ledsagere til unge med handicap", "Ældreområdet"),
        ("Ramper ved kommunens huse", "Ejendomme"),
    ]
    assert all(f.heading.text != "Side" for i in plan.initiatives for f in i.fields)
    assert all(i.end - i.start < 120 for i in plan.initiatives)


@pytest.mark.parametrize(
    "head", [("Navn", "Funktion", "Telefon", "Mail"), ("Kontaktperson", "Titel", "Tlf.", "E-mail")]
)
def test_a_list_of_whom_to_call_names_no_indsats(b: Any, read_plan: Read, head: tuple[str, ...]) -> None:
    """People with a telephone are text."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.h(2, "Kontakt"),
        b.table(
            head,
            ("Ane Holm", "Chef for Ældre", "54 00 11 20", "anho@ravnby.example"),
            ("Bo Lund", "Tovholder, Teknik", "54 00 11 21", "bolu@ravnby.example"),
        ),
        *_sections(b),
    )
    assert len(plan.initiatives) == 2


@pytest.mark.parametrize(
    "head", [("Område", "Navn", "Telefon"), ("Fagområde", "Kontaktperson", "Titel", "Tlf.")]
)
def test_whom_to_call_on_a_field_of_work_is_no_indsats(
    b: Any, read_plan: Read, head: tuple[str, ...]
) -> None:
    """People and their telephones beside fields of work are text, also where one has no number."""
    rest = ("Chef", "54 00 11 20") if len(head) > 3 else ("54 00 11 20",)
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        *_sections(b),
        b.h(2, "Bilag 1. Kontaktpersoner"),
        b.table(
            head,
            ("Hjemmepleje og teams", "Ane Holm, leder", *rest),
            ("Frivillighed", "Bo Lund", *(rest[:-1]), None),
        ),
    )
    assert len(plan.initiatives) == 2


def test_an_indsats_may_say_whom_to_call(b: Any, read_plan: Read) -> None:
    """A table of indsatser with a telephone number beside each is still theirs."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.table(
            ("Indsats", "Ansvarlig", "Telefon"),
            ("Ledsagere", "Ane Holm", "54 00 11 20"),
            ("Ramper", "Bo Lund", "54 00 11 21"),
        ),
    )
    assert [i.name for i in plan.initiatives] == ["Ledsagere", "Ramper"]


def test_a_row_of_levels_among_the_parts_of_a_status_is_its_level(b: Any, read_plan: Read) -> None:
    """A row "Status" under what was done and what comes next says how far it is, where it says nothing else."""
    plan = read_plan(
        b.h(1, "Handicaphandleplan 2023-2025"),
        b.h(2, "Indsats 1: Ledsagere"),
        b.table(("Tovholder", "Ældreområdet"), ("Økonomi", "Ingen"), header=0),
        b.table(
            (None, "2023", "2024"),
            ("Hvad har vi gjort?", "Fem er ansat.", None),
            ("Næste skridt", "Flere.", None),
            ("Status", "Forsinket", None),
        ),
    )
    first, second = plan.initiatives[0].statuses
    assert (first.level and first.level.text, first.note) == ("Forsinket", None)
    assert second.state == "empty"


def test_a_mark_beside_names_of_indsatser_is_what_they_belong_to(b: Any, read_plan: Read) -> None:
    """The word "Pejlemærke" is a theme beside names; with a year it is what to reach by then."""
    plan = read_plan(
        b.h(1, "Børnehandleplan 2024-2027"),
        b.table(
            ("Indsats", "Pejlemærke", "Pejlemærke 2026", "Ansvarlig"),
            ("Læseløft", "Sprog", "Højst 10 procent læser dårligt", "Skole"),
            ("Fritidspas", "Fællesskab", "400 pas", "Fritid"),
        ),
    )
    first = plan.initiatives[0]
    assert [t.name for t in first.themes] == ["Sprog"]
    assert [(g.kind, g.text) for g in first.goals] == [("succeskriterium", "Højst 10 procent læser dårligt")]
