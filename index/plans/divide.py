"""Several plans in one file: a chapter for each department, each with initiatives of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.canonical import Canonical
from index.plans import heads
from index.plans.events import Event, Heading
from index.plans.lines import TITLE
from index.records import Plan
from index.vocabulary import match

# "Handleplan for Socialpsykiatrien": what is no topic but a part of the administration is spelt with a capital
_PLAN_OF = re.compile(
    r"(?:handle?plan|handlingsplan|delplan|handlekatalog)(?:en|er)?\s*(?:for|fra|i|hos|:|[–—-])\s+(?P<owner>[A-ZÆØÅ][\wæøå]+(?:(?:,| og| &|-,?| -)?\s+[\wæøå]+){0,4})",
    re.IGNORECASE,
)
_NAMES_PLAN = re.compile(r"handle?plan|handlingsplan|\w+plan\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Chapter:
    start: int
    level: int
    title: str
    department: str


def divide(whole: Plan, canonical: Canonical, events: Sequence[Event]) -> tuple[Plan, ...]:
    """Divide a plan by the headings that name different departments.

    It stays whole unless two or more such chapters hold all of its initiatives between them.
    """
    chapters = _chapters(events)
    names = {c.department.lower() for c in chapters}
    if len(names) < 2 or len(names) < len(chapters):
        return (whole,)
    ends = [*(c.start for c in chapters[1:]), len(canonical.text)]
    plans = []
    held = 0
    for number, (chapter, end) in enumerate(zip(chapters, ends, strict=True), start=1):
        initiatives = tuple(i for i in whole.initiatives if chapter.start <= i.start < end)
        if not initiatives or any(i.name_start < chapter.start + len(chapter.title) for i in initiatives):
            return (whole,)
        held += len(initiatives)
        own = _NAMES_PLAN.search(chapter.title) is not None
        plans.append(
            replace(
                whole,
                id=f"{whole.id}-{number}",
                title=chapter.title if own else whole.title,
                department=chapter.department,
                period=(heads.period(chapter.title, "", "") or whole.period) if own else whole.period,
                start=chapter.start,
                end=end,
                initiatives=initiatives,
                amounts=tuple(
                    a for a in whole.amounts if (chapter.start <= a.start or number == 1) and a.start < end
                ),
            )
        )
    return tuple(plans) if held == len(whole.initiatives) else (whole,)


def _chapters(events: Sequence[Event]) -> list[_Chapter]:
    """Return the headings of the highest level that name departments."""
    found = []
    for event in events:
        if (
            isinstance(event, Heading)
            and event.label is None
            and event.explicit is None
            and event.level < TITLE
        ):
            department = heads.named_in(event.field.text) or _owner(event.field.text)
            if department:
                found.append(_Chapter(event.field.start, event.level, event.field.text, department))
    top = min((c.level for c in found), default=0)
    return [c for c in found if c.level == top]


def _owner(heading: str) -> str | None:
    """Return whose plan a heading says that it opens ("Handleplan for Bostøtte og Boliger")."""
    found = _PLAN_OF.fullmatch(heading.strip())
    owner = found["owner"] if found else ""
    loud = owner.isupper() or not owner[:1].isupper()
    return None if loud or match(owner) else owner
