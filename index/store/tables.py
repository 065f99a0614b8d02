"""The tables of the records, in SQLAlchemy Core.

Text that stands in a document's canonical text is kept as a span and sliced when read, so a quote
cannot drift from its source. `n` numbers the rows of one document in reading order.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()


def _document() -> Column[str]:
    return Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)


def _number() -> Column[int]:
    return Column("n", Integer, primary_key=True, autoincrement=False)


def _span(prefix: str = "", *, optional: bool = False) -> tuple[Column[int], Column[int]]:
    return (
        Column(f"{prefix}start", Integer, nullable=optional),
        Column(f"{prefix}end", Integer, nullable=optional),
    )


def _of(parent: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["document", parent], [f"{parent}s.document", f"{parent}s.n"], ondelete="CASCADE"
    )


META = Table(
    "meta", METADATA, Column("key", String, primary_key=True), Column("value", String, nullable=False)
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("source", String, nullable=False, unique=True),
    Column("format", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("parser", String, nullable=False),
    Column("ingested", String, nullable=False),  # UTC, ISO 8601
    Column("pages", JSON, nullable=False),  # [[page, start, end], ...]
    Column("warnings", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("original", LargeBinary, nullable=False),
)

PLANS = Table(
    "plans",
    METADATA,
    _document(),
    _number(),
    Column("id", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("department", Text),
    Column("municipality", Text),
    Column("period_from", Integer),
    Column("period_to", Integer),
    *_span(),
)

INITIATIVES = Table(
    "initiatives",
    METADATA,
    _document(),
    _number(),
    Column("plan", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("name", Text, nullable=False),
    *_span("name_"),
    *_span(),
    _of("plan"),
)

THEMES = Table(
    "themes",
    METADATA,
    _document(),
    _number(),
    Column("initiative", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("marked", String, nullable=False),
    *_span(),
    _of("initiative"),
)

FIELDS = Table(
    "fields",
    METADATA,
    _document(),
    _number(),
    Column("initiative", Integer, nullable=False),
    Column("kind", String, nullable=False),
    *_span("heading_"),
    *_span("value_", optional=True),
    _of("initiative"),
)

GOALS = Table(
    "goals",
    METADATA,
    _document(),
    _number(),
    Column("initiative", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("heading", Text, nullable=False),
    Column("row", Integer, nullable=False),  # Goal.group: "group" is a reserved word
    *_span(),
    *_span("responsible_", optional=True),
    *_span("deadline_", optional=True),
    Column("revision", String),
    Column("keeps", String),
    _of("initiative"),
)

STATUS_CELLS = ("done", "achieved", "next", "note", "level")

STATUSES = Table(
    "statuses",
    METADATA,
    _document(),
    _number(),
    Column("initiative", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("year", Integer),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    *_span("heading_"),
    *(column for cell in STATUS_CELLS for column in _span(f"{cell}_", optional=True)),
    Column("goal", String),
    _of("initiative"),
)

AMOUNTS = Table(
    "amounts",
    METADATA,
    _document(),
    _number(),
    Column("plan", Integer, nullable=False),
    Column("initiative", Integer),  # None in introductory prose
    Column("value", String, nullable=False),  # a decimal number, exact
    Column("unit", String, nullable=False),
    Column("year_from", Integer),
    Column("year_to", Integer),
    Column("basis", String),
    Column("recurring", Boolean, nullable=False),
    *_span(),
    _of("plan"),
    _of("initiative"),
)

PASSAGES = Table(
    "passages",
    METADATA,
    Column("key", Integer, primary_key=True),  # the row number that the lexical index shares
    Column("id", String, nullable=False, unique=True),
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("n", Integer, nullable=False),
    Column("initiative", String),
    Column("heading_path", JSON, nullable=False),
    Column("section", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("year", Integer),
    Column("text", Text, nullable=False),  # kept here too: read by the thousand, without its document
    *_span(),
    Column("pages", JSON, nullable=False),
    Column("digest", String, nullable=False, index=True),
)
