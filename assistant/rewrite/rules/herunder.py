"""A list of examples with herunder at the end of a long sentence gets a sentence of its own."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.finite import is_sure_finite
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.turning import has_condition, has_main
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_EASY = 14  # words from which "let" splits as well
_NARROWING = frozenset("ikke kun alene ingen intet uden undtagen hverken aldrig".split())


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        for number, segment in enumerate(segs):
            if words.lower[segment.start] != "herunder" or not number or segment.start + 1 >= segment.end:
                continue
            token = sentence.tokens[segment.start]
            if word_count(sentence) > _EASY and _ends_sentence(sentence, words, segs, number):
                comma = segment.start - 1
                stop = full_stop(sentence.tokens[comma - 1])
                span = sentence.tokens[comma].start, token.end
                safety: Safety = "normal" if word_count(sentence) > LONG else "easy"
                yield Finding(
                    "herunder", *span, RULE.message, f"{stop} Det gælder blandt andet", safety=safety
                )
            else:
                yield Finding(
                    "herunder",
                    token.start,
                    token.end,
                    RULE.message,
                    advice="Skriv “blandt andet” eller “også”, alt efter hvad du mener.",
                )


def _ends_sentence(sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int) -> bool:
    """Whether only a list of things follows, and what stands before is whole and narrows nothing."""
    start, comma = segs[number].start, segs[number].start - 1
    if (
        words.texts[comma] != ","
        or full_stop(sentence.tokens[comma - 1]) is None
        or not stands_free(words, comma)
    ):
        return False
    if _NARROWING & set(words.lower[:comma]) or not has_main(segs, number) or has_condition(segs, number):
        return False
    if any(s.kind != "rest" for s in segs[number:]) or any(s.kind == "sub" for s in segs[:number]):
        return False
    end = len(words) - (words.texts[-1] == ".")
    listed = not any(is_sure_finite(words, at) for at in range(start, end))
    return (
        listed and bool(phrase_ends(words, start + 1)) and words.lower[start + 1] not in closed.PREPOSITIONS
    )


RULE = Rule(
    id="herunder",
    message="“herunder” hænger eksempler på sætningen. Sæt punktum, og skriv dem i en sætning for sig.",
    source=ORDERS,
    find=_find,
    flags=("Vi ser på din økonomi, herunder din gæld.",),
    passes=("Vi ser på din økonomi, også din gæld.", "Du kan læse mere herunder."),
    rewrites=(
        (
            "Kommunen har brug for at kende alle ændringer i din økonomi fra den 1. januar, herunder ændringer i løn, formue og husleje.",
            "Kommunen har brug for at kende alle ændringer i din økonomi fra den 1. januar. Det gælder blandt andet ændringer i løn, formue og husleje.",
        ),
        (
            "Byrådet har sat 2,5 mio. kr. af til bedre forhold for cyklister i 2025, herunder tre nye stier ved skolerne i Vrå.",
            "Byrådet har sat 2,5 mio. kr. af til bedre forhold for cyklister i 2025. Det gælder blandt andet tre nye stier ved skolerne i Vrå.",
        ),
        (
            "Derfor skal skolen have en plan for alle elever, jf. § 14, stk. 2, herunder en plan for elever med særlige behov.",
            "Derfor skal skolen have en plan for alle elever, jf. § 14, stk. 2. Det gælder blandt andet en plan for elever med særlige behov.",
        ),
        (
            "Vi giver ikke tilskud til udgifter til transport, herunder billetter til bus og tog, i de måneder, hvor du får løn under sygdom.",
            "Vi giver ikke tilskud til udgifter til transport, herunder billetter til bus og tog, i de måneder, hvor du får løn under sygdom.",
        ),
        (
            "Du kan få hjælp til mange ting i hverdagen hos os i Borgerservice, herunder pas, kørekort, flytning og nye koder til «System».",
            "Du kan få hjælp til mange ting i hverdagen hos os i Borgerservice. Det gælder blandt andet pas, kørekort, flytning og nye koder til «System».",
        ),
        (
            "Afdelingen svarer på spørgsmål om byggeri hver dag fra kl. 9.30 til kl. 14, herunder spørgsmål om carporte og små haveskure.",
            "Afdelingen svarer på spørgsmål om byggeri hver dag fra kl. 9.30 til kl. 14. Det gælder blandt andet spørgsmål om carporte og små haveskure.",
        ),
    ),
)
