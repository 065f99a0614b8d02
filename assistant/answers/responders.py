"""The ways of answering, in the order in which they are tried."""

from __future__ import annotations

from assistant.answers import (
    amounts,
    changes,
    comparisons,
    data_rows,
    extractive,
    extremes,
    fields,
    filtered,
    goal_fields,
    grouped,
    levels,
    lists,
    missing,
    overview,
    reasons,
    revisions,
    row_sums,
    themes,
    through_years,
    yearly_counts,
)
from assistant.answers.context import Responder

# In order: the first that has an answer gives it. Exact ones stand before found ones.
RESPONDERS: tuple[Responder, ...] = (
    missing.respond,
    grouped.respond,
    levels.respond,
    revisions.respond,
    comparisons.compare,
    yearly_counts.respond,
    row_sums.respond,
    through_years.respond,
    changes.history,
    themes.respond,
    amounts.respond,
    lists.count,
    extremes.respond,
    goal_fields.by_nickname,
    filtered.respond,
    reasons.respond,
    goal_fields.by_goal,
    fields.respond,
    lists.indsatser,
    lists.across,
    lists.about,
    overview.respond,
    fields.by_content,
    data_rows.respond,
    extractive.respond,
    fields.blank_year,
    fields.why,
    overview.ask_back,
)
