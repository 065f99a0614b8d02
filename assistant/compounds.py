"""English words that name one thing together, which Danish plans call by a compound: "reading workshops", "læseværksteder"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from index.analysis import QuestionTerm, question_terms

_LINKS = ("", "s", "e", "er", "n")  # what may join the parts of a compound
_ENDING = 4  # letters that an inflection may add
_SHORTEST = 3  # letters of a part
_OF = frozenset({"of", "for", "at", "in"})  # "training of mentors" is "mentortræning"


def compounded(terms: Sequence[QuestionTerm], known: frozenset[str]) -> list[QuestionTerm]:
    """Let words of an English question also mean the compounds of the plans that translate two of them together.

    Args:
        terms: the words of the question.
        known: the words of the indexed plans.
    """
    found = list(terms)
    for first, second in _pairs(terms):
        for word in _together(terms[first], terms[second], known):
            for at in (first, second):
                found[at] = _meaning(found[at], word)
    return found


def _pairs(terms: Sequence[QuestionTerm]) -> Iterator[tuple[int, int]]:
    """Yield the places of two words that may be the parts of one, the part that comes first first."""
    for at in range(len(terms) - 1):
        if terms[at].content and terms[at + 1].content:
            yield at, at + 1
        if terms[at].content and terms[at + 1].word in _OF and at + 2 < len(terms) and terms[at + 2].content:
            yield at + 2, at


def _together(first: QuestionTerm, second: QuestionTerm, known: frozenset[str]) -> Iterator[str]:
    """Yield the known compounds whose parts two words mean."""
    words = _in_order(known)
    for start, end in product(_said(first), _said(second)):
        at = bisect_left(words, start)
        while at < len(words) and words[at].startswith(start):
            rest = words[at][len(start) :]
            if any(rest.startswith(link + end) and len(rest) <= len(link + end) + _ENDING for link in _LINKS):
                yield words[at]
            at += 1


def _said(term: QuestionTerm) -> list[str]:
    return [w for w in (term.word, *term.meant) if len(w) >= _SHORTEST and w not in term.parts]


def _meaning(term: QuestionTerm, word: str) -> QuestionTerm:
    """Return a word that also means another."""
    added = [
        form for form in question_terms(word)[0].alternatives if form not in question_terms(word)[0].parts
    ]
    meant = tuple(dict.fromkeys((*term.meant, *added)))
    own = [a for a in term.alternatives if a not in term.parts]
    return replace(term, alternatives=tuple(dict.fromkeys((*own, *added, *term.parts))), meant=meant)


@lru_cache(maxsize=2)
def _in_order(known: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(known))
