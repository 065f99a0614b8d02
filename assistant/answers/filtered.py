"""Which indsatser have something: a person or partner, a date, a traffic light, another word for how they stand."""

from __future__ import annotations

import re

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.draft import Draft, Place, inline
from assistant.answers.levels import colour_in, shows
from assistant.answers.phrases import how_many, listed, named, number, quoted, say
from assistant.answers.refusals import refuse, suggestions
from assistant.answers.slots import Slot, slots
from assistant.answers.telling import SHOWN, say_entries, table
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import content_words, words_of
from index.lexicon import base_form

_HOLDS = 0.6  # share of the residual words that a cell must hold for its indsats to be listed
_FILTERS = frozenset({"partners", "responsible", "target_group", "deadline"})
_ENOUGH = 80  # words
_COUNTED = re.compile(r"\bhvor ?mang\w* (?:af (?:de |planens )?|røde |gule |grønne )*(\S+)")
_NEUTER_BOTH = frozenset({"mål", "delmål", "handlemål", "tiltag"})  # the same in singular and plural
_THINGS = re.compile(
    r"\w*(?:indsatser|initiativer|projekter|aktiviteter|handlinger|pejlemærker|opgaver|områder)"
)
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
    years = context.query.years
    there = [s for e in context.scope for s in slots(e, "level", years)]
    found = [s for s in there if shows(context, s, level)]
    if found:
        return _standing(context, found, level)
    if there:
        return _none_at(context, there, level)
    year = f" for {listed([str(y) for y in years], context.language)}" if years else ""
    return refuse(
        context,
        "not_found",
        f"Planerne viser ingen farver{year}, der svarer på det.",
        f"The plans show no traffic lights{year} that answer this.",
    )


def _none_at(context: Context, there: list[Slot], level: str) -> Answer:
    """Say that none stands so in the latest of the years asked for, on the lights that the plans do show."""
    draft = context.draft()
    latest = max((s.year or 0 for s in there), default=0)
    shown = [s for s in there if (s.year or 0) == latest]
    year = f" i {latest}" if latest else ""
    danish = f"Ingen står som {level}{year} blandt de {len(shown)}, som planerne viser en farve for."
    english = (
        f"None is {level}{year.replace(' i ', ' in ')} among the {len(shown)} that have a traffic light."
    )
    draft.say(say(context.language, danish, english), *(s.place for s in shown[:SHOWN]))
    return draft.finish(
        "answer", table=table(draft, shown, context.language), suggestions=suggestions(context, ())
    )


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
    """Say how many and which goals or indsatser stand so, in the latest year when none is asked for."""
    draft, language = context.draft(), context.language
    years = sorted({s.year for s in found if s.year})
    if years and not context.query.years:
        found = [s for s in found if s.year == years[-1]]
    whose = list(dict.fromkeys(named(s.goal or s.entry.name) for s in found))
    stood = sorted({s.year for s in found if s.year})
    year = f" i {listed([str(y) for y in stood], language)}" if stood else ""
    stand = say(language, f"står som {state}{year}", f"{state}{year.replace(' i ', ' in ')}")
    among = say(language, "blandt andre ", "among them ") if len(whose) > SHOWN else ""
    names = among + listed(whose[:SHOWN], language)
    if "count" in context.query.kinds:
        danish = f"{_how_many(context, len(whose))} {stand}: {names}."
        draft.say(
            say(language, danish, f"{len(whose)} are {stand}: {names}."), *(s.place for s in found[:SHOWN])
        )
    else:
        draft.say(say(language, f"{names} {stand}.", f"{names}: {stand}."), *(s.place for s in found[:SHOWN]))
    return draft.finish(
        "answer",
        table=table(draft, found, language) if len(found) > 1 else None,
        suggestions=suggestions(context, ()),
    )


def _how_many(context: Context, n: int) -> str:
    """Return a number of what has a light, as the question calls it: "To mål", "Tre indsatser"."""
    found = _COUNTED.search(context.query.text)
    counted = found[1] if found else ""
    if counted in _NEUTER_BOTH:
        said = f"{'ét' if n == 1 else number(n, 'da')} {counted}"
    elif n > 1 and _THINGS.fullmatch(counted):
        said = f"{number(n, 'da')} {counted}"
    else:
        said = how_many(n, "da")
    return said[:1].upper() + said[1:]
