"""The names that the indexed plans know: indsatser, themes, departments, years.

Built from the records once for each state of the store. Names are matched by their words (forms,
lemmas, stems, compound parts), weighed by how much a word tells the names apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.names import Names, bare, same_word
from index.analysis import QuestionTerm, words_of
from index.records import Initiative, Plan, YearStatus


@dataclass(frozen=True, slots=True, eq=False)  # one object an indsats: comparing all its records would cost
class Entry:
    """An indsats and where it stands."""

    document_id: str
    document: str
    plan: Plan
    initiative: Initiative

    @property
    def id(self) -> str:
        return self.initiative.id

    @property
    def name(self) -> str:
        return self.initiative.name.strip().rstrip(".")


class Catalogue:
    """All records of a store, by name."""

    def __init__(
        self,
        plans: Iterable[tuple[str, Plan]],
        documents: Mapping[str, str],
        frequency: Callable[[str], int] = lambda _: 0,
    ) -> None:
        """Take (document id, plan) of every plan, every document's name by id, and words' frequencies."""
        self._frequency = frequency
        self.documents = documents
        self.plans = tuple((document_id, documents[document_id], plan) for document_id, plan in plans)
        self.entries = tuple(
            Entry(document_id, document, plan, initiative)
            for document_id, document, plan in self.plans
            for initiative in plan.initiatives
        )
        self.by_id = {entry.id: entry for entry in self.entries}

    @cached_property
    def initiative_names(self) -> Names:
        """Names of indsatser, with and without what stands in brackets: "Støtte i egen bolig (CTI)"."""
        names = ((e.id, name) for e in self.entries for name in dict.fromkeys((e.name, bare(e.name))))
        return Names(names, self._frequency)

    @cached_property
    def theme_names(self) -> Names:
        names = {t.name.lower(): t.name for e in self.entries for t in e.initiative.themes}
        return Names((name, name) for name in names.values())

    @cached_property
    def plan_names(self) -> Names:
        names = (
            (plan.id, name)
            for _, _, plan in self.plans
            for name in dict.fromkeys(n for n in (plan.department, plan.title, plan.municipality) if n)
        )
        return Names(names, shortened=False)

    @cached_property
    def place_names(self) -> Names:
        """Municipalities, and the file names of documents without a plan, where the collection has several."""
        known = {plan.municipality for _, _, plan in self.plans if plan.municipality}
        names = [
            (plan.id, plan.municipality.removesuffix(" Kommune"))
            for _, _, plan in self.plans
            if plan.municipality
        ]
        planless = {d: d for d in set(self.documents) - {document_id for document_id, _, _ in self.plans}}
        planless |= {plan.id: document_id for document_id, _, plan in self.plans if not plan.municipality}
        names += [
            (key, re.sub(r"[-_.]+|\.\w+$", " ", self.documents[d])) for key, d in sorted(planless.items())
        ]
        return Names(names if len(known) + len(planless) > 1 else (), self._frequency)

    def is_municipality(self, term: QuestionTerm) -> bool:
        """Tell whether a word is of a municipality's name: it says where, not what."""
        return any(same_word(term, word) for word in self._municipality_words)

    def has_municipality(self, word: str) -> bool:
        """Tell whether a word, as it stands, is a municipality's name or part of one."""
        return word in self._municipality_words

    @cached_property
    def _municipality_words(self) -> frozenset[str]:
        names = {plan.municipality for _, _, plan in self.plans if plan.municipality}
        return frozenset(w for name in names for w in words_of(name.removesuffix(" Kommune")))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of all names, for mending slips of the keyboard."""
        return self.initiative_names.vocabulary | self.theme_names.vocabulary | self.plan_names.vocabulary

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that any status is about."""
        return frozenset(s.year for e in self.entries for s in e.initiative.statuses if s.year)

    def of_plan(self, plan_id: str) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if e.plan.id == plan_id)

    def documents_of(self, ids: Sequence[str]) -> frozenset[str]:
        """Return the documents of plans, each given by its own id or its document's."""
        plans = {document for document, _, plan in self.plans if plan.id in ids}
        return frozenset(plans | self.documents.keys() & set(ids))

    def of_theme(self, theme: str, *marks: str) -> tuple[Entry, ...]:
        """Return the indsatser whose list of themes has this one with one of the given marks."""
        return tuple(
            e
            for e in self.entries
            if any(t.name.lower() == theme.lower() and t.marked in marks for t in e.initiative.themes)
        )


def statuses(initiative: Initiative, year: int | None = None) -> tuple[YearStatus, ...]:
    """Return an indsats' statuses in order of year, those of one year when it is given."""
    found = (s for s in initiative.statuses if year is None or s.year == year)
    return tuple(sorted(found, key=lambda s: (s.year or 0, s.kind == "status")))


def absent_years(entry: Entry, counts: Callable[[YearStatus], bool] = lambda _: True) -> tuple[int, ...]:
    """Return the years that others of an indsats' plan have a status of and it has none, of the statuses that count."""
    known = {s.year for i in entry.plan.initiatives for s in i.statuses if s.year and counts(s)}
    return tuple(sorted(known - {s.year for s in entry.initiative.statuses if counts(s)}))
