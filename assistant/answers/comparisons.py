"""What differs between indsatser, plans, or the years of one indsats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer, Table
from assistant.answers import changes
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft, Place, inline, units, words
from assistant.answers.expected import EXPECTED
from assistant.answers.fields import wanted
from assistant.answers.phrases import how_many, label_name, listed, named, opening, quoted, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import STATUS_LABELS, Slot, slots
from assistant.catalogue import Entry

_DEFAULTS = ("mål", "purpose", "description", "aktivitet")
_EACH = 38  # words for each side of a comparison
_MONEY = frozenset({"economy", "amount"})
_SET_ASIDE = re.compile(
    r"\b(?:i alt|ialt|samlet|afs[aæ]t\w*|sat af|bevilg\w*|bevilling\w*|budget\w*|ramme\w*)\b", re.IGNORECASE
)
_PRICE = re.compile(r"\b(?:pr\.?|per) (?!år\b)[a-zæøå]", re.IGNORECASE)


def compare(context: Context) -> Answer | None:
    """Compare indsatser, departments, or one indsats' years."""
    query = context.query
    if not query.kinds & {"compare", "change"} or query.residual or set(query.fields) == {"amount"}:
        return None
    if "sum" in query.kinds and {"amount", "economy"}.issuperset(query.fields):  # "i alt fra 2022 til 2025"
        return None
    if len(query.groups) >= 2:
        return _entries(context, _one_each(context))
    if context.named:
        return changes.between_years(context, context.named[0])
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
            _say_side(draft, own, context.language)
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


def _say_side(draft: Draft, own: Sequence[Slot], language: str) -> None:
    slot = own[0]
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
    for n, piece in enumerate(_telling(draft, own)):
        text = draft.text(piece)
        draft.say(opening(slot, text, language) if not n else quoted(text), piece)


def _telling(draft: Draft, own: Sequence[Slot]) -> list[Place]:
    """Return the pieces of a side to quote: of an economy the sentences that tell most of it, as many as there is room for."""
    slot = own[0]
    if slot.label not in _MONEY:
        return draft.pieces(slot.place, _EACH)[:1]
    fields = [s.place for s in own if s.field and s.label == slot.label]
    initiative = slot.entry.initiative
    told = [
        (cell.start, cell.end)
        for status in initiative.statuses
        for cell in (status.done, status.achieved, status.next, status.note)
        if cell
    ]
    fields += [
        slot.at(amount.start, amount.end)  # the sentence that states it
        for amount in initiative.amounts
        if not any(
            a < amount.end and amount.start < b for a, b in (*told, *((p.start, p.end) for p in fields))
        )
    ]
    sentences = dict.fromkeys(
        slot.at(p.start + a, p.start + b) for p in fields for a, b in units(draft.text(p))
    )
    chosen: list[Place] = []
    for place in sorted(sentences, key=lambda p: -_worth(draft.text(p))):
        room = _EACH - sum(words(draft.text(p)) for p in chosen)
        if not chosen or words(draft.text(place)) <= room:
            chosen.append(place)
    return chosen if len(chosen) < 2 else sorted(chosen, key=lambda p: p.start)


def _worth(sentence: str) -> int:
    """Return how well a sentence tells an economy: by a sum set aside, else by any amount that is no price of one thing."""
    if not EXPECTED["money"].search(sentence):
        return 0
    return 1 + 2 * bool(_SET_ASIDE.search(sentence)) + (not _PRICE.search(sentence))


def _side_by_side(draft: Draft, entries: list[Entry], found: list[Slot], language: str) -> Table:
    """Return a row a field, whatever each plan calls it, with a column an indsats."""
    rows = []
    for label, year in dict.fromkeys((s.label, s.year) for s in found):
        of_field = [s for s in found if (s.label, s.year) == (label, year)]
        sections = list(dict.fromkeys(s.section for s in of_field))
        name = " ".join(filter(None, (label_name(label, 1, language), str(year or ""))))
        cells = [draft.cell(sections[0] if len(sections) == 1 else name[:1].upper() + name[1:])]
        for entry in entries:
            own = [s for s in of_field if s.entry.id == entry.id and s.field]
            if label in _MONEY and own:
                places = _telling(draft, own)
                texts = [draft.text(p) for p in places]
            else:
                places = [p for s in own for p in draft.pieces(s.place)]
                texts = [inline(s.field.text) for s in own if s.field]
            joined = (" " if label in _MONEY else " / ").join(texts)
            cells.append(draft.cell(joined or say(language, "ikke oplyst", "not stated"), *places))
        rows.append(tuple(cells))
    return Table(
        say(language, "Side om side", "Side by side"),
        (say(language, "Felt", "Field"), *(e.name for e in entries)),
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
                f"{who} har {how_many(len(entries), 'da')}: {names}.",
                f"{who} has {how_many(len(entries), 'en')}: {names}.",
            ),
            *(name_place(e) for e in entries[:6]),
        )
    return draft.finish("answer", suggestions=suggestions(context, ())) if len(draft) else None
