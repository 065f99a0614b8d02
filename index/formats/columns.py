"""Tables whose columns a PDF's text flattened: heads in sequence, then cells in sequence.

Nothing in such text says where a cell ends. The heads are found by their names; the body is cut
into units (paragraphs and list items), and a dynamic programme deals the units out to the columns
in order, weighing the blank lines between them, the width at which their lines wrap, lists that
belong together and the words that a column's cells start with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.formats.blocks import Block, Cell
from index.formats.cues import SHAPED, cue
from index.formats.heads import Head
from index.formats.joining import ends_closed, ends_open, starts_low
from index.formats.prose import leaf
from index.formats.style import Style
from index.formats.units import FORCED, MAYBE, Unit
from index.vocabulary import STATUS_PARTS

_LONGEST_GROUP = 40  # units in one cell that are still considered
_MAX_UNITS = 400
_ANOTHER = 1.6  # what a second value costs in a cell that has one, where rows are known
_ONE_ROW = 1000.0  # what a second row costs where there can be but one


def deal(
    units: Sequence[Unit], head: Head, cell_gaps: frozenset[str], widths: Sequence[float] | None = None
) -> list[list[list[Unit]]]:
    """Deal a body's units out to rows of columns.

    Args:
        units: the body's units in order.
        head: the table's heads.
        cell_gaps: kinds of gap known to part cells in this document; may be empty.
        widths: widths of the columns, where known from other tables of the document.

    Returns:
        rows of cells of units; always at least one row, its cells empty for a blank body.
    """
    count = len(head.labels)
    if not units or len(units) > _MAX_UNITS:
        return [[list(units), *([] for _ in range(count - 1))]]
    plain = _one_each(units, count, cell_gaps)
    if plain:
        return [plain]
    best, top = None, -1e9
    # Row costs that shape the first guess; every guess is judged by the same cost in the end.
    for cost in (_row_cost(head), 1.0, 50.0):
        guess = _Programme(units, head, cell_gaps, widths, cost).solve()[0]
        learnt = widths or _widths_of(guess, units, count)
        plan, score = _Programme(units, head, cell_gaps, learnt, _row_cost(head)).solve()
        if score > top:
            best, top = plan, score
    rows: list[list[list[Unit]]] = []
    for start, end, row, column in best or []:
        while len(rows) <= row:
            rows.append([[] for _ in range(count)])
        rows[row][column] = list(units[start:end])
    return rows


def deal_row(
    units: Sequence[Unit], head: Head, cell_gaps: frozenset[str], widths: Sequence[float] | None
) -> list[list[Unit]]:
    """Deal units that are known to be one row out to its columns.

    Args:
        units: the row's units in order; an empty one stands for a cell left blank.
        head: the heads of the columns.
        cell_gaps: kinds of gap known to part cells.
        widths: widths of the columns, where known from other rows.
    """
    row: list[list[Unit]] = [[] for _ in head.labels]
    if units and len(units) <= _MAX_UNITS:
        for start, end, _, column in _Programme(units, head, cell_gaps, widths, _ONE_ROW).solve()[0]:
            row[column] = list(units[start:end])
    elif units:
        row[0] = list(units)
    return row


def widths_of(rows: Sequence[Sequence[Sequence[Unit]]]) -> list[float]:
    """Return each column's width: that of its widest wrapped line, 0 where nothing wraps."""
    return [
        max((u.low for row in rows for u in row[c] if len(u.lines) > 1), default=0.0)
        for c in range(len(rows[0]))
    ]


def _one_each(units: Sequence[Unit], count: int, cell_gaps: frozenset[str]) -> list[list[Unit]]:
    """Deal out a row whose blank lines alone part as many cells as there are columns; nothing when they don't.

    A line of spaces between two such gaps is a cell left blank.
    """
    cells: list[list[Unit]] = [[units[0]]]
    for unit in units[1:]:
        pieces = unit.gap.split("S")
        if not tells(unit.gap):
            cells[-1].append(unit)
        elif unit.gap in cell_gaps:
            cells.append([unit])
        elif len(pieces) > 1 and all(p in cell_gaps for p in pieces):
            cells += [*([] for _ in pieces[1:]), [unit]]
        else:
            return []
    return cells if len(cells) == count else []


