"""Owners of owners: "forvaltningens medarbejderes vurdering"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import Place, places

_FEWEST = 2  # genitives in a row


def find_noun_stacks(text: Text) -> Iterator[Finding]:
    """Yield two or more genitives before one noun; names count for none."""
    for place in places(text):
        at = 0
        while at < len(place.words):
            end = _stack(place, at)
            if end is not None and place.is_open(at, end):
                message = (
                    f"“{place.cut(at, end)}” stabler navneord. Vend det om, og brug “af”, “for” eller “til”."
                )
                yield Finding(
                    "noun_stack",
                    *place.span(at, end),
                    message,
                    advice=f"Begynd med “{place.words.texts[end - 1]}”, og skriv resten bagefter.",
                )
            at = end or at + 1


def _stack(place: Place, at: int) -> int | None:
    """Return the end of the noun that genitives from a token on own, None for fewer than two."""
    words, count, end = place.words, 0, at
    while end < len(words):
        if _owns(place, end):
            count += 1
        elif not (count and words.has(end, "adjective") and not words.has(end, "noun", "finite")):
            break
        end += 1
    return end + 1 if count >= _FEWEST and words.has(end, "noun") else None


def _owns(place: Place, at: int) -> bool:
    words = place.words
    only = words.has(at, "genitive") and not words.has(at, "finite", "passive", "adverb", "sadverb")
    return only and not words.is_proper(at)


RULE = Rule(
    id="noun_stack",
    message="Flere ejefald i træk. Vend det om.",
    source="Justitsministeriets vejledning nr. 224 af 15.10.1969 om sproget i love: undgå ophobede navneord",
    find=find_noun_stacks,
    flags=("Vi følger forvaltningens medarbejderes vurdering.", "Kommunens borgeres ønsker er vigtige."),
    passes=(
        "Vi følger kommunens plan.",
        "Peters mors hus er solgt.",
        "Borgerens behov og kommunens regler er vigtige.",
    ),
)
