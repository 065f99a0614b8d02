"""What agrees with a noun: articles, pronouns and adjectives before it, put into another gender or number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.rewrite.danish.adjectives import agreeing, looks_like_adjective
from assistant.rewrite.danish.nouns import Gender

_TO_NEUTER: Mapping[str, str] = {
    "en": "et", "én": "ét", "den": "det", "denne": "dette", "ingen": "intet", "anden": "andet", "nogen": "noget", "hver": "hvert",
    "enhver": "ethvert", "min": "mit", "din": "dit", "sin": "sit", "vor": "vort", "egen": "eget", "hvilken": "hvilket", "sådan": "sådant",
    "al": "alt", "megen": "meget",
}  # fmt: skip
_TO_COMMON = {neuter: common for common, neuter in _TO_NEUTER.items()}
# After these an adjective stands in its -e form, the same for both genders.
_DEFINITE = frozenset(
    "den det denne dette de disse min mit din dit sin sit vor vort vores jeres hans hendes deres dens dets mine dine sine".split()
)
_INDEFINITE = frozenset(
    "en et én ét ingen intet nogen noget hver hvert enhver ethvert sådan sådant anden andet hvilken hvilket".split()
)
# The same for both genders, and the adjective after them stands in its -e form.
_SAME = frozenset("vores jeres hans hendes deres dens dets".split())
PLURAL = frozenset("de disse mine dine sine alle flere nogle mange få visse andre begge samtlige".split())
DETERMINERS = frozenset(_TO_NEUTER) | frozenset(_TO_COMMON) | _DEFINITE | PLURAL


def determiner(word: str, to: Gender) -> str | None:
    """Return a lower-case article or pronoun in another gender, None for a word that is neither."""
    if word in _SAME:
        return word
    table = _TO_NEUTER if to == "n" else _TO_COMMON
    return table.get(word)


def demonstrative(gender: Gender | None, *, plural: bool) -> str | None:
    """Return "denne", "dette" or "disse"."""
    if plural:
        return "disse"
    return {"c": "denne", "n": "dette"}.get(gender or "")


def article(gender: Gender | None, *, plural: bool) -> str | None:
    """Return "den", "det" or "de"."""
    if plural:
        return "de"
    return {"c": "den", "n": "det"}.get(gender or "")


def before_noun(words: Sequence[str], to: Gender) -> tuple[str, ...] | None:
    """Return the words before a singular indefinite noun in another gender, from the article on.

    Args:
        words: The lower-case words of the sentence up to the noun, without it.
        to: The gender of the noun that comes in.

    Returns:
        As many words as must change, last ones of `words` replaced; () where nothing agrees; None where it is
        not sure what agrees.
    """
    changed: list[str] = []
    at = len(words)
    while at and (
        looks_like_adjective(words[at - 1]) or words[at - 1] in {"og", "mere", "meget", "særlig", "så"}
    ):
        at -= 1
        if words[at] in DETERMINERS:
            at += 1
            break
        changed.insert(0, words[at])
    while changed and changed[0] in {"og", "mere", "meget", "så"}:
        changed.pop(0)
        at += 1
    head = words[at - 1] if at else ""
    if head in PLURAL or (head not in DETERMINERS and at > 1 and words[at - 2] in DETERMINERS):
        return None  # the word between may be an adjective that nothing recognises
    if head in _DEFINITE or (head.endswith("s") and changed and all(word.endswith("e") for word in changed)):
        new = determiner(head, to) if head in _DEFINITE else head
        return (new, *changed) if new else None
    adjectives = [word if word in {"og", "mere", "meget", "så"} else agreeing(word, to) for word in changed]
    if any(word is None for word in adjectives):
        return None
    found = tuple(word for word in adjectives if word)
    if head in _INDEFINITE:
        articles = _articles(words, at, to)
        return None if articles is None else (*articles, *found)
    return found


def _articles(words: Sequence[str], at: int, to: Gender) -> tuple[str, ...] | None:
    """Return an indefinite article in another gender, with the one before it in "en anden" and "ingen anden"."""
    both = words[at - 1] in {"anden", "andet"} and at > 1 and words[at - 2] in _INDEFINITE
    new = [determiner(word, to) for word in words[at - 1 - both : at]]
    return tuple(word for word in new if word) if all(new) else None
