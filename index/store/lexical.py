"""The lexical index: SQLite FTS5 over analysed terms, in the records' own database and transaction.

Terms come analysed (`index.analysis`); FTS5 only counts them. The tokenizer keeps diacritics: its
default would fold å to a. Raw text never reaches MATCH: every term is a quoted string.

FTS5 finds the candidates. They are then scored by BM25 over *words*: a question word is worth its
best alternative, once. Summing alternatives, as FTS5 would, makes a word with many forms and
compound parts drown the others.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

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

# The index's own tables begin with these; SQLite makes more of them beside.
TABLES = ("passage_terms", "passage_vocabulary")


def create(connection: Connection) -> None:
    """Create the index and its vocabulary (term -> number of passages) where they are missing."""
    connection.execute(
        text(f'CREATE VIRTUAL TABLE IF NOT EXISTS passage_terms USING fts5(terms, tokenize = "{TOKENIZER}")')
    )
    connection.execute(
        text("CREATE VIRTUAL TABLE IF NOT EXISTS passage_vocabulary USING fts5vocab(passage_terms, row)")
    )


def add(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Index passages given as (key, analysed terms)."""
    values = [{"key": key, "terms": " ".join(terms).lower()} for key, terms in rows]
    if values:
        connection.execute(text("INSERT INTO passage_terms(rowid, terms) VALUES (:key, :terms)"), values)


def remove(connection: Connection, document_id: str) -> None:
    """Drop the terms of a document's passages; call before its passages are deleted."""
    connection.execute(
        text("DELETE FROM passage_terms WHERE rowid IN (SELECT key FROM passages WHERE document = :id)"),
        {"id": document_id},
    )


def merge(connection: Connection) -> None:
    """Rewrite the index without what was deleted: until then its terms stay in the file."""
    connection.execute(text("INSERT INTO passage_terms(passage_terms) VALUES ('optimize')"))


def clear(connection: Connection) -> None:
    """Drop all terms."""
    connection.execute(text("DELETE FROM passage_terms"))


def count(connection: Connection) -> int:
    """Return the number of passages indexed."""
    return int(connection.execute(text("SELECT count(*) FROM passage_terms")).scalar_one())


def frequencies(connection: Connection) -> dict[str, int]:
    """Return the number of passages that each term stands in."""
    found: dict[str, int] = {}
    for row in connection.execute(text("SELECT term, doc FROM passage_vocabulary")):
        found[row.term] = row.doc
    return found


def search(
    connection: Connection,
    words: Sequence[Sequence[str]],
    k: int,
    passages: int,
    frequency: Callable[[str], int],
) -> list[tuple[str, float]]:
    """Return the `k` best passages for a question, best first.

    Args:
        connection: to the database.
        words: for each question word its alternative terms.
        k: how many passages at most.
        passages: how many passages the index holds.
        frequency: in how many of them a term stands.

    Returns:
        (passage id, score); scores are positive, without a unit, comparable within one question.
    """
    alternatives = [tuple(dict.fromkeys(t.lower() for t in word if _searchable(t))) for word in words]
    wanted = dict.fromkeys(term for word in alternatives for term in word)
    if not wanted or k < 1:
        return []
    weights = {term: _idf(frequency(term), passages) for term in wanted}
    telling = _telling([term for term in wanted if frequency(term)], frequency, passages)
    if not telling:
        return []
    rows = connection.execute(
        text(
            "SELECT p.id, t.terms FROM passage_terms t JOIN passages p ON p.key = t.rowid "
            "WHERE passage_terms MATCH :query ORDER BY t.rank LIMIT :limit"
        ),
        {
            "query": " OR ".join(_quote(term) for term in telling),
            "limit": max(CANDIDATES, CANDIDATES_PER_RESULT * k),
        },
    ).all()
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
    query = text(
        "SELECT p.id, t.terms FROM passages p JOIN passage_terms t ON t.rowid = p.key WHERE p.id IN :ids"
    ).bindparams(bindparam("ids", expanding=True))
    return {row.id: frozenset(row.terms.split()) for row in connection.execute(query, {"ids": list(ids)})}


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
