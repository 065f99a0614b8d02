"""Danish adjectives: agreement with a noun, and the adverb made of an adjective."""

from __future__ import annotations

from functools import lru_cache

from assistant.rewrite.danish.nouns import Gender
from index.lexicon import lemma

# Forms that do not follow the endings: common, neuter.
_IRREGULAR = {
    "lille": "lille", "egen": "eget", "megen": "meget", "anden": "andet", "fri": "frit", "ny": "nyt", "blå": "blåt",
    "grå": "gråt", "rå": "råt", "bred": "bredt", "god": "godt", "ond": "ondt", "hård": "hårdt", "vid": "vidt",
    "fremmed": "fremmed", "glad": "glad", "fast": "fast", "gammel": "gammelt", "simpel": "simpelt", "enkel": "enkelt",
    "sikker": "sikkert", "ren": "rent", "åben": "åbent", "skreven": "skrevet", "ringe": "ringe", "sådan": "sådant",
    "passende": "passende", "sjælden": "sjældent", "bestemt": "bestemt", "given": "givet", "ulige": "ulige",
}  # fmt: skip
_BACK = {neuter: common for common, neuter in _IRREGULAR.items()}
# Endings of adjectives that no other word class has often. Participles in -et and -ende agree with nothing.
_ENDINGS = ("lig", "ig", "som", "isk", "bar", "løs", "fuld", "mæssig", "iv", "øs", "al", "el", "ær", "abel", "ant", "ent", "eret", "ende")  # fmt: skip
_UNCHANGED = ("e", "t", "a", "sk", "ens", "fælles", "gratis", "tilfreds", "fods", "o")
COMMON_ADJECTIVES = frozenset(
    "sjælden ny god stor lille lang kort høj lav bred smal dyr billig svær let hård tung klar åben lukket fast fri fuld tom ren tæt "
    "fin grov rigtig forkert vigtig nødvendig særlig almindelig hurtig langsom tidlig sen gammel ung syg rask rask sund stærk svag "
    "kompleks enkel simpel konkret samlet fælles egen anden bestemt given central lokal social faglig personlig skriftlig "
    "mundtlig årlig månedlig daglig løbende omfattende grundig nærmere foreløbig endelig midlertidig varig relevant aktuel "
    "individuel generel speciel formel effektiv positiv negativ aktiv intensiv massiv økonomisk praktisk teknisk juridisk "
    "fysisk psykisk politisk kommunal offentlig privat mulig umulig tilstrækkelig passende egnet målrettet helhedsorienteret "
    "tværfaglig tilsvarende yderligere mindre større bedre tidligere senere kommende forebyggende støttende ekstra øget "
    "alvorlig væsentlig betydelig uvæsentlig stigende faldende vanskelig kritisk principiel overordnet vedtaget samlet".split()
)


@lru_cache(maxsize=4096)
def neuter(word: str) -> str | None:
    """Return an adjective's neuter singular from its base form ("ny" -> "nyt"), None where it is not sure."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_UNCHANGED):
        return word
    form = word + "t"
    return form if lemma(form) in {word, form} else None


@lru_cache(maxsize=4096)
def common(word: str) -> str | None:
    """Return an adjective's common singular from its neuter ("nyt" -> "ny"), None where it is not sure."""
    if word in _BACK:
        return _BACK[word]
    base = lemma(word)
    if word.endswith("t") and base == word[:-1]:
        return base
    if word.endswith("t") and is_adjective(word[:-1]):
        return word[:-1]
    return word if word.endswith(("e", "et", "a", "fælles", "gratis", "sk", "ere")) else None


def agreeing(word: str, to: Gender) -> str | None:
    """Return an indefinite singular adjective of the other gender in the gender asked for."""
    return neuter(word) if to == "n" else common(word)


@lru_cache(maxsize=4096)
def is_adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective in its base form, as far as list and ending tell."""
    if word in COMMON_ADJECTIVES:
        return True
    if len(word) < 5 or word.endswith(("else", "ning", "tion", "hed")):
        return False
    return word.endswith(_ENDINGS) and lemma(word) in {word, None}


@lru_cache(maxsize=4096)
def looks_like_adjective(word: str) -> bool:
    """Whether a lower-case word may stand between article and noun, in any form of the adjective."""
    if is_adjective(word) or word in _BACK:
        return True
    base = lemma(word)
    stems = {word.removesuffix("t"), word.removesuffix("e"), word.removesuffix("te") + "t", base or word}
    return any(is_adjective(stem) for stem in stems) or word.endswith(("ende", "ede", "eret", "erede"))


def adverb(word: str) -> str | None:
    """Return the adverb of an adjective: "grundig" -> "grundigt"; "løbende" and "årligt" stay."""
    return neuter(word)
