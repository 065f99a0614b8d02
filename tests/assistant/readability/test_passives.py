"""Tests of telling passives from deponents, reciprocals, genitives and adjectives."""

from __future__ import annotations

import pytest

from assistant.readability.passives import passives
from assistant.readability.segments import segment
from assistant.readability.text import Sentence

from .labelled_passives import PASSIVE, TRAPS


def one(text: str) -> Sentence:
    return segment(text).sentences[0]


def last_words(text: str) -> list[str]:
    """Return the s-form, or the participle, of each passive."""
    return [text[p.start : p.end].rsplit(maxsplit=1)[-1] for p in passives(one(text))]


@pytest.mark.parametrize("case", PASSIVE.strip().splitlines())
def test_passives_are_found(case: str) -> None:
    """Every s-form and blive-passive is found, and nothing else in the sentence."""
    marked = [word[1:].strip(".,?") for word in case.split() if word.startswith("*")]
    assert last_words(case.replace("*", "")) == marked


@pytest.mark.parametrize("text", TRAPS.strip().splitlines())
def test_what_looks_like_a_passive_is_none(text: str) -> None:
    """Deponents, reciprocals, genitives, adverbs in -s, states and blive with an adjective are no passives."""
    assert last_words(text) == []


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Sagen behandles af udvalget i maj.", "af udvalget"),
        ("Sagen bliver behandlet af udvalget den 3. maj.", "af udvalget"),
        ("Udgiften afholdes af Styrelsen for Arbejdsmarked og Rekruttering.", "af Styrelsen for Arbejdsmarked og Rekruttering"),
        ("Møderne holdes af en eller flere medarbejdere.", "af en eller flere medarbejdere"),
        ("Det ses af bilaget.", None),
        ("Der foretages en vurdering af behovet.", None),
        ("Det udføres af et af kommunen godkendt værksted.", None),
        ("Sagen behandles i maj.", None),
    ],
)  # fmt: skip
def test_who_acts_is_told_where_the_sentence_says_it(text: str, agent: str | None) -> None:
    """The agent is what "af" next to the verb names; other "af" belongs to a noun."""
    (found,) = passives(one(text))
    assert (text[slice(*found.agent)] if found.agent else None) == agent


def test_each_passive_has_its_verb() -> None:
    """The infinitive is given for both kinds, in any tense."""
    text = "Sagen genoptages, planen blev vedtaget, og brevet sendtes."
    assert [(p.kind, p.lemma) for p in passives(one(text))] == [
        ("s", "genoptage"),
        ("blive", "vedtage"),
        ("s", "sende"),
    ]


def test_results_are_no_passives() -> None:
    """Være with a participle is known apart from the passives."""
    assert passives(one("Afgørelsen er truffet, og sagen er god.")) == ()
