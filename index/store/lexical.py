"""The lexical index: SQLite FTS5 over analysed terms, in the records' own database and transaction.

Terms come analysed (`index.analysis`); FTS5 only counts them. The tokenizer keeps diacritics: its
default would fold å to a. Raw text never reaches MATCH: every term is a quoted string.

FTS5 finds the candidates. They are then scored by BM25 over *words*: a question word is worth its
best alternative, once. Summing alternatives, as FTS5 would, makes a word with many forms and
compound parts drown the others.
"""

# ruff: noqa: S608 - the names of tables are ours, and what people write is always bound
from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, text

# Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009): the usual values.
K1 = 1.2
B = 0.75
# How many candidates FTS5 hands over at least, and how many for each asked-for result.
CANDIDATES = 100
CANDIDATES_PER_RESULT = 2
# From how many passages on, and from which share of them, a common term is not looked for by itself.
LARGE = 1_000
COMMON = 0.25

# Marks inside a term (covid-19, 2.3) do not split it: what is a term, the analysis decides.
TOKENIZER = "unicode61 remove_diacritics 0 tokenchars '-./&+%§_@:'"

# Passages that answer, and those of earlier editions: apart, so that another edition of a plan does
# not change how rare a word is, and with it what is found.
CURRENT = "passage_terms"
EARLIER = "earlier_terms"
_VOCABULARY = {CURRENT: "passage_vocabulary", EARLIER: "earlier_vocabulary"}
# The indexes' own tables begin with these; SQLite makes more of them beside.
TABLES = (*_VOCABULARY, *_VOCABULARY.values())

