"""What a status note holds, as frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.answer import Citation
from assistant.answers.phrases import listed
from index.records import StatusState

STATE_WORDS: Mapping[StatusState | None, str] = MappingProxyType(
    {
        "reported": "indrapporteret",
        "partly": "delvist indrapporteret",
        "empty": "ikke indrapporteret",
        None: "ikke i planen",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """An exact quote and its source.

    `label` is what the plan calls it ("Delmål", "Vi har opnået"), or for money the amount in figures;
    `goal` is the goal's text where the plan reports goal by goal. In `blank` and `undated` the quote
    is the heading of what is not there.
    """

    text: str
    citation: Citation
    label: str
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class InitiativeStatus:
    """One indsats in one year. `state` is None when its plan has no status for that year.

    `note` is a status that is one undivided text, `level` a traffic light or the like, `blank` the
    cells of the year that nobody filled in, `undated` statuses for which the plan gives no year.
    """

    id: str
    name: str
    plan: str
    department: str | None
    state: StatusState | None
    goals: tuple[Told, ...]
    done: tuple[Told, ...]
    achieved: tuple[Told, ...]
    next: tuple[Told, ...]
    note: tuple[Told, ...]
    level: tuple[Told, ...]
    blank: tuple[Told, ...]
    undated: tuple[Told, ...]
    amounts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A plan of the note with the year's amounts that belong to none of its indsatser.

    `newest` is the file with the newest edition when this one is an earlier, which alone has the year.
    """

    id: str
    title: str
    department: str | None
    municipality: str | None
    document_id: str
    document: str
    newest: str | None
    amounts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class StatusNote:
    """The status note of a year, of one department or of all; `sources` are its quotes by number."""

    year: int
    department: str | None
    plans: tuple[PlanPart, ...]
    initiatives: tuple[InitiativeStatus, ...]
    sources: tuple[Citation, ...]

    def count(self, state: StatusState | None) -> int:
        """Return how many indsatser are in a state."""
        return sum(i.state == state for i in self.initiatives)

    @property
    def summary(self) -> str:
        """One Danish sentence or two: how many indsatser have reported, in part, or not at all."""
        total, absent = len(self.initiatives), self.count(None)
        of = "indsats" if total == 1 else "indsatser"
        others = ((self.count("partly"), "delvist"), (self.count("empty"), "ikke"))
        said = [f"{self.count('reported')} af {total} {of} er indrapporteret"]
        said += (f"{n} {how}" for n, how in others if n)
        lacks = f" For {absent} har planen ingen status for {self.year}." if absent else ""
        return f"Status {self.year}: {listed(said, 'da')}.{lacks}"

    def of_plan(self, plan: str) -> tuple[InitiativeStatus, ...]:
        """Return the indsatser of one plan."""
        return tuple(i for i in self.initiatives if i.plan == plan)
