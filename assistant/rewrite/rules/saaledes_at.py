"""A clause with således at becomes "Det betyder, at" for a result, "så" for what may be a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.turning import ends_sentence, has_condition, has_main
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS

_ASKED = frozenset(
    "anmodes bedes opfordres henstilles foreslås indstilles anbefales foreslår indstiller anbefaler beder anmoder".split()
)
_SHORT = 14  # words up to which "så" is enough


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        for number, segment in enumerate(segs):
            if segment.opener != "således at" or not number:
                continue
            at, tokens = segment.start, sentence.tokens
            if _tells_result(sentence, words, segs, number):
                stop = full_stop(tokens[at - 2])
                yield Finding(
                    "saaledes_at",
                    tokens[at - 1].start,
                    tokens[at + 2].start,
                    RULE.message,
                    f"{stop} Det betyder, at ",
                )
            else:
                yield Finding("saaledes_at", tokens[at].start, tokens[at + 1].end, RULE.message, "så")


def _tells_result(sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int) -> bool:
    """Whether what stands before is told as a fact, so that the clause says what came of it."""
    segment = segs[number]
    comma = segment.start - 1
    if segment.clause is None or words.texts[comma] != "," or word_count(sentence) <= _SHORT:
        return False
    if full_stop(sentence.tokens[comma - 1]) is None or not stands_free(words, comma):
        return False
    if not has_main(segs, number) or has_condition(segs, number) or not ends_sentence(segs, number):
        return False
    told = (closed.MODALS | _ASKED).isdisjoint(words.lower[:comma]) and "ikke" not in words.lower[:comma]
    return told and all(s.kind != "sub" for s in segs[:number])


RULE = Rule(
    id="saaledes_at",
    message="“således at” er tungt. Skriv “så”, eller begynd en ny sætning med “Det betyder, at”.",
    source=LAWS,
    find=_find,
    flags=("Vi flytter mødet, således at alle kan deltage.",),
    passes=("Vi flytter mødet, så alle kan deltage.", "Reglerne skal læses sådan, at alle kan søge."),
    rewrites=(
        (
            "Kommunen udvider åbningstiderne i Borgerservice fra den 1. marts 2024, således at borgerne kan møde op om aftenen.",
            "Kommunen udvider åbningstiderne i Borgerservice fra den 1. marts 2024. Det betyder, at borgerne kan møde op om aftenen.",
        ),
        (
            "Skemaet skal sendes ind inden den 3. maj, således at sagen kan behandles i tide.",
            "Skemaet skal sendes ind inden den 3. maj, så sagen kan behandles i tide.",
        ),
        (
            "Byrådet har hævet bevillingen til skolerne med 2,5 mio. kr., således at der ikke bliver færre lærere i 2025.",
            "Byrådet har hævet bevillingen til skolerne med 2,5 mio. kr. Det betyder, at der ikke bliver færre lærere i 2025.",
        ),
        ("Vi flytter mødet, således at alle kan deltage.", "Vi flytter mødet, så alle kan deltage."),
        (
            "Udvalget har samlet de tre bevillinger i én pulje, jf. bilag 2, således at foreningerne kun skal søge én gang.",
            "Udvalget har samlet de tre bevillinger i én pulje, jf. bilag 2. Det betyder, at foreningerne kun skal søge én gang.",
        ),
        (
            "Hvis du sender dine lønsedler inden fristen, behandler vi sagen i juni, således at du får pengene før ferien.",
            "Hvis du sender dine lønsedler inden fristen, behandler vi sagen i juni, så du får pengene før ferien.",
        ),
    ),
)
