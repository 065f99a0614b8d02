"""What is missing: statuses that nobody reported, fields that nobody filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answer import Answer, Table
from assistant.answers import blank_fields, missing_actions
from assistant.answers.context import Context, name_place
from assistant.answers.draft import Draft, Place
from assistant.answers.phrases import how_many, label_name, listed, named, say
from assistant.answers.refusals import no_year, suggestions
from assistant.answers.slots import GOAL_LABELS, STATUS_LABELS, Slot, slots
from assistant.answers.telling import SHOWN, first_few
from assistant.catalogue import Entry, absent_years, statuses
from assistant.vocabulary import ENTRY_WORDS
from index.records import YearStatus

_REPORTS = re.compile(r"status|opfølgning|rapport|indberet|udfyldt|indsats|initiativ|report|initiative")
_PART_OF_YEAR = re.compile(r"\b(?P<n>[1-4])\.? ?(?P<what>halvår|kvartal)")
_HOW_IT_WENT = frozenset({"går", "gik", "gået"})  # "mangler at skrive, hvordan det gik": a status
_PARTLY = re.compile(r"\b(?:delvist?|halvvejs|halvt|partly|partially)\b")
_PARTS_OF_YEAR = frozenset({"halvår", "halvåret", "kvartal", "kvartalet", "1", "2", "3", "4"})
_UNREPORTED = re.compile(
    r"\W*(?:ikke (?:ind)?(?:berettet|rapporteret|meldt)|ingen (?:ind)?(?:beretning|rapportering|tilbagemelding|status)|status mangler|mangler)(?: endnu)?\W*",
    re.IGNORECASE,
)
_FILLED_IN = frozenset(
    ("purpose", "target_group", "partners", "responsible", "deadline", "economy", "description", *GOAL_LABELS)
)


# blank: the plan has the field; unreported: the field says that nothing is; absent: the plan has the year
# for others; never: the plan has statuses for others alone
_Part = Literal["done", "achieved", "next"]
_Kind = Literal["blank", "unreported", "absent", "never", "partly"] | _Part
_SENTENCES: dict[_Kind, tuple[str, str]] = {
    "blank": ("mangler status{year} (feltet er tomt)", "lack the{year} status (the field is blank)"),
    "unreported": ("mangler status{year}", "lack the{year} status"),
    "absent": ("har ingen status{for_year}", "have no status{for_year}"),
    "never": (
        "har slet ingen status, selv om andre i samme plan har",
        "have no status at all, though others of the same plan have",
    ),
    "partly": ("har kun delvist indrapporteret status{year}", "have a partly reported{year} status"),
    "done": (
        "skriver ikke i status{year}, hvad der er gjort",
        "do not say in the{year} status what was done",
    ),
    "achieved": ("skriver ingen resultater i status{year}", "give no results in the{year} status"),
    "next": (
        "skriver ikke i status{year}, hvad der kommer nu",
        "do not say in the{year} status what comes next",
    ),
}
_CELLS: dict[_Kind, tuple[str, str]] = {
    "blank": ("feltet er tomt", "the field is blank"),
    "unreported": ("ikke indrapporteret", "not reported"),
    "absent": ("ingen status for året", "no status for the year"),
    "never": ("slet ingen status", "no status at all"),
    "partly": ("delvist", "partly"),
    "done": ("intet gjort", "nothing done"),
    "achieved": ("ingen resultater", "no results"),
    "next": ("intet næste skridt", "no next step"),
}


@dataclass(frozen=True, slots=True)
class _Lack:
    """An indsats that lacks a status, or a part of one; of no year where the plan gives none, or of all of them."""

    entry: Entry
    year: int | None
    kind: _Kind
    place: Place


def respond(context: Context) -> Answer | None:
    """Answer "hvilke indsatser mangler status for 2021" and "hvad mangler for X"."""
    query = context.query
    idle = _PARTS_OF_YEAR | _HOW_IT_WENT
    left = [
        t
        for t in query.residual
        if t.word not in idle and not _PARTLY.fullmatch(t.word) and not ENTRY_WORDS.fullmatch(t.word)
    ]
    partly = _PARTLY.search(query.text) is not None and "status" in query.fields
    if (
        not ("missing" in query.kinds or partly)
        or left
        or (query.counted and not _REPORTS.search(query.text))
    ):
        return None
    fields = [f for f in query.fields if f in _FILLED_IN]
    if fields and not set(query.fields) & set(STATUS_LABELS):
        return _without_field(context, fields[0])
    return _without_status(context)


def _without_status(context: Context) -> Answer | None:
    """Say which fields are blank where they are asked for, which statuses are, which do not stand in the plan at all, then which are filled in only partly."""
    years = context.query.years
    part = _PART_OF_YEAR.search(context.query.question.lower())

    def wanted(status: YearStatus) -> bool:
        return (not years or status.year in years) and (part is None or _is_of(status, part))

    asked = _asked(context)
    reports = [(e, s) for e in asked for s in statuses(e.initiative) if wanted(s)]
    found = [
        *(_lack(e, s, _cell(context)) for e, s in reports if s.goal is None and (s.year or context.named)),
        *(_absent(e, y) for e in asked for y in absent_years(e, wanted)),
    ]
    only_partly = _PARTLY.search(context.query.text) is not None
    lacks = [lack for lack in found if lack and (lack.kind == "partly" or not only_partly)]
    if years and not reports and not lacks:
        return no_year(context, asked, years)
    fields = blank_fields.blanks(context) if blank_fields.asked(context) else []
    whole = not only_partly and _cell(context) is None
    actions = missing_actions.blanks(asked, wanted) if whole else []
    if not lacks and not fields and not actions:
        return _all_reported(context, reports)
    entries = (*(k.entry for k in lacks), *(f.entry for f in fields), *(a.entry for a in actions))
    draft = context.draft()
    if fields:
        blank_fields.say_blanks(draft, fields, context.language)
    for kind in _SENTENCES:
        if of_kind := [lack for lack in lacks if lack.kind == kind]:
            draft.say(_missing_sentence(context, of_kind), *_places(of_kind))
    if actions:
        missing_actions.say_blanks(draft, actions, years, context.language)
    return draft.finish(
        "answer",
        table=_missing_table(draft, lacks, context.language) if lacks else None,
        suggestions=suggestions(context, tuple(dict.fromkeys(entries))),
    )


def _asked(context: Context) -> tuple[Entry, ...]:
    """Return the indsatser that a question is about: of "hvilke indsatser", no single one that it names but vaguely."""
    vague = context.named and not context.query.sure and "list" in context.query.kinds
    return context.within if vague else context.scope


def _is_of(status: YearStatus, part: re.Match[str]) -> bool:
    """Tell whether a status is of a half or quarter of its year: its heading says which."""
    return re.search(rf"\b{part['n']}\W*{part['what']}", status.heading.text.lower()) is not None


def _cell(context: Context) -> _Part | None:
    """Return the one part of a status that is asked for: "achieved" of "hvilke har ingen resultater"."""
    parts: tuple[_Part, ...] = ("done", "achieved", "next")
    asked = [part for part in parts if part in context.query.fields]
    return asked[0] if len(asked) == 1 else None


def _lack(entry: Entry, status: YearStatus, cell: _Part | None = None) -> _Lack | None:
    """Return what a status lacks, of one part of it where that alone is asked for.

    One whose every cell says that nothing is reported is a missing one.
    """
    cells = [c.text for c in (status.done, status.achieved, status.next, status.note) if c]
    kind: _Kind
    if cells and all(map(_UNREPORTED.fullmatch, cells)):
        kind = "unreported"
    elif status.state == "partly" and cell:
        if getattr(status, cell):
            return None
        kind = cell
    elif status.state != "reported":
        kind = "partly" if status.state == "partly" else "blank"
    else:
        return None
    return _Lack(entry, status.year, kind, _heading(entry, status))


def _heading(entry: Entry, status: YearStatus) -> Place:
    heading = status.heading
    return Slot(entry, "status", heading.text, None, heading, status.year).place


def _absent(entry: Entry, year: int) -> _Lack:
    """Return the lack of a year that others of the plan have a status of."""
    return _Lack(entry, year, "absent" if entry.initiative.statuses else "never", name_place(entry))


def _places(lacks: list[_Lack]) -> tuple[Place, ...]:
    """Return the places of the first few lacks, an indsats' name once."""
    return tuple(dict.fromkeys(lack.place for lack in lacks))[:SHOWN]


