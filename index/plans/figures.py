"""Budget tables: figures by year, with the unit of their column or caption."""

from __future__ import annotations

import re
from dataclasses import replace

from index.plans.cells import said_in
from index.plans.columns import Column, Header
from index.plans.events import Money
from index.plans.grid import Grid, Spot
from index.plans.name_columns import are_shares
from index.vocabulary import GOAL_LABELS

_FIGURE = re.compile(
    r"^\s*(?:kr\.?\s*)?-?\d{1,3}(?:[. ]?\d{3})*(?:,\d+)?\s*(?:mio\.?|mia\.?|t\.?)?\s*(?:kr\.?|tkr\.?)?,?-?\s*$",
    re.IGNORECASE,
)


_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
TOTAL = re.compile(r"^(?:i alt|ialt|sum|total|samlet|subtotal)\b", re.IGNORECASE)


def budget(body: Grid, head: Header, text: str, *, caption: str) -> list[Money]:
    """Return the figures of columns that give amounts by year or in a unit.

    Args:
        body: the table without its head.
        head: its columns.
        text: canonical text.
        caption: the unit that the line above the table gives, or nothing.
    """
    found: list[Money] = []
    columns = [c for c in head.columns if is_money(c)]
    for row in range(body.height):
        label = next((s for s in body.row(row) if not s.blank), None)
        for column in columns:
            spot = body.at[row][column.index]
            if (
                spot is None
                or spot.column == 0
                or not _FIGURE.match(spot.text)
                or not any(ch.isdigit() for ch in spot.text)
            ):
                continue
            said = said_in(spot, text)
            total = is_total(body, row)
            if said:
                found.append(
                    Money(said, column.unit or caption, column.year, label.text if label else "", total)
                )
    return found


def by_row(part: Grid, text: str, *, caption: str) -> list[Money]:
    """Return the figures of a table with a year in front of each row ("2024 | 500.000 kr. | 480.000 kr."), else none."""
    rows = [r for r in range(1, part.height) if any(not s.blank for s in part.row(r))]
    firsts = [(r, s) for r in rows if (s := part.at[r][0]) and _BARE_YEAR.fullmatch(s.text.strip())]
    cells = [(s, int(y.text)) for r, y in firsts for s in part.row(r) if s.column > 0 and not s.blank]
    money = bool(caption) or any("kr" in s.text for s, _ in cells)
    if len(firsts) < max(2, len(rows)) or not money or not all(_FIGURE.match(s.text) for s, _ in cells):
        return []
    return [Money(said, caption, year, "") for s, year in cells if (said := said_in(s, text))]


def is_money(column: Column) -> bool:
    """Tell whether a column may hold amounts of a year or in a unit."""
    return column.name in ("", "year", "economy") and bool(column.year or column.unit) and column.index > 0


def is_figure(column: Column, spot: Spot | None) -> bool:
    """Tell whether a cell gives nothing but the amount of its column's year ("Budget 2024", "900")."""
    figure = spot is not None and any(c.isdigit() for c in spot.text) and _FIGURE.match(spot.text)
    return is_money(column) and column.year is not None and bool(figure)


def is_total(body: Grid, row: int) -> bool:
    """Tell whether a row sums up the others ("I alt", perhaps after a blank cell), with nothing but figures beside it."""
    said = [s.text for s in body.row(row) if not s.blank]
    return bool(said) and TOTAL.match(said[0]) is not None and all(_FIGURE.match(t) for t in said[1:])


def by_year(body: Grid, head: Header) -> Header:
    """Return a head whose bare years are the years of statuses ("Indsats | 2021 | 2022").

    Percentages by year are statuses only of what a plan has: of other things they are mere figures.
    """
    own = bool(head.named("initiative", "area", "indicator", *GOAL_LABELS))

    def reports(column: Column) -> bool:
        return column.name == "year" and bool(column.year) and (own or not are_shares(body, column.index, 0))

    return replace(head, columns=tuple(replace(c, name="status") if reports(c) else c for c in head.columns))
