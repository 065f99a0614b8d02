"""A sentence beside all it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verifying.supports import Line, Support, holds, share
from assistant.verifying.words import BRIDGES
from index.analysis import QuestionTerm

NEAR_BEST = 0.8  # of the best line's share, from which another line is as near


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence beside all it stands on."""

    sentence: Line
    supports: Sequence[Support]
    lines: tuple[tuple[Line, Support], ...]
    about: frozenset[str]

    def told(self) -> tuple[QuestionTerm, ...]:
        """Return the sentence's words that neither the headings nor the bridges account for."""
        return tuple(w for w in self.sentence.words if not bridge(w) and not holds(self.about, w))

    def nearest(self) -> list[tuple[Line, Support]]:
        """Return the lines that hold most of the sentence's words."""
        words = self.told() or self.sentence.words
        ranked = [(share(words, line.terms), line, support) for line, support in self.lines]
        best = max((r[0] for r in ranked), default=0.0)
        return [(line, support) for worth, line, support in ranked if worth and worth >= NEAR_BEST * best]


def bridge(word: QuestionTerm) -> bool:
    return word.word in BRIDGES
