"""A clause with hvorfor in the sense of "derfor" becomes a sentence of its own, verb before subject."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import splittable
from assistant.rewrite.danish.turning import has_condition, has_main, split_off
from assistant.rewrite.danish.wordclass import known_base
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS

# After these "hvorfor" asks for a reason and stays.
_ASKING = frozenset(
    "forklare oplyse begrunde skrive fortælle vide spørge redegøre beskrive forstå fremgå undersøge se angive svare "
    "klarlægge uddybe dokumentere sige afklare overveje drøfte".split()
)


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        for number, segment in enumerate(segs):
            if segment.opener != "hvorfor" or not number or _asks(words, segs[number - 1]):
                continue
            new = None
            if has_main(segs, number) and not has_condition(segs, number):
                new = split_off(sentence, words, segs, number, "Derfor")
            if new:
                yield Finding("hvorfor_split", *new[:2], RULE.message, new[2])
            elif segment.clause:
                token = sentence.tokens[segment.start]
                yield Finding(
                    "hvorfor_split",
                    token.start,
                    token.end,
                    RULE.message,
                    advice="Begynd en ny sætning med “Derfor”.",
                )


def _asks(words: Words, before: Segment) -> bool:
    last = before.end - 1
    if words.has(last, "preposition"):
        return True
    return any(
        (known_base(words.lower[at]) or words.lower[at]) in _ASKING for at in range(before.start, before.end)
    )


RULE = Rule(
    id="hvorfor_split",
    message="“hvorfor” betyder her “derfor”. Sæt punktum, og begynd med “Derfor”.",
    source=LAWS,
    find=_find,
    flags=("Fristen er overskredet, hvorfor sagen lukkes.",),
    passes=(
        "Vi forklarer, hvorfor du har fået afslag.",
        "Du kan spørge os, hvorfor vi ikke har svaret.",
        "Hvorfor skal jeg betale?",
    ),
    rewrites=(
        (
            "Du har ikke sendt dine lønsedler, hvorfor kommunen ikke kan beregne din støtte.",
            "Du har ikke sendt dine lønsedler. Derfor kan kommunen ikke beregne din støtte.",
        ),
        (
            "Fristen den 1. maj 2024 er overskredet, hvorfor sagen lukkes.",
            "Fristen den 1. maj 2024 er overskredet. Derfor lukkes sagen.",
        ),
        (
            "Lejligheden er på 62 m² og koster 5.400 kr., hvorfor vi ikke giver dig tilskud til huslejen.",
            "Lejligheden er på 62 m² og koster 5.400 kr. Derfor giver vi dig ikke tilskud til huslejen.",
        ),
        (
            "Arbejdet er forsinket på grund af frost, hvorfor broen på Havnegade først åbner i april.",
            "Arbejdet er forsinket på grund af frost. Derfor åbner broen på Havnegade først i april.",
        ),
        (
            "Kommunen har afslået ansøgningen, jf. § 14, stk. 2, hvorfor «Navn» skal betale beløbet tilbage.",
            "Kommunen har afslået ansøgningen, jf. § 14, stk. 2. Derfor skal «Navn» betale beløbet tilbage.",
        ),
        (
            "Det nye byggeri ligger tæt på fjorden, hvorfor der skal laves en særlig undersøgelse af jorden.",
            "Det nye byggeri ligger tæt på fjorden. Derfor skal der laves en særlig undersøgelse af jorden.",
        ),
    ),
)
