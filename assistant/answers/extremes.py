"""Which row of a table has most or least: "hvilken aldersgruppe er der færrest af".

A table in a status' cell is its cells one after another (`index/canonical.py`): heads, then a label and
a number a row. A table outside the indsatser is rows with heads (`assistant/answers/data_rows.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from assistant.answer import Answer, Table
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Draft, Place
from assistant.answers.evidence import text_terms
from assistant.answers.phrases import named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.scope import in_scope
from assistant.names import same_word
from index.analysis import question_terms
from index.lexicon import base_form, parts
from index.records import Passage

_WHICH = re.compile(r"\b(?:hvilke[nt]?|which|what) (?:af )?(?:de |den |det )?(?P<thing>[\wæøå-]+)")
_CELL = re.compile(r"[^\n]+")
_FIGURE = re.compile(r"(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:\s*(?:%|pct\.?|procent))?")
_SHORT = 6  # words of a cell that is a head or a label
_HEADS = 2  # a label's and a number's
_FEWEST = 2  # rows of which one is the most


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one table in a cell: each a label with its number, and the stretch of both."""

    passage: Passage
    heads: tuple[str, ...]
    rows: tuple[tuple[str, str, Place], ...]


def respond(context: Context) -> Answer | None:
    """Give the row with the largest or smallest number, of a table of what is asked for in the indsats and year meant."""
    query = context.query
    which = _WHICH.search(query.text)
    if not which or not query.kinds & {"most", "least"} or "amount" in query.fields:
        return None
    tables = [t for t in _tables(context) if _is_of(which["thing"], t.heads)]
    if not tables:
        return None
    content = context.content
    best = max(tables, key=lambda t: content.coverage(t.passage.text, *t.passage.heading_path))
    pick = min if "least" in query.kinds else max
    extreme = pick(_value(figure) for _, figure, _ in best.rows)
    told = [row for row in best.rows if _value(row[1]) == extreme]
    draft = context.draft()
    for label, figure, place in told:
        head = f" ({best.heads[-1]})" if len(best.heads) == _HEADS else ""
        draft.say(_told(label, f"{quoted(figure)}{head}", place, context.language), place)
    entries = tuple(e for e in context.catalogue.entries if e.id == best.passage.initiative)
    return draft.finish(
        "answer", table=_table(draft, best, context), suggestions=suggestions(context, entries)
    )


def _told(label: str, figure: str, place: Place, language: str) -> str:
    if not place.indsats or not place.year:
        return f"{label}: {figure}."
    name = named(place.indsats)
    danish = f"{label} står med {figure} i status {place.year} for {name}."
    return say(language, danish, f"{label}: {figure} in the {place.year} status of {name}.")


def _tables(context: Context) -> Iterator[_Rows]:
    """Yield the tables in cells of the indsatser named, else in what the search came by."""
    passages: Sequence[Passage] = [
        p for e in context.named for p in context.records.passages_of(e.document_id) if p.initiative == e.id
    ] or [h.passage for h in context.hits]
    for passage in passages:
        years = context.query.years
        if not in_scope(context, passage) or (years and passage.year not in years):
            continue
        table = _read(context, passage)
        if table:
            yield table


def _read(context: Context, passage: Passage) -> _Rows | None:
    """Return the table in a passage: from the first label that a number alone follows; None when there is none."""
    cells = list(_CELL.finditer(passage.text))
    whole = place_of(context, passage)
    rows, first = [], len(cells)
    for n, (label, figure) in enumerate(pairwise(cells)):
        short = len(label.group().split()) <= _SHORT and not _FIGURE.fullmatch(label.group().strip())
        if short and _FIGURE.fullmatch(figure.group().strip()):
            first = min(first, n)
            place = replace(whole, start=whole.start + label.start(), end=whole.start + figure.end())
            rows.append((label.group().strip(), figure.group().strip(), place))
    if len(rows) < _FEWEST:
        return None
    heads = [c.group().strip() for c in cells[max(0, first - _HEADS) : first]]
    return _Rows(passage, tuple(h for h in heads if len(h.split()) <= _SHORT), tuple(rows))


def _is_of(thing: str, heads: Sequence[str]) -> bool:
    """Tell whether a head of a table is what is asked for, or a part of its word: "aldersgruppe" of "Alder"."""
    words = {base_form(p) for p in (thing, *parts(thing))}
    said = {base_form(w) for head in heads for w in text_terms(head)}
    asked = question_terms(thing)
    return bool(words & said) or any(same_word(t, w) for t in asked for w in said)


def _value(figure: str) -> Decimal:
    found = _FIGURE.match(figure)
    return Decimal(found["n"].replace(".", "").replace(",", ".")) if found else Decimal(0)


def _table(draft: Draft, table: _Rows, context: Context) -> Table:
    heads = table.heads if len(table.heads) == _HEADS else ("", "")
    caption = say(context.language, "Tal fra planen", "Figures from the plan")
    rows = tuple((draft.cell(label, place), draft.cell(figure, place)) for label, figure, place in table.rows)
    return Table(caption, heads, rows)
