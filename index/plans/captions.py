"""What stands right above a table: its heading, captions and the year of its statuses ("Status pr. 1. oktober 2024")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.plans.events import Close, Event, Goals, Heading, Report, Row, Text
from index.plans.genre import reported_on

_LONGEST = 15  # words of a caption


def captioned(events: Sequence[Event]) -> list[Event]:
    """Give the undated statuses of tables the year that the line right above the table says they are from.

    Args:
        events: the document's events.
    """
    found: list[Event] = []
    year: int | None = None
    for event in events:
        if isinstance(event, Text):
            year = reported_on(event.block.text)
        elif isinstance(event, Heading) and event.label is None:
            year = reported_on(event.field.text)
        elif not isinstance(event, Row | Goals | Report) and not (
            isinstance(event, Close) and not event.table
        ):
            year = None
        found.append(_dated(event, year) if year is not None else event)
    return found


def _dated(event: Event, year: int) -> Event:
    match event:
        case Report():
            return event if event.year is not None else replace(event, year=year)
        case Row():
            return replace(event, goals=_in_goals(event.goals, year))
        case Goals():
            return _in_goals(event, year)
        case _:
            return event


def _in_goals(goals: Goals, year: int) -> Goals:
    reports = tuple(r if r.year is not None else replace(r, year=year) for r in goals.reports)
    rows = tuple(replace(r, goals=_in_goals(r.goals, year)) for r in goals.rows)
    return replace(goals, reports=reports, rows=rows)


def opens_table(events: Sequence[Event], first: int, row: int) -> int:
    """Return where the labelled heading of a table stands, "Opfølgning" over captions and title rows, or its first row.

    Args:
        events: the document's events.
        first: where to look from.
        row: the place of the table's first row.
    """
    at = row
    while at > first and _is_caption(events[at - 1]):
        at -= 1
    above = events[at - 1] if at > first else None
    return at - 1 if isinstance(above, Heading) and above.label is not None else row


def _is_caption(event: Event) -> bool:
    if isinstance(event, Text):
        return len(event.block.text.split()) <= _LONGEST and not event.block.text.rstrip().endswith(".")
    return isinstance(event, Close)
