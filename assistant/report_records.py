"""What a status note holds, as frozen records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
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
        None: "planen har ingen status for året",
    }
)
# The parts of an indsats in the order that they are read in, what they are called, and whether what
# stands in them needs a label of its own
PARTS = (
    ("goals", "Mål", True),
    ("done", "Det har vi gjort", False),
    ("achieved", "Det har vi opnået", False),
    ("next", "Det arbejder vi videre med", False),
    ("note", "Status", False),
    ("level", "Vurdering", False),
    ("amounts", "Beløb", True),
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

    def parts(self) -> Iterator[tuple[str, tuple[tuple[str, Told], ...]]]:
        """Yield the headings of what there is in reading order, each with its quotes and their labels."""
        for field, heading, labelled in PARTS:
            told: tuple[Told, ...] = getattr(self, field)
            if told:
                yield heading, tuple((f"{t.label}: " if labelled else "", t) for t in told)

    def gaps(self) -> Iterator[tuple[str, Told]]:
        """Yield in words what the plan lacks, each with the heading that stands without it."""
        for told in self.blank:
            whole = told.label == told.citation.section
            what = "" if whole else f": {told.label}"
            yield f"Ikke indrapporteret{what}{f' (mål: {told.goal})' if told.goal else ''}", told
        for told in self.undated:
            yield "Planen har en status uden årstal", told


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

    @property
    def name(self) -> str:
        """What the plan's part of the note is called: its department, else its title."""
        return self.department or self.title

    @property
    def edition(self) -> str:
        """A sentence that says so when it is an earlier edition; else empty."""
        return f"Læst i en tidligere udgave; den nyeste er {self.newest}." if self.newest else ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many indsatser are in each state; `absent` are those whose plan has no status for the year."""

    reported: int
    partly: int
    empty: int
    absent: int


@dataclass(frozen=True, slots=True)
class StatusNote:
    """The status note of a year, of one department or of all; `sources` are its quotes by number."""

    year: int
    department: str | None
    plans: tuple[PlanPart, ...]
    initiatives: tuple[InitiativeStatus, ...]
    sources: tuple[Citation, ...]

    @property
    def title(self) -> str:
        """What the note is called."""
        return f"Statusnotat {self.year}" + (f": {self.department}" if self.department else "")

    @property
    def counts(self) -> Counts:
        """How many indsatser are in each state."""
        found = Counter(i.state for i in self.initiatives)
        return Counts(found["reported"], found["partly"], found["empty"], found[None])

    @property
    def summary(self) -> str:
        """One Danish sentence or two: how many indsatser have reported, in part, or not at all."""
        total, counts = len(self.initiatives), self.counts
        of = "indsats" if total == 1 else "indsatser"
        who = {total: f"Alle {total}", 0: f"Ingen af {total}"} if total > 1 else {}
        said = [f"{who.get(counts.reported, f'{counts.reported} af {total}')} {of} er indrapporteret"]
        blank = counts.empty if counts.empty < total else 0  # all of them is said already
        said += (f"{n} {how}" for n, how in ((counts.partly, "delvist"), (blank, "ikke")) if n)
        lacks = f" For {counts.absent} har planen ingen status for {self.year}." if counts.absent else ""
        return f"Status {self.year}: {listed(said, 'da')}.{lacks}"

    def of_plan(self, plan: str) -> tuple[InitiativeStatus, ...]:
        """Return the indsatser of one plan."""
        return tuple(i for i in self.initiatives if i.plan == plan)


def where(citation: Citation) -> str:
    """Return where a quote stands: document, indsats, section and page, as far as there are such."""
    page = f"side {citation.page}" if citation.page else ""
    return " · ".join(p for p in (citation.document, citation.indsats, citation.section, page) if p)
