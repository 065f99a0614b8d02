"""The words of a sentence: its sources' own, told together, and none the contrary of theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answers.draft import inline
from assistant.verifying.said import Said, bridge
from assistant.verifying.supports import Line, has_words, holds, share
from assistant.verifying.words import BRIDGES, CONTRARIES, TELLING
from index.analysis import QuestionTerm, words_of

# Calibrated on the pairs in tests/assistant/verify_cases.py; see docs/language-models.md.
OVERLAP = 1.0  # share of a sentence's content words that its sources must hold
TOGETHER = 0.7  # the same for one clause in one line of a source
_ENDING = 5  # letters by which a form may be longer than its pair's beginning
_MARKUP = re.compile(r"[<>`{}|\\*#~_\[\]]|://|\bwww\.|\bjavascript:", re.IGNORECASE)


def quotes(said: Said) -> bool:
    """What stands in quotation marks is quoted, or is a name."""
    quoted = [f.text[1:-1] for f in said.sentence.facts if f.kind == "quote"]
    texts = [t for s in said.supports for t in (s.text, inline(s.text), s.about, s.indsats or "")]
    return all(any(has_words(text, quote) for text in texts) for quote in quoted)


def markup(said: Said) -> bool:
    """No markup, link or code that the sources do not have."""
    texts = "".join(s.text + s.about for s in said.supports)
    return all(found[0] in texts for found in _MARKUP.finditer(said.sentence.text))


def names(said: Said) -> bool:
    """Every name stands in a source or its headings."""
    texts = [t for s in said.supports for t in (s.text, s.about)]
    known = {_bare(w) for text in texts for w in words_of(text)}
    names = [f.text for f in said.sentence.facts if f.kind == "name"]
    return all(_bare(w) in known or w in BRIDGES for name in names for w in words_of(name))


def _bare(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def overlap(said: Said) -> bool:
    """Its words are the sources' words."""
    return share(said.told(), *(line.terms for line, _ in said.lines)) >= OVERLAP


def small(said: Said) -> bool:
    """No "alle", "altid" or "nok" that the sources do not have."""
    texts = {w for s in said.supports for t in (s.text, s.about) for w in words_of(t)}
    return (TELLING & set(words_of(said.sentence.text))) <= texts


def together(said: Said) -> bool:
    """The words of a clause stand together in one line, not gathered from many."""
    told = {w.word for w in said.told()}
    for clause in said.sentence.clauses:
        words = [w for w in clause.words if w.word in told]
        if len(words) > 1 and max((share(words, ln.terms) for ln, _ in said.lines), default=0) < TOGETHER:
            return False
    return True


def contraries(said: Said) -> bool:
    """No word stands where the source has its contrary; one that the source has too stands in the same company."""
    words = [w for w in said.sentence.words if not bridge(w)]
    for word in words:
        contrary = _contrary(word.word)
        if contrary is None:
            continue
        company = [w for w in said.told() if w is not word]
        lines = [line for line, _ in said.lines if holds(line.terms, word)]
        if not lines:
            return False
        if not any(_with_company(line, word, contrary, company) for line in lines):
            return False
    return True


def _with_company(line: Line, word: QuestionTerm, contrary: str, company: Sequence[QuestionTerm]) -> bool:
    """Say whether a word is told of the same things, where the line has its contrary as well."""
    if not any(_is_form(w.word, contrary) for w in line.words) or not company:
        return True
    own = [c for c in line.clauses if holds(c.terms, word)]
    other = [c for c in line.clauses if any(_is_form(w.word, contrary) for w in c.words)]
    return max((share(company, c.terms) for c in own), default=0.0) >= max(
        (share(company, c.terms) for c in other), default=0.0
    ) and any(share(company, c.terms) for c in own)


def _contrary(word: str) -> str | None:
    for one, other in CONTRARIES:
        if _is_form(word, one):
            return other
        if _is_form(word, other):
            return one
    return None


def _is_form(word: str, beginning: str) -> bool:
    return word.startswith(beginning) and len(word) - len(beginning) <= _ENDING
