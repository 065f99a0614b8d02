"""A semicolon between two main clauses becomes a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.cutting import cut, splittable, stands_free, word_count
from assistant.rewrite.handbooks import LAWS

_SHORTEST = 3  # words on either side
_HEAVY = ["rest", "relative", "resumed"]  # "; ansøgninger, som kommer for sent, behandles ikke"


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        for number, segment in enumerate(segs):
            mark = segment.start - 1
            if mark < 1 or words.texts[mark] != ";" or segment.joined:
                continue
            if segment.kind != "main" and [s.kind for s in segs[number : number + 3]] != _HEAVY:
                continue
            short = min(word_count(sentence, 0, mark), word_count(sentence, segment.start)) < _SHORTEST
            lists = (
                ":" in words.texts[:mark]
                or words.texts.count(";") > 2
                or any(s.kind == "loose" for s in segs[:number])
            )
            found = (
                None if short or lists or not stands_free(words, mark) else cut(sentence, mark, segment.start)
            )
            if found:
                yield Finding("semicolon_split", *found[:2], RULE.message, found[2])


RULE = Rule(
    id="semicolon_split",
    message="Semikolon binder to sætninger sammen. Sæt punktum i stedet.",
    source=LAWS,
    find=_find,
    flags=("Kommunen har modtaget din ansøgning; vi behandler den inden fire uger.",),
    passes=("Medbring følgende: pas; kørekort; lønsedler.", "Du kan ringe, skrive eller komme forbi."),
    rewrites=(
        (
            "Kommunen har modtaget din ansøgning; vi behandler den inden fire uger.",
            "Kommunen har modtaget din ansøgning. Vi behandler den inden fire uger.",
        ),
        (
            "Udgiften er på 3,5 mio. kr.; beløbet er ikke med i budgettet for 2024.",
            "Udgiften er på 3,5 mio. kr. Beløbet er ikke med i budgettet for 2024.",
        ),
        (
            "Fristen er den 1. maj; derefter lukker vi sagen.",
            "Fristen er den 1. maj. Derefter lukker vi sagen.",
        ),
        (
            "Du kan klage, hvis du er uenig; klagen skal sendes til Ankestyrelsen, jf. § 60.",
            "Du kan klage, hvis du er uenig. Klagen skal sendes til Ankestyrelsen, jf. § 60.",
        ),
        (
            "Der er ikke flere ledige pladser; «Navn» får besked i uge 32.",
            "Der er ikke flere ledige pladser. «Navn» får besked i uge 32.",
        ),
        (
            "Broen åbner i foråret; i sommeren 2025 bliver vejen lagt om.",
            "Broen åbner i foråret. I sommeren 2025 bliver vejen lagt om.",
        ),
    ),
)
