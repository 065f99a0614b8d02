"""What changed: between an indsats' statuses of two years, or of one matter through the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Table, TableCell
from assistant.answers.context import Context, place_of
from assistant.answers.counting import counted_nouns, name_words
from assistant.answers.draft import Draft, Place, inline, units, words
from assistant.answers.fields import wanted
from assistant.answers.phrases import label_name, named, quoted, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import Slot, slots
from assistant.answers.through_years import entries_meant, says_all
from assistant.catalogue import Entry, statuses
from index.lexicon import base_form
from index.records import Passage

_SIDE = 48  # words for each year
_HOLDS = 0.5  # share of the residual words that a year's passage must hold
_PARTS = frozenset({"done", "achieved", "next"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a status: as it compares, what it gives numbers of, and whether it tells a result."""

    bare: str
    things: frozenset[str]
    of_result: bool
    place: Place

    @classmethod
    def read(cls, draft: Draft, slot: Slot, place: Place) -> _Said:
        text = draft.text(place)
        own = {base_form(w) for w in name_words(slot.entry.name)}  # of no use in telling two figures apart
        return cls(_bare(text), counted_nouns(text) - own, slot.label == "achieved", place)


@dataclass(frozen=True, slots=True)
class _Year:
    """An indsats' cells of one year, at least one, and the sentences that stand in them."""

    year: int
    slots: tuple[Slot, ...]
    sentences: tuple[_Said, ...]

    @classmethod
    def read(cls, draft: Draft, year: int, found: Sequence[Slot]) -> _Year:
        said = (_Said.read(draft, s, p) for s in found if s.field for p in _sentences(draft, s))
        return cls(year, tuple(found), tuple(said))

    @property
    def told(self) -> list[Slot]:
        return [s for s in self.slots if s.field]

    def without(self, other: _Year) -> list[Place]:
        """Return the sentences that the other year does not have word for word.

        What both years give figures of comes first, then other figures among the results.
        """
        known = {s.bare for s in other.sentences}
        things = frozenset().union(*(s.things for s in other.sentences))
        own = (s for s in self.sentences if s.bare not in known)
        return [
            s.place
            for s in sorted(own, key=lambda s: (not s.things & things, not (s.things and s.of_result)))
        ]


def between_years(context: Context, entry: Entry) -> Answer | None:
    """Say what a later status has that an earlier one lacks; sentence by sentence, word for word."""
    years = _two_years(context.query.years, entry)
    if years is None:
        return None
    lacking = tuple(y for y in years if not statuses(entry.initiative, y))
    if lacking:
        return no_year(context, (entry,), lacking)
    labels = [f for f in wanted(context.query.fields) if f in _PARTS]
    cells = [[s for label in labels for s in slots(entry, label, (y,))] for y in years]
    if not all(cells):  # no part is asked for, or a year has no cell for it
        cells = [slots(entry, "status", (y,)) for y in years]
    draft = context.draft()
    before, after = (_Year.read(draft, y, found) for y, found in zip(years, cells, strict=True))
    _say_change(draft, named(entry.name), before, after, context.language)
    return draft.finish(
        "answer",
        table=_year_table(draft, before, after, context.language),
        suggestions=suggestions(context, (entry,)),
    )


def _two_years(asked: Sequence[int], entry: Entry) -> tuple[int, int] | None:
    """Return the first and last year asked for; else the one asked for and the one reported before, or the last two reported."""
    years = sorted(asked)
    if len(years) < 2:
        reported = sorted({s.year for s in statuses(entry.initiative) if s.year and s.state != "empty"})
        years = [*(y for y in reported if not years or y < years[0]), *years][-2:]
    return (years[0], years[-1]) if len(years) > 1 else None


def _say_change(draft: Draft, name: str, before: _Year, after: _Year, language: str) -> None:
    """Say what the later status has that the earlier lacks, then what the earlier said."""
    first, last = before.year, after.year
    for year in (before, after):
        if not year.told:
            danish = f"Status {year.year} for {name} er ikke indrapporteret."
            english = f"The {year.year} status of {name} is not reported."
            draft.say(say(language, danish, english), year.slots[0].place)
    new = after.without(before)
    if before.told and after.told and not new:
        danish = f"Status {last} for {name} er ordret den samme som i {first}."
        english = f"The {last} status of {name} repeats {first} word for word."
        draft.say(say(language, danish, english), *(s.place for s in (*before.told[:3], *after.told[:3])))
        return
    later = say(language, f"Nyt i {last} for {name}", f"New in {last} for {name}")
    _quote_some(draft, later if before.told else f"{name} {last}", new)
    _quote_some(draft, say(language, f"I {first} stod der", f"In {first} it said"), before.without(after))


def _quote_some(draft: Draft, lead: str, places: list[Place]) -> None:
    """Quote places in order up to a year's number of words, the first with a lead."""
    start = draft.said()
    for n, place in enumerate(places):
        text = draft.text(place)
        if n and draft.said() - start + words(text) > _SIDE:
            break
        draft.say(f"{lead}: {quoted(text)}" if n == 0 else quoted(text), place)


def _sentences(draft: Draft, slot: Slot) -> list[Place]:
    whole = slot.place
    return [
        piece
        for a, b in units(draft.text(whole))
        for piece in draft.pieces(slot.at(whole.start + a, whole.start + b))
    ]


def _bare(text: str) -> str:
    return " ".join(text.lower().split())


def _year_table(draft: Draft, before: _Year, after: _Year, language: str) -> Table:
    labels = dict.fromkeys(s.label for s in (*before.told, *after.told))
    rows = tuple(
        (
            draft.cell(label_name(label, 1, language)),
            _year_cell(draft, before, label, language),
            _year_cell(draft, after, label, language),
        )
        for label in labels
    )
    heads = (say(language, "Felt", "Field"), str(before.year), str(after.year))
    return Table(before.slots[0].entry.name, heads, rows)


def _year_cell(draft: Draft, year: _Year, label: str, language: str) -> TableCell:
    own = [s for s in year.told if s.label == label]
    text = " ".join(inline(s.field.text) for s in own if s.field)
    places = [p for s in own for p in draft.pieces(s.place)]
    return draft.cell(text or say(language, "ikke indrapporteret", "not reported"), *places)


def history(context: Context) -> Answer | None:
    """Answer how something developed: one quote a year from the statuses that speak of it."""
    query = context.query
    if not query.residual or not ("change" in query.kinds or len(query.years) > 1):
        return None
    by_year: dict[int, tuple[float, Passage]] = {}
    for passage in _yearly(context):
        if passage.year is None or (query.years and passage.year not in query.years):
            continue
        held = context.residual.coverage(passage.text, passage.section)
        if held >= _HOLDS and held > by_year.get(passage.year, (0.0, passage))[0]:
            by_year[passage.year] = (held, passage)
    if len(by_year) < 2:
        return None
    draft = context.draft()
    for year in sorted(by_year):
        place = place_of(context, by_year[year][1])
        piece = draft.pieces(place, 25)[0]
        lead = f"{named(place.indsats)} {year}" if place.indsats and not len(draft) else str(year)
        draft.say(f"{lead}: {quoted(draft.text(piece))}", piece)
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _yearly(context: Context) -> Iterator[Passage]:
    """Yield the passages that may tell of a year: all of the indsatser meant that say all that is asked."""
    for entry in entries_meant(context):
        if says_all(context, entry):
            yield from (p for p in context.records.passages_of(entry.document_id) if p.initiative == entry.id)
