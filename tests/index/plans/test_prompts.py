"""Tests of what a form says in parentheses under its own labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def form(b: Any, prompt: str, name: str, goal: str) -> list[Any]:
    return [
        b.h(2, f"Indsats: {name}"),
        b.h(3, "Mål"),
        b.p(f"{prompt} {goal}"),
        b.h(3, "Aktiviteter"),
        b.p("(Det sker ved at …)"),
        b.li("plante træer"),
        b.p("Ansvarlig: Parken"),
    ]


@pytest.mark.parametrize("prompt", ["(Vi drømmer om, at …)", "(Hvad vil vi?)", "(beskriv det ønskede)"])
def test_a_forms_own_parenthesis_is_no_part_of_what_is_said(b: Any, read_plan: Read, prompt: str) -> None:
    """What breaks off, asks or comes back under the labels is the form's; what is said begins behind it."""
    plan = read_plan(
        b.h(1, "Handleplan 2031-2033"),
        *form(b, prompt, "Byens træer", "gaderne er grønne."),
        *form(b, prompt, "Byens bænke", "alle kan hvile sig."),
    )
    goals = [[(g.kind, g.text) for g in i.goals] for i in plan.initiatives]
    assert goals == [
        [("mål", "gaderne er grønne."), ("aktivitet", "plante træer")],
        [("mål", "alle kan hvile sig."), ("aktivitet", "plante træer")],
    ]


def test_a_parenthesis_of_the_writers_own_stays(b: Any, read_plan: Read) -> None:
    """A parenthesis that is said once, and neither breaks off nor asks, is what the writer says."""
    plan = read_plan(
        b.h(1, "Handleplan 2031-2033"),
        *form(b, "(fra 2032)", "Byens træer", "gaderne er grønne."),
        *form(b, "(fra 2033)", "Byens bænke", "alle kan hvile sig."),
    )
    assert [i.goals[0].text for i in plan.initiatives] == [
        "(fra 2032) gaderne er grønne.",
        "(fra 2033) alle kan hvile sig.",
    ]


def test_a_prompt_behind_a_colon_is_passed_over(b: Any, read_plan: Read) -> None:
    """ "Økonomi: (hvad koster det?) 20.000 kr." says the amount; with nothing behind the prompt it is blank."""
    plan = read_plan(
        b.h(1, "Handleplan 2031-2033"),
        *form(b, "(Vi vil …)", "Byens træer", "gaderne er grønne."),
        b.p("Økonomi: (hvad koster det?) 20.000 kr."),
        b.p("Frist: (hvornår?)"),
        *form(b, "(Vi vil …)", "Byens bænke", "alle kan hvile sig."),
    )
    fields = {f.kind: f.value.text if f.value else None for f in plan.initiatives[0].fields}
    assert fields["economy"] == "20.000 kr."
    assert fields["deadline"] is None


def test_revised_goals_that_name_their_indsats_are_its_own(b: Any, read_plan: Read) -> None:
    """ "Reviderede mål 2032 – Træerne" goes on with the indsats above and is none of its own."""
    plan = read_plan(
        b.h(1, "Handleplan 2031-2033"),
        *form(b, "(Vi vil …)", "Byens træer", "gaderne er grønne."),
        b.p("Reviderede mål 2032 – Træerne"),
        b.h(3, "Mål"),
        b.p("gaderne og torvet er grønne."),
        *form(b, "(Vi vil …)", "Byens bænke", "alle kan hvile sig."),
    )
    assert [i.name for i in plan.initiatives] == ["Byens træer", "Byens bænke"]
    assert [(g.text, g.revision) for g in plan.initiatives[0].goals if g.kind == "mål"] == [
        ("gaderne er grønne.", None),
        ("gaderne og torvet er grønne.", "2032"),
    ]


def test_boxes_right_below_a_name_are_its_themes(b: Any, read_plan: Read) -> None:
    """ "Indsats: Navn" with boxes under it ticks its themes, also where nothing says "Tema"."""
    plan = read_plan(
        b.h(1, "Handleplan 2031-2033"),
        b.p("Indsats: Byens træer"),
        b.box("Natur", checked=True),
        b.box("Bolig", checked=False),
        b.table(("Mål", "Gaderne er grønne."), ("Ansvarlig", "Parken"), header=0),
    )
    (initiative,) = plan.initiatives
    assert [(t.name, t.marked) for t in initiative.themes] == [("Natur", "yes"), ("Bolig", "no")]
