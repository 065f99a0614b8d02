"""The absolute counts of a text that a rewriting may not raise."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.readability import lix
from assistant.readability.kancelli import kancelli
from assistant.readability.nominalisations import nominalisations
from assistant.readability.passives import passives
from assistant.readability.text import Text
from assistant.rewrite.contract import Vector

_STOPS = ".!?…"


@dataclass(frozen=True, slots=True)
class Strict:
    """The second verdict: only . ! ? end sentences, so that ";", line breaks and bullets win nothing."""

    sentences: int
    longest_sentence: int
    lix: float


def vector(text: Text) -> Vector:
    """Return the counts over all units of a text; a list item is a unit of its own."""
    units = text.sentences
    return Vector(
        words=sum(len(u.words) for u in units),
        sentences=len(units),
        long_words=sum(lix.is_long(t) for u in units for t in u.words),
        longest_sentence=max((len(u.words) for u in units), default=0),
        passives=sum(len(passives(u)) for u in units),
        nominalisations=sum(len(nominalisations(u)) for u in units),
        kancelli=sum(len(kancelli(u)) for u in units),
    )


def strict(text: Text) -> Strict:
    """Return the counts when only full stops, question and exclamation marks end a sentence.

    Units without such a mark run on into the next one; headings and short items are left out as in LIX.
    """
    lengths: list[int] = []
    running = words = long_words = 0
    for unit in lix.body(text):
        running += len(unit.words)
        words += len(unit.words)
        long_words += sum(lix.is_long(t) for t in unit.words)
        if _stopped(text, unit.start, unit.end):
            lengths.append(running)
            running = 0
    if running:
        lengths.append(running)
    value = words / len(lengths) + 100 * long_words / words if words else 0.0
    return Strict(len(lengths), max(lengths, default=0), value)


def _stopped(text: Text, start: int, end: int) -> bool:
    return text.text[start:end].rstrip("\"”’'»«)]")[-1:] in _STOPS
