"""Lists of whom to call or write to, which name people and no indsatser."""

from __future__ import annotations

import re

from index.canonical import leaves
from index.plans.events import Close, Event, Text
from index.plans.grid import Grid
from index.vocabulary import match, normalise

_REACHED = re.compile(r"(?:direkte |arbejds|mobil)?(?:telefon\w*|tlf\w*|mobil\w*|e ?mail\w*|mail\w*)\b.*")
_ADDRESS = re.compile(r"\S@\S|(?:\d[\s.-]?){8}")
_OF_PERSONS = frozenset(("navn", "titel", "kontakt", "kontaktperson", "kontaktpersoner"))


def people(part: Grid) -> list[Event]:
    """Return a table that names people with their telephone or mail as text, nothing for other tables.

    A table of indsatser may say beside each whom to ask; there the first column is headed by them.
    """
    if part.height < 2 or part.width < 2:
        return []
    heads = [normalise(s.text) for s in part.row(0)]
    reached = [s.column for s in part.row(0) if _REACHED.fullmatch(normalise(s.text))]
    if not reached or not (_headed_by_persons(heads[0]) or _names_beside(heads)):
        return []
    said = [s.text for r in range(1, part.height) for c in reached if (s := part.at[r][c]) and not s.blank]
    if not said or sum(1 for t in said if _ADDRESS.search(t)) * 2 < len(said):
        return []
    inner = [b for r in range(part.height) for s in part.row(r) for b in leaves(s.blocks)]
    return [Close(inner[0].start), *(Text(b) for b in inner)]


def _headed_by_persons(head: str) -> bool:
    label = match(head)
    return label is None or label.name == "responsible" or head in _OF_PERSONS


def _names_beside(heads: list[str]) -> bool:
    """Tell whether a table says who to ask on each field of work ("Område", "Navn", "Telefon") and nothing else."""
    label = match(heads[0])
    others = [h for h in heads[1:] if not _REACHED.fullmatch(h)]
    return (
        label is not None
        and label.name in ("area", "department")
        and bool(others)
        and {*others} <= _OF_PERSONS
    )
