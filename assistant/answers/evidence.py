"""How well a stretch of text accounts for the words of a question.

Words weigh by how few passages of the index hold them; a word that no passage holds weighs most,
so a question about something the plans never mention finds no support anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from assistant.vocabulary import EMPTY_WORDS
from index.analysis import QuestionTerm, stem, terms
from index.lexicon import base_form, parts

# What a match is worth, against 1 for the word itself in any form:
_RARE = 4  # passages: a word that none holds weighs as one that so many hold
_MEANING = 0.9  # a spelling, translation or synonym
_STEM = 0.6  # the stem alone: "leder" and "ledige" share one
PART = 0.7  # all parts of a compound, apart


class Frequencies(Protocol):
    """Where counts come from; the store is one."""

    def document_frequency(self, term: str) -> int: ...
    def passage_count(self) -> int: ...


@lru_cache(maxsize=4096)
def text_terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))


class Evidence:
    """Weighs the words of one question against texts."""

    def __init__(self, question: Iterable[QuestionTerm], frequencies: Frequencies) -> None:
        total = frequencies.passage_count() + 1
        self.terms: tuple[QuestionTerm, ...] = tuple(question)
        self.weights: dict[str, float] = {}
        self.unknown: tuple[QuestionTerm, ...] = ()  # that no passage holds, not even in part
        self.rare: tuple[QuestionTerm, ...] = ()  # that no passage holds but in part
        for term in self.terms:
            seen = term.frequency(frequencies.document_frequency)
            if not seen and not any(map(frequencies.document_frequency, term.parts)):
                self.unknown += (term,)
            elif not seen:
                self.rare += (term,)
            self.weights[term.word] = term.weight * math.log(1 + total / ((seen or _RARE) + 0.5))
        self.weight = sum(self.weights.values())

    def coverage(self, *texts: str) -> float:
        """Return the share of the question's weight that the texts hold together, 0 to 1; 1 without words."""
        if not self.weight:
            return 1.0
        held: frozenset[str] = frozenset().union(*(text_terms(t) for t in texts))
        return sum(w * self._held(term, held) for term, w in self._weighed()) / self.weight

    def held(self, text: str) -> float:
        """Return the weight of the question's words that a text holds."""
        known = text_terms(text)
        return sum(w * self._held(term, known) for term, w in self._weighed())

    def apart(self, sentences: Iterable[str]) -> float:
        """Return the share of the weight to add for compounds of which one sentence says all parts, so that they are said in full.

        "Indlæggelser efter fald" says "faldindlæggelser"; the parts in two sentences of a text need not belong together.
        """
        known = [text_terms(s) for s in sentences]
        said = (t for t in self.terms if any(_said_apart(t.word, held) for held in known))
        more = sum((1 - PART) * self.weights[t.word] for t in said)
        return more / self.weight if self.weight else 0.0

    def missing(self, *texts: str, least: float = 0.0) -> tuple[QuestionTerm, ...]:
        """Return the words that none of the texts holds, not even in part; with `least`, not for more than that."""
        held: frozenset[str] = frozenset().union(*(text_terms(t) for t in texts))
        return tuple(t for t in self.terms if self._held(t, held) <= least)

    def _weighed(self) -> Sequence[tuple[QuestionTerm, float]]:
        return [(t, self.weights[t.word]) for t in self.terms]

    @staticmethod
    def _held(term: QuestionTerm, held: frozenset[str]) -> float:
        if term.word in held or any(t in held for t in _bases(term.word)):
            return 1.0
        if any(t in held for t in term.alternatives if t not in term.parts and t not in _stems(term.word)):
            return _MEANING
        if any(t in held for t in _stems(term.word)):
            return _STEM
        return _parts_held(term.word, held)


@lru_cache(maxsize=16384)
def _bases(word: str) -> tuple[str, ...]:
    bare = word.replace("-", "")
    return (bare, base_form(bare))


@lru_cache(maxsize=16384)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in _bases(word))


def _said_apart(word: str, held: frozenset[str]) -> bool:
    """Tell whether all parts of a compound are held, and the compound itself is not."""
    pieces = _pieces(word)
    whole = {word, *_bases(word), *_stems(word)}
    return (
        len(pieces) > 1 and whole.isdisjoint(held) and all(p in held or base_form(p) in held for p in pieces)
    )


def _pieces(word: str) -> list[str]:
    """Return the parts of a compound that mean something."""
    return [p for p in (word.split("-") if "-" in word else parts(word)) if p not in EMPTY_WORDS]


def _parts_held(word: str, held: frozenset[str]) -> float:
    """Return what the parts of a compound are worth: little unless all that mean something are there."""
    pieces = _pieces(word)
    if not pieces:
        return 0.0
    there = sum(1 for p in pieces if p in held or base_form(p) in held)
    return PART * (there / len(pieces)) ** 2
