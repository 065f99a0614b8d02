"""Fields that stand in the plan with nothing in them: "hvad mangler at blive udfyldt i X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answers.context import Context
from assistant.answers.draft import Draft, Place
from assistant.answers.phrases import how_many, listed, named, number, say
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots
from assistant.answers.telling import SHOWN, first_few
from assistant.catalogue import Entry

_OF_FIELDS = re.compile(
    r"\b(?:felt|rubrik|celle|udfyld|tomm?e?\b|blank|ikke skrevet noget|fields?\b|filled|empty)"
)
_POINTER = re.compile(r"[\s:.]*(?:se|jf|jævnfør)\b", re.IGNORECASE)  # "Se nedenstående" under a heading
_POINTS_WITHIN = 40  # characters after a heading
_OF_GOALS = ("responsible", "deadline")


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of an indsats that is blank, by the plan's own name for it."""

    entry: Entry
    name: str
    place: Place


def asked(context: Context) -> bool:
    """Tell whether a question for what is missing is for fields too, and not for the statuses alone."""
    query = context.query
    if query.years or set(query.fields) & set(STATUS_LABELS):
        return False
    return bool(context.named) or _OF_FIELDS.search(query.text) is not None


def blanks(context: Context) -> list[Blank]:
    """Return the blank fields of the indsatser that a question is about, in the plans' order."""
    found = (b for e in context.scope for b in (*_fields(context, e), *_of_goals(e)))
    return list({(b.entry.id, b.name): b for b in found}.values())


def say_blanks(draft: Draft, found: list[Blank], language: str) -> None:
    """Say which fields are blank: those of one indsats in a sentence of its own, else each with its indsats."""
    by_name: dict[str, list[str]] = {}
    for blank in found:
        by_name.setdefault(blank.entry.name, []).append(f"“{blank.name}”")
    places = [b.place for b in found][:SHOWN]
    if len(by_name) == 1:
        (name, fields), n = next(iter(by_name.items())), len(found)
        some = say(language, "et tomt felt" if n == 1 else f"{number(n, 'da')} tomme felter", number(n, "en"))
        said = listed(fields, language)
        english = f"{named(name)} has {some} blank {'field' if n == 1 else 'fields'}: {said}."
        draft.say(say(language, f"{named(name)} har {some}: {said}.", english), *places)
        return
    each = [f"{named(name)} ({listed(fields, language)})" for name, fields in by_name.items()]
    start = how_many(len(each), language).capitalize()
    has = say(language, "har tomme felter", "have blank fields")
    draft.say(f"{start} {has}: {first_few(each, language)}.", *places)


def _fields(context: Context, entry: Entry) -> Iterator[Blank]:
    text = context.records.document_text(entry.document_id)
    for field in entry.initiative.fields:
        heading = field.heading
        points = _POINTER.match(text[heading.end : heading.end + _POINTS_WITHIN])
        if field.value is None and not points:
            slot = Slot(entry, field.kind, heading.text.rstrip(": "), None, heading)
            yield Blank(entry, slot.section, slot.place)


def _of_goals(entry: Entry) -> Iterator[Blank]:
    """Yield who is responsible or the deadline, where a goal lacks it and others of its kind have it."""
    for label in _OF_GOALS:
        given = {s.goal_at for s in slots(entry, label) if s.goal_at}
        for kind in GOAL_LABELS:
            goals = [s for s in slots(entry, kind) if s.revision is None]
            at = [(s.place.start, s.place.end) for s in goals]
            lacking = [s for s, span in zip(goals, at, strict=True) if span not in given]
            if given.intersection(at) and lacking:
                what = "Ansvarlig" if label == "responsible" else "Frist"
                yield Blank(entry, f"{what} ({kind})", lacking[0].place)
