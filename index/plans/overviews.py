"""Overviews in front of a plan: a table of the indsatser that have sections of their own further on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.plans.events import Close, Event, Goals, Heading, Money, Row
from index.plans.forms import Start
from index.plans.lines import BOLD
from index.plans.names import bare_name, leading_number
from index.plans.outline import outline
from index.plans.shortened import shortens
from index.plans.text import same_name

_SHARE = 2 / 3  # of an overview's rows that have a section further on


def overviews_last(events: Sequence[Event]) -> list[Event]:
    """Put the tables that list what has sections further on behind all sections.

    The sections then give the names, which an overview often shortens, and it adds what they do not say.
    """
    starts = [s for s in outline(events).starts.values() if s.source in ("explicit", "heading")]
    last = max((s.at for s in starts), default=-1)
    moved: list[Event] = []
    kept: list[Event] = []
    at = 0
    for first, end in _tables(events):
        if first > last:
            break
        if _lists([s for s in starts if s.at >= end], events[first:end]):
            head = first - 1 if first > at and _is_heading(events[first - 1]) else first
            kept += events[at:head]
            moved += events[head:end]
            at = end
    return [*kept, *events[at:], *moved]


def _tables(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Yield where tables with an initiative a row begin and end."""
    first: int | None = None
    for at, event in enumerate(events):
        if isinstance(event, Row | Money) or (isinstance(event, Goals) and event.rows):
            first = at if first is None else first
        elif isinstance(event, Close) and event.table and first is not None:
            yield first, at + 1
            first = None
        elif not isinstance(event, Close):
            first = None


def _lists(starts: Sequence[Start], table: Sequence[Event]) -> bool:
    """Tell whether a table's rows are those that have sections, each another one, with nothing reported of them."""
    rows = [
        r for e in table for r in (e.rows if isinstance(e, Goals) else (e,)) if isinstance(r, Row) and r.name
    ]
    if any(r.goals.reports for r in rows):
        return False
    found = {s.at for r in rows if (s := _section(r, starts))}
    return len(found) >= 2 and len(found) >= _SHARE * len(rows)


def _section(row: Row, starts: Sequence[Start]) -> Start | None:
    """Return the section that a row is about: the one so called, or the only one whose name it shortens."""
    if row.name is None:
        return None
    name = bare_name(row.name).text
    number = row.number or leading_number(row.name)
    same = [s for s in starts if same_name(bare_name(s.name).text, name)]
    longer = same or [s for s in starts if shortens(name, s.name.text)]
    if len(longer) > 1:
        longer = [s for s in longer if number and s.number == number]
    return longer[0] if len(longer) == 1 else None


def _is_heading(event: Event) -> bool:
    return (
        isinstance(event, Heading) and event.label is None and event.explicit is None and event.level < BOLD
    )
