"""What stands behind a phrase of the word lists: an amount, an event, a clause, a noun phrase."""

from __future__ import annotations

from assistant.rewrite.danish.clauses import subordinate_at
from assistant.rewrite.danish.nominal import phrase_ends
from assistant.rewrite.danish.words import Words

_EVENTS = (
    "ning", "ningen", "else", "elsen", "tion", "tionen", "ering", "eringen", "gang", "gangen", "møde", "mødet", "skift",
    "skiftet", "fald", "faldet", "salg", "salget", "køb", "købet", "byggeri", "byggeriet", "arbejde", "arbejdet", "ninger",
    "besøg", "besøget", "samtale", "samtalen", "ferie", "ferien", "valg", "valget", "start", "starten", "opstart",
)  # fmt: skip
_NO_EVENTS = ("bygning", "bygningen", "forening", "foreningen", "station", "organisation", "organisationen", "institution", "institutionen", "regning", "lejlighed", "afdeling")  # fmt: skip


def opens_clause(words: Words, at: int) -> bool:
    """Whether a subject with its finite verb stands at a token: "(forinden) byggeriet begynder"."""
    end = next((place for place in range(at, len(words)) if not words.classes[place]), len(words))
    clause = subordinate_at(words, at, end)
    return clause is not None and clause.is_sure(words, end)


def opens_phrase(words: Words, at: int) -> bool:
    """Whether a noun phrase stands at a token, and the clause goes on without a verb of the phrase's own."""
    return (
        bool(phrase_ends(words, at))
        and not words.has(at, "finite", "supine")
        and subordinate_at(words, at, len(words)) is None
    )


def is_amount(words: Words, at: int) -> bool:
    """Whether a figure follows, perhaps after "ca.", "op til", "i alt" or a denial."""
    return any(words.has(place, "number") for place in range(at, min(at + 4, len(words)))) and not words.has(
        at, "noun", "name", "pronoun"
    )


def event_after(words: Words, at: int) -> bool:
    """Whether the first noun after a place names something that happens."""
    for place in range(at, min(at + 4, len(words))):
        if words.has(place, "noun"):
            word = words.lower[place]
            return word.endswith(_EVENTS) and not word.endswith(_NO_EVENTS)
        if not words.has(place, "adjective", "determiner", "participle", "genitive"):
            return False
    return False
