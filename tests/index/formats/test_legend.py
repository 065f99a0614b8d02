"""What a document says of the letters that it writes."""

from __future__ import annotations

import pytest

from index.formats.legend import light_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "G = grøn: følger planen\nGU = gul: usikker\nR = rød: nås ikke\nA = afsluttet",
            {"g": "grøn", "gu": "gul", "r": "rød"},
        ),
        ("Lys: grøn (G), gul (U) og rød (R).", {"g": "grøn", "u": "gul", "r": "rød"}),
        ("R: rød", {"r": "rød"}),
        ("Tema A – grøn omstilling. Indsats B: Grøn skole", {}),
        ("I gul. Vi er grøn, og i: rød", {}),
    ],
)
def test_letters_for_lights(text: str, words: dict[str, str]) -> None:
    """Letters are read as colours where a document explains them so, and not where a word follows the colour."""
    assert light_words(text) == words
