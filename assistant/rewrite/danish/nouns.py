"""Danish nouns: the paradigms of those that the rules exchange, and the gender and number of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.wordlists import package_data
from index.lexicon import lemma, parts

Gender = Literal["c", "n"]
NounForm = Literal["singular", "definite", "plural", "definite_plural"]

# Endings that settle the gender. Source: Retskrivningsordbogen's word formation, as general grammar; the few
# nouns that go against it stand in nouns.yaml ("c", "n").
_COMMON = (
    "ning", "ling", "else", "hed", "tion", "sion", "itet", "dom", "ance", "ence", "ist", "ør", "isme", "tør", "ing",
)  # fmt: skip
_NEUTER = ("ment", "eri", "ium", "skab", "sæt", "punkt", "tal", "møde", "mål")


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun; `forms` lacks what the noun hasn't got (mass nouns have no plural)."""

    lemma: str
    gender: Gender
    forms: Mapping[NounForm, str]

    def form(self, name: NounForm) -> str | None:
        return self.forms.get(name)


@lru_cache(maxsize=1)
def nouns() -> Mapping[str, Noun]:
    """Return the nouns that the rules exchange, by lemma."""
    table = {}
    for word, line in package_data("rewrite/danish/nouns.yaml")["paradigms"].items():
        gender, *others = str(line).split()
        names: tuple[NounForm, ...] = ("definite", "plural", "definite_plural")
        forms: dict[NounForm, str] = {"singular": word}
        forms |= {name: form for name, form in zip(names, others, strict=True) if form != "-"}
        table[word] = Noun(word, "c" if gender == "c" else "n", forms)
    return table


@lru_cache(maxsize=1)
def _genders() -> Mapping[str, Gender]:
    data = package_data("rewrite/danish/nouns.yaml")
    table: dict[str, Gender] = dict.fromkeys(str(data["c"]).split(), "c")
    table |= dict.fromkeys(str(data["n"]).split(), "n")
    return table | {noun.lemma: noun.gender for noun in nouns().values()}


@lru_cache(maxsize=8192)
def gender(word: str) -> Gender | None:
    """Return the gender of a lower-case noun in any form, None where nothing tells it surely."""
    base = lemma(word) or word
    for form in (base, *reversed(parts(base) or parts(word))):
        known = _genders().get(form)
        if known:
            return known
        if form.endswith(_NEUTER):
            return "n"
        if form.endswith(_COMMON):
            return "c"
        if form != base:
            break
    for known, length in ((_genders().get(base[at:]), len(base) - at) for at in range(2, len(base) - 3)):
        if known and length >= 4:  # a last part that no list splits off: "kontantlån" -> "lån"
            return known
    return _gender_by_article(base)


def _gender_by_article(base: str) -> Gender | None:
    """Return the gender of the definite form that the dictionary has, None where it has both or none."""
    common, neuter = (
        any(lemma(base + end) == base and lemma(base + end + "s") == base for end in ends)
        for ends in (("en", "n"), ("et", "t"))
    )
    return None if common == neuter else "c" if common else "n"


@lru_cache(maxsize=8192)
def number(word: str) -> NounForm | None:
    """Return a lower-case noun's form as far as its ending tells; the bare form counts as singular."""
    base = lemma(word)
    if base is None:
        split = parts(word)
        base = word[: len(word) - len(split[1])] + split[1] if split and word.endswith(split[1]) else None
    if base is None or word == base:
        return "singular" if base else None
    if word.endswith("ne"):
        return "definite_plural"
    if word.endswith(("en", "et")) or word == base + "n":
        return "definite"
    return "plural" if word.endswith(("er", "e", "r")) else None


@lru_cache(maxsize=4096)
def definite(word: str) -> str | None:
    """Return the definite form of an indefinite noun, singular or plural: "sag" -> "sagen", "sager" -> "sagerne"."""
    base, form, kind = lemma(word), number(word), gender(word)
    if base is None or kind is None:
        return None
    if form == "plural":
        endings: tuple[str, ...] = ("ne",) if word.endswith(("r", "e")) else ("ene",)
    elif form == "singular":
        endings = ("n", "en") if kind == "c" else ("t", "et")
    else:
        return None
    if form == "plural" and word.endswith("ere") and base + "e" == word:
        return base + "ne"
    for stem in (word, word + word[-1], word[:-2] + word[-1], word.removesuffix("e")):
        for ending in endings:
            if lemma(stem + ending) == base and lemma(stem + ending + "s") == base:
                return stem + ending
    return None
