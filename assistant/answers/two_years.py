"""In which of two years there was more: "var der flest gæster i 2022 eller i 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.counting import counts_people, numbers_of
from assistant.answers.draft import Place, units
from assistant.answers.evidence import Evidence
from assistant.answers.phrases import named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.summands import danish_number
from assistant.answers.through_years import entries_meant, says_all
from assistant.catalogue import Entry
from assistant.names import same_word
from index.analysis import words_of
from index.lexicon import base_form

_MORE = r"flest|færrest|mest|mindst|størst|højest|lavest|flere|færre|mere|mindre|større|højere|lavere|most|fewest|least|highest|lowest|more|fewer|less|higher|lower"
_COMPARING = re.compile(f"(?:{_MORE})e?")
_YEAR = r"(?:i |in )?(?:19|20)\d\d"
_EITHER = re.compile(
    rf"\b(?:{_MORE})e?\b.*\b{_YEAR} (?:eller|or) {_YEAR}\b|\b{_YEAR} (?:eller|or) {_YEAR}\b.*\b(?:{_MORE})e?\b"
)
_LESS = re.compile(r"\b(?:færr|mind|lav|few|low)")
_TELLS = ("achieved", "note", "status", "midtvejsstatus", "done")  # by worth: a result first
_YEARS = 2


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number of something that the status of a year gives, and the sentence that says it."""

    year: int
    kind: str
    thing: str
    value: Decimal
    text: str
    place: Place


def respond(context: Context) -> Answer | None:
    """Give both years' figures of what is asked about, the year with more, or fewer, first."""
    query = context.query
    if len(query.years) != _YEARS or not _EITHER.search(query.text) or query.fields:
        return None
    beside = tuple(t for t in query.residual if not _COMPARING.fullmatch(t.word))
    context = replace(context, query=replace(query, residual=beside))
    pairs = [pair for entry in entries_meant(context) for pair in _pairs(context, entry)]
    if not pairs:
        return None
    told = max(pairs, key=lambda pair: _worth(context, pair))
    ordered = sorted(told, key=lambda f: f.value, reverse=not _LESS.search(query.text))
    draft = context.draft()
    draft.say(_said(ordered, context), *(f.place for f in ordered))
    for figure in ordered:
        draft.say(f"{figure.year}: {quoted(figure.text)}", figure.place)
    entries = tuple(e for e in context.catalogue.entries if e.name == told[0].place.indsats)
    return draft.finish("answer", suggestions=suggestions(context, entries[:1]))


def _pairs(context: Context, entry: Entry) -> Iterator[tuple[_Figure, _Figure]]:
    """Yield the figures of one thing in both years, of an indsats that says all that is asked."""
    if not says_all(context, entry):
        return
    figures = list(_figures(context, entry))
    first, second = sorted(context.query.years)
    for one in figures:
        for other in figures:
            if (one.year, other.year) == (first, second) and one.thing == other.thing:
                yield one, other


def _figures(context: Context, entry: Entry) -> Iterator[_Figure]:
    for passage in context.records.passages_of(entry.document_id):
        if passage.initiative != entry.id or passage.kind not in _TELLS or passage.year is None:
            continue
        whole = place_of(context, passage)
        for start, end in units(passage.text):
            text = passage.text[start:end]
            place = replace(whole, start=whole.start + start, end=whole.start + end)
            for thing, value in numbers_of(text):
                if _is_meant(context, entry, thing, text):
                    yield _Figure(passage.year, passage.kind, thing, value, text, place)


def _is_meant(context: Context, entry: Entry, thing: str, text: str) -> bool:
    """Tell whether a number is of a word of the question; where none but the name is said, of people."""
    query = context.query
    asked = [t for t in query.residual if same_word(t, thing)]
    if query.residual:
        return bool(asked) or not Evidence(query.residual, context.records).missing(text)
    said = (w for w in words_of(text) if base_form(w) == thing)
    return entry in context.named and any(counts_people(f"1 {word}") for word in said)


def _worth(context: Context, pair: Sequence[_Figure]) -> tuple[float, int]:
    held = sum(context.content.coverage(f.text) for f in pair)
    return round(held, 2), -sum(_TELLS.index(f.kind) for f in pair)


def _said(ordered: Sequence[_Figure], context: Context) -> str:
    """Say which year has more, or that both have as many, with both numbers."""
    first, second = ordered
    name = named(first.place.indsats or "")
    unit = " pct." if first.thing == "pct" else ""
    one, other = danish_number(first.value) + unit, danish_number(second.value) + unit
    least = _LESS.search(context.query.text) is not None
    danish = "lige stort begge år"
    english = "the same in both years"
    if first.value != second.value:
        danish = f"{'mindst' if least else 'størst'} i {first.year}"
        english = f"{'lowest' if least else 'highest'} in {first.year}"
    return say(
        context.language,
        f"Tallet for {name} er {danish}: {one} i {first.year} mod {other} i {second.year}.",
        f"The number for {name} is {english}: {one} in {first.year} against {other} in {second.year}.",
    )
