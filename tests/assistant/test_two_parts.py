"""Questions that ask two things are told apart from those that ask one."""

import pytest

from assistant.two_parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hvornår skulle liften åbne, og hvornår skete det?", 2),
        ("Hvad er målet for stien? Hvem er ansvarlig?", 2),
        ("Hvad er målet? Hvem er ansvarlig? Og hvad er fristen?", 3),
        ("What is the goal, and who is responsible?", 2),
        ("Hvad er målet for Badebro og Ledelinjer?", 1),
        ("Hvor mange badede i 2021 og 2022?", 1),
        ("Hvem, hvad og hvor?", 1),
        ("Hvad? Hvem? Hvor? Hvornår? Hvorfor?", 1),
    ],
)
def test_parts(question, expected):
    """A new question word after a seam begins a part; lists of names, years and bare question words don't."""
    assert len(parts(question)) == expected
    assert len(parts(question)) > 1 or parts(question) == (question,)
