"""Actions that open with their names: "1. Bogstart. Sundhedsplejersken har en bogpakke med …" over who, when and what it costs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from index.formats.blocks import Block
from index.plans.events import Box, Close, Event, Explicit, Goals, Heading, Money, Pair, Row, Text
from index.plans.lines import BOLD, TITLE, label_starts, read_lines
from index.plans.text import cut
from index.records import Field
from index.sentences import spans
from index.vocabulary import Label, match

# what counts an action: its number, with its kind in words before it or without
_NUMBER = re.compile(
    r"(?:(?:handling|tiltag|aktion|aktivitet|opgave)\s+(?:nr\.?\s*)?)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-ZÆØÅ]\d{1,2})\s*[.:)–—-]?\s+(?=[A-ZÆØÅ\"”»])",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?P<name>[A-ZÆØÅ\"”»][^:?!\n–—]{2,80}?)(?P<mark>[.:]|\s[–—-])\s+(?=[A-ZÆØÅ\d\"”»])", re.DOTALL
)
_SAID = re.compile(
    r"(?:vi|der|det|de|den|dette|disse|her|byrådet|kommunen)\b|.*\b(?:er|har|blev|bliver)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:den|det|de)\s+", re.IGNORECASE)
LONGEST_NAME = 10  # words of a name
_FEWEST = 2  # actions that make a list of them
_NEAR = 3  # events below a name within which its first label stands
_CHAPTER = 2  # level of a heading that opens a part of the document
_OWN = frozenset(("responsible", "deadline", "economy", "partners", "target_group", "indicator"))


@dataclass(frozen=True, slots=True)
class Lead:
    """The name that a line opens with, its number, and what the line says behind it."""

    name: Field
    number: str | None
    rest: Field
    mark: str


def leads(events: Sequence[Event], text: str) -> list[Event]:
    """Make a heading of the name that each action of a list opens with, and an activity of what the line says behind it.

    The actions are lines of one shape with labels of their own in or below them ("Ansvarlig: …"), in a
    document that names no initiatives in another way.

    Args:
        events: the document's events.
        text: canonical text.
    """
    found = {} if any(_names_itself(e) for e in events) else _actions(events, text)
    out: list[Event] = []
    level, group = 1, 0
    acts: list[Event] = []  # of the last action: they stand behind the labels in its line, which are its own
    line_end = 0
    for at, event in enumerate(events):
        if not isinstance(event, Pair) or "\n" in text[line_end : event.heading.start]:
            out, acts = out + acts, []
        if isinstance(event, Heading) and event.level < BOLD:
            level, group = event.level, 0
        if lead := found.get(at):
            named = Explicit("initiative", lead.number, lead.name)
            out.append(Heading(lead.name, min(level + group + 1, TITLE - 1), None, named, lead.number))
            own, acts = _told(event, lead, text)
            out, line_end = out + own, lead.rest.end
        elif isinstance(event, Heading) and _is_group(event) and at + 1 in found:
            out.append(replace(event, level=min(level + 1, TITLE - 2), weak=False))
            group = 1
        else:
            out.append(event)
    return out + acts


def opening(event: Event, text: str, *, retold: bool = False) -> Lead | None:
    """Return the name that a line opens with, None where it opens with a sentence or a known label.

    Args:
        event: a line of text.
        text: canonical text.
        retold: names have stood before, so that one with a number may open with an article ("5.1 Den tidlige samtale.").
    """
    block = block_of(event)
    if block is None:
        return None
    number = _NUMBER.match(block.text)
    found = _NAME.match(block.text, number.end() if number else 0)
    if found is None or len(found["name"].split()) > LONGEST_NAME:
        return None
    named = _ARTICLE.sub("", found["name"]) if retold and (number or block.number) else found["name"]
    if _SAID.match(named):
        return None
    mark = found["mark"].strip()
    ends = {end for _, end in spans(block.text)}
    if (mark == "." and found.end("mark") not in ends) or (mark != "." and match(found["name"])):
        return None
    name = cut(text, block.start + found.start("name"), block.start + found.end("name"))
    own = number["number"] if number else (block.number or "").strip(" .):") or None
    return Lead(name, own, cut(text, block.start + found.end(), block.end), mark)


def block_of(event: Event) -> Block | None:
    """Return the line that a text, or a label that is none of a plan's or counts actions, was read from."""
    if isinstance(event, Text):
        return event.block
    counted = isinstance(event, Pair) and any(c.isdigit() for c in event.heading.text)
    unknown = isinstance(event, Pair) and event.label is None
    acts = isinstance(event, Pair) and event.label == Label("aktivitet") and counted
    return event.source if isinstance(event, Pair) and (unknown or acts) else None


