"""Ruled tables of one page: from lines to cells, with tables left open at the page's edges closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.formats import pdf_headed, pdf_labels, pdf_underlined, pdf_zebra
from index.formats.pdf_parts import Box, Fill, Rule, Word

_SNAP = 2.6  # points; lines closer than this are one (double borders, cell by cell drawn rules)
_REACH = 3.0  # points by which two lines may miss each other and still meet
_LEAST = 8.0  # points; a table is at least so wide and high


@dataclass(frozen=True, slots=True)
class _Lattice:
    """All positions of a table's lines, and the lines."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    flat: list[Rule]
    tall: list[Rule]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's place in its grid (column and row from 0) and on the page."""

    row: int
    column: int
    height: int
    width: int
    box: Box
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table on one page. An open side has no line: the table goes on over the page's edge."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    open_top: bool
    open_bottom: bool

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def find_grids(rules: Sequence[Rule], fills: Sequence[Fill], words: Sequence[Word]) -> list[Grid]:
    """Return the page's ruled tables, top to bottom.

    Painted areas count as lines only where there are no drawn ones: shading inside a ruled table
    makes no cells of its own.
    """
    grids = _grids(merged(rules), fills, words)
    flat = [r for r in rules if not r.vertical and not any(_touches(r, g.box) for g in grids)]
    boxes = [f for f in fills if f.shaded and not f.ornament]
    free = [f.box for f in boxes if not any(_overlap(f.box, g.box) for g in grids)]
    headed = _grids(merged(pdf_headed.headed(free, flat, words)), fills, words)
    grids += [g for g in headed if len(g.cells) > 1]
    free = [box for box in free if not any(_overlap(box, g.box) for g in grids)]
    grids += _grids(merged(pdf_labels.forms(free, words)), fills, words)
    flat = [r for r in flat if not any(_touches(r, g.box) for g in grids)]
    across = [r for table in pdf_underlined.bands(flat, words, free) for r in pdf_zebra.striped(table, words)]
    lined = _grids(merged([*pdf_zebra.underlined(flat, words), *across]), fills, words)
    grids += [g for g in lined if len(g.cells) > 1]
    painted = [f for f in boxes if not any(_overlap(f.box, g.box) for g in grids)]
    sides = [rule for f in painted for rule in _sides(f.box)]
    if sides:
        found = _grids(merged([*sides, *flat]), fills, words)
        rows = _grids(merged(sides), fills, words)
        stripes = pdf_zebra.striped([(g.box, g.xs) for g in rows if len(g.ys) == 2], words)
        tables = _grids(merged(stripes), fills, words)
        found = [g for g in found if not any(_overlap(g.box, t.box) for t in tables)]
        grids += [g for g in (*tables, *found) if len(g.cells) > 1]
    return sorted(_outer(grids), key=lambda g: (g.ys[0], g.xs[0]))


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join pieces of the same line and bring lines that nearly coincide to one position."""
    out: list[Rule] = []
    for vertical in (False, True):
        same = sorted((r for r in rules if r.vertical == vertical), key=lambda r: r.at)
        clusters: list[list[Rule]] = []
        for rule in same:
            if clusters and rule.at - clusters[-1][0].at <= _SNAP:
                clusters[-1].append(rule)
            else:
                clusters.append([rule])
        for cluster in clusters:
            weight = sum(r.end - r.start for r in cluster) or 1.0
            at = sum(r.at * (r.end - r.start) for r in cluster) / weight
            out += [Rule(vertical, at, a, b) for a, b in _runs((r.start, r.end) for r in cluster)]
    return out


def _runs(pieces: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    runs: list[tuple[float, float]] = []
    for start, end in sorted(pieces):
        if runs and start <= runs[-1][1] + _REACH:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return runs


def _sides(box: Box) -> list[Rule]:
    flat = [Rule(False, y, box.x0, box.x1) for y in (box.top, box.bottom)]
    return flat + [Rule(True, x, box.top, box.bottom) for x in (box.x0, box.x1)]


def _grids(rules: list[Rule], fills: Sequence[Fill], words: Sequence[Word]) -> list[Grid]:
    grids = (_grid(part, fills, words) for part in _parts(rules))
    return [g for g in grids if g is not None]


def _parts(rules: list[Rule]) -> list[list[Rule]]:
    """Group lines that meet; upright lines that meet nothing but begin and end together are one group."""
    group = list(range(len(rules)))

    def root(i: int) -> int:
        while group[i] != i:
            i = group[i]
        return i

    flat = [i for i, r in enumerate(rules) if not r.vertical]
    tall = [i for i, r in enumerate(rules) if r.vertical]
    lonely = set(tall)
    for v in tall:
        for h in flat:
            if _meet(rules[v], rules[h]):
                group[root(v)] = root(h)
                lonely.discard(v)
    for a in lonely:
        for b in lonely:
            if abs(rules[a].start - rules[b].start) < 6 and abs(rules[a].end - rules[b].end) < 6:
                group[root(a)] = root(b)
    parts: dict[int, list[Rule]] = {}
    for i, rule in enumerate(rules):
        parts.setdefault(root(i), []).append(rule)
    return list(parts.values())


def _meet(tall: Rule, flat: Rule) -> bool:
    crosses = tall.start - _REACH <= flat.at <= tall.end + _REACH
    return crosses and flat.start - _REACH <= tall.at <= flat.end + _REACH


def _grid(rules: list[Rule], fills: Sequence[Fill], words: Sequence[Word]) -> Grid | None:
    flat = [r for r in rules if not r.vertical]
    tall = [r for r in rules if r.vertical]
    if not tall or len(rules) < 2:
        return None
    x0, x1 = _extent([r.at for r in tall], [(r.start, r.end) for r in flat])
    top, bottom = _extent([r.at for r in flat], [(r.start, r.end) for r in tall])
    if x1 - x0 < _LEAST or bottom - top < _LEAST:
        return None
    xs = _positions([r.at for r in tall], x0, x1)
    ys = _positions([r.at for r in flat], top, bottom)
    inside = [w for w in words if x0 <= w.x <= x1 and top <= w.y <= bottom]
    cells = _cells(_Lattice(xs, ys, flat, tall), fills)
    if not inside or _is_drawing(cells, inside):
        return None
    heights = [r.at for r in flat]
    return Grid(
        xs,
        ys,
        tuple(cells),
        open_top=not heights or min(heights) > top + _REACH,
        open_bottom=not heights or max(heights) < bottom - _REACH,
    )


def _extent(positions: list[float], spans: list[tuple[float, float]]) -> tuple[float, float]:
    """Return where a table begins and ends along one axis: at its last lines, or where the others end."""
    starts, ends = [s for s, _ in spans], [e for _, e in spans]
    low, high = min([*positions, *starts]), max([*positions, *ends])
    if positions and min(positions) - low < 2 * _REACH:
        low = min(positions)
    if positions and high - max(positions) < 2 * _REACH:
        high = max(positions)
    return low, high


def _positions(found: list[float], low: float, high: float) -> tuple[float, ...]:
    out: list[float] = []
    for at in sorted([*found, low, high]):
        if low <= at <= high and (not out or at - out[-1] > _SNAP):
            out.append(at)
    return tuple(out)


def _cells(lattice: _Lattice, fills: Sequence[Fill]) -> list[GridCell]:
    """Return the cells: squares of the lattice, joined where no line parts them."""
    xs, ys = lattice.xs, lattice.ys
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    cells: list[GridCell] = []
    for r in range(rows):
        for c in range(columns):
            if taken[r][c]:
                continue
            width = 1
            while (
                c + width < columns
                and not taken[r][c + width]
                and not _wall(lattice.tall, xs[c + width], ys[r], ys[r + 1])
            ):
                width += 1
            height = 1
            while r + height < rows and _goes_down(lattice, r + height, c, width):
                height += 1
            for i in range(r, r + height):
                taken[i][c : c + width] = [True] * width
            box = Box(xs[c], ys[r], xs[c + width], ys[r + height])
            cells.append(GridCell(r, c, height, width, box, _shaded(fills, box)))
    return cells


def _goes_down(lattice: _Lattice, row: int, column: int, width: int) -> bool:
    """Say whether a cell `width` columns wide goes on into a row."""
    xs, ys = lattice.xs, lattice.ys
    if any(_wall(lattice.flat, ys[row], xs[c], xs[c + 1]) for c in range(column, column + width)):
        return False
    return not any(
        _wall(lattice.tall, xs[c], ys[row], ys[row + 1]) for c in range(column + 1, column + width)
    )


def _wall(rules: list[Rule], at: float, start: float, end: float) -> bool:
    """Say whether a line runs at `at` along most of the stretch from `start` to `end`."""
    shared = sum(
        max(0.0, min(r.end, end) - max(r.start, start)) for r in rules if abs(r.at - at) <= _SNAP + 0.1
    )
    return shared >= 0.5 * (end - start)


def _shaded(fills: Sequence[Fill], box: Box) -> bool:
    return any(f.shaded and f.box.holds(box.x, box.y) for f in fills)


def _is_drawing(cells: list[GridCell], words: list[Word]) -> bool:
    """Say whether the lines are a chart or a logo: many cells, hardly a word in them."""
    if len(cells) < 30:
        return False
    filled = sum(any(c.box.holds(w.x, w.y) for w in words) for c in cells)
    return filled < 0.15 * len(cells)


def _overlap(a: Box, b: Box) -> bool:
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide > 1 and high > 1


def _touches(rule: Rule, box: Box) -> bool:
    along = (box.top, box.bottom) if not rule.vertical else (box.x0, box.x1)
    return along[0] - _SNAP <= rule.at <= along[1] + _SNAP


def _outer(grids: list[Grid]) -> list[Grid]:
    """Drop a frame that only goes round other tables, and tables drawn inside a cell of another.

    A frame of one cell is no table; a table within a table's cell is read as that cell's text.
    """
    tables = [g for g in grids if len(g.cells) > 1]
    frames = [g for g in grids if len(g.cells) == 1]
    tables = [g for g in tables if not any(h is not g and _within(g.box, h.box) for h in tables)]
    frames = [
        f
        for f in frames
        if not any(_overlap(f.box, t.box) for t in tables)
        and not any(g is not f and _within(f.box, g.box) for g in frames)
    ]
    return [*tables, *frames]


def _within(inner: Box, outer: Box) -> bool:
    return outer.holds(inner.x, inner.y) and inner.area < outer.area
