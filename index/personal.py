"""Finding personal numbers: in a document, to warn about them; in what people write, to mask them before it is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from index.records import PageSpan

# ddmmyy-xxxx (cpr.dk, "Personnummeret i CPR", read 2024); a hyphen or dash, since ten digits alone are
# as often a telephone or case number.
CPR = re.compile(r"(?<![\d-])(\d{2})(\d{2})(\d{2})\s?[-‐‑–]\s?(\d{4})(?![\d-])")
CENTURIES = (1800, 1900, 2000)
# What people write: with a hyphen or a blank whatever the date, since masking too much harms little.
WRITTEN = re.compile(r"(?<!\d)(\d{6})(?:\s?[-‐‑–—−]\s?|[ \u00a0])(\d{4})(?!\d)")
TOGETHER = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})(\d{4})(?!\d)")
# In the numbers that stand in for a CPR number the day has 60 added (Sundhedsdatastyrelsen,
# "Erstatningspersonnumre", read 2024).
STANDING_IN = 60


def personal_data_warnings(text: str, pages: Sequence[PageSpan]) -> tuple[str, ...]:
    """Return Danish warnings that a text seems to hold CPR numbers, by page; never the numbers."""
    places = [match.start() for match in CPR.finditer(text) if _is_date(*match.groups()[:3])]
    if not places:
        return ()
    numbers = sorted({p.page for p in pages for at in places if p.start <= at < p.end})
    where = f" (side {', '.join(map(str, numbers))})" if numbers else ""
    how_many = "et CPR-nummer" if len(places) == 1 else f"{len(places)} CPR-numre"
    warning = (
        f"Dokumentet ser ud til at indeholde {how_many}{where}. "
        "Fjern det fra kilden, og indlæs filen igen, eller slet dokumentet med klarplan remove."
    )
    return (warning,)


def masked(text: str) -> str:
    """Return a text with each CPR number in it crossed out, figure by figure, so that places in it stay.

    Ten figures in a row count when they begin with a date; otherwise they are a case or account number.
    """

    def crossed(match: re.Match[str]) -> str:
        return re.sub(r"\d", "x", match[0])

    def crossed_if_date(match: re.Match[str]) -> str:
        day, month, year = match[1], match[2], match[3]
        stood_in = str(int(day) - STANDING_IN)
        return crossed(match) if _is_date(day, month, year) or _is_date(stood_in, month, year) else match[0]

    return TOGETHER.sub(crossed_if_date, WRITTEN.sub(crossed, text))


def _is_date(day: str, month: str, year: str) -> bool:
    for century in CENTURIES:
        try:
            date(century + int(year), int(month), int(day))
        except ValueError:
            continue
        return True
    return False
