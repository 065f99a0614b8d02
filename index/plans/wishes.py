"""Lists that say in each item what is wanted ("Vi vil holde fællesspisninger …"), right under a part's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.plans.events import Close, Event, Heading, Pair, Text
from index.plans.lines import BOLD
from index.records import Field
from index.vocabulary import Label

_WANTED = re.compile(r"(?:Vi|Kommunen|Byrådet|[A-ZÆØÅ]\w+ Kommune) (?:vil|skal)(?=\s)")
_FEWEST = 2  # items that make a list


def wished(events: Sequence[Event]) -> list[Event]:
    """Put the label of goals before such a list, and a close behind it.

    It stands in the text below a heading that says what it names ("Pejlemærke 2: Let at være frivillig"),
    where no label is open: under "Næste skridt" it is what comes next.

    Args:
        events: the document's events.
    """
    out: list[Event] = []
    unlabelled = False
    at = 0
    while at < len(events):
        event = events[at]
        if isinstance(event, Heading):
            unlabelled = event.label is None and event.explicit is not None
        elif isinstance(event, Pair) and event.label is not None:
            unlabelled = False
        items = _items(events, at) if unlabelled else []
        words = [found for item in items if (found := _words(item))]
        if len(items) >= _FEWEST and len(words) == len(items):
            out += [Heading(words[0], BOLD, Label("mål")), *items, Close(items[-1].block.end)]
            unlabelled = False
        else:
            out += items or [event]
        at += len(items) or 1
    return out


def _items(events: Sequence[Event], at: int) -> list[Text]:
    """Return the list that begins at a place among the events."""
    found: list[Text] = []
    for event in events[at:]:
        if not isinstance(event, Text) or event.block.kind != "item":
            break
        found.append(event)
    return found


def _words(item: Text) -> Field | None:
    """Return the words that an item opens with when they say that something is wanted."""
    found = _WANTED.match(item.block.text)
    start = item.block.start
    return Field(found.group(), start, start + found.end()) if found else None
