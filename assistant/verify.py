"""Whether a written sentence says what its cited texts say, and which of them it needs.

A sentence is kept only when nothing speaks against it (`assistant/verifying/checks.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.readability.language import language
from assistant.understand import language_of
from assistant.verifying.checks import against
from assistant.verifying.supports import Support, has_words, line_of, nameless, years_in
from index.analysis import is_english
from index.sentences import spans

MOST_WORDS = 60
_LEAST_WORDS = 4  # behind a word that says nothing ("Der er lagt …"); one fewer where a subject opens
_EXPLETIVE = ("der ", "det ", "vi ", "her ", "there ", "it ")
_FOREIGN_LETTER = re.compile(r"[^\W\d_a-zA-ZÀ-ÿĀ-žæøåÆØÅ]")
_YES_NO = re.compile(r"^(ja|nej|yes|no)\b", re.IGNORECASE)
_VERDICTS = {"ja": "yes", "yes": "yes", "nej": "no", "no": "no"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What an answer is about, and what its sentences may stand on.

    `subjects` and `years` are those of the question: what is told of others must name them.
    `verdict` is "yes" or "no" where the answer is one.
    """

    supports: tuple[Support, ...]
    language: str = "da"
    subjects: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """The citations that a sentence needs, in the order it gave them; none when it is not supported, for `fault`."""

    numbers: tuple[int, ...] = ()
    fault: str | None = None


def judge(text: str, marks: Sequence[int], frame: Frame) -> Ruling:
    """Say whether a sentence is supported, and by which of the citations it is marked with.

    Args:
        text: one sentence without its marks.
        marks: numbers of citations, all of them in the frame.
        frame: what it may stand on.
    """
    if fault := _form(text, frame):
        return Ruling(fault=fault)
    usable = tuple(s for s in frame.supports if set(s.numbers) <= set(marks) and _is_of(text, s, frame))
    if fault := _against(text, usable):
        return Ruling(fault=fault)
    needed = tuple(dict.fromkeys(n for n in marks if any(n in s.numbers for s in usable)))
    for number in reversed(needed):
        fewer = tuple(s for s in usable if number not in s.numbers)
        if fewer and not _against(text, fewer):
            usable = fewer
    return Ruling(tuple(n for n in needed if any(n in s.numbers for s in usable)))


def _against(text: str, supports: Sequence[Support]) -> str | None:
    return against(line_of(nameless(text, supports)), supports)


def verdict_of(text: str) -> str | None:
    """Return "yes" or "no" when a sentence begins with it."""
    found = _YES_NO.match(text)
    return _VERDICTS[found[1].lower()] if found else None


def _form(text: str, frame: Frame) -> str | None:
    """Return what is wrong with a sentence whatever it stands on."""
    least = _LEAST_WORDS if text.lower().startswith(_EXPLETIVE) else _LEAST_WORDS - 1
    if not least <= len(text.split()) <= MOST_WORDS or "\n" in text or len(spans(text)) > 1:
        return "form"
    if _FOREIGN_LETTER.search(text) or not _in_language(text, frame.language):
        return "language"
    said = verdict_of(text)
    return "verdict" if said and said != frame.verdict else None


def _in_language(text: str, wanted: str) -> bool:
    if wanted == "en":
        return is_english(text) or language_of(text) == "en"
    return not is_english(text) and language(text) in {"da", None}


def _is_of(text: str, support: Support, frame: Frame) -> bool:
    """Say whether what a support tells is told of what the sentence is about."""
    named = {s.indsats for s in frame.supports if s.indsats and has_words(text, s.indsats)}
    if support.indsats and support.indsats not in (named or frame.subjects or {support.indsats}):
        return any(has_words(support.text, name) for name in named)
    years = years_in(text) or frame.years
    return not support.year or not years or support.year in years or bool(years & years_in(support.text))
