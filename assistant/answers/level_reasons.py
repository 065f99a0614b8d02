"""Why an indsats stands as it does: its traffic light, and what its status says beside the light."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Place, units
from assistant.answers.levels import colour_in, shows
from assistant.answers.phrases import named, quoted, say
from assistant.answers.reasons import REASON
from assistant.answers.slots import Slot, slots
from assistant.catalogue import Entry, statuses
from index.records import Field

_LIGHTS = 3  # of an indsats, one for each of its goals, that are told with their reasons


def respond(context: Context) -> Answer | None:
    """Tell why an indsats has its light, in the words of the status that it stands in; of a goal's light by its goal."""
    query = context.query
    asked = {*query.fields} <= {"level", "status"} and ("level" in query.fields or colour_in(query.text))
    if query.asks != "why" or not (query.fields and asked) or len(context.named) != 1 or not query.sure:
        return None
    found = _lights(context, context.named[0])
    if not 0 < len(found) <= _LIGHTS:
        return None
    draft = context.draft()
    for slot in found:
        light = quoted(draft.text(slot.place))
        about = named(slot.goal.rstrip(".") if slot.goal else slot.entry.name)
        year = (
            say(context.language, f" i status {slot.year}", f" in the status of {slot.year}")
            if slot.year
            else ""
        )
        told = _reasons(context, slot)
        if told:
            start = say(context.language, f"{about} er {light}{year}", f"{about} is {light}{year}")
            quotes = " ".join(quoted(draft.text(p)) for p in told)
            draft.say(f"{start}: {quotes}", slot.place, *told)
        else:
            danish = f"{about} er {light}{year}, men planen skriver ikke hvorfor."
            draft.say(
                say(context.language, danish, f"{about} is {light}{year}, but the plan does not say why."),
                slot.place,
            )
    return draft.finish("answer")


def _lights(context: Context, entry: Entry) -> list[Slot]:
    """Return the lights of the years asked for, else of the newest, those of the colour asked for where there are any."""
    query = context.query
    found = [s for s in slots(entry, "level", query.years) if s.field]
    newest = max((s.year for s in found if s.year), default=None)
    if not query.years:
        found = [s for s in found if s.year == newest]
    colour = colour_in(query.text)
    return [s for s in found if shows(context, s, colour)] if colour else found


def _reasons(context: Context, slot: Slot) -> list[Place]:
    """Return the sentences beside a light that give a reason, else the status as far as one quote goes."""
    draft = context.draft()
    texts = [slot.at(field.start, field.end) for field in _beside(slot)]
    sentences = [
        replace(place, start=place.start + a, end=place.start + b)
        for place in texts
        for a, b in units(draft.text(place))
    ]
    given = [s for s in sentences if REASON.search(draft.text(s))]
    return given[:1] or [p for place in texts[:1] for p in draft.pieces(place)[:1]]


def _beside(slot: Slot) -> Iterator[Field]:
    """Yield what is told of the year, and of the goal, that a light stands for."""
    own = slot.status
    for status in statuses(slot.entry.initiative) if own else ():
        if own and (status.year, status.goal, status.kind) == (own.year, own.goal, own.kind):
            yield from (f for f in (status.note, status.done, status.achieved, status.next) if f)
