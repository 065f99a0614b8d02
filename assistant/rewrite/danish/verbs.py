"""Danish verbs: every form of the verbs that the rules take away or put in, and the way from form to form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.wordlists import package_data

VerbForm = Literal[
    "infinitive", "present", "past", "participle", "plural", "imperative", "passive", "past_passive"
]
"""`plural` is the participle as an attribute ("de sendte breve"); `passive` the s-form of infinitive and present."""

REFLEXIVES = frozenset({"sig", "mig", "dig", "os", "jer"})
# Verbs that build the perfect with "er", among those that the rules put in.
# Source: Den Danske Ordbog under each verb, read in general use; "har begyndt" is possible but dated.
WITH_BE = frozenset({"begynde", "blive", "ske", "stoppe", "komme", "gå", "slutte"})


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb with its forms by name; a form may be missing ("måtte" has no passive)."""

    infinitive: str
    forms: Mapping[VerbForm, str]

    def form(self, name: VerbForm) -> str | None:
        return self.forms.get(name)

    def names(self, word: str) -> tuple[VerbForm, ...]:
        """Return the names of a lower-case word's forms of this verb: "holdt" is past and participle."""
        return tuple(name for name, form in self.forms.items() if form == word)


@lru_cache(maxsize=1)
def verbs() -> Mapping[str, Verb]:
    """Return the verbs by infinitive."""
    data = package_data("rewrite/danish/verbs.yaml")
    table: dict[str, Verb] = {}
    for infinitive in str(data["ede"]).split():
        table[infinitive] = _verb(infinitive, infinitive + "r", infinitive + "de", infinitive + "t")
    for infinitive in str(data["te"]).split():
        stem = imperative(infinitive)
        table[infinitive] = _verb(infinitive, infinitive + "r", stem + "te", stem + "t")
    for infinitive, parts in data["parts"].items():
        table[infinitive] = _verb(infinitive, *str(parts).split())
    return table


@lru_cache(maxsize=1)
def _by_form() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for verb in verbs().values():
        for form in set(verb.forms.values()):
            found.setdefault(form, []).append(verb.infinitive)
    return {form: tuple(infinitives) for form, infinitives in found.items()}


def readings(word: str) -> Iterator[tuple[Verb, VerbForm]]:
    """Yield what a lower-case word may be among the known verbs."""
    for infinitive in _by_form().get(word, ()):
        verb = verbs()[infinitive]
        yield from ((verb, name) for name in verb.names(word))


def imperative(infinitive: str) -> str:
    """Return the stem: send(e), skaf(fe), gå. A double consonant is halved at a word's end."""
    if not infinitive.endswith("e"):
        return infinitive
    stem = infinitive[:-1]
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouyæøå" else stem


def parts(plain: str) -> tuple[str, str]:
    """Return a verb phrase as verb and rest: "sætte i gang" -> ("sætte", "i gang")."""
    first, _, rest = plain.partition(" ")
    return first, rest


def _verb(infinitive: str, present: str, past: str, participle: str, plural: str = "") -> Verb:
    forms: dict[VerbForm, str] = {
        "infinitive": infinitive,
        "present": present,
        "past": past,
        "participle": participle,
        "plural": plural or _plural(participle),
        "imperative": imperative(infinitive),
        "passive": infinitive + "s",
    }
    if past.endswith("e"):
        forms["past_passive"] = past + "s"
    return Verb(infinitive, forms)


def _plural(participle: str) -> str:
    """lavet, lavede; sendt, sendte; gået, gåede."""
    return participle[:-1] + "de" if participle.endswith("et") else participle + "e"
