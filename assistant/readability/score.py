"""The scores of a text, of its paragraphs and of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.readability import lix as lixes
from assistant.readability.counts import vector
from assistant.readability.kancelli import kancelli
from assistant.readability.language import Language, language
from assistant.readability.nominalisations import nominalisations
from assistant.readability.passives import passives
from assistant.readability.rare import rare
from assistant.readability.rix import rix
from assistant.readability.text import Sentence, Text, UnitKind
from assistant.rewrite.contract import Vector

# What each hard thing weighs against a word when the hardest sentences are put first. Our choice: it orders, no more.
_LONG_WORD, _OFFICIAL, _RARE = 1.5, 3.0, 2.0
_LEAST_WORDS = 5  # a shorter unit is never among the hardest


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """The counts of one unit at ``[start, end)``; `lix` is that of the unit alone."""

    start: int
    end: int
    kind: UnitKind
    paragraph: int
    words: int
    long_words: int
    passives: int
    nominalisations: int
    kancelli: int
    rare: int
    lix: float

    @property
    def hardness(self) -> float:
        """How hard the unit is beside others of the text; for ordering only."""
        official = self.passives + self.nominalisations + self.kancelli
        return self.words + _LONG_WORD * self.long_words + _OFFICIAL * official + _RARE * self.rare


@dataclass(frozen=True, slots=True)
class ParagraphScore:
    """The counts of one paragraph at ``[start, end)``; lengths are words."""

    start: int
    end: int
    words: int
    sentences: int
    longest_sentence: int
    long_words: int
    passives: int
    nominalisations: int
    kancelli: int
    rare: int
    lix: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a text. LIX and RIX have no unit, lengths are words, `long_share` is per cent.

    `words` and `body_sentences` are those that LIX counts; `vector` counts every unit. `band` is None under a
    hundred words. `whole_lix` counts headings and short items too.
    `language` is None where it cannot be told.
    """

    language: Language | None
    lix: float
    band: str | None
    rix: float
    words: int
    body_sentences: int
    mean_sentence: float
    long_share: float
    rare: int
    whole_lix: float
    vector: Vector
    paragraphs: tuple[ParagraphScore, ...]
    sentences: tuple[SentenceScore, ...]

    def hardest(self, count: int) -> tuple[SentenceScore, ...]:
        """Return the hardest sentences, hardest first; fragments are none."""
        worth = (s for s in self.sentences if s.kind in {"sentence", "item"} and s.words >= _LEAST_WORDS)
        return tuple(sorted(worth, key=lambda s: (-s.hardness, s.start))[:count])


def score(text: Text) -> Scores:
    """Return the scores of a text; all figures are 0 for a text without words."""
    counted = lixes.body(text)
    words = sum(len(u.words) for u in counted)
    ends = sum(lixes.sentence_count(u) for u in counted)
    long_words = sum(lixes.is_long(t) for u in counted for t in u.words)
    value = lixes.of(counted)
    sentences = tuple(map(_sentence, text.sentences))
    return Scores(
        language=language(text.text),
        lix=value,
        band=lixes.band(value, words),
        rix=rix(text),
        words=words,
        body_sentences=ends,
        mean_sentence=words / ends if ends else 0.0,
        long_share=100 * long_words / words if words else 0.0,
        rare=sum(s.rare for s in sentences),
        whole_lix=lixes.of(text.sentences),
        vector=vector(text),
        paragraphs=_paragraphs(text, sentences),
        sentences=sentences,
    )


def _sentence(unit: Sentence) -> SentenceScore:
    return SentenceScore(
        start=unit.start,
        end=unit.end,
        kind=unit.kind,
        paragraph=unit.paragraph,
        words=len(unit.words),
        long_words=sum(map(lixes.is_long, unit.words)),
        passives=len(passives(unit)),
        nominalisations=len(nominalisations(unit)),
        kancelli=len(kancelli(unit)),
        rare=len(rare(unit)),
        lix=lixes.of((unit,)),
    )


def _paragraphs(text: Text, sentences: Sequence[SentenceScore]) -> tuple[ParagraphScore, ...]:
    inside: dict[int, list[tuple[Sentence, SentenceScore]]] = {}
    for unit, counts in zip(text.sentences, sentences, strict=True):
        inside.setdefault(unit.paragraph, []).append((unit, counts))
    return tuple(
        _paragraph(span, members) for span, members in zip(text.paragraphs, inside.values(), strict=True)
    )


def _paragraph(span: tuple[int, int], members: Sequence[tuple[Sentence, SentenceScore]]) -> ParagraphScore:
    counts = [c for _, c in members]
    return ParagraphScore(
        start=span[0],
        end=span[1],
        words=sum(c.words for c in counts),
        sentences=len(counts),
        longest_sentence=max(c.words for c in counts),
        long_words=sum(c.long_words for c in counts),
        passives=sum(c.passives for c in counts),
        nominalisations=sum(c.nominalisations for c in counts),
        kancelli=sum(c.kancelli for c in counts),
        rare=sum(c.rare for c in counts),
        lix=lixes.of(u for u, _ in members),
    )
