"""The tables of what people do with the plans: conversations, feedback, keys, editions, uploads, and the log of changes.

Times are UTC, ISO 8601 to the second. A change here needs a migration beside it (`index/store/migrations`).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from index.store.tables import METADATA

# An id belongs to its owner: two people may use the same, and neither learns of the other's.
CONVERSATIONS = Table(
    "conversations",
    METADATA,
    Column("owner", String, nullable=False),
    Column("id", String, nullable=False),
    Column("title", Text),
    Column("about", JSON, nullable=False),  # what the last turn was about: names, fields, years
    Column("created", String, nullable=False),
    Column("updated", String, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
    Index("ix_conversations_updated", "updated"),
)

TURNS = Table(
    "turns",
    METADATA,
    Column("key", Integer, primary_key=True),  # in the order they were asked
    Column("owner", String, nullable=False),
    Column("conversation", String, nullable=False),
    Column("answer_id", String, nullable=False),
    Column("question", Text, nullable=False),  # CPR numbers masked
    Column("answer", JSON, nullable=False),  # the Answer contract's object, CPR numbers masked
    Column("created", String, nullable=False),
    ForeignKeyConstraint(
        ["owner", "conversation"], ["conversations.owner", "conversations.id"], ondelete="CASCADE"
    ),
    Index("ix_turns_conversation", "owner", "conversation"),
    Index("ix_turns_answer", "answer_id"),
)

FEEDBACK = Table(
    "feedback",
    METADATA,
    Column("id", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("conversation", String, nullable=False),
    Column("answer_id", String, nullable=False),
    Column("thumb", String, nullable=False),  # up, down
    Column("reason", Text),  # CPR numbers masked
    Column("created", String, nullable=False),
    ForeignKeyConstraint(
        ["owner", "conversation"], ["conversations.owner", "conversations.id"], ondelete="CASCADE"
    ),
    Index("ix_feedback_answer", "owner", "answer_id", unique=True),
    Index("ix_feedback_conversation", "owner", "conversation"),
)

KEYS = Table(
    "keys",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("hash", String, nullable=False),  # SHA-256 of the secret, hexadecimal; the secret is kept nowhere
    Column("origins", JSON, nullable=False),  # where a widget key may be used from
    Column("created", String, nullable=False),
    Column("used", String),
    Column("revoked", String),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("id", String, nullable=False),  # of the thing: a document, a key, a plan
)

# Where people ask and the plans have nothing. Never what was asked.
UNANSWERED = Table(
    "unanswered",
    METADATA,
    Column("kind", String, nullable=False),  # no_field, not_found, blocked
    Column("field", String, nullable=False),  # as recognised; "" for none
    Column("initiative", String, nullable=False),  # its id; "" for none
    Column("count", Integer, nullable=False),
    Column("last", String, nullable=False),  # a day
    PrimaryKeyConstraint("kind", "field", "initiative"),
)

JOBS = Table(
    "jobs",
    METADATA,
    Column("id", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("name", String, nullable=False),  # the file's name as it was uploaded
    Column("source", String, nullable=False),  # where its bytes were put
    Column("state", String, nullable=False),  # waiting, running, done, failed
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("result", JSON, nullable=False),  # the ingest report's own object when done; {"error"} when failed
    Column("created", String, nullable=False),
    Column("updated", String, nullable=False),
    Index("ix_jobs_state", "state"),
)

# What an editor decided about a plan; what the rules decide is worked out from the records.
EDITIONS = Table(
    "editions",
    METADATA,
    Column("plan", String, primary_key=True),
    Column("status", String),  # draft, current, superseded
    Column("edition_of", String),  # a plan's id; "" says that it is a plan of its own
    Column("updated", String, nullable=False),
)
