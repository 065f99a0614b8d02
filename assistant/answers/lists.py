"""Which indsatser, how many, and what is missing."""

from __future__ import annotations

import re

from assistant.answer import Answer, Table, TableCell
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft, Place, inline
from assistant.answers.evidence import Evidence
from assistant.answers.extractive import place_of
from assistant.answers.fields import wanted
from assistant.answers.phrases import label_name, listed, named, number, quoted, say
from assistant.answers.refusals import no_field, no_year, refuse, suggestions
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots
from assistant.answers.telling import table, tell
from assistant.catalogue import Entry, statuses
from index.search import Hit

_ENTRY_WORDS = re.compile(
    r"\b(?:indsats(?:er|erne|en)?|initiativ(?:er|erne)?|projekt(?:er|erne)?|handleplan(?:er|erne)?|initiatives?|projects?|dem|de)\b"
)
_ENTRIES = re.compile(r"\b(?:indsatser|initiativer|projekter|initiatives|projects)")
_PLAN_WORDS = re.compile(
    r"\b(?:handleplan(?:er|erne)?|plan(?:er|erne)|dokumenter(?:ne)?|plans?|documents?)\b"
)
_LEVELS = {
    "rød": "rød",
    "røde": "rød",
    "rødt": "rød",
    "red": "rød",
    "gul": "gul",
    "gule": "gul",
    "gult": "gul",
    "yellow": "gul",
    "grøn": "grøn",
    "grønne": "grøn",
    "grønt": "grøn",
    "green": "grøn",
}
_HOLDS = 0.6  # share of the residual words that a cell must hold for its indsats to be listed
_SHOWN = 8  # names in a sentence; the rest stand in the table