def _missing_sentence(context: Context, lacks: list[_Lack]) -> str:
    """Say which indsatser lack their status in one way; each with its years where not just one is asked for."""
    language, years = context.language, context.query.years
    kind = lacks[0].kind
    by_name: dict[str, set[int]] = {}
    for lack in lacks:
        by_name.setdefault(lack.entry.name, set()).add(lack.year or 0)
    names = [
        named(n)
        if len(years) == 1 or kind == "never"
        else f"{named(n)} ({listed([str(y) for y in sorted(ys) if y], language)})"
        for n, ys in by_name.items()
    ]
    part = _PART_OF_YEAR.search(context.query.question.lower())
    of = f" {part['n']}. {part['what']}" if part and language == "da" else ""
    year = f"{of} {years[0]}" if len(years) == 1 else of
    danish, english = _SENTENCES[kind]
    if len(by_name) == 1 and context.named:
        return _of_named(lacks, language)
    said = say(language, danish, english).format(year=year, for_year=f" for{year}" if year else "")
    return f"{how_many(len(names), language).capitalize()} {said}: {first_few(names, language)}."


def _of_named(lacks: list[_Lack], language: str) -> str:
    """Say what the one indsats lacks that a question names."""
    found = [str(y) for y in sorted({lack.year for lack in lacks if lack.year})]
    years = listed(found, language)
    danish, english = _SENTENCES[lacks[0].kind]
    when = (f" for {years}" if len(found) > 1 and language == "da" else f" {years}") if years else ""
    said = say(language, danish, english).format(year=when, for_year=f" for {years}" if years else "")
    if language == "en":
        said = said.replace("lack ", "lacks ").replace("have ", "has ")
    return f"{named(lacks[0].entry.name)} {said}."


def _missing_table(draft: Draft, lacks: list[_Lack], language: str) -> Table:
    rows = tuple(
        (
            draft.cell(lack.entry.name),
            draft.cell(str(lack.year or "")),
            draft.cell(say(language, *_CELLS[lack.kind]), lack.place),
        )
        for lack in lacks
    )
    return Table(
        say(language, "Mangler status", "Status missing"),
        (say(language, "Indsats", "Initiative"), say(language, "År", "Year"), "Status"),
        rows,
    )


def _all_reported(context: Context, reports: list[tuple[Entry, YearStatus]]) -> Answer | None:
    """Say that nothing is missing: of all that is asked of, or of the indsatser that the question names."""
    if not reports:
        return None
    language = context.language
    draft = context.draft()
    year = f" for {context.query.years[0]}" if context.query.years else ""
    names = listed(list(dict.fromkeys(named(e.name) for e, _ in reports)), language)
    who, no_one = (names, "Nej") if context.named else ("alle", "Nej, ingen mangler")
    draft.say(
        say(
            language,
            f"{no_one}: {who} har indrapporteret status{year}.",
            f"None is missing: {names if context.named else 'all'} reported{year}.",
        ),
        *(_heading(*report) for report in reports[:SHOWN]),
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
