"""Finite verbs told from nouns, infinitives and participles by the words before them; marks that part clauses."""

from __future__ import annotations

from assistant.rewrite.danish import closed
from assistant.rewrite.danish.words import Words

_MARKS = frozenset({",", ";", ":", "–", "—", "(", ")", "-"})
_AFTER_REFERENCE = frozenset("stk. nr. litra pkt. kap.".split())


def is_finite(words: Words, at: int) -> bool:
    """Whether a token may be a finite verb where it stands: "en leder" has none, "kommunen leder" has."""
    if not words.has(at, "finite"):
        return False
    if words.lower[at] == "ved":  # a preposition but after "vi", "man"
        return words.is_in(at - 1, closed.NOMINATIVE)
    if words.lower[at] in closed.FINITE:
        return not (words.has(at, "infinitive") and at and words.lower[at - 1] == "at")
    before = words.lower[at - 1] if at else ""
    if before == "at" and words.has(at, "infinitive"):
        return False
    if (
        words.has(at, "noun", "participle")
        and before in closed.DETERMINERS
        and not words.has(at - 1, "pronoun")
    ):
        return False
    if (
        words.has(at - 1, "preposition")
        and not words.has(at - 1, "adverb", "subordinator")
        and not words.has(at, "passive")
    ):
        return False
    return not (
        words.has(at, "noun", "participle") and words.has(at - 1, "preposition", "genitive", "adjective")
    )


def is_sure_finite(words: Words, at: int) -> bool:
    """Whether a token can be nothing but a finite verb there."""
    return is_finite(words, at) and not words.has(at, "noun", "participle", "genitive", "supine")


def finites(words: Words, start: int, end: int) -> tuple[int, ...]:
    """Return the finite verbs of a stretch: the sure ones, else the first that may be one."""
    possible = [at for at in range(start, min(end, len(words))) if is_finite(words, at)]
    sure = [at for at in possible if is_sure_finite(words, at)]
    return tuple(sure or possible[:1])


def skip_adverbs(words: Words, at: int) -> int:
    """Return the first place at or after a token that is no sentence adverb."""
    while (words.has(at, "sadverb") and not words.has(at, "finite")) or words.lower[at - 1 : at + 1] == (
        "ikke",
        "længere",
    ):
        at += 1
    return at


def opens_infinitive(words: Words, at: int) -> bool:
    """Whether "at" is the mark of an infinitive there: "at søge", not "at kommunen søger"."""
    after = skip_adverbs(words, at + 1)
    return words.has(after, "infinitive") or words.lower[after : after + 1] in {
        ("blive",),
        ("være",),
        ("have",),
        ("få",),
    }


def is_mark(words: Words, at: int) -> bool:
    """Whether a mark parts clauses: not the commas in "§ 14, stk. 2, kan"."""
    if words.texts[at] not in _MARKS:
        return False
    if words.texts[at] != "," or at + 1 >= len(words):
        return True
    closing = at > 3 and words.lower[at - 2] in _AFTER_REFERENCE and is_finite(words, at + 1)
    return words.lower[at + 1] not in _AFTER_REFERENCE and not closing
