"""Headings in words of a plan's own that come back under each indsats ("Idé", "Vejen derhen", "Målstregen")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.formats.blocks import Block
from index.plans.events import Event, Heading, Text
from index.plans.text import is_blank, is_level, key
from index.records import Field
from index.vocabulary import Label

_TIMES = 3  # so often a line must come back
_LONGEST = 5  # words


def templated(events: Sequence[Event], level: int) -> list[Event]:
    """Give lines that come back, with other text under them each time, the label of a field of no known kind.

    Args:
        events: the document's events.
        level: the level of such headings where they are mere lines.

    Returns:
        The events; unchanged unless two or more different lines come back three times.
    """
    names = _recurring(events)
    if len(names) < 2:
        return list(events)
    return [_labelled(e, level) if _name(e) in names else e for e in events]


def _recurring(events: Sequence[Event]) -> frozenset[str]:
    often = {n for n, times in Counter(_name(e) for e in events).items() if n and times >= _TIMES}
    heading = Counter[str]()
    total = Counter[str]()
    for i, event in enumerate(events):
        name = _name(event)
        if name not in often:
            continue
        total[name] += 1
        before = events[i - 1] if i else None
        after = events[i + 1] if i + 1 < len(events) else None
        waits = isinstance(before, Heading) and before.label is not None
        waits = waits or (before is not None and _name(before) in often)
        filled = (
            after is not None
            and _name(after) not in often
            and not (isinstance(after, Heading) and after.label)
        )
        heading[name] += filled and not waits
    return frozenset(n for n in often if heading[n] >= max(_TIMES - 1, 0.6 * total[n]))


def _name(event: Event) -> str:
    """Return a line for comparison, nothing when it can be no heading."""
    block = _line(event)
    if block is None or block.kind in ("item", "checkbox") or len(block.text.split()) > _LONGEST:
        return ""
    text = block.text.strip()
    if not text[:1].isupper() or text[-1] in ".,;!" or any(c.isdigit() for c in text):
        return ""
    return "" if is_level(text) or is_blank(text) else key(text)


def _line(event: Event) -> Block | None:
    if isinstance(event, Text):
        return event.block
    if isinstance(event, Heading) and event.label is None and event.explicit is None:
        return Block("paragraph", event.field.text, start=event.field.start, end=event.field.end)
    return None


def _labelled(event: Event, level: int) -> Event:
    if isinstance(event, Heading):
        depth = level if event.weak else event.level
        return Heading(event.field, depth, Label("other"), None, event.number)
    block = _line(event)
    if block is None:
        return event
    return Heading(Field(block.text, block.start, block.end), level, Label("other"))
