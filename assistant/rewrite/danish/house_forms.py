"""The forms of a municipality's own words: what is preferred in the singular is preferred in every form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.rewrite.danish.nouns import definite, gender
from assistant.rewrite.danish.verbs import verbs
from index.lexicon import lemma

_PLURALS = ("er", "e", "r")


def house_forms(word: str, new: str) -> Mapping[str, str | None]:
    """Return each form of a word with the same form of what is preferred.

    Args:
        word: A word or phrase, as the list has it.
        new: What to write instead.

    Returns:
        Lower-case forms of `word`. The value is None where the two nouns differ in gender, so that articles and
        adjectives would have to change too: that is for the writer.
    """
    word, known = word.lower(), verbs()
    if word in known and new in known:
        pairs = ((form, known[new].form(name)) for name, form in known[word].forms.items())
        return {form: other for form, other in pairs if other}
    kinds = gender(word), gender(new.lower())
    if " " in word or " " in new or None in kinds or not (lemma(word) and lemma(new.lower())):
        return {word: new}
    if kinds[0] != kinds[1]:
        return {word: None, **dict.fromkeys(form for form in (definite(word),) if form)}
    return {word: new, **dict(_noun_pairs(word, new))}


def _noun_pairs(word: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the definite, plural and genitive forms that the dictionary knows of both nouns."""
    plurals = _plural(word), _plural(new.lower())
    pairs = [(word, new), (definite(word), definite(new.lower())), plurals]
    if plurals[0] and plurals[1]:
        pairs.append((definite(plurals[0]), definite(plurals[1])))
    for old, other in pairs:
        if old and other:
            yield old, other
            yield old + "s", other + "s"


def _plural(word: str) -> str | None:
    """Return a noun's plural, known by its definite form; None for one that looks like the singular."""
    for ending in _PLURALS:
        form = word + ending
        if lemma(form) == word and (lemma(form + "ne") == word or lemma(form[:-1] + "ne") == word):
            return form
    return None
