"""Records to table rows and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, select

from index.errors import UnreadableDocumentError
from index.records import (
    Amount,
    Document,
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
    PASSAGES,
    PLANS,
    STATUS_CELLS,
    STATUSES,
    THEMES,
)

Row = dict[str, Any]


def document_rows(document: Document, original: bytes) -> dict[Table, list[Row]]:
    """Return a document's rows by table, parents before children.

    Raises:
        UnreadableDocumentError: a record's text is not what stands at its span.
    """
    return {DOCUMENTS: [_document_row(document, original)], **_Rows(document).by_table}


def keep_arrival(connection: Connection, document: Document, rows: dict[Table, list[Row]]) -> None:
    """Let a document that is read anew from the same bytes keep the time at which they came in."""
    c = DOCUMENTS.c
    same = select(c.ingested).where(c.id == document.id, c.sha256 == document.sha256)
    arrived = connection.execute(same).scalar()
    if arrived is not None:
        rows[DOCUMENTS][0]["ingested"] = arrived


def insert(connection: Connection, rows: dict[Table, list[Row]]) -> None:
    """Write a document's rows; its earlier version must have been deleted."""
    for table, values in rows.items():
        if values:
            connection.execute(table.insert(), values)


def delete_document(connection: Connection, document_id: str) -> bool:
    """Delete a document and, by cascade, all that belongs to it; tell whether it was there."""
    return connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id)).rowcount > 0


def _document_row(document: Document, original: bytes) -> Row:
    return {
        "id": document.id,
        "name": document.name,
        "source": document.source,
        "format": document.format,
        "sha256": document.sha256,
        "parser": document.parser,
        "ingested": datetime.now(UTC).isoformat(timespec="seconds"),
        "pages": [[p.page, p.start, p.end] for p in document.pages],
        "warnings": list(document.warnings),
        "text": document.text,
        "original": original,
    }


class _Rows:
    """The rows of one document, numbered in reading order. Parents come before their children."""

    def __init__(self, document: Document) -> None:
        tables = (PLANS, INITIATIVES, THEMES, FIELDS, GOALS, STATUSES, AMOUNTS, PASSAGES)
        self.by_table: dict[Table, list[Row]] = {table: [] for table in tables}
        self._document = document
        for plan in document.plans:
            self._plan(plan)
        for passage in document.passages:
            self._check(passage.text, passage.start, passage.end)
            self._add(PASSAGES, _passage_row(passage))

    def _plan(self, plan: Plan) -> None:
        first, last = plan.period or (None, None)
        n = self._add(
            PLANS,
            {
                "id": plan.id,
                "title": plan.title,
                "department": plan.department,
                "municipality": plan.municipality,
                "period_from": first,
                "period_to": last,
                "start": plan.start,
                "end": plan.end,
            },
        )
        for amount in plan.amounts:
            self._amount(amount, n, None)
        for initiative in plan.initiatives:
            self._initiative(initiative, n)

    def _initiative(self, initiative: Initiative, plan: int) -> None:
        n = self._add(
            INITIATIVES,
            {
                "plan": plan,
                "id": initiative.id,
                "name": initiative.name,
                "name_start": initiative.name_start,
                "name_end": initiative.name_end,
                "start": initiative.start,
                "end": initiative.end,
            },
        )
        for theme in initiative.themes:
            row = {"name": theme.name, "marked": theme.marked, "start": theme.start, "end": theme.end}
            self._add(THEMES, {"initiative": n, **row})
        for field in initiative.fields:
            row = {
                "kind": field.kind,
                **self._span("heading", field.heading),
                **self._span("value", field.value),
            }
            self._add(FIELDS, {"initiative": n, **row})
        for goal in initiative.goals:
            self._goal(goal, n)
        for status in initiative.statuses:
            self._status(status, n)
        for amount in initiative.amounts:
            self._amount(amount, plan, n)

    def _goal(self, goal: Goal, initiative: int) -> None:
        self._check(goal.text, goal.start, goal.end)
        self._add(
            GOALS,
            {
                "initiative": initiative,
                "id": goal.id,
                "kind": goal.kind,
                "heading": goal.heading,
                "row": goal.group,
                "start": goal.start,
                "end": goal.end,
                **self._span("responsible", goal.responsible),
                **self._span("deadline", goal.deadline),
                "revision": goal.revision,
                "keeps": goal.keeps,
            },
        )

    def _status(self, status: YearStatus, initiative: int) -> None:
        row: Row = {
            "initiative": initiative,
            "id": status.id,
            "year": status.year,
            "kind": status.kind,
            "state": status.state,
            "goal": status.goal,
            **self._span("heading", status.heading),
        }
        for cell in STATUS_CELLS:
            row |= self._span(cell, getattr(status, cell))
        self._add(STATUSES, row)

    def _amount(self, amount: Amount, plan: int, initiative: int | None) -> None:
        self._add(
            AMOUNTS,
            {
                "plan": plan,
                "initiative": initiative,
                "value": str(amount.value),
                "unit": amount.unit,
                "year_from": amount.year_from,
                "year_to": amount.year_to,
                "basis": amount.basis,
                "recurring": amount.recurring,
                "start": amount.start,
                "end": amount.end,
            },
        )

    def _add(self, table: Table, row: Row) -> int:
        n = len(self.by_table[table])
        self.by_table[table].append({"document": self._document.id, "n": n, **row})
        return n

    def _span(self, prefix: str, field: Field | None) -> Row:
        if field is None:
            return {f"{prefix}_start": None, f"{prefix}_end": None}
        self._check(field.text, field.start, field.end)
        return {f"{prefix}_start": field.start, f"{prefix}_end": field.end}

    def _check(self, text: str, start: int, end: int) -> None:
        if self._document.text[start:end] != text:
            raise UnreadableDocumentError(
                f"»{self._document.name}« kan ikke indlæses: et uddrag står ikke på sin plads i teksten "
                f"(tegn {start}-{end}). Det er en fejl i Klarplan; send gerne filen til dem, der vedligeholder det."
            )


def _passage_row(passage: Passage) -> Row:
    return {
        "id": passage.id,
        "initiative": passage.initiative,
        "heading_path": list(passage.heading_path),
        "section": passage.section,
        "kind": passage.kind,
        "year": passage.year,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "pages": list(passage.pages),
        "digest": passage.digest,
    }


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
