"""A field that stands in an indsats' running text and not in a cell of its own.

"Afdelingen er ansvarlig og samarbejder med foreningen" answers who is responsible though no record
has the field. What counts is a sentence of the indsats that uses the field's own words or, for a
status, the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Place, units, words
from assistant.answers.phrases import named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import STATUS_LABELS, Slot, slots
from assistant.catalogue import Entry
from assistant.vocabulary import FIELD_CUES
from index.months import ANY_MONTH
from index.records import Passage

_SHORTEST = 4  # words of a sentence that can answer
_LONGEST = 48
_MOST = 0.5  # share of the words that a sentence with a date and the name over it must hold to be what is asked about
_OWN = 0.34  # the same of the sentence alone
_CLEARLY = 0.1  # more of them than any field
DATE = re.compile(
    r"\b\d{1,2}\.\s*(?:" + ANY_MONTH + r")\b"
    r"|\b(?:"
    + ANY_MONTH
    + r"|ultimo|primo|medio|foråret|efteråret|sommeren|vinteren|uge|kvartal|halvår)\b.{0,8}?\d",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:skal|inden|senest|frist\w*|udløber|fornyes|forventes|planlagt|ventes)\b", re.IGNORECASE
)
_SAID = frozenset({"next"})  # parts of a status that prose tells in words of their own, without a year
_SAYS_REACHED = re.compile(
    r"\b(?:mål|kriteri|måltal)\w*\b[^.]{0,60}\b(?:nået|opfyldt|indfriet)\b", re.IGNORECASE
)


def respond(context: Context, entry: Entry, labels: Sequence[str]) -> Answer | None:
    """Quote the sentence of the indsats that speaks of the field, or of the year for a status."""
    found = [p for label in labels[:1] for p in _speaking(context, entry, label)]
    if not found:
        return None
    text = context.draft().text
    return quoting(context, max(found, key=lambda p: context.residual.held(text(p))))


def dated(context: Context, entries: Sequence[Entry], told: Sequence[str]) -> Answer | None:
    """Quote the sentence of the indsatser that says when what is asked about is due, where their fields say less of it.

    Args:
        context: the question.
        entries: the indsatser.
        told: what their fields say.
    """
    asked = context.residual
    if not asked.terms:
        return None
    known = max(map(asked.coverage, told), default=0.0)
    scored = [
        (asked.coverage(text, entry.name), place)
        for entry in entries
        for place, text, _ in _sentences(context, entry)
        if DATE.search(text) and _DUE.search(text) and asked.coverage(text) >= _OWN
    ]
    share, best = max(scored, key=lambda s: s[0], default=(0.0, None))
    return quoting(context, best) if best and share >= max(_MOST, known + _CLEARLY) else None


def quoting(context: Context, place: Place) -> Answer:
    """Return an answer that quotes one place."""
    draft = context.draft()
    text, year = quoted(draft.text(place)), place.year
    if place.indsats is None:
        said = say(context.language, f"I planen står der: {text}", f"The plan says: {text}")
    elif year:
        name = named(place.indsats)
        danish = f"I status {year} for {name} står der: {text}"
        said = say(context.language, danish, f"The {year} status of {name} says: {text}")
    else:
        name = named(place.indsats)
        said = say(context.language, f"Om {name} står der: {text}", f"About {name} the plan says: {text}")
    draft.say(said, place)
    entries = tuple(e for e in context.catalogue.entries if e.document_id == place.document_id)
    own = tuple(e for e in entries if e.name == place.indsats)
    return draft.finish("answer", suggestions=suggestions(context, own))


def _speaking(context: Context, entry: Entry, label: str) -> list[Place]:
    years = context.query.years
    yearly = label in STATUS_LABELS and label not in _SAID
    if yearly and not years:
        return []
    cue = "|".join(str(y) for y in years) if yearly else rf"(?<!\w)(?:{'|'.join(FIELD_CUES[label])})(?!\w)"
    return [place for place, text, _ in _sentences(context, entry) if re.search(cue, text.lower())]


def _sentences(context: Context, entry: Entry) -> Iterator[tuple[Place, str, Passage]]:
    """Yield the sentences of an indsats; one of a word or two ("2023.") with the one that follows it."""
    for passage in context.records.passages_of(entry.document_id):
        if passage.initiative != entry.id or passage.kind == "theme":
            continue
        whole = place_of(context, passage)
        spans = units(passage.text)
        for n, (start, end) in enumerate(spans):
            short = words(passage.text[start:end]) < _SHORTEST and n + 1 < len(spans)
            to = spans[n + 1][1] if short else end
            if _SHORTEST <= words(passage.text[start:to]) <= _LONGEST:
                place = replace(whole, start=whole.start + start, end=whole.start + to)
                yield place, passage.text[start:to], passage


def told_reached(entries: Sequence[Entry], found: list[Slot], years: tuple[int, ...]) -> list[Slot]:
    """Put in place of the newest result the one that says of a criterion or goal that it was reached, where one does."""
    saying = [
        s
        for e in entries
        for s in slots(e, "achieved", years)
        if s.field and _SAYS_REACHED.search(s.field.text)
    ]
    return [s for s in found if s.label != "achieved"] + saying if saying else found
