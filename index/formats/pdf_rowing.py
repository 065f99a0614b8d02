"""Where the rows of a table without lines begin: at the white space above them, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats.pdf_parts import Line, Word

BAND = 1.4  # usual pitches; lines farther apart are not of one row
_SPACED = 1.3  # type sizes from line to line; within a cell they stand no more than `BAND` times as far apart
_TOGETHER = 2  # columns that begin anew show a row, though others go on beside them


@dataclass(frozen=True, slots=True)
class Above:
    """The white space above a line: whether there is enough `across` all columns, or above each of the line's own."""

    across: bool
    own: bool


def spaces(run: Sequence[Line], column_of: Callable[[Word], int]) -> list[Above]:
    """Tell of each line whether white space above it shows that a row begins there.

    Space above a line's own columns shows it too, though another column goes on beside them, as a
    merged cell does.
    """
    usual = _usual(run, column_of)
    last: dict[int, float] = {}
    out: list[Above] = []
    for above, line in pairwise([run[0], *run]):
        columns = {column_of(w) for w in line.words}
        gaps = [line.y_middle - last[c] for c in columns if c in last]
        own = len(gaps) >= _TOGETHER and all(gap > BAND * usual for gap in gaps)
        across = line.y_middle - above.y_middle > BAND * usual
        if own or across:
            last = {}
        last |= dict.fromkeys(columns, line.y_middle)
        out.append(Above(across, own))
    return out


def _usual(run: Sequence[Line], column_of: Callable[[Word], int]) -> float:
    """Return the smallest distance between lines of one column that comes more than once, as far as it is none of rows."""
    heights: dict[int, list[float]] = {}
    for line in run:
        for column in {column_of(w) for w in line.words}:
            heights.setdefault(column, []).append(line.y_middle)
    pitches = [b - a for ys in heights.values() for a, b in pairwise(ys)]
    counted = Counter(round(p) for p in pitches)
    often = [p for p in pitches if counted[round(p)] > 1] or pitches
    return min([*often, _SPACED * max(line.size for line in run)])
