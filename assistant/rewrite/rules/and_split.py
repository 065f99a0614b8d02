"""Two main clauses joined by og, men or samt in a long sentence become two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
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
from assistant.rewrite.danish.nominal import is_subject
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS

_SHORTEST_FIRST = 4  # words before the cut: a shorter half is no relief
_SHORTEST = 5  # words after it
_EASY = 14  # words from which "let" splits as well


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        if length > _EASY:
            for number in range(1, len(segs)):
                found = _split(sentence, words, segs, number) if _joins(words, segs, number) else None
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


def _joins(words: Words, segs: tuple[Segment, ...], number: int) -> bool:
    """Whether a segment after a comma and og, men or samt opens a main clause."""
    segment = segs[number]
    comma = segment.start - 1
    if (
        not segment.joined
        or words.lower[segment.start] not in {"og", "men", "samt"}
        or words.texts[comma] != ","
    ):
        return False
    return segment.kind == "main" or _has_condition(segs, number) or _has_heavy_subject(words, segs, number)


def _has_condition(segs: tuple[Segment, ...], number: int) -> bool:
    """Whether it opens with a condition of its own: ", og hvis du klager, ser vi på sagen igen"."""
    first = segs[number]
    if first.kind != "sub" or first.opener not in closed.CONDITIONAL:
        return False
    after = next(
        (s for s in segs[number + 1 :] if s.kind not in {"rest", "sub", "relative"} or s.joined), None
    )
    return after is not None and after.kind == "resumed" and after.clause is not None and not after.joined


def _has_heavy_subject(words: Words, segs: tuple[Segment, ...], number: int) -> bool:
    """Whether it opens with a subject and its relative clause: ", og borgere, der flytter, skal ..."."""
    following = segs[number : number + 3]
    if [s.kind for s in following] != ["rest", "relative", "resumed"] or any(s.joined for s in following[1:]):
        return False
    return is_subject(words, following[0].start + 1, following[0].end)


def _split(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    segment = segs[number]
    comma, first = segment.start - 1, segment.start + 1
    if word_count(sentence, 0, comma) < _SHORTEST_FIRST or word_count(sentence, first) < _SHORTEST:
        return None
    if not stands_free(words, comma):
        return None
    turned = is_proven_main(words, segment)
    fronted = segment.kind == "sub"
    if not is_whole(words, segs, number, turned=turned or fronted, fronted=fronted) or _contrasts(
        words, comma
    ):
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
            "Hvis du vil klage, skal du senest den 3. maj sende din klage til kommunen, og hvis vi ikke ændrer afgørelsen, sender vi klagen videre til Ankestyrelsen.",
            "Hvis du vil klage, skal du senest den 3. maj sende din klage til kommunen. Hvis vi ikke ændrer afgørelsen, sender vi klagen videre til Ankestyrelsen.",
        ),
        (
            "Ordningen med gratis frugt gælder for alle elever i 0.-3. klasse, og elever, der går i klub om eftermiddagen, får også et måltid.",
            "Ordningen med gratis frugt gælder for alle elever i 0.-3. klasse. Elever, der går i klub om eftermiddagen, får også et måltid.",
        ),
        (
            "Efter servicelovens § 100 kan kommunen dække nødvendige udgifter til medicin og transport, og det er en betingelse, at du er fyldt 18 år.",
            "Efter servicelovens § 100 kan kommunen dække nødvendige udgifter til medicin og transport. Det er en betingelse, at du er fyldt 18 år.",
        ),
        (
            "Ansøgningen skal jf. § 14, stk. 2, indeholde oplysninger om indtægt og formue, og den skal ikke sendes til Borgerservice, men til jobcentret.",
            "Ansøgningen skal jf. § 14, stk. 2, indeholde oplysninger om indtægt og formue. Den skal ikke sendes til Borgerservice, men til jobcentret.",
        ),
    ),
)