def missing(context: Context) -> Answer | None:
    """Answer "hvilke indsatser mangler status for 2021" and "hvad mangler for X"."""
    query = context.query
    if "missing" not in query.kinds or query.residual:
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
        *(s.place for s in (empty or partly)[:_SHOWN]),
    )
    if empty and partly:
        draft.say(_missing_sentence(context, partly, partly=True), *(s.place for s in partly[:_SHOWN]))
    return draft.finish(
        "answer", table=_missing_table(draft, places, context.language), suggestions=suggestions(context, ())
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
    shown = listed(names[:_SHOWN], language) + (" …" if len(names) > _SHOWN else "")
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
    places = [Slot(e, "status", s.heading.text, None, s.heading, s.year).place for e, s in reported[:_SHOWN]]
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
    names = listed([named(e.name) for e in entries[:_SHOWN]], context.language)
    what, what_english = label_name(label, 1, "da"), label_name(label, 1, "en")
    draft.say(
        say(
            context.language,
            f"{number(len(entries), 'da').capitalize()} {'indsats' if len(entries) == 1 else 'indsatser'} har ikke oplyst {what}: {names}.",
            f"{len(entries)} without a stated {what_english}: {names}.",
        ),
        *(name_place(e) for e in entries[:_SHOWN]),
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def themes(context: Context) -> Answer | None:
    """Answer "hvilke temaer har X", "hvilke indsatser hører under tema Y" and "hører X under Y"."""
    query = context.query
    if query.residual or not (query.themes or "themes" in query.fields):
        return None
    if context.named:
        asked = "themes" in query.fields or (query.themes and query.yes_no)
        return _themes_of(context) if asked else None
    if (
        query.themes
        and (
            query.kinds & {"list", "count"}
            or _ENTRIES.search(query.text)
            or "themes" in query.fields
            or query.yes_no
        )
        and not wanted(query.fields)
    ):
        return _entries_of_themes(context)
    if not query.themes and query.kinds & {"list", "count"}:
        return _all_themes(context)
    return None


def _themes_of(context: Context) -> Answer | None:
    draft, language, query = context.draft(), context.language, context.query
    wanted_themes = {t.lower() for t in query.themes}
    for entry in context.named:
        found = entry.initiative.themes
        if not found:
            return no_field(context, (entry,), "themes")
        marked = [t for t in found if t.marked == "yes"]
        asked = [t for t in found if t.name.lower() in wanted_themes]
        name = named(entry.name)
        start = name[:1].upper() + name[1:]
        if all(t.marked == "unknown" for t in found):
            text = say(
                language,
                f"Det fremgår ikke, hvilke temaer {name} hører under: planen nævner temaerne, men ingen markering kan ses.",
                f"The plan lists themes for {name}, but no marks can be seen.",
            )
            draft.say(text, *(_theme_place(entry, t.start, t.end) for t in found[:1]))
        elif asked and query.yes_no:
            yes = any(t.marked == "yes" for t in asked)
            text = say(
                language,
                f"{'Ja' if yes else 'Nej'}, {name} er {'' if yes else 'ikke '}markeret under {listed([t.name for t in asked], 'da')}.",
                f"{'Yes' if yes else 'No'}, {name} is {'' if yes else 'not '}marked under {listed([t.name for t in asked], 'en')}.",
            )
            draft.say(text, *(_theme_place(entry, t.start, t.end) for t in asked))
        else:
            text = (
                say(
                    language,
                    f"{start} hører under {'temaet' if len(marked) == 1 else 'temaerne'} {listed([t.name for t in marked], 'da')}.",
                    f"{start} belongs to: {listed([t.name for t in marked], 'en')}.",
                )
                if marked
                else say(
                    language,
                    f"{start} er ikke markeret under noget tema.",
                    f"{start} is not marked under any theme.",
                )
            )
            draft.say(text, *(_theme_place(entry, t.start, t.end) for t in (marked or found[:1])))
    return draft.finish("answer", suggestions=suggestions(context, context.named))


def _theme_place(entry: Entry, start: int, end: int) -> Place:
    return Place(entry.document_id, entry.document, start, end, "Tema", entry.name)


def _entries_of_themes(context: Context) -> Answer:
    draft, language = context.draft(), context.language
    within = {
        e.id for e in context.catalogue.entries if not context.query.plans or e.plan.id in context.query.plans
    }
    for theme in context.query.themes:
        entries = [e for e in context.catalogue.of_theme(theme, "yes") if e.id in within]
        unknown = [e for e in context.catalogue.of_theme(theme, "unknown") if e.id in within]
        if entries:
            _say_entries(context, draft, entries, say(language, f"under {theme}", f"under {theme}"))
        else:
            others = [
                (e, t)
                for e in context.catalogue.entries
                for t in e.initiative.themes
                if t.name.lower() == theme.lower() and e.id in within
            ]
            draft.say(
                say(
                    language,
                    f"Ingen indsatser er markeret under {theme}.",
                    f"No initiatives are marked under {theme}.",
                ),
                *(_theme_place(e, t.start, t.end) for e, t in others[:3]),
            )
        if unknown:
            names = listed([named(e.name) for e in unknown[:_SHOWN]], language)
            draft.say(
                say(
                    language,
                    f"For {names} fremgår markeringen ikke.",
                    f"For {names} the marks cannot be seen.",
                ),
                *(name_place(e) for e in unknown[:_SHOWN]),
            )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def _all_themes(context: Context) -> Answer | None:
    places: dict[str, Place] = {}
    for entry in context.scope:
        for theme in entry.initiative.themes:
            places.setdefault(theme.name, _theme_place(entry, theme.start, theme.end))
    if not places:
        return None
    draft = context.draft()
    names = listed(list(places), context.language)
    draft.say(
        say(
            context.language,
            f"Planerne har {number(len(places), 'da')} temaer: {names}.",
            f"The plans have {number(len(places), 'en')} themes: {names}.",
        ),
        *places.values(),
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def indsatser(context: Context) -> Answer | None:
    """Answer "hvilke indsatser har X-forvaltningen", "hvor mange indsatser er der" and "hvilke planer er der"."""
    query = context.query
    listing = query.kinds & {"list", "count"} or (
        _ENTRIES.search(query.text) and (query.plans or query.themes)
    )
    if query.residual or context.named or not listing or wanted(query.fields):
        return None
    if _PLAN_WORDS.search(query.text) and not re.search(
        r"\b(?:indsats|initiativ|projekt|tiltag|initiative|project)", query.text
    ):
        return _plans(context)
    if (
        not _ENTRY_WORDS.search(query.text)
        and not query.plans
        and not re.search(r"\btiltag|aktiviteter\b", query.text)
    ):
        return None
    entries = list(context.scope)
    if not entries:
        return None
    draft = context.draft()
    _say_entries(context, draft, entries, _whose(context))
    return draft.finish(
        "answer",
        table=_entry_table(draft, entries, context.language) if len(entries) > _SHOWN else None,
        suggestions=suggestions(context, tuple(entries[:2])),
    )


def _whose(context: Context) -> str:
    plans = {p.id: p for _, _, p in context.catalogue.plans}
    departments = list(
        dict.fromkeys(plans[i].department or plans[i].title for i in context.query.plans if i in plans)
    )
    if departments:
        return say(context.language, f"hos {listed(departments, 'da')}", f"under {listed(departments, 'en')}")
    return say(context.language, "i planerne", "in the plans")


def _say_entries(context: Context, draft: Draft, entries: list[Entry], where: str) -> None:
    names = listed([named(e.name) for e in entries[:_SHOWN]], context.language) + (
        " …" if len(entries) > _SHOWN else ""
    )
    n, language = len(entries), context.language
    things = say(language, "indsats" if n == 1 else "indsatser", "initiative" if n == 1 else "initiatives")
    there = say(language, "Der er", "There is" if n == 1 else "There are")
    draft.say(
        f"{there} {number(n, language)} {things} {where}: {names}.",
        *(name_place(e) for e in entries[:_SHOWN]),
    )


def _entry_table(draft: Draft, entries: list[Entry], language: str) -> Table:
    rows = tuple(
        (
            draft.cell(e.name, name_place(e)),
            TableCell(e.plan.department or e.plan.title),
            TableCell(e.document),
        )
        for e in entries
    )
    return Table(
        say(language, "Indsatser", "Initiatives"),
        (
            say(language, "Indsats", "Initiative"),
            say(language, "Afdeling", "Department"),
            say(language, "Dokument", "Document"),
        ),
        rows,
    )


def _plans(context: Context) -> Answer | None:
    plans = [p for p in context.catalogue.plans if not context.query.plans or p[2].id in context.query.plans]
    if not plans:
        return None
    draft = context.draft()
    titles = list(dict.fromkeys(plan.title for _, _, plan in plans))
    places = [Place(d, name, p.start, min(p.end, p.start + len(p.title)), "Plan") for d, name, p in plans]
    draft.say(
        say(
            context.language,
            f"Der er {number(len(plans), 'da')} {'plan' if len(plans) == 1 else 'planer'}: {listed(titles[:_SHOWN], 'da')}.",
            f"There are {number(len(plans), 'en')} plans: {listed(titles[:_SHOWN], 'en')}.",
        ),
        *places[:_SHOWN],
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def filtered(context: Context) -> Answer | None:
    """Answer "hvilke indsatser samarbejder med Y", "hvilke er røde", "hvad er Y ansvarlig for"."""
    query = context.query
    if context.named or not (query.kinds & {"list", "count"} or {"responsible", "level"} & set(query.fields)):
        return None
    level = next((_LEVELS[w] for w in query.text.split() if w in _LEVELS), None)
    if level and "level" in query.fields and not query.residual:
        return _at_level(context, level)
    labels = [f for f in query.fields if f in {"partners", "responsible", "target_group", "deadline"}]
    if not labels or not query.residual:
        return None
    evidence = context.residual
    found = [
        s
        for e in context.scope
        for s in slots(e, labels[0])
        if s.field and evidence.coverage(s.field.text) >= _HOLDS
    ]
    if not found:
        return None
    draft = context.draft()
    entries = list(dict.fromkeys(s.entry for s in found))
    if labels[0] == "responsible" and any(s.goal for s in found):
        first = found[0]
        whom = inline(first.field.text) if first.field else ""
        draft.say(
            say(
                context.language,
                f"{whom} er ansvarlig for: {quoted(first.goal or first.entry.name)}",
                f"{whom} is responsible for: {quoted(first.goal or first.entry.name)}",
            ),
            first.place,
        )
        for slot in found[1:]:
            if draft.said() < 80:
                draft.say(quoted(slot.goal or slot.entry.name), slot.place)
    else:
        _say_entries(context, draft, entries, "")
        for slot in found[:4]:
            if draft.said() < 80:
                draft.say(
                    f"{named(slot.entry.name)}: {quoted(draft.text(draft.pieces(slot.place)[0]))}",
                    draft.pieces(slot.place)[0],
                )
    return draft.finish(
        "answer",
        table=table(draft, found, context.language) if len(found) > 3 else None,
        suggestions=suggestions(context, tuple(entries[:2])),
    )


def _at_level(context: Context, level: str) -> Answer | None:
    found = [
        s
        for e in context.scope
        for s in slots(e, "level", context.query.years)
        if s.field and level in s.field.text.lower()
    ]
    if not found:
        return refuse(
            context,
            "not_found",
            f"Ingen indsatser står som {level} i planerne.",
            "No initiatives have that traffic light in the plans.",
        )
    draft = context.draft()
    years = sorted({s.year for s in found if s.year})
    if years and not context.query.years:
        found = [s for s in found if s.year == years[-1]]
    names = listed(
        list(dict.fromkeys(named(s.goal or s.entry.name) for s in found[:_SHOWN])),
        context.language,
    )
    year = f" i {found[0].year}" if found[0].year else ""
    draft.say(
        say(context.language, f"{names} står som {level}{year}.", f"{names}: {level}{year}."),
        *(s.place for s in found[:_SHOWN]),
    )
    return draft.finish(
        "answer",
        table=table(draft, found, context.language) if len(found) > 1 else None,
        suggestions=suggestions(context, ()),
    )


def about(context: Context) -> Answer | None:
    """Answer "hvilke indsatser handler om hjælpemidler": those with a passage that holds what is sought."""
    query = context.query
    if query.sure or not query.content or "list" not in query.kinds or not _ENTRIES.search(query.text):
        return None
    unknown = {t.word for t in context.content.unknown}
    evidence = Evidence((t for t in query.content if t.word not in unknown), context.records)
    if not evidence.weight:
        return None
    best: dict[str, tuple[float, Hit]] = {}
    for hit in context.hits:
        passage = hit.passage
        if (
            passage.initiative is None
            or passage.kind == "theme"
            or (query.years and passage.year not in (None, *query.years))
        ):
            continue
        held = evidence.coverage(passage.text, *passage.heading_path)
        if held >= _HOLDS and held > best.get(passage.initiative, (0.0, hit))[0]:
            best[passage.initiative] = (held, hit)
    entries = [context.catalogue.by_id[i] for i in best if i in context.catalogue.by_id]
    entries = [e for e in entries if not query.plans or e.plan.id in query.plans]
    if not entries:
        return None
    draft = context.draft()
    _say_entries(context, draft, entries, say(context.language, "om det", "about that"))
    for entry in entries[:3]:
        place = place_of(context, best[entry.id][1].passage)
        text = draft.text(draft.pieces(place, 30)[0])
        if draft.said() < 80:
            draft.say(f"{named(entry.name)}: {quoted(text)}", draft.pieces(place, 30)[0])
    return draft.finish("answer", suggestions=suggestions(context, tuple(entries[:2])))


def count(context: Context) -> Answer | None:
    """Answer "hvor mange delmål har X"."""
    query = context.query
    labels = wanted(query.fields)
    if (
        "count" not in query.kinds
        or not labels
        or query.residual
        or labels[0] not in {*GOAL_LABELS, "partners", "indicator"}
    ):
        return None
    draft = context.draft()
    entries = context.scope
    found = [s for e in entries for s in slots(e, labels[0]) if s.field and not s.kept]
    lines = sum(len([x for x in s.field.text.split("\n") if x.strip()]) if s.field else 0 for s in found)
    if not found:
        return None
    whose = (
        named(entries[0].name)
        if len(entries) == 1
        else listed([named(e.name) for e in entries[:4]], context.language)
        if len(entries) <= 4
        else say(context.language, "planerne", "the plans")
    )
    has = say(context.language, "har", "has" if len(entries) == 1 else "have")
    draft.say(
        f"{whose[:1].upper()}{whose[1:]} {has} {number(lines, context.language)} {label_name(labels[0], lines, context.language)}.",
        *(s.place for s in found[:12]),
    )
    for slot in found[:6]:
        piece = draft.pieces(slot.place)[0]
        if draft.said() < 80:
            draft.say(quoted(draft.text(piece)), piece)
    return draft.finish(
        "answer",
        table=table(draft, found, context.language) if len(found) > 6 else None,
        suggestions=suggestions(context, entries[:2]),
    )


def across(context: Context) -> Answer | None:
    """Answer for a field of many indsatser: a department's, a theme's, or all of a small collection."""
    query = context.query
    labels = wanted(query.fields)
    if (
        not labels
        or query.residual
        or context.named
        or not (query.plans or query.themes or query.kinds & {"list"} or len(context.catalogue.entries) <= 4)
    ):
        return None
    years = query.years if set(labels) & set(STATUS_LABELS) else ()
    found = [
        s
        for e in context.scope
        for label in labels
        for s in slots(e, label, years)
        if not s.kept and (s.field or years)
    ]
    if not found:
        return no_year(context, context.scope, years) if years else None
    draft = context.draft()
    reported = [s for s in found if s.field]
    if not reported:
        draft.say(
            say(
                context.language,
                f"Status {listed([str(y) for y in years], 'da')} er ikke indrapporteret for nogen af indsatserne.",
                "No status is reported for that year.",
            ),
            *(s.place for s in found[:_SHOWN]),
        )
        return draft.finish("empty", suggestions=suggestions(context, context.scope[:2]))
    shown = tell(draft, reported, context.language)
    return draft.finish(
        "answer",
        table=shown or (table(draft, found, context.language) if len(found) > 1 else None),
        suggestions=suggestions(context, context.scope[:2]),
    )
