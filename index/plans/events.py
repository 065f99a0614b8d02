"""What a document's blocks and tables say, as one stream of events in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.formats.blocks import Block
from index.plans.text import CONTINUED
from index.records import Field, GoalKind
from index.vocabulary import Label

Rank = Literal["theme", "area", "initiative", "action", "goal"]


@dataclass(frozen=True, slots=True)
class Explicit:
    """A heading that says what it names: "Indsats 2: Cykelstier" -> initiative, "2", Cykelstier."""

    rank: Rank
    number: str | None
    name: Field | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or a line that stands for one. `level` is its depth; `weak` marks a mere short line.

    `about` is the full name of the initiative that it shortens or rewords, in a chapter of follow-up.
    """

    field: Field
    level: int
    label: Label | None
    explicit: Explicit | None = None
    number: str | None = None
    weak: bool = False
    about: Field | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value. `open` says that following text may belong to the value too.

    `source` is the line it was read from, for when the label turns out to be none.
    """

    heading: Field
    label: Label | None
    blocks: tuple[Block, ...]
    value: Field | None
    open: bool
    number: str | None = None
    source: Block | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or list item."""

    block: Block


@dataclass(frozen=True, slots=True)
class Box:
    """A check box."""

    block: Block


@dataclass(frozen=True, slots=True)
class Close:
    """The end of a cell or (`table`) of a table: what was open is closed."""

    at: int
    table: bool = False


@dataclass(frozen=True, slots=True)
class GoalCell:
    """A cell of a goal table, in group `row` of its table."""

    kind: GoalKind
    heading: Field
    value: Field
    row: int
    responsible: Field | None = None
    deadline: Field | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A status: its parts by name ("done", "achieved", "next", "note", "level"), None where the cell is blank."""

    kind: Literal["status", "midtvejsstatus"]
    year: int | None
    heading: Field | None
    parts: tuple[tuple[str, Field | None], ...]
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals of one table, with the statuses of its rows and the fields of its other columns.

    `rows` is the same table read as one initiative a row, for when no initiative stands above it.
    """

    cells: tuple[GoalCell, ...]
    reports: tuple[Report, ...]
    start: int
    end: int
    pairs: tuple[Pair, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row about one initiative, found by `name` or `number`; `is_goal` when its name is a goal.

    `otherwise` is what is read as one initiative a row, for when nothing has the number.
    """

    name: Field | None
    number: str | None
    themes: tuple[Field, ...]
    pairs: tuple[Pair, ...]
    goals: Goals
    start: int
    end: int
    is_goal: bool = False
    otherwise: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """A goal given anew in a table of changes: what it was, what it is now, and of which initiative, if the row says so.

    `called` is the year in the table's head.
    """

    kind: GoalKind
    heading: Field
    was: Field | None
    now: Field
    called: str | None = None
    initiative: Field | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a budget table: the figure with the unit and the year of its column."""

    figure: Field
    unit: str
    year: int | None
    row: str
    total: bool = False


Event = Heading | Pair | Text | Box | Close | Goals | Report | Row | Revised | Money


def span(event: Event) -> tuple[int, int]:
    """Return the stretch of canonical text an event stands on."""
    match event:
        case Text() | Box():
            return event.block.start, event.block.end
        case Heading():
            return event.field.start, event.field.end
        case Pair():
            ends = [event.heading.end, *(b.end for b in event.blocks)]
            return event.heading.start, max(ends)
        case Close():
            return event.at, event.at
        case Goals() | Row():
            return event.start, event.end
        case Report():
            fields = [f for f in (event.heading, *(v for _, v in event.parts)) if f]
            return min((f.start for f in fields), default=-1), max((f.end for f in fields), default=-1)
        case Revised():
            return event.heading.start, max(event.heading.end, event.now.end)
        case Money():
            return event.figure.start, event.figure.end


_EXPLICIT = re.compile(
    r"^(?P<word>(?:del|hoved|kerne)?(?:indsats|initiativ|projekt|tiltag|handleplan|indsatsområde|fokusområde|satsningsområde|pejlemærke|spor|tema|hovedtema|"
    r"delprojekt|mål|målsætning|delmål|strategisk mål|verdensmål|strategispor|handling|aktion))"
    r"(?:\s*(?:nr\.?\s*)?(?P<number>\d{1,2}(?:\.\d+)*|[A-H]|[IVX]{1,4})(?=\W|$))?"
    r"(?P<mark>\s*[:.–—-]+\s*|\s+(?=[A-ZÆØÅ0-9\"”“»]))(?P<name>\S.*)$",
    re.IGNORECASE,
)
_RANKS: dict[str, Rank] = {
    "indsats": "initiative", "initiativ": "initiative", "projekt": "initiative", "tiltag": "initiative", "handleplan": "initiative", "delprojekt": "initiative",
    "delindsats": "initiative", "kerneindsats": "initiative", "hovedindsats": "initiative", "hovedinitiativ": "initiative", "kerneinitiativ": "initiative",
    "handling": "action", "aktion": "action", "tema": "theme", "hovedtema": "theme", "mål": "goal", "målsætning": "goal", "strategisk mål": "goal",
}  # fmt: skip
_DOTS = re.compile(r"[\s.·…_]*(?:\.{2,}|…|\t)[\s.·…_]*\d*\s*$")


def explicit(field: Field) -> Explicit | None:
    """Read "Indsats 3: Navn", "Fokusområde B – Navn", "Tema: Navn"; None for anything else.

    Without a number a colon or dash is required, and a dash must stand apart ("Projekt-ledelse" is a word).
    """
    found = _EXPLICIT.match(field.text)
    if not found or len(field.text) > 200:
        return None
    mark, number = found["mark"], found["number"]
    word = found["word"].lower()
    if not number and ":" not in mark and not re.match(r"\s+[–—-]\s+", mark):
        return None
    if word == "handleplan" and not number and ":" not in mark:
        return None
    if word in ("delmål", "verdensmål"):
        return None
    offset = found.start("name")
    name = CONTINUED.sub("", _DOTS.sub("", found["name"])).rstrip(" .:;")
    start = field.start + offset
    if not name or re.fullmatch(r"[\d\s./–-]+", name):
        return None
    rank = _RANKS.get(word, "area")
    return Explicit(rank, number, Field(name, start, start + len(name)))


def numbered_only(text: str) -> tuple[Rank, str] | None:
    """Read "Indsats 3" alone, whose name stands in the next line, also where it goes on ("Pejlemærke 3 (fortsat)")."""
    found = re.fullmatch(
        r"(indsats|initiativ|projekt|tiltag|fokusområde|indsatsområde|satsningsområde|pejlemærke|spor|tema)\s*(?:nr\.?\s*)?(\d+(?:\.\d+)*|[A-H])[.:]?",
        CONTINUED.sub("", text.strip()),
        re.IGNORECASE,
    )
    if not found:
        return None
    return _RANKS.get(found[1].lower(), "area"), found[2]


def labels(events: Sequence[Event]) -> list[str]:
    """Return the names of all labels that events bear, table columns included."""
    found: list[str] = []
    for event in events:
        match event:
            case Heading(label=Label(name=name)) | Pair(label=Label(name=name)):
                found.append(name)
            case Goals():
                found += [c.kind for c in event.cells]
                found += [r.kind for r in event.reports]
            case Report():
                found.append(event.kind)
            case _:
                pass
    return found
