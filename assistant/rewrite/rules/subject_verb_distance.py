"""Too many words between the head of the subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import splittable, word_count
from assistant.rewrite.danish.finite import is_sure_finite
from assistant.rewrite.danish.nominal import head
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS_EARLY

_FAR = 9  # words between head and verb


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        pair = _pair(words, segs)
        if pair and word_count(sentence, pair[0] + 1, pair[1]) >= _FAR:
            first, verb = sentence.tokens[pair[0]], sentence.tokens[pair[1]]
            advice = (
                f"Flyt det, der står mellem “{first.text}” og “{verb.text}”, eller giv det sin egen sætning."
            )
            yield Finding("subject_verb_distance", first.start, verb.end, RULE.message, advice=advice)


def _pair(words: Words, segs: tuple[Segment, ...]) -> tuple[int, int] | None:
    """Return the places of the subject's head and of its verb in the main clause."""
    first = segs[0]
    if first.kind == "main" and first.clause and first.clause.order == "straight":
        place = head(words, *first.clause.subject)
        return None if place is None else (place, first.clause.finite)
    if first.kind != "rest" or len(segs) < 3 or segs[1].kind != "relative" or segs[2].kind != "resumed":
        return None
    place = head(words, first.start, first.end)
    verb = segs[2].start
    return (place, verb) if place is not None and is_sure_finite(words, verb) else None


RULE = Rule(
    id="subject_verb_distance",
    message="Der er langt fra grundleddet til udsagnsordet. Bring dem tættere sammen.",
    source=LAWS_EARLY,
    find=_find,
    flags=(
        "Ansøgningen om tilskud til nye briller og et høreapparat fra den 3. maj er sendt videre.",
        "Planen, som byrådet vedtog på mødet den 12. juni sidste år, gælder nu.",
    ),
    passes=("Din ansøgning om tilskud er sendt videre.", "Planen, som du fik i går, gælder nu."),
)
