"""Which stretches of a document its records hold: goals, fields, parts of statuses, themes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.records import Initiative, Plan, YearStatus
from index.vocabulary import match, unchaptered

_PART_NAMES = {"done": "Vi har", "achieved": "Vi har opnået", "next": "Vi vil arbejde videre med"}
_GOAL_FIELDS = {"responsible": "Ansvarlig", "deadline": "Tidsplan"}
_ABOUT = 12  # words of a goal that name what stands beside it


@dataclass(frozen=True, slots=True)
class Zone:
    """What a record holds: `about` is the goal whose row or lines it stands in, where the indsats has several."""

    start: int
    end: int
    section: str
    kind: str
    year: int | None
    initiative: Initiative
    plan: Plan
    about: str = ""


def zones(plans: Sequence[Plan]) -> Iterator[Zone]:
    for plan in plans:
        for initiative in plan.initiatives:
            for goal in initiative.goals:
                name = reader_name(goal.heading) or goal.kind.capitalize()
                section = f"{name} (revideret {goal.revision})" if goal.revision else name
                yield Zone(goal.start, goal.end, section, goal.kind, None, initiative, plan)
            for goal in initiative.goals:
                about = _about(goal.text) if len(initiative.goals) > 1 else ""
                for kind, said in (("responsible", goal.responsible), ("deadline", goal.deadline)):
                    if said:
                        yield Zone(
                            said.start, said.end, _GOAL_FIELDS[kind], kind, None, initiative, plan, about
                        )
            for found in initiative.fields:
                if found.value:
                    yield Zone(
                        found.value.start,
                        found.value.end,
                        reader_name(found.heading.text),
                        found.kind,
                        None,
                        initiative,
                        plan,
                    )
            for status in initiative.statuses:
                yield from _status_zones(status, initiative, plan)
            if initiative.themes:
                yield from _theme_zones(initiative, plan)


def _about(text: str) -> str:
    """Return a goal as a heading: its first line, and no more than its first words."""
    line = text.split("\n", 1)[0].split()
    return " ".join(line[:_ABOUT]) + (" …" if len(line) > _ABOUT else "")


def _status_zones(status: YearStatus, initiative: Initiative, plan: Plan) -> Iterator[Zone]:
    name = status_name(status)
    goal = next((g for g in initiative.goals if g.id == status.goal), None)
    about = _about(goal.text) if goal else ""
    for part, shown in _PART_NAMES.items():
        said = getattr(status, part)
        if said:
            yield Zone(said.start, said.end, f"{name}: {shown}", part, status.year, initiative, plan, about)
    if status.note:
        start = status.note.start
        if status.level and 0 <= start - status.level.end <= 3:
            start = status.level.start
        yield Zone(start, status.note.end, name, "note", status.year, initiative, plan, about)
    if status.level and not (
        status.note and status.note.start - 3 <= status.level.end and status.level.start <= status.note.end
    ):
        yield Zone(status.level.start, status.level.end, name, "note", status.year, initiative, plan, about)


def _theme_zones(initiative: Initiative, plan: Plan) -> Iterator[Zone]:
    themes = sorted(
        (t for t in initiative.themes if initiative.start <= t.start and t.end <= initiative.end),
        key=lambda t: t.start,
    )
    if themes:
        yield Zone(themes[0].start, max(t.end for t in themes), "Temaer", "theme", None, initiative, plan)


def status_name(status: YearStatus) -> str:
    """Return a status's name as a reader would say it, with its year: "Status 2020"."""
    name = reader_name(status.heading.text) or status.kind.capitalize()
    label = match(name)
    if label is None or label.name not in ("status", "midtvejsstatus"):
        name = status.kind.capitalize()
    if status.year and str(status.year) not in name:
        name = f"{name} {status.year}"
    return name


def reader_name(heading: str) -> str:
    """Return a heading as a reader would say it: no explanation in parentheses, colon, dots or number in front."""
    bare = re.sub(r"\([^)]*\)?", " ", unchaptered(heading))
    bare = re.sub(r"^\s*\d+(?:\.\d+)*[.)]\s+", "", bare)
    return " ".join(bare.split()).strip(" :.…-–*")
