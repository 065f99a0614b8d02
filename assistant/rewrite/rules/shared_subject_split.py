"""A long sentence with one subject and two verbs becomes two sentences; the second repeats the subject as a pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.finite import is_finite, is_sure_finite
from assistant.rewrite.danish.nominal import core_ends, pronoun_for
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LETTERS

_SHORTEST = 6  # words on either side
_TIMES = frozenset(
    "udgangen begyndelsen slutningen løbet måned måneder uge uger år dag dage kvartal halvår januar februar marts april maj juni "
    "juli august september oktober november december tid kl. kr. pct.".split()
)
_JOINS = frozenset({"og", "men"})


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        first = segs[0]
        if word_count(sentence) <= LONG or first.kind != "main" or first.clause is None:
            continue
        stop = next((s.start for s in segs[1:] if s.joined or s.kind in {"sub", "relative"}), len(words))
        new = _split(sentence, words, first, stop) if first.clause.order == "straight" else None
        if new:
            yield Finding("shared_subject_split", *new[:2], RULE.message, new[2])


def _split(sentence: Sentence, words: Words, segment: Segment, end: int) -> tuple[int, int, str] | None:
    clause = segment.clause
    join = (
        next((at for at in range(clause.finite + 1, end - 1) if _joins(words, at)), None) if clause else None
    )
    if clause is None or join is None or words.lower[join + 1] == "er":
        return None
    if min(word_count(sentence, 0, join), word_count(sentence, join + 1)) < _SHORTEST or not stands_free(
        words, join
    ):
        return None
    pronoun, stop = pronoun_for(words, *clause.subject), full_stop(sentence.tokens[join - 1])
    if (
        pronoun is None
        or stop is None
        or (pronoun in {"den", "det", "de"} and _is_doubtful(words, clause.finite, join, pronoun))
    ):
        return None
    if any(_points(words, at) for at in range(join, len(words) - 1)):
        return None
    before, after = sentence.tokens[join - 1], sentence.tokens[join + 1]
    opening = f"Men {pronoun}" if words.lower[join] == "men" else pronoun.capitalize()
    return before.end, after.start, f"{stop} {opening} "


def _joins(words: Words, at: int) -> bool:
    if (
        words.lower[at] not in _JOINS
        or words.has(at + 1, "infinitive", "participle")
        or not is_finite(words, at + 1)
    ):
        return False
    end = next(
        (
            p
            for p in range(at + 2, len(words))
            if not words.classes[p] or words.has(p, "relative", "subordinator")
        ),
        len(words),
    )
    return is_sure_finite(words, at + 1) or not any(is_finite(words, p) for p in range(at + 2, end))


def _is_doubtful(words: Words, start: int, end: int, pronoun: str) -> bool:
    """Whether another noun before the joint could be meant by the pronoun."""
    return any(
        pronoun_for(words, at, stop) == pronoun and not _is_time(words, at, stop)
        for at in range(start + 1, end)
        for stop in core_ends(words, at)
        if stop <= end
    ) or any(_points(words, at) for at in range(start + 1, end))


def _is_time(words: Words, start: int, end: int) -> bool:
    return any(words.lower[at] in _TIMES for at in range(start, end))


def _points(words: Words, at: int) -> bool:
    """Whether a pronoun stands there that points to something: not "den 1. maj", not "det nye kort"."""
    pronoun = words.lower[at] in {"den", "det", "de", "dem", "sin", "sit", "sine", "denne", "dette", "disse"}
    return pronoun and not words.has(at + 1, "number", "adjective", "noun", "participle")


RULE = Rule(
    id="shared_subject_split",
    message="Sætningen fortæller to ting om det samme. Del den i to.",
    source=LETTERS,
    find=_find,
    flags=(
        "Du skal sende dine lønsedler for april, maj og juni til Borgerservice inden fristen og skal desuden oplyse, hvad du betaler i husleje om måneden.",
    ),
    passes=(
        "Du skal sende dine lønsedler og kan også ringe til os.",
        "Planen skal sikre flere boliger til unge i byen og er udarbejdet sammen med foreninger, skoler og virksomheder i hele kommunen i 2023.",
    ),
    rewrites=(
        (
            "Du skal sende dine lønsedler for april, maj og juni til Borgerservice inden fristen og skal desuden oplyse, hvad du betaler i husleje om måneden.",
            "Du skal sende dine lønsedler for april, maj og juni til Borgerservice inden fristen. Du skal desuden oplyse, hvad du betaler i husleje om måneden.",
        ),
        (
            "Vi har fået svar fra din læge og fra sygehuset i Aalborg den 3. maj 2024 og kan derfor nu give dig tilskud på 2.300 kr.",
            "Vi har fået svar fra din læge og fra sygehuset i Aalborg den 3. maj 2024. Vi kan derfor nu give dig tilskud på 2.300 kr.",
        ),
        (
            "Broen over havnen skal males inden udgangen af oktober måned 2025 og bliver derfor lukket for biler fra kl. 9.30 til kl. 15 i to uger.",
            "Broen over havnen skal males inden udgangen af oktober måned 2025. Den bliver derfor lukket for biler fra kl. 9.30 til kl. 15 i to uger.",
        ),
        (
            "Jeg har læst din klage over støj fra cafeen på Torvet 3, jf. dit brev, men kan desværre ikke love dig, at der bliver mere ro.",
            "Jeg har læst din klage over støj fra cafeen på Torvet 3, jf. dit brev, men kan desværre ikke love dig, at der bliver mere ro.",
        ),
        (
            "Kortet koster 1.250 kr. for et helt år fra den 1. januar og giver ret til at køre gratis med alle busser i kommunen og i Aalborg.",
            "Kortet koster 1.250 kr. for et helt år fra den 1. januar. Det giver ret til at køre gratis med alle busser i kommunen og i Aalborg.",
        ),
        (
            "Du har ikke ret til tilskud til medicin efter lovens § 14 i denne måned men kan søge igen efter den 1. januar 2025 på borger.dk.",
            "Du har ikke ret til tilskud til medicin efter lovens § 14 i denne måned. Men du kan søge igen efter den 1. januar 2025 på borger.dk.",
        ),
    ),
)
