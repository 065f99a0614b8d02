"""A municipality's own words as rules: what it prefers is put in, what it avoids is marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.house_forms import house_forms
from assistant.wordlists import HouseWords

_SOURCE = "Kommunens egen ordliste."


def rules_of(words: HouseWords) -> tuple[Rule, ...]:
    """Return the rules that a municipality's list makes, none for an empty list."""
    return (
        Rule(
            "husets_ord",
            "Kommunen foretrækker et andet ord.",
            _SOURCE,
            _preferring(words),
            (),
            (),
            words.preferred,
        ),
        Rule("husets_undgå", "Kommunen undgår ordet.", _SOURCE, _avoiding(words), (), ()),
    )


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])", re.IGNORECASE)


def _preferring(words: HouseWords) -> Callable[[Text], Iterator[Finding]]:
    @lru_cache(maxsize=1)
    def instead() -> tuple[Mapping[str, tuple[str, str | None]], re.Pattern[str] | None]:
        forms = {
            form: (new, other)
            for word, new in words.preferred
            for form, other in house_forms(word, new).items()
        }
        return forms, _pattern(tuple(forms))

    def find(text: Text) -> Iterator[Finding]:
        forms, pattern = instead()
        for found in pattern.finditer(text.text) if pattern else ():
            new, other = forms[" ".join(found[0].lower().split())]
            message = f"Kommunen skriver “{other or new}” i stedet for “{found[0]}”."
            if other is None:  # another gender: articles and adjectives would change too
                yield Finding(
                    "husets_ord",
                    found.start(),
                    found.end(),
                    message,
                    advice=f"Skriv “{new}”, og ret ord som “en” og “den”.",
                )
                continue
            written = other[:1].upper() + other[1:] if found[0][0].isupper() else other
            yield Finding("husets_ord", found.start(), found.end(), message, written, safety="certain")

    return find


def _avoiding(words: HouseWords) -> Callable[[Text], Iterator[Finding]]:
    advice = {word.lower(): why for word, why in words.forbidden}
    pattern = _pattern(tuple(advice))

    def find(text: Text) -> Iterator[Finding]:
        for found in pattern.finditer(text.text) if pattern else ():
            why = advice[" ".join(found[0].lower().split())]
            yield Finding(
                "husets_undgå", found.start(), found.end(), f"Kommunen undgår “{found[0]}”. {why}", advice=why
            )

    return find
