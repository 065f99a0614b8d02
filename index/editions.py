"""Editions: which files are one plan through the years, and which of them answers.

Next year's file has a new name and is the same plan. Two plans are editions of one when municipality
and department don't differ, the titles are much the same, half of the indsatser are, and the years
overlap. The one that reports the latest year answers, then the one that came in last; a draft only
where there is nothing else. An editor's word goes before every rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

Standing = Literal["draft", "current", "superseded"]

_ALIKE = 85  # of 100, by edit distance: an ending, a genitive or a slip apart
# Share of the indsatser of the shorter plan that must be in the other, and the share when neither
# department nor title says that they are one plan.
_SHARE = 0.5
_SHARE_ALONE = 0.8
_TO_THE_END = 2**40
_DRAFT = re.compile(
    r"(?:^|[\W_])(?:udkast(?:et)?|kladde|draft|foreløbig|(?:i|til)[ _-]høring|hørings(?:udgave|version|udkast)\w*|version[ _-]?0[.,_-]\d+|v0[.,_-]\d+)(?=[\W_]|\d|$)",
    re.IGNORECASE,
)
# what tells editions of one plan apart in its title, and what every plan is called
_EDITION_WORDS = re.compile(
    r"(?:19|20)\d\d|\b(?:udkast|kladde|foreløbig|høring\w*|version|revideret|opdateret|endelig|udgave|ny|nye|den|for|og|i|med|til"
    r"|handle?plan\w*|handlingsplan\w*|kommune\w*|kommunes)\b|[\W\d_]+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plan as far as editions are told by it.

    `name` is the file's; `years` those it is about, `reported` the last with a status that is not
    empty; `arrived` is when its file's content came in (UTC, ISO 8601).
    """

    plan: str
    document: str
    name: str
    title: str
    department: str | None
    municipality: str | None
    years: frozenset[int]
    reported: int | None
    initiatives: tuple[str, ...]
    arrived: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor said of a plan: None where nothing; an empty `edition_of`: a plan of its own."""

    status: Standing | None = None
    edition_of: str | None = None
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A plan's place among the editions of one plan.

    `edition_of` is the id of the one that answers for them, its own when it is that one. `answers` is
    false for all others. `rank` counts from 0, the one that answers first, then the newest.
    """

    plan: str
    document: str
    standing: Standing
    edition_of: str
    answers: bool
    rank: int
    reported: int | None
    corrected: bool = False


def editions(
    candidates: Iterable[Candidate], corrections: Mapping[str, Correction] | None = None
) -> tuple[Edition, ...]:
    """Return each plan's place, the plans of one group together, the one that answers first."""
    said = corrections or {}
    found = []
    for group in _grouped(sorted(candidates, key=_newness, reverse=True), said):
        found += _placed(group, said)
    return tuple(found)


def is_draft(candidate: Candidate) -> bool:
    """Tell whether a plan's title or file name says that it is a draft."""
    return bool(_DRAFT.search(candidate.title) or _DRAFT.search(candidate.name))


def is_edition(one: Candidate, other: Candidate) -> bool:
    """Tell whether two plans are editions of one."""
    departments = _core(one.department or ""), _core(other.department or "")
    titles = _core(one.title), _core(other.title)
    told = all(departments) or all(titles)
    return (
        one.document != other.document
        and _agree(_place(one.municipality), _place(other.municipality))
        and _agree(*departments)
        and _agree(*titles)
        and (not one.years or not other.years or bool(one.years & other.years))
        and _shared(one.initiatives, other.initiatives) >= (_SHARE if told else _SHARE_ALONE)
    )


