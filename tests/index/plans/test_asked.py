"""Tests of catalogues whose forms ask "Hvad?", and whose themes stand by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]


def lines(b: Any, *said: str) -> list[Any]:
    return [b.p(text) for text in said]


def test_what_is_done_by_whom_and_when_is_an_activity(b: Any, read_plan: Read) -> None:
    """ "Hvad" is an activity beside "Hvem" and "Hvornår"; beside "Hvordan" or alone it stays what it was."""
    plan = read_plan(
        b.h(1, "Fritidspolitik 2023-2027"),
        b.h(2, "Tiltag 1. Fritidspas"),
        *lines(b, "Hvad: Børn får betalt kontingent.", "Hvem: Skolen", "Hvornår: 2024", "Øk.: 85 t.kr."),
        b.h(2, "Tiltag 2. Åbne haller"),
        *lines(b, "Hvad: Låse på hallerne.", "Hvordan: Hallerne får kort.", "Hvem: Hallen", "Hvornår: 2025"),
        b.h(2, "Tiltag 3. Bus"),
        *lines(b, "Hvad: En bus kører.", "Hvem: Vejkontoret"),
    )
    told = [[(g.kind, g.text) for g in i.goals] for i in plan.initiatives]
    assert told[0] == [("aktivitet", "Børn får betalt kontingent.")]
    assert ("aktivitet", "Låse på hallerne.") not in told[1]
    assert told[2] == []
    assert [f.kind for f in plan.initiatives[2].fields] == ["description", "responsible"]
    assert [f.value.text for f in plan.initiatives[0].fields if f.kind == "economy" and f.value] == [
        "85 t.kr."
    ]


@pytest.mark.parametrize(
    ("given", "named"),
    [("2", ["Steder, der inviterer"]), ("1 og 2", ["Børn først", "Steder, der inviterer"]), ("3", ["3"])],
)
def test_a_theme_that_is_a_number_gets_the_name_of_its_heading(
    b: Any, read_plan: Read, given: str, named: list[str]
) -> None:
    """ "Tema: 2" is the theme whose heading is "Tema 2: …", where the document has one; themes have goals of their own."""
    plan = read_plan(
        b.h(1, "Fritidspolitik 2023-2027"),
        b.h(2, "Tema 1: Børn først"),
        b.p("Vores mål"),
        b.li("Alle børn prøver tre ting."),
        b.h(2, "Tema 2: Steder, der inviterer"),
        b.p("Vores mål"),
        b.li("Hallerne er åbne."),
        b.h(2, "Handlekatalog"),
        b.h(3, "Tiltag 1. Fritidspas"),
        *lines(b, "Hvad: Børn får betalt kontingent.", "Hvem: Skolen", "Hvornår: 2024", f"Tema: {given}"),
    )
    found = {i.name: i for i in plan.initiatives}
    assert [t.name for t in found["Fritidspas"].themes] == named
    assert [g.text for g in found["Børn først"].goals] == ["Alle børn prøver tre ting."]
