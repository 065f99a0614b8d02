"""The rows of tables whose columns are known: goals, statuses, initiatives, years, budgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.canonical import leaves
from index.plans.cells import bounds, cell_at, first_of, pairs_in, said_in
from index.plans.columns import Column, Header
from index.plans.events import Event, Goals, Pair, Report, Row
from index.plans.figures import TOTAL, is_figure, is_money, is_total
from index.plans.goal_rows import goal_cells, groups, typed
from index.plans.grid import Grid, Spot
from index.plans.names import name_of
from index.plans.shortened import goes_on
from index.plans.text import cut, field, same_name
from index.records import Field
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, Label, match

_WORDS = re.compile(r"[^\W\d]{4,}")
_TOLD = 3  # words below a name that tell what it is
_PAGE = re.compile(r"\W*(?:side(?:tal)?|s)\W*", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.?\d{1,2}")


def goals(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield a goal table: its goals, the statuses of its rows, its other columns as fields."""
    if not body.height:
        start = min((c.head.start for c in head.columns if c.head), default=0)
        yield Goals((), (), start, max((c.head.end for c in head.columns if c.head), default=start))
        return
    said = typed(body, head, text)
    if said is not None:
        yield said
        return
    rows = [r for r in range(body.height) if not is_total(body, r)]
    found = goal_cells(body, head, rows, text, grouped=groups(body, head, rows))
    counted = replace(
        head, columns=tuple(c for c in head.columns if not (is_money(c) and c.name == "economy"))
    )
    pairs = tuple(_pairs(body, counted, rows, text, skip=("responsible", "deadline")))
    yield replace(found, pairs=pairs, rows=_as_initiatives(body, head, text))


def indicators(body: Grid, head: Header, text: str) -> Goals:
    """Read a table of indicators: each with the figures of its row, under the heads of their columns."""
    rows = [r for r in range(body.height) if not is_total(body, r)]
    start, end = bounds(body, rows)
    return Goals((), (), start, end, pairs=tuple(_pairs(body, head, rows, text)))


def _as_initiatives(body: Grid, head: Header, text: str) -> tuple[Row, ...]:
    """Read a table of activities as one initiative a row, when the activities are names rather than sentences."""
    column = first_of(head, *GOAL_LABELS)
    if column is None or column.name not in ("aktivitet", "mål"):
        return ()
    named = [s for r in range(body.height) if (s := body.at[r][column.index]) and not s.blank]
    if not named or any(len(s.text.split()) > 14 or len(list(leaves(s.blocks))) > 1 for s in named):
        return ()
    renamed = replace(column, name="initiative")
    columns = tuple(renamed if c.index == column.index else c for c in head.columns)
    found = initiatives(body, replace(head, columns=columns), text)
    return tuple(replace(e, is_goal=column.name == "mål") for e in found if isinstance(e, Row))


def _pairs(
    body: Grid, head: Header, rows: Sequence[int], text: str, *, skip: Sequence[str] = ()
) -> list[Pair]:
    """Return the fields that columns give, each cell once."""
    found: list[Pair] = []
    seen: set[tuple[int, int]] = set()
    for row in rows:
        for column in head.columns:
            spot = body.at[row][column.index]
            figure = is_figure(column, spot)
            named = column.name in (*FIELD_LABELS, "department") and not figure
            other = (
                (figure or not column.name)
                and column.head is not None
                and not _PAGE.fullmatch(column.head.text)
            )
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
            labelled = pairs_in(spot, text)
            if labelled:
                found += [replace(p, open=False) for p in labelled]
                continue
            found.append(
                Pair(column.head, label, tuple(leaves(spot.blocks)), said_in(spot, text), open=False)
            )
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
            blank
            or (spot and last and (spot.same(last) or same_name(name_of(spot.text), name_of(last.text))))
            or (spot and last and goes_on(spot.text, last.text))
        ):
            together[-1].append(row)
            continue
        last = spot
        together.append([row])
    for rows in together:
        row_event = _initiative(body, head, rows, column, text)
        if isinstance(row_event, Row) and row_event.name is None:
            row_event = replace(row_event, otherwise=_alone(body, head, rows, column, text))
        if row_event:
            yield row_event


