"""Questions for an indsats that no plan has, though another begins alike: "Stille timer på biblioteket" beside "Stille timer i svømmehallen"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.evidence import Evidence
from assistant.answers.phrases import listed, named
from assistant.answers.refusals import refuse
from assistant.catalogue import Entry
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import QuestionTerm, question_terms, words_of
from index.glossary import FUNCTION
from index.lexicon import base_form, lemma, parts
from index.months import ANY_MONTH

_PLACE, _WHOM, _BETWEEN = ("i", "på", "hos", "ved"), ("for", "til", "blandt", "med"), ("mellem",)
_KINDS = {word: kind for kind in (_PLACE, _WHOM, _BETWEEN) for word in kind}
_TICKED = "theme"  # a list to tick says nothing of an indsats
_ARTICLES = frozenset("de den det en et alle vores kommunens".split())
_ANYBODY = frozenset(
    "borger borgere borgerne medarbejder medarbejdere medarbejderne ansatte personale personalet folk mennesker andre flere nogen os dem".split()
)
_TIMES = re.compile(
    rf"(?:{ANY_MONTH}|\w*(?:år|året|årene|årenes|uge|ugen|uger|måned|måneden|dag|dage|dagen|periode|perioden|ferie|ferien|forår|foråret|sommer|sommeren|efterår|efteråret|vinter|vinteren|kvartal|kvartalet|weekend|weekenden|aften|aftenen|tid|tiden|praksis|virkeligheden|tal|kroner|gang|fremtiden|starten|begyndelsen))"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name, as a question says it, and in two: what it is, and of which place or for whom; no head where it has no such parts."""

    said: str
    head: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    rest: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Called:
    """An indsats whose name is in two."""

    entry: Entry
    name: _Name


@lru_cache(maxsize=16384)
def _name(text: str) -> _Name:
    words = words_of(text)
    said = f" {' '.join(words)} "
    at = next((n for n, w in enumerate(words) if n and w in _KINDS), None)
    if at is None or not words[at + 1 :] or not _is_telling(words[:at]):
        return _Name(said)
    return _Name(said, tuple(words[:at]), _KINDS[words[at]], frozenset(words[at + 1 :]))


def _is_telling(head: list[str]) -> bool:
    """Tell whether the beginning of a name names something by itself: of several words, or a compound; not "Unge"."""
    telling = [w for w in head if w not in EMPTY_WORDS | FUNCTION]
    return len(telling) > 1 or any(len(parts(w)) > 1 or "-" in w or lemma(w) is None for w in telling)


def respond(context: Context) -> Answer | None:
    """Refuse an indsats that is called like another up to its place or people, and name the one there is."""
    query = context.query
    if query.language != "da" or "compare" in query.kinds or "definition" in query.kinds:
        return None
    entries, text = context.catalogue.entries, f" {query.text} "
    if any(_name(e.name).said in text for e in entries):
        return None
    called = [_Called(e, name) for e in entries if (name := _name(e.name)).head]
    for alike, other in _alike(query.text.split(), called):
        if _is_meant_otherwise(context, alike, other):
            near = tuple(c.entry for c in alike)
            names = listed([named(n) for n in dict.fromkeys(e.name for e in near)], "da")
            said = f"Planerne har ingen indsats med det navn; den nærmeste er {names}."
            return refuse(context, "not_found", said, said, near)
    return None


def _alike(question: list[str], called: Iterable[_Called]) -> Iterator[tuple[list[_Called], tuple[str, ...]]]:
    """Yield what a question puts after the head of names and a preposition of their kind, with those names."""
    heads: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Called]] = {}
    for each in called:
        heads.setdefault((each.name.head, each.name.kind), []).append(each)
    for (head, kind), alike in heads.items():
        size = len(head)
        for at in range(len(question) - size - 1):
            if tuple(question[at : at + size]) == head and question[at + size] in kind:
                rest = question[at + size + 1 :]
                yield alike, tuple(w for w in rest if w not in _ARTICLES)


def _is_meant_otherwise(context: Context, alike: list[_Called], after: tuple[str, ...]) -> bool:
    """Tell whether what stands after the head is a thing that none of the indsatser so called ever speaks of."""
    query = context.query
    if not after or _TIMES.fullmatch(after[0]) or after[0].isdigit() or after[0] in _ANYBODY:
        return False
    other = next((t for t in query.content if t.word == after[0]), None)
    if other is None or other.word in EMPTY_WORDS | FUNCTION or context.catalogue.is_municipality(other):
        return False
    if any(t.word not in after for t in query.residual if t.word not in _names_words(context)):
        return False
    found = (h.passage for h in context.hits if h.passage.kind != _TICKED)
    if any(not context.content.missing(p.text, *p.heading_path) for p in found):
        return False
    words = {w for c in alike for w in c.name.rest}
    return not _related(other, words) and all(_never_says(context, c.entry, other) for c in alike)


def _names_words(context: Context) -> frozenset[str]:
    return frozenset(w for e in context.catalogue.entries for w in words_of(e.name))


def _related(term: QuestionTerm, words: Iterable[str]) -> bool:
    """Tell whether a word shares a form, a meaning or a part with any of some words: "hallen" and "svømmehallen"."""
    own = {term.word, base_form(term.word), *term.alternatives, *map(base_form, term.parts)}
    for word in words:
        other = question_terms(word)
        forms = {word, base_form(word), *map(base_form, parts(word))}
        forms |= {a for t in other for a in t.alternatives}
        if own & forms:
            return True
    return False


def _never_says(context: Context, entry: Entry, term: QuestionTerm) -> bool:
    passages = context.records.passages_of(entry.document_id)
    own = [p.text for p in passages if p.initiative == entry.id and p.kind != _TICKED]
    where = (entry.name, entry.plan.title, entry.plan.department or "")
    return bool(Evidence((term,), context.records).missing(*where, *own))
