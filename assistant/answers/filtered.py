"""Which indsatser have something: a person or partner, a date, a traffic light, another word for how they stand."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Draft, Place, inline
from assistant.answers.levels import colour_in, shows
from assistant.answers.phrases import listed, named, quoted, say
from assistant.answers.refusals import refuse, suggestions
from assistant.answers.slots import Slot, slots
from assistant.answers.telling import SHOWN, say_entries, table
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import content_words, words_of
from index.lexicon import base_form

_HOLDS = 0.6  # share of the residual words that a cell must hold for its indsats to be listed
_FILTERS = frozenset({"partners", "responsible", "target_group", "deadline"})
_ENOUGH = 80  # words
_STATE = 3  # words of a cell that says how something stands and no more: "Forsinket", "Følger planen"


def respond(context: Context) -> Answer | None:
    """Answer "hvilke indsatser samarbejder med Y", "hvilke er røde", "hvilke er forsinkede", "hvad er Y ansvarlig for"."""
    query = context.query
    if (
        "definition" in query.kinds
        or context.named
        or not (
            query.kinds & {"list", "count"}
            or query.asks == "where"
            or {"responsible", "level"} & set(query.fields)
        )
    ):
        return None
    level = colour_in(query.text)
    if level and "level" in query.fields and not query.residual:
        return _at_level(context, level)
    labels = [f for f in query.fields if f in _FILTERS]
    if not labels:
        return _in_state(context)
    if not query.residual:
        return None
    found = [
        s
        for e in context.scope
        for s in slots(e, labels[0])
        if s.field and context.residual.coverage(s.field.text) >= _HOLDS
    ]
    return _told(context, labels[0], found) if found else None


def _told(context: Context, label: str, found: list[Slot]) -> Answer:
    """List the indsatser, or the goals that somebody is responsible for, with the cells that say so."""
    draft = context.draft()
    entries = list(dict.fromkeys(s.entry for s in found))
    if label == "responsible" and any(s.goal for s in found):
        _say_duties(context, draft, found)
    else:
        say_entries(context, draft, entries, "")
        for slot in found[:4]:
            piece = draft.pieces(slot.place)[0]
            if draft.said() < _ENOUGH:
                draft.say(f"{named(slot.entry.name)}: {quoted(draft.text(piece))}", piece)
    return draft.finish(
        "answer",
        table=table(draft, found, context.language) if len(found) > 3 else None,
        suggestions=suggestions(context, tuple(entries[:2])),
    )


def _say_duties(context: Context, draft: Draft, found: list[Slot]) -> None:
    first = found[0]
    whom = inline(first.field.text) if first.field else ""
    what = quoted(first.goal or first.entry.name)
    draft.say(
        say(context.language, f"{whom} er ansvarlig for: {what}", f"{whom} is responsible for: {what}"),
        first.place,
    )
    for slot in found[1:]:
        if draft.said() < _ENOUGH:
            draft.say(quoted(slot.goal or slot.entry.name), *_with_goal(slot))


def _with_goal(slot: Slot) -> list[Place]:
    """Return the places of a person's or date's cell and of the goal it belongs to."""
    return [slot.place, slot.at(*slot.goal_at)] if slot.goal_at else [slot.place]


def _at_level(context: Context, level: str) -> Answer:
    found = [
        s for e in context.scope for s in slots(e, "level", context.query.years) if shows(context, s, level)
    ]
    if not found:
        return refuse(
            context,
            "not_found",
            f"Ingen indsatser står som {level} i planerne.",
            "No initiatives have that traffic light in the plans.",
        )
    return _standing(context, found, level)


def _in_state(context: Context) -> Answer | None:
    """List what stands in the plans' own word for it: "Hvilke indsatser er forsinkede?" where cells say "Forsinket"."""
    query = context.query
    if query.fields or not query.residual:
        return None
    asked = {base_form(t.word) for t in query.residual}
    found = [
        s
        for e in context.scope
        for label in ("level", "status")
        for s in slots(e, label, query.years)
        if s.field and _state(s.field.text) and _state(s.field.text) == asked
    ]
    return (
        _standing(context, found, inline(found[0].field.text).lower()) if found and found[0].field else None
    )


def _state(text: str) -> set[str]:
    """Return the base forms of a short cell that says how something stands; empty for other cells."""
    if len(text.split()) > _STATE:
        return set()
    content = set(content_words(text)) - EMPTY_WORDS
    return {base_form(w) for w in content or words_of(text)}


def _standing(context: Context, found: list[Slot], state: str) -> Answer:
    """Say which goals or indsatser stand so, in the latest year when none is asked for."""
    draft = context.draft()
    years = sorted({s.year for s in found if s.year})
    if years and not context.query.years:
        found = [s for s in found if s.year == years[-1]]
    names = listed(
        list(dict.fromkeys(named(s.goal or s.entry.name) for s in found[:SHOWN])), context.language
    )
    year = f" i {found[0].year}" if found[0].year else ""
    draft.say(
        say(context.language, f"{names} står som {state}{year}.", f"{names}: {state}{year}."),
        *(s.place for s in found[:SHOWN]),
    )
    return draft.finish(
        "answer",
        table=table(draft, found, context.language) if len(found) > 1 else None,
        suggestions=suggestions(context, ()),
    )
