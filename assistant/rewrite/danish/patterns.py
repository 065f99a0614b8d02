"""The list of kancelli words as rows, where a row's words stand in a sentence, and whether its conditions hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from assistant.rewrite.danish import behind, closed
from assistant.rewrite.danish.adjectives import is_adjective
from assistant.rewrite.danish.nouns import nouns
from assistant.rewrite.danish.places import Place
from assistant.rewrite.danish.verbs import REFLEXIVES, verbs
from assistant.rewrite.danish.wordclass import Class, known_as
from assistant.rewrite.danish.words import Words
from assistant.wordlists import package_data

_NEAR = 7  # words after a phrase in which its object is looked for
_NO_GAP: tuple[Class, ...] = ("infinitive", "coordinator", "supine", "passive")
_GAP = (
    4  # words that may stand between a verb and the rest of its phrase: "har kommunen ikke mulighed for at"
)
_STOPS = frozenset({".", ",", ";", ":", "?", "!"})


@dataclass(frozen=True, slots=True)
class Condition:
    """That one of some words stands, or that none stands, in a place about a match."""

    test: Callable[[Words, Match, tuple[str, ...]], bool]
    listed: tuple[str, ...]
    unwanted: bool

    def holds(self, words: Words, match: Match) -> bool:
        return self.test(words, match, self.listed) != self.unwanted


@dataclass(frozen=True, slots=True)
class Row:
    """One row of kancelli.yaml; the fields are explained at its head."""

    heavy: tuple[str, ...]
    plain: str | None
    kind: str
    auto: str
    forms: frozenset[str]
    options: Mapping[str, Any]
    rest: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()

    def may_go_on(self, word: str) -> bool:
        """Whether a word may follow the first; after a verb others may stand between."""
        return self.kind == "verb" or not self.rest or self.rest[0] in {word, "sig"}

    def flag(self, name: str) -> bool:
        return bool(self.options.get(name))


@dataclass(frozen=True, slots=True)
class Match:
    """A row's words in a sentence: first token, where the rest begins (after a gap), and the end."""

    row: Row
    form: str
    first: int
    rest: int
    end: int


@lru_cache(maxsize=4)
def rows(table: str = "kancelli") -> tuple[Row, ...]:
    """Return a list in its order: kancelli, or light_verbs."""
    entries: list[Mapping[str, Any]] = package_data(f"rewrite/danish/{table}.yaml")["rows"]
    return tuple(_row(entry) for entry in entries)


def _row(entry: Mapping[str, Any]) -> Row:
    heavy = tuple(str(entry["heavy"]).split())
    plain = entry.get("plain")
    return Row(
        heavy,
        None if plain is None else str(plain),
        entry.get("kind", "phrase"),
        entry["auto"],
        frozenset(entry.get("forms", ())),
        entry,
        heavy[1:],
        tuple(
            Condition(test, tuple(str(word) for word in entry[name]), unwanted=unwanted)
            for name, (test, unwanted) in _TESTS.items()
            if entry.get(name)
        ),
    )


@lru_cache(maxsize=4)
def _index(table: str) -> Mapping[str, tuple[tuple[Row, str], ...]]:
    """Return by first word the rows that may begin there, with the form that the word then has; longest first."""
    found: dict[str, list[tuple[Row, str]]] = {}
    for row in rows(table):
        for word, form in _first_words(row):
            found.setdefault(word, []).append((row, form))
    return {word: tuple(sorted(all_, key=lambda pair: -len(pair[0].heavy))) for word, all_ in found.items()}


def _first_words(row: Row) -> Iterator[tuple[str, str]]:
    first = row.heavy[0]
    if row.kind == "verb":
        yield from ((word, form) for form, word in verbs()[first].forms.items())
    elif row.kind == "noun":
        for form, word in nouns()[first].forms.items():
            yield word, form
            yield word + ("es" if word.endswith("s") else "s"), form + "_genitive"
    elif row.kind == "word":
        yield from ((first + ending, "") for ending in ("", "n", "en", "er", "erne", "r", "rne"))
    elif row.kind == "proform":
        yield first, ""
    else:
        yield first, ""


def is_listed(word: str) -> bool:
    """Whether a lower-case word is one that the kancelli list has rows for."""
    return word in _index("kancelli")


def matches(place: Place, table: str = "kancelli") -> Iterator[tuple[Match, ...]]:
    """Yield for each place where rows begin those whose conditions hold, best first."""
    index = _index(table)
    for at, word in enumerate(place.words.lower):
        found = tuple(_at(place, at, index[word])) if word in index else ()
        if found:
            yield found


def _at(place: Place, at: int, listed: tuple[tuple[Row, str], ...]) -> Iterator[Match]:
    following = place.words.lower[at + 1] if at + 1 < len(place.words) else ""
    for row, form in listed:
        if not row.may_go_on(following) or (row.forms and form not in row.forms):
            continue
        rest = _rest(place.words, at + 1, row)
        if rest is None:
            continue
        article = row.kind == "verb" and place.words.lower[rest - 1] in {"en", "et"} and rest - 1 > at
        match = Match(row, form, at, rest - article, rest + len(row.heavy) - 1)
        if place.is_open(at, at + 1) and _holds(place, match):
            yield match


