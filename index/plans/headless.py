"""Tables without a head, whose columns their cells give away: what is done, by whom, by when."""

from __future__ import annotations

import re

from index.plans.amounts import find as find_amounts
from index.plans.columns import WHEN, Column, Header
from index.plans.grid import Grid
from index.plans.text import is_level, years
from index.records import Field

_SHARE = 0.6  # of a column's filled cells that must look alike
_LOOSE_TIME = re.compile(
    r"løbende|årligt|hver(?:t)?\s|kvartal|halvår|ultimo|primo|medio|senest|inden\b|\bfra\b.*\d", re.IGNORECASE
)
_DAY = re.compile(r"\d{1,2}\s*[./-]\s*\d{1,2}\.?")


def guessed(part: Grid) -> Header | None:
    """Return the columns of a table without a head, None unless names, people and dates are plain to see.

    Only a first column of names, one of dates and, between them, perhaps one of people are told; a
    table with other columns is left as it is.
    """
    rows = [r for r in range(part.height) if any(not s.blank for s in part.row(r))]
    if len(rows) < 2 or not 2 <= part.width <= 4:
        return None
    looks = [_look([s.text for r in rows if (s := part.at[r][c]) and not s.blank]) for c in range(part.width)]
    if looks[0] not in ("name", "sentence") or looks.count("deadline") != 1:
        return None
    places = {"deadline": looks.index("deadline")}
    if part.width > 2:
        people = [c for c in range(1, part.width) if looks[c] == "name"]
        if len(people) != 1:
            return None
        places["responsible"] = people[0]
    top = next(s for s in part.row(rows[0]) if s.blocks)
    nowhere = Field("", top.blocks[0].start, top.blocks[0].start)
    names = {0: "aktivitet", **{c: name for name, c in places.items()}}
    columns = tuple(Column(c, nowhere if c in names else None, names.get(c, "")) for c in range(part.width))
    return Header(columns, 0)


def _look(texts: list[str]) -> str:
    """Return what most cells of a column look like."""
    if not texts:
        return ""
    kinds = [_kind(t) for t in texts]
    for kind in ("deadline", "amount", "level", "name", "sentence"):
        if kinds.count(kind) >= _SHARE * len(kinds):
            return kind
    return "sentence" if all(k in ("name", "sentence") for k in kinds) else ""


def _kind(text: str) -> str:
    if is_level(text):
        return "level"
    if find_amounts(text):
        return "amount"
    rest = WHEN.sub(" ", text).split()
    loose = _LOOSE_TIME.search(text) and len(text.split()) <= 5
    # a figure alone is a count or a telephone number
    whole = not rest and (any(c.isalpha() for c in text) or _DAY.fullmatch(text))
    if (years(text) and len(rest) <= 2) or loose or whole:
        return "deadline"
    return "name" if len(text.split()) <= 7 and not text.rstrip().endswith((".", "?")) else "sentence"
