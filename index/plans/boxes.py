"""Boxes beside the text: "Fakta", "Vidste du, at …", a child's words. They are no names and end nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.formats.blocks import Block
from index.plans.events import Box, Close, Event, Heading, Text
from index.plans.lines import SHORT, TITLE
from index.vocabulary import normalise

_BOX = re.compile(
    r"(?:(?:kort )?fakta|faktaboks|fakta\w*(?: (?:om|og|fra)\b.*)?|tal og fakta|vidste du(?: at)?|citat\w*|eksempel|et eksempel|case|god praksis|"
    r"læs mere|det siger (?:\w+ )?(?:børn|unge|borger|ældre|bruger|pårørende|forældre|medarbejder|elev)\w*|.{3,40} i tal|.{0,30}\bstemmer?)"
)


def boxed(events: Sequence[Event]) -> list[Event]:
    """Make text of the titles of boxes that stand in a section, as what goes before and after them is about one thing.

    They are known by their words, or by standing below the labels that come after them in a section
    which says itself what it names ("Fokusområde 2: Leg", "Fakta", "Det vil vi").

    Args:
        events: the document's events.
    """
    found: list[Event] = []
    above: list[Heading] = []
    for at, event in enumerate(events):
        if isinstance(event, Heading) and event.label is None and event.level < TITLE:
            above = above[:1] + [
                h for h in above[1:] if h.level < event.level
            ]  # the title, and what it stands in
            if above[1:] and _is_box(events, at, event, above[-1]):
                found += [Close(event.field.start), _text(event)]
                continue
            above.append(event)
        found.append(event)
    return found


def _is_box(events: Sequence[Event], at: int, event: Heading, over: Heading) -> bool:
    if event.explicit is not None:
        return False
    if _BOX.fullmatch(normalise(event.field.text)):
        return True
    return over.explicit is not None and over.explicit.name is not None and _below_labels(events, at, over)


def _below_labels(events: Sequence[Event], at: int, over: Heading) -> bool:
    """Tell whether the next label is a heading above this one, and nothing but text stands between."""
    own = events[at]
    following = next((e for e in events[at + 1 :] if not isinstance(e, Text | Box | Close)), None)
    labelled = isinstance(following, Heading) and following.label is not None
    return (
        labelled
        and isinstance(following, Heading)
        and isinstance(own, Heading)
        and over.level < following.level < min(own.level, SHORT)
    )


def _text(event: Heading) -> Text:
    said = event.field
    return Text(Block("paragraph", said.text, number=event.number, start=said.start, end=said.end))
