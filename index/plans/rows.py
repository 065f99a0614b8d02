"""The rows of tables whose columns are known: goals, statuses, initiatives, years, budgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, cast

from index.canonical import leaves
from index.formats.blocks import Block
from index.plans.columns import Column, Header
from index.plans.events import Box, Event, GoalCell, Goals, Heading, Money, Pair, Report, Row, Text
from index.plans.grid import Grid, Spot
from index.plans.text import field, is_level, is_light, level_first, value, years
from index.records import Field, GoalKind
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, match

_FIGURE = re.compile(
    r"^\s*(?:kr\.?\s*)?-?\d{1,3}(?:[. ]?\d{3})*(?:,\d+)?\s*(?:mio\.?|mia\.?|t\.?)?\s*(?:kr\.?|tkr\.?)?,?-?\s*$",
    re.IGNORECASE,
)
_MARKS = dict.fromkeys(("x", "(x)", "[x]", "✓", "✔", "☒", "☑", "ja", "•", "●"), True) | dict.fromkeys(
    ("", "-", "–", "☐", "nej", "[ ]"), False
)
# deeper than any heading in the text: it ends with its table
_TICKED_LEVEL = 9
_TOTAL = re.compile(r"^(?:i alt|ialt|sum|total|samlet|subtotal)\b", re.IGNORECASE)
_STATUS = (*STATUS_LABELS, *STATUS_PARTS, "level")


def _said(spot: Spot | None, text: str) -> Field | None:
    return value(spot.blocks, text) if spot else None


def _first(head: Header, *names: str) -> Column | None:
    found = head.named(*names)
    return found[0] if found else None


def _at(body: Grid, row: int, column: Column | None) -> Spot | None:
    return body.at[row][column.index] if column else None


def _bounds(body: Grid, rows: Sequence[int]) -> tuple[int, int]:
    inner = [b for r in rows for s in body.row(r) for b in leaves(s.blocks)]
    if not inner:
        return -1, -1
    return min(b.start for b in inner), max(b.end for b in inner)


def goals(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield a goal table: its goals, the statuses of its rows, its other columns as fields."""
    if not body.height:
        start = min((c.head.start for c in head.columns if c.head), default=0)
        yield Goals((), (), start, max((c.head.end for c in head.columns if c.head), default=start))
        return
    typed = _typed(body, head, text)
    if typed is not None:
        yield typed
        return
    rows = range(body.height)
    found = _goals(body, head, rows, text, groups=_groups(body, head, rows))
    pairs = tuple(_pairs(body, head, rows, text, skip=("responsible", "deadline")))
    yield replace(found, pairs=pairs, rows=_as_initiatives(body, head, text))


def _typed(body: Grid, head: Header, text: str) -> Goals | None:
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
            _said(body.at[row][texts[0].index], text),
        )
        if label is None or name is None or said is None:
            continue
        group += label.name == "mål" or group < 0
        responsible = _said(_at(body, row, _first(head, "responsible", "department")), text)
        deadline = _said(_at(body, row, _first(head, "deadline")), text)
        cells.append(GoalCell(cast("GoalKind", label.name), name, said, group, responsible, deadline))
    start, end = _bounds(body, range(body.height))
    return Goals(tuple(cells), (), start, end)


def _as_initiatives(body: Grid, head: Header, text: str) -> tuple[Row, ...]:
    """Read a table of activities as one initiative a row, when the activities are names rather than sentences."""
    column = _first(head, "aktivitet")
    if column is None or any(c.index < column.index for c in head.named(*GOAL_LABELS)):
        return ()
    named = [s for r in range(body.height) if (s := body.at[r][column.index]) and not s.blank]
    if not named or any(len(s.text.split()) > 14 or len(list(leaves(s.blocks))) > 1 for s in named):
        return ()
    renamed = replace(column, name="initiative")
    columns = tuple(renamed if c.index == column.index else c for c in head.columns)
    return tuple(e for e in initiatives(body, replace(head, columns=columns), text) if isinstance(e, Row))


def _groups(body: Grid, head: Header, rows: Sequence[int]) -> dict[int, int]:
    """Number the rows' groups: rows under one merged goal cell belong together."""
    columns = head.named(*GOAL_LABELS)
    groups: dict[int, int] = {}
    number = -1
    for row in rows:
        spots = [body.at[row][c.index] for c in columns]
        above = [body.at[row - 1][c.index] if row - 1 in groups else None for c in columns]
        shared = any(s and not s.blank and s.same(a) for s, a in zip(spots, above, strict=True))
        number += 0 if shared else 1
        groups[row] = number
    return groups


