"""What a single Danish word may be: verb form, noun, adjective or one of the small words, without its sentence.

The open classes are read off the word list of `index.lexicon`: a base form whose present participle has that same
base form is a verb, one with a definite form is a noun, one with -t and -e is an adjective. Unknown compounds are
judged by their last part, which decides class and gender in Danish.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from assistant.rewrite.danish import closed
from index.lexicon import base_form, lemma, parts

Class = Literal[
    "finite", "passive", "infinitive", "supine", "participle", "noun", "genitive", "adjective", "adverb", "sadverb",
    "pronoun", "oblique", "determiner", "preposition", "subordinator", "relative", "coordinator", "number", "name",
]  # fmt: skip
Gender = Literal["c", "n", "p"]

_SHORTEST_TAIL = 4  # letters of a compound's last part: shorter tails are chance ("-en", "-ing")
_ADJECTIVE_ENDS = (
    "ig",
    "isk",
    "bar",
    "som",
    "løs",
    "fuld",
    "vis",
    "ens",
    "al",
    "el",
    "iv",
    "ær",
    "ant",
    "ent",
)
_CLOSED: tuple[tuple[Class, frozenset[str]], ...] = (
    ("pronoun", closed.PRONOUNS),
    ("oblique", closed.OBLIQUE),
    ("determiner", closed.DETERMINERS),
    ("preposition", closed.PREPOSITIONS),
    ("subordinator", closed.SUBORDINATORS),
    ("relative", closed.RELATIVES),
    ("coordinator", closed.COORDINATORS),
    ("sadverb", closed.SENTENCE_ADVERBS),
    ("adverb", closed.ADVERBS),
)
# Words that the list gives as something else.
_EXCEPTIONS: dict[str, Class] = {
    "sen": "adjective", "ekstra": "adjective", "kopier": "noun", "undtaget": "supine", "medfør": "noun", "beliggende": "adjective", "anses": "finite",
    "gratis": "adjective", "fælles": "adjective", "tilfreds": "adjective", "moderne": "adjective", "stille": "adjective",
}  # fmt: skip
_NUMBER_WORDS = frozenset(
    "to tre fire fem seks syv otte ni ti elleve tolv tyve tredive halvtreds hundrede tusind million millioner".split()
)


@lru_cache(maxsize=32768)
def classes(word: str) -> frozenset[Class]:
    """Return every class a lower-case word may have; empty for what is no word."""
    found: set[Class] = {name for name, words in _CLOSED if word in words}
    if word in closed.FINITE:
        found.add("finite")
        if word in closed.MODALS and word.endswith("e"):
            found.add("infinitive")
    if found:
        return frozenset(found)
    if word in _EXCEPTIONS:
        return frozenset({_EXCEPTIONS[word]})
    if word in _NUMBER_WORDS:
        return frozenset({"number"})
    base = known_base(word)
    if base is None:
        return frozenset({"noun"}) if _definite_base(word) else _by_ending(word)
    found |= _verbal(word)
    found |= _nominal(word, base)
    if is_adjective(base) or word.endswith(("ende", "igt", "sk", "ske", "sigt")):
        found.add("adjective")
    return frozenset(found) or frozenset({"adjective" if word.endswith(("t", "e")) else "noun"})


@lru_cache(maxsize=32768)
def known_base(word: str) -> str | None:
    """Return the base form of a word or, for an unknown compound, that of its longest known end (a noun)."""
    base = lemma(word)
    if base is not None or (not word.isalpha() and "-" not in word):
        return base
    if "-" in word:
        return lemma(word.rpartition("-")[2])
    for cut in range(2, len(word) - _SHORTEST_TAIL + 1):
        if (found := lemma(word[cut:])) and is_noun(found):
            return found
    return None


@lru_cache(maxsize=32768)
def is_verb(base: str) -> bool:
    """Whether a base form is an infinitive: sende, gå."""
    if not base.endswith(("e", "å", "o", "y")):
        return False
    return lemma(base + "nde" if base.endswith("e") else base + "ende") == base or base in {
        "foretage",
        "gå",
        "få",
    }


@lru_cache(maxsize=32768)
def is_noun(base: str) -> bool:
    """Whether the list knows a definite genitive of a base form: støttens is one, sendens is none."""
    if _has_definite(base, "en") or _has_definite(base, "et") or _has_definite(base, "ene"):
        return True
    return not is_verb(base) and not base.endswith(_ADJECTIVE_ENDS) and _tail(base) is not None


@lru_cache(maxsize=32768)
def gender_of_base(base: str) -> Gender | None:
    """Return c (en) or n (et) by the definite form that the word list knows; None when it knows both or none."""
    common, neuter = _has_definite(base, "en"), _has_definite(base, "et")
    if common == neuter:
        tail = None if common else _tail(base)
        return gender_of_base(tail) if tail else None
    return "c" if common else "n"


@lru_cache(maxsize=32768)
def _tail(base: str) -> str | None:
    """Return the longest known noun that a compound ends in: lokalplan, plan."""
    for cut in range(2, len(base) - _SHORTEST_TAIL + 1):
        tail = base[cut:]
        if lemma(tail) == tail and (_has_definite(tail, "en") or _has_definite(tail, "et")):
            return tail
    return None


@lru_cache(maxsize=32768)
def is_adjective(base: str) -> bool:
    """Whether a base form takes -e and -t as an adjective does: stor, store, stort."""
    forms = (base + "e", base + base[-1] + "e", base[:-2] + base[-1] + "e" if len(base) > 3 else base)
    return any(lemma(f) == base for f in forms if f != base) and not (
        is_noun(base) and lemma(base + "t") != base
    )


@lru_cache(maxsize=16384)
def known_as(word: str) -> frozenset[str]:
    """Return a word, its base form, and for a compound its last part's base form."""
    base = base_form(word)
    return frozenset({word, base, *parts(word)[-1:], *parts(base)[-1:]})


