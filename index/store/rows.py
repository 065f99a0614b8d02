"""Records to table rows, in one document at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from index.errors import UnreadableDocumentError
from index.records import (
    Amount,
    Document,
    Field,
    Goal,
    Initiative,
    Passage,
    Plan,
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
