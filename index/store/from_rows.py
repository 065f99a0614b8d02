"""Table rows to records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sqlalchemy import Connection, RowMapping, Table, select

from index.records import (
    Amount,
    Field,
    Goal,
    Initiative,
    LabelledField,
    PageSpan,
    Passage,
    Plan,
    Theme,
    YearStatus,
)
from index.store.tables import (
    AMOUNTS,
    DOCUMENTS,
    FIELDS,
    GOALS,
    INITIATIVES,
    PLANS,
    STATUS_CELLS,
    STATUSES,
    THEMES,
)


def read_passage(row: RowMapping) -> Passage:
    """Return the passage of a row of `PASSAGES`."""
    return Passage(
        id=row["id"],
        document=row["document"],
        initiative=row["initiative"],
        heading_path=tuple(row["heading_path"]),
        section=row["section"],
        kind=row["kind"],
        year=row["year"],
        text=row["text"],
        start=row["start"],
        end=row["end"],
        pages=tuple(row["pages"]),
        digest=row["digest"],
    )


def read_pages(value: Sequence[Sequence[int]]) -> tuple[PageSpan, ...]:
    """Return the page spans of a document's `pages` column."""
    return tuple(PageSpan(page, start, end) for page, start, end in value)


def read_plans(connection: Connection) -> Iterator[tuple[str, Plan]]:
    """Yield (document id, plan) for all plans, by document id and place."""
    texts = {row.id: row.text for row in connection.execute(select(DOCUMENTS.c.id, DOCUMENTS.c.text))}
    children = {
        t: _by_parent(connection, t, "initiative") for t in (THEMES, FIELDS, GOALS, STATUSES, AMOUNTS)
    }
    initiatives = _by_parent(connection, INITIATIVES, "plan")
    amounts = _by_parent(connection, AMOUNTS, "plan")
    for row in connection.execute(select(PLANS).order_by(PLANS.c.document, PLANS.c.n)).mappings():
        document, key = row["document"], (row["document"], row["n"])
        period = None if row["period_from"] is None else (row["period_from"], row["period_to"])
        yield (
            document,
            Plan(
                id=row["id"],
                title=row["title"],
                department=row["department"],
                municipality=row["municipality"],
                period=period,
                start=row["start"],
                end=row["end"],
                initiatives=tuple(_initiative(r, texts[document], children) for r in initiatives[key]),
                amounts=tuple(_amount(r) for r in amounts[key] if r["initiative"] is None),
            ),
        )


_Children = dict[tuple[str, int], list[RowMapping]]


def _by_parent(connection: Connection, table: Table, parent: str) -> _Children:
    found: _Children = defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.document, table.c.n)).mappings():
        if row[parent] is not None:
            found[row["document"], row[parent]].append(row)
    return found


def _initiative(row: RowMapping, text: str, children: dict[Table, _Children]) -> Initiative:
    key = (row["document"], row["n"])
    return Initiative(
        id=row["id"],
        name=row["name"],
        name_start=row["name_start"],
        name_end=row["name_end"],
        start=row["start"],
        end=row["end"],
        themes=tuple(Theme(r["name"], r["marked"], r["start"], r["end"]) for r in children[THEMES][key]),
        fields=tuple(
            LabelledField(r["kind"], _field(r, "heading", text), _maybe(r, "value", text))
            for r in children[FIELDS][key]
        ),
        goals=tuple(_goal(r, text) for r in children[GOALS][key]),
        statuses=tuple(_status(r, text) for r in children[STATUSES][key]),
        amounts=tuple(_amount(r) for r in children[AMOUNTS][key]),
    )


def _goal(row: RowMapping, text: str) -> Goal:
    return Goal(
        id=row["id"],
        kind=row["kind"],
        heading=row["heading"],
        group=row["row"],
        text=text[row["start"] : row["end"]],
        start=row["start"],
        end=row["end"],
        responsible=_maybe(row, "responsible", text),
        deadline=_maybe(row, "deadline", text),
        revision=row["revision"],
        keeps=row["keeps"],
    )


def _status(row: RowMapping, text: str) -> YearStatus:
    return YearStatus(
        id=row["id"],
        year=row["year"],
        kind=row["kind"],
        heading=_field(row, "heading", text),
        state=row["state"],
        goal=row["goal"],
        **{cell: _maybe(row, cell, text) for cell in STATUS_CELLS},
    )


def _amount(row: RowMapping) -> Amount:
    return Amount(
        value=Decimal(row["value"]),
        unit=row["unit"],
        year_from=row["year_from"],
        year_to=row["year_to"],
        basis=row["basis"],
        recurring=row["recurring"],
        start=row["start"],
        end=row["end"],
    )


def _field(row: RowMapping, prefix: str, text: str) -> Field:
    start, end = row[f"{prefix}_start"], row[f"{prefix}_end"]
    return Field(text[start:end], start, end)


def _maybe(row: RowMapping, prefix: str, text: str) -> Field | None:
    return None if row[f"{prefix}_start"] is None else _field(row, prefix, text)
