"""A clause with hvilket becomes a sentence of its own: "Det betyder"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.cutting import splittable, word_count
from assistant.rewrite.danish.turning import has_main, split_off
from assistant.rewrite.danish.wordclass import is_definite
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_SHORT = 12  # words up to which the sentence is no burden


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        for number, segment in enumerate(segs):
            if segment.opener != "hvilket" or _is_determiner(words, segment.start + 1):
                continue
            start, end = sentence.tokens[segment.start].start, sentence.tokens[segment.start].end
            new = split_off(sentence, words, segs, number, "Det") if has_main(segs, number) else None
            if new and word_count(sentence) > _SHORT:
                yield Finding("hvilket_split", *new[:2], RULE.message, new[2])
            else:
                yield Finding(
                    "hvilket_split", start, end, RULE.message, advice="Begynd en ny sætning med “Det”."
                )


def _is_determiner(words: Words, at: int) -> bool:
    """Whether "hvilket" belongs to a noun: "hvilket beløb"."""
    return (
        words.has(at, "noun")
        and not words.has(at, "finite", "sadverb", "pronoun")
        and not is_definite(words.lower[at])
    )


RULE = Rule(
    id="hvilket_split",
    message="“hvilket” hænger en ny oplysning på sætningen. Sæt punktum, og begynd med “Det”.",
    source=ORDERS,
    find=_find,
    flags=("Du har fået for meget udbetalt, hvilket vi beklager.",),
    passes=("Fortæl os, hvilket beløb du har fået.", "Det er svært at sige, hvilken ordning der er bedst."),
    rewrites=(
        (
            "Udvalget har ændret åbningstiderne i alle byens biblioteker, hvilket betyder, at du kan låne bøger om søndagen.",
            "Udvalget har ændret åbningstiderne i alle byens biblioteker. Det betyder, at du kan låne bøger om søndagen.",
        ),
        (
            "Du har ikke sendt de lønsedler, som vi bad om i april, hvilket ikke er nok til at få tilskud.",
            "Du har ikke sendt de lønsedler, som vi bad om i april. Det er ikke nok til at få tilskud.",
        ),
        (
            "Kommunen udbetalte ved en fejl 2.400 kr. for meget i maj måned, hvilket forvaltningen ikke opdagede før i juli.",
            "Kommunen udbetalte ved en fejl 2.400 kr. for meget i maj måned. Det opdagede forvaltningen ikke før i juli.",
        ),
        (
            "Udgiften til broen er steget fra 3 til 4,5 mio. kr., hvilket byrådet har godkendt på mødet den 3. maj.",
            "Udgiften til broen er steget fra 3 til 4,5 mio. kr. Det har byrådet godkendt på mødet den 3. maj.",
        ),
        (
            "Skolen lukker to klasser efter sommerferien, hvilket især rammer familier, der bor uden for byen.",
            "Skolen lukker to klasser efter sommerferien. Det rammer især familier, der bor uden for byen.",
        ),
        (
            "Vi behandler over 900 sager om året, jf. bilag 2, hvilket vi normalt kan nå inden for fristen.",
            "Vi behandler over 900 sager om året, jf. bilag 2. Det kan vi normalt nå inden for fristen.",
        ),
    ),
)
