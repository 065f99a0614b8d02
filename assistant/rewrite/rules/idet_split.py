"""A clause with idet in a long sentence becomes a sentence of its own, without choosing what idet means.

"idet" may give a reason, a time or a detail. Two sentences side by side leave that as open as it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.turning import (
    ends_sentence,
    goes_on_in_order,
    has_condition,
    has_main,
    plain_order,
)
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LAWS

_SHORTEST = 5  # words in the clause
_SHORT = 14  # words up to which the sentence is no burden
_PAST = frozenset("var havde blev kunne skulle ville måtte burde fik gik kom".split())


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        for number, segment in enumerate(segs):
            if segment.opener != "idet" or length <= _SHORT:
                continue
            new = _split(sentence, words, segs, number)
            if new:
                yield Finding("idet_split", *new[:2], RULE.message, new[2])


def _split(
    sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int
) -> tuple[int, int, str] | None:
    segment = segs[number]
    comma, clause = segment.start - 1, segment.clause
    if clause is None or segment.joined or comma < 1 or words.texts[comma] != ",":
        return None
    if words.lower[clause.finite] in _PAST or not clause.is_sure(words, segment.end):
        return None
    if word_count(sentence, segment.start, segment.end) <= _SHORTEST or not stands_free(words, comma):
        return None
    whole = has_main(segs, number) and not has_condition(segs, number) and ends_sentence(segs, number)
    if not whole or goes_on_in_order(words, clause, segment.end):
        return None
    stop, new = full_stop(sentence.tokens[comma - 1]), plain_order(sentence, words, clause)
    if stop is None or new is None:
        return None
    return sentence.tokens[comma].start, sentence.tokens[new[0] - 1].end, f"{stop} {new[1]}"


RULE = Rule(
    id="idet_split",
    message="“idet” kan betyde både fordi, mens og og. Sæt punktum, eller skriv det ord, du mener.",
    source=LAWS,
    find=_find,
    flags=(
        "Kommunen giver dig tilskud til to timers rengøring om ugen i din bolig på Havnegade, idet du ikke selv kan gøre rent.",
    ),
    passes=(
        "Vi giver dig tilskud, fordi du ikke selv kan gøre rent.",
        "Mødet begyndte kl. 10, idet formanden bød velkommen til alle.",
    ),
    rewrites=(
        (
            "Kommunen giver dig tilskud til to timers rengøring om ugen i din bolig på Havnegade, idet du ikke selv kan gøre rent.",
            "Kommunen giver dig tilskud til to timers rengøring om ugen i din bolig på Havnegade. Du kan ikke selv gøre rent.",
        ),
        (
            "Udgiften til den nye bro er steget til 4,5 mio. kr. siden budgettet blev vedtaget, idet der er kommet nye krav til asfalten.",
            "Udgiften til den nye bro er steget til 4,5 mio. kr. siden budgettet blev vedtaget. Der er kommet nye krav til asfalten.",
        ),
        (
            "Du skal sende dine lønsedler for de sidste tre måneder til kommunen senest den 1. maj, idet vi ellers ikke kan behandle din sag.",
            "Du skal sende dine lønsedler for de sidste tre måneder til kommunen senest den 1. maj. Vi kan ellers ikke behandle din sag.",
        ),
        (
            "Ansøgningen om en ekstra vej ind til huset kan ikke imødekommes, jf. § 14, stk. 2, idet vejen efter planen skal være fri for biler.",
            "Ansøgningen om en ekstra vej ind til huset kan ikke imødekommes, jf. § 14, stk. 2. Vejen skal efter planen være fri for biler.",
        ),
        (
            "Vi sender nu sagen videre til Ankestyrelsen sammen med alle bilag, idet «Navn» har klaget over afgørelsen fra den 3. maj 2024.",
            "Vi sender nu sagen videre til Ankestyrelsen sammen med alle bilag. «Navn» har klaget over afgørelsen fra den 3. maj 2024.",
        ),
        (
            "Forvaltningen foreslår, at prisen på mad hæves med 3 kr. fra 1. januar, idet varerne er blevet dyrere, og at den ændres igen i 2027.",
            "Forvaltningen foreslår, at prisen på mad hæves med 3 kr. fra 1. januar, idet varerne er blevet dyrere, og at den ændres igen i 2027.",
        ),
        (
            "Skolen får en ekstra lærer i 4. klasse fra den 1. august, idet klassen med 31 elever ikke længere er under grænsen på 28.",
            "Skolen får en ekstra lærer i 4. klasse fra den 1. august. Klassen med 31 elever er ikke længere under grænsen på 28.",
        ),
        (
            "Kommunen har lavet en aftale med foreningen om pleje af engene ved åen, idet arealerne over en årrække har været groet til.",
            "Kommunen har lavet en aftale med foreningen om pleje af engene ved åen. Arealerne har over en årrække været groet til.",
        ),
        (
            "Tilsynet peger på mangler i den måde, som der skrives journaler på, idet der i tre af de fem sager ikke er en plan.",
            "Tilsynet peger på mangler i den måde, som der skrives journaler på. Der er i tre af de fem sager ikke en plan.",
        ),
    ),
)
