"""What happens at a place that is already named gets a sentence of its own: "Her ..."."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule, Safety
from assistant.rewrite.danish.cutting import LONG, splittable, word_count
from assistant.rewrite.danish.nominal import core_before
from assistant.rewrite.danish.turning import has_condition, has_main, split_off
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_EASY = 14  # words from which "let" splits as well
_SHORTEST = 5  # words in the clause
_AT = frozenset({"på", "i", "ved", "til", "hos"})


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        length = word_count(sentence)
        for number, segment in enumerate(segs):
            if segment.opener != "hvor" or length <= _EASY or not _is_place(words, segment.start - 1):
                continue
            if word_count(sentence, segment.start, segment.end) <= _SHORTEST or has_condition(segs, number):
                continue
            subordinate = any(s.kind == "sub" for s in segs[:number])
            new = (
                split_off(sentence, words, segs, number, "Her")
                if has_main(segs, number) and not subordinate
                else None
            )
            if new:
                safety: Safety = "normal" if length > LONG else "easy"
                yield Finding("hvor_split", *new[:2], RULE.message, new[2], safety=safety)


def _is_place(words: Words, comma: int) -> bool:
    """Whether a named place stands before a comma: "på Torvet 3", "i Hjørring", "til Borgerservice"."""
    start = core_before(words, comma) if comma > 1 else None
    if start is None or not words.is_in(start - 1, _AT):
        return False
    return words.is_proper(start) and not words.has(start, "determiner")


RULE = Rule(
    id="hvor_split",
    message="Bisætningen fortæller, hvad der sker på stedet. Giv den sin egen sætning, der begynder med “Her”.",
    source=ORDERS,
    find=_find,
    flags=(
        "Du kan aflevere dine gamle møbler og dit haveaffald på Genbrugspladsen i Vrå, hvor du også kan hente jord til haven.",
    ),
    passes=(
        "Du kan få støtte i de tilfælde, hvor du ikke selv kan gøre rent, og hvor ingen i dit hjem kan hjælpe dig.",
        "Mødet er på Torvet 3, hvor vi bor.",
    ),
    rewrites=(
        (
            "Du kan aflevere dine gamle møbler og dit haveaffald på Genbrugspladsen i Vrå, hvor du også kan hente jord til haven.",
            "Du kan aflevere dine gamle møbler og dit haveaffald på Genbrugspladsen i Vrå. Her kan du også hente jord til haven.",
        ),
        (
            "Har du tandpine uden for klinikkens åbningstid, ringer du til Tandlægevagten, hvor du kan få behandling for mindst 250 kr.",
            "Har du tandpine uden for klinikkens åbningstid, ringer du til Tandlægevagten, hvor du kan få behandling for mindst 250 kr.",
        ),
        (
            "Det sidste møde om planen holder vi den 3. maj 2024 kl. 19 på Hjørring Rådhus, hvor byrådet ikke længere har møder om aftenen.",
            "Det sidste møde om planen holder vi den 3. maj 2024 kl. 19 på Hjørring Rådhus. Her har byrådet ikke længere møder om aftenen.",
        ),
        (
            "Vi flytter afdelingen for byggeri og miljø til Torvet 3, hvor der er plads til ca. 40 medarbejdere og et nyt mødelokale.",
            "Vi flytter afdelingen for byggeri og miljø til Torvet 3. Her er der plads til ca. 40 medarbejdere og et nyt mødelokale.",
        ),
        (
            "Eleverne fra 0. til 3. klasse får fra den 1. august undervisning på Engskolen, hvor de også kan gå i klub efter skole.",
            "Eleverne fra 0. til 3. klasse får fra den 1. august undervisning på Engskolen. Her kan de også gå i klub efter skole.",
        ),
        (
            "Du skal sende ansøgningen og dine lønsedler, jf. § 14, stk. 2, til Borgerservice, hvor «Navn» normalt svarer inden for fire uger.",
            "Du skal sende ansøgningen og dine lønsedler, jf. § 14, stk. 2, til Borgerservice. Her svarer «Navn» normalt inden for fire uger.",
        ),
    ),
)
