"""What a plan document says, as frozen records.

Every span is a half-open range of code points into the document's *canonical text*
(`index/canonical.py`): ``text[field.start:field.end] == field.text``. Pages count from 1.
What a document does not state is ``None`` or an empty tuple, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

ThemeMark = Literal["yes", "no", "unknown"]
GoalKind = Literal["mål", "delmål", "handlemål", "succeskriterium", "aktivitet"]
StatusKind = Literal["status", "midtvejsstatus"]
StatusState = Literal["reported", "partly", "empty"]
# The initiative-level fields with a name of their own; see `index/vocabulary.py` for their headings.
FieldKind = Literal[
    "purpose", "target_group", "partners", "economy", "description",
    "background", "responsible", "deadline", "indicator", "other",
]  # fmt: skip
AmountBasis = Literal["total", "per_year"]


@dataclass(frozen=True, slots=True)
class Field:
    """A stretch of canonical text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LabelledField:
    """A named field of an initiative, such as Formål.

    `heading` is the document's own name for it; `value` is None when the document has the
    heading and nothing under it, or only a pointer such as "Se nedenstående".
    """

    kind: FieldKind
    heading: Field
    value: Field | None


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme in an initiative's list of themes; `marked` is unknown when the text shows no marks at all."""

    name: str
    marked: ThemeMark
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Goal:
    """One cell of a goal table, or one item of a goal list.

    `group` numbers the table row (or list) from 0: goals of one row belong together.
    `revision` names the revision it stands in ("2021-2022"), else None; `keeps` is the id of the
    goal it says still holds ("Målet bibeholdes."), one revised goal for each original.
    """

    id: str
    kind: GoalKind
    heading: str
    group: int
    text: str
    start: int
    end: int
    responsible: Field | None = None
    deadline: Field | None = None
    revision: str | None = None
    keeps: str | None = None


@dataclass(frozen=True, slots=True)
class YearStatus:
    """What was reported for one year (of one goal, when the document reports by goal).

    `heading` is the status's own heading and is what an empty status cites. `done`, `achieved` and
    `next` are the cells "Vi har", "Vi har opnået", "Vi vil arbejde videre med"; `note` is a status
    that is one undivided text. `level` is a traffic light or the like. `year` is None when the
    document gives none. A blank cell, "-" and the like are None; `state` is `reported` when no
    column of the table is blank, `empty` when all are.
    """

    id: str
    year: int | None
    kind: StatusKind
    heading: Field
    state: StatusState
    done: Field | None = None
    achieved: Field | None = None
    next: Field | None = None
    note: Field | None = None
    level: Field | None = None
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money or the like, with what it is for.

    `value` is in units of `unit` ("mio. kr.", "kr.", "årsværk"); `year_from` and `year_to` (inclusive)
    are None when the text states no year; `recurring` marks "og frem" / "årligt fremover".
    `start`:`end` is the sentence that states it; `initiative` is None in introductory prose.
    """

    value: Decimal
    unit: str
    year_from: int | None
    year_to: int | None
    basis: AmountBasis | None
    recurring: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Initiative:
    """An indsats. `start`:`end` is all of its stretch of the document."""

    id: str
    name: str
    name_start: int
    name_end: int
    start: int
    end: int
    themes: tuple[Theme, ...] = ()
    fields: tuple[LabelledField, ...] = ()
    goals: tuple[Goal, ...] = ()
    statuses: tuple[YearStatus, ...] = ()
    amounts: tuple[Amount, ...] = ()

    def field(self, kind: FieldKind) -> Field | None:
        """Return the value of the first field of a kind, or None when it is missing or blank."""
        return next((f.value for f in self.fields if f.kind == kind and f.value), None)


@dataclass(frozen=True, slots=True)
class Plan:
    """A handleplan. `start`:`end` is its stretch of the document; `period` is (first, last year)."""

    id: str
    title: str
    department: str | None
    municipality: str | None
    period: tuple[int, int] | None
    start: int
    end: int
    initiatives: tuple[Initiative, ...] = ()
    amounts: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable stretch, at most about 60 words, never across cells.

    `heading_path` runs from the plan's title to the nearest heading; `section` is the field it
    belongs to, as a reader would name it ("Status 2020: Vi har opnået"), or the nearest heading.
    `digest` covers the text that is embedded (heading path and text), so equal digests need no
    new vector. `kind` is the goal kind, field kind, "done", "achieved", "next", "note", "theme" or "prose".
    """

    id: str
    document: str
    initiative: str | None
    heading_path: tuple[str, ...]
    section: str
    kind: str
    year: int | None
    text: str
    start: int
    end: int
    pages: tuple[int, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class PageSpan:
    """The stretch of canonical text that stands on one page."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file as ingested. `source` is the absolute path it was read from.

    `parser` names the state of the code that read it; when that changes, the file is read again.
    """

    id: str
    name: str
    source: str
    format: str
    sha256: str
    text: str
    pages: tuple[PageSpan, ...]
    warnings: tuple[str, ...]
    plans: tuple[Plan, ...]
    passages: tuple[Passage, ...]
    parser: str = ""