def _rest(words: Words, at: int, row: Row) -> int | None:
    """Return where the row's words after the first begin; only a verb may have other words between."""
    rest, count = row.rest, len(row.rest)
    if not rest:
        return at
    if _are(words.lower[at : at + count], rest):
        return at
    if row.kind != "verb" or row.flag("close"):
        return None
    for place in range(at, min(at + _GAP, len(words) - count)):
        if not words.classes[place] or words.lower[place] == "at" or words.has(place, *_NO_GAP):
            return None
        if words.has(place, "finite") and not words.has(place, "noun"):
            return None
        if _are(words.lower[place + 1 : place + 1 + count], rest):
            return place + 1 if _may_stand_before(words, place, row) else None
    return None


def _may_stand_before(words: Words, at: int, row: Row) -> bool:
    """Whether the last word of a gap leaves the phrase what it is: "har en god mulighed for" is another one."""
    word = words.lower[at]
    if word in {"en", "et"}:
        return row.flag("article")
    if word in {"ingen", "intet", "nogen", "noget"}:
        return False
    if (is_adjective(word) or words.has(at, "adjective")) and not words.has(at, "sadverb", "pronoun"):
        return False
    return words.has(at, "sadverb", "pronoun", "noun", "name") or not words.has(at, "adjective", "determiner")


def _are(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether words are those of a row; its "sig" stands for any reflexive pronoun."""
    if words == wanted:
        return True
    return wanted[0] == "sig" and bool(words) and words[0] in REFLEXIVES and words[1:] == wanted[1:]


def _holds(place: Place, match: Match) -> bool:
    row, words = match.row, place.words
    front = row.options.get("front")
    if front is not None and place.is_front(match.first) != front:
        return False
    if not all(condition.holds(words, match) for condition in row.conditions):
        return False
    if row.flag("amount") and not behind.is_amount(words, match.end):
        return False
    if row.flag("clause") and not any(words.has(at, "finite") for at in range(match.end, len(words))):
        return False
    if row.flag("before_clause") and not behind.opens_clause(words, match.end):
        return False
    if row.flag("before_phrase") and not behind.opens_phrase(words, match.end):
        return False
    if row.flag("subjected") and words.has(match.end, "infinitive"):
        return False
    if row.flag("adverb") and words.has(match.end, "noun", "adjective", "participle"):
        return False
    return not row.flag("event") or behind.event_after(words, match.end)


def _next_is(words: Words, match: Match, listed: tuple[str, ...]) -> bool:
    return any(_are_at(words, match.end, wanted.split("|")) for wanted in listed)


def _prev_is(words: Words, match: Match, listed: tuple[str, ...]) -> bool:
    return any(
        _are_at(words, match.first - len(ones), ones) for ones in (wanted.split("|") for wanted in listed)
    )


def _are_at(words: Words, at: int, ones: list[str]) -> bool:
    """Whether words stand at a place, each as it is or beginning with what stands before a "*"."""
    return 0 <= at <= len(words) - len(ones) and all(
        _fits(words.lower[at + i], one) for i, one in enumerate(ones)
    )


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _after(words: Words, match: Match, listed: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the clause behind: as listed, inflected, or as a compound's last part."""
    return _any_of(words, range(match.end, min(match.end + _NEAR, len(words))), listed)


def _before(words: Words, match: Match, listed: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the clause before, as `_after` does for those behind."""
    return _any_of(words, range(match.first - 1, max(match.first - 1 - _NEAR, -1), -1), listed)


def _any_of(words: Words, places: Iterable[int], listed: tuple[str, ...]) -> bool:
    for place in places:
        if words.texts[place] in _STOPS:
            if words.is_in(place + 1, closed.RELATIVES):
                continue  # "mødet, der finder sted": the clause is about what stands before it
            return False
        if not known_as(words.lower[place]).isdisjoint(listed):
            return True
    return False


def _around(words: Words, _match: Match, listed: tuple[str, ...]) -> bool:
    return any(_stands(words, wanted) for wanted in listed)


def _stands(words: Words, wanted: str) -> bool:
    if wanted.endswith("*"):
        return any(word.startswith(wanted[:-1]) for word in words.lower)
    return any(wanted in known_as(word) for word in words.lower)


_TESTS: Mapping[str, tuple[Callable[[Words, Match, tuple[str, ...]], bool], bool]] = MappingProxyType(
    {
        "next": (_next_is, False), "prev": (_prev_is, False), "near": (_after, False), "before": (_before, False),
        "not_before": (_before, True), "around": (_around, False), "not_next": (_next_is, True),
        "not_prev": (_prev_is, True), "not_near": (_after, True), "not_around": (_around, True),
    }
)  # fmt: skip
