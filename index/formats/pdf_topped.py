"""Tables whose head is painted and whose rows have neither lines nor paint: the head is a row of the text below it."""

from __future__ import annotations

from collections.abc import Sequence

from index.formats.pdf_grid import Grid
from index.formats.pdf_parts import Rule, Word, lines_of

_COLUMNS = 3  # cells of a head, at least
_CLOSE = 2.5  # type sizes; the first row begins no farther below
_ALIGNED = 3.0  # points by which the beginnings of a column's texts may differ


def is_bare_head(grid: Grid, rules: Sequence[Rule], words: Sequence[Word]) -> bool:
    """Say whether a grid is one painted row over text that begins where its own texts do.

    Args:
        grid: a table found on the page.
        rules: the page's lines.
        words: its words.
    """
    box = grid.box
    if len(grid.ys) != 2 or len(grid.cells) < _COLUMNS or not all(c.shaded for c in grid.cells):
        return False
    if any(box.holds((r.start + r.end) / 2, r.at) for r in rules if not r.vertical):
        return False
    head = [w for w in words if box.holds(w.x, w.y)]
    below = lines_of([w for w in words if w.y > box.bottom and box.x0 <= w.x <= box.x1], 0)
    if not head or not below or below[0].top - box.bottom > _CLOSE * below[0].size:
        return False
    starts = [min(inside) for c in grid.cells if (inside := [w.x0 for w in head if c.box.holds(w.x, w.y)])]
    over = [x for x in grid.xs[1:-1] for w in below[0].words if w.x0 < x < w.x1]
    met = sum(any(abs(w.x0 - x) <= _ALIGNED for w in below[0].words) for x in starts)
    return not over and len(starts) >= _COLUMNS and met >= max(2, len(starts) - 1)
