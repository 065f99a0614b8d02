"""Which edition of each plan answers a question.

The newest does. An earlier one answers when the question names it ("i 2019-udgaven"), or when it asks
for a year that only the earlier one has. Answers are then made over a catalogue in which that edition
stands in place of the newest, so no two editions ever answer beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.catalogue import Catalogue
from assistant.understand import Query
from index.editions import Edition, twins
from index.records import Initiative, Passage, Plan
from index.store.reading import Records, StoredPlan

Visible = frozenset[str]  # ids of the plans that answer

# What is told year by year; other fields are as the newest edition has them, whatever year is named.
_YEARLY = frozenset({"status", "midtvejsstatus", "done", "achieved", "next", "level", "amount", "economy"})
_MONEY = frozenset({"amount", "economy"})
_NAMED_YEAR = re.compile(r"(?<!\d)(?<!\d[-–/])((?:19|20)\d\d)(?![-–/]?\d)")

_BEFORE = r"(?:\b(?:i forhold til|sammenlignet med|siden|mellem|i|fra|ifølge|efter|af|og|til|since|compared (?:to|with)|in|from|and|to|according to)\s+)?(?:\b(?:den|det|the)\s+)?"
_THING = r"(?:udgave|version|edition)(?:n|en)?\b"
_PLAN = r"(?:udgave|version|edition|handleplan|handlingsplan|plan)(?:n|en)?\b"
_OF_YEAR = re.compile(
    rf"{_BEFORE}\b(?:(?P<year>(?:19|20)\d\d)(?:[- ]|er[- ]?)?{_THING}|{_THING}\s+(?:fra|af|for|from|of)\s+(?P<of>(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"siden|i forhold til|sammenlignet|since|compared", re.IGNORECASE)
_BY_PLACE = {
    "earlier": re.compile(rf"\b(?:siden|since)\s+(?:(?:den|det|the)\s+)?(?:sidste|seneste|last)\s+{_PLAN}|{_BEFORE}\b(?:tidligere|forrige|gamle|ældre|foregående|previous|earlier|old)\s+{_PLAN}", re.IGNORECASE),
    "first": re.compile(rf"{_BEFORE}\b(?:første|oprindelige|ældste|first|original|oldest)\s+{_PLAN}", re.IGNORECASE),
    "newest": re.compile(rf"{_BEFORE}\b(?:nyeste|seneste|gældende|nuværende|newest|latest|current)\s+{_PLAN}", re.IGNORECASE),
    "draft": re.compile(rf"{_BEFORE}\b(?:udkastet|kladden|høringsudgaven|høringsversionen|høringsudkastet|draft)\b", re.IGNORECASE),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that names an edition: what is asked of it, and the plans it is asked of; none when there is no such.

    `year` is the one that it is named by, if it is; `since` says that it is named to be compared with.
    """

    question: str
    visible: Visible
    year: int | None = None
    since: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Years that are asked for, and the plans that have them."""

    visible: Visible
    years: tuple[int, ...]


class Editions:
    """The plans of one state of a store, by edition."""

    def __init__(
        self,
        plans: Iterable[StoredPlan],
        placed: Iterable[Edition],
        documents: Mapping[str, str],
        frequency: Callable[[str], int],
    ) -> None:
        """Take all plans, each one's place, every document's name by id, and words' frequencies."""
        self._plans = {stored.plan.id: stored for stored in plans}
        self._documents = documents
        groups: dict[str, list[Edition]] = {}
        for edition in placed:
            groups.setdefault(edition.edition_of, []).append(edition)
        self.groups = tuple(tuple(sorted(g, key=lambda e: e.rank)) for g in groups.values())
        self.by_plan = {e.plan: e for group in self.groups for e in group}
        self._group_of = {e.plan: group for group in self.groups for e in group}
        self.current: Visible = frozenset(e.plan for e in self.by_plan.values() if e.answers)
        self.several = len(self.current) < len(self.by_plan)
        self.catalogue = lru_cache(maxsize=16)(lambda visible: self._catalogue(visible, frequency))
        self._twins = lru_cache(maxsize=256)(self._twins_of)

    @classmethod
    def read(cls, records: Records) -> Editions:
        """Read them from the records."""
        documents = {d.id: d.name for d in records.documents()}
        return cls(records.plans(), records.editions(), documents, records.document_frequency)

    @property
    def everything(self) -> Catalogue:
        """All plans and documents, earlier editions too: for looking up by id, never for answering."""
        return self.catalogue(frozenset(self.by_plan))

    def asked(self, question: str) -> Asked | None:
        """Return what a question asks of an edition that it names; None when it names none, or there is but one of each."""
        if not self.several:
            return None
        found = _OF_YEAR.search(question)
        if found:
            year = int(found["year"] or found["of"])
            chosen = [e for group in self.groups for e in self._of_year(group, year)[:1]]
            left = _BY_PLACE["newest"].sub(" ", _without(question, found))  # "… og den nyeste udgave"
            return Asked(left, frozenset(e.plan for e in chosen), year, _since(found))
        for place, pattern in _BY_PLACE.items():
            found = pattern.search(question)
            if found:
                chosen = [e for group in self.groups for e in _at(place, group)]
                return Asked(
                    _without(question, found), frozenset(e.plan for e in chosen), since=_since(found)
                )
        return None

    def by_years(self, query: Query) -> tuple[Part, ...]:
        """Return which plans answer for which of the years asked for; empty when the newest answer for all."""
        if not self.several or not query.years or (query.fields and not _YEARLY.intersection(query.fields)):
            return ()
        years: dict[Visible, list[int]] = {}
        for year in query.years:
            swapped = [self._holder(group, year, query) for group in self._scope(query)]
            visible = self.current.difference(*(_plans_of(self._group_of[e.plan]) for e in swapped if e))
            years.setdefault(visible | {e.plan for e in swapped if e}, []).append(year)
        if years.keys() <= {self.current}:
            return ()
        return tuple(Part(visible, tuple(found)) for visible, found in years.items())

    def into(self, query: Query, visible: Visible) -> Query:
        """Return a query about the same indsatser and plans in other editions of them."""
        if not self.several:
            return query
        return replace(
            query,
            groups=tuple(tuple(self._in(id_, visible) for id_ in group) for group in query.groups),
            hinted=tuple(self._in(id_, visible) for id_ in query.hinted),
            plans=tuple(self._plan_in(id_, visible) for id_ in query.plans),
        )

    def admits(self, visible: Visible) -> Callable[[Passage], bool]:
        """Return what tells whether a passage is of one of these editions, or of no plan."""
        stretches: dict[str, list[tuple[int, int, bool]]] = {}
        for stored in self._plans.values():
            plan = stored.plan
            stretches.setdefault(stored.document, []).append((plan.start, plan.end, plan.id in visible))

        def admitted(passage: Passage) -> bool:
            plans = stretches.get(passage.document, ())
            within = [seen for start, end, seen in plans if start <= passage.start < end]
            return any(within or [seen for *_, seen in plans]) or not plans

        return admitted

    def newest_of(self, visible: Visible) -> Visible:
        """Return the plans that answer now for those of some editions."""
        firsts = (self._group_of[plan][0] for plan in visible)
        return frozenset(e.plan for e in firsts if e.answers)

    def others(self, plan: str) -> tuple[Edition, ...]:
        """Return the other editions of a plan, in order of rank."""
        return tuple(e for e in self._group_of[plan] if e.plan != plan)

    def document_of(self, plan: str) -> str:
        """Return the name of the file that a plan stands in."""
        return self._documents[self.by_plan[plan].document]

    def newest(self, plan: str) -> str | None:
        """Return the name of the file whose edition answers in place of a plan; None when it does itself, or none does."""
        first = self._group_of[plan][0]
        return self.document_of(first.plan) if first.answers and first.plan != plan else None

    def plan_at(self, document: str, start: int) -> str | None:
        """Return the plan that a place of a document belongs to."""
        plans = [s.plan for s in self._plans.values() if s.document == document]
        within = [p.id for p in plans if p.start <= start < p.end]
        return next(iter(within or [p.id for p in plans]), None)

    def _catalogue(self, visible: Visible, frequency: Callable[[str], int]) -> Catalogue:
        plans = [(s.document, s.plan) for s in self._plans.values() if s.plan.id in visible]
        left_out = {s.document for s in self._plans.values()} - {document for document, _ in plans}
        documents = {id_: name for id_, name in self._documents.items() if id_ not in left_out}
        return Catalogue(plans, documents, frequency)

    def _scope(self, query: Query) -> list[tuple[Edition, ...]]:
        """Return the groups that a question is about: its indsatser's, its plans', or all that answer."""
        named = {self._owner[i] for i in query.initiatives if i in self._owner}
        wanted = named or set(query.plans)
        return [g for g in self.groups if g[0].answers and (not wanted or wanted & _plans_of(g))]

    def _holder(self, group: Sequence[Edition], year: int, query: Query) -> Edition | None:
        """Return the earlier edition that alone has a year; None when the newest has it, or none."""
        first, *earlier = group
        if self._holds(first, year, query):
            return None
        return next((e for e in earlier if self._holds(e, year, query)), None)

    def _holds(self, edition: Edition, year: int, query: Query) -> bool:
        plan = self._plans[edition.plan].plan
        asked = {self._in(i, frozenset({plan.id})) for i in query.initiatives}
        initiatives = [i for i in plan.initiatives if i.id in asked] or plan.initiatives
        if _MONEY.intersection(query.fields) or query.asks == "money":
            return _has_amount(plan, initiatives, year)
        blank_counts = "missing" in query.kinds
        return any(
            s.year == year and (blank_counts or s.state != "empty") for i in initiatives for s in i.statuses
        )

    def _of_year(self, group: Sequence[Edition], year: int) -> list[Edition]:
        """Return the editions of a group that are of a year.

        By file name or title, else by the last year reported, else by the year that the plan's period begins
        with ("2021-udgaven" of a plan for 2021-2026), where the others begin otherwise.
        """
        named = [e for e in group if year in self._years_named(e)]
        begun = [e for e in group if self._begins(e) == year]
        return named or [e for e in group if e.reported == year] or (begun if len(begun) < len(group) else [])

    def _begins(self, edition: Edition) -> int | None:
        period = self._plans[edition.plan].plan.period
        return period[0] if period else None

    def _years_named(self, edition: Edition) -> set[int]:
        names = self.document_of(edition.plan), self._plans[edition.plan].plan.title
        return {int(year) for name in names for year in _NAMED_YEAR.findall(name)}

    def _in(self, initiative: str, visible: Visible) -> str:
        """Return the id of the same indsats in the edition that is visible; its own where there is none."""
        plan = self._owner.get(initiative)
        other = self._plan_in(plan, visible) if plan else None
        return self._twins(plan, other).get(initiative, initiative) if plan and other else initiative

    def _plan_in(self, plan: str, visible: Visible) -> str:
        group = self._group_of.get(plan, ())
        return next((e.plan for e in group if e.plan in visible), plan)

    def _twins_of(self, plan: str, other: str) -> Mapping[str, str]:
        return twins(*({i.id: i.name for i in self._plans[p].plan.initiatives} for p in (plan, other)))

    @cached_property
    def _owner(self) -> Mapping[str, str]:
        return {i.id: s.plan.id for s in self._plans.values() for i in s.plan.initiatives}


def _at(place: str, group: Sequence[Edition]) -> Sequence[Edition]:
    """Return the edition of a group that is meant by its place among them, if there is one."""
    drafts = [e for e in group if e.standing == "draft"]
    final = [e for e in group if e.standing != "draft"] or drafts
    return {"newest": group[:1], "earlier": final[1:2], "first": final[1:][-1:], "draft": drafts[:1]}[place]


def _has_amount(plan: Plan, initiatives: Sequence[Initiative], year: int) -> bool:
    own = plan.amounts if len(initiatives) == len(plan.initiatives) else ()
    amounts = [*own, *(a for i in initiatives for a in i.amounts)]
    return any(a.year_from is not None and a.year_from <= year <= (a.year_to or a.year_from) for a in amounts)


def _plans_of(group: Iterable[Edition]) -> frozenset[str]:
    return frozenset(e.plan for e in group)


def _since(found: re.Match[str]) -> bool:
    return bool(_SINCE.match(found[0].lstrip()))


def _without(question: str, found: re.Match[str]) -> str:
    """Return a question without the words that name an edition."""
    left = f"{question[: found.start()].rstrip()} {question[found.end() :].lstrip(' ,:')}".strip()
    return left[:1].upper() + left[1:]
