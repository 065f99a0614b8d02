"""Facts in brief under an initiative's heading, and the running text that follows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.formats.blocks import Block
from index.records import Plan

Read = Callable[..., Plan]
SAID = "Stien bliver to kilometer lang og følger åen. Den skal gøre det trygt at cykle til skole."


def described(plan: Plan) -> list[tuple[str, list[str]]]:
    return [
        (i.name, [f.value.text for f in i.fields if f.kind == "description" and f.value])
        for i in plan.initiatives
    ]


def facts(b: Any, who: str) -> Block:
    table: Block = b.table(
        ("Ansvarlig", who), ("Partnere", "-"), ("Tidsramme", "2024-2026"), ("CO2-effekt", None), header=0
    )
    return table


def test_running_text_below_the_facts_describes_the_initiative(b: Any, read_plan: Read) -> None:
    """A fact box and a status have a text between them, which is what the initiative is about."""
    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        b.h(2, "1 Sti langs åen"),
        facts(b, "Vej og Park"),
        b.p(SAID),
        b.p("Arbejdet deles i to etaper, så skoleeleverne altid kan komme forbi."),
        b.p("Status: gul. Stien er tegnet."),
        b.h(2, "2 Flere træer"),
        facts(b, "Natur"),
        b.p("Der plantes løvtræer på alle skoler, og eleverne er med til at grave."),
        b.p("Status: grøn. 40 træer er plantet."),
    )
    assert described(plan) == [
        ("Sti langs åen", [f"{SAID}\n\nArbejdet deles i to etaper, så skoleeleverne altid kan komme forbi."]),
        ("Flere træer", ["Der plantes løvtræer på alle skoler, og eleverne er med til at grave."]),
    ]


@pytest.mark.parametrize("below", ["Foto: Natur", "Se også kortet på side 4."])
def test_a_note_below_the_facts_describes_nothing(b: Any, read_plan: Read, below: str) -> None:
    """A caption or a short note is no description."""
    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        b.h(2, "1 Sti langs åen"),
        facts(b, "Vej og Park"),
        b.p(below),
        b.h(2, "2 Flere træer"),
        facts(b, "Natur"),
        b.p("Status: grøn. 40 træer er plantet."),
    )
    assert described(plan) == [("Sti langs åen", []), ("Flere træer", [])]


def test_text_below_a_form_that_names_its_initiative_itself_stays_prose(b: Any, read_plan: Read) -> None:
    """Between forms without headings, text may be about what comes next."""
    plan = read_plan(
        b.h(1, "Handleplan 2024"),
        b.table(("Indsats", "Sti langs åen"), ("Ansvarlig", "Vej og Park"), ("Frist", "2026"), header=0),
        b.p(SAID),
        b.table(("Indsats", "Flere træer"), ("Ansvarlig", "Natur"), ("Frist", "2026"), header=0),
    )
    assert described(plan) == [("Sti langs åen", []), ("Flere træer", [])]
