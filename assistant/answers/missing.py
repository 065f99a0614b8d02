"""What is missing: statuses that nobody reported, fields that nobody filled in."""

from __future__ import annotations

import re

from assistant.answer import Answer, Table
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft
from assistant.answers.phrases import label_name, listed, named, number, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots
from assistant.answers.telling import SHOWN
from assistant.catalogue import statuses

_REPORTS = re.compile(r"status|opfølgning|rapport|indberet|udfyldt|indsats|initiativ|report|initiative")


def respond(context: Context) -> Answer | None:
    """Answer "hvilke indsatser mangler status for 2021" and "hvad mangler for X"."""
    query = context.query
    if "missing" not in query.kinds or query.residual or (query.counted and not _REPORTS.search(query.text)):
        return None
    labels = [
        f
        for f in query.fields
        if f
        in {
            *GOAL_LABELS,
            "purpose",
            "target_group",
            "partners",
            "responsible",
            "deadline",
            "economy",
            "description",
        }
    ]
    if labels and not set(query.fields) & set(STATUS_LABELS):
        return _without_field(context, labels[0])
    years = query.years or (() if context.named else tuple(sorted(context.catalogue.years)))
    blank = [
        (e, s)
        for e in context.scope
        for s in statuses(e.initiative)
        if s.state != "reported" and (not years or s.year in years) and s.goal is None
    ]
    if query.years and not any(statuses(e.initiative, y) for e in context.scope for y in years):
        return no_year(context, context.scope, query.years)
    draft = context.draft()
    places = [Slot(e, "status", s.heading.text, None, s.heading, s.year, status=s) for e, s in blank]
    if not blank:
        return _all_reported(context, draft)
    empty = [s for s in places if s.status and s.status.state == "empty"]
    partly = [s for s in places if s.status and s.status.state == "partly"]
    draft.say(
        _missing_sentence(context, empty or partly, partly=not empty),
        *(s.place for s in (empty or partly)[:SHOWN]),
    )
    if empty and partly:
        draft.say(_missing_sentence(context, partly, partly=True), *(s.place for s in partly[:SHOWN]))
    return draft.finish(
        "answer",
        table=_missing_table(draft, places, context.language),
        suggestions=suggestions(context, tuple(dict.fromkeys(e for e, _ in blank))),
    )


def _missing_sentence(context: Context, found: list[Slot], *, partly: bool) -> str:
    language = context.language
    by_name: dict[str, list[int]] = {}
    for slot in found:
        by_name.setdefault(slot.entry.name, []).append(slot.year or 0)
    names = [
        f"{named(n)} ({listed([str(y) for y in sorted(set(ys)) if y], language)})"
        if len(context.query.years) != 1
        else named(n)
        for n, ys in by_name.items()
    ]
    shown = listed(names[:SHOWN], language) + (" …" if len(names) > SHOWN else "")
    year = f" {context.query.years[0]}" if len(context.query.years) == 1 else ""
    if language == "en":
        what = "have a partly reported" if partly else "lack the"
        return f"{number(len(names), 'en').capitalize()} {'initiative' if len(names) == 1 else 'initiatives'} {what}{year} status: {shown}."
    what = "har kun delvist indrapporteret" if partly else "mangler"
    return f"{number(len(names), 'da').capitalize()} {'indsats' if len(names) == 1 else 'indsatser'} {what} status{year}: {shown}."


def _missing_table(draft: Draft, found: list[Slot], language: str) -> Table:
    state = {
        "empty": say(language, "ikke indrapporteret", "not reported"),
        "partly": say(language, "delvist", "partly"),
    }
    rows = tuple(
        (
            draft.cell(s.entry.name),
            draft.cell(str(s.year or "")),
            draft.cell(state[s.status.state if s.status else "empty"], s.place),
        )
        for s in found
    )
    return Table(
        say(language, "Mangler status", "Status missing"),
        (say(language, "Indsats", "Initiative"), say(language, "År", "Year"), "Status"),
        rows,
    )


def _all_reported(context: Context, draft: Draft) -> Answer | None:
    reported = [
        (e, s)
        for e in context.scope
        for s in statuses(e.initiative)
        if not context.query.years or s.year in context.query.years
    ]
    if not reported:
        return None
    year = f" for {context.query.years[0]}" if context.query.years else ""
    places = [Slot(e, "status", s.heading.text, None, s.heading, s.year).place for e, s in reported[:SHOWN]]
    draft.say(
        say(
            context.language,
            f"Nej, ingen mangler: alle har indrapporteret status{year}.",
            f"None is missing: all have reported their status{year}.",
        ),
        *places,
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def _without_field(context: Context, label: str) -> Answer | None:
    entries = [e for e in context.scope if not any(s.field for s in slots(e, label))]
    draft = context.draft()
    if not entries:
        return None
    names = listed([named(e.name) for e in entries[:SHOWN]], context.language)
    what, what_english = label_name(label, 1, "da"), label_name(label, 1, "en")
    draft.say(
        say(
            context.language,
            f"{number(len(entries), 'da').capitalize()} {'indsats' if len(entries) == 1 else 'indsatser'} har ikke oplyst {what}: {names}.",
            f"{len(entries)} without a stated {what_english}: {names}.",
        ),
        *(name_place(e) for e in entries[:SHOWN]),
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))
