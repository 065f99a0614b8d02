"""What differs between indsatser, departments or years."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import Answer, Table
from assistant.answers.context import Context, name_place, place_of
from assistant.answers.draft import Draft, Place, inline, units, words
from assistant.answers.fields import wanted
from assistant.answers.phrases import label_name, listed, named, number, opening, quoted, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import STATUS_LABELS, Slot, slots
from assistant.catalogue import Entry, statuses
from index.records import Passage

_DEFAULTS = ("mål", "purpose", "description", "aktivitet")
_FEW = 3  # indsatser whose revisions are told one by one
_EACH = 38  # words for each side of a comparison
_SIDE = 48  # words for each year
_HOLDS = 0.5  # share of the residual words that a year's passage must hold


def compare(context: Context) -> Answer | None:
    """Compare indsatser, departments, or one indsats' years."""
    query = context.query
    if not query.kinds & {"compare", "change"} or query.residual or set(query.fields) == {"amount"}:
        return None
    if len(query.groups) >= 2:
        return _entries(context, _one_each(context))
    if context.named:
        return _years(context, context.named[0])
    if len(query.plans) >= 2:
        return _plans(context)
    return None


def _one_each(context: Context) -> list[Entry]:
    return [
        context.catalogue.by_id[group[0]]
        for group in context.query.groups
        if group[0] in context.catalogue.by_id
    ]


def _entries(context: Context, entries: list[Entry]) -> Answer | None:
    query = context.query
    labels = wanted(query.fields) or next(
        ((d,) for d in _DEFAULTS if all(_values(e, d, ()) for e in entries)), ()
    )
    years = query.years
    found = [
        s for e in entries for label in labels for s in (_values(e, label, years) or _blank(e, label, years))
    ]
    if not any(s.field for s in found):
        return no_year(context, tuple(entries), years) if years else None
    draft = context.draft()
    for entry in entries:
        own = [s for s in found if s.entry.id == entry.id]
        if own:
            _say_side(draft, own[0], context.language)
        else:
            what = label_name(labels[0], 1, context.language)
            draft.say(
                say(
                    context.language,
                    f"For {named(entry.name)} oplyser planen ikke {what}.",
                    f"For {named(entry.name)} no {what} is stated.",
                ),
                name_place(entry),
            )
    return draft.finish(
        "answer",
        table=_side_by_side(draft, entries, found, context.language),
        suggestions=suggestions(context, tuple(entries)),
    )


def _values(entry: Entry, label: str, years: tuple[int, ...]) -> list[Slot]:
    found = [
        s for s in slots(entry, label, years if label in STATUS_LABELS else ()) if s.field and not s.kept
    ]
    if label in STATUS_LABELS and not years and found:
        latest = max(s.year or 0 for s in found)
        found = [s for s in found if (s.year or 0) == latest]
    return found


def _blank(entry: Entry, label: str, years: tuple[int, ...]) -> list[Slot]:
    return slots(entry, label, years)[:1] if label in STATUS_LABELS else []


def _say_side(draft: Draft, slot: Slot, language: str) -> None:
    if slot.field is None:
        what, name = label_name(slot.label, 1, language), named(slot.entry.name)
        draft.say(
            say(
                language,
                f"{what[:1].upper()}{what[1:]} {slot.year or ''} for {name} er ikke indrapporteret.",
                f"The {slot.year or ''} {what} of {name} is not reported.",
            ),
            slot.place,
        )
        return
    piece = draft.pieces(slot.place, _EACH)[0]
    draft.say(opening(slot, draft.text(piece), language), piece)


def _side_by_side(draft: Draft, entries: list[Entry], found: list[Slot], language: str) -> Table:
    rows = []
    for section in dict.fromkeys(s.section for s in found):
        cells = [draft.cell(section)]
        for entry in entries:
            own = [s for s in found if s.entry.id == entry.id and s.section == section]
            places = [p for s in own if s.field for p in draft.pieces(s.place)]
            text = " / ".join(inline(s.field.text) for s in own if s.field) or say(
                language, "ikke oplyst", "not stated"
            )
            cells.append(draft.cell(text, *places))
        rows.append(tuple(cells))
    return Table(
        say(language, "Side om side", "Side by side"),
        (say(language, "Felt", "Field"), *(e.name for e in entries)),
        tuple(rows),
    )


def _years(context: Context, entry: Entry) -> Answer | None:
    """Say what a later status has that an earlier one lacks; sentence by sentence, word for word."""
    query = context.query
    known = [s.year for s in statuses(entry.initiative) if s.year and s.state != "empty"]
    years = (
        sorted(query.years)
        if len(query.years) > 1
        else (
            sorted({*known})[-2:]
            if not query.years
            else sorted({*query.years, *[y for y in known if y < query.years[0]][-1:]})
        )
    )
    if len(years) < 2:
        return None
    first, last = years[0], years[-1]
    if not statuses(entry.initiative, first) or not statuses(entry.initiative, last):
        return no_year(
            context, (entry,), tuple(y for y in (first, last) if not statuses(entry.initiative, y))
        )
    labels = [f for f in wanted(query.fields) if f in {"done", "achieved", "next"}] or ["status"]
    before = [s for label in labels for s in slots(entry, label, (first,))]
    after = [s for label in labels for s in slots(entry, label, (last,))]
    draft = context.draft()
    _say_change(draft, entry, before, after, context.language)
    return draft.finish(
        "answer",
        table=_year_table(draft, before, after, context.language),
        suggestions=suggestions(context, (entry,)),
    )


