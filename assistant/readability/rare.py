"""Rare words: by frequency in everyday Danish, after base form and compound parts. The home of wordfreq."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from math import log10

from assistant.readability.nominalisations import verb_of
from assistant.readability.text import Sentence, Token
from assistant.readability.verbs import is_verb
from index.lexicon import base_form, lemma, parts

RARE = 3.0  # on the Zipf scale: one in a million words. Source: van Heuven and others 2014, "Subtlex-UK"
_SHORTEST_PART = 3
_CLEAR_PREFIXES = ("tilbage", "videre", "sammen", "gen", "ind", "ud")
_SHORTEST = 5  # letters; shorter words that the list lacks are names and abbreviations


@lru_cache(maxsize=1)
def frequency() -> Callable[[str, str], float]:
    """Return the function (word, language) -> Zipf frequency, 0 for a word that the language's list lacks."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415  a fifth of a second, only when it is asked for

    lists = {code: get_frequency_dict(code, wordlist="small") for code in ("da", "nb", "sv", "en")}

    def zipf(word: str, code: str) -> float:
        share = lists[code].get(word, 0.0)
        return log10(share * 1e9) if share else 0.0

    return zipf


def rare(sentence: Sentence) -> tuple[Token, ...]:
    """Return the rare words of a sentence in order; names, figures and abbreviations are none."""
    return tuple(_found(sentence))


def _found(sentence: Sentence) -> Iterator[Token]:
    words = [t for t in sentence.tokens if t.is_word]
    for before, token in pairwise((None, *words)):
        if token is None or token.kind != "word" or token.end - token.start < _SHORTEST:
            continue
        name = before is not None and token.text[0].isupper()
        if not name and is_rare(token.lower):
            yield token


@lru_cache(maxsize=65536)
def is_rare(word: str) -> bool:
    """Tell whether a lower-case word is rare in itself and in its base form, or as a compound in a part."""
    if "-" in word:
        return any(is_rare(part) for part in word.split("-") if len(part) >= _SHORTEST)
    return zipf(word) < RARE


@lru_cache(maxsize=65536)
def zipf(word: str) -> float:
    """Return how common a lower-case Danish word is, from 0 (not seen) to about 7.5 ("og").

    A compound noun is as common as its rarer part, and a noun of a verb as the verb: the list has few of them, and
    readers take them apart. A verb is not, but for prefixes that say where or again: "oppebære" is neither "oppe" nor
    "bære", "tilbagebetale" is "betale".
    """
    base = base_form(word)
    known = max(frequency()(form, "da") for form in (word, base, f"{base}r" if is_verb(base) else base))
    if known >= RARE:
        return known
    if is_verb(base):
        inner = next((base.removeprefix(p) for p in _CLEAR_PREFIXES if base.startswith(p)), "")
        return max(known, zipf(inner)) if is_verb(inner) else known
    verb = verb_of(base)
    pieces = parts(base) or _joined(base)
    return max(known, zipf(verb) if verb else 0.0, min((zipf(piece) for piece in pieces), default=0.0))


def _joined(noun: str) -> tuple[str, ...]:
    """Return two common words that a noun is put together of, () for none: "regntøj", "brudepar"."""
    for cut in range(_SHORTEST_PART, len(noun) - _SHORTEST_PART + 1):
        first, second = noun[:cut], noun[cut:]
        if frequency()(second, "da") < RARE or lemma(second) != second:
            continue
        for part in (first, first.removesuffix("s"), first.removesuffix("e")):
            if len(part) >= _SHORTEST_PART and frequency()(part, "da") >= RARE and lemma(part) is not None:
                return part, second
    return ()
