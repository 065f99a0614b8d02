"""Bullets that are drawn and not typed."""

from __future__ import annotations

import pytest

from index.formats.pdf_bullets import drawn
from index.formats.pdf_parts import BULLET, Box, Word


def word(text: str, x0: float, top: float = 100.0) -> Word:
    return Word(text, x0, x0 + 30, top, top + 10, 10.0)


def dot(x0: float, side: float = 3.0, y: float = 105.0) -> Box:
    return Box(x0, y - side / 2, x0 + side, y + side / 2)


def test_a_dot_in_front_of_a_line_is_its_bullet() -> None:
    """A small disc, circle or square before the first word of a line is read as a bullet at its place."""
    found = drawn([dot(60)], [word("Økonomi:", 70), word("Ingen", 105)])
    assert [(w.text, w.x0, w.top) for w in found] == [(BULLET, 60, 100.0)]


def test_a_disc_drawn_filled_and_stroked_is_one_bullet() -> None:
    """A shape that is drawn twice on the same spot is read once."""
    assert len(drawn([dot(60), dot(60)], [word("Økonomi:", 70)])) == 1


@pytest.mark.parametrize(
    "shape",
    [
        dot(60, side=9),  # as large as the letters: a check box or a traffic light
        dot(60, side=1),  # a speck
        Box(58, 104, 63, 106),  # a stroke
        dot(20),  # far from the text
        dot(60, y=95),  # above the line
        dot(104),  # behind a word
    ],
)
def test_other_small_shapes_are_no_bullets(shape: Box) -> None:
    """What is too large, too small, not square, far away or in the middle of a line stays a drawing."""
    assert drawn([shape], [word("Økonomi:", 70), word("Ingen", 110)]) == []
