"""Tables with a column of painted labels and no lines: each label's box is as high as its row."""

from __future__ import annotations

from collections.abc import Sequence

from index.formats.pdf_parts import Box, Line, Rule, Word, lines_of

_ALIGNED = 2.6  # points by which edges that belong together may differ
_LABELS = 3  # of a form, at least
_LEVEL = 0.35  # type sizes by which a label and its value may stand higher or lower
_WORDS = 6  # of a label, at most


def stacks(painted: Sequence[Box]) -> list[list[Box]]:
    """Return the painted boxes that stand one right below the other, equally wide, two at least."""
    found: list[list[Box]] = []
    for box in sorted(painted, key=lambda b: (round(b.x0), b.top)):
        home = next((s for s in found if _below(s[-1], box)), None)
        if home is None:
            if not any(_same(s[-1], box) for s in found):
                found.append([box])
        else:
            home.append(box)
    return [s for s in found if len(s) > 1]


def forms(painted: Sequence[Box], words: Sequence[Word]) -> list[Rule]:
    """Return the lines that would close the cells of forms: labels in a stack of boxes, values to the right.

    Args:
        painted: the page's painted areas outside of other tables.
        words: its words.
    """
    rules: list[Rule] = []
    for stack in stacks(painted):
        rows = [[w for w in words if box.top <= w.y < box.bottom and w.x > box.x0] for box in stack]
        pairs = [_pair(row, box) for row, box in zip(rows, stack, strict=True)]
        right = max((w.x1 for row in rows for w in row), default=0.0) + 1
        values = [value for pair in pairs if pair and (value := pair[1])]
        starts = {round(value[0].x0 / _ALIGNED) for value in values}
        if len(stack) < _LABELS or None in pairs or len(values) * 2 < len(stack) or len(starts) > 2:
            continue
        for box in stack:
            rules += [Rule(False, y, box.x0, right) for y in (box.top, box.bottom)]
            rules += [Rule(True, x, box.top, box.bottom) for x in (box.x0, box.x1, right)]
    return rules


def _pair(row: Sequence[Word], box: Box) -> tuple[list[Line], list[Line]] | None:
    """Return a row's label and value, None where they do not stand side by side."""
    label = lines_of([w for w in row if w.x < box.x1], 0)
    value = lines_of([w for w in row if w.x >= box.x1], 0)
    if not label or sum(len(line.words) for line in label) > _WORDS:
        return None
    if value and abs(value[0].top - label[0].top) > _LEVEL * label[0].size:
        return None
    return label, value


def _below(above: Box, box: Box) -> bool:
    sides = abs(above.x0 - box.x0) <= _ALIGNED and abs(above.x1 - box.x1) <= _ALIGNED
    return sides and abs(above.bottom - box.top) <= _ALIGNED and box.bottom > above.bottom + _ALIGNED


def _same(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x0) <= _ALIGNED and abs(one.top - other.top) <= _ALIGNED
