"""A long sentence that ends in its reason (da, fordi, eftersom) gives the reason a sentence of its own."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, full_stop, splittable, stands_free, word_count
from assistant.rewrite.danish.turning import ends_sentence, has_condition, has_main
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import LETTERS

_CAUSES = frozenset({"da", "fordi", "eftersom"})
_SHORTEST = 5  # words in the reason
_EASY = 15  # words from which "let" splits as well
_PAST = ("ede", "te", "edes", "tes")
_PAST_FORMS = frozenset(
    "var havde blev kunne skulle ville måtte burde fik gik kom stod lå tog gav gjorde skete".split()
)
_NEGATIONS = frozenset("ikke aldrig ingen intet hverken kun alene blot bare især netop".split())
# What another says or thinks: the reason may be part of what is said.
_REPORTING = frozenset(
    "oplyser oplyste oplyst skriver skrev skrevet mener mente siger sagde anfører anført anfører anførte".split()
)


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        if length <= _EASY:
            continue
        for number, segment in enumerate(segs):
            if segment.opener in _CAUSES and number and _is_safe(sentence, words, segs, number):
                comma, first = segment.start - 1, segment.start + 1
                stop = full_stop(sentence.tokens[comma - 1])
                span = sentence.tokens[comma].start, sentence.tokens[first].start
                safety: Safety = "normal" if length > LONG else "easy"
                yield Finding("cause_split", *span, RULE.message, f"{stop} Det skyldes, at ", safety=safety)


def _is_safe(sentence: Sentence, words: Words, segs: tuple[Segment, ...], number: int) -> bool:
    segment = segs[number]
    comma = segment.start - 1
    if (
        segment.clause is None
        or segment.joined
        or words.texts[comma] != ","
        or full_stop(sentence.tokens[comma - 1]) is None
    ):
        return False
    before = words.lower[:comma]
    if (segment.opener == "fordi" and _NEGATIONS & set(before)) or _REPORTING & set(before):
        return False
    if segment.opener == "da" and _is_past(words.lower[segment.clause.finite]):
        return False
    lengths = word_count(sentence, 0, comma), word_count(sentence, segment.start, segment.end)
    whole = has_main(segs, number) and not has_condition(segs, number) and segs[0].kind != "sub"
    alone = all(s.kind != "sub" or s.opener == "at" for s in segs[:number])
    return (
        whole
        and alone
        and min(lengths) >= _SHORTEST
        and ends_sentence(segs, number)
        and stands_free(words, comma)
    )


def _is_past(verb: str) -> bool:
    return verb in _PAST_FORMS or verb.endswith(_PAST)


RULE = Rule(
    id="cause_split",
    message="Sætningen er lang og slutter med en begrundelse. Sæt punktum før begrundelsen.",
    source=LETTERS,
    find=_find,
    flags=(
        "Kommunen giver dig afslag på tilskud til en ny varmepumpe i din bolig på Havnegade 12, da boligen ikke bruges hele året.",
    ),
    passes=(
        "Du får afslag, fordi du ikke bor i kommunen.",
        "Du skal ikke betale beløbet på 2.300 kr. tilbage til kommunen, fordi du har fået for meget udbetalt i de sidste tre måneder.",
        "Borgeren henvendte sig til kommunens afdeling for byggeri i foråret, da han havde fået brev om en ny sag om sit hus.",
    ),
    rewrites=(
        (
            "Kommunen giver dig afslag på tilskud til en ny varmepumpe i din bolig på Havnegade 12, da boligen ikke bruges hele året.",
            "Kommunen giver dig afslag på tilskud til en ny varmepumpe i din bolig på Havnegade 12. Det skyldes, at boligen ikke bruges hele året.",
        ),
        (
            "Din ansøgning om hjælp til udgifter til tandlæge kan ikke imødekommes, da din indtægt er højere end grænsen på 12.000 kr. om måneden.",
            "Din ansøgning om hjælp til udgifter til tandlæge kan ikke imødekommes. Det skyldes, at din indtægt er højere end grænsen på 12.000 kr. om måneden.",
        ),
        (
            "Vi kan desværre først behandle din sag om førtidspension i uge 14, eftersom vi endnu mangler en udtalelse fra sygehuset i Aalborg.",
            "Vi kan desværre først behandle din sag om førtidspension i uge 14. Det skyldes, at vi endnu mangler en udtalelse fra sygehuset i Aalborg.",
        ),
        (
            "Udgiften til snerydning bliver i 2024 på i alt 3,2 mio. kr., da priserne på salt er steget med 14 pct. siden sidste vinter.",
            "Udgiften til snerydning bliver i 2024 på i alt 3,2 mio. kr. Det skyldes, at priserne på salt er steget med 14 pct. siden sidste vinter.",
        ),
        (
            "Forvaltningen foreslår, at skolen får en ekstra bevilling på 200.000 kr. til lærebøger, fordi der er flere elever end ventet i de ældste klasser.",
            "Forvaltningen foreslår, at skolen får en ekstra bevilling på 200.000 kr. til lærebøger. Det skyldes, at der er flere elever end ventet i de ældste klasser.",
        ),
        (
            "Boligen på Strandvej 8 må ikke bruges som bolig hele året efter planlovens § 40, da den ligger i et område med sommerhuse.",
            "Boligen på Strandvej 8 må ikke bruges som bolig hele året efter planlovens § 40. Det skyldes, at den ligger i et område med sommerhuse.",
        ),
    ),
)
