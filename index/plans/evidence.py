"""How much of a plan's furniture stands between two places of the event stream."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.plans.events import Box, Event, Goals, Heading, Pair, Report, Text
from index.plans.text import is_level
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS

# fields that a single activity has, and a report's chapter seldom
_OWN = "other: "  # a field in the plan's own words
_TELLING = {"target_group", "partners", "responsible", "deadline", "indicator", "purpose", "economy"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The kinds of labels with something under them."""

    goals: frozenset[str]
    fields: frozenset[str]
    status: bool
    table: bool

    @property
    def strong(self) -> bool:
        """Tell whether this can only be an initiative's own stretch."""
        if self.table or len(self.goals) >= 2:
            return True
        if self.goals and (self.fields or self.status):
            return True
        if self.status and self.fields:
            return True
        own = [f for f in self.fields if f.startswith(_OWN)]
        return (
            len(own) >= 3
            or len(self.fields) >= 4
            or len(self.fields & _TELLING) >= 3
            or (len(self.fields) >= 3 and len(self.fields & _TELLING) >= 2)
        )

    @property
    def some(self) -> bool:
        """Tell whether this is an initiative's stretch, if others like it are."""
        return bool(self.goals or self.status or len(self.fields) >= 2)

    @property
    def owned(self) -> bool:
        """Tell whether someone is to do this by some time."""
        return {"responsible", "deadline"} <= self.fields


def evidence(events: Sequence[Event]) -> Evidence:
    """Weigh a stretch of events."""
    goals: set[str] = set()
    fields: set[str] = set()
    status = table = False
    for index, event in enumerate(events):
        if isinstance(event, Goals):
            goals |= {c.kind for c in event.cells}
            table = table or len({c.kind for c in event.cells}) >= 2 or bool(event.reports)
            status = status or bool(event.reports)
        elif isinstance(event, Report):
            status = True
        elif isinstance(event, Heading | Pair) and event.label:
            filled = isinstance(event, Pair) and bool(event.blocks)
            following = events[index + 1] if index + 1 < len(events) else None
            if not filled and not isinstance(following, Text | Box):
                continue
            name = event.label.name
            if name in GOAL_LABELS:
                goals.add(name)
            elif name in FIELD_LABELS:
                fields.add(name)
            elif name == "other":
                fields.add(_OWN + (event.heading.text if isinstance(event, Pair) else event.field.text))
            elif name in (*STATUS_LABELS, *STATUS_PARTS) or _is_light(event):
                status = True
    return Evidence(frozenset(goals), frozenset(fields), status, table)


def _is_light(event: Event) -> bool:
    """Tell whether a labelled line gives a light, and not an assessment in words ("Samlet vurdering")."""
    if not isinstance(event, Pair) or event.label is None or event.value is None:
        return False
    return event.label.name == "level" and is_level(event.value.text)
