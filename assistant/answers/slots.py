"""Slots: every value that the records hold, under the name a question uses for it.

A slot is one cell of a plan with its owner, its section and its place. `field` is None when the plan
has the cell and it is blank. A plan that lacks the cell altogether gives no slot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answers.draft import Place
from assistant.catalogue import Entry, statuses
from index.records import Field, Goal, YearStatus

STATUS_LABELS = ("status", "midtvejsstatus", "done", "achieved", "next", "level")
GOAL_LABELS = ("mål", "delmål", "handlemål", "aktivitet", "succeskriterium")
# asked for -> what answers for it when the plan has no such field
STAND_INS: dict[str, tuple[str, ...]] = {
    "mål": ("purpose", "succeskriterium"),
    "purpose": ("description", "mål"),
    "aktivitet": ("handlemål", "delmål"),
    "handlemål": ("aktivitet",),
    "delmål": (),
    "succeskriterium": ("indicator",),
    "indicator": ("succeskriterium",),
    "description": ("purpose", "background", "mål"),
    "background": ("description",),
    "economy": ("amount",),
    "amount": ("economy",),
}
_PART_NAMES = {"done": "Vi har", "achieved": "Vi har opnået", "next": "Vi vil arbejde videre med"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell: `label` as in `index/vocabulary.py`, `section` as the plan names it."""

    entry: Entry
    label: str
    section: str
    field: Field | None
    heading: Field | None = None
    year: int | None = None
    goal: str | None = None  # the text of the goal that it belongs to
    goal_at: tuple[int, int] | None = None
    kept: bool = False  # a revised goal that says the original still holds
    revision: str | None = None
    status: YearStatus | None = None

    @property
    def place(self) -> Place:
        """The value's place, or its heading's when it is blank."""
        field = self.field or self.heading
        start, end = (
            (field.start, field.end)
            if field
            else (self.entry.initiative.name_start, self.entry.initiative.name_end)
        )
        return self.at(start, end)

    def at(self, start: int, end: int) -> Place:
        entry = self.entry
        return Place(entry.document_id, entry.document, start, end, self.section, entry.name, self.year)


def slots(entry: Entry, label: str, years: Sequence[int] = ()) -> list[Slot]:
    """Return an indsats' slots of one label, in the plan's order; of the given years when the label is yearly."""
    if label in STATUS_LABELS:
        return [s for s in _status_slots(entry, label) if not years or s.year in years]
    if label in GOAL_LABELS:
        return list(_goal_slots(entry, label))
    found = [
        Slot(entry, label, f.heading.text.rstrip(": "), f.value, f.heading)
        for f in entry.initiative.fields
        if f.kind == label
    ]
    if label in {"responsible", "deadline"}:
        found += _goal_detail_slots(entry, label)
    return found


def _goal_slots(entry: Entry, label: str) -> Iterator[Slot]:
    for goal in entry.initiative.goals:
        if goal.kind == label:
            yield _goal_slot(entry, goal)


def _goal_slot(entry: Entry, goal: Goal) -> Slot:
    section = goal.heading.rstrip(": ") or goal.kind.capitalize()
    field = Field(goal.text, goal.start, goal.end)
    return Slot(entry, goal.kind, section, field, kept=goal.keeps is not None, revision=goal.revision)


def _goal_detail_slots(entry: Entry, label: str) -> list[Slot]:
    """Return who is responsible, or the deadline, goal by goal."""
    found = []
    for goal in entry.initiative.goals:
        field = goal.responsible if label == "responsible" else goal.deadline
        if field:
            found.append(
                Slot(
                    entry,
                    label,
                    "Ansvarlig" if label == "responsible" else "Tidsplan",
                    field,
                    goal=goal.text,
                    goal_at=(goal.start, goal.end),
                )
            )
    return found


def _status_slots(entry: Entry, label: str) -> Iterator[Slot]:
    goals = {g.id: g.text for g in entry.initiative.goals}
    for status in statuses(entry.initiative):
        base = Slot(
            entry,
            label,
            status.heading.text.rstrip(": "),
            None,
            status.heading,
            status.year,
            goal=goals.get(status.goal or ""),
            status=status,
        )
        if label == "level":
            if status.level:
                yield replace(base, field=status.level)
        elif label in _PART_NAMES:
            yield from _part(base, status, label)
        elif label in {"status", status.kind}:
            yield from _whole(base, status)


def _part(base: Slot, status: YearStatus, label: str) -> Iterator[Slot]:
    """Yield one part of a status; of a status that is one undivided text, the text."""
    value: Field | None = getattr(status, label)
    if value is None and status.note is not None:
        yield replace(base, label="note", field=status.note)
    elif (
        value is not None or status.state != "reported"
    ):  # reported in full without it: there is no such column
        yield replace(base, section=f"{base.section}: {_PART_NAMES[label]}", field=value)


def _whole(base: Slot, status: YearStatus) -> Iterator[Slot]:
    """Yield all reported parts of a status, or one blank slot."""
    parts = [(label, getattr(status, label)) for label in _PART_NAMES]
    found = False
    if status.note:
        found = True
        yield replace(base, label="note", field=status.note)
    for label, value in parts:
        if value:
            found = True
            yield replace(base, label=label, section=f"{base.section}: {_PART_NAMES[label]}", field=value)
    if not found and status.level:
        found = True
        yield replace(base, label="level", field=status.level)
    if not found:
        yield base


def stand_in(entry: Entry, label: str) -> list[Slot]:
    """Return the slots that answer for a label that an indsats lacks."""
    found = ([s for s in slots(entry, other) if s.field] for other in STAND_INS.get(label, ()))
    return next(filter(None, found), [])
