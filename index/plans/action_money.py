"""Budget tables of actions: a row "Bogstart" gives what the action "Bogstart i tre boligområder" of an indsats costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.plans.events import Event, Goals, Heading, Money, Row
from index.plans.names import name_of
from index.plans.outline import outline
from index.plans.settled_statuses import REMARKS
from index.plans.shortened import shortens
from index.plans.text import key, same_name
from index.vocabulary import normalise

_FEWEST = 2  # rows that must be actions
_SHARE = 2 / 3  # of a table's rows


def priced(events: Sequence[Event]) -> list[Event]:
    """Give the amounts of a budget table to the actions that its rows name, so that no row becomes an indsats.

    It is done where two rows or more and most of a table's rows are, or are short for, one action each
    of the indsatser before it.
    """
    out: list[Event] = []
    table: list[Event] = []
    actions = list(_actions(events))
    for at, event in enumerate(events):
        if isinstance(event, Row | Money):
            table.append(event)
            continue
        out += _of_actions(table, [text for i, text in actions if i < at])
        table = []
        out.append(event)
    return out + _of_actions(table, [text for _, text in actions])


def _actions(events: Sequence[Event]) -> Iterator[tuple[int, str]]:
    """Yield the actions that tables state of an indsats with a heading of its own, with their places."""
    starts = outline(events).starts
    under = False
    for at, event in enumerate(events):
        if at in starts:
            under = True
        elif isinstance(event, Heading) and event.label is None:
            under = False
        elif isinstance(event, Goals) and under:
            yield from ((at, cell.value.text) for cell in event.cells if cell.kind == "aktivitet")


def _of_actions(table: Sequence[Event], actions: Sequence[str]) -> list[Event]:
    """Return a table without the rows that are actions, its amounts by the actions' full names."""
    priced_rows = {key(e.row) for e in table if isinstance(e, Money) and not e.total}
    rows = [e.name.text for e in table if isinstance(e, Row) and e.name and _is_budget(e)]
    full = {key(r): hit for r in rows if key(r) in priced_rows and (hit := _only(name_of(r), actions))}
    apart = len(set(full.values())) == len(full)
    if len(full) < _FEWEST or len(full) < _SHARE * len(rows) or not apart:
        return list(table)
    left = [e for e in table if not (isinstance(e, Row) and e.name and key(e.name.text) in full)]
    return [replace(e, row=full.get(key(e.row), e.row)) if isinstance(e, Money) else e for e in left]


def _is_budget(row: Row) -> bool:
    """Tell whether a row says what something costs, with a remark at most, and neither how it goes nor who does it."""
    heads = [r.heading.text for r in row.goals.reports if r.heading and any(said for _, said in r.parts)]
    fields = {p.label.name for p in row.pairs if p.label}
    return not row.goals.cells and fields <= {"economy"} and {normalise(h) for h in heads} <= REMARKS


def _only(name: str, actions: Sequence[str]) -> str | None:
    """Return the only action that a name is, opens or is short for."""
    for alike in (same_name, _opens, _short):
        found = {a for a in actions if alike(a, name)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _opens(action: str, name: str) -> bool:
    return f"{key(action)} ".startswith(f"{key(name)} ")


def _short(action: str, name: str) -> bool:
    return shortens(name, action)
