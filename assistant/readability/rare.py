"""Rare words: by frequency in everyday Danish, after base form and compound parts. The home of wordfreq."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from math import log10

from assistant.readability.text import Sentence, Token
from assistant.readability.verbs import is_verb
from index.lexicon import base_form, parts

RARE = 3.0  # on the Zipf scale: one in a million words. Source: van Heuven and others 2014, "Subtlex-UK"
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

    A compound noun is as common as its rarer part: the list has few compounds, and readers take them apart. A verb
    is not: "oppebære" is neither "oppe" nor "bære".
    """
    base = base_form(word)
    known = max(frequency()(word, "da"), frequency()(base, "da"))
    pieces = () if is_verb(base) else parts(base)
    return max(known, min(zipf(piece) for piece in pieces)) if pieces else known
