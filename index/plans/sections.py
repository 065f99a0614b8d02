"""What is open while the events are walked: an initiative, a section, a status; and what closing them records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from index.formats.blocks import Block
from index.plans.draft import Draft, StatusDraft
from index.plans.events import Money
from index.plans.forms import Start
from index.plans.lines import BOLD, TITLE
from index.plans.names import continued, leading_number
from index.plans.outline import Outline
from index.plans.readings import (
    before_prose,
    by_years,
    goal_values,
    leading,
    note_field,
    note_parts,
    parts_of_goal,
    theme_values,
    ticked,
)
from index.plans.section import Section
from index.plans.shortened import goes_on, shortens
from index.plans.text import key, same_name, value
from index.records import Field, GoalKind
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, match, normalise

# fields that are a list or a line: a paragraph after their list is running text
_LISTED = {"indicator", "target_group", "partners", "responsible", "deadline"}


class Sections:
    """The state of the walk; `drafts` are the initiatives in the order they first stand."""

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
        self._year_level = 0  # of the heading that gives it
        self._groups: list[tuple[int, Field]] = []
        self._run = False
        self._undated: StatusDraft | None = None
        self._revision: str | None = None

    def _container(self) -> None:
        """Read a status heading straight above another initiative's name as the heading of a whole chapter."""
        status = self._status
        if status is not None and status.empty and self._after_heading():
            self._year = (status.year, status.heading)
            self._year_level = self._section.depth if self._section else 0
            self._status = self._section = None

    def _leave(self) -> None:
        self._flush()
        self._end_status()
        self._current = None
        self._undated = None
        self._run = False

    def _find(self, name: str | None, number: str | None) -> Draft | None:
        """Return the initiative already known by a name, or else by its number."""
        if name:
            same = next((d for d in self.drafts if same_name(d.name.text, name)), None)
            if same or continued(name) is None:
                return same
            return next((d for d in reversed(self.drafts) if goes_on(name, d.name.text)), None)
        return next((d for d in self.drafts if number and d.number == number), None)

    def _in_short(self, start: Start) -> Draft | None:
        """Return the initiative whose number and shortened name stand over rows of a table ("Fokusområde 2 – Leg")."""
        if start.level < TITLE or start.number is None:
            return None
        name = start.name.text
        short = [
            d
            for d in self.drafts
            if d.number == start.number and (shortens(name, d.name.text) or shortens(d.name.text, name))
        ]
        return short[0] if len(short) == 1 else None

    def _above(self, row: str) -> Draft | None:
        """Return the initiative of a row's action: that of its number ("2.1"), or that whose action begins so."""
        number = leading_number(Field(row, 0, len(row)))
        parent = number.rpartition(".")[0] if number else ""
        numbered = next((d for d in self.drafts if parent and d.number == parent), None)
        action = key(row)
        named = [d for d in self.drafts if any(f"{key(g.text)} ".startswith(f"{action} ") for g in d.goals)]
        return numbered or (named[0] if len(action) > 5 and len(named) == 1 else None)

    def _after_heading(self) -> bool:
        """Tell whether the open section is a heading still waiting for what stands under it."""
        return self._section is not None and not self._section.blocks and not self._section.boxes

    def _after_name(self) -> bool:
        """Tell whether what is open is only "Indsats: Navn", waiting for text; boxes right below it are themes."""
        section = self._section
        if section is None or section.label.name != "description" or not self._after_heading():
            return False
        return match(section.heading.text) == Label("initiative")

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
                self._status = StatusDraft(heading, label.year, kind, goal=self._numbered_goal(depth))
            return
        self._section = Section(label, heading, depth)

    def _numbered_goal(self, depth: int) -> str | None:
        """Return the goal that a status line stands under: "Aktivitet 2: …" with lines of its own."""
        goals = self._current.goals if self._current else []
        numbered = (
            bool(goals) and goals[-1].kind == "aktivitet" and any(c.isdigit() for c in goals[-1].heading)
        )
        return goals[-1].id if numbered and depth >= BOLD else None

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
        if name in GOAL_LABELS and not section.names_to_tick:
            self._end_goals(draft, section)
        elif name in ("other", "revision"):  # "Revideret: Målet blev sat ned i maj" tells of it in words
            draft.add_field("other", section.heading, value(section.blocks, self.text))
        elif name in FIELD_LABELS:
            self._end_field(draft, section)
        elif name in ("themes", "area", *GOAL_LABELS):
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
        blocks = section.blocks
        if section.inline and not blocks[0].text.rstrip().endswith(":"):
            blocks = self._spill(draft, section, blocks)
        for said in goal_values(blocks, self.text):
            goal, who, when = parts_of_goal(said, self.text)
            draft.add_goal(kind, section.heading, goal, group=draft.group, responsible=who, deadline=when)

    def _spill(self, draft: Draft, section: Section, blocks: Sequence[Block]) -> list[Block]:
        """Return what belongs to a label with its value on one line; paragraphs below it describe the initiative."""
        kept = [b for i, b in enumerate(blocks) if not i or b.kind == "item"]
        said = value([b for b in section.blocks if b not in kept and b.kind == "paragraph"], self.text)
        draft.prose = True
        if said and len(kept) < len(blocks) and not any(f.kind == "description" for f in draft.fields):
            draft.add_field("description", draft.name, said)
        return kept

    def _end_field(self, draft: Draft, section: Section) -> None:
        boxes = [b for b in section.boxes if b.checked]
        blocks = section.blocks or boxes[:1] if section.boxes else section.blocks
        if section.label.name in _LISTED:
            blocks = list(before_prose(blocks))
            if section.inline and section.label.name in ("responsible", "deadline"):
                # "Frist: 2024" is said; a paragraph below it is running text again
                blocks = self._spill(draft, section, blocks)
        said = value(blocks, self.text)
        kind = section.label.name
        if (
            kind == "deadline"
            and normalise(section.heading.text).startswith("milepæl")
            and len(section.blocks) > 1
        ):
            self._end_goals(draft, replace(section, label=Label("aktivitet")))
            return
        if kind in ("responsible", "deadline") and said and self._belongs_to_goal(draft, section):
            last = draft.goals[-1]
            draft.goals[-1] = (
                replace(last, responsible=said) if kind == "responsible" else replace(last, deadline=said)
            )
            return
        if said is None and kind == "description" and match(section.heading.text) == Label("initiative"):
            # "Indsats 1: Navn" has no more to say
            return
        draft.add_field(kind, section.heading, said)
        leader = leading(said, self.text) if said and kind == "partners" else None
        if leader and not any(f.kind == "responsible" for f in draft.fields):
            draft.add_field("responsible", section.heading, leader)

    def _belongs_to_goal(self, draft: Draft, section: Section) -> bool:
        """Tell whether "Ansvarlig:" follows one of several activities rather than the initiative."""
        if not draft.goals or draft.goals[-1].kind not in ("aktivitet", "handlemål", "delmål"):
            return False
        between = self.text[draft.goals[-1].end : section.heading.start]
        if any(c.isdigit() for c in draft.goals[-1].heading) or (between and "\n" not in between):
            # "Aktivitet 2: Delebiler" opens a part with fields of its own; one line is about one goal
            return True
        kind = section.label.name
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
        if self._status is not None and self._status.takes(name, year):
            self._status.take(name, year, said)
            return
        if self._status is None and name == "level" and draft.statuses and said:
            draft.statuses[-1].parts.setdefault("level", said)
            return
        last = draft.statuses[-1] if self._status is None and draft.statuses else None
        if last is not None and not last.lone_light and name not in last.parts and last.takes(name, year):
            # "Ansvarlig: …" between what was done and what comes next ends nothing
            last.take(name, year, said)
            return
        self._end_status()
        self._status = StatusDraft(section.heading, year, "status")
        self._status.parts[name] = said