def _goals(body: Grid, head: Header, rows: Sequence[int], text: str, *, groups: dict[int, int]) -> Goals:
    cells: list[GoalCell] = []
    found: list[Report] = []
    seen: set[tuple[int, int]] = set()
    for row in rows:
        responsible = _said(_at(body, row, _first(head, "responsible", "department")), text)
        deadline = _said(_at(body, row, _first(head, "deadline")), text)
        first = len(cells)
        for column in head.named(*GOAL_LABELS):
            spot = _at(body, row, column)
            said = _said(spot, text)
            if spot is None or said is None or column.head is None or (spot.row, spot.column) in seen:
                continue
            seen.add((spot.row, spot.column))
            kind = cast("GoalKind", column.name)
            cells.append(GoalCell(kind, column.head, said, groups[row], responsible, deadline))
        target = _reported_goal(cells, first)
        found += _reports_of_row(body, head, row, text, target)
    start, end = _bounds(body, list(rows))
    return Goals(tuple(cells), tuple(found), start, end)


def _reported_goal(cells: Sequence[GoalCell], first: int) -> int | None:
    """Return which of a row's goals its status is about: the activity, else the most concrete goal."""
    order = ("aktivitet", "handlemål", "delmål", "mål", "succeskriterium")
    own = sorted(range(first, len(cells)), key=lambda i: order.index(cells[i].kind))
    return own[0] if own else None


def _reports_of_row(body: Grid, head: Header, row: int, text: str, target: int | None) -> Iterator[Report]:
    """Yield one report for each year that the row's status columns are about."""
    columns = [c for c in head.columns if c.name in _STATUS]
    parts: dict[tuple[str, int | None], list[tuple[Column, Spot | None]]] = {}
    for column in columns:
        kind = "midtvejsstatus" if column.name == "midtvejsstatus" else "status"
        # a coloured dot or the parts without a year belong to the status column beside them
        owner = next((k for k in reversed(parts) if column.year is None or k[1] == column.year), None)
        joined = owner if column.name not in STATUS_LABELS and owner else (kind, column.year)
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
        found = _said(spot, text)
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
    heading = next((c.head for c, _ in members if c.head), None)
    return Report(kind, year, heading, tuple(said.items()), row)


