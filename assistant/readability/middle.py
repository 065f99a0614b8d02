"""Forms in -s of verbs that are passive in one sentence and reciprocal or middle in another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.readability.passive_words import (
    ADVERBS,
    BEATEN,
    BETWEEN_PEOPLE,
    BREAKS,
    MODALS,
    PARTICLES,
    PEOPLE,
    PEOPLE_PRONOUNS,
    PREPOSITIONS,
    RECEPTIONS,
)
from assistant.readability.text import Token
from index.lexicon import base_form, parts

_CLAUSE = 30  # tokens; a subject stands nearer
_NEAR = 3  # tokens behind the verb in which its particle stands


def is_middle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the form in -s at `at` is no passive here.

    Args:
        tokens: those of the sentence.
        at: the place of a form that may be either.
    """
    word = tokens[at].lower
    following = [t.lower for t in tokens[at + 1 : at + 1 + _NEAR]]
    if any(_in_order(particle, following) for particle in PARTICLES.get(word, ())):
        return True
    if word in {"findes", "fandtes"}:
        return not _after_modal(tokens, at)
    if word in {"mødes", "mødtes"}:
        return not ("af" in following or ("med" in following and RECEPTIONS.intersection(following)))
    if word in {"slås", "sloges"}:
        return not BEATEN.intersection(following[:2])
    return word in BETWEEN_PEOPLE and _people_do_it(tokens, at)


def _in_order(particle: Sequence[str], following: Sequence[str]) -> bool:
    return any(tuple(following[n : n + len(particle)]) == tuple(particle) for n in range(len(following)))


def _after_modal(tokens: Sequence[Token], at: int) -> bool:
    """Tell "fejlen skal findes" from "fejlen findes"; "der" may stand between."""
    before = _clause(tokens, at)[-4:]
    return any(t.lower in MODALS for t in before)


def _clause(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the tokens before `at` in its clause."""
    first = at
    while (
        first > max(0, at - _CLAUSE)
        and tokens[first - 1].text not in ",;:"
        and tokens[first - 1].lower not in BREAKS - {"der", "så", "da"}
    ):
        first -= 1
    return tokens[first:at]


def _people_do_it(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether people are the subject: before the verb and its modals, or right behind it."""
    before = [t for t in _clause(tokens, at) if t.lower not in MODALS | ADVERBS]
    if before and before[-1].lower in PEOPLE_PRONOUNS and before[-1].text != "i":
        return True
    behind = []
    for token in tokens[at + 1 : at + 4]:
        if token.lower in PREPOSITIONS or token.lower in BREAKS or not token.is_word:
            break
        behind.append(token)
    if behind and behind[0].lower in PEOPLE_PRONOUNS:
        return True
    return any(_is_people(t) for t in (*before, *behind))


def _is_people(token: Token) -> bool:
    return token.kind == "word" and token.text[-1] != "s" and _names_people(token.lower)


@lru_cache(maxsize=4096)
def _names_people(word: str) -> bool:
    base = base_form(word)
    pieces = parts(base)
    return base in PEOPLE or (bool(pieces) and pieces[1] in PEOPLE)
