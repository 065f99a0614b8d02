"""Editions in the database: what they are told by, what editors said, and setting earlier ones' passages apart."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from index import editions
from index.editions import Candidate, Correction, Edition
from index.errors import NotFoundError
from index.store import lexical
from index.store.database import Database, next_generation, now, read_facts, read_meta, write_meta
from index.store.service_tables import EDITIONS
from index.store.tables import DOCUMENTS, INITIATIVES, PLANS, STATUSES

_FACT = "earlier"  # what is set apart: {document: [[start, end], ...]}
_Stretches = dict[str, list[list[int]]]


def read(connection: Connection) -> tuple[Edition, ...]:
    """Return the place of every plan among its editions."""
    return editions.editions(_candidates(connection), _corrections(connection))


def settle(connection: Connection, changed: str | None = None) -> None:
    """Set the passages of earlier editions apart, and bring back those that answer again.

    Args:
        connection: in a transaction.
        changed: a document whose passages were just written, and so all stand as answering.
    """
    candidates = _candidates(connection)
    placed = editions.editions(candidates, _corrections(connection))
    wanted: _Stretches = {
        document: [list(stretch) for stretch in stretches]
        for document, stretches in editions.hidden(candidates, placed).items()
    }
    there: _Stretches = json.loads(read_meta(connection, _FACT) or "{}")
    if changed is not None:
        there.pop(changed, None)
    for document in sorted(wanted.keys() | there.keys()):
        if wanted.get(document) != there.get(document):
            stretches = [(start, end) for start, end in wanted.get(document, ())]
            lexical.set_apart(connection, document, stretches)
    write_meta(connection, _FACT, json.dumps(wanted))


def start_over(connection: Connection) -> None:
    """Settle anew after all passages were indexed as answering."""
    write_meta(connection, _FACT, "{}")
    settle(connection)


def correct(database: Database, plan: str, correction: Correction) -> None:
    """Keep an editor's word on a plan, in place of what was said before; nothing said takes it back.

    No vector changes by it, so those that were level with the records still are.

    Raises:
        NotFoundError: there is no such plan, or none that it is to be an edition of.
    """
    with database.writing() as connection:
        for wanted in (plan, correction.edition_of):
            if wanted and connection.execute(select(PLANS.c.id).where(PLANS.c.id == wanted)).first() is None:
                raise NotFoundError(f"Der er ingen plan med id »{wanted}«. Se dem med klarplan plans.")
        connection.execute(delete(EDITIONS).where(EDITIONS.c.plan == plan))
        if (correction.status, correction.edition_of) != (None, None):
            row = {"plan": plan, "status": correction.status, "edition_of": correction.edition_of}
            connection.execute(insert(EDITIONS).values(updated=now(), **row))
        settle(connection)
        facts = read_facts(connection)
        generation = next_generation(connection)
        if facts.vectors_generation == facts.generation:
            write_meta(connection, "vectors_generation", str(generation))


def correction_of(database: Database, plan: str) -> Correction:
    """Return what an editor said of a plan."""
    with database.reading() as connection:
        return _corrections(connection).get(plan, Correction())


def forget(connection: Connection, document: str) -> None:
    """Drop what was said of a document's plans; call before they are deleted."""
    plans = select(PLANS.c.id).where(PLANS.c.document == document)
    connection.execute(delete(EDITIONS).where(EDITIONS.c.plan.in_(plans)))


def _corrections(connection: Connection) -> dict[str, Correction]:
    found = connection.execute(select(EDITIONS))
    return {r.plan: Correction(r.status, r.edition_of, r.updated) for r in found}


def _candidates(connection: Connection) -> tuple[Candidate, ...]:
    plans = select(PLANS, DOCUMENTS.c.name, DOCUMENTS.c.ingested).join(
        DOCUMENTS, DOCUMENTS.c.id == PLANS.c.document
    )
    names: Mapping[tuple[str, int], list[str]] = defaultdict(list)
    of_plan: dict[tuple[str, int], tuple[str, int]] = {}
    c = INITIATIVES.c
    for row in connection.execute(select(c.document, c.n, c.plan, c.name).order_by(c.document, c.n)):
        names[row.document, row.plan].append(row.name)
        of_plan[row.document, row.n] = (row.document, row.plan)
    years: Mapping[tuple[str, int], set[int]] = defaultdict(set)
    reported: Mapping[tuple[str, int], set[int]] = defaultdict(set)
    s = STATUSES.c
    for row in connection.execute(
        select(s.document, s.initiative, s.year, s.state).where(s.year.is_not(None))
    ):
        plan = of_plan[row.document, row.initiative]
        years[plan].add(row.year)
        if row.state != "empty":
            reported[plan].add(row.year)
    return tuple(
        _candidate(r, frozenset(years[r.document, r.n]), reported[r.document, r.n], names[r.document, r.n])
        for r in connection.execute(plans.order_by(PLANS.c.document, PLANS.c.n))
    )


def _candidate(row: Any, years: frozenset[int], reported: set[int], names: list[str]) -> Candidate:
    period = range(row.period_from, row.period_to + 1) if row.period_from is not None else ()
    return Candidate(
        plan=row.id,
        document=row.document,
        name=row.name,
        title=row.title,
        department=row.department,
        municipality=row.municipality,
        years=years.union(period),
        reported=max(reported, default=None),
        initiatives=tuple(names),
        arrived=row.ingested,
        start=row.start,
        end=row.end,
    )
