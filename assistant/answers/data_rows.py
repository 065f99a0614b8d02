"""Answers from data tables outside the indsatser: figures by sector and year, key figures of towns.

A row is a passage whose section names the table and the heads of its columns
(`index/passages.py`): "Ton CO2 pr. sektor: Sektor | 2019 | 2023". The row's first cell is its label.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from assistant.answer import Answer, Table
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Draft, Place
from assistant.answers.evidence import PART, Evidence
from assistant.answers.phrases import quoted, say
from assistant.answers.refusals import suggestions
from assistant.names import same_word
from assistant.vocabulary import EMPTY_WORDS
from index.analysis import question_terms, words_of
from index.records import Passage
from index.tabular import BETWEEN

_HEADS, _CELLS = BETWEEN, "\n\n"
_HOLDS = 0.75  # share of the question's words that a row with its heads must hold
_ABOUT = 0.34  # the same, for the row that the question names in full in a table of what it counts
_OF_YEAR = re.compile(r"(?:19|20)\d\d")
_TOTAL = re.compile(r"(?:i alt|ialt|total|sum|samlet|hele )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a data table: `cells` are its texts with their places, one a head, the label first."""

    passage: Passage
    caption: str
    heads: tuple[str, ...]
    cells: tuple[tuple[str, Place], ...]

    @property
    def label(self) -> str:
        return self.cells[0][0]

    @property
    def is_total(self) -> bool:
        return _TOTAL.match(self.label) is not None

    def is_of(self, years: Collection[int]) -> bool:
        """Tell whether the row is of one of the years, in a table with a year a row."""
        return self.label in map(str, years)


def respond(context: Context) -> Answer | None:
    """Give the row that a question is about, and the cell of the column that it names."""
    query = context.query
    if (context.named and query.sure) or not query.content or "definition" in query.kinds:
        return None
    row = _best(context)
    if row is None:
        return None
    draft = context.draft()
    draft.say(_told(draft, row, columns_asked(context, row)), place_of(context, row.passage))
    return draft.finish("answer", table=_table(draft, row, context), suggestions=suggestions(context, ()))


def _told(draft: Draft, row: Row, columns: list[int]) -> str:
    """Return a row in words, as in "Transport, 2023: “38.500” (Ton CO2 fordelt på sektorer)", with a full stop."""
    caption = f" ({row.caption})" if row.caption else ""
    if len(columns) == 1:
        head = row.heads[columns[0]]
        named = head if head.isupper() else head[:1].lower() + head[1:]
        return f"{row.label}, {named}: {quoted(draft.text(row.cells[columns[0]][1]))}{caption}."
    cells = [
        f"{row.heads[n]}: {quoted(draft.text(row.cells[n][1]))}" for n in columns or range(1, len(row.heads))
    ]
    return f"{row.label}{caption}: {'; '.join(cells)}."


def _best(context: Context) -> Row | None:
    """Return the row that holds most of the question: its label some of it, it and its heads nearly all."""
    query = context.query
    content = context.content
    if context.language == "en":  # a word that has no translation says nothing against a row
        content = Evidence((t for t in content.terms if t not in content.unknown), context.records)
    found: list[tuple[float, float, Row]] = []
    for row in rows_found(context):
        label = content.held(row.label) or float(row.is_of(query.years) or _named_in_full(context, row))
        wanted = row.is_total if "sum" in query.kinds else label > 0 and _tells_of_counted(context, row)
        path = " ".join(row.passage.heading_path)
        share = content.coverage(row.label, row.caption, " ".join(row.heads), path)
        least = _ABOUT if _named_in_full(context, row) else _HOLDS
        if wanted and share >= least and (not query.years or columns_asked(context, row)):
            found.append((share, label, row))
    return max(found, key=lambda f: f[:2])[2] if found else None


def _tells_of_counted(context: Context, row: Row) -> bool:
    """Tell whether a row or its table names what is counted, where something is: no money or other people for "hvor mange borgere"."""
    counted = context.query.counted
    if counted is None or context.language == "en":
        return True
    said = " ".join((row.label, row.caption, *row.heads, *row.passage.heading_path[-1:]))
    return not Evidence((counted,), context.records).missing(said, least=PART)


def _named_in_full(context: Context, row: Row) -> bool:
    """Tell whether a question has all of a row's label, numbers too, and the table tells of what it counts."""
    query = context.query
    about = " ".join((row.caption, *row.heads, *row.passage.heading_path[-1:]))
    if query.counted is None or Evidence((query.counted,), context.records).missing(about):
        return False
    asked = words_of(query.question)
    terms = {form for t in query.content for form in (t.word, *t.alternatives)}
    label = [w for w in words_of(row.label) if w not in EMPTY_WORDS]
    return bool(label) and all(w in asked or w in terms for w in label)


def rows_found(context: Context) -> Iterator[Row]:
    """Yield the rows of the tables that the search has come by, all rows of each, and of the plans that are named."""
    for passage in context.table_rows:
        if row := row_of(context, passage):
            yield row


def row_of(context: Context, passage: Passage) -> Row | None:
    """Return a passage as a row; None when its cells and the heads don't pair one to one."""
    caption, _, heads = passage.section.rpartition(": ")
    names: tuple[str, ...] = tuple(head.strip() for head in heads.split(_HEADS))
    whole = place_of(context, passage)
    cells = []
    for found in re.finditer(rf"(?:(?!{_CELLS}).)+", passage.text, re.DOTALL):
        place = replace(whole, start=whole.start + found.start(), end=whole.start + found.end())
        cells.append((found.group().strip(), place))
    if len(cells) == len(names) + 1 or _OF_YEAR.fullmatch(names[0]):  # nothing stands over the labels
        names = ("", *names)
    return Row(passage, caption, names, tuple(cells)) if len(cells) == len(names) else None


def columns_asked(context: Context, row: Row) -> list[int]:
    """Return the columns that the question names: by year, else by a word of the head."""
    query = context.query
    by_year = [n for n, head in enumerate(row.heads) if n and any(str(y) in head for y in query.years)]
    if by_year or (query.years and not row.is_of(query.years)):
        return by_year
    return [
        n
        for n, head in enumerate(row.heads)
        if n and any(same_word(t, word.word) for t in query.content for word in question_terms(head))
    ]


def _table(draft: Draft, row: Row, context: Context) -> Table:
    place = place_of(context, row.passage)
    return Table(
        row.caption or say(context.language, "Tal fra planen", "Figures from the plan"),
        row.heads,
        (tuple(draft.cell(text, place) for text, _ in row.cells),),
    )
