"""The names of the months, which many patterns look for."""

from __future__ import annotations

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
ANY_MONTH = "|".join(MONTHS)  # to stand in a pattern, in a group
