"""Passives: "sendes" and "bliver sendt", told from deponents, reciprocals, genitives and states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.readability import verbs
from assistant.readability.middle import is_middle
from assistant.readability.passive_words import (
    ADJECTIVES,
    ADVERBS,
    BREAKS,
    COMMON_DETERMINERS,
    DEPONENT,
    DETERMINERS,
    NEUTER_DETERMINERS,
    NO_VERBS,
    PREPOSITIONS,
)
from assistant.readability.text import Sentence, Token

PassiveKind = Literal["s", "blive"]
_BLIVE = frozenset({"blive", "bliver", "blev", "blevet", "blives"})
_VAERE = frozenset({"er", "var", "være", "været"})
_REACH = 14  # tokens from the auxiliary to its participle
_AGENT_REACH = 3  # adverbs between the verb and "af"
# "ses af bilaget" and "sammensættes af to dele" name no one who acts.
_VERDICTS = ("ugyldig", "ulovlig", "skyldig", "uskyldig", "egnet", "uegnet", "berettiget")
_NO_AGENT = frozenset({"se", "udgøre", "sammensætte", "danne", "betinge", "omfatte", "dække"})


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

    A result ("er truffet") is no passive: it is often fine.
    """
    tokens = sentence.tokens
    found = [*_s_forms(tokens), *_with_blive(tokens)]
    return tuple(sorted(found, key=lambda p: (p.start, p.end)))


def _s_forms(tokens: Sequence[Token]) -> Iterator[Passive]:
    for at, token in enumerate(tokens):
        if (
            token.kind != "word"
            or token.text[-1] != "s"
            or token.lower in DEPONENT
            or token.lower in NO_VERBS
        ):
            continue
        verb = verbs.of_s_form(token.lower)
        if verb is None and token.lower not in {"slås", "sloges"}:
            continue
        if not (_is_name(tokens, at) or _is_genitive(tokens, at) or is_middle(tokens, at)):
            yield Passive(token.start, token.end, "s", verb or "slå", _agent(tokens, at + 1, verb or "slå"))


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell a name: a capital letter inside the sentence."""
    return tokens[at].text[0].isupper() and any(t.is_word for t in tokens[:at])


def _is_genitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell "en aftales indhold" from "det aftales": a noun of its determiner's gender, with its owner's thing behind."""
    active = tokens[at].lower[:-1]
    before = [t.lower for t in tokens[max(0, at - 2) : at]]
    common = COMMON_DETERMINERS.intersection(before) and verbs.is_noun(active, "n")
    neuter = NEUTER_DETERMINERS.intersection(before) and verbs.is_noun(active, "t")
    person = DETERMINERS.intersection(before) and tokens[at].lower.endswith(
        ("edes", "tes")
    )  # "de ansattes løn"
    if not (common or neuter or person) or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    owned = behind.kind == "word" and behind.lower not in PREPOSITIONS | BREAKS | ADVERBS | DETERMINERS
    return owned and (not behind.lower.endswith("t") or verbs.is_noun(behind.lower, "et"))


def _with_blive(tokens: Sequence[Token]) -> Iterator[Passive]:
    for at, token in enumerate(tokens):
        if token.lower not in _BLIVE or token.kind != "word":
            continue
        place = _participle(tokens, at)
        first = at - 1 if token.lower == "blevet" and at and tokens[at - 1].lower in _VAERE else at
        while place is not None:
            verb = verbs.of_participle(tokens[place].lower) or ""
            yield Passive(
                tokens[first].start, tokens[place].end, "blive", verb, _agent(tokens, place + 1, verb)
            )
            place = _joined(tokens, place)
            first = first if place is None else place


