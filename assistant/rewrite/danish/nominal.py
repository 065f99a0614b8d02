"""Noun phrases: where one that begins at a word may end, and which pronoun stands for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.rewrite.danish import closed, nouns
from assistant.rewrite.danish.people import PEOPLE_HEADS, is_body, is_named_actor, is_person, is_workplace
from assistant.rewrite.danish.wordclass import Gender, gender, is_definite
from assistant.rewrite.danish.words import Words

_LONGEST_CORE = 6  # words of a simple phrase
_DEEPEST = 6  # phrases within phrases; deeper ones are too doubtful to act on
_POINTING = frozenset("heraf herfra hertil herom herfor dertil deraf herpå herved derfra".split())
_WEEKDAYS = frozenset("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())
_DEGREE = frozenset(
    "meget mere mest mindre særligt særlig helt ganske så for ca. cirka over under mindst højst op til især kun også ikke".split()
)
_JOINERS = frozenset({"og", "eller", "samt"})


@lru_cache(maxsize=65536)
def phrase_ends(words: Words, at: int, depth: int = 0) -> tuple[int, ...]:
    """Return where a noun phrase that begins at a token may end, exclusive, shortest first; () where none begins."""
    if depth > _DEEPEST or at >= len(words):
        return ()
    found: set[int] = set()
    for end in core_ends(words, at):
        found.add(end)
        found.update(_extended(words, end, depth))
    return tuple(sorted(found))


def stops_short(words: Words, end: int) -> bool:
    """Whether a phrase's noun is still to come at its end: "den" and "den nye" before "plan"."""
    if not words.has(end, "noun", "adjective") or words.lower[end - 1] in PEOPLE_HEADS:
        return False
    return words.has(end - 1, "determiner", "adjective", "participle")


def is_subject(words: Words, start: int, end: int) -> bool:
    """Whether tokens start..end are one noun phrase that can be a subject: not "mig", not "til kommunen"."""
    return end in phrase_ends(words, start) and not words.has(start, "oblique")


def head(words: Words, start: int, end: int) -> int | None:
    """Return the place of a phrase's head noun: the last noun before the first preposition, relative or join."""
    last = name = None
    for at in range(start, end):
        if (last is not None or name is not None) and (
            words.has(at, "preposition") or _joins(words, at) or not words.classes[at]
        ):
            break
        if last is not None and words.has(at, "name") and is_body(words.lower[last]):
            continue  # "Jobcenter Aalborg"
        if words.has(at, "noun", "pronoun") or words.lower[at] in PEOPLE_HEADS:
            last = at
        elif words.has(at, "name"):
            name = at
    return name if last is None else last


def _joins(words: Words, at: int) -> bool:
    return words.lower[at] in _JOINERS and not words.texts[at - 1].endswith("-")


def after_preposition(words: Words, at: int, depth: int = 0) -> tuple[int, ...]:
    """Return where the phrase of a preposition may end; "over for" and "inden for" count as one."""
    return phrase_ends(words, at + 1 + words.has(at + 1, "preposition"), depth)


def core_before(words: Words, end: int) -> int | None:
    """Return where the longest simple noun phrase that ends at a token begins: "din ansøgning", "Hjørring Kommune"."""
    starts = [at for at in range(max(0, end - _LONGEST_CORE), end) if end in core_ends(words, at)]
    return starts[0] if starts else None


def is_named(words: Words, start: int, end: int) -> bool:
    """Whether a simple phrase names one thing, so that a clause after it can only add to it.

    A body named as such or by its definite form ("byrådet"), or a thing with its owner ("kommunens handleplan").
    """
    place = head(words, start, end)
    if place is None or words.lower[start] in {"den", "det", "de", "denne", "dette", "disse", "en", "et"}:
        return False
    if is_body(words.lower[place]):
        return is_definite(words.lower[place]) or any(words.is_proper(at) for at in range(start, end))
    owner = words.lower[start] in closed.POSSESSIVES or words.has(start, "genitive")
    return owner and gender(words.lower[place]) != "p" and start < place


def is_actor(words: Words, start: int, end: int) -> bool:
    """Whether a phrase means a person or a body, who can act: "kommunen", "din læge", "os"."""
    place = head(words, start, end)
    if end == start + 1 and words.lower[start] in {"os", "dig", "jer", "mig", "ham", "hende", "dem"}:
        return True
    if place is None or words.has(place, "pronoun"):
        return False
    word = words.lower[place]
    return (
        is_named_actor(" ".join(words.lower[start:end]))
        or is_body(word)
        or is_person(word)
        or is_workplace(word)
    )


def is_joined(words: Words, start: int, end: int) -> bool:
    """Whether a phrase joins several things: "byrådet og forvaltningen"."""
    return any(words.lower[at] in _JOINERS for at in range(start, end))


def pronoun_for(words: Words, start: int, end: int) -> str | None:
    """Return "den", "det" or "de" for a phrase, None when its gender is unknown or it means a person."""
    place = head(words, start, end)
    if place is None or is_joined(words, start, end):
        return None
    if words.has(place, "pronoun"):
        return words.lower[place] if words.lower[place] in closed.NOMINATIVE else None
    word = words.lower[place]
    found = _agreed_gender(words, start, place) or gender(word) or nouns.gender(word)
    if found == "p":
        return "de"
    if is_person(word):
        return None
    return {"c": "den", "n": "det"}.get(found or "")


def _agreed_gender(words: Words, start: int, place: int) -> Gender | None:
    """Return what the phrase's own determiner says: "et", "dit", "disse"."""
    for at in range(start, place):
        word = words.lower[at]
        if word in closed.PLURAL:
            return "p"
        if word in closed.NEUTER:
            return "n"
        if word in closed.COMMON:
            return "c"
    return None


