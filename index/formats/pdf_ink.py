"""Lines, areas and colours on a PDF page: what is a rule, a check box, visible at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from index.formats.pdf_parts import BOX_OFF, BOX_ON, Box, Fill, Rule, Word

Color = tuple[float, float, float]
THIN = 2.6  # points; a painted area no wider is a line
_WHITE: Color = (1.0, 1.0, 1.0)
_BOX_SIDES = (5.0, 20.0)  # points; a square in this range may be a check box


def rgb(color: Any) -> Color | None:
    """Return a colour as red, green, blue from 0 to 1; None when it is a pattern or unknown."""
    values = color if isinstance(color, (tuple, list)) else (color,)
    if not all(isinstance(v, (int, float)) for v in values):
        return None
    v = [min(1.0, max(0.0, float(x))) for x in values]
    if len(v) == 1:
        return (v[0], v[0], v[0])
    if len(v) == 3:
        return (v[0], v[1], v[2])
    if len(v) == 4:
        red, green, blue = ((1 - c) * (1 - v[3]) for c in v[:3])
        return (red, green, blue)
    return None


def paper(fills: Sequence[Fill], x: float, y: float) -> Color:
    """Return the colour of the paper at a point: that of the smallest painted area there, else white."""
    under = [f for f in fills if f.box.holds(x, y)]
    return min(under, key=lambda f: f.box.area).color if under else _WHITE


def same(ink: Color | None, ground: Color) -> bool:
    """Say whether ink of this colour cannot be seen on this ground."""
    return ink is not None and all(abs(a - b) < 0.06 for a, b in zip(ink, ground, strict=True))


def is_rectangle(points: Sequence[tuple[float, float]]) -> bool:
    """Say whether a path runs along the axes only, as tables drawn as paths do."""
    steps = pairwise(points)
    return len(points) >= 4 and all(abs(a[0] - b[0]) < 0.5 or abs(a[1] - b[1]) < 0.5 for a, b in steps)


def is_ornament(points: Sequence[tuple[float, float]]) -> bool:
    """Say whether a painted path runs mostly aslant or in curves, as discs and waves do and rounded boxes do not."""
    steps = [(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in pairwise(points)]
    straight = sum(x + y for x, y in steps if min(x, y) < 0.5)
    return straight < 0.5 * sum(x + y for x, y in steps)


def rules(shapes: Iterable[tuple[Box, bool]]) -> list[Rule]:
    """Return the lines of shapes: a thin one is a line, a stroked one its four sides."""
    out: list[Rule] = []
    for box, stroked in shapes:
        if box.width < 0 or box.height < 0:
            continue
        if box.width <= THIN and box.height <= THIN:
            continue
        if box.height <= THIN:
            out.append(Rule(False, (box.top + box.bottom) / 2, box.x0, box.x1))
        elif box.width <= THIN:
            out.append(Rule(True, box.x, box.top, box.bottom))
        elif stroked:
            out += [Rule(False, y, box.x0, box.x1) for y in (box.top, box.bottom)]
            out += [Rule(True, x, box.top, box.bottom) for x in (box.x0, box.x1)]
    return out


def check_boxes(
    found: Sequence[Rule], marks: Sequence[Box], fills: Sequence[Fill], words: Sequence[Word]
) -> tuple[list[Word], list[Rule], list[Word]]:
    """Tell small drawn squares from tables.

    Args:
        found: all rules of the page.
        marks: slanted strokes and curves.
        fills: painted areas; a small dark one inside a square is a mark.
        words: the page's words; an "x" or tick inside a square is a mark.

    Returns:
        The check boxes as words, the rules that are left, the words that were marks.
    """
    squares = _squares(found)
    boxes: list[Word] = []
    inner: list[Word] = []
    for square in squares:
        inside = [w for w in words if _inside(square, w.x, w.y)]
        if any(len(w.text) > 1 for w in inside) or len(inside) > 1:
            continue  # a small cell with text in it
        if inside and inside[0].text not in "xXvV✓✔✗✘×☒☑•●":
            continue
        ticked = bool(inside) or any(_within(m, square) for m in marks) or _filled(fills, square)
        inner += inside
        text = BOX_ON if ticked else BOX_OFF
        boxes.append(Word(text, square.x0, square.x1, square.top, square.bottom, square.height))
    used = [s for s in squares if any(b.x0 == s.x0 and b.top == s.top for b in boxes)]
    left = [r for r in found if not any(_side(r, s) for s in used)]
    return boxes, left, inner


def _squares(found: Sequence[Rule]) -> list[Box]:
    low, high = _BOX_SIDES
    flat = [r for r in found if not r.vertical and low <= r.end - r.start <= high]
    tall = [r for r in found if r.vertical and low <= r.end - r.start <= high]
    out: list[Box] = []
    for top in flat:
        for bottom in flat:
            side = bottom.at - top.at
            if not low <= side <= high or abs(side - (top.end - top.start)) > 0.25 * side:
                continue
            if abs(top.start - bottom.start) > 1.5 or abs(top.end - bottom.end) > 1.5:
                continue
            if all(
                any(abs(v.at - x) < 1.5 and abs(v.start - top.at) < 1.5 for v in tall)
                for x in (top.start, top.end)
            ):
                out.append(Box(top.start, top.at, top.end, bottom.at))
    return _outermost(out)


def _outermost(squares: list[Box]) -> list[Box]:
    """Keep one of squares drawn inside each other (a double frame, a filled inner square)."""
    kept: list[Box] = []
    for square in sorted(squares, key=lambda s: -s.width):
        if not any(_inside(k, square.x, square.y) for k in kept):
            kept.append(square)
    return kept


def _inside(box: Box, x: float, y: float) -> bool:
    return box.x0 - 1 <= x <= box.x1 + 1 and box.top - 1 <= y <= box.bottom + 1


def _within(mark: Box, square: Box) -> bool:
    middle = _inside(square, mark.x, mark.y)
    return middle and mark.width <= 1.8 * square.width and mark.height <= 1.8 * square.height


def _filled(fills: Sequence[Fill], square: Box) -> bool:
    dark = [f for f in fills if max(f.color) < 0.6]
    return any(_within(f.box, square) and f.box.width > 0.3 * square.width for f in dark)


def _side(rule: Rule, square: Box) -> bool:
    if rule.end - rule.start > square.width * 1.3:
        return False
    x = rule.at if rule.vertical else (rule.start + rule.end) / 2
    y = (rule.start + rule.end) / 2 if rule.vertical else rule.at
    return square.x0 - 1.5 <= x <= square.x1 + 1.5 and square.top - 1.5 <= y <= square.bottom + 1.5
