"""Tests of labels that open a paragraph and end in a full stop ("Mål. Højst 12 pct. …")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.records import Plan

Read = Callable[..., Plan]

LAMPS = "Halvdelen af lamperne på skolestierne skal være skiftet."
STOPS = "Ti stoppesteder skal have læskærm."


def paper(b: Any) -> list[Any]:
    return [
        b.h(1, "Lysplan 2023-2026"),
        b.h(2, "Status på indsatserne"),
        b.h(3, "1. Trygge skolestier"),
        b.p(f"Mål. {LAMPS}"),
        b.p("Status 2024. 31 lamper er skiftet. Leverandøren mangler master."),
        b.p("Tyve lamper er flyttet fra havnen."),
        b.p("Det videre arbejde. De sidste skiftes i sommerferien:"),
        b.li("Stien ved søen."),
        b.li("Stien ved hallen."),
        b.p("Økonomi. Lamperne koster 120.000 kr. i 2024."),
        b.p("Ansvarlig. Vejafdelingen."),
        b.h(3, "2. Læ ved stoppestederne"),
        b.p(f"Mål. {STOPS}"),
        b.p("Status 2024. Målet er nået. Det sidste læskur kom op i maj."),
        b.p("Økonomi. Inden for rammen"),
    ]


def test_a_known_word_and_a_full_stop_open_a_field(b: Any, read_plan: Read) -> None:
    """Each label's paragraph is its value, and the lines below go on with it until the next label."""
    first, second = read_plan(*paper(b)).initiatives
    assert (first.name, second.name) == ("Trygge skolestier", "Læ ved stoppestederne")
    assert [(g.kind, g.text) for i in (first, second) for g in i.goals] == [("mål", LAMPS), ("mål", STOPS)]
    told = {f.kind: f.value.text for f in first.fields if f.value}
    assert told == {"economy": "Lamperne koster 120.000 kr. i 2024.", "responsible": "Vejafdelingen."}
    assert [f.value.text for f in second.fields if f.value] == ["Inden for rammen"]
    (status,) = first.statuses
    assert status.note is not None
    assert status.next is not None
    assert status.year == 2024
    assert status.note.text.endswith("Tyve lamper er flyttet fra havnen.")
    assert [line.strip() for line in status.next.text.splitlines() if line.strip()] == [
        "De sidste skiftes i sommerferien:",
        "Stien ved søen.",
        "Stien ved hallen.",
    ]


def test_a_lone_short_sentence_is_no_label(b: Any, read_plan: Read) -> None:
    """In a plan whose labels stand otherwise, a text that begins "Resultat." stays what it says under its label."""
    plan = read_plan(
        b.h(1, "Lysplan 2023-2026"),
        b.h(2, "Indsats 1: Trygge skolestier"),
        b.p("Mål: Halvdelen er skiftet."),
        b.p("Status: Alle master er sat op."),
        b.p("Resultat. Det var ordet på mødet i maj, og ingen spurgte til mere."),
    )
    (status,) = plan.initiatives[0].statuses
    assert status.achieved is None
    assert status.note is not None
    assert "Det var ordet" in status.note.text
