"""Tests of telling passives from deponents, reciprocals, genitives and adjectives."""

from __future__ import annotations

import pytest

from assistant.readability.passives import passives, states
from assistant.readability.segments import segment
from assistant.readability.text import Sentence

from .labelled_passives import PASSIVE, TRAPS


def one(text: str) -> Sentence:
    return segment(text).sentences[0]


def last_words(text: str) -> list[str]:
    """Return the s-form, or the participle, of each passive."""
    return [text[p.start : p.end].split()[-1] for p in passives(one(text))]


@pytest.mark.parametrize("case", PASSIVE.strip().splitlines())
def test_passives_are_found(case: str) -> None:
    """Every s-form and blive-passive is found, and nothing else in the sentence."""
    marked = [word[1:].strip(".,?") for word in case.split() if word.startswith("*")]
    assert last_words(case.replace("*", "")) == marked


@pytest.mark.parametrize("text", TRAPS.strip().splitlines())
def test_what_looks_like_a_passive_is_none(text: str) -> None:
    """Deponents, reciprocals, genitives, adverbs in -s, states and blive with an adjective are no passives."""
    assert last_words(text) == []
