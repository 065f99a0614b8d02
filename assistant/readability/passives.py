"""Passives: "sendes" and "bliver sendt", told from deponents, reciprocals, genitives and states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.readability import verbs
from assistant.readability.passive_words import (
    ACTIVE,
    ADJECTIVES,
    BREAKS,
    DETERMINERS,
    EITHER,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
)
from assistant.readability.text import Sentence, Token

PassiveKind = Literal["s", "blive", "være"]
_BLIVE = frozenset({"blive", "bliver", "blev", "blevet", "blives"})
_VAERE = frozenset({"er", "var", "være", "været"})
_REACH = 14  # tokens from the auxiliary to its participle


@dataclass(frozen=True, slots=True)
class Passive:
    """One passive: ``[start, end)`` in the text, from the auxiliary to the participle or the s-form alone.

    `lemma` is the verb's infinitive. `agent` is the span of "af ..." that says who acts, None when nobody is named.
    """

    start: int
    end: int
    kind: PassiveKind
    lemma: str
    agent: tuple[int, int] | None = None


def passives(sentence: Sentence) -> tuple[Passive, ...]:
    """Return the passives of a sentence in order: s-forms, and blive with a participle.

    A result ("er truffet") is no passive here; see `states`.
    """
    parts = sentence.tokens
    found = [*_s_forms(parts), *_with(parts, _BLIVE, "blive")]
    return tuple(sorted(found, key=lambda p: p.start))


def states(sentence: Sentence) -> tuple[Passive, ...]:
    """Return være with a participle ("er truffet", "var aftalt"): the result of an act, which is often fine."""
    return tuple(_with(sentence.tokens, _VAERE, "være"))


def _s_forms(parts: Sequence[Token]) -> Iterator[Passive]:
    for at, token in enumerate(parts):
        if token.kind != "word" or token.text[-1] != "s" or token.lower in ACTIVE:
            continue
        verb = verbs.of_s_form(token.lower)
        if verb and not _is_name(parts, at) and not _is_genitive(parts, at) and not _is_middle(parts, at):
            yield Passive(token.start, token.end, "s", verb, _agent(parts, at + 1))


def _is_name(parts: Sequence[Token], at: int) -> bool:
    """Tell a name: a capital letter inside the sentence."""
    return at > 0 and parts[at].text[0].isupper() and any(t.is_word for t in parts[:at])


def _is_genitive(parts: Sequence[Token], at: int) -> bool:
    """Tell "en aftales indhold" from "det aftales": a determiner before and a noun after."""
    before = parts[at - 1].lower if at else ""
    return before in DETERMINERS and at + 1 < len(parts) and parts[at + 1].kind == "word"


def _is_middle(parts: Sequence[Token], at: int) -> bool:
    """Decide for verbs that are both: "parterne mødes" and "kravet mødes med kritik"."""
    word = parts[at].lower
    following = [t.lower for t in parts[at + 1 : at + 4]]
    particles = PARTICLES.get(word)
    if particles and any(p in following[:3] for p in particles):
        return True
    if word not in EITHER:
        return False
    near = [t.lower for t in (*parts[max(0, at - 5) : at], *parts[at + 1 : at + 3])]
    return any(w in PEOPLE for w in near)


def _with(parts: Sequence[Token], auxiliaries: frozenset[str], kind: PassiveKind) -> Iterator[Passive]:
    for at, token in enumerate(parts):
        if token.lower not in auxiliaries or token.kind != "word":
            continue
        if at + 1 < len(parts) and parts[at + 1].lower == "blevet":
            continue  # "er blevet sendt" is found at "blevet"
        end = _participle(parts, at)
        if end is not None:
            first = at - 1 if token.lower == "blevet" and at and parts[at - 1].lower in _VAERE else at
            verb = verbs.of_participle(parts[end].lower)
            yield Passive(parts[first].start, parts[end].end, kind, verb or "", _agent(parts, end + 1))


def _participle(parts: Sequence[Token], at: int) -> int | None:
    """Return where the participle of the auxiliary at `at` stands."""
    found: int | None = None
    for place in range(at + 1, min(at + 1 + _REACH, len(parts))):
        token = parts[place]
        if token.lower in BREAKS or token.text in ",:;":
            break
        if found is not None and token.lower in PREPOSITIONS:
            break
        if _is_participle(token) and not _modifies(parts, place):
            found = place
    return found


def _is_participle(token: Token) -> bool:
    return (
        token.kind == "word"
        and token.lower not in ADJECTIVES
        and verbs.of_participle(token.lower) is not None
    )


def _modifies(parts: Sequence[Token], at: int) -> bool:
    """Tell a participle before its noun or a noun in -et: "et afsluttet forløb", "det arbejde"."""
    return at > 0 and parts[at - 1].lower in DETERMINERS


def _agent(parts: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the span of "af" and the words that name who acts."""
    for place in range(at, min(at + 6, len(parts))):
        token = parts[place]
        if token.text in ",;:" or token.lower in BREAKS:
            return None
        if token.lower == "af":
            end = place + 1
            while end < len(parts) and parts[end].is_word and parts[end].lower not in PREPOSITIONS | BREAKS:
                end += 1
            return (token.start, parts[end - 1].end) if end > place + 1 else None
    return None
