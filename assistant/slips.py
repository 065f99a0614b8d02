"""Slips of the keyboard: words that nothing knows become the nearest that something does."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from assistant.catalogue import Catalogue
from assistant.vocabulary import (
    EMPTY_WORDS,
    FIELD_CUES,
    KIND_CUES,
)
from index.analysis import QuestionTerm, correct, is_english, question_terms, stem
from index.glossary import FUNCTION
from index.lexicon import lemma, parts

_DOMAIN_WORDS = frozenset(
    "indsats indsatsen indsatser indsatserne handleplan handleplanen handleplaner planer planerne kommunen".split()
)
_ASKING = (
    "hvad",
    "hvem",
    "hvor",
    "hvornår",
    "hvorfor",
    "hvordan",
    "hvilke",
    "hvilken",
    "hvilket",
    "mange",
    "meget",
)
_LEAST = 5  # letters of a word that may have a letter too many, or a wrong one
_SPOKEN = {"hva": "hvad", "hvd": "hvad", "ka": "kan", "ik": "ikke", "ku": "kunne", "sku": "skulle"}
_SHORT = 3  # letters of a word that is too short to tell what is meant
_LONG = 8  # letters of a word in which one slip is told from another word
_SLIP, _SMALL_SLIP = 0.79, 0.88  # likeness from which an unknown word is a known one mistyped
_TYPED_OUT = re.compile(r"\b\w*(?:aa|ae|oe)\w*\b", re.IGNORECASE)
_TYPED = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_PLAIN = str.maketrans("æøå", "aoa")  # as who has no such keys may type them
_DOUBLED = re.compile(r"([bdfgklmnprst])\1")
_STEM = re.compile(  # letters of a pattern that are no word without an ending
    r"[a-zæøå]+(?=\(\?:[a-zæøå|]+\)(?!\?)|\\w)"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_HEAD, _TWO_SLIPS = 4, 0.74  # letters that a cue must share, and likeness from which it is meant


def spelled(message: str, known: frozenset[str]) -> str:
    """Return a Danish message with æ, ø and å for the "ae", "oe" and "aa" of words that only then are words.

    >>> spelled("Hvornaar skal Skagen goere det faerdigt", frozenset())
    'Hvornår skal Skagen gøre det færdigt'
    """
    return (
        message if is_english(message) else _TYPED_OUT.sub(lambda found: _letters(found[0], known), message)
    )


def spoken(text: str) -> str:
    """Return a message with small words as they are written: "hva ka du" is "hvad kan du"."""
    return re.sub(r"\w+", lambda found: _SPOKEN.get(found[0].lower(), found[0]), text)


def _letters(word: str, known: frozenset[str]) -> str:
    lower = word.lower()
    danish = lower
    for typed, letter in _TYPED:
        danish = danish.replace(typed, letter)
    if lower in known and danish not in known:
        return word
    asks = danish in cue_words() or danish in FUNCTION
    if not asks and (_TYPED_OUT.search(lemma(lower) or "") or not _is_word(danish, known)):
        return word
    return danish[:1].upper() + danish[1:] if word[:1].isupper() else danish


def _is_word(word: str, known: frozenset[str]) -> bool:
    return word in known or lemma(word) is not None or len(parts(word)) > 1


def mended(terms: list[QuestionTerm], catalogue: Catalogue, known: frozenset[str]) -> list[QuestionTerm]:
    """Replace content words that nothing knows by the nearest word that something does."""
    names = cue_words() | catalogue.vocabulary | _DOMAIN_WORDS
    return [question_terms(better)[0] if (better := _better(t, names, known)) else t for t in terms]


def _better(term: QuestionTerm, names: frozenset[str], known: frozenset[str]) -> str | None:
    """Return the known word that a word of a question is a slip for; None when it is right, or nothing is near."""
    if not term.content or term.word in names:
        return None
    if term.word in _SPOKEN and term.word not in known:
        return _SPOKEN[term.word]
    if term.word not in known and (meant := _plain_cues().get(term.word.translate(_PLAIN))):
        return meant
    if (small := _plain_function().get(term.word)) and (len(term.word) < _SHORT or lemma(term.word) is None):
        return small
    if term.word not in known and (meant := _single().get(_undoubled(term.word))):
        return meant
    if lemma(term.word) is not None:
        return None
    if asked := correct(term.word, _ASKING, least=_SLIP):
        return asked[0]
    if term.word in EMPTY_WORDS:
        return None
    if not known.isdisjoint({term.word, *term.alternatives} - set(term.parts)):
        near = correct(term.word, tuple(names), least=_SMALL_SLIP)
        return near[0] if near else None
    unlike = known.isdisjoint(term.alternatives)
    least = _SLIP if unlike else _SMALL_SLIP
    near = correct(term.word, tuple(names), least=least) or correct(
        stem(term.word), tuple(names), least=least
    )
    if not near and unlike:
        near = correct(term.word, tuple(known)) or _cue(term.word) or _inflected(term.word, known)
    elif not near:  # its parts are known, the whole is not
        alike = {name for name in names if name[:_HEAD] == term.word[:_HEAD]} | cue_words()
        near = correct(term.word, tuple(alike), least=_SLIP)
        if not near and len(term.word) >= _LONG:
            near = correct(term.word, tuple(known), least=_SMALL_SLIP)
    return near[0] if near else None


def _inflected(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the Danish word one slip away of which the plans have another form: "aflsøste" for "afløste".

    A short word may lack a letter or have two swapped; "CTI" is no "ti".
    """
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1]
    shorter = [a + b[1:] for a, b in halves if b]
    longer = [a + letter + b for a, b in halves for letter in _LETTERS]
    other = [a + letter + b[1:] for a, b in halves if b for letter in _LETTERS]
    if len(word) < _SHORT:
        return ()
    made = dict.fromkeys(swapped + longer if len(word) < _LEAST else swapped + shorter + longer + other)
    return tuple(w for w in made if lemma(w) in known)[:1]


