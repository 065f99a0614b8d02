"""Tests of lists that say more than their items: steps of an action, who leads, themes in a line, what an appendix holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Initiative, Plan

Read = Callable[..., Plan]


def _initiative(b: Any, read_plan: Read, *lines: Any) -> Initiative:
    plan = read_plan(
        b.h(1, "Badeplan 2023-2026"),
        b.h(2, "Indsats 1: Trygge bade"),
        b.h(3, "Mål"),
        b.p("Alle kan bade."),
        *lines,
    )
    (found,) = plan.initiatives
    return found


def test_counted_steps_beneath_an_action_are_its_own(b: Any, read_plan: Read) -> None:
    """ "Trin 1: …" under an action that leads in its steps is no action beside it."""
    steps = (b.li("Trin 1: Et skilt.", 1), b.li("Trin 2: En livredder.", 1))
    lead = b.li("Alle strande følger en trappe:")
    found = _initiative(b, read_plan, b.h(3, "Aktiviteter"), lead, *steps, b.li("Kurser"))
    told = [g.text for g in found.goals if g.kind == "aktivitet"]
    assert [" ".join(t.split()) for t in told] == [
        "Alle strande følger en trappe: Trin 1: Et skilt. Trin 2: En livredder.",
        "Kurser",
    ]


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (("Badelauget (tovholder)", "Skolerne"), "Badelauget"),
        (("Skolerne", "Havnen og Badelauget (delt ansvar)"), "Havnen og Badelauget"),
        (("Skolerne, havnen og Badelauget (ansvarlig)",), "Badelauget"),
        (("Badelauget står for indsatsen sammen med skolerne.",), "Badelauget"),
        (("Badelauget (frivillige)", "Skolerne"), None),
        (("Skolerne har ansvar for egne elever", "Badelauget"), None),
    ],
)
def test_who_is_said_to_lead_those_that_take_part_is_responsible(
    b: Any, read_plan: Read, lines: tuple[str, ...], who: str | None
) -> None:
    """A role in parentheses tells who is responsible, another remark nothing."""
    found = _initiative(b, read_plan, b.h(3, "Hvem er med"), *map(b.li, lines))
    said = found.field("responsible")
    assert (said.text if said else None) == who


def test_themes_ticked_in_one_line_need_no_blank_behind_the_box(b: Any, read_plan: Read) -> None:
    """Each box has its own theme, and the ticked one is the initiative's."""
    found = _initiative(b, read_plan, b.p("Temaer: ☐Natur ☒Sundhed og trivsel ☐Børn"))
    assert [(t.name, t.marked) for t in found.themes] == [
        ("Natur", "no"),
        ("Sundhed og trivsel", "yes"),
        ("Børn", "no"),
    ]


def test_an_appendix_is_no_field_of_the_last_initiative(b: Any, read_plan: Read) -> None:
    """ "Bilag 1. Budget" and "Bilag 2. Kontaktpersoner" close what stands before them."""
    found = _initiative(
        b,
        read_plan,
        b.p("Ansv.: Badelauget"),
        b.p("Budget: 20.000 kr. i 2024"),
        b.p("Bilag 1. Budget og effekt", bold=True),
        b.p("Kommunens udgifter fordelt på områder."),
        b.p("Bilag 2. Kontaktpersoner", bold=True),
        b.p("Ea Lind, havnefoged"),
    )
    told = [(f.kind, f.value and f.value.text) for f in found.fields]
    assert told == [("responsible", "Badelauget"), ("economy", "20.000 kr. i 2024")]


def test_what_is_said_before_we_have_is_of_what_was_done(b: Any, read_plan: Read) -> None:
    """A sentence in front of a status told in all its parts belongs to the first of them."""
    said = (
        "Arbejdet begyndte i maj. Vi har sat skilte op. Vi har opnået ro. Vi vil arbejde videre med en sauna."
    )
    found = _initiative(b, read_plan, b.h(3, "Status 2024"), b.p(said))
    (status,) = found.statuses
    assert status.done is not None
    assert status.done.text == "Arbejdet begyndte i maj. Vi har sat skilte op."
    assert status.note is None


def test_a_counted_caption_ends_the_line_above_it(b: Any, read_plan: Read) -> None:
    """ "Skema 1. …" right above a table is no part of the economy that stands before it."""
    found = _initiative(
        b,
        read_plan,
        b.p("Økonomi: 20.000 kr. i 2024"),
        b.p("Skema 1. Handlinger på stranden"),
        b.table(("Delmål", "Handlemål", "Status 2024"), ("Ro på stranden", "Sæt skilte op", "Det er gjort.")),
    )
    said = found.field("economy")
    assert said is not None
    assert said.text == "20.000 kr. i 2024"
