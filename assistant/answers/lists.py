"""Which indsatser, how many, and which do or are something."""

from __future__ import annotations

import re

from assistant.answer import Answer, Table, TableCell
from assistant.answers.context import Context, name_place, place_of
from assistant.answers.draft import Draft, Place
from assistant.answers.evidence import Evidence
from assistant.answers.fields import wanted
from assistant.answers.phrases import label_name, listed, named, number, quoted, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, slots
from assistant.answers.telling import SHOWN, say_entries, table, tell
from assistant.catalogue import Entry
from assistant.vocabulary import ENTRY_WORDS
from index.search import Hit

ENTRIES = re.compile(r"\b(?:indsatser|initiativer|projekter|initiatives|projects)")
_PLAN_WORDS = re.compile(
    r"\b(?:handleplan(?:er|erne)?|plan(?:er|erne)|dokumenter(?:ne)?|plans?|documents?)\b"
)
_NO_MONEY = re.compile(
    r"\b(?:ingen|uden|intet|no|without)\b (?:\w+ )?(?:penge|midler|bevilling|budget|beløb|kroner|money|funding)\b"
)
_HOLDS = 0.6  # share of the residual words that a cell must hold for its indsats to be listed


def indsatser(context: Context) -> Answer | None:
    """Answer "hvilke indsatser har X-forvaltningen", "hvor mange indsatser er der" and "hvilke planer er der"."""
    query = context.query
    listing = query.kinds & {"list", "count"} or (
        ENTRIES.search(query.text) and (query.plans or query.themes)
    )
    sought = [t for t in query.residual if not ENTRY_WORDS.fullmatch(t.word)]
    if sought or context.named or not listing or wanted(query.fields) or "definition" in query.kinds:
        return None
    if "list" not in query.kinds and not ENTRY_WORDS.search(query.text):  # "hvor mange over 80 er der"
        return None
    if _PLAN_WORDS.search(query.text) and not re.search(
        r"\b(?:indsats|initiativ|projekt|tiltag|initiative|project)", query.text
    ):
        return _plans(context)
    if (
        not ENTRY_WORDS.search(query.text)
        and not query.plans
        and not re.search(r"\btiltag|aktiviteter\b", query.text)
    ):
        return None
    entries = list(context.scope)
    if not entries:
        return None
    draft = context.draft()
    say_entries(context, draft, entries, _whose(context))
    return draft.finish(
        "answer",
        table=_entry_table(draft, entries, context.language) if len(entries) > SHOWN else None,
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
            f"Der er {number(len(plans), 'da')} {'plan' if len(plans) == 1 else 'planer'}: {listed(titles[:SHOWN], 'da')}.",
            f"There are {number(len(plans), 'en')} plans: {listed(titles[:SHOWN], 'en')}.",
        ),
        *places[:SHOWN],
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))


def about(context: Context) -> Answer | None:
    """Answer "hvilke indsatser handler om hjælpemidler": those with a passage that holds what is sought."""
    query = context.query
    if query.sure or not query.content or "list" not in query.kinds or not ENTRIES.search(query.text):
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
        own = evidence.coverage(passage.text)  # what is quoted should say it, not only stand under it
        enough = evidence.coverage(passage.text, *passage.heading_path) >= _HOLDS
        if enough and own > best.get(passage.initiative, (-1.0, hit))[0]:
            best[passage.initiative] = (own, hit)
    entries = [context.catalogue.by_id[i] for i in best if i in context.catalogue.by_id]
    entries = [e for e in entries if not query.plans or e.plan.id in query.plans]
    if not entries:
        return None
    draft = context.draft()
    say_entries(context, draft, entries, say(context.language, "om det", "about that"))
    for entry in [e for e in entries if best[e.id][0] > 0][:3]:
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
        or labels[0] not in {*GOAL_LABELS, "indicator"}
    ):
        return None
    draft = context.draft()
    entries = context.scope
    found = [s for e in entries for s in slots(e, labels[0]) if s.field and not s.kept]
    if context.named and len({e.name for e in entries}) < len(entries):
        return _each_counted(context, draft, labels[0])
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
        f"{whose[:1].upper()}{whose[1:]} {has} {number(lines, context.language, labels[0])} {label_name(labels[0], lines, context.language)}.",
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


def _each_counted(context: Context, draft: Draft, label: str) -> Answer | None:
    """Count for each of several indsatser that have one name, and say whose plan each stands in."""
    for entry in context.named:
        found = [s for s in slots(entry, label) if s.field and not s.kept]
        n = sum(len([x for x in s.field.text.split("\n") if x.strip()]) for s in found if s.field)
        if n:
            counted = f"{number(n, context.language, label)} {label_name(label, n, context.language)}"
            where = f"{named(entry.name)} ({entry.plan.title})"
            draft.say(
                f"{where} {say(context.language, 'har', 'has')} {counted}.", *(s.place for s in found[:12])
            )
    return draft.finish("answer", suggestions=suggestions(context, context.named[:2])) if len(draft) else None


def unpaid(context: Context) -> Answer | None:
    """Answer "hvilke indsatser får ingen penge": those whose economy the plan tells without any amount."""
    if "list" not in context.query.kinds or context.named or not _NO_MONEY.search(context.query.text):
        return None
    entries = [e for e in context.scope if not e.initiative.amounts and slots(e, "economy")]
    if not entries:
        return None
    draft = context.draft()
    say_entries(context, draft, entries, say(context.language, "uden et beløb", "without an amount"))
    return draft.finish("answer", suggestions=suggestions(context, tuple(entries[:2])))


def across(context: Context) -> Answer | None:
    """Answer for a field of many indsatser: a department's, a theme's, or all of a small collection."""
    query = context.query
    labels = wanted(query.fields)
    if (
        not labels
        or "definition" in query.kinds
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
            *(s.place for s in found[:SHOWN]),
        )
        return draft.finish("empty", suggestions=suggestions(context, context.scope[:2]))
    shown = tell(draft, reported, context.language)
    return draft.finish(
        "answer",
        table=shown or (table(draft, found, context.language) if len(found) > 1 else None),
        suggestions=suggestions(context, context.scope[:2]),
    )
