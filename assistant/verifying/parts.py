"""A sentence's parts, each with its subject: who does what, roughly, by the order and kinds of Danish words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answers.evidence import text_terms
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.wordclass import classes
from index.analysis import words_of

_PARTING = re.compile(
    r"(?P<mark>[,:](?!\d)|[;()–—…]|\s-\s)|\b(?P<word>og|men|eller|samt|at|som|der|hvis|når|fordi|mens|idet|selvom|så|hvor|hvoraf)\b",
    re.IGNORECASE,
)
_RELATIVE = frozenset(("der", "som"))
_COPULAS = frozenset("er var bliver blev hedder hed".split())
_NOUN_AFTER = frozenset(("preposition", "determiner", "adjective", "participle", "number", "genitive"))
_A_CLAUSE = 3  # words from which the first, if it may be a verb or a noun, is a verb
_OWN = frozenset("vi man jeg du der".split())
_NO_THINGS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december kr kroner mio mia pct procent år uge uger dag dage måned måneder indsatsen".split()
)
_LEANING = frozenset("den det de han hun".split())


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun or name: where in its part, and behind which preposition; None when it is subject or object."""

    word: str
    place: int
    preposition: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """What is told of one subject: the part's own words, and before them the words it shares with the part before."""

    text: str
    own: frozenset[str]  # its words, without those it shares with the part before
    terms: frozenset[str]
    things: tuple[Thing, ...]
    verb: int | None  # where its finite verb stands
    copula: bool


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[Part, ...]:
    """Return the parts of a sentence. "A og B er X" is one part, "A gør X og gør Y" two, both with A."""
    found: list[list[str]] = []
    borrowed: list[list[str]] = []
    waiting: list[str] = []  # things without a verb, which belong to the next part too
    for lead, words in _pieces(text):
        if not _has_verb(words):
            waiting += words
            if found:
                found[-1] = [*found[-1], *words]
            continue
        before = found[-1] if found else []
        shared = before if lead in _RELATIVE else [] if _has_subject(words) else _subject(before)
        borrowed.append([w for w in shared if w not in words and w not in waiting])
        found.append([*borrowed[-1], *(w for w in waiting if w not in words), *words])
        waiting = []
    if not found:
        return (_part(waiting, []),) if waiting else ()
    return tuple(_part(words, shared) for words, shared in zip(found, borrowed, strict=True))


def _pieces(text: str) -> list[tuple[str, list[str]]]:
    """Cut a sentence at its parting words and marks; each piece with the word it begins with, if it was one."""
    pieces: list[tuple[str, list[str]]] = []
    lead, at, mark = "", 0, False
    for found in _PARTING.finditer(text):
        word, words = (found["word"] or "").lower(), words_of(text[at : found.start()])
        if word == "der" and not ((words and _verb_at(words) != len(words) - 1) or (not words and mark)):
            continue  # "er der afsat", "Der er", "og der blev": it refers to nothing
        if words:
            pieces.append((lead, words))
        lead, at, mark = word, found.end(), not word
    rest = words_of(text[at:])
    return [*pieces, (lead, rest)] if rest else pieces


def _has_verb(words: list[str]) -> bool:
    return _verb_at(words) is not None or any(
        {"supine", "infinitive"} & classes(w) and not {"noun", "adjective"} & classes(w) for w in words
    )


def _verb_at(words: list[str]) -> int | None:
    """Return the place of the finite verb: one that is nothing else, or one that does not stand where a noun does."""
    maybe = [place for place, word in enumerate(words) if {"finite", "passive"} & classes(word)]
    sure = [place for place in maybe if "noun" not in classes(words[place])]
    standing = [
        place
        for place in maybe
        if (not place and len(words) >= _A_CLAUSE)
        or (place and words[place - 1] in _LEANING | _OWN)
        or (place and not _NOUN_AFTER & classes(words[place - 1]))
    ]
    return next(iter(sure or standing), None)


def _has_subject(words: list[str]) -> bool:
    """Say whether a part names its own subject, before its verb or behind it; a pronoun leans on the part before."""
    verb = _verb_at(words)
    if verb is None:
        return False
    ahead = words[:verb] or words[verb + 1 : verb + 3]
    return any(_is_thing(w) or w in _OWN for w in ahead) and not _LEANING & set(ahead)


def _subject(words: list[str]) -> list[str]:
    """Return the things before the verb: what the next part shares when it has no subject of its own."""
    verb = _verb_at(words)
    return [w for w in words[:verb] if _is_thing(w)] if verb else []


def _part(words: list[str], borrowed: list[str]) -> Part:
    verb = _verb_at(words)
    things, preposition = [], None
    for place, word in enumerate(words):
        if word in closed.PREPOSITIONS:
            preposition = word
        elif place == verb:
            preposition = None
        elif _is_thing(word):
            things.append(Thing(word, place, preposition))
            if place + 1 == len(words) or not _is_thing(words[place + 1]):
                preposition = None  # "til kørsel og bøger", "med foreningen Klit": it holds for both
    text = " ".join(words)
    own = frozenset(words) - frozenset(borrowed)
    return Part(
        text, own, text_terms(text), tuple(things), verb, verb is not None and words[verb] in _COPULAS
    )


def _is_thing(word: str) -> bool:
    kinds = classes(word)
    return ("noun" in kinds or "name" in kinds or not kinds) and word.isalpha() and word not in _NO_THINGS
