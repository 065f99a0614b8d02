"""Two main clauses joined by og, men or samt in a long sentence become two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import (
    LONG,
    cut,
    is_proven_main,
    is_whole,
    splittable,
    stands_free,
    word_count,
)
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS

_SHORTEST = 5  # words on either side: a shorter half is no relief
_EASY = 14  # words from which "let" splits as well


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        if length > _EASY:
            for number, segment in enumerate(segs):
                found = _split(sentence, words, segs, number) if _joins(words, segment) else None
                if found:
                    start, end, new = found
                    yield Finding(
                        "and_split",
                        start,
                        end,
                        RULE.message,
                        new,
                        safety="normal" if length > LONG else "easy",
                    )


def _joins(words: Words, segment: Segment) -> bool:
    comma = segment.start - 1
    joined = segment.joined and words.lower[segment.start] in {"og", "men", "samt"}
    return joined and segment.kind == "main" and comma > 0 and words.texts[comma] == ","


def _split(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    segment = segs[number]
    comma, first = segment.start - 1, segment.start + 1
    if min(word_count(sentence, 0, comma), word_count(sentence, first)) < _SHORTEST or not stands_free(
        words, comma
    ):
        return None
    turned = is_proven_main(words, segment)
    if not is_whole(words, segs, number, turned=turned) or _contrasts(words, comma):
        return None
    return cut(sentence, comma, first, "Men" if words.lower[segment.start] == "men" else "")


def _contrasts(words: Words, comma: int) -> bool:
    """Whether "ikke kun ..., men" or "ikke ..., men" reaches over the comma."""
    return words.lower[comma + 1] == "men" and any(
        words.lower[at] == "ikke" and words.lower[at + 1] in {"kun", "blot", "alene", "bare"}
        for at in range(comma)
    )


RULE = Rule(
    id="and_split",
    message="Sætningen rummer flere hovedsætninger. Sæt punktum, og begynd en ny sætning.",
    source=LAWS,
    find=_find,
    flags=(
        "Kommunen har modtaget din ansøgning om tilskud til nye briller den 3. maj 2024, og sagsbehandleren vurderer nu, om du opfylder betingelserne i loven.",
    ),
    passes=(
        "Vi hjælper dig gerne, og du kan altid ringe til os.",
        "Kommunen oplyser, at ansøgningen om tilskud til briller er modtaget den 3. maj 2024, og sagsbehandleren vurderer nu, om betingelserne er opfyldt.",
        "Hvis du flytter til en anden kommune i løbet af året, skal du give os besked, og kommunen stopper udbetalingen fra den dag, du flytter.",
    ),
    rewrites=(
        (
            "Kommunen har modtaget din ansøgning om tilskud til nye briller den 3. maj 2024, og sagsbehandleren vurderer nu, om du opfylder betingelserne i loven.",
            "Kommunen har modtaget din ansøgning om tilskud til nye briller den 3. maj 2024. Sagsbehandleren vurderer nu, om du opfylder betingelserne i loven.",
        ),
        (
            "Udgiften til ordningen er i 2024 på 1.250.000 kr., og der er desuden afsat 200.000 kr. til kurser for medarbejderne i alle afdelinger.",
            "Udgiften til ordningen er i 2024 på 1.250.000 kr. Der er desuden afsat 200.000 kr. til kurser for medarbejderne i alle afdelinger.",
        ),
        (
            "Byrådet vedtog handleplanen for området den 12. juni 2023, men planen blev ikke gennemført i alle afdelinger, og derfor foreslår forvaltningen nu en ny tidsplan.",
            "Byrådet vedtog handleplanen for området den 12. juni 2023. Men planen blev ikke gennemført i alle afdelinger. Derfor foreslår forvaltningen nu en ny tidsplan.",
        ),
        (
            "Forvaltningen har indhentet oplysninger fra din læge og fra jobcentret, og på den baggrund har vi besluttet, at du ikke kan få førtidspension.",
            "Forvaltningen har indhentet oplysninger fra din læge og fra jobcentret. På den baggrund har vi besluttet, at du ikke kan få førtidspension.",
        ),
        (
            "Kommunen tilbyder et forløb, som hjælper unge i gang med en uddannelse, og jobcentret betaler udgifterne til transport, bøger og materialer.",
            "Kommunen tilbyder et forløb, som hjælper unge i gang med en uddannelse. Jobcentret betaler udgifterne til transport, bøger og materialer.",
        ),
        (
            "Ansøgningen skal jf. § 14, stk. 2, indeholde oplysninger om indtægt og formue, og den skal ikke sendes til Borgerservice, men til jobcentret.",
            "Ansøgningen skal jf. § 14, stk. 2, indeholde oplysninger om indtægt og formue. Den skal ikke sendes til Borgerservice, men til jobcentret.",
        ),
    ),
)