def _alone(body: Grid, head: Header, rows: Sequence[int], column: Column, text: str) -> tuple[Row, ...]:
    """Read rows that share a number as one initiative each, the number as their theme ("Spor": "1")."""
    columns = tuple(replace(c, name="themes") if c is column else c for c in head.columns)
    part = Grid(tuple(body.at[r] for r in rows), body.offset)
    return _as_initiatives(part, replace(head, columns=columns), text)


def numbered(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield the rows of a follow-up table that knows its initiatives by number alone."""
    column = head.named("number")[0]
    for row in range(body.height):
        if not all(s.blank for s in body.row(row)):
            found = _initiative(body, head, [row], column, text)
            if isinstance(found, Row):
                yield replace(found, name=None)


def told_economy(body: Grid, head: Header, text: str) -> Iterator[Event]:
    """Yield the rows of a budget table that say their economy in words instead of figures ("inden for rammen")."""
    names = head.named("initiative")
    for row in range(body.height) if names else ():
        told = {s.text: s for s in body.row(row) if s.column > names[0].index and not s.blank}
        said = next(iter(told.values()), None)
        name, value = said_in(body.at[row][names[0].index], text), said_in(said, text)
        if len(told) != 1 or said is None or name is None or value is None or not _WORDS.search(value.text):
            continue
        heading = head.columns[said.column].head
        if heading:
            pair = Pair(heading, Label("economy"), tuple(leaves(said.blocks)), value, open=False)
            start, end = bounds(body, [row])
            yield Row(name, None, (), (pair,), Goals((), (), start, end), start, end)


def _initiative(body: Grid, head: Header, rows: list[int], column: Column, text: str) -> Event | None:
    name_spot = body.at[rows[0]][column.index]
    name = field(name_spot.blocks, text) if name_spot and not name_spot.blank else None
    if name is not None and TOTAL.match(name.text):
        return None
    number_spot = cell_at(body, rows[0], first_of(head, "number"))
    number = number_spot.text.strip(" .") if number_spot and not number_spot.blank else None
    if name is not None and _NUMBER_ALONE.fullmatch(name.text):
        number, name = name.text.strip(" ."), None
    themes: list[Field] = []
    for row in rows:
        for theme_column in head.named("themes"):
            said = said_in(body.at[row][theme_column.index], text)
            if said and said not in themes:
                themes.append(said)
    concrete = len(rows) > 1 and bool(head.named(*GOAL_LABELS))
    skip = ("responsible", "deadline") if concrete and not _shared(body, head, rows) else ()
    start, end = bounds(body, rows)
    return Row(
        name,
        number,
        tuple(themes),
        (*_below_name(name, name_spot, text), *_pairs(body, head, rows, text, skip=skip)),
        _row_goals(body, head, rows, text),
        start,
        end,
    )


def _below_name(name: Field | None, spot: Spot | None, text: str) -> Iterator[Pair]:
    """Yield what stands in a cell below the name, on lines of its own, as what the initiative is about."""
    lines = list(leaves(spot.blocks)) if name and spot else []
    first = name.text.split("\n")[0] if name else ""
    said = cut(text, name.start + len(first), name.end) if name else None
    told = said is not None and said.text[:1].isupper() and len(said.text.split()) >= _TOLD
    if name and said and told and not pairs_in(spot, text) and match(said.text.partition(":")[0]) is None:
        heading = Field(first, name.start, name.start + len(first))
        blocks = tuple(lines[1:]) or (replace(lines[0], text=said.text, start=said.start, end=said.end),)
        yield Pair(heading, Label("description"), blocks, said, open=False)


def _shared(body: Grid, head: Header, rows: Sequence[int]) -> bool:
    """Tell whether one cell names who is responsible for all rows of an initiative."""
    columns = head.named("responsible", "deadline")
    return bool(columns) and all(
        (spot := body.at[rows[0]][c.index]) is not None and all(spot.same(body.at[r][c.index]) for r in rows)
        for c in columns
    )


def _row_goals(body: Grid, head: Header, rows: list[int], text: str) -> Goals:
    found = goal_cells(body, head, rows, text, grouped=groups(body, head, rows))
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
