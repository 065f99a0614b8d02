"""Two figures of a data table side by side: two years of one row, or one year of two rows, with their difference."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.data_rows import Row, columns_asked, rows_found
from assistant.answers.draft import Draft, Place
from assistant.answers.phrases import quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.summands import danish_number
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import words_of

_PLAIN = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?")
_TWO = 2

Figure = tuple[str, str, Place]  # whose it is, the figure, where its row stands


def respond(context: Context) -> Answer | None:
    """Answer a comparison of two figures in one data table."""
    query = context.query
    over = query.kinds & {"compare", "change"} or len(query.years) == _TWO
    if not over or (context.named and query.sure) or not query.content or "sum" in query.kinds:
        return None
    rows = _named(context)
    figures = _of_rows(context, rows) if len(rows) == _TWO else _of_years(context, rows)
    if len(figures) != _TWO:
        return None
    draft, caption = context.draft(), f" ({rows[0].caption})" if rows[0].caption else ""
    said = "; ".join(f"{whose}: {quoted(figure)}" for whose, figure, _ in figures)
    draft.say(f"{said}{caption}.", *(place for *_, place in figures))
    _say_difference(draft, figures, context.language)
    return draft.finish("answer", suggestions=suggestions(context, ()))


def _named(context: Context) -> list[Row]:
    """Return the rows of one table that the question names in full, when they are one or two."""
    asked = {form for t in context.query.content for form in (t.word, *t.alternatives)}
    by_table: dict[tuple[str, str], list[Row]] = {}
    for row in rows_found(context):
        label = [w for w in words_of(row.label) if w not in EMPTY_WORDS]
        if label and asked.issuperset(label):
            by_table.setdefault((row.passage.document, row.passage.section), []).append(row)
    told = [rows for rows in by_table.values() if not _missing(context, rows)]
    return next((rows for rows in told if len(rows) <= _TWO), [])


def _missing(context: Context, rows: list[Row]) -> bool:
    """Tell whether the question says something that neither the rows nor their table do."""
    said = [text for row in rows for text in (row.label, row.caption, *row.heads, *row.passage.heading_path)]
    return bool(context.content.missing(*said))


def _of_years(context: Context, rows: list[Row]) -> list[Figure]:
    if len(rows) != 1:
        return []
    row = rows[0]
    place = place_of(context, row.passage)
    columns = sorted(columns_asked(context, row), key=lambda n: row.heads[n])
    ends = dict.fromkeys((*columns[:1], *columns[-1:]))  # of a range the years at its ends
    return [(f"{row.label} {row.heads[n]}", row.cells[n][0], place) for n in ends]


def _of_rows(context: Context, rows: list[Row]) -> list[Figure]:
    """Return the figures of both rows in the column asked for; in the last one of a table by years where none is."""
    heads = rows[0].heads
    columns = columns_asked(context, rows[0]) or [len(heads) - 1]
    if len(columns) != 1:
        return []
    n = columns[0]
    return [(f"{row.label}, {row.heads[n]}", row.cells[n][0], place_of(context, row.passage)) for row in rows]


def _say_difference(draft: Draft, figures: list[Figure], language: str) -> None:
    """Say how much the second is above or below the first, when both are plain numbers."""
    texts = [figure for _, figure, _ in figures]
    if not all(map(_PLAIN.fullmatch, texts)):
        return
    first, second = (Decimal(t.replace(".", "").replace(",", ".")) for t in texts)
    places = [place for *_, place in figures]
    if first == second:
        draft.say(say(language, "De to tal er ens.", "The two figures are equal."), *places)
        return
    by = danish_number(abs(second - first))
    more = second > first
    danish = f"Det sidste tal er {by} {'højere' if more else 'lavere'} end det første."
    english = f"The latter figure is {by} {'higher' if more else 'lower'} than the former."
    draft.say(say(language, danish, english), *places)
