"""Tests of tables of contents: they name indsatser and chapters, but nothing stands under them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.formats.blocks import Block
from index.plans.contents import without_contents
from index.records import Plan

Read = Callable[..., Plan]

NAMES = ("Tema 1: Flere på cykel", "Indsats 1.1: Skolestier", "Indsats 1.2: Cykelværksted", "Bilag A Kontakt")
LINES = {
    "numbers": [f"{name} {page}" for name, page in zip(NAMES, (2, 2, 3, 5), strict=True)],
    "dots": [f"{name} ........ {page}" for name, page in zip(NAMES, (2, 3, 4, 5), strict=True)],
    "ellipsis": [f"{name} … {page}" for name, page in zip(NAMES, (12, 13, 14, 105), strict=True)],
}


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
@pytest.mark.parametrize("head", ["Indhold", "Indholdsfortegnelse", None])
def test_a_table_of_contents_holds_no_initiatives(
    b: Any, read_plan: Read, lines: list[str], head: str | None
) -> None:
    """Lines with page numbers that come again as headings leave title, initiatives and goals as they are."""
    plan = read_plan(
        b.p("Cykelstrategi 2023-2026 med opfølgning", bold=True),
        *([b.p(head, bold=True)] if head else []),
        *(b.p(line) for line in lines),
        b.h(1, NAMES[0]),
        b.h(2, NAMES[1]),
        b.p("Ansvarlig: Vejafdelingen"),
        b.p("Økonomi: 200.000 kr. i 2024"),
        b.h(2, NAMES[2]),
        b.p("Ansvarlig: Kulturhuset"),
        b.p("Økonomi: 50.000 kr. i 2024"),
        b.h(1, NAMES[3]),
        b.p("Skriv til os."),
    )
    assert plan.title == "Cykelstrategi 2023-2026 med opfølgning"
    assert [i.name for i in plan.initiatives] == ["Skolestier", "Cykelværksted"]
    assert not [g for i in plan.initiatives for g in i.goals]


def test_figures_in_a_list_are_no_page_numbers(b: Any) -> None:
    """Lines that end in numbers stay where nothing further on is called so."""
    lines = [b.p("Nye stier 3"), b.p("Nye lys 4"), b.p("Nye bænke 7"), b.h(2, "Skolestier")]
    assert without_contents(lines) == lines


@pytest.mark.parametrize(
    "text", ["x" * 50_000, "Sti " * 20_000, "Sti " + "." * 50_000, "Sti 1234", "12 14", "5"]
)
def test_what_is_no_line_of_a_table_of_contents_is_kept(text: str) -> None:
    """A long paragraph, a number of four digits and figures alone are no chapter and page, and are told at once."""
    blocks = [Block("paragraph", text) for _ in range(4)]
    assert without_contents(blocks) == blocks
