"""What a row of a table outside the indsatser comes to over years: "hvor meget gik der til parker i 2023 og 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.data_rows import Row, row_of
from assistant.answers.phrases import listed, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.summands import column_kind, danish_number
from assistant.names import same_word
from index.analysis import QuestionTerm, question_terms, words_of
from index.glossary import FUNCTION

_HEADS = " | "
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_UNIT = re.compile(
    r"\b(?P<thousand>1\.?000 ?kr|hele tusinde kroner)\b|\b(?P<other>t\. ?kr|tkr|mio\. kr|mia\. kr|kr|tons?|kg)\b",
    re.IGNORECASE,
)
_NO_SUM = re.compile(r"%|\b(?:pct|procent|andel|pr|per|gennemsnit)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3}")


def respond(context: Context) -> Answer | None:
    """Add up the cells of the years asked for in the row that a question names in full, in the plans that it names."""
    query = context.query
    if len(query.years) < 2 or "sum" not in query.kinds or context.named:
        return None
    for row in sorted(_rows(context), key=lambda r: -len(r.label)):
        columns = _columns(row, sorted(query.years), query.text)
        values = [_value(row.cells[n][0]) for n in columns]
        if columns and all(v is not None for v in values):
            return _told(context, row, columns, [v for v in values if v is not None])
    return None


def _rows(context: Context) -> Iterator[Row]:
    """Yield the rows, of the plans named, whose label's words all stand in the question."""
    asked = question_terms(context.query.text)
    for document in sorted(context.plan_documents):
        for passage in context.records.passages_of(document):
            row = row_of(context, passage) if _HEADS in passage.section else None
            if row and not row.is_total and _is_named(row, asked):
                yield row


def _is_named(row: Row, asked: Sequence[QuestionTerm]) -> bool:
    """Tell whether a question gives all words of a row's label, and the row is of something that adds up."""
    label = [w for w in words_of(row.label) if _WORD.search(w)]
    said = all(w in FUNCTION or any(same_word(t, w) for t in asked) for w in label)
    return bool(label) and said and not _NO_SUM.search(f"{row.label} {row.caption}")


def _columns(row: Row, years: Sequence[int], question: str) -> list[int]:
    """Return the column of each year: of what was spent where that is asked for, else of what was set aside."""
    spent = column_kind(question) == "spent"
    found: list[int] = []
    for year in years:
        of_year = [n for n, head in enumerate(row.heads) if n and str(year) in head]
        kinds = {n: column_kind(row.heads[n]) for n in of_year}
        if len(of_year) > 1:
            of_year = [n for n in of_year if kinds[n] == ("spent" if spent else "granted")]
        if len(of_year) != 1:
            return []
        found += of_year
    return found


def _value(cell: str) -> Decimal | None:
    """Return the number of a cell; None for one that is blank or says more."""
    text = cell.strip()
    return Decimal(text.replace(".", "").replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _told(context: Context, row: Row, columns: Sequence[int], values: Sequence[Decimal]) -> Answer:
    language = context.language
    draft = context.draft()
    unit = _UNIT.search(" ".join((row.caption, *row.heads)))
    thousand = unit is not None and unit["thousand"] is not None
    of = "" if unit is None else " kr." if thousand else f" {unit['other'].rstrip('.')}"
    of += "." if of.endswith("kr") else ""
    total = danish_number(sum(values, Decimal(0)) * (1000 if thousand else 1))
    cells = [f"{row.heads[n]}: {quoted(row.cells[n][0])}" for n in columns]
    place = place_of(context, row.passage)
    danish = f"{row.label} kommer i alt på {total}{of}: {listed(cells, 'da')}."
    draft.say(say(language, danish, f"{row.label} comes to {total}{of}: {listed(cells, 'en')}."), place)
    return draft.finish("answer", suggestions=suggestions(context, ()))