def twins(names: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """Return, by id, the indsats of the same name in another edition; both are given as names by id."""
    pairs = sorted(
        (
            (_likeness(name, other), id_, other_id)
            for id_, name in names.items()
            for other_id, other in others.items()
        ),
        key=lambda pair: -pair[0],
    )
    found: dict[str, str] = {}
    for likeness, id_, other_id in pairs:
        if likeness >= _ALIKE and id_ not in found and other_id not in found.values():
            found[id_] = other_id
    return found


def hidden(
    candidates: Iterable[Candidate], placed: Iterable[Edition]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """Return, by document, the stretches that don't answer: its earlier plans, or all of it when it has no other."""
    answering = {e.plan for e in placed if e.answers}
    by_document: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_document.setdefault(candidate.document, []).append(candidate)
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for document, plans in by_document.items():
        earlier = [p for p in plans if p.plan not in answering]
        if len(earlier) == len(plans):
            found[document] = ((0, _TO_THE_END),)
        elif earlier:
            found[document] = tuple((p.start, p.end) for p in earlier)
    return found


def _grouped(newest_first: Sequence[Candidate], said: Mapping[str, Correction]) -> list[list[Candidate]]:
    """Return the groups; a plan that an editor placed joins after the others have found theirs."""
    groups: list[list[Candidate]] = []
    placed = {c.plan for c in newest_first if said.get(c.plan, Correction()).edition_of is not None}
    for candidate in newest_first:
        if candidate.plan not in placed:
            _join(groups, candidate)
    for candidate in newest_first:
        if candidate.plan in placed:
            target = said[candidate.plan].edition_of
            group = next((g for g in groups if any(m.plan == target for m in g)), None)
            groups.append([candidate]) if group is None else group.append(candidate)
    return groups


def _join(groups: list[list[Candidate]], candidate: Candidate) -> None:
    for group in groups:
        apart = all(member.document != candidate.document for member in group)
        if apart and any(is_edition(member, candidate) for member in group):
            group.append(candidate)
            return
    groups.append([candidate])


def _placed(group: Sequence[Candidate], said: Mapping[str, Correction]) -> list[Edition]:
    def eligible(c: Candidate) -> tuple[bool, bool, str, bool, tuple[int, str, str]]:
        correction = said.get(c.plan, Correction())
        status, chosen = _status(c, correction), correction.status == "current"
        since = correction.updated if chosen else ""
        return (status != "superseded", chosen, since, status != "draft", _newness(c))

    ordered = sorted(group, key=eligible, reverse=True)
    first = ordered[0]
    withdrawn = _status(first, said.get(first.plan, Correction())) == "superseded"
    return [
        Edition(
            plan=c.plan,
            document=c.document,
            standing=_standing(c, said.get(c.plan, Correction()), first=rank == 0),
            edition_of=first.plan,
            answers=rank == 0 and not withdrawn,
            rank=rank,
            reported=c.reported,
            corrected=c.plan in said,
        )
        for rank, c in enumerate(ordered)
    ]


def _status(candidate: Candidate, correction: Correction) -> Standing | None:
    return correction.status or ("draft" if is_draft(candidate) else None)


def _standing(candidate: Candidate, correction: Correction, *, first: bool) -> Standing:
    status = _status(candidate, correction)
    if status in {"draft", "superseded"}:
        return status
    return "current" if first else "superseded"


def _newness(candidate: Candidate) -> tuple[int, str, str]:
    return (candidate.reported or 0, candidate.arrived, candidate.plan)


def _agree(one: str, other: str) -> bool:
    """Tell whether two names are much the same; a name that isn't there disagrees with none."""
    return not one or not other or fuzz.token_set_ratio(one, other) >= _ALIKE


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the shorter list of names that is in the other, 0 to 1."""
    least = min(len(one), len(other))
    numbered = [{str(n): name for n, name in enumerate(names)} for names in (one, other)]
    return len(twins(*numbered)) / least if least else 0.0


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(" ".join(one.lower().split()), " ".join(other.lower().split()))


def _place(municipality: str | None) -> str:
    return (municipality or "").lower().removesuffix(" kommune").strip()


@lru_cache(maxsize=1024)
def _core(name: str) -> str:
    """Return what a title or department says beyond what tells editions apart; empty when that is all it says."""
    return " ".join(_EDITION_WORDS.sub(" ", name.lower()).split())