def _participle(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the participle of the auxiliary at `at` stands: the last one before a preposition."""
    found: int | None = None
    for place in range(at + 1, min(at + 1 + _REACH, len(tokens))):
        token = tokens[place]
        subject = token.lower == "der" and place <= at + 2  # "bliver der lavet"
        if token.text in ",:;" or (token.lower in BREAKS and not subject):
            break
        if found is not None and token.lower in PREPOSITIONS | DETERMINERS:
            break
        if (_is_participle(token) or _is_verdict(tokens, place)) and not _modifies(tokens, place):
            found = place
            if not _may_be_noun(token):
                break
    return found


def _joined(tokens: Sequence[Token], at: int) -> int | None:
    """Return the next participle of the same auxiliary: "blev hørt om og inddraget i"."""
    for place in range(at + 1, min(at + 9, len(tokens) - 1)):
        if tokens[place].lower in {"og", "eller"}:
            behind = place + 1
            while behind < len(tokens) - 1 and tokens[behind].lower in ADVERBS:
                behind += 1
            return behind if _is_participle(tokens[behind]) else None
        if tokens[place].lower in BREAKS or tokens[place].text in ";:":
            return None
        if tokens[place].text == ",":
            return place + 1 if _is_participle(tokens[place + 1]) and _listed(tokens, place + 2) else None
    return None


def _listed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a list goes on at `at`: "læst, vurderet og sendt"."""
    return at < len(tokens) and (tokens[at].text == "," or tokens[at].lower in {"og", "eller"})


def _may_be_noun(token: Token) -> bool:
    """Tell "arbejdet", which is a noun as well: "arbejdet bliver udført", "bliver arbejdet udført"."""
    verb = verbs.of_participle(token.lower)
    return verb is not None and token.lower.endswith("et") and verbs.is_noun(verb, "t")


def _is_participle(token: Token) -> bool:
    return (
        token.kind == "word"
        and token.text[0].islower()
        and token.lower not in ADJECTIVES
        and not token.lower.endswith("ede")  # agrees with a plural: an adjective
        and verbs.of_participle(token.lower) is not None
    )


def _is_verdict(tokens: Sequence[Token], at: int) -> bool:
    """Tell "blev kendt ugyldig", an act, from "blev kendt", a state."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower == "kendt" and behind.startswith(_VERDICTS)


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Tell a participle before its noun, or a noun in -et: "et afsluttet forløb", "det arbejde", "i mødet"."""
    before = tokens[at - 1].lower
    if before in PREPOSITIONS:
        return True
    subject = before in {"det", "den", "de", "alle"} and at >= 2 and tokens[at - 2].lower in _BLIVE
    return before in DETERMINERS and not subject


def _agent(tokens: Sequence[Token], at: int, verb: str) -> tuple[int, int] | None:
    """Return the span of "af" and the words that name who acts; "af" stands next to the verb."""
    if verb in _NO_AGENT:
        return None
    for place in range(at, min(at + _AGENT_REACH, len(tokens))):
        if tokens[place].lower == "af":
            end = _noun_phrase(tokens, place + 1)
            return (tokens[place].start, tokens[end - 1].end) if end > place + 1 else None
        if tokens[place].lower not in ADVERBS:
            return None
    return None


def _noun_phrase(tokens: Sequence[Token], at: int) -> int:
    """Return where the words that belong together from `at` on end; `at` when they name nobody."""
    end = at
    while end < len(tokens) and (_continues(tokens, at, end) or _goes_on_in_name(tokens, at, end)):
        end += 1
    named = any(t.lower not in DETERMINERS for t in tokens[at:end])
    return end if named else at


def _continues(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[end]
    if token.lower in {"eller", "flere"}:
        return [t.lower for t in tokens[at : end + 2]][:3] == ["en", "eller", "flere"]
    if token.lower in PREPOSITIONS | BREAKS | ADVERBS or not token.is_word:
        return False
    return end == at or token.lower not in DETERMINERS


def _goes_on_in_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell "Styrelsen for Arbejdsmarked og Rekruttering" from "kommunen i maj"."""
    link = end > at and tokens[end].lower in {"for", "i", "på", "og", "under"}
    return (
        link and tokens[at].text[0].isupper() and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()
    )
