"""Slips of the keyboard: words that nothing knows become the nearest that something does."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.catalogue import Catalogue
from assistant.vocabulary import (
    EMPTY_WORDS,
    FIELD_CUES,
    KIND_CUES,
)
from index.analysis import QuestionTerm, correct, question_terms, stem
from index.lexicon import lemma

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
_LONG = 8  # letters of a word in which one slip is told from another word
_SLIP, _SMALL_SLIP = 0.8, 0.88  # likeness from which an unknown word is a known one mistyped


def mended(terms: list[QuestionTerm], catalogue: Catalogue, known: frozenset[str]) -> list[QuestionTerm]:
    """Replace content words that nothing knows by the nearest word that something does."""
    names = cue_words() | catalogue.vocabulary | _DOMAIN_WORDS
    found = []
    for term in terms:
        if not term.content or term.word in names or lemma(term.word) is not None:
            asked: tuple[str, ...] = ()
        else:
            asked = correct(term.word, _ASKING, least=_SLIP)
        if asked:
            found.append(question_terms(asked[0])[0])
            continue
        own = {term.word, *term.alternatives} - set(term.parts)
        better: tuple[str, ...] = ()
        if term.content and term.word not in EMPTY_WORDS | names and lemma(term.word) is None:
            if known.isdisjoint(own):
                unlike = known.isdisjoint(term.alternatives)
                least = _SLIP if unlike else _SMALL_SLIP
                better = correct(term.word, tuple(names), least=least) or correct(
                    stem(term.word), tuple(names), least=least
                )
                if not better and unlike:
                    better = correct(term.word, tuple(known))
                elif not better and len(term.word) >= _LONG:  # its parts are known, the whole is not
                    better = correct(term.word, tuple(known), least=_SMALL_SLIP)
            else:
                better = correct(term.word, tuple(names), least=_SMALL_SLIP)
        found.append(question_terms(better[0])[0] if better else term)
    return found


def joined(terms: list[QuestionTerm], catalogue: Catalogue) -> list[QuestionTerm]:
    """Join two words that are one in a name: "job ugen" where the plans say "job-uge"."""
    joined: list[QuestionTerm] = []
    for term in terms:
        pair = f"{joined[-1].word}-{term.word}" if joined else ""
        if pair and catalogue.initiative_names.has(pair):
            joined[-1] = question_terms(pair)[0]
        else:
            joined.append(term)
    return joined


@lru_cache(maxsize=1)
def cue_words() -> frozenset[str]:
    """Return the plain words that occur in the cues, as targets for mending slips."""
    cues = [p for group in (FIELD_CUES, KIND_CUES) for patterns in group.values() for p in patterns]
    return frozenset(w for cue in cues for w in re.findall(r"[a-zæøå]{5,}", _expanded(cue)))


def _expanded(cue: str) -> str:
    """Write out the optional endings of a pattern: "mål(?:et|ene)?" gives "mål målet målene"."""
    out = [cue]
    for found in re.finditer(r"([a-zæøå]+)\(\?:([a-zæøå|]+)\)\??", cue):
        out += [found.group(1)] + [found.group(1) + ending for ending in found.group(2).split("|")]
    return " ".join(out)
