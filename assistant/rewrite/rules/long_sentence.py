"""Sentences of more than 25 words."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment, segments
from assistant.rewrite.danish.cutting import word_count
from assistant.rewrite.danish.words import Words, words
from assistant.rewrite.handbooks import LETTERS

# Clauses that may be said in a sentence of their own.
_OPENERS = closed.RELATIVES | frozenset(
    "hvilket hvorfor hvoraf hvorefter idet da fordi mens ligesom således så herunder".split()
)
LONGEST = 25  # words. Source: Socialrådgiverne, guide to letters


def _find(text: Text) -> Iterator[Finding]:
    for sentence in text.prose():
        length = word_count(sentence)
        if length > LONGEST and not sentence.quoted:
            message = (
                f"Sætningen har {length} ord. Del den, så hver sætning har ét budskab og højst {LONGEST} ord."
            )
            yield Finding("long_sentence", sentence.start, sentence.end, message, advice=_advice(sentence))


def _advice(sentence: Sentence) -> str:
    """Name the joint nearest the middle, where the writer may cut."""
    found = words(sentence)
    joints = [s.start for s in segments(found)[1:] if _may_stand_alone(found, s)]
    if not joints:
        return "Del oplysningerne op i flere sætninger eller i en punktopstilling."
    middle = min(joints, key=lambda at: abs(at - len(found) // 2))
    kind = (
        "og gentag, hvem eller hvad det handler om"
        if found.lower[middle] in closed.RELATIVES
        else "og begynd en ny sætning"
    )
    return f"Sæt fx punktum før “{found.texts[middle]} {found.texts[middle + 1]}”, {kind}."


def _may_stand_alone(found: Words, segment: Segment) -> bool:
    """Whether a sentence of its own may be made of a segment: not of what is said, asked or meant."""
    if found.texts[segment.start - 1] != ",":
        return False
    return (segment.kind == "main" and segment.joined) or (
        not segment.joined and segment.opener.split(" ")[0] in _OPENERS
    )


RULE = Rule(
    id="long_sentence",
    message=f"Sætningen har over {LONGEST} ord. Del den, så hver sætning har ét budskab.",
    source=LETTERS,
    find=_find,
    flags=(
        "Kommunen har i forbindelse med behandlingen af din ansøgning om tilskud til nye briller og et nyt høreapparat indhentet oplysninger fra din læge, fra sygehuset i Aalborg og fra jobcentret i Hjørring.",
    ),
    passes=("Vi har fået din ansøgning om tilskud til nye briller. Du får svar inden fire uger.",),
)
