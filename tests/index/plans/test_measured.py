"""Tests of tables of indicators: where they start and what they are to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.records import Plan

Read = Callable[..., Plan]

TABLES = {
    "baseline and aims": ("Indikator", "Baseline 2022", "Måltal 2023", "Måltal 2024"),
    "years": ("Nøgletal", "2019", "2022", "Mål 2027"),
    "start and aim in words": ("Indikatorer", "Udgangspunkt", "Mål 2025", "Mål 2026"),
}


@pytest.mark.parametrize("head", TABLES.values(), ids=TABLES)
def test_each_row_is_an_indicator_with_its_figures(b: Any, read_plan: Read, head: tuple[str, ...]) -> None:
    """What is measured is the indicator; figures stand under their own heads and are no goals."""
    plan = read_plan(
        b.h(1, "Naturhandleplan 2023-2026"),
        b.h(2, "Indsats 1: Vild natur"),
        b.p("Formål: Mere liv i græsset."),
        b.table(
            head,
            ("Hektar med vild natur", "41", "55", "80 ha"),
            ("Andel, der er glade for engene", "-", "17 %", "25 %"),
        ),
    )
    (initiative,) = plan.initiatives
    assert [(f.heading.text, f.value.text) for f in initiative.fields[1:] if f.value] == [
        (head[0], "Hektar med vild natur"),
        (head[1], "41"),
        (head[2], "55"),
        (head[3], "80 ha"),
        (head[0], "Andel, der er glade for engene"),
        (head[2], "17 %"),
        (head[3], "25 %"),
    ]
    assert [f.kind for f in initiative.fields if f.heading.text == head[0]] == ["indicator", "indicator"]
    assert not initiative.goals
    assert not initiative.statuses


def test_a_goal_in_words_beside_an_indicator_stays_a_goal(b: Any, read_plan: Read) -> None:
    """Only columns of nothing but figures are the indicator's."""
    plan = read_plan(
        b.h(1, "Naturhandleplan 2023-2026"),
        b.h(2, "Indsats 1: Vild natur"),
        b.table(("Mål", "Indikator"), ("Flere enge", "Hektar"), ("Færre plæner", "Antal plæner")),
    )
    assert [(g.kind, g.text) for g in plan.initiatives[0].goals] == [
        ("mål", "Flere enge"),
        ("mål", "Færre plæner"),
    ]


def test_key_figures_in_a_chapter_of_their_own_make_no_initiative(b: Any, read_plan: Read) -> None:
    """A chapter with nothing but figures stands beside the initiatives, aims or not."""
    plan = read_plan(
        b.h(1, "Turismestrategi 2024-2027"),
        b.h(2, "Kommunen i tal"),
        b.p("Tallene viser, hvor vi er."),
        b.table(("Nøgletal", "2019", "2023", "Mål 2027"), ("Overnatninger", "486.000", "544.000", "550.000")),
        b.h(2, "Spor 1: Flere måneder"),
        b.h(3, "Vi vil"),
        b.li("åbne tidligere"),
        b.h(3, "Indsatser"),
        b.li("Fælles kalender (2024, Erhverv)"),
        b.h(2, "Spor 2: Bedre plads"),
        b.h(3, "Vi vil"),
        b.li("lade bilen stå"),
    )
    assert [i.name for i in plan.initiatives] == ["Flere måneder", "Bedre plads"]
