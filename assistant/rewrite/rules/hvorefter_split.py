"""Clauses with hvorefter, hvorved and their like open a sentence of their own: "Derefter", "Dermed"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import splittable, word_count
from assistant.rewrite.danish.turning import has_condition, has_main, split_off
from assistant.rewrite.danish.wordclass import known_base
from assistant.rewrite.danish.words import Words
from assistant.rewrite.handbooks import ORDERS

_LEADS = {"hvorefter": "Derefter", "hvorved": "Dermed", "hvorimod": "Derimod", "hvortil": "Dertil"}
# Of these "hvorefter" says "according to which"; the clause says what the rule says.
_RULES = (
    "lov",
    "bestemmelse",
    "regel",
    "paragraf",
    "praksis",
    "ordning",
    "princip",
    "aftale",
    "vedtægt",
    "plan",
    "model",
)
_SHORT = 12  # words up to which the sentence is no burden


def _find(text: Text) -> Iterator[Finding]:
    for sentence, words, segs in splittable(text):
        if word_count(sentence) <= _SHORT:
            continue
        for number, segment in enumerate(segs):
            lead = _LEADS.get(segment.opener)
            if (
                lead is None
                or not number
                or _means_rule(words, segs[number - 1])
                or has_condition(segs, number)
            ):
                continue
            new = split_off(sentence, words, segs, number, lead) if has_main(segs, number) else None
            if new and (segment.opener != "hvortil" or words.lower[segment.start + 1] == "kommer"):
                yield Finding("hvorefter_split", *new[:2], RULE.message, new[2])


def _means_rule(words: Words, before: Segment) -> bool:
    last = words.lower[before.end - 1]
    return "§" in words.texts[before.start : before.end] or (known_base(last) or last).endswith(_RULES)


RULE = Rule(
    id="hvorefter_split",
    message="Bisætningen fortæller det næste, der sker. Sæt punktum, og giv den sin egen sætning.",
    source=ORDERS,
    find=_find,
    flags=(
        "Udvalget behandler forslaget på mødet i september, hvorefter byrådet træffer den endelige beslutning.",
    ),
    passes=(
        "Kommunen følger den bestemmelse i loven, hvorefter en borger har ret til at se sin egen sag.",
        "Vi ringer til dig på mandag, hvorefter du får et brev.",
    ),
    rewrites=(
        (
            "Udvalget behandler forslaget på mødet i september, hvorefter byrådet træffer den endelige beslutning.",
            "Udvalget behandler forslaget på mødet i september. Derefter træffer byrådet den endelige beslutning.",
        ),
        (
            "Du skal sende dine lønsedler for april, maj og juni, hvorefter vi beregner din nye støtte.",
            "Du skal sende dine lønsedler for april, maj og juni. Derefter beregner vi din nye støtte.",
        ),
        (
            "Fristen for at klage var den 3. maj 2024, hvorefter afgørelsen ikke længere kan ændres.",
            "Fristen for at klage var den 3. maj 2024. Derefter kan afgørelsen ikke længere ændres.",
        ),
        (
            "Afdelingen flytter sammen med jobcentret på Torvet 3, hvorved kommunen sparer ca. 400.000 kr. om året.",
            "Afdelingen flytter sammen med jobcentret på Torvet 3. Dermed sparer kommunen ca. 400.000 kr. om året.",
        ),
        (
            "Skolens elever får gratis frugt i hele skoleåret, hvorimod forældrene selv skal betale for mælken.",
            "Skolens elever får gratis frugt i hele skoleåret. Derimod skal forældrene selv betale for mælken.",
        ),
        (
            "Arbejdet på broen koster i alt 3,2 mio. kr. ekskl. moms, hvortil kommer udgifter til skilte og afmærkning.",
            "Arbejdet på broen koster i alt 3,2 mio. kr. ekskl. moms. Dertil kommer udgifter til skilte og afmærkning.",
        ),
    ),
)
