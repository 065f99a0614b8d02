"""Short lines and bare labels, settled by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from index.formats.blocks import Block
from index.plans import heads
from index.plans.asked import asked
from index.plans.events import (
    Box,
    Close,
    Event,
    Explicit,
    Goals,
    Heading,
    Pair,
    Rank,
    Report,
    Row,
    Text,
    numbered_only,
)
from index.plans.lines import BOLD, ITEM, SHORT, TITLE
from index.plans.prompts import unprompted
from index.plans.template import templated
from index.plans.text import CONTINUED, key
from index.records import Field
from index.vocabulary import FIELD_LABELS, GOAL_LABELS

_NUMBER_ALONE = re.compile(
    r"(?:indsats |initiativ |nr\.? )?(\d{1,2}(?:\.\d{1,2})?|[A-H])[.)]?", re.IGNORECASE
)
# the number of a table and no more ("Tabel 3, fortsat")
_CAPTION = re.compile(r"(?:tabel|figur|skema) \d{1,3}\W*", re.IGNORECASE)
_OF_DEPARTMENT = re.compile(
    r"\W*(?:handle?plan|handlingsplan|indsatser|delplan|del \w+)\w*\W.*", re.IGNORECASE
)


def settle(events: Sequence[Event]) -> list[Event]:
    """Turn short lines into text again where they are no names, and bare "Indsats:" labels into pairs."""
    lines = _without_false_headings([_chapter(e) for e in templated(unprompted(events), SHORT)])
    return asked(_joined(_numbered(lines)))


def _chapter(event: Event) -> Event:
    """Make a real heading of a short line that opens a department's own plan ("Handleplan fra Skoleforvaltningen")."""
    opens = isinstance(event, Heading) and event.weak and event.label is None and event.level < ITEM
    if isinstance(event, Heading) and opens and _OF_DEPARTMENT.match(event.field.text):
        return replace(event, level=1, weak=False) if heads.named_in(event.field.text) else event
    return event


def _numbered(events: Sequence[Event]) -> list[Event]:
    """Give a heading the number that stands alone on the line above it, with its kind or without ("PEJLEMÆRKE 1")."""
    kept: list[Event] = []
    for event in events:
        last = kept[-1] if kept else None
        named = isinstance(event, Heading) and event.label is None
        number = _NUMBER_ALONE.fullmatch(last.block.text) if named and isinstance(last, Text) else None
        if number and isinstance(event, Heading):
            kept[-1] = replace(event, number=event.number or number[1])
        elif isinstance(event, Heading) and isinstance(last, Heading) and (own := _over(last, event)):
            kept[-1] = replace(event, explicit=Explicit(*own, event.field))
        else:
            kept.append(event)
    return kept


def _over(line: Heading, title: Heading) -> tuple[Rank, str] | None:
    """Return the kind and number that a line in smaller letters right over a title gives it, None for another line."""
    smaller = line.level > title.level and title.label is None and title.explicit is None
    return numbered_only(line.field.text) if smaller else None


def _without_false_headings(events: Sequence[Event]) -> list[Event]:
    """Keep a mere short line as a heading only where a new round of labels begins under it."""
    kept: list[Event] = []
    seen: set[str] = set()
    first: str | None = None
    rows = [
        r
        for e in events
        for r in (e.rows if isinstance(e, Goals) else (e,) if isinstance(e, Row) else ())
        if r.name
    ]
    names = {key(r.name.text) for r in rows if r.name}
    for i, event in enumerate(events):
        caption = isinstance(event, Heading) and _CAPTION.fullmatch(CONTINUED.sub("", event.field.text))
        if isinstance(event, Heading) and event.level >= BOLD and (caption or _year_as_value(event, kept)):
            kept.append(as_text(event))
            continue
        name = _label_name(event)
        if isinstance(event, Heading) and event.weak and not event.label:
            following = next(
                (_label_name(e) for e in events[i + 1 : i + 3] if not isinstance(e, Close)), None
            )
            named = key(event.field.text) in names and following is not None
            if not named and not _opens_round(events, i, following, seen, first):
                kept.append(as_text(event))
                continue
            seen = set()
        elif isinstance(event, Heading) and not event.label:
            seen = set()
        if name and name not in ("number", "department"):
            first = first or name
            seen.add(name)
        kept.append(event)
    return kept


def _year_as_value(event: Heading, before: Sequence[Event]) -> bool:
    """Tell whether a bare year stands under "Tidsplan" or the like, as its value."""
    last = before[-1] if before else None
    waiting = (
        isinstance(last, Heading)
        and last.label is not None
        and last.label.name in (*FIELD_LABELS, *GOAL_LABELS)
    )
    return event.label is not None and event.label.name == "year" and waiting


def _opens_round(
    events: Sequence[Event], at: int, following: str | None, seen: set[str], first: str | None
) -> bool:
    event = events[at]
    if not isinstance(event, Heading):
        return False
    if event.explicit or event.level == TITLE:
        return following is not None or event.explicit is not None
    if following is None:
        return False
    if event.level >= ITEM:
        return True
    before = events[at - 1] if at else None
    waiting = (
        isinstance(before, Heading) and before.label is not None and before.label.name != "revision"
    ) or (isinstance(before, Pair) and before.open and not before.blocks)
    return not waiting and (not seen or following in seen or following == first)


def _label_name(event: Event) -> str | None:
    if isinstance(event, Heading | Pair) and event.label:
        return event.label.name
    if isinstance(event, Goals):
        return event.cells[0].kind if event.cells else "mål"
    if isinstance(event, Report):
        return event.kind
    return "themes" if isinstance(event, Box) else None


def as_text(event: Heading) -> Text:
    """Return a line that was taken for a heading as the text it is."""
    kind: Literal["item", "paragraph"] = "item" if event.level >= ITEM else "paragraph"
    return Text(
        Block(
            kind,
            event.field.text,
            level=max(event.level - ITEM, 0),
            number=event.number,
            start=event.field.start,
            end=event.field.end,
        )
    )


def _joined(events: Sequence[Event]) -> list[Event]:
    """Give a bare "Indsats:" heading the text that follows it as its value."""
    numbers = {
        e.explicit.number for e in events if isinstance(e, Heading) and e.explicit and e.explicit.number
    }
    joined: list[Event] = []
    skip = 0
    for i, event in enumerate(events):
        if skip:
            skip -= 1
            continue
        again = numbered_only(event.field.text) if isinstance(event, Heading) else None
        if isinstance(event, Heading) and again and again[1] in numbers:
            # "Indsats 2" alone, in a later chapter: the one that was called so before
            joined.append(replace(event, label=None, explicit=Explicit(again[0], again[1], None)))
            continue
        if isinstance(event, Heading) and event.label and event.label.name in ("initiative", "area"):
            following: list[Text] = []
            for later in events[i + 1 :]:
                if not isinstance(later, Text):
                    break
                following.append(later)
            if following:
                blocks = tuple(t.block for t in following)
                value = Field("\n".join(b.text for b in blocks), blocks[0].start, blocks[-1].end)
                joined.append(Pair(event.field, event.label, blocks, value, open=False, number=event.number))
                skip = len(following)
                continue
        joined.append(event)
    return joined
