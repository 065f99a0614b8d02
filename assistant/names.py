"""Finding names in a question by their words: forms, lemmas, stems and parts of compounds.

Each word weighs by how much it tells the names apart.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.vocabulary import EMPTY_WORDS
from index.analysis import QuestionTerm, content_words, stem, terms, words_of
from index.lexicon import base_form, lemma, parts

_FORM = 0.95  # another form of the word
_PART = 0.6  # a match on a part of a compound, against 1.0 for the word itself
_SHARED = 0.45  # the same, where both words are compounds: "fritidskonsulent" and "fritidspas"
_NAMED = 0.55  # share of a name's weight from which a question names it
_NAMED_IN_PARTS = 0.75  # the same, when some words were found only by a part of a compound
_HINTED = 0.15
_OWN = 0.6  # from which a word that only one name has points to it


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a question: its key, the share of its weight that was found, the question words used.

    `telling` says that one of the words occurs in no other name, `whole` that no word was found by a
    part of a compound only.
    """

    key: str
    score: float
    used: frozenset[int]
    telling: bool
    whole: bool

    @property
    def named(self) -> bool:
        return self.score >= (_NAMED if self.whole else _NAMED_IN_PARTS)


class Names:
    """An inverted index over names."""

    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        frequency: Callable[[str], int] = lambda _: 0,
        *,
        shortened: bool = True,
    ) -> None:
        """Index (key, name) pairs; several names may share a key.

        Args:
            names: what is found, and by which name.
            frequency: in how many passages a word stands. A word that the plans use far beyond the
                passages under its name ("personer") tells less than one that they don't.
            shortened: whether "fritidsjob" is as good as "fritidsjobindsatsen". For the names of plans
                it isn't: a question about "boliger" doesn't name the boligpolitik.
        """
        self._shortened = shortened
        self._joined: set[str] = set()
        self._words: list[tuple[str, list[str]]] = []
        self._postings: dict[str, set[tuple[int, int]]] = defaultdict(set)
        bearers_of: Counter[str] = Counter()
        bearers: dict[str, set[str]] = defaultdict(set)
        for key, name in names:
            content = [word for word in content_words(name) if word not in EMPTY_WORDS]
            content = content or list(dict.fromkeys(words_of(name)))
            number = len(self._words)
            self._words.append((key, content))
            for position, word in enumerate(content):
                for form in {word, *terms(word)}:
                    self._postings[form].add((number, position))
                bearers[word].add(bare(name).lower())
            self._join(number, words_of(name))
        for word, names_with_it in bearers.items():
            bearers_of[word] = len(names_with_it)
        total = len({w for ws in bearers.values() for w in ws}) or 1
        self._weight = {w: math.log(1 + total / n) for w, n in bearers_of.items()}
        common = {w: max(frequency(w), frequency(base_form(w))) for w in bearers_of}
        self._own = [self._ownness(words, common) for _, words in self._words]
        self._base_forms = {base_form(w) for w in bearers_of}
        self._hyphened = {_bases(w) for w in bearers_of if "-" in w}
        self._rare = {w for w, n in bearers_of.items() if n == 1}

    def _join(self, number: int, words: list[str]) -> None:
        """Index every two neighbours of a name as one word too, small words and all: "ligeløn" for "Lige løn"."""
        own = self._words[number][1]
        for first, second in pairwise(words):
            if positions := {(number, own.index(w)) for w in (first, second) if w in own}:
                self._joined.add(first + second)
                self._postings[first + second] |= positions

    @staticmethod
    def _ownness(words: list[str], common: Mapping[str, int]) -> dict[str, float]:
        """Return for each word of a name, 0 to 1, how far its use keeps to the passages under the name.

        All of those carry the name in their heading path, so the rarest word's count is theirs.
        """
        own = min((common[w] for w in words), default=0)
        return {w: ((own + 1) / (common[w] + 1)) ** 0.5 for w in words}

    def _same(self, term: QuestionTerm, number: int, word: str) -> bool:
        """Tell whether a question word is a name's word, or two words of the name are its halves: "ligeløn" for "Lige løn"."""
        if same_word(term, word):
            return self._shortened or not _short_for(term.word, word)
        if term.word in self._joined:
            return True
        halves = [_bases(half) for half in parts(term.word)]
        own = {_bases(w) for w in self._words[number][1]}
        return len(halves) > 1 and _bases(word) in halves and own.issuperset(halves)

    @property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self._weight)

    def has(self, word: str) -> bool:
        """Tell whether a word with a hyphen is, in some form, a word of a name."""
        return _bases(word) in self._hyphened

    def has_word(self, term: QuestionTerm) -> bool:
        """Tell whether a word is, in some form, a word of a name; none that only shares a part with one."""
        return base_form(term.word) in self._base_forms

    def find(self, question: Sequence[QuestionTerm], skip: frozenset[int] = frozenset()) -> list[Match]:
        """Return the names of which the question holds a telling share, best first."""
        hits: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        also: dict[tuple[int, int], set[int]] = defaultdict(set)  # words that name a word together
        for at, term in enumerate(question):
            if at in skip or not term.content:
                continue
            for form in {term.word, *term.alternatives}:
                for number, position in self._postings.get(form, ()):
                    word = self._words[number][1][position]
                    strength = (
                        1.0
                        if term.word == word
                        else _FORM
                        if self._same(term, number, word)
                        else _part(term.word, word)
                    )
                    if strength == _FORM:
                        also[number, position].add(at)
                    if strength > hits[number].get(position, (0.0, -1))[0]:
                        hits[number][position] = (strength, at)
        best: dict[str, Match] = {}
        for number, found in hits.items():
            key, name_words = self._words[number]
            own = self._own[number]
            weight = sum(self._weight[w] * own[w] for w in name_words)
            held = ((name_words[p], s) for p, (s, _) in found.items())
            score = sum(s * self._weight[w] * own[w] for w, s in held) / weight
            if score < _HINTED:
                continue
            telling = any(
                name_words[p] in self._rare and s >= _FORM and own[name_words[p]] >= _OWN
                for p, (s, _) in found.items()
            )
            used = frozenset(at for s, at in found.values() if s >= _FORM) or frozenset(
                at for _, at in found.values()
            )
            used |= {at for p, (s, _) in found.items() if s == _FORM for at in also[number, p]}
            match = Match(key, score, used, telling, whole=all(s >= _FORM for s, _ in found.values()))
            if key not in best or match.score > best[key].score:
                best[key] = match
        return sorted(best.values(), key=lambda m: (-m.score, -len(m.used), m.key))