def _cue(word: str) -> tuple[str, ...]:
    """Return the cue that begins like a word and is near it with two slips: "ansvrat" for "ansvaret"."""
    alike = tuple(cue for cue in cue_words() if cue[:_HEAD] == word[:_HEAD])
    return correct(word, alike, least=_TWO_SLIPS)


def joined(terms: list[QuestionTerm], catalogue: Catalogue) -> list[QuestionTerm]:
    """Join two words that a name has as one with a hyphen: "job ugen" where the plans say "job-uge"."""
    names = catalogue.initiative_names
    return _paired(terms, lambda a, b: pair if names.has(pair := f"{a.word}-{b.word}") else None)


def compounded_again(terms: list[QuestionTerm], catalogue: Catalogue) -> list[QuestionTerm]:
    """Join two words that are one in a name, typed apart: "mentor korpset" where the plans say "mentorkorps"."""

    def whole(first: QuestionTerm, second: QuestionTerm) -> str | None:
        one = first.word + second.word
        known = _are_words(first, second) and catalogue.initiative_names.has_word(question_terms(one)[0])
        return one if known else None

    return _paired(terms, whole)


def _paired(
    terms: list[QuestionTerm], whole: Callable[[QuestionTerm, QuestionTerm], str | None]
) -> list[QuestionTerm]:
    """Put one word for two neighbours that are one word together."""
    found: list[QuestionTerm] = []
    for term in terms:
        if found and (one := whole(found[-1], term)):
            found[-1] = question_terms(one)[0]
        else:
            found.append(term)
    return found


def _are_words(*terms: QuestionTerm) -> bool:
    return all(t.content and t.word.isalpha() and len(t.word) >= _SHORT for t in terms)


@lru_cache(maxsize=1)
def cue_words() -> frozenset[str]:
    """Return the plain words that occur in the cues, as targets for mending slips."""
    cues = [p for group in (FIELD_CUES, KIND_CUES) for patterns in group.values() for p in patterns]
    spelled_both_ways = [*cues, *(c.replace(" ?", "") for c in cues if " ?" in c)]
    return frozenset(w for cue in spelled_both_ways for w in re.findall(r"[a-zæøå]{5,}", _expanded(cue)))


@lru_cache(maxsize=1)
def _single() -> dict[str, str]:
    """Return the words of the cues by how they look where no consonant is doubled: "samen" for "sammen"."""
    return {_undoubled(word): word for word in sorted(cue_words()) if _DOUBLED.search(word)}


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=1)
def _plain_cues() -> dict[str, str]:
    """Return the words of the cues by how they are typed without æ, ø and å: "malgruppe", "okonomi"."""
    return {word.translate(_PLAIN): word for word in sorted(cue_words())}


@lru_cache(maxsize=1)
def _plain_function() -> dict[str, str]:
    """Return the small words by how they are typed without æ, ø and å: "pa", "nar"; none that is a word itself."""
    plain = {word.translate(_PLAIN): word for word in sorted(FUNCTION)}
    return {typed: word for typed, word in plain.items() if typed not in FUNCTION}


def _expanded(cue: str) -> str:
    """Write out the choices beside a word in a pattern: "mål(?:et|ene)?" gives "mål målet målene"; no bare stem."""
    out = [_STEM.sub(" ", cue)]
    for found in re.finditer(r"([a-zæøå]+)\(\?:([a-zæøå|]+)\)(\??)", cue):
        stems = [found.group(1)] if found.group(3) else []
        out += stems + [found.group(1) + ending for ending in found.group(2).split("|")]
    for found in re.finditer(r"\(\?:([a-zæøå|]+)\)([a-zæøå]+)(?:\(\?:([a-zæøå|]+)\)\??)?", cue):
        heads, tails = found.group(1).split("|"), ["", *(found.group(3) or "").split("|")]
        out += [head + found.group(2) + tail for head in heads for tail in tails]
    return " ".join(out)
