"""A full-text index of their own for the passages of earlier editions."""

from __future__ import annotations

from alembic import op

revision = "3"
down_revision = "2"

TOKENIZER = "unicode61 remove_diacritics 0 tokenchars '-./&+%§_@:'"


def upgrade() -> None:
    """Make the index and its vocabulary; which passages belong there is settled when the store is opened."""
    connection = op.get_bind()
    connection.exec_driver_sql(
        f'CREATE VIRTUAL TABLE earlier_terms USING fts5(terms, tokenize = "{TOKENIZER}")'
    )
    connection.exec_driver_sql("CREATE VIRTUAL TABLE earlier_vocabulary USING fts5vocab(earlier_terms, row)")
