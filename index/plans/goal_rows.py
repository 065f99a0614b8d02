"""The goals that the cells of a table's rows state, with who answers for them and what is reported of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from index.canonical import leaves
from index.plans.cells import bounds, cell_at, due_in, first_of, named_in_cell, said_in
from index.plans.columns import Header
from index.plans.events import GoalCell, Goals, Report
from index.plans.grid import Grid, Spot
from index.plans.readings import goal_values
from index.plans.reporting import reports_of_row
from index.plans.text import field
from index.records import Field, GoalKind
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, match


def typed(body: Grid, head: Header, text: str) -> Goals | None:
    """Read a table that says in each row what kind of goal it holds ("Mål | Flere i job | …"), else None."""
    goal_columns = head.named(*GOAL_LABELS)
    kinds: dict[int, Spot] = {}
    for column in head.columns:
        if column.name not in ("", "level") and column not in goal_columns:
            continue
        spots = [(r, s) for r in range(body.height) if (s := body.at[r][column.index]) and s.text]
        named = {r: s for r, s in spots if (label := match(s.text)) and label.name in GOAL_LABELS}
        if len(named) >= 2 and len(named) * 3 >= len(spots) * 2:
            kinds, used = named, column
            break
    texts = [c for c in goal_columns if not kinds or c is not used]
    if not kinds or not texts:
        return None
    cells = []
    group = -1
    for row, spot in kinds.items():
        label, name, said = (
            match(spot.text),
            field(spot.blocks, text),
            said_in(body.at[row][texts[0].index], text),
        )
        if label is None or name is None or said is None:
            continue
        group += label.name == "mål" or group < 0
        responsible = named_in_cell(
            cell_at(body, row, first_of(head, "responsible", "department")), "responsible", text
        )
        deadline = said_in(due_in(body, head, row), text)
        cells.append(GoalCell(cast("GoalKind", label.name), name, said, group, responsible, deadline))
    start, end = bounds(body, range(body.height))
    return Goals(tuple(cells), (), start, end)


def groups(body: Grid, head: Header, rows: Sequence[int]) -> dict[int, int]:
    """Number the rows' groups: rows under one merged goal cell belong together."""
    columns = head.named(*GOAL_LABELS)
    found: dict[int, int] = {}
    number = -1
    for row in rows:
        spots = [body.at[row][c.index] for c in columns]
        above = [body.at[row - 1][c.index] if row - 1 in found else None for c in columns]
        shared = any(s and not s.blank and s.same(a) for s, a in zip(spots, above, strict=True))
        number += 0 if shared else 1
        found[row] = number
    return found


def goal_cells(body: Grid, head: Header, rows: Sequence[int], text: str, *, grouped: dict[int, int]) -> Goals:
    """Read the goals of rows, each cell once, and what the rows' status columns say of them.

    Args:
        body: the table below its head.
        head: its columns.
        rows: the rows to read.
        text: canonical text.
        grouped: the group of each row, as `groups` numbers them.
    """
    reported = bool(head.named(*STATUS_LABELS, *STATUS_PARTS, "level"))
    cells: list[GoalCell] = []
    found: list[Report] = []
    seen: set[tuple[int, int]] = set()
    for row in rows:
        responsible = named_in_cell(
            cell_at(body, row, first_of(head, "responsible", "department")), "responsible", text
        )
        deadline = said_in(due_in(body, head, row), text)
        first = len(cells)
        for column in head.named(*GOAL_LABELS):
            spot = cell_at(body, row, column)
            if spot is None or column.head is None or (spot.row, spot.column) in seen:
                continue
            seen.add((spot.row, spot.column))
            kind = cast("GoalKind", column.name)
            said = _said(spot, text, listed=kind == "aktivitet" and not reported)
            cells += [GoalCell(kind, column.head, s, grouped[row], responsible, deadline) for s in said]
        target = _reported_goal(cells, first)
        found += reports_of_row(body, head, row, text, target)
    start, end = bounds(body, list(rows))
    return Goals(tuple(cells), tuple(found), start, end)


def _said(spot: Spot, text: str, *, listed: bool) -> Sequence[Field]:
    """Return what a cell says as goals: with `listed` one each where it is a list, else the whole of it."""
    inner = list(leaves(spot.blocks))
    if listed and len(inner) > 1 and all(b.kind == "item" for b in inner):
        return goal_values(inner, text)
    said = said_in(spot, text)
    return (said,) if said else ()


def _reported_goal(cells: Sequence[GoalCell], first: int) -> int | None:
    """Return which of a row's goals its status is about: the activity, else the most concrete goal."""
    order = ("aktivitet", "handlemål", "delmål", "mål", "succeskriterium")
    own = sorted(range(first, len(cells)), key=lambda i: order.index(cells[i].kind))
    return own[0] if own else None