def rest_of(event: Event, lead: Lead) -> Block:
    """Return what a line says behind the name that it opens with, as a line of its own."""
    page = block_of(event)
    made = Block("paragraph", lead.rest.text, start=lead.rest.start, end=lead.rest.end)
    return replace(made, page=page.page, end_page=page.end_page) if page else made


def _told(event: Event, lead: Lead, text: str) -> tuple[list[Event], list[Event]]:
    """Return the labels that stand behind an action's name, and what the action is as its activity."""
    rest = rest_of(event, lead)
    first = next(iter(label_starts(rest.text)), len(rest.text))
    left = cut(text, rest.start + first, rest.end)
    line = replace(rest, text=left.text, start=left.start, end=left.end)
    said = cut(text, rest.start, rest.start + first)
    act = Text(replace(rest, text=said.text, start=said.start, end=said.end))
    return (
        list(read_lines([line], text)) if left.text else [],
        [Heading(Field("", said.start, said.start), BOLD, Label("aktivitet")), act] if said.text else [],
    )


def _actions(events: Sequence[Event], text: str) -> dict[int, Lead]:
    """Return the lines that open with the name of an action: those of the shape that most lines over labels have."""
    every = {i: lead for i, e in enumerate(events) if (lead := opening(e, text))}
    opened = {i: every[i] for i in _free(events, every) if i in every}
    labelled = [i for i in opened if _has_labels(events, i, opened[i])]
    shapes = Counter(_shape(events[i], opened[i]) for i in labelled)
    shape, often = next(iter(shapes.most_common(1)), (None, 0))
    if often < _FEWEST:
        return {}
    alike = [i for i in opened if _shape(events[i], opened[i]) == shape]
    numbered = {i for i in alike if opened[i].number and min(labelled) < i <= max(labelled)}
    return {i: opened[i] for i in alike if i in labelled or i in numbered}


def _free(events: Sequence[Event], opened: Container[int]) -> Iterator[int]:
    """Yield the lines that no label stands above, under their heading, but those of other lines of their kind."""
    own = False  # a label of an initiative that the heading itself may name, or of the line above the label
    kind: tuple[object, ...] | None = None
    first = kind  # of the line that the first label stands under
    for at, event in enumerate(events):
        chapter = isinstance(event, Heading) and event.level < BOLD
        if isinstance(event, Heading) and chapter:
            acts = event.label == Label("aktivitet") and event.level <= _CHAPTER
            own, kind, first = event.label is not None and not acts, None, None
        elif block := block_of(event):
            kind = (block.kind, block.level, bool(block.number))
            if not own or kind == first:
                yield at
            kind = kind if at in opened else None
        elif not isinstance(event, Text | Box | Close | Money) and not _is_group(event):
            own, first = True, first if own else kind


def _is_group(event: Event) -> bool:
    """Tell whether a line in bold may be what several actions below it are about."""
    return isinstance(event, Heading) and event.level >= BOLD and event.label is None


def _has_labels(events: Sequence[Event], at: int, lead: Lead) -> bool:
    """Tell whether the labels of an action stand in its line or right below it."""
    if any(match(lead.rest.text[i:].partition(":")[0]) for i in label_starts(lead.rest.text)):
        return True
    for event in events[at + 1 : at + 1 + _NEAR]:
        if isinstance(event, Pair) and event.label is not None:
            return event.label.name in _OWN and event.open
        if not isinstance(event, Text):
            return False
    return False


def _shape(event: Event, lead: Lead) -> tuple[object, ...]:
    block = block_of(event)
    return (block.kind, block.level, lead.number is not None, lead.mark) if block else ()


def _names_itself(event: Event) -> bool:
    """Tell whether an initiative is named by a label, a row of a table or a heading that says so."""
    match event:
        case Heading(explicit=Explicit(rank="initiative")) | Row():
            return True
        case Pair(label=Label(name="initiative")):
            return True
        case Goals():
            return bool(event.rows)
    return False
