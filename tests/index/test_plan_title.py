"""A plan's title is looked for in lines that could be one."""

from __future__ import annotations

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
