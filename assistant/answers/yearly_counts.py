"""How many there were year by year: "hvor mange hjem er gennemgået i alt fra 2021 til 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.counting import counted_thing
from assistant.answers.draft import Draft, Place, units
from assistant.answers.evidence import Evidence
from assistant.answers.phrases import listed, named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import slots
from assistant.answers.summands import danish_number
from assistant.answers.through_years import entries_meant
from assistant.catalogue import Entry

_EACH_YEAR = re.compile(
    r"\b(?:hvert (?:enkelt )?år|år for år|(?:i )?de enkelte år|gennem årene|each year|every year|year by year|over the years)\b"
)
_STATUS = frozenset({"done", "achieved", "note", "status", "midtvejsstatus"})
_HOLDS = 0.5  # share of the words that a sentence must hold to give the count asked for
_ALSO = 0.34  # the same, beside a year whose sentence holds that much
_FIGURES = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_NOT_OF_ONE_YEAR = re.compile(  # a count since the beginning, an average, or a share adds up to nothing
    r"\b(?:siden|hidtil|indtil nu|i alt|samlet|tilsammen|nu|gennemsnit\w*|i snit|pct|procent|andel\w*)\b|%",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Count:
    """What one year's status counts: "214 hjem", and the sentence that says it."""

    year: int
    thing: str
    place: Place
    held: float


def respond(context: Context) -> Answer | None:
    """Give what is counted for each year that is asked for, with the sum where it is asked for and can be made."""
    query = context.query
    several = len(query.years) > 1 or _EACH_YEAR.search(query.text) or "change" in query.kinds
    if not query.counted or query.asks != "number" or query.fields or not several:
        return None
    sought = Evidence(dict.fromkeys((*query.residual, query.counted)), context.records)
    if sought.unknown:
        return None
    found = max((_by_year(context, e, sought) for e in entries_meant(context)), key=_worth, default=())
    if len(found) < 2:
        return None
    draft = context.draft()
    total = _total(draft, found, query.years) if "sum" in query.kinds else None
    if total:
        draft.say(_in_all(total, found, context.language), *(c.place for c in found))
    for n, count in enumerate(found):
        lead = f"{named(count.place.indsats or '')} {count.year}" if not n else str(count.year)
        draft.say(f"{lead}: {quoted(draft.text(count.place))}", count.place)
    entry = next(e for e in context.catalogue.entries if e.name == found[0].place.indsats)
    _say_years_without(context, draft, entry, [c.year for c in found])
    return draft.finish("answer", suggestions=suggestions(context, (entry,)))


def _worth(found: Sequence[_Count]) -> tuple[float, int]:
    """Return how well an indsats' counts answer: how much the best of them holds, then how many there are."""
    return (max((round(c.held, 2) for c in found), default=0.0) if len(found) > 1 else 0.0, len(found))


def _by_year(context: Context, entry: Entry, sought: Evidence) -> tuple[_Count, ...]:
    best: dict[int, _Count] = {}
    for count in _counts(context, entry, sought):
        if count.held >= _ALSO and (count.year not in best or count.held > best[count.year].held):
            best[count.year] = count
    sure = any(count.held >= _HOLDS for count in best.values())
    return tuple(best[year] for year in sorted(best)) if sure else ()


def _counts(context: Context, entry: Entry, sought: Evidence) -> Iterator[_Count]:
    """Yield the sentences of an indsats' statuses that give a number of what is counted."""
    years = context.query.years
    for passage in context.records.passages_of(entry.document_id):
        if passage.initiative != entry.id or passage.kind not in _STATUS or passage.year is None:
            continue
        if years and passage.year not in years:
            continue
        whole = place_of(context, passage)
        for start, end in units(passage.text):
            text = passage.text[start:end]
            thing = counted_thing(context, text).rstrip(":")
            if thing:
                place = replace(whole, start=whole.start + start, end=whole.start + end)
                yield _Count(passage.year, thing, place, sought.coverage(text))


def _total(draft: Draft, found: Sequence[_Count], years: tuple[int, ...]) -> tuple[Decimal, ...] | None:
    """Return the numbers to add up; None unless each year asked for has one, of that year alone, of the same thing."""
    texts = [draft.text(c.place) for c in found]
    things = {c.thing.split()[-1].lower() for c in found}
    numbers = [_FIGURES.match(c.thing) for c in found]
    if min(c.held for c in found) < _HOLDS or set(years) - {c.year for c in found} or len(things) > 1:
        return None
    if any(map(_NOT_OF_ONE_YEAR.search, texts)):
        return None
    values = tuple(Decimal(n.group().replace(".", "")) for n in numbers if n)
    return values if len(values) == len(found) else None


def _in_all(values: Sequence[Decimal], found: Sequence[_Count], language: str) -> str:
    total, parts = danish_number(sum(values, Decimal(0))), " + ".join(map(danish_number, values))
    what = found[0].thing.split()[-1]
    danish = f"Lagt sammen giver årene {total} {what} ({parts})."
    return say(language, danish, f"Added up, the years give {total} {what} ({parts}).")


def _say_years_without(context: Context, draft: Draft, entry: Entry, told: Sequence[int]) -> None:
    """Name the years asked for whose status gives no such number."""
    years = [y for y in context.query.years if y not in told]
    blank = {s.year: s for s in reversed(slots(entry, "status", years))} if years else {}
    if blank:
        names = listed([str(y) for y in sorted(y for y in blank if y)], context.language)
        danish = f"For {names} står der intet tal for det."
        draft.say(
            say(context.language, danish, f"For {names} no such number is given."),
            *(s.place for s in blank.values()),
        )
