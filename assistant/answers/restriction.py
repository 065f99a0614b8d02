"""Figures of a part: "alene på Kalvø Skole" is not answered by the figure for all schools."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.context import Context
from assistant.answers.draft import units, words
from assistant.answers.evidence import Evidence
from assistant.answers.expected import EXPECTED, lacks
from assistant.understand import Query
from index.analysis import QuestionTerm, words_of
from index.records import Passage

_ONLY = r"(?:alene|kun|udelukkende|specifikt|isoleret(?: set)?|særskilt|for sig(?: selv)?|alone|only|solely|specifically|just)"
_PREPOSITION = r"(?:på|i|ved|hos|fra|til|om|for|blandt|in|at|on|from|among|for)"
_OF_PART = re.compile(
    rf"\b{_ONLY} {_PREPOSITION} (?P<after>\w+(?: \w+){{0,3}})|\b{_PREPOSITION} (?P<before>\w+(?: \w+){{0,3}}) {_ONLY}\b"
)
_PLACED = re.compile(r"\b(?:på|i|ved|hos) (\w+)")
_ONE = re.compile(r"\bkost\w* (?:det )?(?:en|et) (?P<thing>\w+)\b")
_PARTLY = 0.5  # what a word must be held for more than, to be said by more than a part of it
_CLAUSE = re.compile(  # where a sentence goes on to tell something else
    r"[.;]|,? (?:og|samt|mens|men|and|while) (?=(?:har|er|står|driver|bruger|tilbyder|arbejder|får|giver|holder|råder|modtager|betjener|omfatter|deltager)\b)",
)
_LEAD_IN = 4  # words; so short a line before a list says what the list is of
_ASKS_FIGURE = frozenset({"number", "money", "left"})


def of_other(context: Context, passage: Passage) -> bool:
    """Tell whether the figure in a passage is of another part, or of the whole, than the one asked for.

    What is asked of a part alone must have that part in the figure's own sentence. A name that the
    passage comes to only after the figure, in another clause, is not what the figure is of.
    """
    query = context.query
    if query.counted is None and query.asks not in _ASKS_FIGURE:
        return False
    if lacks_one(context, passage.text):
        return True
    figures = [(a, b) for a, b in units(passage.text) if EXPECTED["number"].search(passage.text[a:b])]
    part = _part(context)
    if not figures:
        return bool(part)
    if part and not any(_holds(context, part, passage.text[a:b]) for a, b in figures):
        return True
    names = [t for t in query.proper if not _missing(context, (t,), passage.text)]
    return bool(names) and not any(_holds(context, names, _up_to(passage.text, a, b)) for a, b in figures)


def part_named(context: Context) -> Sequence[QuestionTerm]:
    """Return the words, beside names and cues, for a place or part that the question asks of: "på Kalvø Skole"."""
    query = context.query
    placed = {found[1] for found in _PLACED.finditer(query.text)}
    return tuple(t for t in query.residual if t in query.proper or t.word in placed)


def lacks_part(context: Context, *texts: str) -> bool:
    """Tell whether texts say nothing of a part that the question names: what the whole costs is no price of it."""
    part = part_named(context)
    named = [t for t in part if _is_name(context, t)]  # "Bakkeskolen" is not said by "skolerne"
    missing = {
        *Evidence(part, context.records).missing(*texts),
        *Evidence(named, context.records).missing(*texts, least=_PARTLY),
    }
    return bool(part) and len(missing) == len(part)


def lacks_one(context: Context, text: str) -> bool:
    """Tell whether the price of one of what an indsats is of is asked for, and a text gives none: "hvad koster en elbil".

    An indsats that is called so itself ("Cykelsti Nord", "En god start") is the one thing.
    """
    found = _ONE.search(context.query.text)
    if found is None or any(found["thing"] in words_of(e.name) for e in context.named):
        return False
    each = _for_each(context)
    return each is not None and lacks(each, text)


def gives_one(context: Context, text: str) -> bool:
    """Tell whether the price of one of what an indsats is of is asked for, and a text gives it."""
    each = _for_each(context)
    return each is not None and not lacks(each, text)


def _for_each(context: Context) -> Query | None:
    """Return the question for the price of one of what an indsats is of as one for the price per unit, else None."""
    query = context.query
    found = _ONE.search(query.text)
    if found is None or not context.named:
        return None
    if not any(t.word == found["thing"] for t in query.content if t not in query.residual):
        return None
    return replace(query, text=f"{query.text} pr {found['thing']}")


def _is_name(context: Context, term: QuestionTerm) -> bool:
    """Tell whether the indsatser named write a word with a capital, as they do a name."""
    written = re.compile(rf"\b{re.escape(term.word[:1].upper() + term.word[1:])}\b")
    return any(
        written.search(p.text)
        for e in context.named
        for p in context.records.passages_of(e.document_id)
        if p.initiative == e.id
    )


def _part(context: Context) -> Sequence[QuestionTerm]:
    """Return the words for the part that alone is asked about."""
    found = _OF_PART.search(context.query.text)
    if found is None:
        return ()
    said = set((found["after"] or found["before"]).split())
    return tuple(t for t in context.query.content if t.word in said)


def _up_to(text: str, start: int, end: int) -> str:
    """Return the line of a figure's sentence up to the end of its clause, with the lead-in that a list has."""
    figure = EXPECTED["number"].search(text, start, end)
    stop = _CLAUSE.search(text, figure.end() if figure else start, end)
    line = text.rfind("\n", 0, start) + 1
    before = text[:line].rstrip()
    led_in = before.endswith(":") or words(before) < _LEAD_IN
    return text[0 if led_in else line : stop.start() if stop else end]


def _holds(context: Context, terms: Sequence[QuestionTerm], text: str) -> bool:
    return not _missing(context, terms, text)


def _missing(context: Context, terms: Sequence[QuestionTerm], text: str) -> bool:
    return bool(Evidence(terms, context.records).missing(text))
