"""Rows of a form that hold a year's status in parts, each cell opening with its own label: "Vi har … ansat to"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.canonical import leaves
from index.formats.blocks import Block
from index.plans.events import Close, Event, Pair
from index.plans.grid import Grid, Spot
from index.plans.text import cut, value
from index.vocabulary import STATUS_LABELS, STATUS_PARTS, Label, match

# "Vi har: ansat to" and "Vi har … ansat to" in one line
_RUN_IN = re.compile(r"[^:…]{2,40}(?::|…|\.\.\.)(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell that opens with the label of a part of a status, and what it says below that."""

    name: str
    label: Block
    said: tuple[Block, ...]


def is_told_row(part: Grid, row: int) -> bool:
    """Tell whether a row is the status of a year whose cells each open with the label of one of its parts.

    Where none of the cells says more than its label, the row may as well be the head of the rows below it.
    """
    spots = part.row(row)
    if len(spots) < 3 or _status(spots[0]) is None:
        return False
    parts = [_part(s) for s in spots[1:]]
    names = [p.name for p in parts if p]
    if len(names) < 2 or len(names) != len(spots) - 1 or len({*names}) < len(names):
        return False
    return any(p.said for p in parts if p) or not _headed_by(part, row)


def read_told_row(spots: Sequence[Spot], text: str) -> Iterator[Event]:
    """Yield the status of such a row and each of its parts as labels with their values."""
    status = _status(spots[0])
    if status is None:
        return
    heading = cut(text, spots[0].blocks[0].start, spots[0].blocks[-1].end)
    yield Pair(heading, status, (), None, open=False)
    for told in (p for s in spots[1:] if (p := _part(s))):
        named = cut(text, told.label.start, told.label.end)
        yield Pair(named, Label(told.name, status.year), told.said, value(told.said, text), open=False)
    yield Close(list(leaves(spots[-1].blocks))[-1].end)


def _status(spot: Spot) -> Label | None:
    label = match(spot.text)
    if label is None or spot.column or (label.name == "year" and label.year is None):
        return None
    if label.name == "year":
        return Label("status", label.year)
    return label if label.name in STATUS_LABELS else None


def _part(spot: Spot) -> _Part | None:
    blocks = list(leaves(spot.blocks))
    if not blocks:
        return None
    first, *rest = blocks
    if (label := match(first.text)) and label.name in STATUS_PARTS:
        return _Part(label.name, first, tuple(rest))
    opened = _RUN_IN.match(first.text)
    label = match(opened.group()) if opened else None
    if opened is None or label is None or label.name not in STATUS_PARTS:
        return None
    end = opened.end()
    own = replace(first, text=first.text[:end].rstrip(), end=first.start + len(first.text[:end].rstrip()))
    said = replace(first, text=first.text[end:], start=first.start + end)
    return _Part(label.name, own, (said, *rest))


def _headed_by(part: Grid, row: int) -> bool:
    """Tell whether the row below goes on under this one: with a year, a blank or words that are no label."""
    below = part.at[row + 1][0] if row + 1 < part.height else None
    if below is None:
        return False
    label = match(below.text)
    return below.blank or label is None or label.name == "year"
