"""An initiative while it is being read; `finish` makes the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Literal, cast

from index.formats.blocks import Block
from index.plans.events import Goals, Report
from index.plans.text import (
    cut,
    is_blank,
    is_level,
    is_light,
    is_pointer,
    level_first,
    same_name,
    says_kept,
    slug,
    value,
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
_YEAR_MARK = re.compile(
    r"(?:(?:status|opfølgning|ultimo|i)\s+)?(?P<year>(?:19|20)\d\d)\s*(?::|–|—|-)\s+(?!(?:19|20)\d\d)",
    re.IGNORECASE,
)
_TICKED = re.compile(r"^\s*(?:\[?[xX✓✔☒☑]\]?)\s+(?=\S)|\s+\(?[xX✓✔☒☑]\)?\s*$")


@dataclass
class StatusDraft:
    """A yearly status while it is being read; a part is blank when it is there with None."""

    heading: Field
    year: int | None
    kind: Literal["status", "midtvejsstatus"]
    level_depth: int = 0
    parts: dict[str, Field | None] = field(default_factory=dict)
    goal: str | None = None
    from_table: bool = False

    @property
    def empty(self) -> bool:
        return not any(self.parts.values())


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
                heading.text,
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
            tuple(self.themes),
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


# what sections say


def note_parts(blocks: Sequence[Block], text: str) -> dict[str, Field | None]:
    """Read an undivided status: a note, with its traffic light if it is or opens with one."""
    said = value(blocks, text)
    if said is None:
        return {"note": None} if blocks else {}
    return note_field(said, text)


def note_field(said: Field, text: str) -> dict[str, Field | None]:
    """Read one stretch of status text: a note, a traffic light, or a light with a note after it."""
    if is_blank(said.text):
        return {"note": None}
    if is_light(said.text):
        return {"level": said}
    if is_level(said.text):
        # a word of progress is both: what the status says, and its level
        return {"level": said, "note": said}
    light = level_first(said.text)
    if light is None:
        return {"note": said}
    level = Field(said.text[light[0] : light[1]], said.start + light[0], said.start + light[1])
    rest = re.match(r"[\s:;.–—-]*", said.text[light[1] :])
    note = cut(text, said.start + light[1] + (rest.end() if rest else 0), said.end)
    return {"level": level, "note": note if note.text else None}


def by_years(said: Field, text: str) -> list[tuple[int, Field]]:
    """Divide "2022: … 2023: …" into its years; nothing when a text isn't so divided from its beginning."""
    marks = [
        m
        for m in _YEAR_MARK.finditer(said.text)
        if m.start() == 0
        or said.text[: m.start()].rstrip()[-1:] in ".!?;)\n"
        or "\n" in said.text[m.start() - 1 : m.start()]
    ]
    if not marks or marks[0].start() != 0:
        return []
    ends = [*(m.start() for m in marks[1:]), len(said.text)]
    return [
        (int(m["year"]), cut(text, said.start + m.end(), said.start + end))
        for m, end in zip(marks, ends, strict=True)
    ]


def before_prose(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return a section's blocks up to the first paragraph that follows a list, unless it leads in another."""
    for index, block in enumerate(blocks):
        listed = any(b.kind == "item" for b in blocks[:index])
        if listed and block.kind == "paragraph" and not block.text.rstrip().endswith(":"):
            return blocks[:index]
    return blocks


def goal_values(blocks: Sequence[Block], text: str) -> list[Field]:
    """Return the goals of a list or of paragraphs: one each, an item together with the items beneath it."""
    found: list[Field] = []
    blocks = before_prose(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        last = index
        while (
            block.kind == "item"
            and last + 1 < len(blocks)
            and blocks[last + 1].kind == "item"
            and blocks[last + 1].level > block.level
        ):
            last += 1
        lead_in = block.kind == "paragraph" and block.text.rstrip().endswith(":") and last + 1 < len(blocks)
        field_found = cut(text, _after_number(block), blocks[last].end)
        if not lead_in and not is_blank(field_found.text) and not is_pointer(field_found.text):
            found.append(field_found)
        index = last + 1
    return found


def _after_number(block: Block) -> int:
    """Return where an item's text starts behind its own number."""
    skip = len(block.number) if block.number and block.text.startswith(block.number) else 0
    return block.start + skip


def theme_values(blocks: Sequence[Block], text: str, *, ticklist: bool) -> list[tuple[Field, ThemeMark]]:
    """Return the themes that plain text names; in a list to be ticked a cross marks them, else all are meant."""
    found: list[tuple[Field, ThemeMark]] = []
    for block in blocks:
        start = block.start
        for part in re.split(r"([,;\n]|\s/\s)", block.text):
            name = cut(text, start, start + len(part))
            start += len(part)
            if not name.text or re.fullmatch(r"[,;/\s.–-]+", name.text) or is_blank(name.text):
                continue
            if not ticklist:
                tail = len(name.text.rstrip(".")) if not name.text.endswith("mv.") else len(name.text)
                found.append((cut(text, name.start, name.start + tail), "yes"))
                continue
            ticked = _TICKED.search(name.text)
            if ticked:
                left = 0 if ticked.start() else ticked.end()
                right = ticked.start() or len(name.text)
                name = cut(text, name.start + left, name.start + right)
            found.append((name, "yes" if ticked else "unknown"))
    if any(m == "yes" for _, m in found):
        return [(n, "yes" if m == "yes" else "no") for n, m in found]
    return found


def ticked(boxes: Sequence[Block]) -> list[tuple[Field, ThemeMark]]:
    """Return the themes of a tick list: marked, unmarked, or unknown when the text shows no marks at all."""
    marks: dict[bool | None, ThemeMark] = {True: "yes", False: "no", None: "unknown"}
    if any(b.checked for b in boxes):
        marks[None] = "no"
    return [(Field(b.text, b.start, b.end), marks[b.checked]) for b in boxes]
