"""Danish lexical analysis: the terms a text is found by, the same for every database.

A stemmer alone breaks on the domain's own words ("indsats" -> "indsat", "indsatser" -> "indsats"),
so a word is indexed as its lower-cased form, its base form, the Snowball stem of both and, for a
compound, its two parts. A question is analysed the same way, so that any of them may meet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from index import glossary, lexicon
from index.english import translated

# A word (with hyphens inside or at its end), a number with its decimal marks, or both in one ("18-30-årige").
_WORD = re.compile(r"[^\W_]+(?:[-‐‑–][^\W_]+|(?<=\d)[.,]\d+|['’´][^\W_]{1,2}\b)*(?:-(?=\s))?")
_HYPHEN = re.compile(r"[-‐‑–]")
_LONGEST = 80  # letters of a term: what is longer is a link or a table's ruler, and is cut
_SPELLED_OUT = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_DOMAIN_WEIGHT = 0.3  # of a word that nearly every passage holds
_DERIVABLE = 5  # letters of a base form from which nouns and verbs are made of one another
_CORRECTABLE = 5  # letters from which a word is corrected
_NEAR_BEST = 0.03  # similarity below the best neighbour within which others are kept too


@dataclass(frozen=True, slots=True)
class QuestionTerm:
    """One word of a question and every term that may stand for it in a passage.

    `word` is as typed, lower case. `alternatives` begin with the word's own forms, then other
    spellings, translations and everyday synonyms, and end with `parts`, the parts of a compound
    (weaker evidence than the word itself). `content` is False for function and question words;
    `weight` is 0 for those, 1 for words with a meaning of their own, between for the words that
    nearly every passage holds ("plan", "kommune"). `meant` are those of the alternatives that are
    other words: translations and synonyms.
    """

    word: str
    alternatives: tuple[str, ...]
    content: bool
    weight: float = 1.0
    parts: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()

    def frequency(self, of: Callable[[str], int]) -> int:
        """Return in how many passages the word stands; where in none, in how many the words that mean the same do.

        The parts of a compound don't count: "gadelamper" is no commoner for "gade" being common.
        """
        own = [form for form in self.alternatives if form not in self.meant and form not in self.parts]
        return max(map(of, own), default=0) or max(map(of, self.meant), default=0)


def terms(text: str) -> list[str]:
    """Return the index terms of a text, in order, repeated as often as they occur.

    >>> terms("Handicapområdet")
    ['handicapområdet', 'handicapområde', 'handicapområd', 'handicap', 'område', 'områd']
    """
    found: list[str] = []
    tokens = _tokens(text)
    for position, token in enumerate(tokens):
        found.extend(_word_terms(token))
        if token.endswith("-"):
            found.extend(_completed(token, tokens[position + 1 : position + 4]))
    return found


def question_terms(text: str) -> list[QuestionTerm]:
    """Return a question's words with their alternatives, in order, each word once.

    >>> [(t.word, t.content) for t in question_terms("Hvad er målet?")]
    [('hvad', False), ('er', False), ('målet', True)]
    """
    tokens = list(dict.fromkeys(_tokens(text)))
    english = is_english(text)
    return [_question_term(token, english) for token in tokens]


def content_words(text: str) -> list[str]:
    """Return the words that `question_terms` calls content, in order, each once; far quicker.

    >>> content_words("Hvad er målet?")
    ['målet']
    """
    function = _function_words(is_english(text))
    return [word for word in dict.fromkeys(words_of(text)) if word not in function]


def words_of(text: str) -> list[str]:
    """Return a text's words in order, as often as they occur, as `QuestionTerm.word` names them."""
    return [token.rstrip("-") for token in _tokens(text)]


def is_english(text: str) -> bool:
    """Tell whether a question is in English, by its function words."""
    tokens = set(_tokens(text))
    english = len(tokens & glossary.ENGLISH_FUNCTION) + len(tokens & glossary.ENGLISH_ONLY)
    return bool(tokens & glossary.ENGLISH_ONLY) and english > len(tokens & glossary.FUNCTION)


def correct(word: str, vocabulary: Sequence[str], *, least: float = 0.8) -> tuple[str, ...]:
    """Return the terms of a vocabulary that a misspelt word most likely means, best first, at most three.

    Short words are left alone: below five letters every word has neighbours.

    Args:
        word: the word as typed.
        vocabulary: the index's own terms.
        least: Damerau-Levenshtein similarity, 0 to 1, from which a term counts.
    """
    wanted = word.lower()
    if len(wanted) < _CORRECTABLE or not wanted.isalpha():
        return ()
    scorer = DamerauLevenshtein.normalized_similarity
    hits = process.extract(wanted, vocabulary, scorer=scorer, limit=8, score_cutoff=least)
    return tuple(term for term, score, _ in hits if score >= hits[0][1] - _NEAR_BEST)[:3]