def core_ends(words: Words, at: int) -> Iterator[int]:
    """Yield the ends of the simple phrases at a token, without what follows their noun."""
    if words.texts[at] in {"§", "§§"}:
        yield from _paragraph(words, at + 1)
        return
    if words.has(at, "pronoun", "oblique"):
        yield at + 1
    place, opened = at, False
    while words.has(place, "determiner") and place < at + 3:
        place, opened = place + 1, True
    if opened and words.has(place, "preposition"):
        yield from _after_participle(words, place)
    while place < len(words):
        if words.has(place, "noun", "name"):
            yield from _names(words, place + 1)
        if words.has(place, "number") and not words.has(place + 1, "noun", "adjective", "number"):
            yield place + 1
            if words.texts[place + 1 : place + 2] == ("%",):
                yield place + 2
        if (opened and words.has(place, "adjective", "participle")) or words.lower[place] in PEOPLE_HEADS:
            yield place + 1
        if words.has(place, "genitive") and words.texts[place + 1 : place + 2] in {("§",), ("§§",)}:
            yield from _paragraph(words, place + 2)
        if not _modifies(words, place):
            return
        place += 1


def _after_participle(words: Words, at: int) -> Iterator[int]:
    """Yield the ends of "den AF KOMMUNEN TRUFNE AFGØRELSE", from the preposition on."""
    for end in phrase_ends(words, at + 1, _DEEPEST - 1):
        if words.has(end, "participle", "supine") and words.has(end + 1, "noun", "adjective"):
            yield from (e for e in phrase_ends(words, end + 1, _DEEPEST - 1))


def _modifies(words: Words, at: int) -> bool:
    if words.has(at, "adjective", "participle", "supine", "number", "genitive"):
        return True
    if words.has(at, "determiner") and words.has(at - 1, "genitive", "number", "determiner"):
        return True
    if words.has(at, "name") and words.texts[at].endswith(("s", "-")):
        return True
    if words.texts[at - 1].endswith("-") and words.lower[at] in {"og", "eller"}:  # "Teknik- og Miljøudvalget"
        return True
    if words.lower[at] in _DEGREE and words.has(at + 1, "adjective", "number", "supine", "participle"):
        return True
    joined = words.lower[at] in {"og", "eller"} or words.texts[at] == ","
    return (
        joined
        and words.has(at - 1, "adjective", "participle")
        and words.has(at + 1, "adjective", "participle")
    )


def _names(words: Words, end: int) -> Iterator[int]:
    """Yield a noun's end and what is written on to it: "bilag 2", "Hjørring Kommune", "«Navn»"."""
    yield end
    if end < len(words) and words.lower[end] in _POINTING:
        yield end + 1
    while words.has(end, "name", "number") or words.texts[end : end + 1] in {
        ("%",),
        ("A/S",),
        ("ApS",),
        ("nr.",),
    }:
        end += 1
        yield end


def _infinitive(words: Words, at: int, depth: int) -> Iterator[int]:
    """Yield the ends of "(fristen for at) søge om støtte", from the verb on."""
    if not words.has(at, "infinitive"):
        return
    yield at + 1
    if words.has(at + 1, "preposition"):
        yield from phrase_ends(words, at + 2, depth + 1)
    else:
        yield from phrase_ends(words, at + 1, depth + 1)


def _paragraph(words: Words, at: int) -> Iterator[int]:
    """Yield the ends of a law reference: § 14, stk. 2, nr. 3."""
    while words.has(at, "number") or (
        len(words) > at and words.texts[at] in {"-", "–", "og"} and words.has(at + 1, "number")
    ):
        at += 1
        yield at
    while (
        at + 2 < len(words)
        and words.texts[at] == ","
        and words.lower[at + 1] in {"stk.", "nr.", "litra", "pkt."}
    ):
        at += 3
        yield at
        if words.texts[at : at + 1] == (",",):  # the comma that closes the reference
            yield at + 1


def _extended(words: Words, end: int, depth: int) -> Iterator[int]:
    """Yield the ends of what may follow a phrase: "for området", "og planen", "(bilag 2)"."""
    if end >= len(words):
        return
    if words.lower[end] == "selv":
        yield end + 1
    if words.has(end, "preposition") and words.lower[end + 1 : end + 2] == ("at",):
        yield from _infinitive(words, end + 2, depth)
    if words.has(end, "preposition"):
        yield from after_preposition(words, end, depth + 1)
    elif words.lower[end] in _JOINERS and words.has(end + 1, "preposition"):  # "fra lægen og fra skolen"
        yield from after_preposition(words, end + 1, depth + 1)
    elif words.lower[end] in _JOINERS:
        yield from phrase_ends(words, end + 1, depth + 1)
    elif (
        words.texts[end] == ","
        and words.has(end + 1, "noun", "adjective", "participle")
        and not words.has(end + 1, "finite")
    ):
        yield from (
            e
            for e in phrase_ends(words, end + 1, depth + 1)
            if any(words.lower[j] in _JOINERS for j in range(end, e))
        )
    elif words.texts[end] == "(":
        close = next((j for j in range(end, min(end + 8, len(words))) if words.texts[j] == ")"), None)
        if close:
            yield close + 1
    elif words.texts[end] in {"§", "§§"}:
        yield from _paragraph(words, end + 1)
    elif words.lower[end] in {"den", "d.", "kl."} | _WEEKDAYS and words.has(
        end + 1, "number", "determiner"
    ):  # "fristen den 1. maj 2024"
        yield from phrase_ends(words, end, depth + 1)
