"""Merged cells of a form that was copied as rows of cells, where a merge left blanks.

A form under a title across it, "Mål | tekst |  | ", "Aktivitet |  | Hvem | Hvornår", is told from a table
with columns by its title and by labels whose value alone fills their rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.formats.grid import RawCell, cell_text
from index.vocabulary import Label, match

Row = tuple[RawCell, ...]
_FEWEST_COLUMNS, _FEWEST_VALUES = 3, 2


def merged(rows: Sequence[Row]) -> list[Row]:
    """Return a form's rows with its merged cells; the rows of any other table as they are."""
    if not _is_form(rows):
        return list(rows)
    out: list[Row] = [_over(rows[0], frozenset(range(1, len(rows[0]))))]
    label: RawCell | None = None  # the last label with several cells beside it
    covered: frozenset[int] = frozenset()  # the columns that the cells to the left of them cover
    headed = False
    for row in rows[1:]:
        if label is not None and not _filled(row[0]) and any(_filled(c) for c in row):
            label.height += 1
            out.append(_over(row, covered)[1:])
            continue
        if not _is_labelled(row):
            label = None
            out.append(_over(row, covered if headed else frozenset()))
            continue
        blank = frozenset(c for c in range(1, len(row)) if not _filled(row[c]))
        alone = len(blank) == len(row) - 1
        covered = blank - {1} if alone else blank
        headed = 1 in blank and not alone
        out.append(_over(row, covered))
        label = out[-1][0] if len(row) - len(blank) >= 3 and not headed else None
    return out


def _is_form(rows: Sequence[Row]) -> bool:
    """Say whether a title stands across the table, and two labels or more whose value reaches over the columns."""
    width = len(rows[0])
    if width < _FEWEST_COLUMNS or any(len(row) != width for row in rows):
        return False
    if not _filled(rows[0][0]) or any(_filled(c) for c in rows[0][1:]) or _name(rows[0][0]) is not None:
        return False
    valued = {_name(row[0]) for row in rows[1:] if _filled(row[1]) and not _filled(row[2])} - {None}
    return len(valued) >= _FEWEST_VALUES


def _is_labelled(row: Row) -> bool:
    return len(row) > 1 and _name(row[0]) is not None


def _name(cell: RawCell) -> Label | None:
    return match(cell_text(cell.blocks).rstrip(" :"))


def _filled(cell: RawCell) -> bool:
    return any(b.text or b.rows for b in cell.blocks)


def _over(row: Row, covered: frozenset[int]) -> Row:
    """Let each cell reach over the blank ones beside it that stand in the columns given."""
    out: list[RawCell] = []
    for column, cell in enumerate(row):
        if column in covered and out and not _filled(cell):
            out[-1].width += 1
        else:
            out.append(RawCell(cell.blocks, cell.width, cell.height, head=cell.head))
    return tuple(out)
