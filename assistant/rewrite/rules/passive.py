"""Passives that name their agent turn active; where nobody is named, the writer is asked who acts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.passives import passives
from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import splittable, stands_free
from assistant.rewrite.danish.there import activated_there
from assistant.rewrite.danish.voice import activated
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ACTIVE

_ASK = "Hvem gør det? Skriv, hvem der handler, fx “vi”, “kommunen” eller “du”."
_POLITE = frozenset({"bedes"})  # asks the reader, who is named
_SEVERAL = 2  # passives without agent in one sentence before the writer is asked


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        turned = False
        for number, segment in enumerate(segs):
            new = _active(sentence, words, segment) if _opens_clause(words, segment, number) else None
            if new:
                turned = True
                yield Finding("passive", *new[:2], RULE.message, new[2])
        if not turned:
            yield from _asking(sentence)


def _opens_clause(words: Words, segment: Segment, number: int) -> bool:
    """Whether a main clause begins with its segment: not the last of a list ("huse, veje og stier bruges af")."""
    return (
        segment.kind != "main" or not number or segment.joined or words.texts[segment.start - 1] in {";", ":"}
    )


def _active(sentence: Sentence, words: Words, segment: Segment) -> tuple[int, int, str] | None:
    if segment.kind not in {"main", "sub", "relative", "resumed"} or not stands_free(words, segment.start):
        return None
    if segment.kind == "relative" and segment.opener not in {"som", "der"}:
        return None
    found = activated(sentence, words, segment) or activated_there(sentence, words, segment)
    if found is None:
        return None
    start, end, new = found
    tokens = sentence.tokens
    if segment.kind == "relative":
        new = "som " + new
    elif start == 0:
        new = new[0].upper() + new[1:]
    return tokens[start].start, tokens[end - 1].end, new


def _asking(sentence: Sentence) -> Iterator[Finding]:
    tokens = {token.start: token.lower for token in sentence.tokens}
    found = [p for p in passives(sentence) if p.agent is None and tokens.get(p.start) not in _POLITE]
    if len(found) >= _SEVERAL:
        first = found[0]
        yield Finding(
            "passive",
            first.start,
            first.end,
            "Sætningen siger ikke, hvem der handler. Skriv det.",
            advice=_ASK,
        )


RULE = Rule(
    id="passive",
    message="Sætningen nævner den, der handler, til sidst. Begynd med den, og brug aktiv.",
    source=ACTIVE,
    find=_find,
    flags=(
        "Din sag behandles af kommunen.",
        "Ydelsen beregnes hver måned og udbetales den sidste hverdag.",
    ),
    passes=(
        "Kommunen behandler din sag.",
        "Udgiften består af husleje og varme.",
        "Det skyldes, at der findes mange regler.",
        "Udgiften dækkes af forsikringen.",
        "Beløbet udbetales den 1. i måneden.",
    ),
    rewrites=(
        ("Din sag behandles af kommunen inden 4 uger.", "Kommunen behandler din sag inden 4 uger."),
        (
            "Afgørelsen skal normalt træffes af udvalget inden den 1. maj.",
            "Udvalget skal normalt træffe afgørelsen inden den 1. maj.",
        ),
        (
            "I 2020 blev handleplanen ikke vedtaget af byrådet.",
            "I 2020 vedtog byrådet ikke handleplanen.",
        ),
        (
            "Handleplanen er vedtaget af byrådet den 3. maj 2024.",
            "Byrådet vedtog handleplanen den 3. maj 2024.",
        ),
        (
            "Brevet er blevet sendt af Hjørring Kommune.",
            "Hjørring Kommune har sendt brevet.",
        ),
        (
            "Du bliver ikke kontaktet af din sagsbehandler før mødet.",
            "Din sagsbehandler kontakter dig ikke før mødet.",
        ),
        (
            "Du kan klage over den afgørelse, som blev truffet af kommunen.",
            "Du kan klage over den afgørelse, som kommunen traf.",
        ),
        (
            "Vi ved, at ansøgningen ikke er behandlet af jobcentret.",
            "Vi ved, at jobcentret ikke har behandlet ansøgningen.",
        ),
        (
            "Der er af forvaltningen udarbejdet et notat om sagen.",
            "Forvaltningen har udarbejdet et notat om sagen.",
        ),
        (
            "Der er fra kommunens side ikke truffet en afgørelse.",
            "Der er fra kommunens side ikke truffet en afgørelse.",
        ),
        (
            "Der er fra kommunens side truffet en afgørelse om tilskud.",
            "Kommunen har truffet en afgørelse om tilskud.",
        ),
        (
            "Hvis planen godkendes af kommunen, kan du begynde.",
            "Hvis kommunen godkender planen, kan du begynde.",
        ),
        (
            "Beløbet trækkes fra i det af dem betalte depositum.",
            "Beløbet trækkes fra i det af dem betalte depositum.",
        ),
    ),
)
