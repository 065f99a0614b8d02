"""Forms that ask "Hvad?", "Hvem?" and "Hvornår?": what is to be done, by whom and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.plans.events import Event, Goals, Heading, Pair
from index.vocabulary import GOAL_LABELS, Label, normalise

_WHO_AND_WHEN = {"responsible", "deadline"}


def asked(events: Sequence[Event]) -> list[Event]:
    """Read "Hvad" beside "Hvem" and "Hvornår" as an activity, where nothing else says what is done or wanted."""
    return [event for stretch in _stretches(events) for event in _read(stretch)]


def _stretches(events: Sequence[Event]) -> Iterator[list[Event]]:
    """Yield what stands under each heading that isn't a label."""
    stretch: list[Event] = []
    for event in events:
        if isinstance(event, Heading) and event.label is None:
            yield stretch
            stretch = []
        stretch.append(event)
    yield stretch


def _read(stretch: Sequence[Event]) -> Sequence[Event]:
    names = {e.label.name for e in stretch if isinstance(e, Heading | Pair) and e.label}
    told = [e for e in stretch if _asks_what(e)]
    stated = names & {*GOAL_LABELS} or any(isinstance(e, Goals) for e in stretch)
    if len(told) != 1 or stated or not names >= _WHO_AND_WHEN:
        return stretch
    return [_as_activity(e) if e is told[0] else e for e in stretch]


def _asks_what(event: Event) -> bool:
    match event:
        case Pair(heading=named, label=Label(name="description")):
            return normalise(named.text) == "hvad"
        case Heading(field=named, label=Label(name="description")):
            return normalise(named.text) == "hvad"
    return False


def _as_activity(event: Event) -> Event:
    return replace(event, label=Label("aktivitet")) if isinstance(event, Heading | Pair) else event
