"""Initiatives that a label names: "Indsats: …" in a form, a cell or a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.plans.events import Box, Close, Event, Goals, Heading, Pair
from index.plans.evidence import evidence
from index.plans.lines import BOLD, TITLE
from index.plans.text import CONTINUED, same_name
from index.records import Field
from index.vocabulary import normalise

PLAN_WORD = re.compile(
    r"handle?plan|handlingsplan|politik|strategi|indsatsplan|\bplan\b|kommune", re.IGNORECASE
)

_ABOVE_NAME = ("themes", "department", "number")  # what a form may say before its initiative's name

# numbers in front of a name, as in "3.2 Læsebånd" and with a letter, where the name may be "A2. 15 nye pladser"
_LETTERED = re.compile(
    r"((?:[A-ZÆØÅ]\.?\d{1,2}|\d{1,2}(?:\.\d{1,2})?)(?:\.\d{1,2})*)"
    r"(?:[.:)]?\s+(?=[\"”»]?[A-ZÆØÅ])|(?:(?<=[A-ZÆØÅ]\d)|(?<=[A-ZÆØÅ]\d\d))[.:)]\s+(?=\d))"
)


@dataclass(frozen=True, slots=True)
class Start:
    """An initiative's beginning: at event `at`, its name, and the level of the heading above it.

    A labelled heading ("Status 2022") above level `floor` is outside the initiative; 0 when no heading opened it.
    """

    at: int
    name: Field
    level: int
    number: str | None = None
    source: Literal["explicit", "label", "heading", "goal", "report"] = "heading"
    floor: int = 0


def labelled(events: Sequence[Event]) -> dict[int, Start]:
    """Return the starts of initiatives named by a label of their own ("Indsats: …", a form's first cell)."""
    pairs = [
        (i, e)
        for i, e in enumerate(events)
        if isinstance(e, Pair) and e.label and e.label.name == "initiative" and e.value
    ]
    areas = [
        (i, e)
        for i, e in enumerate(events)
        if isinstance(e, Pair) and e.label and e.label.name == "area" and e.value
    ]
    found: dict[int, Start] = {}
    for at, pair in pairs or areas:
        if not _names(events, at, pair):
            continue
        start = _form_start(events, at, pair)
        if start:
            found.setdefault(start.at, start)
    return found


def _names(events: Sequence[Event], at: int, pair: Pair) -> bool:
    """Tell whether a label that could name an initiative does: "Titel" and "Navn" only with other labels after them."""
    word = normalise(pair.heading.text)
    if (
        pair.value
        and PLAN_WORD.search(pair.value.text)
        and word in ("titel", "navn")
        and len(pair.value.text.split()) < 12
    ):
        return False
    following = events[at + 1 : at + 8]
    if word in ("titel", "navn"):
        return evidence(following).some or any(isinstance(e, Pair | Goals) for e in following[:3])
    return any(not isinstance(e, Close) for e in following) and (not _in_list(events, at))


def _in_list(events: Sequence[Event], at: int) -> bool:
    """Tell whether a label line is one of several such lines in a row, as in a table of contents."""
    pair = events[at]
    beside = [events[i] for i in (at - 1, at + 1) if 0 <= i < len(events)]
    return (
        isinstance(pair, Pair)
        and pair.open
        and any(
            isinstance(e, Pair) and e.label and pair.label and e.label.name == pair.label.name and e.open
            for e in beside
        )
    )


def _form_start(events: Sequence[Event], at: int, pair: Pair) -> Start | None:
    """Find where the form starts that a name's label stands in, and settle its name."""
    first, level, above = _top(events, at, pair)
    heading = events[above] if above is not None else None
    own = _short_name(pair)
    if isinstance(heading, Heading) and (
        own is None or same_name(heading.field.text, own.text) or _same_explicit(heading, own)
    ):
        if own is None and (heading.explicit and heading.explicit.name):
            own = heading.explicit.name
        number = heading.explicit.number if heading.explicit else heading.number
        floor = heading.level if heading.level < BOLD else 0
        chosen = own or heading.field
        begin = first if above is None else above
        return Start(begin, chosen, min(heading.level, level), plain_number(number), "label", floor)
    own = own or _first_sentence(pair)
    if own is None:
        return None
    floor = level if level < BOLD - 1 else 0
    if isinstance(heading, Heading) and heading.level < level:
        level = heading.level + 1
    own_number = re.search(r"\s(\d{1,2}(?:\.\d{1,2})*)$", pair.heading.text)
    number = own_number[1] if own_number else pair.number
    return Start(first, own, level, plain_number(number), "label", floor)


def _top(events: Sequence[Event], at: int, pair: Pair) -> tuple[int, int, int | None]:
    """Walk back over the themes and empty labels of a form.

    Returns:
        its first event, the level of its headings, and the heading above it that may name it.
    """
    first, level = at, BOLD - 1
    form = not pair.open and _first_in_table(events, at)
    for i in range(at - 1, -1, -1):
        event = events[i]
        if isinstance(event, Close) and event.table:
            form = False
        if isinstance(event, Heading) and event.label is None:
            return first, level, i
        label = event.label.name if isinstance(event, Heading | Pair) and event.label else ""
        if isinstance(event, Heading) and label in (*_ABOVE_NAME, "initiative"):
            first = i
            level = event.level if event.level < TITLE else level
        elif (
            isinstance(event, Pair) and ((form and not event.open) or label in (*_ABOVE_NAME, "area"))
        ) or isinstance(event, Box):
            first = i
        elif not isinstance(event, Close):
            break
    return first, level, None


def plain_number(number: str | None) -> str | None:
    """Return a marker without its punctuation ("2." -> "2")."""
    return number.strip(" .):") or None if number else None


def _first_in_table(events: Sequence[Event], at: int) -> bool:
    """Tell whether no other initiative is named before this one in the same table."""
    for i in range(at - 1, -1, -1):
        event = events[i]
        if isinstance(event, Close) and event.table:
            return True
        if isinstance(event, Pair) and event.label and event.label.name == "initiative":
            return False
    return True


def _same_explicit(heading: Heading, own: Field) -> bool:
    named = heading.explicit
    return bool(named and named.name and same_name(named.name.text, own.text))


def _short_name(pair: Pair) -> Field | None:
    """Return a label's value as a name: its first block, when it is short and no sentence about the initiative."""
    if not pair.blocks or not pair.value:
        return None
    block = pair.blocks[0]
    words = block.text.split()
    if len(words) > 16 or re.match(
        r"(?:indsatsen|projektet|initiativet|det|der|vi|at|her)\s", block.text, re.IGNORECASE
    ):
        return None
    if block.kind == "item" and (len(words) > 8 or len(pair.blocks) > 1):
        return None
    if re.search(r"[.!?]\s+[A-ZÆØÅ]", block.text):
        return None
    return trimmed(block.text, block.start)


def _first_sentence(pair: Pair) -> Field | None:
    if not pair.blocks:
        return None
    block = pair.blocks[0]
    sentence = re.split(r"(?<=[.!?])\s", block.text)[0]
    return trimmed(sentence, block.start) if len(sentence.split()) <= 25 else None


def trimmed(text: str, start: int) -> Field:
    bare = CONTINUED.sub("", text.rstrip(" .:;,"))
    return Field(bare, start, start + len(bare))


def heading_number(event: Heading) -> str | None:
    """Return the number in front of a heading's name, or that of its list."""
    lettered = _LETTERED.match(event.field.text)
    return lettered[1] if lettered else plain_number(event.number)


def heading_name(event: Heading) -> Field:
    """Return a heading's name without its number, or the full name that it shortens."""
    if event.about is not None:
        return event.about
    text = event.field.text
    number = event.number or ""
    lettered = _LETTERED.match(text)
    if lettered:
        return trimmed(text[lettered.end() :], event.field.start + lettered.end())
    offset = 0
    if number and text.startswith(number):
        offset = len(number) + len(text[len(number) :]) - len(text[len(number) :].lstrip())
    return trimmed(text[offset:], event.field.start + offset)
