"""What a written sentence may stand on: cited texts, taken apart into lines, clauses, words and facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.answers.draft import units
from assistant.answers.evidence import text_terms
from assistant.readability.segments import segment
from assistant.rewrite.facts import Fact, facts
from assistant.rewrite.facts.exact import exact
from assistant.rewrite.facts.fact import EXACT
from index.analysis import QuestionTerm, question_terms, stem, words_of
from index.lexicon import base_form, parts

_CLAUSES = re.compile(
    r"[,;:()–—…]|\s-\s|\b(?:og|men|eller|samt|at|som|der|hvis|når|fordi|mens|idet|selvom|så|hvor|and|but|or|that|which|who)\b"
)
_LONG_STEM = 5  # letters from which two words of one stem are one word
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What is wished or planned, and what is told as done
_PLANNED = re.compile(
    r"\b(?:skal|skulle|vil|ville|bør|burde|kan|kunne|må|måtte|\w*mål(?:et|ene|sætning\w*)?|formål\w*|kriteri\w*|succeskriteri\w*|planlæg\w*|planlagt\w*|forvent\w*|ønske\w*|sigte\w*|hensigt\w*|ambition\w*"
    r"|videre|næste|arbejder? for|frem(?:ad|over)\w*|will|shall|should|must|may|can|could|would|goals?|aims?|plan(?:s|ned)?|expect\w*|intend\w*|next)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:har|havde|blev|blevet|fik|nåede|lykkedes|kom|gik|gav|\w{3,}(?:ede|edes)|has|have|had|was|were|been|did|achieved|\w{3,}ed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Support:
    """A text with the numbers of the citations that it is, or stands on.

    `about` are the headings it stands under; `indsats` and `year` what they say it is about. `planned` says that
    it stands where plans tell what is wanted, not what was done.
    """

    numbers: tuple[int, ...]
    text: str
    about: str = ""
    indsats: str | None = None
    year: int | None = None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, with its words that mean something and what it says beside them."""

    text: str
    words: tuple[QuestionTerm, ...]
    terms: frozenset[str]
    values: frozenset[str]  # of its numbers and amounts, years apart
    behind: frozenset[str]  # the terms behind the first of them


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or list item."""

    text: str
    words: tuple[QuestionTerm, ...]
    terms: frozenset[str]
    facts: tuple[Fact, ...]
    clauses: tuple[Clause, ...]

    @property
    def planned(self) -> bool:
        """Whether it says what is wanted or may be."""
        return bool(_PLANNED.search(self.text))

    @property
    def done(self) -> bool:
        """Whether it tells of something as done."""
        return bool(_DONE.search(self.text))

    def values(self, *kinds: str) -> frozenset[str]:
        """Return the values of its facts of some kinds."""
        return frozenset(fact.value for fact in self.facts if fact.kind in kinds)

    @property
    def exact(self) -> tuple[Fact, ...]:
        """Its numbers, amounts, dates, times, references and addresses."""
        return tuple(fact for fact in self.facts if fact.kind in EXACT - {"quote"})


@lru_cache(maxsize=4096)
def line_of(text: str) -> Line:
    """Take one sentence apart."""
    found = facts(segment(text))
    counted = {w for f in found if f.kind in EXACT - {"quote", "placeholder"} for w in words_of(f.text)}
    words = _content(text, counted)
    pieces = [piece.strip() for piece in _CLAUSES.split(text)]
    clauses = tuple(_clause(piece, counted) for piece in pieces if piece)
    return Line(text, words, text_terms(text), found, clauses)


def _clause(text: str, counted: set[str]) -> Clause:
    numbers = [f for f in exact(text) if f.kind in {"number", "amount"} and not _YEAR.fullmatch(f.value)]
    behind = text[min((f.end for f in numbers), default=len(text)) :]
    values = frozenset(f.value for f in numbers)
    return Clause(text, _content(text, counted), text_terms(text), values, text_terms(behind))


@lru_cache(maxsize=2048)
def lines_of(text: str) -> tuple[Line, ...]:
    """Take a cited text apart, line by line and sentence by sentence."""
    return tuple(line_of(text[start:end]) for start, end in units(text))


def _content(text: str, counted: Iterable[str]) -> tuple[QuestionTerm, ...]:
    return tuple(t for t in question_terms(text) if t.content and t.word not in counted)


def years_in(text: str) -> frozenset[int]:
    return frozenset(int(found[0]) for found in _YEAR.finditer(text))


def holds(terms: frozenset[str], word: QuestionTerm) -> bool:
    """Say whether a text has a word: in any form, by another name of the same thing, or as its parts."""
    own = _forms(word.word)
    if not terms.isdisjoint(own):
        return True
    weak = {*_stems(word.word), *word.parts}
    if any(other in terms for other in word.alternatives if other not in weak):
        return True
    if any(len(s) >= _LONG_STEM and s in terms for s in _stems(word.word)):
        return True
    pieces = parts(word.word)
    return len(pieces) > 1 and all(not terms.isdisjoint(_forms(piece)) for piece in pieces)


def share(words: Iterable[QuestionTerm], *terms: frozenset[str]) -> float:
    """Return the share of the words that texts hold, each of them by itself; 1 without words."""
    wanted = tuple(words)
    if not wanted:
        return 1.0
    return sum(any(holds(t, word) for t in terms) for word in wanted) / len(wanted)


@lru_cache(maxsize=16384)
def _forms(word: str) -> frozenset[str]:
    bare = word.replace("-", "")
    return frozenset((word, bare, base_form(bare)))


@lru_cache(maxsize=16384)
def _stems(word: str) -> frozenset[str]:
    return frozenset(stem(form) for form in _forms(word))


def has_words(text: str, wanted: str) -> bool:
    """Say whether a text has a run of words, whatever stands between them."""
    words, run = words_of(text), words_of(wanted)
    return bool(run) and any(words[i : i + len(run)] == run for i in range(len(words) - len(run) + 1))


def nameless(text: str, supports: Iterable[Support]) -> str:
    """Return a text that calls each indsats "indsatsen": a name may hold words like "alle" and "uden"."""
    names = {s.indsats for s in supports if s.indsats}
    for name in sorted(names, key=len, reverse=True):
        called = rf"[»“\"]?(?<!\w){re.escape(name)}s?(?!\w)[«”\"]?"
        text = re.sub(called, "indsatsen", text, flags=re.IGNORECASE)
    return text
