"""The stream of events, walked once: each belongs to an initiative, a section of it, or to no one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, cast

from index.formats.blocks import Block
from index.plans.chapters import follow_up, outside
from index.plans.draft import Draft, StatusDraft
from index.plans.events import (
    Box,
    Close,
    Event,
    Goals,
    Heading,
    Money,
    Pair,
    Report,
    Revised,
    Row,
    Text,
    span,
)
from index.plans.forms import Start
from index.plans.lines import BOLD, TITLE
from index.plans.names import leading_number, name_of
from index.plans.readings import note_field
from index.plans.section import Section
from index.plans.tabled import Tabled
from index.plans.text import cut, same_name, value
from index.records import Field
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, Label

_REVISION_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)?\d\d))?")


class Assembly(Tabled):
    """Walks the events; `drafts` are the initiatives in the order they first stand."""

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
                self._take(event)
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

    def _begin(self, start: Start, event: Event) -> None:
        first = span(event)[0]
        known = self._find(start.name.text, start.number if start.source == "explicit" else None)
        known = known or self._in_short(start)
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
            if self._year and isinstance(event, Heading):
                self._open(follow_up(*self._year), self._year[1], event.level)
            return
        draft = Draft(start.name, start.number, start.level, first, first, ranges=[(first, first)])
        for _, theme in self._groups:
            draft.add_theme(theme, "yes")
        draft.floor = start.floor
        draft.is_goal = start.source == "goal"
        self.drafts.append(draft)
        self._current = draft
        if start.source == "report" and self._year:
            self._open(Label("status", self._year[0]), self._year[1], start.level)

    def _group(self, event: Event) -> None:
        self._leave()
        if isinstance(event, Heading) and event.explicit and event.explicit.name:
            self._groups = [g for g in self._groups if g[0] < event.level]
            self._groups.append((event.level, event.explicit.name))

    def _take(self, event: Event) -> None:
        match event:
            case Heading():
                self._heading(event)
            case Pair():
                self._pair(event)
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
            case Revised():
                self._revised(event)
            case Money():
                owner = self._find(name_of(event.row), None) or self._above(event.row)
                self.money.append((event, owner or (None if event.total else self._current)))

    def _heading(self, event: Heading) -> None:
        if event.label is None:
            self._plain_heading(event)
            return
        label = event.label
        if self._current is not None and outside(self._current, self._status, event, label):
            self._leave()
            self._revision = None
        elif self._current is not None:
            self._current.label_levels.add(event.level)
            self._current.loud_labels |= event.field.text.isupper()
        self._flush_before(label)
        own = self._current is not None and event.level > self._current.level
        if (label.name in STATUS_LABELS and (self._current is None or (label.year and not own))) or (
            label.name == "year" and self._current is None and self._year
        ):
            self._year, self._year_level = (label.year, event.field), event.level
        if label.name == "revision":
            self._revise(event)
            return
        self._open(label, event.field, event.level)

    def _plain_heading(self, event: Heading) -> None:
        known = self._find((event.about or event.field).text, None)
        if known is None and event.explicit and event.explicit.name is None:
            known = self._find(None, event.explicit.number)
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
                self._open(follow_up(*self._year), self._year[1], event.level)
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
            within = self._year and self._year[0] and event.level > self._year_level
            self._year = self._year if event.level >= BOLD or within else None

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

    def _pair(self, event: Pair) -> None:
        label = event.label
        if label is None:
            self._unknown_pair(event)
            return
        if label.name == "year" and (self._listing() or not (self._status or self._year or self._undated)):
            if event.source:
                self._text(event.source)
            return
        self._flush_before(label)
        if label.name == "initiative":
            self._initiative_pair(event)
            return
        self._open(label, event.heading, TITLE if not event.open else BOLD)
        if self._section is not None:
            self._section.blocks += event.blocks
            self._section.inline = event.open and bool(event.blocks)
        if not event.open:
            self._flush()
        self._run = True

    def _listing(self) -> bool:
        """Tell whether the years of a list are those of a field or goals above it ("Økonomi", "- 2024: 300.000 kr.")."""
        above = self._section
        return above is not None and not above.inline and above.label.name in (*FIELD_LABELS, *GOAL_LABELS)

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

    def _initiative_pair(self, event: Pair) -> None:
        """Take what "Indsats:" says beyond the name as the description."""
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
        if (known is not None and known is self._current) or (self._year and self._keyed(block)):
            return
        if self._section is not None and self._section.ticked and block.kind == "paragraph":
            self._flush()  # running text below a list to tick is no theme
        if self._section is not None:
            self._section.blocks.append(block)
        elif self._current is not None and self._current.opens_description(block):
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
            kind = follow_up(*self._year).name
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
        section = self._section if not self._after_name() else None
        if section is None and (self._current is None or self._current.substantial):
            return
        section = section or Section(Label("themes"), Field(block.text, block.start, block.end), TITLE)
        section.boxes.append(block)
        self._section = section
