"""Never harder: the counts that no rewriting may raise, and when a text is improved.

Source: plain-Danish fact sheet 2.2, as the design settles it: absolute counts over the whole passage, since LIX
misleads on short texts and can be gamed. LIX itself counts from a hundred words.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.readability.counts import strict, vector
from assistant.readability.lix import lix
from assistant.readability.segments import segment
from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Vector

GATED = ("long_words", "longest_sentence", "passives", "nominalisations", "kancelli")
DANISH = {
    "long_words": "lange ord",
    "longest_sentence": "ord i den længste sætning",
    "passives": "passiver",
    "nominalisations": "navneord, der skjuler et udsagnsord",
    "kancelli": "kancelliord",
    "lix": "lixtal",
}
_STOPS = (".", "!", "?", "…")
LIX_FROM = 100  # words; a shorter text's number jumps with every full stop


class Tally:
    """Cuts and counts texts, and what was seen before at once: most of a text stays as it is from round to round."""

    def __init__(self) -> None:
        self._units: dict[tuple[str, str], Vector] = {}
        self._texts: dict[str, Text] = {}

    def cut(self, text: str) -> Text:
        """Return a text cut into its units, the same as `segment`."""
        if text not in self._texts:
            self._texts[text] = segment(text)
        return self._texts[text]

    def counts(self, text: Text) -> Vector:
        """Return the counts of a text, the same as `vector`."""
        units = [self._unit(text, sentence) for sentence in text.sentences]
        if len(units) == 1:
            return units[0]
        return Vector(
            words=sum([u.words for u in units]),
            sentences=len(units),
            long_words=sum([u.long_words for u in units]),
            longest_sentence=max([u.longest_sentence for u in units], default=0),
            passives=sum([u.passives for u in units]),
            nominalisations=sum([u.nominalisations for u in units]),
            kancelli=sum([u.kancelli for u in units]),
        )

    def _unit(self, text: Text, sentence: Sentence) -> Vector:
        key = text.quote(sentence), sentence.kind
        if key not in self._units:
            self._units[key] = vector(Text(text.text, (sentence,), ()))
        return self._units[key]


def raised(before: Vector, after: Vector) -> tuple[str, ...]:
    """Return the names of the counts that rise."""
    return tuple(name for name in GATED if getattr(after, name) > getattr(before, name))


def improved(before: Vector, after: Vector) -> bool:
    """Say whether a count falls and none rises."""
    return not raised(before, after) and any(getattr(after, name) < getattr(before, name) for name in GATED)


def exchanged(total: Vector, out: Vector, in_: Vector, longest: int) -> Vector:
    """Return a text's counts when a stretch with the counts `out` is replaced by one with `in_`.

    Args:
        total: the counts of the whole.
        out: the counts of the stretch as it is.
        in_: the counts of what replaces it.
        longest: words of the longest sentence outside the stretch.
    """
    return replace(
        total,
        words=total.words - out.words + in_.words,
        sentences=total.sentences - out.sentences + in_.sentences,
        long_words=total.long_words - out.long_words + in_.long_words,
        longest_sentence=max(longest, in_.longest_sentence),
        passives=total.passives - out.passives + in_.passives,
        nominalisations=total.nominalisations - out.nominalisations + in_.nominalisations,
        kancelli=total.kancelli - out.kancelli + in_.kancelli,
    )


def longest_run(text: Text) -> int:
    """Return the words of the longest stretch without . ! or ?, over line breaks and bullets."""
    longest = running = 0
    for unit in text.sentences:
        running += len(unit.words)
        longest = max(longest, running)
        if text.text[unit.start : unit.end].rstrip("\"”’'»«)]")[-1:] in _STOPS:
            running = 0
    return longest


def faults(before: Text, after: Text, tally: Tally | None = None) -> tuple[str, ...]:
    """Say what makes a rewritten text harder than it was; empty when nothing does.

    The verdict holds for the counts as shown and for the strict counting, where only . ! ? end a sentence.
    """
    tally = tally or Tally()
    was, now = tally.counts(before), tally.counts(after)
    found = list(raised(was, now))
    if longest_run(after) > longest_run(before):
        found.append("longest_sentence")
    if was.words >= LIX_FROM and (lix(after) > lix(before) or strict(after).lix > strict(before).lix):
        found.append("lix")
    return tuple(dict.fromkeys(found))
