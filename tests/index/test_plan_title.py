"""A plan's title is looked for in lines that could be one."""

from __future__ import annotations

import pytest

from index.canonical import place
from index.formats.blocks import Block
from index.plan import parse


def test_one_endless_word_is_no_title_and_takes_no_time():
    """A block of a hundred thousand letters, such as a pasted picture, is passed over."""
    blocks = [
        Block("heading", "Handleplan 2023-2026", level=1),
        Block("paragraph", "x" * 100_000),
        Block("heading", "Indsats: Cykelven", level=2),
        Block("heading", "Mål", level=3),
        Block("paragraph", "Flere skal cykle til arbejde."),
    ]
    (plan,) = parse(place(blocks), "d", "d.md")
    assert plan.title == "Handleplan 2023-2026"


def test_a_chapter_on_the_plans_parts_is_not_its_title():
    """ "Handleplanens to mål" is no name of a plan, though a heading; the line on top is."""
    blocks = [
        Block("paragraph", "Handleplan for natur 2023-2026"),
        Block("heading", "Indledning", level=1),
        Block("paragraph", "Naturen har det skidt."),
        Block("heading", "Handleplanens to mål", level=1),
        Block("heading", "Indsats: Enge", level=2),
        Block("heading", "Mål", level=3),
        Block("paragraph", "Flere skal se blomster."),
    ]
    (plan,) = parse(place(blocks), "d", "d.html")
    assert plan.title == "Handleplan for natur 2023-2026"


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Handleplan 2031-2034", "Handleplan 2031-2034"),
        ("Handlingsplan for 2031-2034 – Teknik og Miljø", "Handlingsplan for 2031-2034 – Teknik og Miljø"),
        ("Handleplan", "Nordby Kommunes Handicappolitik"),
        ("Vedtaget i perioden 2031-2034", "Nordby Kommunes Handicappolitik"),
    ],
)
def test_an_action_plan_with_its_years_is_the_title_below_that_of_its_policy(below: str, title: str):
    """A title page names the policy first; the plan that carries it out is what the document is."""
    blocks = [
        Block("paragraph", "Nordby Kommunes Handicappolitik"),
        Block("paragraph", below),
        Block("heading", "Indsats: Ramper", level=2),
        Block("heading", "Mål", level=3),
        Block("paragraph", "Alle kan komme ind."),
    ]
    (plan,) = parse(place(blocks), "d", "d.html")
    assert plan.title == title
