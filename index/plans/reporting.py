"""Statuses in tables: columns by year, years as rows, years as columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from index.canonical import leaves
from index.plans.cells import cell_at, first_of, said_in
from index.plans.columns import Column, Header
from index.plans.events import Event, Report, Text
from index.plans.grid import Grid, Spot
from index.plans.text import field, is_level, is_light, level_first, years
from index.plans.told_parts import told_parts
from index.records import Field
from index.vocabulary import STATUS_LABELS, STATUS_PARTS, match

_STATUS = (*STATUS_LABELS, *STATUS_PARTS, "level")


def reports_of_row(body: Grid, head: Header, row: int, text: str, target: int | None) -> Iterator[Report]:
    """Yield one report for each year that the row's status columns are about."""
    columns = [c for c in head.columns if c.name in _STATUS]
    dated = {c.year for c in columns if c.year and c.name != "next"}
    parts: dict[tuple[str, int | None], list[tuple[Column, Spot | None]]] = {}
    for column in columns:
        kind = "midtvejsstatus" if column.name == "midtvejsstatus" else "status"
        # a coloured dot or the parts without a year belong to the status column beside them,
        # words without one to the light of a year;
        # what comes next may bear the year that it is for; after several years it is one of their series
        anyone = column.year is None or (column.name == "next" and len(dated) < 2)
        owner = next((k for k in reversed(parts) if anyone or k[1] == column.year), None)
        alone = owner is not None and column.year is None and all(c.name == "level" for c, _ in parts[owner])
        joined = owner if owner and (column.name not in STATUS_LABELS or alone) else (kind, column.year)
        parts.setdefault(joined, []).append((column, body.at[row][column.index]))
    for (kind, year), members in parts.items():
        yield _report(cast("Literal['status', 'midtvejsstatus']", kind), year, members, text, target)


def _report(
    kind: Literal["status", "midtvejsstatus"],
    year: int | None,
    members: Sequence[tuple[Column, Spot | None]],
    text: str,
    row: int | None,
) -> Report:
    said: dict[str, Field | None] = {}
    for column, spot in members:
        found = said_in(spot, text)
        name = "note" if column.name in STATUS_LABELS else column.name
        if name == "note" and "note" in said and said["note"] is not None:
            name = "extra"
        if (
            name == "note"
            and found
            and is_level(found.text)
            and not any(c.name == "level" for c, _ in members)
        ):
            said.setdefault("level", found)
            if is_light(found.text):
                continue
        said[name] = found
        light = level_first(found.text) if name == "note" and found else None
        if light and found and "level" not in said:
            said["level"] = Field(
                found.text[light[0] : light[1]], found.start + light[0], found.start + light[1]
            )
    note = said.get("note")
    if note and not {*said} & {*STATUS_PARTS}:
        told = told_parts(note, text)
        said = {name: f for name, f in said.items() if name != "note" or not told} | told
    heading = next((c.head for c, _ in members if c.head), None)
    return Report(kind, year, heading, tuple(said.items()), row)


def reports(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield one report a row, or one empty report when the table has no rows or only blank ones."""
    year_column = first_of(head, "year")
    rows = [r for r in range(body.height) if any(not s.blank for s in body.row(r))]
    if not rows:
        rows = [0] if body.height else []
        blank = [(c.name, None) for c in head.columns if c.name in _STATUS]
        parts = tuple(("note" if n in STATUS_LABELS else n, v) for n, v in blank)
        columns = [c for c in head.columns if c.name in STATUS_LABELS]
        if columns and not head.named(*STATUS_PARTS):
            for c in columns:
                yield Report(_kind(c), c.year, c.head, (("note", None),))
            return
        yield Report("status", _shared_year(head), _own_heading(head), parts)
        return
    seen: set[tuple[int, int]] = set()
    for row in rows:
        when = cell_at(body, row, year_column)
        if year_column is None and not head.columns[0].name:
            first = body.at[row][0]
            when = first if first and years(first.text) else None
        for report in reports_of_row(body, head, row, text, None):
            found = years(when.text) if when else []
            year = found[0] if len(found) == 1 else report.year
            heading = (
                said_in(when, text)
                if when and found
                else (
                    report.heading
                    if any(c.head == report.heading and c.name in STATUS_LABELS for c in head.columns)
                    else None
                )
            )
            kind = _kind_of(when, report.kind)
            yield Report(kind, year, heading, report.parts)
        for spot in body.row(row):
            column = head.columns[spot.column]
            if not column.name and spot is not when and (spot.row, spot.column) not in seen:
                seen.add((spot.row, spot.column))
                yield from (Text(b) for b in leaves(spot.blocks))


def _kind_of(
    when: Spot | None, otherwise: Literal["status", "midtvejsstatus"]
) -> Literal["status", "midtvejsstatus"]:
    label = match(when.text) if when else None
    return "midtvejsstatus" if label and label.name == "midtvejsstatus" else otherwise


def _kind(column: Column) -> Literal["status", "midtvejsstatus"]:
    return "midtvejsstatus" if column.name == "midtvejsstatus" else "status"


def _shared_year(head: Header) -> int | None:
    found = {c.year for c in head.columns if c.name in _STATUS and c.year}
    return found.pop() if len(found) == 1 else None


def _own_heading(head: Header) -> Field | None:
    return next((c.head for c in head.columns if c.name in STATUS_LABELS), None)


def transposed(part: Grid, text: str) -> list[Event]:
    """Return the reports of a table with years as columns and the status parts as rows; none for other tables."""
    if part.height < 2 or part.width < 2:
        return []
    columns = [(c, part.at[0][c], years(spot.text)) for c in range(1, part.width) if (spot := part.at[0][c])]
    dated = [(c, spot, found[0]) for c, spot, found in columns if len(found) == 1]
    corner = part.at[0][0]
    if corner is not None and corner.same(part.at[1][0]) and len(dated) < len(columns):
        return []  # one label for several rows, each of which begins with its year
    labels = [match(spot.text) if (spot := part.at[r][0]) else None for r in range(1, part.height)]
    names = [x.name if x else "" for x in labels]
    if not dated or not any(n in _STATUS for n in names) or not all(n in (*_STATUS, "") for n in names):
        return []
    graded = any(n in STATUS_PARTS for n in names) and _are_levels(part, names, [c for c, _, _ in dated])
    found_events: list[Event] = []
    for column, top, year in dated:
        parts: dict[str, Field | None] = {}
        for row, name in enumerate(names, start=1):
            said = said_in(part.at[row][column], text)
            if name in STATUS_LABELS and graded:
                parts.setdefault("level", said)
            elif name:
                parts["note" if name in STATUS_LABELS else name] = said
        if top is not None:
            found_events.append(
                Report(_kind_of(top, "status"), year, field(top.blocks, text), tuple(parts.items()))
            )
    return found_events


def _are_levels(part: Grid, names: Sequence[str], columns: Sequence[int]) -> bool:
    """Tell whether the row called "Status" beside the parts of one says no more than how far it is ("I gang")."""
    rows = [r for r, n in enumerate(names, start=1) if n in STATUS_LABELS]
    said = [s.text for r in rows for c in columns if (s := part.at[r][c]) and not s.blank]
    return len(rows) == 1 and bool(said) and all(is_level(t) for t in said)