def is_definite(word: str) -> bool:
    """Whether a noun has the definite ending: kommunen, brevet, reglerne."""
    return _definite_base(word) is not None


def gender(word: str) -> Gender | None:
    """Return the gender of a noun in any form, p for plural, None when unknown."""
    if _definite_base(word):
        return "p" if word.endswith("ne") and not word.endswith("nen") else "n" if word.endswith("t") else "c"
    base = known_base(word)
    if base is None or not is_noun(base):
        return None
    if word.endswith(base):
        return gender_of_base(base)
    return None if word.endswith("s") else "p"


@lru_cache(maxsize=32768)
def _definite_base(word: str) -> str | None:
    """Return the base form of a definite noun, also where the list takes the form for a participle ("svaret")."""
    if not word.endswith(("n", "t", "ne")):
        return None
    base = known_base(word + "s")
    if base is None or word.endswith((base, "ende")):
        return None
    endings = ("en", "n", "et", "t", "ene", "ne", "erne", "rne")
    stems = (base, base + base[-1], base[:-2] + base[-1], base[:-1])
    regular = any(word.endswith(stem + e) for stem in stems for e in endings)
    return base if is_noun(base) and (regular or word.endswith(("erne", "ene"))) else None


def _has_definite(base: str, ending: str) -> bool:
    if base.endswith("e") and ending != "ene":
        forms = [base + ending[1:]]
    else:
        shortened = base[:-2] + base[-1]  # regel, reglen; center, centret
        forms = [
            base + ending,
            base + base[-1] + ending,
            shortened + ending,
            base + "rne",
            base + "erne",
            base + "ne",
        ]
        forms = forms[:3] if ending != "ene" else forms
    return any(lemma(form + "s") == base for form in forms)


def _verbal(word: str) -> set[Class]:
    base = lemma(word) or ""
    if word.endswith("er") and is_verb(word[:-1]):  # leder, ansøger: verb and noun
        return {"finite"}
    if not is_verb(base):
        return set()
    if word == base:
        return {"infinitive"}
    if word.endswith("s"):
        return _passive(word, base)
    if word == base + "r":
        return {"finite"}
    if word.endswith("nde"):
        return {"adjective"}
    if word.endswith(("ede", "te")):
        return {"finite", "participle"}
    if word.endswith("t"):
        return {"supine"}
    if _definite_base(word):
        return set()
    return {"participle"} if word.endswith(("ne", "de")) and not word.endswith("gde") else {"finite"}


def _passive(word: str, base: str) -> set[Class]:
    if word == base + "s":
        return {"passive", "finite", "infinitive"}
    return {"passive", "finite"} if word.endswith(("edes", "tes", "des")) else set()


def _nominal(word: str, base: str) -> set[Class]:
    if _definite_base(word) or _has_definite(word, "en") or _has_definite(word, "et"):
        return {"noun"}
    if word.endswith("s") and not word.endswith(base) and (stem := known_base(word[:-1])):
        return {"genitive"} if is_noun(stem) else set()
    return {"noun"} if is_noun(base) or lemma(word + "en") == word else set()


def _by_ending(word: str) -> frozenset[Class]:
    if any(c.isdigit() for c in word):
        return frozenset({"number"})
    if word.endswith("s") and len(word) > 4:
        return frozenset({"genitive", "noun"})
    if word.startswith("u") and word.endswith(("te", "ede", "et", "t")):
        return frozenset({"adjective"})
    if word.endswith(("erer", "iserer")):
        return frozenset({"finite"})
    if word.endswith(("ede", "ende", "ige", "lige", "ske", "igt", "sk")):
        return frozenset({"adjective"})
    return frozenset({"noun"}) if word[:1].isalpha() else frozenset()
