"""The stream of events, walked once: each belongs to an initiative, a section of it, or to no one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from index.formats.blocks import Block
from index.plans.draft import Draft, StatusDraft
from index.plans.events import Box, Close, Event, Goals, Heading, Money, Pair, Report, Row, Text, span
from index.plans.forms import Start
from index.plans.lines import BOLD
from index.plans.names import bare_name, leading_number, name_of
from index.plans.outline import Outline
from index.plans.readings import (
    before_prose,
    by_years,
    goal_values,
    note_field,
    note_parts,
    theme_values,
    ticked,
)
from index.plans.tables import TITLE
from index.plans.text import cut, same_name, value
from index.records import Field, GoalKind
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, normalise

_REVISION_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)?\d\d))?")


# fields that are a list or a line: a paragraph after their list is running text
_LISTED = {"indicator", "target_group", "partners", "responsible", "deadline"}


@dataclass
class Section:
    """What is open: a label and the text under it so far."""

    label: Label
    heading: Field
    depth: int
    blocks: list[Block] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)


class Assembly:
    """Walks the events; `drafts` are the initiatives in the order they first stand."""

    def __init__(self, text: str, outline: Outline) -> None:
        self.text = text
        self.outline = outline
        self.drafts: list[Draft] = []
        self.money: list[tuple[Money, Draft | None]] = []
        self.departments: list[Field] = []
        self._current: Draft | None = None
        self._section: Section | None = None
        self._status: StatusDraft | None = None
        self._year: tuple[int | None, Field] | None = None
        self._groups: list[tuple[int, Field]] = []
        self._run = False
        self._undated: StatusDraft | None = None
        self._revision: str | None = None

    def walk(self, events: Sequence[Event]) -> list[Draft]:
        """Read all events and return the initiatives that say something."""
        for at, event in enumerate(events):
            if at in self.outline.ignored:
                continue
            start = self.outline.starts.get(at)
            if start:
                self._begin(start, event)
            if at in self.outline.groups:
                self._group(event)
            elif not (
                start
                and isinstance(event, Heading)
                and event.field.start <= start.name.start <= event.field.end
            ):
                self._take(event, start)
            if self._current is not None:
                self._reach(self._current, event)
        self._flush()
        self._end_status()
        return [d for d in self.drafts if d.substantial or d.prose or d.themes]

    def _reach(self, draft: Draft, event: Event) -> None:
        start, end = span(event)
        if start < 0 or end < start:
            return
        if draft.ranges and draft.ranges[-1][0] <= start:
            draft.ranges[-1] = (draft.ranges[-1][0], max(draft.ranges[-1][1], end))
        else:
            draft.ranges.append((start, end))

    # beginnings and ends

    def _container(self) -> None:
        """Read a status heading straight above another initiative's name as the heading of a whole chapter."""
        status = self._status
        if status is not None and status.empty and self._after_heading():
            self._year = (status.year, status.heading)
            self._status = self._section = None

    def _begin(self, start: Start, event: Event) -> None:
        first = span(event)[0]
        known = self._find(start.name.text, start.number if start.source == "explicit" else None)
        if known is not None and known is self._current:
            # the name repeated, as after "Revidering af handleplanen"
            self._flush()
            return
        if known is not None:
            self._container()
        self._leave()
        if known is not None and (known.substantial or not known.prose):
            known.level, known.floor = start.level, start.floor
            known.revision = self._revision or known.revision
            known.ranges.append((first, first))
            self._current = known
            return
        draft = Draft(start.name, start.number, start.level, first, first, ranges=[(first, first)])
        for _, theme in self._groups:
            draft.add_theme(theme, "yes")
        draft.floor = start.floor
        draft.is_goal = start.source == "goal"
        self.drafts.append(draft)
        self._current = draft

    def _leave(self) -> None:
        self._flush()
        self._end_status()
        self._current = None
        self._undated = None
        self._run = False

    def _find(self, name: str | None, number: str | None) -> Draft | None:
        """Return the initiative already known by a name, or else by its number."""
        if name:
            for draft in self.drafts:
                if same_name(draft.name.text, name):
                    return draft
        if number and not name:
            return next((d for d in self.drafts if d.number == number), None)
        return None

    def _group(self, event: Event) -> None:
        self._leave()
        if isinstance(event, Heading) and event.explicit and event.explicit.name:
            self._groups = [g for g in self._groups if g[0] < event.level]
            self._groups.append((event.level, event.explicit.name))

    # one event

    def _take(self, event: Event, start: Start | None) -> None:
        match event:
            case Heading():
                self._heading(event)
            case Pair():
                self._pair(event, start)
            case Text():
                self._text(event.block)
            case Box():
                self._box(event.block)
            case Close():
                if (self._section and self._section.depth >= TITLE) or not self._after_heading():
                    self._flush()
                self._run = False
            case Goals():
                self._goals(event)
            case Report():
                self._report(event)
            case Row():
                self._row(event)
            case Money():
                self.money.append(
                    (event, self._find(name_of(event.row), None) or (None if event.total else self._current))
                )

    def _after_heading(self) -> bool:
        """Tell whether the open section is a heading still waiting for what stands under it."""
        return self._section is not None and not self._section.blocks and not self._section.boxes

    def _heading(self, event: Heading) -> None:
        if event.label is None:
            self._plain_heading(event)
            return
        label = event.label
        if self._current is not None and self._outside(self._current, event, label):
            self._leave()
            self._revision = None
        elif self._current is not None:
            self._current.label_levels.add(event.level)
            self._current.loud_labels |= event.field.text.isupper()
        self._flush_before(label)
        if (label.name in STATUS_LABELS and (self._current is None or label.year)) or (
            label.name == "year" and self._current is None and self._year
        ):
            self._year = (label.year, event.field)
        if label.name == "revision":
            self._revise(event)
            return
        self._open(label, event.field, event.level)

    def _outside(self, draft: Draft, event: Heading, label: Label) -> bool:
        """Tell whether a labelled heading starts a chapter of the plan rather than a part of the initiative.

        It does above the initiative's own heading, and beside it ("Budget") when the initiative's
        fields so far were no headings.
        """
        if event.level < min(draft.floor, BOLD):
            return True
        if draft.label_levels and event.level <= draft.floor and event.level < min(draft.label_levels):
            return True
        loud = event.field.text.isupper() and draft.name.text.isupper()
        if loud and draft.label_levels and not draft.loud_labels:
            return True
        beside = (
            event.level < TITLE and event.level == (draft.floor or event.level) and label.name in FIELD_LABELS
        )
        return beside and len(draft.fields) + len(draft.goals) >= 2 and event.level not in draft.label_levels

    def _flush_before(self, label: Label) -> None:
        self._flush()
        if label.name == "year" and self._status and self._status.year is None and self._status.empty:
            # "Status" with years as headings under it is no status of its own
            self._undated, self._status = self._status, None
            return
        if label.name not in (*STATUS_PARTS, "level", "year"):
            self._undated = None
        if label.name not in (*STATUS_PARTS, "level"):
            self._end_status()

    def _plain_heading(self, event: Heading) -> None:
        known = self._find(event.field.text, None)
        if known is not None and known is self._current:
            return
        if known is not None:
            self._container()
            self._leave()
            known.level = event.level
            known.floor = event.level if event.level < TITLE else 0
            known.revision = self._revision or known.revision
            self._current = known
            known.ranges.append((event.field.start, event.field.end))
            if self._year:
                self._open(Label("status", self._year[0]), self._year[1], event.level)
            return
        section = self._section
        if section and event.level > section.depth and event.level >= BOLD:
            if section.label.name in (*FIELD_LABELS, *STATUS_LABELS) and section.blocks:
                section.blocks.append(
                    Block("paragraph", event.field.text, start=event.field.start, end=event.field.end)
                )
            return
        self._flush()
        self._end_status()
        if self._current is None or event.level <= self._current.level:
            self._leave()
            self._groups = [g for g in self._groups if g[0] < event.level]
            if event.level < BOLD:
                self._year = None

    def _revise(self, event: Heading) -> None:
        self._year = None
        found = _REVISION_YEARS.search(event.field.text)
        name = event.field.text.strip(" :.")
        if found:
            last = found[2]
            name = f"{found[1]}-{last if len(last) == 4 else found[1][:2] + last}" if last else found[1]
        if self._current is None:
            # a chapter of revisions: it holds for each initiative named in it
            self._revision = name
        else:
            self._current.revision = name

    def _open(self, label: Label, heading: Field, depth: int) -> None:
        self._run = False
        if label.name in STATUS_LABELS or (
            label.name == "year" and (self._undated or self._status or self._year)
        ):
            self._section = Section(label, heading, depth)
            if self._current is not None:
                kind = cast(
                    "Literal['status', 'midtvejsstatus']",
                    label.name if label.name in STATUS_LABELS else "status",
                )
                self._status = StatusDraft(heading, label.year, kind, depth)
            return
        self._section = Section(label, heading, depth)

    def _pair(self, event: Pair, start: Start | None) -> None:
        label = event.label
        if label is None:
            self._unknown_pair(event)
            return
        if label.name == "year" and not (self._status or self._year or self._undated):
            if event.source:
                self._text(event.source)
            return
        self._flush_before(label)
        if label.name == "initiative":
            self._initiative_pair(event, start)
            return
        self._open(label, event.heading, TITLE if not event.open else BOLD)
        if self._section is not None:
            self._section.blocks += event.blocks
        if not event.open:
            self._flush()
        self._run = True

    def _unknown_pair(self, event: Pair) -> None:
        """Take "Verdensmål: 3" as a field in a form, or in a line among label lines; else it is text."""
        in_form = event.source is None
        among = self._run and self._section is not None and self._section.label.name in FIELD_LABELS
        if self._current is not None and (in_form or among):
            self._flush()
            if event.value or in_form:
                self._current.add_field("other", event.heading, event.value)
        elif event.source:
            self._text(event.source)

    def _initiative_pair(self, event: Pair, start: Start | None) -> None:
        """Take what "Indsats:" says beyond the name as the description."""
        del start
        draft = self._current
        if draft is None or event.value is None or not event.blocks:
            return
        rest = event.blocks
        if event.value.start <= draft.name.start < event.blocks[0].end or same_name(
            event.blocks[0].text, draft.name.text
        ):
            rest = (
                event.blocks[1:]
                if event.value.start > draft.name.start
                or len(draft.name.text) + 3 > len(event.blocks[0].text)
                else rest
            )
        said = value(rest, self.text)
        if said:
            draft.add_field("description", event.heading, said)
        elif event.open:
            self._section = Section(Label("description"), event.heading, BOLD)

    def _text(self, block: Block) -> None:
        known = self._find(block.text, None) if len(block.text) < 120 else None
        if known is not None and known is self._current:
            return
        if self._year and self._keyed(block):
            return
        if self._section is not None:
            self._section.blocks.append(block)
        elif self._current is not None and not self._current.substantial:
            self._section = Section(Label("description"), self._current.name, self._current.level, [block])
        elif self._current is not None:
            self._current.prose = True

    def _keyed(self, block: Block) -> bool:
        """Take "Cykelstier: To er anlagt." under a status heading as the status of the initiative it names."""
        name, colon, _ = block.text.partition(":")
        if not colon or self._year is None or len(name.split()) > 14:
            return False
        known = self._find(name_of(name), leading_number(Field(name + " x", 0, 0)))
        if known is None or known is self._current:
            return False
        said = cut(self.text, block.start + len(name) + 1, block.end)
        known.ranges.append((block.start, block.end))
        if said.text:
            kind = "midtvejsstatus" if normalise(self._year[1].text).startswith("midtvejs") else "status"
            known.statuses.append(
                StatusDraft(
                    self._year[1],
                    self._year[0],
                    cast("Literal['status', 'midtvejsstatus']", kind),
                    parts=note_field(said, self.text),
                )
            )
        return True

    def _box(self, block: Block) -> None:
        if self._section is None:
            if self._current is None or self._current.substantial:
                return
            self._section = Section(Label("themes"), Field(block.text, block.start, block.end), TITLE)
        self._section.boxes.append(block)

    # tables

    def _goals(self, event: Goals) -> None:
        known = sum(1 for r in event.rows if r.name and self._find(name_of(r.name.text), None))
        if event.rows and (self._current is None or known * 2 >= len(event.rows)):
            for row in event.rows:
                self._row(row)
            return
        if self._current is None:
            return
        status = self._status if self._status and self._status.empty else None
        self._flush()
        heading = status.heading if status else None
        year = status.year if status else self._year[0] if self._year else None
        if status and event.reports:
            self._status = None
        else:
            self._end_status()
        self._current.add_goal_table(event, self.text, year=year, heading=heading)
        for pair in event.pairs:
            self._row_pair(self._current, pair)

    def _report(self, event: Report) -> None:
        if self._current is None:
            return
        waiting = self._status
        if waiting is not None and self._section is not None and not self._section.blocks:
            self._section = None
        if waiting is not None and waiting.empty:
            if event.heading is None or event.year is None:
                kind = waiting.kind if event.year is None else event.kind
                year = event.year if event.year is not None else waiting.year
                heading = event.heading if event.year is not None and event.heading else waiting.heading
                merged = Report(kind, year, heading, event.parts)
                self._status = None
                self._current.add_report(merged, self.text, year=year, heading=heading)
                return
            self._status = None
        self._flush()
        before = self._current.statuses[-1] if self._current.statuses else None
        if event.heading is None and before and before.from_table:
            self._current.add_report(
                event,
                self.text,
                year=event.year if event.year is not None else before.year,
                heading=before.heading,
            )
            return
        year = self._year[0] if self._year else None
        self._current.add_report(event, self.text, year=year, heading=self._year[1] if self._year else None)

    def _row(self, event: Row) -> None:
        pending = self._status
        self._flush()
        if pending and pending.empty:
            self._status = None
            self._year = (pending.year, pending.heading)
        self._end_status()
        draft = self._find(name_of(event.name.text) if event.name else None, event.number)
        here = self._current
        if draft is None:
            if event.name is None:
                return
            name = bare_name(event.name)
            draft = Draft(name, event.number or leading_number(event.name), 99, event.start, event.end)
            for _, theme in self._groups:
                draft.add_theme(theme, "yes")
            self.drafts.append(draft)
        draft.revision = self._revision or draft.revision
        draft.ranges.append((event.start, event.end))
        for theme in event.themes:
            block = Block("paragraph", theme.text, start=theme.start, end=theme.end)
            for name, mark in theme_values([block], self.text, ticklist=False):
                draft.add_theme(name, mark)
        for pair in event.pairs:
            self._row_pair(draft, pair)
        year, heading = self._year or (None, None)
        draft.add_goal_table(event.goals, self.text, year=year, heading=None)
        for status in draft.statuses:
            if (
                status.year is None
                and year is not None
                and heading is not None
                and event.start <= status.heading.start
            ):
                status.year = year
        if here is not None and here is not draft:
            self._current = None

    def _row_pair(self, draft: Draft, pair: Pair) -> None:
        kind = pair.label.name if pair.label else "other"
        if kind == "department":
            kind = (
                "responsible"
                if pair.value and not any(f.kind == "responsible" for f in draft.fields)
                else "other"
            )
        draft.add_field(kind, pair.heading, pair.value)

    # what is open is closed

    def _end_status(self) -> None:
        status = self._status
        if status is not None and self._current is not None:
            note = status.parts.get("note")
            divided = (
                by_years(note, self.text) if note and status.year is None and len(status.parts) == 1 else []
            )
            for year, said in divided:
                part = note_field(said, self.text)
                self._current.statuses.append(StatusDraft(status.heading, year, status.kind, parts=part))
            if not divided:
                self._current.statuses.append(status)
        self._status = None

    def _flush(self) -> None:
        section, self._section = self._section, None
        if section is None:
            return
        draft = self._current
        name = section.label.name
        if name == "department" and section.blocks:
            said = value(section.blocks[:1], self.text)
            if said:
                self.departments.append(said)
        if draft is None:
            return
        if name in GOAL_LABELS:
            self._end_goals(draft, section)
        elif name in FIELD_LABELS:
            self._end_field(draft, section)
        elif name in ("themes", "area"):
            self._end_themes(draft, section)
        elif name in (*STATUS_LABELS, "year"):
            if self._status is not None and section.blocks:
                self._status.parts |= note_parts(section.blocks, self.text)
        elif name in (*STATUS_PARTS, "level"):
            self._end_part(draft, section)

    def _end_goals(self, draft: Draft, section: Section) -> None:
        kind = cast("GoalKind", section.label.name)
        latest = [g for g in draft.goals if g.group == draft.group and g.revision == draft.revision]
        if kind == "mål" or not latest or draft.group < 0 or any(g.kind == kind for g in latest):
            repeats = kind == "mål" or not latest
            draft.group += 1 if repeats or kind == "delmål" else 0
        draft.group = max(draft.group, 0)
        for said in goal_values(section.blocks, self.text):
            draft.add_goal(kind, section.heading, said, group=draft.group)

    def _end_field(self, draft: Draft, section: Section) -> None:
        boxes = [b for b in section.boxes if b.checked]
        blocks = section.blocks or boxes[:1] if section.boxes else section.blocks
        if section.label.name in _LISTED:
            blocks = list(before_prose(blocks))
        said = value(blocks, self.text)
        kind = section.label.name
        if (
            kind == "deadline"
            and normalise(section.heading.text).startswith("milepæl")
            and len(section.blocks) > 1
        ):
            self._end_goals(draft, replace(section, label=Label("aktivitet")))
            return
        if kind in ("responsible", "deadline") and said and self._belongs_to_goal(draft, kind):
            last = draft.goals[-1]
            draft.goals[-1] = (
                replace(last, responsible=said) if kind == "responsible" else replace(last, deadline=said)
            )
            return
        if (
            said is None
            and kind == "description"
            and normalise(section.heading.text) in ("indsats", "indsatsen")
        ):
            return
        draft.add_field(kind, section.heading, said)

    def _belongs_to_goal(self, draft: Draft, kind: str) -> bool:
        """Tell whether "Ansvarlig:" follows one of several activities rather than the initiative."""
        if not draft.goals or draft.goals[-1].kind not in ("aktivitet", "handlemål", "delmål"):
            return False
        taken = [g for g in draft.goals if (g.responsible if kind == "responsible" else g.deadline)]
        return bool(taken) or any(f.kind == kind for f in draft.fields)

    def _end_themes(self, draft: Draft, section: Section) -> None:
        if section.boxes:
            for name, mark in ticked(section.boxes):
                draft.add_theme(name, mark)
            return
        ticklist = "kryds" in normalise(section.heading.text) or "marker" in normalise(section.heading.text)
        for name, mark in theme_values(section.blocks, self.text, ticklist=ticklist):
            draft.add_theme(name, mark)

    def _end_part(self, draft: Draft, section: Section) -> None:
        said = value(section.blocks, self.text)
        name = section.label.name
        year = section.label.year
        if self._status is None or (year and self._status.year and year != self._status.year):
            if name == "level" and draft.statuses and said:
                draft.statuses[-1].parts.setdefault("level", said)
                return
            self._end_status()
            self._status = StatusDraft(section.heading, year, "status", section.depth)
        self._status.parts[name] = said
