"""Looking up cells of a table by column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.canonical import leaves
from index.plans.columns import Column, Header
from index.plans.events import Pair
from index.plans.grid import Grid, Spot
from index.plans.lines import read_lines
from index.plans.text import value
from index.records import Field

_START = re.compile(
    r"\W*(?:forventet |planlagt )?(?:op)?(?:start|begynd|igangsæt|påbegynd)\w*\W*(?:år|dato|tidspunkt)?\W*",
    re.IGNORECASE,
)


def said_in(spot: Spot | None, text: str) -> Field | None:
    return value(spot.blocks, text) if spot else None


def pairs_in(spot: Spot | None, text: str) -> tuple[Pair, ...]:
    """Return the labelled lines of a cell that has nothing else ("Ansvarlig: … Deltagere: …")."""
    if spot is None or ":" not in spot.text:
        return ()
    events = list(read_lines(list(leaves(spot.blocks)), text))
    pairs = tuple(e for e in events if isinstance(e, Pair) and e.label and e.blocks)
    return pairs if len(pairs) == len(events) else ()


def named_in_cell(spot: Spot | None, kind: str, text: str) -> Field | None:
    """Return what a cell says of a field: its labelled line when it has such lines, else all of it."""
    pairs = pairs_in(spot, text)
    found = [p.value for p in pairs if p.label and p.label.name == kind]
    return found[0] if found else said_in(spot, text)


def first_of(head: Header, *names: str) -> Column | None:
    found = head.named(*names)
    return found[0] if found else None


def due_in(body: Grid, head: Header, row: int) -> Spot | None:
    """Return the cell that says when a row's goal is to be reached: of "Start | Slut" the end, else the only one."""
    columns = head.named("deadline")
    ends = [c for c in columns if c.head and not _START.fullmatch(c.head.text)]
    spots = [s for c in (*ends, *columns) if (s := body.at[row][c.index])]
    return next((s for s in spots if not s.blank), spots[0] if spots else None)


def cell_at(body: Grid, row: int, column: Column | None) -> Spot | None:
    return body.at[row][column.index] if column else None


def bounds(body: Grid, rows: Sequence[int]) -> tuple[int, int]:
    inner = [b for r in rows for s in body.row(r) for b in leaves(s.blocks)]
    if not inner:
        return -1, -1
    return min(b.start for b in inner), max(b.end for b in inner)
