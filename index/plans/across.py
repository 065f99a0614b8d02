"""Rows across a table: its title, "Status 2021" or "Tema 1: Veje" over the rows below."""

from __future__ import annotations

from index.canonical import leaves
from index.plans.events import explicit
from index.plans.grid import Grid, Spot
from index.records import Field
from index.vocabulary import STATUS_LABELS, Label, match


def title_of(whole: Grid, row: int) -> Spot | None:
    """Return a row's only cell when the row is a title or a stretch of text across the table."""
    across = whole.full_width(row)
    if across is not None:
        return across
    lone = whole.lone(row)
    if lone is None or len(lone.text) > 120:
        return None
    label = match(lone.text)
    if label and label.name in (*STATUS_LABELS, "revision"):
        # "Status 2021" over a table; in a form it may as well be a label whose cell is blank
        return lone if whole.width > 2 and not _among_years(whole, row, label) else None
    opens = row == 0 and label is None and whole.height > 1 and whole.width > 2
    field = Field(lone.text, 0, len(lone.text))
    return lone if opens or ((explicit(field) or _is_bold_over(whole, row)) and whole.width > 2) else None


def _among_years(whole: Grid, row: int, label: Label) -> bool:
    """Tell whether the row above or below says of another year what this one leaves blank."""
    beside = [r for r in (row - 1, row + 1) if 0 <= r < whole.height and not whole.lone(r)]
    others = [match(first.text) for r in beside if (first := whole.at[r][0]) and not first.blank]
    return any(
        o is not None and o.name == label.name and None not in (o.year, label.year) and o.year != label.year
        for o in others
    )


def _is_bold_over(whole: Grid, row: int) -> bool:
    """Tell whether a row's only cell is in bold letters, over a row whose first cell isn't."""
    below = whole.at[row + 1][0] if 0 < row < whole.height - 1 else None
    if below is None or below.blank or whole.lone(row + 1):
        return False
    return all(b.bold for b in leaves(whole.row(row)[0].blocks)) and not any(
        b.bold for b in leaves(below.blocks)
    )


def names_group(title: Spot) -> bool:
    """Tell whether a row across a table names a theme or an area ("Tema 1: Veje")."""
    named = explicit(Field(title.text, 0, len(title.text)))
    return named is not None and named.number is not None and named.rank in ("theme", "area")


def with_rows_below(part: Grid, whole: Grid, last: int) -> Grid:
    """Return the head that stands above a title row together with the rows below it, by which it is read."""
    below = (whole.at[r] for r in range(last, whole.height) if title_of(whole, r) is None)
    return Grid((*part.at, *below), part.offset)