def _row_cost(head: Head) -> float:
    """Return what one more row costs: status tables hardly ever have two, lists of activities many."""
    if set(head.labels) & set(STATUS_PARTS):
        return 6.0
    return 1.5 if set(head.labels) & {"deadline", "responsible"} else 3.0


def _widths_of(plan: Sequence[tuple[int, int, int, int]], units: Sequence[Unit], count: int) -> list[float]:
    """Return each column's width as a guess has it: its widest wrapped line, 0 where nothing wraps."""
    widths = [0.0] * count
    for start, end, _, column in plan:
        widths[column] = max([widths[column], *(u.low for u in units[start:end] if len(u.lines) > 1)])
    return widths


class _Programme:
    """Best-scoring way to cut a sequence into cells; see `deal`."""

    def __init__(
        self,
        units: Sequence[Unit],
        head: Head,
        cell_gaps: frozenset[str],
        widths: Sequence[float] | None,
        row_cost: float,
    ) -> None:
        self.units, self.head, self.widths = units, head, widths
        self.count = len(head.labels)
        self.cell_gaps = cell_gaps
        self.shaped = {c for c, label in enumerate(head.labels) if label in SHAPED}
        self.rows_cost = row_cost
        self.one_row = row_cost == _ONE_ROW
        inner = [u.gap for u in units[1:]]
        self.telling = {
            g
            for g in set(inner)
            if g not in (FORCED, MAYBE, "P") and inner.count(g) == self.count - 1 and len(set(inner)) > 1
        }
        self.spaced = sum(g not in (FORCED, MAYBE) for g in inner) >= self.count - 1
        self.stay = [0.0] + [self._stay(i) for i in range(1, len(units))]
        self.cut = [0.0] + [self._cut(i) for i in range(1, len(units))]
        self.cues = [[cue(head.labels[c], head.texts[c], u.text) for c in range(self.count)] for u in units]

    def solve(self) -> tuple[list[tuple[int, int, int, int]], float]:
        """Return cells as (first unit, past the last, row, column), and their score."""
        n = len(self.units)
        scores: dict[tuple[int, int], float] = {}
        back: dict[tuple[int, int], tuple[int, int, bool]] = {}
        for start in range(n):
            for column in range(self.count):
                entry = max(self._entries(scores, start, column))
                for end, group in self._groups(start, column):
                    if entry[0] + group > scores.get((end, column), -1e9):
                        scores[end, column] = entry[0] + group
                        back[end, column] = (start, entry[1], entry[2])
        final = max(
            range(self.count), key=lambda c: scores[n, c] + self._empties(c + 1, self.count, last=True)
        )
        return self._trace(back, n, final), scores[n, final] + self._empties(final + 1, self.count, last=True)

    def _entries(
        self, scores: dict[tuple[int, int], float], start: int, column: int
    ) -> list[tuple[float, int, bool]]:
        if start == 0:
            return [(self._empties(0, column), -1, False)]
        found = []
        for previous in range(self.count):
            base = scores.get((start, previous), -1e9) + self.cut[start]
            if previous < column:
                found.append((base + self._empties(previous + 1, column), previous, False))
            elif column == 0 or previous > column:
                blanks = self._empties(previous + 1, self.count) + self._empties(0, column)
                found.append((base + blanks - self.rows_cost, previous, True))
        return found

    def _empties(self, start: int, end: int, *, last: bool = False) -> float:
        return -(2.5 if last else 3.0) * max(0, end - start)

    def _trace(
        self, back: dict[tuple[int, int], tuple[int, int, bool]], end: int, column: int
    ) -> list[tuple[int, int, int, int]]:
        cells: list[tuple[int, int, int, bool]] = []
        while end > 0:
            start, previous, wrapped = back[end, column]
            cells.append((start, end, column, wrapped))
            end, column = start, previous
        cells.reverse()
        out, row = [], 0
        for start, stop, at, wrapped in cells:
            row += wrapped
            out.append((start, stop, row, at))
        return out

    def _groups(self, start: int, column: int) -> Iterator[tuple[int, float]]:
        """Yield (past the last unit, score) for the cells of a column that start at a unit, short to long."""
        score, low, high = 0.0, 0.0, 1e9
        for i in range(start, min(len(self.units), start + _LONGEST_GROUP)):
            unit = self.units[i]
            if i == start:
                score += self.cues[i][column]
            elif column in self.shaped:
                score += self.cues[i][column] + self.stay[i] - (_ANOTHER if self.one_row else 1.0)
            else:
                score += 0.4 * self.cues[i][column] + self.stay[i]
            low, high = max(low, unit.low), min(high, unit.high)
            yield i + 1, score - self._misfit(low, high, column)

    def _misfit(self, low: float, high: float, column: int) -> float:
        """Return what it costs that a cell's lines wrap at different widths, or not at the column's."""
        cost = min(3.0, 20.0 * max(0.0, (low - high) / low - 0.03)) if low > high else 0.0
        if self.widths and self.widths[column]:
            known = self.widths[column]
            cost += min(2.5, 10.0 * max(0.0, low / known - 1.04)) + min(
                2.5, 10.0 * max(0.0, 0.94 - high / known)
            )
        return cost

    def _stay(self, i: int) -> float:
        """Score units i-1 and i standing in one cell."""
        above, here = self.units[i - 1], self.units[i]
        bullets = (above.bullet, here.bullet)
        score = 0.0
        if self.cell_gaps and tells(here.gap):
            score += 1.5 if here.gap not in self.cell_gaps else -0.3 if all(bullets) else -1.2
        if here.gap in self.telling:
            score -= 1.0
        if here.gap in (FORCED, MAYBE):
            score += (1.5 if self.spaced else 0.3) + (0.5 if here.gap == MAYBE else 0.0)
        if bullets == (True, False):
            score -= 1.0
        elif bullets == (False, True):
            score += 1.0 if above.text.endswith(":") else -0.8
        if all(bullets) and _first_words(above.text) == _first_words(here.text):
            score += 1.0
        if not here.bullet and not ends_closed(above.text) and starts_low(here.text):
            score += 1.5
        if self.one_row and ends_closed(above.text) != ends_closed(here.text):
            score -= 0.8  # the values of a cell are alike: sentences, or phrases
        return score

    def _cut(self, i: int) -> float:
        """Score a cell ending between units i-1 and i."""
        above, here = self.units[i - 1], self.units[i]
        score = 0.0
        if here.gap in (FORCED, MAYBE):
            score -= 2.0 if self.spaced else 0.3
        elif self.cell_gaps and tells(here.gap):
            listed = above.bullet and here.bullet
            score += (0.2 if listed else 1.0) if here.gap in self.cell_gaps else -2.5
        if here.gap in self.telling:
            score += 1.0
        if above.text.endswith(":") or ends_open(above.text):
            score -= 2.0
        return score


def tells(gap: str) -> bool:
    """Say whether a gap is one of blank lines, whose kind means something."""
    return gap not in (FORCED, MAYBE, "P", "indent")


def _first_words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split()[:2])


def to_block(
    head: Head, rows: Sequence[Sequence[Sequence[Unit]]], style: Style, page: int | None, end_page: int | None
) -> Block:
    """Build the table block: one row of heads, then the rows dealt out."""
    heads = tuple(Cell((Block("paragraph", t, page=page),), c) for c, t in enumerate(head.texts))
    body = tuple(
        tuple(Cell(tuple(leaf(u.lines, style, u.page) for u in cell), c) for c, cell in enumerate(row))
        for row in rows
    )
    return Block(
        "table",
        rows=(heads, *body),
        header_rows=1,
        page=page,
        end_page=end_page if end_page != page else None,
    )
