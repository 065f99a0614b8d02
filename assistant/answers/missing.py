"""What is missing: statuses that nobody reported, fields that nobody filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer import Answer, Table
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft, Place
from assistant.answers.phrases import how_many, label_name, listed, named, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots
from assistant.answers.telling import SHOWN, first_few
from assistant.catalogue import Entry, statuses
from index.records import StatusState, YearStatus

_REPORTS = re.compile(r"status|opfølgning|rapport|indberet|udfyldt|indsats|initiativ|report|initiative")
_PART_OF_YEAR = re.compile(r"\b(?P<n>[1-4])\.? ?(?P<what>halvår|kvartal)")
_PARTS_OF_YEAR = frozenset({"halvår", "halvåret", "kvartal", "kvartalet", "1", "2", "3", "4"})
_UNREPORTED = re.compile(
    r"\W*(?:ikke (?:ind)?(?:berettet|rapporteret|meldt)|ingen (?:ind)?(?:beretning|rapportering|tilbagemelding|status)|status mangler|mangler)(?: endnu)?\W*",
    re.IGNORECASE,
)
_FILLED_IN = frozenset(
    ("purpose", "target_group", "partners", "responsible", "deadline", "economy", "description", *GOAL_LABELS)
)


@dataclass(frozen=True, slots=True)
class _Report:
    """A status that an indsats is to report."""

    entry: Entry
    status: YearStatus

    @property
    def state(self) -> StatusState:
        """How much is reported: nothing, where all that a status says is that nothing is."""
        status = self.status
        cells = [c.text for c in (status.done, status.achieved, status.next, status.note) if c]
        return "empty" if cells and all(map(_UNREPORTED.fullmatch, cells)) else status.state

    @property
    def place(self) -> Place:
        """The place of the status' heading."""
        heading = self.status.heading
        return Slot(self.entry, "status", heading.text, None, heading, self.status.year).place


def respond(context: Context) -> Answer | None:
    """Answer "hvilke indsatser mangler status for 2021" and "hvad mangler for X"."""
    query = context.query
    left = [t for t in query.residual if t.word not in _PARTS_OF_YEAR]
    if "missing" not in query.kinds or left or (query.counted and not _REPORTS.search(query.text)):
        return None
    fields = [f for f in query.fields if f in _FILLED_IN]
    if fields and not set(query.fields) & set(STATUS_LABELS):
        return _without_field(context, fields[0])
    return _without_status(context)


def _without_status(context: Context) -> Answer | None:
    """Say which statuses are blank, then which are filled in only partly."""
    years = context.query.years
    part = _PART_OF_YEAR.search(context.query.question.lower())
    reports = [
        _Report(e, s)
        for e in context.scope
        for s in statuses(e.initiative)
        if (not years or s.year in years) and (part is None or _is_of(s, part))
    ]
    if years and not reports:
        return no_year(context, context.scope, years)
    of_indsatser = [r for r in reports if r.status.goal is None and (r.status.year or context.named)]
    empty, partly = ([r for r in of_indsatser if r.state == state] for state in ("empty", "partly"))
    if not empty and not partly:
        return _all_reported(context, reports)
    draft = context.draft()
    for found in filter(None, (empty, partly)):
        draft.say(_missing_sentence(context, found), *(r.place for r in found[:SHOWN]))
    missing = [r for r in of_indsatser if r.state != "reported"]
    return draft.finish(
        "answer",
        table=_missing_table(draft, missing, context.language),
        suggestions=suggestions(context, tuple(dict.fromkeys(r.entry for r in missing))),
    )


def _is_of(status: YearStatus, part: re.Match[str]) -> bool:
    """Tell whether a status is of a half or quarter of its year: its heading says which."""
    return re.search(rf"\b{part['n']}\W*{part['what']}", status.heading.text.lower()) is not None


def _missing_sentence(context: Context, found: list[_Report]) -> str:
    """Say which indsatser lack their status, or have reported it in part; each with its years where several are asked for."""
    language, years = context.language, context.query.years
    by_name: dict[str, set[int]] = {}
    for report in found:
        by_name.setdefault(report.entry.name, set()).add(report.status.year or 0)
    names = [
        named(n) if len(years) == 1 else f"{named(n)} ({listed([str(y) for y in sorted(ys) if y], language)})"
        for n, ys in by_name.items()
    ]
    partly = found[0].state == "partly"
    part = _PART_OF_YEAR.search(context.query.question.lower())
    of = f" {part['n']}. {part['what']}" if part and language == "da" else ""
    year = f"{of} {years[0]}" if len(years) == 1 else of
    danish = f"{'har kun delvist indrapporteret' if partly else 'mangler'} status{year}"
    english = f"{'have a partly reported' if partly else 'lack the'}{year} status"
    count = how_many(len(names), language).capitalize()
    return f"{count} {say(language, danish, english)}: {first_few(names, language)}."


def _missing_table(draft: Draft, found: list[_Report], language: str) -> Table:
    state = {
        "empty": say(language, "ikke indrapporteret", "not reported"),
        "partly": say(language, "delvist", "partly"),
    }
    rows = tuple(
        (
            draft.cell(r.entry.name),
            draft.cell(str(r.status.year or "")),
            draft.cell(state[r.state], r.place),
        )
        for r in found
    )
    return Table(
        say(language, "Mangler status", "Status missing"),
        (say(language, "Indsats", "Initiative"), say(language, "År", "Year"), "Status"),
        rows,
    )


def _all_reported(context: Context, reports: list[_Report]) -> Answer | None:
    if not reports:
        return None
    draft = context.draft()
    year = f" for {context.query.years[0]}" if context.query.years else ""
    draft.say(
        say(
            context.language,
            f"Nej, ingen mangler: alle har indrapporteret status{year}.",
            f"None is missing: all have reported their status{year}.",
        ),
        *(r.place for r in reports[:SHOWN]),
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
            f"{how_many(len(entries), 'da').capitalize()} har ikke oplyst {what}: {names}.",
            f"{len(entries)} without a stated {what_english}: {names}.",
        ),
        *(name_place(e) for e in entries[:SHOWN]),
    )
    return draft.finish("answer", suggestions=suggestions(context, ()))