def _part(word: str, name: str) -> float:
    """Return what a match in part is worth: less when both are compounds that share a part."""
    return _SHARED if parts(word) and parts(name) else _PART


def _short_for(word: str, name: str) -> bool:
    """Tell whether a word is the name's without its last part: "bolig" for "boligpolitik"."""
    return (
        len(parts(name)) > 1
        and len(_bases(name)) == 1
        and base_form(name) != base_form(word)
        and stem(name) != stem(word)
        and parts(word)[-1:] != parts(name)[-1:]
    )


def same_word(term: QuestionTerm, word: str) -> bool:
    """Tell whether a question word is the name's word in some form, not just shares a part or a meaning with it.

    For a word that is not Danish its translation counts as the word.
    """
    if _keys(term.word) & _keys(word):
        return True
    if lemma(term.word) is not None:
        return False
    return _bases(word) in {_bases(a) for a in term.alternatives if a not in term.parts}


@lru_cache(maxsize=16384)
def _keys(word: str) -> frozenset[tuple[str, ...]]:
    """Return what words that are the same share: base forms, or the stem of the word without hyphen."""
    return frozenset({_bases(word), (stem(word.replace("-", "")),)})


@lru_cache(maxsize=16384)
def _bases(word: str) -> tuple[str, ...]:
    """Return a word's base form: part by part where it has a hyphen, and without a last part that says nothing.

    "job-ugen" is "job", "uge"; "fritidsjobindsatsen" is "fritidsjob".
    """
    pieces = [p for p in word.split("-") if p]
    if len(pieces) == 1:
        halves = parts(word)
        if halves and halves[-1] in EMPTY_WORDS:
            pieces = [halves[0]]
    return tuple(base_form(p) for p in pieces)


def bare(name: str) -> str:
    """Return a name without what stands in brackets at its end; the name itself when nothing else is left."""
    return re.sub(r"\s*\([^()]*\)$", "", name) or name
