"""An initiative while it is being read; `finish` makes the record."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Literal, cast

from index.formats.blocks import Block
from index.formats.joining import ends_closed
from index.plans.events import Goals, Report
from index.plans.periods import part_of_year
from index.plans.readings import by_years
from index.plans.text import (
    same_name,
    says_kept,
    slug,
)
from index.records import (
    Field,
    FieldKind,
    Goal,
    GoalKind,
    Initiative,
    LabelledField,
    StatusState,
    Theme,
    ThemeMark,
    YearStatus,
)

_PARTS = ("done", "achieved", "next", "note")
# fields that tell in brief what running text then describes
_FACTS = frozenset(("responsible", "partners", "target_group", "deadline", "economy", "indicator", "other"))
_BRIEF = 7  # words of a note rather than a description


@dataclass
class StatusDraft:
    """A yearly status while it is being read; a part is blank when it is there with None."""

    heading: Field
    year: int | None
    kind: Literal["status", "midtvejsstatus"]
    parts: dict[str, Field | None] = field(default_factory=dict)
    goal: str | None = None
    from_table: bool = False

    @property
    def empty(self) -> bool:
        return not any(self.parts.values())

    def takes(self, part: str, year: int | None) -> bool:
        """Tell whether a part with this year in its heading is one of this status: what comes next may be for the year after."""
        ahead = part == "next" and year is not None and self.year == year - 1
        return self.goal is None and (year is None or self.year is None or year == self.year or ahead)

    def take(self, part: str, year: int | None, said: Field | None) -> None:
        self.parts[part] = said
        if self.year is None and part != "next":
            self.year = year

    @property
    def told(self) -> dict[str, Field]:
        """What the status says, its light once: a note that is nothing but the light says no more."""
        said = {n: v for n, v in self.parts.items() if v is not None}
        return {n: v for n, v in said.items() if n != "note" or v != said.get("level")}

    @property
    def lone_light(self) -> bool:
        return {n for n, v in self.parts.items() if v} == {"level"}

    def completes(self, other: StatusDraft) -> bool:
        """Tell whether two tables, or a table and a text, tell of one year: one its light and the other its words."""
        about = (self.year, self.kind, self.goal) == (other.year, other.kind, other.goal)
        halves = {part_of_year(s.heading.text) for s in (self, other)} - {""}
        if not about or len(halves) > 1 or self.year is None or not (self.from_table or other.from_table):
            return False
        lights = [set(s.told) for s in (self, other)]
        apart = self.heading.start != other.heading.start and not lights[0] & lights[1]
        return (
            apart
            and ("level" in lights[0] | lights[1] or not any(lights))
            and any(told <= {"level"} for told in lights)
        )


@dataclass
class Draft:
    """An initiative while it is being read."""

    name: Field
    number: str | None
    level: int
    start: int
    end: int
    themes: list[Theme] = field(default_factory=list)
    fields: list[LabelledField] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    statuses: list[StatusDraft] = field(default_factory=list)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    revision: str | None = None
    group: int = -1
    is_goal: bool = False
    floor: int = 0
    label_levels: set[int] = field(default_factory=set)
    loud_labels: bool = False
    prose: bool = False

    @property
    def substantial(self) -> bool:
        return bool(self.fields or self.goals or self.statuses)

    def opens_description(self, block: Block) -> bool:
        """Tell whether a text without a label describes the initiative: it is the first, facts in brief aside.

        Facts are who, when and what it costs, in brief under the heading of the initiative; running text follows them.
        """
        if not self.fields:
            return not self.substantial
        facts = not (self.goals or self.statuses) and all(f.kind in _FACTS for f in self.fields)
        running = block.kind == "paragraph" and ends_closed(block.text)
        return facts and bool(self.floor) and running and len(block.text.split()) > _BRIEF

    # goals

    def add_goal(
        self,
        kind: GoalKind,
        heading: Field,
        said: Field,
        *,
        group: int,
        responsible: Field | None = None,
        deadline: Field | None = None,
    ) -> str:
        """Add a goal and return its id within the initiative."""
        number = 1 + sum(1 for g in self.goals if g.kind == kind and g.revision == self.revision)
        place = f"{slug(self.revision)}/" if self.revision else ""
        identity = f"{place}{slug(kind)}-{number}"
        keeps = self._kept(kind, group) if self.revision and says_kept(said.text) else None
        self.goals.append(
            Goal(
                identity,
                kind,
                heading.text or kind.capitalize(),
                group,
                said.text,
                said.start,
                said.end,
                responsible,
                deadline,
                self.revision,
                keeps,
            )
        )
        return identity

    def _kept(self, kind: GoalKind, group: int) -> str | None:
        """Return the original goal that a revised one keeps: the same kind, in the same row if there are several."""
        originals = [g for g in self.goals if g.kind == kind and g.revision is None]
        revised = sorted({g.group for g in self.goals if g.revision == self.revision} | {group})
        groups = sorted({g.group for g in self.goals if g.revision is None})
        nth = revised.index(group)
        beside = [g for g in originals if nth < len(groups) and g.group == groups[nth]]
        found = beside or (originals if len(originals) == 1 else [])
        return found[0].id if found else None

    def add_goal_table(self, table: Goals, text: str, *, year: int | None, heading: Field | None) -> None:
        """Add the goals of a table and the statuses of its rows."""
        base = self.group + 1
        ids = [
            self.add_goal(
                c.kind, c.heading, c.value, group=base + c.row, responsible=c.responsible, deadline=c.deadline
            )
            for c in table.cells
        ]
        self.group = base + max((c.row for c in table.cells), default=0)
        for report in table.reports:
            goal = ids[report.row] if report.row is not None and report.row < len(ids) else None
            self.add_report(report, text, year=year, heading=heading, goal=goal)

    # statuses

    def add_report(
        self, report: Report, text: str, *, year: int | None, heading: Field | None, goal: str | None = None
    ) -> None:
        """Add a table's status; year and heading come from above the table where it has none of its own."""
        own = report.heading or heading
        if own is None:
            own = next((v for _, v in report.parts if v), None)
        if own is None:
            return
        when = report.year if report.year is not None else year
        note = dict(report.parts).get("note")
        if when is None and note is not None and len(report.parts) == 1:
            divided = by_years(note, text)
            if divided:
                self.statuses += [
                    StatusDraft(
                        own, y, report.kind, parts={"note": n if n.text else None}, goal=goal, from_table=True
                    )
                    for y, n in divided
                ]
                return
        self.statuses.append(
            StatusDraft(own, when, report.kind, parts=dict(report.parts), goal=goal, from_table=True)
        )

    # fields and themes

    def add_field(self, kind: str, heading: Field, said: Field | None) -> None:
        self.fields.append(LabelledField(cast("FieldKind", kind), heading, said))

    def add_theme(self, name: Field, marked: ThemeMark) -> None:
        if not any(same_name(t.name, name.text) for t in self.themes):
            self.themes.append(Theme(name.text, marked, name.start, name.end))

    def finish(self, identity: str) -> Initiative:
        """Return the record; ids of goals and statuses are put under the initiative's.

        An initiative that was found as "Mål 1: …" has that text as its goal when it states no other.
        """
        if self.is_goal and not any(g.kind == "mål" for g in self.goals):
            self.goals.insert(
                0, Goal("maal-1", "mål", "Mål", 0, self.name.text, self.name.start, self.name.end)
            )
        goals = tuple(
            replace(g, id=f"{identity}/{g.id}", keeps=f"{identity}/{g.keeps}" if g.keeps else None)
            for g in self.goals
        )
        taken: set[str] = set()
        statuses = tuple(_status(s, identity, taken) for s in self.statuses)
        return Initiative(
            identity,
            self.name.text,
            self.name.start,
            self.name.end,
            self.start,
            self.end,
            tuple(
                t for t in self.themes if not self.name.start <= t.start < self.name.end
            ),  # no theme of itself
            tuple(self.fields),
            goals,
            statuses,
        )


def _status(draft: StatusDraft, identity: str, taken: set[str]) -> YearStatus:
    base = f"{identity}/{slug(draft.kind)}" + (f"-{draft.year}" if draft.year else "")
    found = next(i for i in chain((base,), (f"{base}-{n}" for n in count(2))) if i not in taken)
    taken.add(found)
    parts = draft.parts
    columns = {n: v for n, v in parts.items() if n in _PARTS}
    if not any(columns.values() if columns else parts.values()):
        state: StatusState = "empty"
    else:
        state = "partly" if any(v is None for v in columns.values()) and any(columns.values()) else "reported"
    goal = f"{identity}/{draft.goal}" if draft.goal else None
    return YearStatus(
        found, draft.year, draft.kind, draft.heading, state,
        parts.get("done"), parts.get("achieved"), parts.get("next"), parts.get("note"), parts.get("level"), goal,
    )  # fmt: skip
