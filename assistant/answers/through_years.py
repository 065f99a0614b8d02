"""How one thing went from year to year: what the status of each year says of it, figure beside figure.

"Elforbruget er nu 1,9 mio. kWh" in one year and "Elforbruget er 1,6 mio. kWh" in the next are of one
thing: the same word of the question stands in both. The other words of the question need only be the
indsats' own, since a status doesn't repeat what its indsats is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.counting import counted_nouns, counted_words
from assistant.answers.draft import Place, units
from assistant.answers.evidence import Evidence
from assistant.answers.expected import EXPECTED
from assistant.answers.phrases import named, quoted
from assistant.answers.refusals import suggestions
from assistant.answers.scope import in_scope
from assistant.answers.slots import STATUS_LABELS
from assistant.catalogue import Entry
from assistant.names import same_word
from assistant.understand import Query
from index.analysis import QuestionTerm
from index.lexicon import base_form
from index.records import Passage

_SINCE = re.compile(
    r"\b(?:siden|i forhold til|ift|sammenlignet med|mod|end|compared (?:to|with)|since|than) (?:i |in )?(?P<year>(?:19|20)\d\d)\b"
)
_TELLS_OF_YEAR = frozenset({*STATUS_LABELS, "note"}) - {"next", "level"}
_BY_WORTH = ("achieved", "note", "status", "midtvejsstatus", "done")  # a result before what was done for it
_MOVES = frozenset("falde stige vokse øge sænke ændre udvikle".split())  # what figures do is no thing
_ENGLISH = 0.5  # share of an English question's words that the indsats must hold


@dataclass(frozen=True, slots=True)
class Told:
    """What the status of one year says of a thing: a sentence with a figure in it."""

    year: int
    kind: str
    text: str
    place: Place


def since(query: Query) -> int | None:
    """Return the year that a question compares with: 2022 of "siden 2022"."""
    found = _SINCE.search(query.text)
    return int(found["year"]) if found else None


def _years(query: Query) -> tuple[int, ...]:
    """Return the years asked for; none where the one there is stands to be compared with those after it."""
    return () if query.years == (since(query),) else query.years


def respond(context: Context) -> Answer | None:
    """Answer how a thing developed: the sentences with its figure, of each year asked for or of all that have one."""
    query = context.query
    over_years = query.kinds & {"change", "compare"} or len(query.years) > 1 or since(query)
    other_fields = set(query.fields) - set(STATUS_LABELS)
    if not over_years or not query.residual or other_fields or "sum" in query.kinds:
        return None
    found = max((_of_entry(context, e) for e in entries_meant(context)), key=_worth(context), default=())
    if len(found) < 2:
        return None
    draft = context.draft()
    for n, told in enumerate(found):
        lead = f"{named(told.place.indsats or '')} {told.year}" if not n else str(told.year)
        draft.say(f"{lead}: {quoted(told.text)}", told.place)
    entries = tuple(e for e in context.catalogue.entries if e.name == found[0].place.indsats)
    return draft.finish("answer", suggestions=suggestions(context, entries[:1]))


def entries_meant(context: Context) -> Sequence[Entry]:
    """Return the indsatser named; else those that the search came by."""
    if context.named:
        return context.named
    by_id = context.catalogue.by_id
    found = dict.fromkeys(h.passage.initiative or "" for h in context.hits if in_scope(context, h.passage))
    return [by_id[i] for i in found if i in by_id]


def _of_entry(context: Context, entry: Entry) -> tuple[Told, ...]:
    """Return what an indsats' statuses tell of the thing asked about; nothing where it is another indsats' thing."""
    if not says_all(context, entry):
        return ()
    sentences = list(_sentences(context, entry))
    found = (_of_thing(context, sentences, term) for term in _things(context))
    return max(found, key=_worth(context), default=())


def says_all(context: Context, entry: Entry) -> bool:
    """Tell whether an indsats says all that the question does, or in another language most of it."""
    missing = context.residual.missing(entry.name, *(p.text for p in _passages(context, entry)))
    return len(missing) <= (_ENGLISH * len(context.query.residual) if context.language == "en" else 0)


def _passages(context: Context, entry: Entry) -> list[Passage]:
    return [p for p in context.records.passages_of(entry.document_id) if p.initiative == entry.id]


def _things(context: Context) -> Sequence[QuestionTerm]:
    """Return the words that may be the thing: what is counted where something is, else any that no name explains."""
    things = counted_words(context.query) or context.query.residual
    return [t for t in things if base_form(t.word) not in _MOVES]


def _sentences(context: Context, entry: Entry) -> Iterator[Told]:
    """Yield the sentences with a figure of the years that the question is about."""
    years, first = _years(context.query), since(context.query)
    for passage in _passages(context, entry):
        if passage.year is None or passage.kind not in _TELLS_OF_YEAR:
            continue
        if (years and passage.year not in years) or (not years and first and passage.year < first):
            continue
        whole = place_of(context, passage)
        for start, end in units(passage.text):
            text = passage.text[start:end]
            if EXPECTED["number"].search(text):
                place = replace(whole, start=whole.start + start, end=whole.start + end)
                yield Told(passage.year, passage.kind, text, place)


def _of_thing(context: Context, sentences: Sequence[Told], thing: QuestionTerm) -> tuple[Told, ...]:
    """Return the sentence of each year that tells most of one thing; nothing unless the years to compare both have one."""
    evidence = Evidence((thing,), context.records)
    whole = Evidence(dict.fromkeys((*context.query.residual, thing)), context.records)
    best: dict[int, tuple[float, bool, int]] = {}
    chosen: dict[int, Told] = {}
    for told in sentences:
        worth = (whole.coverage(told.text), _counts(thing, told.text), -_BY_WORTH.index(told.kind))
        if evidence.held(told.text) and (told.year not in best or worth > best[told.year]):
            best[told.year], chosen[told.year] = worth, told
    years = _years(context.query)
    wanted = {min(years), max(years)} if years else {since(context.query)} - {None}
    if not wanted <= set(chosen):
        return ()
    return tuple(chosen[year] for year in sorted(chosen)) if len(chosen) > 1 else ()


def _counts(thing: QuestionTerm, text: str) -> bool:
    """Tell whether a sentence gives a number of the thing itself, and not one beside it."""
    return any(same_word(thing, noun) for noun in counted_nouns(text))


def _worth(context: Context) -> Callable[[Sequence[Told]], tuple[float, int]]:
    """Return how well sentences answer: how much of the question they hold on the average, then how many years there are."""
    evidence = context.residual

    def worth(found: Sequence[Told]) -> tuple[float, int]:
        held = [evidence.coverage(told.text) for told in found]
        return (round(sum(held) / len(held), 2) if held else 0.0, len(held))

    return worth