_FIND = {
    table: text(
        f"SELECT p.id, t.terms FROM {table} t JOIN passages p ON p.key = t.rowid "
        f"WHERE {table} MATCH :query ORDER BY t.rank LIMIT :limit"
    )
    for table in (CURRENT, EARLIER)
}
_TERMS = tuple(
    text(
        f"SELECT p.id, t.terms FROM passages p JOIN {table} t ON t.rowid = p.key WHERE p.id IN :ids"
    ).bindparams(bindparam("ids", expanding=True))
    for table in (CURRENT, EARLIER)
)
_ANSWERING = text(
    f"SELECT p.id FROM passages p JOIN {CURRENT} t ON t.rowid = p.key WHERE p.id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_OF_DOCUMENT = "rowid IN (SELECT key FROM passages WHERE document = :id)"
_OF_STRETCH = "rowid IN (SELECT key FROM passages WHERE document = :id AND start >= :start AND start < :end)"


def create(connection: Connection) -> None:
    """Create the indexes and their vocabularies (term -> number of passages) where they are missing."""
    for table, vocabulary in _VOCABULARY.items():
        connection.execute(
            text(f'CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(terms, tokenize = "{TOKENIZER}")')
        )
        connection.execute(
            text(f"CREATE VIRTUAL TABLE IF NOT EXISTS {vocabulary} USING fts5vocab({table}, row)")
        )


def add(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Index passages given as (key, analysed terms), as ones that answer."""
    values = [{"key": key, "terms": " ".join(terms).lower()} for key, terms in rows]
    if values:
        connection.execute(text("INSERT INTO passage_terms(rowid, terms) VALUES (:key, :terms)"), values)


def remove(connection: Connection, document_id: str) -> None:
    """Drop the terms of a document's passages; call before its passages are deleted."""
    for table in _VOCABULARY:
        connection.execute(text(f"DELETE FROM {table} WHERE {_OF_DOCUMENT}"), {"id": document_id})


def set_apart(connection: Connection, document_id: str, stretches: Iterable[tuple[int, int]]) -> None:
    """Move a document's passages that begin in the stretches among the earlier ones, and all its others back."""
    _move(connection, EARLIER, CURRENT, _OF_DOCUMENT, {"id": document_id})
    for start, end in stretches:
        _move(connection, CURRENT, EARLIER, _OF_STRETCH, {"id": document_id, "start": start, "end": end})


def _move(connection: Connection, source: str, target: str, which: str, values: Mapping[str, object]) -> None:
    copied = text(f"INSERT INTO {target}(rowid, terms) SELECT rowid, terms FROM {source} WHERE {which}")
    if connection.execute(copied, values).rowcount:
        connection.execute(text(f"DELETE FROM {source} WHERE {which}"), values)


def merge(connection: Connection) -> None:
    """Rewrite the indexes without what was deleted: until then its terms stay in the file."""
    for table in _VOCABULARY:
        connection.execute(text(f"INSERT INTO {table}({table}) VALUES ('optimize')"))


def clear(connection: Connection) -> None:
    """Drop all terms."""
    for table in _VOCABULARY:
        connection.execute(text(f"DELETE FROM {table}"))


def count(connection: Connection, *, earlier: bool = False) -> int:
    """Return the number of passages that answer, or of those of earlier editions."""
    table = EARLIER if earlier else CURRENT
    return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def frequencies(connection: Connection) -> dict[str, int]:
    """Return the number of answering passages that each term stands in."""
    found: dict[str, int] = {}
    for row in connection.execute(text("SELECT term, doc FROM passage_vocabulary")):
        found[row.term] = row.doc
    return found


def earlier_words(connection: Connection) -> frozenset[str]:
    """Return the terms that stand in earlier editions."""
    return frozenset(connection.execute(text("SELECT term FROM earlier_vocabulary")).scalars())


def answering(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Return those of the passages that answer: that are not of an earlier edition."""
    return frozenset(connection.execute(_ANSWERING, {"ids": list(ids)}).scalars())


def search(
    connection: Connection,
    words: Sequence[Sequence[str]],
    k: int,
    passages: int,
    frequency: Callable[[str], int],
    *,
    earlier: bool = False,
) -> list[tuple[str, float]]:
    """Return the `k` best passages for a question, best first.

    Args:
        connection: to the database.
        words: for each question word its alternative terms.
        k: how many passages at most.
        passages: how many passages the index holds.
        frequency: in how many of them a term stands.
        earlier: look among the passages of earlier editions too.

    Returns:
        (passage id, score); scores are positive, without a unit, comparable within one question.
    """
    alternatives = [tuple(dict.fromkeys(t.lower() for t in word if _searchable(t))) for word in words]
    wanted = dict.fromkeys(term for word in alternatives for term in word)
    if not wanted or k < 1:
        return []
    weights = {term: _idf(frequency(term), passages) for term in wanted}
    known = list(wanted) if earlier else [term for term in wanted if frequency(term)]
    telling = _telling(known, frequency, passages)
    if not telling:
        return []
    asked = {
        "query": " OR ".join(_quote(term) for term in telling),
        "limit": max(CANDIDATES, CANDIDATES_PER_RESULT * k),
    }
    tables = (CURRENT, EARLIER) if earlier else (CURRENT,)
    rows = [row for table in tables for row in connection.execute(_FIND[table], asked)]
    if not rows:
        return []
    found = [(row.id, row.terms.split()) for row in rows]
    average = sum(len(terms) for _, terms in found) / len(found)
    scored = (
        (id_, _score(Counter(terms), len(terms) / average, alternatives, weights)) for id_, terms in found
    )
    return heapq.nlargest(k, ((id_, score) for id_, score in scored if score > 0), key=lambda hit: hit[1])


def terms_of(connection: Connection, ids: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return the terms that passages are indexed by, by passage id."""
    found: dict[str, frozenset[str]] = {}
    for query in _TERMS:
        rows = connection.execute(query, {"ids": list(ids)})
        found |= {row.id: frozenset(row.terms.split()) for row in rows}
    return found


def _telling(terms: Sequence[str], frequency: Callable[[str], int], passages: int) -> Sequence[str]:
    """Return the terms that candidates are looked for with.

    In a large index a term that stands in every fourth passage finds thousands and tells nothing; it
    still counts in the score of what the others find. Alone, such terms are looked for too.
    """
    if passages < LARGE:
        return terms
    return [term for term in terms if frequency(term) <= passages * COMMON] or terms


def _score(
    terms: Counter[str], length: float, words: Sequence[Sequence[str]], weights: dict[str, float]
) -> float:
    """Return BM25 over words; `length` is the passage's, relative to the average candidate's."""
    norm = K1 * (1 - B + B * length)
    total = 0.0
    for word in words:
        total += max(
            (weights[t] * terms[t] * (K1 + 1) / (terms[t] + norm) for t in word if t in terms), default=0.0
        )
    return total


def _idf(frequency: int, passages: int) -> float:
    """Return how telling a term is; never negative, so that a common word cannot count against."""
    return math.log(1 + (max(passages, frequency) - frequency + 0.5) / (frequency + 0.5))


def _searchable(term: str) -> bool:
    """Tell whether FTS5 can look for the term: it ends a query at NUL and refuses one without a token."""
    return term.isprintable() and any(character.isalnum() for character in term)


def _quote(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
