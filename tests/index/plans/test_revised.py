"""Tables of what was changed in the goals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.formats.blocks import Block
from index.records import Goal, Initiative, Plan

Read = Callable[..., Plan]


def _plan(b: Any) -> tuple[Block, ...]:
    """Return an indsats with a goal and two aims on the way."""
    return (
        b.h(1, "Handicaphandleplan 2023-2026"),
        b.h(2, "Indsats 1: Ledsagere"),
        b.table(("Tovholder", "Ældreområdet"), ("Økonomi", "Ingen"), header=0),
        b.table(
            ("Mål", "Delmål"),
            (("Alle kan komme ud.", 1, 2), "40 har en ledsager i 2025."),
            ("Ti ledsagere er ansat.",),
        ),
    )


def _new(initiative: Initiative) -> list[Goal]:
    return [g for g in initiative.goals if g.revision]


def test_what_stands_now_is_the_goal_of_the_revision(b: Any, read_plan: Read) -> None:
    """Rows called by their goals give them anew, and say which of them stay; the reason is theirs too."""
    plan = read_plan(
        *_plan(b),
        b.h(3, "Justering november 2024"),
        b.table(
            (None, "Før", "Nu", "Begrundelse"),
            ("Mål", "Alle kan komme ud.", "Fastholdes", None),
            ("Delmål 1", "40 har en ledsager i 2025.", "60 har en ledsager i 2025.", "Flere vil med."),
        ),
    )
    (found,) = plan.initiatives
    kept, changed = _new(found)
    assert (kept.kind, kept.revision, kept.keeps) == ("mål", "2024", found.goals[0].id)
    assert (changed.kind, changed.text, changed.revision) == ("delmål", "60 har en ledsager i 2025.", "2024")
    assert [f.value.text for f in found.fields if f.value and f.heading.text == "Begrundelse"] == [
        "Flere vil med."
    ]


@pytest.mark.parametrize(
    "head",
    [("Oprindeligt mål", "Nyt mål"), ("Tidligere delmål", "Justeret delmål"), ("Målet var", "Målet er nu")],
)
def test_heads_may_say_that_goals_are_changed(b: Any, read_plan: Read, head: tuple[str, str]) -> None:
    """Without names of rows the words it had before tell what kind of goal is changed."""
    plan = read_plan(*_plan(b), b.table(head, ("Ti ledsagere er ansat.", "Otte ledsagere er ansat.")))
    (changed,) = _new(plan.initiatives[0])
    assert (changed.kind, changed.text) == ("delmål", "Otte ledsagere er ansat.")


def test_a_chapter_of_changes_names_the_indsats_of_each(b: Any, read_plan: Read) -> None:
    """A table behind the indsatser says in its first column whose goal is changed."""
    plan = read_plan(
        *_plan(b),
        b.h(2, "Indsats 2: Ramper"),
        b.table(("Tovholder", "Ejendomme"), ("Mål", "Alle kan komme ind."), header=0),
        b.h(2, "Justeringer i 2024"),
        b.table(
            ("Indsats", "Oprindeligt mål", "Justeret mål 2024"),
            ("Ramper", "Alle kan komme ind.", "Alle kan komme ind og op."),
            ("Ledsagere", "Ti ledsagere er ansat.", "Udgår"),
        ),
    )
    first, second = plan.initiatives
    assert [(g.kind, g.text) for g in _new(first)] == [("delmål", "Udgår")]
    assert [(g.kind, g.text, g.revision) for g in _new(second)] == [
        ("mål", "Alle kan komme ind og op.", "2024")
    ]


def test_results_before_and_now_are_no_goals(b: Any, read_plan: Read) -> None:
    """Figures of then and now under neither name of a goal change nothing."""
    plan = read_plan(
        *_plan(b), b.table((None, "Før", "Nu"), ("Ventetid", "30 dage", "12 dage"), ("Klager", "14", "3"))
    )
    assert not _new(plan.initiatives[0])
