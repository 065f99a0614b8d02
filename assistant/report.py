"""The yearly status note: what each indsats reported for a year, in the plans' own words, and what is missing.

Everything is read from the records; every text is an exact quote. What a plan doesn't say is left
out, and a blank cell is told as such with its heading's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import Citation
from assistant.answers.amounts import shown, when
from assistant.answers.draft import Place, Texts, cited
from assistant.answers.slots import GOAL_LABELS, Slot, slots
from assistant.answers.summands import covers
from assistant.catalogue import Entry, statuses
from assistant.editions import Editions
from assistant.report_records import InitiativeStatus, PlanPart, StatusNote, Told
from assistant.report_scope import Found, began, scope
from index.records import Amount, StatusState

_KINDS = ("status", "midtvejsstatus")
_PARTS = ("done", "achieved", "next")


def status_note(editions: Editions, texts: Texts, year: int, department: str | None = None) -> StatusNote:
    """Return the status note of a year.

    Args:
        editions: the plans; the newest edition of each tells, or an earlier one that alone has the year.
        texts: the documents' texts and pages.
        year: one that some plan has a status for, filled in or not.
        department: as a plan names it, in any case of letters; None for all.

    Raises:
        NotFoundError: no plans, no such department, or no status for the year; says what there is.
    """
    catalogue, chosen = scope(editions, year, department)
    sources = _Sources(texts)
    parts: list[PlanPart] = []
    initiatives: list[InitiativeStatus] = []
    for found in chosen:  # in the order that the note is read in, which numbers the sources
        parts.append(_plan(editions, sources, found, year))
        initiatives += (_initiative(sources, entry, year) for entry in catalogue.of_plan(parts[-1].id))
    return StatusNote(
        year=year,
        department=parts[0].department if department is not None else None,
        plans=tuple(parts),
        initiatives=tuple(initiatives),
        sources=sources.cited(),
    )


class _Sources:
    """Numbers what is quoted; the same place under the same name has one number."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._cited: dict[Place, Citation] = {}

    def at(self, place: Place) -> Citation:
        """Return the quote at a place, under its number."""
        if place not in self._cited:
            self._cited[place] = cited(self._texts, place, len(self._cited) + 1)
        return self._cited[place]

    def cited(self) -> tuple[Citation, ...]:
        """Return all quotes by number."""
        return tuple(self._cited.values())

    def told(self, slot: Slot, label: str) -> Told:
        """Return a cell's text, or where the cell is blank its heading."""
        citation = self.at(slot.place)
        return Told(citation.text, citation, label, slot.goal)


def _plan(editions: Editions, sources: _Sources, found: Found, year: int) -> PlanPart:
    document_id, document, plan = found
    whole = Place(document_id, document, plan.start, plan.end, "Økonomi")
    return PlanPart(
        id=plan.id,
        title=plan.title,
        department=plan.department,
        municipality=plan.municipality,
        document_id=document_id,
        document=document,
        newest=editions.newest(plan.id),
        amounts=_amounts(sources, plan.amounts, year, whole),
    )


def _initiative(sources: _Sources, entry: Entry, year: int) -> InitiativeStatus:
    own = entry.initiative
    whole = Place(entry.document_id, entry.document, own.start, own.end, "Økonomi", entry.name)
    goals = _goals(sources, entry, year)
    of_year = [s for kind in _KINDS for s in slots(entry, kind, (year,))]
    parts = {p: [s for s in slots(entry, p, (year,)) if s.label == p] for p in _PARTS}
    filled = {p: _once(sources.told(s, _column(s)) for s in parts[p] if s.field) for p in _PARTS}
    return InitiativeStatus(
        id=entry.id,
        name=entry.name,
        plan=entry.plan.id,
        department=entry.plan.department,
        state=_state(entry, year),
        goals=goals,
        done=filled["done"],
        achieved=filled["achieved"],
        next=filled["next"],
        note=_once(sources.told(s, s.section) for s in of_year if s.label == "note"),
        level=_once(sources.told(s, "Vurdering") for s in slots(entry, "level", (year,))),
        blank=_blank(sources, of_year, [s for found in parts.values() for s in found]),
        undated=_undated(sources, entry),
        amounts=_amounts(sources, own.amounts, year, whole),
    )


def _state(entry: Entry, year: int) -> StatusState | None:
    """Return the state of a year; of several statuses that differ, `partly`."""
    states = {s.state for s in statuses(entry.initiative, year)}
    return (states.pop() if len(states) == 1 else "partly") if states else None


def _goals(sources: _Sources, entry: Entry, year: int) -> tuple[Told, ...]:
    """Return the goals in the plan's order, without those of revisions that began after the year."""
    found = [s for label in GOAL_LABELS for s in slots(entry, label) if began(s.revision, year)]
    found.sort(key=lambda s: s.place.start)
    return _once(
        sources.told(s, f"{s.section}, revideret {s.revision}" if s.revision else s.section) for s in found
    )


def _blank(sources: _Sources, of_year: Iterable[Slot], parts: Iterable[Slot]) -> tuple[Told, ...]:
    """Return the headings of statuses that are blank, and of blank cells in those that are partly filled in."""
    whole = [sources.told(s, s.section) for s in of_year if s.field is None]
    cells = [
        sources.told(s, _column(s))
        for s in parts
        if s.field is None and s.status is not None and s.status.state == "partly"
    ]
    return _once([*whole, *cells])


def _undated(sources: _Sources, entry: Entry) -> tuple[Told, ...]:
    """Return the headings of what is reported without a year, once each."""
    parts = [s for kind in _KINDS for s in slots(entry, kind) if s.year is None and s.field]
    whole = (replace(s, field=None, section=s.heading.text.rstrip(": ")) for s in parts if s.heading)
    return _once(sources.told(s, s.section) for s in whole)


def _column(slot: Slot) -> str:
    """Return what the column of a status is called, without the status's own heading."""
    return slot.section.rpartition(": ")[2]


def _amounts(sources: _Sources, amounts: Sequence[Amount], year: int, whole: Place) -> tuple[Told, ...]:
    """Return the sentences that state amounts for a year, each with its amounts of the year in figures."""
    figures: dict[Place, list[str]] = {}
    for amount in amounts:
        if covers(amount, year):
            place = replace(whole, start=amount.start, end=amount.end)
            figures.setdefault(place, []).append(f"{shown(amount)}{when(amount, 'da')}")
    found = [(sources.at(place), "; ".join(dict.fromkeys(of))) for place, of in figures.items()]
    return tuple(Told(citation.text, citation, label) for citation, label in found)


def _once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Return each once: a cell that is merged over rows is read once for each."""
    return tuple(dict.fromkeys(told))