def _say_change(draft: Draft, entry: Entry, before: list[Slot], after: list[Slot], language: str) -> None:
    """Say what the later status has that the earlier lacks, then what the earlier said."""
    name, first, last = named(entry.name), before[0].year, after[0].year
    told_before, told_after = [s for s in before if s.field], [s for s in after if s.field]
    known = {_bare(draft.text(p)) for s in told_before for p in _sentences(draft, s)}
    new = [p for s in told_after for p in _sentences(draft, s) if _bare(draft.text(p)) not in known]
    for slots_of, year, told in ((before, first, told_before), (after, last, told_after)):
        if not told:
            draft.say(
                say(
                    language,
                    f"Status {year} for {name} er ikke indrapporteret.",
                    f"The {year} status of {name} is not reported.",
                ),
                slots_of[0].place,
            )
    if told_before and told_after and not new:
        draft.say(
            say(
                language,
                f"Status {last} for {name} er ordret den samme som i {first}.",
                f"The {last} status of {name} repeats {first} word for word.",
            ),
            *(s.place for s in (*told_before[:3], *told_after[:3])),
        )
        return
    later = (
        say(language, f"Nyt i {last} for {name}", f"New in {last} for {name}")
        if told_before
        else f"{name} {last}"
    )
    _quote_some(draft, later, new, _SIDE)
    _quote_some(
        draft,
        say(language, f"I {first} stod der", f"In {first} it said"),
        [
            p
            for s in told_before
            for p in _sentences(draft, s)
            if _bare(draft.text(p)) not in _all(draft, told_after)
        ],
        _SIDE,
    )


def _quote_some(draft: Draft, lead: str, places: list[Place], limit: int) -> None:
    """Quote places in order up to a number of words, the first with a lead."""
    start = draft.said()
    for n, place in enumerate(places):
        text = draft.text(place)
        if n and draft.said() - start + words(text) > limit:
            break
        draft.say(f"{lead}: {quoted(text)}" if n == 0 else quoted(text), place)


def _all(draft: Draft, told: list[Slot]) -> set[str]:
    return {_bare(draft.text(p)) for s in told for p in _sentences(draft, s)}


def _bare(text: str) -> str:
    return " ".join(text.lower().split())


def _yearly(context: Context) -> Iterator[Passage]:
    """Yield the passages that may tell of a year: all of the indsatser named, else those found."""
    if not context.named:
        yield from (h.passage for h in context.hits)
    for entry in context.named:
        yield from (p for p in context.records.passages_of(entry.document_id) if p.initiative == entry.id)


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


def _sentences(draft: Draft, slot: Slot) -> list[Place]:
    whole = slot.place
    return [
        piece
        for a, b in units(draft.text(whole))
        for piece in draft.pieces(slot.at(whole.start + a, whole.start + b))
    ]


def _year_table(draft: Draft, before: list[Slot], after: list[Slot], language: str) -> Table:
    def column(found: list[Slot], label: str) -> tuple[str, list[Place]]:
        own = [s for s in found if s.label == label and s.field]
        return " ".join(inline(s.field.text) for s in own if s.field) or say(
            language, "ikke indrapporteret", "not reported"
        ), [p for s in own for p in draft.pieces(s.place)]

    labels = list(dict.fromkeys(s.label for s in (*before, *after) if s.field))
    rows = []
    for label in labels:
        cells = [draft.cell(label_name(label, 1, language))]
        for found in (before, after):
            text, places = column(found, label)
            cells.append(draft.cell(text, *places))
        rows.append(tuple(cells))
    return Table(
        before[0].entry.name,
        (say(language, "Felt", "Field"), str(before[0].year), str(after[0].year)),
        tuple(rows),
    )


def _plans(context: Context) -> Answer | None:
    draft, language = context.draft(), context.language
    plans = [p for p in context.catalogue.plans if p[2].id in context.query.plans]
    for _, _, plan in plans:
        entries = context.catalogue.of_plan(plan.id)
        if not entries:
            continue
        names = listed([named(e.name) for e in entries[:6]], language)
        who = plan.department or plan.title
        draft.say(
            say(
                language,
                f"{who} har {number(len(entries), 'da')} {'indsats' if len(entries) == 1 else 'indsatser'}: {names}.",
                f"{who} has {number(len(entries), 'en')} {'initiative' if len(entries) == 1 else 'initiatives'}: {names}.",
            ),
            *(name_place(e) for e in entries[:6]),
        )
    return draft.finish("answer", suggestions=suggestions(context, ())) if len(draft) else None