def _tokens(text: str) -> list[str]:
    return [token.lower()[:_LONGEST] for token in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def _word_terms(token: str) -> tuple[str, ...]:
    """Return the distinct terms of one token."""
    return tuple(dict.fromkeys([*_forms(token), *_parts(token)]))


@lru_cache(maxsize=65536)
def _forms(token: str) -> tuple[str, ...]:
    """Return a token's own forms: as written, base form, the stems of both."""
    whole = _whole(token)
    return tuple(dict.fromkeys([*whole, *(stem(form) for form in whole if form.isalpha())]))


@lru_cache(maxsize=65536)
def _whole(token: str) -> tuple[str, ...]:
    """Return a token as written and its base form; its stem only where no list has it, for other words may share that ("leder", "ledig")."""
    word = re.sub(r"['’´].*$", "", token).rstrip("-‐‑–")
    if not word:
        return ()
    bare = _HYPHEN.sub("", word)
    if not word.isalpha() and not bare.isalpha():
        return (word, bare) if bare != word and not bare.isdigit() else (word,)
    base = lexicon.base_form(bare)
    unlisted = base == bare and lexicon.lemma(bare) is None
    return tuple(dict.fromkeys((bare, stem(bare) if unlisted else base)))


@lru_cache(maxsize=65536)
def _parts(token: str) -> tuple[str, ...]:
    """Return the terms of a token's parts, split at hyphens or, without one, as a compound."""
    word = re.sub(r"['’´].*$", "", token).strip("-‐‑–")
    pieces = [piece for piece in _HYPHEN.split(word) if piece]
    if len(pieces) > 1:
        return tuple(dict.fromkeys(t for piece in pieces if len(piece) > 1 for t in _forms(piece)))
    return tuple(dict.fromkeys(t for part in lexicon.parts(word) for t in (part, stem(part))))


def _completed(token: str, following: Sequence[str]) -> Iterator[str]:
    """Yield the terms of a word cut short: "sundheds- og arbejdsmarkedsområdet" holds "sundhedsområde" too."""
    for other in following:
        parts = lexicon.parts(other)
        if parts:
            yield from _forms(token.rstrip("-") + parts[1])
            return


def _function_words(english: bool) -> frozenset[str]:
    return glossary.ENGLISH_FUNCTION if english else glossary.FUNCTION


def _question_term(token: str, english: bool) -> QuestionTerm:
    word = token.rstrip("-")
    if word in _function_words(english):
        return QuestionTerm(word, _forms(word), content=False, weight=0.0)
    own = [*_forms(word), *_spellings(word)]
    others = dict.fromkeys((*_meanings(word, english), *_derived(word)))
    named = (form for other in others for form in _whole(other))
    meant = tuple(dict.fromkeys(f for f in named if f not in own and f not in glossary.FUNCTION))
    own += meant
    parts = tuple(term for term in dict.fromkeys(_parts(token)) if term not in own)
    said = [*_forms(word), *(_meanings(word, english) if english else ())]
    weight = _DOMAIN_WEIGHT if any(form in glossary.DOMAIN for form in said) else 1.0
    return QuestionTerm(
        word, tuple(dict.fromkeys([*own, *parts])), content=True, weight=weight, parts=parts, meant=meant
    )


@lru_cache(maxsize=65536)
def _spellings(word: str) -> tuple[str, ...]:
    """Return the forms of a word under its other spellings: "maal" -> mål, "Åbenrå" -> aabenraa."""
    danish, plain = word, word
    for spelled, letter in _SPELLED_OUT:
        danish, plain = danish.replace(spelled, letter), plain.replace(letter, spelled)
    found = [form for other in (danish, plain) if other != word for form in _forms(other)]
    return tuple(found)


@lru_cache(maxsize=65536)
def _derived(word: str) -> tuple[str, ...]:
    """Return the nouns that a verb or adjective makes and the word that a noun or adjective is made of.

    "renset" gives rensning, "forsinkelse" forsinke, "koordination" koordinere, "synlig" synlighed,
    "sundhedsmæssig" sundhed.
    """
    base = lexicon.base_form(word)
    if lexicon.lemma(word) is None or len(base) < _DERIVABLE:
        return ()
    verb = base[:-1] if base.endswith("e") else ""
    made = [verb + ending for ending in ("else", "ning", "ing")] if verb else []
    made += [base.removesuffix(ending) + "e" for ending in ("else", "ning", "ing") if base.endswith(ending)]
    made += [base.removesuffix("ere") + "ation"] if base.endswith("ere") else []
    made += [base.removesuffix("ation") + "ere"] if base.endswith("ation") else []
    made += [base.removesuffix("hed")] if base.endswith("hed") else [base + "hed"]
    noun = base.removesuffix("mæssig")
    made += [noun, noun.removesuffix("s")] if noun != base else [base + "mæssig", base + "smæssig"]
    return tuple(dict.fromkeys(form for form in made if lexicon.lemma(form) == form and form != base))


def _meanings(word: str, english: bool) -> Iterator[str]:
    """Yield what plans call a thing that the question names in English or in everyday words.

    What means the same as the verb of a noun, or the noun of a verb, means the same as the word
    itself: "forlængelse" finds what "forlænge" finds, and the nouns of that.
    """
    if english or lexicon.lemma(word) is None:
        yield from (form for danish in translated(word) for form in (danish, *_derived(danish)))
    if english:
        return
    same = glossary.everyday()
    listed = next((form for form in _whole(word) if form in same), word)
    for form in (listed, *_derived(word)):
        yield from (other for meant in same.get(form, ()) for other in (meant, *_derived(meant)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the Danish Snowball stem of a lower-case word."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer  # noqa: PLC0415  its package imports every language

    return snowballstemmer.stemmer("danish")
