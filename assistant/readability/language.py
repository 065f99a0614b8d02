"""Which language a text is in: Danish, its neighbours or English, by how usual its words are in each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from assistant.readability.rare import frequency
from index.lexicon import lemma

Language = Literal["da", "sv", "nb", "en"]
_LANGUAGES: tuple[Language, ...] = ("da", "nb", "sv", "en")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*|«[^»\n]*»|\[[^\]\n]*\]|\{\{[^}\n]*\}\}|<<[^>\n]*>>")
_READ = 3000  # characters; that much tells
_ENOUGH = 6  # words from which the most likely language is the answer
_LEAST = 2  # words; one alone is never enough
_MARGIN = 0.6  # mean Zipf by which a language must lead in fewer words
_FOREIGN = 2.6  # mean Zipf below which a text is in none of the languages
_HOME = 0.15  # lead for Danish: some sentences are good Danish and good Norwegian, and texts here are Danish
_UNKNOWN = 0.8  # Zipf of a word that no list has
_LISTED = 2.6  # Zipf of a Danish word that the dictionary has and the frequency list lacks
# Words of Nynorsk, which the Norwegian list (mostly Bokmål) has as rare words. Source: Nynorskordboka.
_NYNORSK = frozenset(
    """
    eg ikkje ein eit ei dei frå meir vere vart verte vert kva kven korleis kvifor kvar når noko nokon nokre berre då òg ho dykk dykkar hjå mellom gjennom
    heile sjølv kjem gjer gjev veke veker søknaden saka vedtaket innan høve møte skriv dykkar tenester tenesta kommunen pengar stønad seinare fyrst
    """.split()
)
# What tells Danish from Norwegian in words that look alike. Sources: Dansk Sprognævn and Språkrådet on spelling.
_DANISH = re.compile(
    r"\w+(?:[^a]gt|hed|heden|heder|tion|tionen|tioner|else[rn]?|øjs?|ægt|gne)$|(?:af|ud|hj|ej|op|mod)(?:\w+)$|.*(?:æg|øj|ej|hvem|hv[ai]d|gn|nd)"
)
_NORWEGIAN = re.compile(
    r"\w+(?:sjon|sjonen|sjoner|het|heten|heter|leg|skap|asje|eide|øy|ei|ene|ingene|ikk|kk|pp|tt)$|(?:utt?|opp|av|hj?el|inn)\w+|.*(?:øy|ei|sj|kj[eø]|gj[eø]|sk[jy]|aue|ggj|leik)"
)


def language(text: str) -> Language | None:
    """Return the language of a text: "da", "sv", "nb" (with Nynorsk) or "en".

    Args:
        text: any text; figures, addresses and merge fields are passed over, names inside sentences too.

    Returns:
        The language, or None where there are too few words to tell, no words, or another language.
    """
    words = _words(text[:_READ])
    if len(words) < _LEAST:
        return None
    weights = [_weights(word) for word in words]
    means = {
        code: sum(of_one) / len(words)
        for code, of_one in zip(_LANGUAGES, zip(*weights, strict=True), strict=True)
    }
    means["da"] += _HOME
    best, second = sorted(_LANGUAGES, key=lambda code: -means[code])[:2]
    if means[best] < _FOREIGN:
        return None
    return best if len(words) >= _ENOUGH or means[best] - means[second] >= _MARGIN else None


def _words(text: str) -> list[str]:
    """Return the words that tell, in small letters: names, by their capital inside a sentence, do not."""
    plain = _ADDRESS.sub(" ", text)
    shouting = plain.upper() == plain
    return [
        m.group().lower().replace("’", "'")
        for m in _WORD.finditer(plain)
        if (len(m.group()) > 1 or m.group() in "iåa")
        and (shouting or not m.group()[0].isupper() or not _inside(plain, m.start()))
    ]


def _inside(text: str, at: int) -> bool:
    """Tell whether a word goes on a sentence: something other than a sentence's end stands before it."""
    before = text[max(0, at - 4) : at].rstrip(' \t"»“(')
    return bool(before) and before[-1] not in ".!?:\n•-–"


@lru_cache(maxsize=65536)
def _weights(word: str) -> tuple[float, ...]:
    return tuple(_weight(word, code) for code in _LANGUAGES)


def _weight(word: str, code: Language) -> float:
    """Return how usual a word is in a language, on the Zipf scale."""
    known = frequency()(word, code)
    if code == "nb" and word in _NYNORSK:
        return max(known, 5.0)
    if known:
        return known
    if code == "da" and lemma(word):
        return _LISTED
    if code == "da" and len(word) > 6 and _DANISH.fullmatch(word) and not _NORWEGIAN.fullmatch(word):
        return _UNKNOWN + 1
    if code == "nb" and len(word) > 6 and _NORWEGIAN.fullmatch(word) and not _DANISH.fullmatch(word):
        return _UNKNOWN + 1
    return _UNKNOWN
