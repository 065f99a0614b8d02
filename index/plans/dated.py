"""Follow-up that is told year by year, without the word status: "**2023.** Der blev bygget …", or years as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from index.plans.events import Close, Event, Heading, Pair, Text
from index.plans.lines import BOLD
from index.plans.periods import PART_OF_YEAR
from index.plans.text import cut
from index.records import Field
from index.vocabulary import STATUS_LABELS, STATUS_PARTS, Label

_RUN_IN = re.compile(
    rf"(?P<year>(?:i |året |ultimo |december |status |{PART_OF_YEAR}\s+)?(?P<number>(?:19|20)\d\d))\s*(?:[.:]|\s[–—-])\s+(?=\S)",
    re.IGNORECASE,
)
# what is planned or paid year by year
_AHEAD = {
    "aktivitet",
    "handlemål",
    "deadline",
    "economy",
    "mål",
    "delmål",
    "indicator",
    "next",
    "succeskriterium",
}


def dated(events: Sequence[Event], text: str) -> list[Event]:
    """Make statuses of the years that head paragraphs, where a document does so again and again.

    Args:
        events: the document's events.
        text: canonical text.
    """
    found: list[Event] = []
    run_in = _repeated([m["year"].lower() for e in events if (m := _opening(e))])
    headed = _repeated(
        [str(e.label.year) for e in events if _is_year(e) and isinstance(e, Heading) and e.label]
    )
    paired = _repeated([str(e.label.year) for e in events if _is_dated_pair(e) and e.label])
    above: str | None = None
    for event in events:
        opening = _opening(event)
        if isinstance(event, Text) and opening and run_in and above not in _AHEAD:
            start = event.block.start
            year = cut(text, start, start + opening.end("year"))
            said = cut(text, start + opening.end(), event.block.end)
            found.append(_status(year, int(opening["number"]), BOLD))
            found.append(Text(replace(event.block, text=said.text, start=said.start, number=None)))
            above = "status"
            continue
        if isinstance(event, Heading) and _is_year(event) and event.label and headed and above is None:
            found.append(_status(event.field, event.label.year or 0, event.level))
            continue
        if _is_dated_pair(event) and event.label and paired and above is None:
            found.append(_status(event.heading, event.label.year or 0, BOLD))
            found += [Text(b) for b in event.blocks]
            continue
        above = _above(event, above)
        found.append(event)
    return found


def _status(field: Field, year: int, level: int) -> Heading:
    return Heading(field, level, Label("status", year))


def _opening(event: Event) -> re.Match[str] | None:
    return _RUN_IN.match(event.block.text) if isinstance(event, Text) else None


def _is_dated_pair(event: Event) -> TypeGuard[Pair]:
    """Tell whether a line begins with its year ("- **2023:** Tre skoler var med.")."""
    return (
        isinstance(event, Pair)
        and event.label is not None
        and event.label.name == "year"
        and bool(event.label.year)
    )


def _is_year(event: Event) -> bool:
    return isinstance(event, Heading) and event.label is not None and event.label.name == "year"


def _repeated(years: Sequence[str]) -> bool:
    """Tell whether different years, or parts of one, head paragraphs, so that it is a habit of the document."""
    return len(set(years)) >= 2


def _above(event: Event, above: str | None) -> str | None:
    """Return the label that the next paragraphs stand under; None under an initiative's own heading."""
    if isinstance(event, Heading):
        if event.label is None:
            return None
        return above if event.label.name == "year" else event.label.name
    if isinstance(event, Pair) and event.label:
        known = event.label.name in (*STATUS_LABELS, *STATUS_PARTS)
        return event.label.name if known or not event.blocks else above
    if isinstance(event, Close) and event.table:
        return None
    return above
