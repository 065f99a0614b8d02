"""What the service keeps: conversations with owner and turns, feedback, keys, log of changes, uploads, editions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"

# Whose the conversations of the command line are; until this revision there were no others.
LOCAL = "lokal"


def upgrade() -> None:
    """Make the new tables, and give the conversations that are there an owner."""
    _conversations()
    _turns()
    _feedback()
    _keys_and_log()
    _jobs_and_editions()


def _conversations() -> None:
    op.rename_table("conversations", "conversations_1")
    op.create_table(
        "conversations",
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("about", sa.JSON, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("updated", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("owner", "id"),
    )
    op.create_index("ix_conversations_updated", "conversations", ["updated"])
    op.get_bind().execute(
        sa.text(
            "INSERT INTO conversations (owner, id, about, created, updated) "
            "SELECT :owner, id, about, updated, updated FROM conversations_1"
        ),
        {"owner": LOCAL},
    )
    op.drop_table("conversations_1")


def _of_conversation() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["owner", "conversation"], ["conversations.owner", "conversations.id"], ondelete="CASCADE"
    )


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("answer_id", sa.String, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        _of_conversation(),
    )
    op.create_index("ix_turns_conversation", "turns", ["owner", "conversation"])
    op.create_index("ix_turns_answer", "turns", ["answer_id"])


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("answer_id", sa.String, nullable=False),
        sa.Column("thumb", sa.String, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("created", sa.String, nullable=False),
        _of_conversation(),
    )
    op.create_index("ix_feedback_answer", "feedback", ["owner", "answer_id"], unique=True)
    op.create_index("ix_feedback_conversation", "feedback", ["owner", "conversation"])


def _keys_and_log() -> None:
    op.create_table(
        "keys",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("origins", sa.JSON, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("used", sa.String),
        sa.Column("revoked", sa.String),
    )
    op.create_table(
        "audit",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
    )
    op.create_table(
        "unanswered",
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("initiative", sa.String, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("last", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("kind", "field", "initiative"),
    )


def _jobs_and_editions() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("result", sa.JSON, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("updated", sa.String, nullable=False),
    )
    op.create_index("ix_jobs_state", "jobs", ["state"])
    op.create_table(
        "editions",
        sa.Column("plan", sa.String, primary_key=True),
        sa.Column("status", sa.String),
        sa.Column("edition_of", sa.String),
        sa.Column("updated", sa.String, nullable=False),
    )