def reports(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield one report a row, or one empty report when the table has no rows or only blank ones."""
    year_column = _first(head, "year")
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
        when = _at(body, row, year_column)
        if year_column is None and not head.columns[0].name:
            first = body.at[row][0]
            when = first if first and years(first.text) else None
        for report in _reports_of_row(body, head, row, text, None):
            found = years(when.text) if when else []
            year = found[0] if len(found) == 1 else report.year
            heading = (
                _said(when, text)
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


def _pairs(
    body: Grid, head: Header, rows: Sequence[int], text: str, *, skip: Sequence[str] = ()
) -> list[Pair]:
    """Return the fields that columns give, each cell once."""
    found: list[Pair] = []
    seen: set[tuple[int, int]] = set()
    for row in rows:
        for column in head.columns:
            spot = body.at[row][column.index]
            named = column.name in (*FIELD_LABELS, "department")
            other = not column.name and column.head is not None
            if (
                spot is None
                or column.head is None
                or not (named or other)
                or column.name in skip
                or (spot.row, spot.column) in seen
            ):
                continue
            seen.add((spot.row, spot.column))
            if other and spot.blank:
                continue
            label = Label(column.name) if named else None
            found.append(Pair(column.head, label, tuple(leaves(spot.blocks)), _said(spot, text), open=False))
    return [p for p in found if p.label or p.value]


def initiatives(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield one event for each initiative of a table: rows that share a name cell, or leave it blank, go together."""
    column = head.named("initiative")[0]
    together: list[list[int]] = []
    last: Spot | None = None
    for row in range(body.height):
        spot = body.at[row][column.index]
        if all(s.blank for s in body.row(row)):
            continue
        blank = spot is None or spot.blank
        if together and (
            blank or (spot is not None and (spot.same(last) or (last and spot.text == last.text)))
        ):
            together[-1].append(row)
            continue
        last = spot
        together.append([row])
    for rows in together:
        row_event = _initiative(body, head, rows, column, text)
        if row_event:
            yield row_event


def numbered(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield the rows of a follow-up table that knows its initiatives by number alone."""
    column = head.named("number")[0]
    for row in range(body.height):
        if not all(s.blank for s in body.row(row)):
            found = _initiative(body, head, [row], column, text)
            if isinstance(found, Row):
                yield replace(found, name=None)


def _initiative(body: Grid, head: Header, rows: list[int], column: Column, text: str) -> Event | None:
    name_spot = body.at[rows[0]][column.index]
    name = field(name_spot.blocks, text) if name_spot and not name_spot.blank else None
    if name is not None and _TOTAL.match(name.text):
        return None
    number_spot = _at(body, rows[0], _first(head, "number"))
    number = number_spot.text.strip(" .") if number_spot and not number_spot.blank else None
    themes: list[Field] = []
    for row in rows:
        for theme_column in head.named("themes"):
            said = _said(body.at[row][theme_column.index], text)
            if said and said not in themes:
                themes.append(said)
    concrete = len(rows) > 1 and bool(head.named(*GOAL_LABELS))
    skip = ("responsible", "deadline") if concrete and not _shared(body, head, rows) else ()
    start, end = _bounds(body, rows)
    return Row(
        name,
        number,
        tuple(themes),
        tuple(_pairs(body, head, rows, text, skip=skip)),
        _row_goals(body, head, rows, text),
        start,
        end,
    )


def _shared(body: Grid, head: Header, rows: Sequence[int]) -> bool:
    """Tell whether one cell names who is responsible for all rows of an initiative."""
    columns = head.named("responsible", "deadline")
    return bool(columns) and all(
        (spot := body.at[rows[0]][c.index]) is not None and all(spot.same(body.at[r][c.index]) for r in rows)
        for c in columns
    )


def _row_goals(body: Grid, head: Header, rows: list[int], text: str) -> Goals:
    found = _goals(body, head, rows, text, groups=_groups(body, head, rows))
    activities = len(rows) > 1 and any(c.kind == "aktivitet" for c in found.cells)
    reported = tuple(
        r if activities else Report(r.kind, r.year, r.heading, r.parts, None) for r in found.reports
    )
    if len(rows) > 1 and not activities:
        reported = tuple(r for r in reported if any(v for _, v in r.parts)) or reported[:1]
    return Goals(found.cells, _once(reported), found.start, found.end)


def _once(reported: Sequence[Report]) -> tuple[Report, ...]:
    """Drop the reports that a merged cell gave again in the next row."""
    kept: list[Report] = []
    for report in reported:
        if not any(
            k.parts == report.parts and k.year == report.year and any(v for _, v in k.parts) for k in kept
        ):
            kept.append(report)
    return tuple(kept)


def transposed(part: Grid, text: str) -> list[Event]:
    """Return the reports of a table with years as columns and the status parts as rows; none for other tables."""
    if part.height < 2 or part.width < 2:
        return []
    columns = [(c, part.at[0][c], years(spot.text)) for c in range(1, part.width) if (spot := part.at[0][c])]
    dated = [(c, spot, found[0]) for c, spot, found in columns if len(found) == 1]
    labels = [match(spot.text) if (spot := part.at[r][0]) else None for r in range(1, part.height)]
    names = [x.name if x else "" for x in labels]
    if not dated or not any(n in _STATUS for n in names) or not all(n in (*_STATUS, "") for n in names):
        return []
    found_events: list[Event] = []
    for column, top, year in dated:
        parts: dict[str, Field | None] = {}
        for row, name in enumerate(names, start=1):
            if name:
                parts["note" if name in STATUS_LABELS else name] = _said(part.at[row][column], text)
        if top is not None:
            found_events.append(
                Report(_kind_of(top, "status"), year, field(top.blocks, text), tuple(parts.items()))
            )
    return found_events


def ticked(part: Grid, text: str) -> list[Event]:
    """Return the themes of a table that marks them with a cross in a column of its own; none for other tables."""
    heads = {s.column: match(s.text) for s in part.row(0) if s.text}
    columns = [c for c, label in heads.items() if label and label.name == "themes"]
    for name in columns:
        for mark in range(part.width):
            cells = [(part.at[r][name], part.at[r][mark]) for r in range(1, part.height)]
            marks = [m.text.strip().lower() if m else "" for _, m in cells]
            if (
                mark == name
                or len(cells) < 2
                or not all(m in _MARKS for m in marks)
                or not any(_MARKS[m] for m in marks)
            ):
                continue
            top = part.at[0][name]
            title = field(top.blocks, text) if top else None
            boxes = [
                _box(n, checked=_MARKS[m]) for (n, _), m in zip(cells, marks, strict=True) if n and n.blocks
            ]
            return [Heading(title, _TICKED_LEVEL, Label("themes")), *boxes] if title else list(boxes)
    return []


def _box(name: Spot, *, checked: bool) -> Box:
    first, last = name.blocks[0], name.blocks[-1]
    return Box(Block("checkbox", name.text, checked=checked, start=first.start, end=last.end))


def budget(body: Grid, head: Header, text: str, *, caption: str) -> list[Money]:
    """Return the figures of columns that give amounts by year or in a unit.

    Args:
        body: the table without its head.
        head: its columns.
        text: canonical text.
        caption: the unit that the line above the table gives, or nothing.
    """
    found: list[Money] = []
    columns = [
        c for c in head.columns if c.name in ("", "year", "economy") and (c.year or c.unit) and c.index
    ]
    for row in range(body.height):
        label = body.at[row][0]
        for column in columns:
            spot = body.at[row][column.index]
            if (
                spot is None
                or spot.column == 0
                or not _FIGURE.match(spot.text)
                or not any(ch.isdigit() for ch in spot.text)
            ):
                continue
            said = _said(spot, text)
            total = bool(label and _TOTAL.match(label.text))
            if said:
                found.append(
                    Money(said, column.unit or caption, column.year, label.text if label else "", total)
                )
    return found


def by_year(head: Header) -> Header:
    """Return a head whose bare years are the years of statuses ("Indsats | 2021 | 2022")."""
    return replace(
        head,
        columns=tuple(replace(c, name="status") if c.name == "year" and c.year else c for c in head.columns),
    )
