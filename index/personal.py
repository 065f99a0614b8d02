"""Finding personal numbers in a document, to warn about them without repeating them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from index.records import PageSpan

# ddmmyy-xxxx (cpr.dk, "Personnummeret i CPR", read 2024); a hyphen or dash, since ten digits alone are
# as often a telephone or case number.
CPR = re.compile(r"(?<![\d-])(\d{2})(\d{2})(\d{2})\s?[-‐‑–]\s?(\d{4})(?![\d-])")
CENTURIES = (1800, 1900, 2000)


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


def _is_date(day: str, month: str, year: str) -> bool:
    for century in CENTURIES:
        try:
            date(century + int(year), int(month), int(day))
        except ValueError:
            continue
        return True
    return False
