"""Tables that are forms: a label in the first (and third) column, its value beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from index.canonical import leaves
from index.formats.blocks import Block
from index.plans.columns import Header, header
from index.plans.events import Close, Event, Heading, Pair
from index.plans.grid import Grid, Spot
from index.plans.lines import TITLE, is_known
from index.plans.revised import revised_pair
from index.plans.text import cut, value
from index.plans.told_rows import is_told_row, read_told_row
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, match

# "Trafiklys: Grøn" in a cell of its own beside the status
_LABEL_LINE = re.compile(r"[^:]{2,40}:(?:\s|$)")
# what may stand beside the label of a status: parts of it, or the years that it tells of
_INNER = (*STATUS_LABELS, *STATUS_PARTS, "level", "year")
Reader = Callable[[Sequence[Block], str], list[Event]]


def stretches(part: Grid, text: str) -> list[Grid]:
    """Divide a table where a form and a table with columns alternate; most tables are one stretch.

    A form's row is a label with a cell merged over several columns beside it, as "Økonomi | 2 mio. kr."
    under the columns "Handling | Ansvarlig | Frist". It counts only where the other rows have a head.
    """
    labelled = _form_rows(part)
    runs = [[r for r, _ in run] for _, run in groupby(enumerate(labelled), key=lambda pair: pair[1])]
    found = [part.rows(run[0], run[-1] + 1) for run in runs]
    tables = [g for g, run in zip(found, runs, strict=True) if not labelled[run[0]]]
    headed = any(g.height >= 2 and header(g, text, marked=0) for g in tables)
    return found if len(found) > 1 and headed else [part]


def _form_rows(part: Grid) -> list[bool]:
    """Tell of each row whether it is one of a form.

    Beside rows with merged cells, so are two labels with their values, and "Opfølgning 2023 | Status | …".
    """
    merged = [_is_form_row(part, r) for r in range(part.height)]
    return [m or (any(merged) and _is_row_of_labels(part, r)) for r, m in enumerate(merged)]


def _is_row_of_labels(part: Grid, row: int) -> bool:
    return _is_form_row(part, row) or _is_double(part, row) or _is_nested(part, row) or is_told_row(part, row)


def _is_double(part: Grid, row: int) -> bool:
    """Tell whether a row has two labels, each with its value beside it."""
    return (
        len(part.row(row)) == part.width == 4
        and [_label_at(part, row, c) for c in range(4)] == [True, False] * 2
    )


def _is_nested(part: Grid, row: int) -> bool:
    """Tell whether the label of a status stands in a row beside that of a part of it or a year, with its value."""
    spots = part.row(row)
    if part.width < 3 or len(spots) != 3 or spots[0].column or [s.column for s in spots[:2]] != [0, 1]:
        return False
    outer, inner = match(spots[0].text), match(spots[1].text)
    return (
        outer is not None
        and outer.name in STATUS_LABELS
        and inner is not None
        and inner.name in _INNER
        and match(spots[2].text) is None
    )


def _is_form_row(part: Grid, row: int) -> bool:
    spots = part.row(row)
    if part.width < 3 or len(spots) < 2 or spots[0].column or spots[0].cell.width > 1:
        return False
    merged = spots[1].cell.width > 1 and spots[0].cell.height == 1
    return (
        merged
        and _label_at(part, row, 0)
        and not any(_label_at(part, row, s.column) for s in spots[1:] if not _LABEL_LINE.match(s.text))
    )


def is_form(part: Grid, head: Header | None) -> bool:
    """Tell whether labels stand in the first (and third) column with their values beside them."""
    if part.width < 2 or (head and counts_rows(head)):
        return False
    if part.height and all(_is_row_of_labels(part, r) for r in range(part.height)):
        return True
    columns = (0, 2) if part.width == 4 else (0,)
    rows = range(part.height)
    for used in (columns, (0,)):
        labels = [_label_at(part, r, c) for r in rows for c in used]
        known = sum(labels)
        others = [_label_at(part, r, c) for r in rows for c in range(part.width) if c not in used]
        if known * 2 > len(labels) and known > 2 * sum(others):
            return not (head and head.known > known and part.height > 1)
    return False


def counts_rows(head: Header) -> bool:
    """Tell whether a head's first column numbers goals ("Handling 1.1.1") that others tell more of."""
    counted = [c.head.text for c in head.named("number") if c.index == 0 and c.head]
    return any((label := match(t)) is not None and label.name in GOAL_LABELS for t in counted)


def _label_at(part: Grid, row: int, column: int) -> bool:
    spot = part.at[row][column]
    plain = (
        spot is not None and bool(spot.text) and not any(b.kind == "checkbox" for b in leaves(spot.blocks))
    )
    label = match(spot.text) if spot is not None and plain else None
    if label is None or not is_known(label):
        return False
    return label.name != "year" or part.width == 2


def read_form(part: Grid, text: str, read: Reader) -> Iterator[Event]:
    """Yield each label with the cells to the right of it; a label merged downwards has the values of all its rows."""
    rows = (r for r in range(part.height) if not is_told_row(part, r))
    starts = (0, 2) if part.width == 4 and any(_label_at(part, r, 2) for r in rows) else (0,)
    for number in range(part.height):
        if is_told_row(part, number):
            yield from read_told_row(part.row(number), text)
            continue
        if _is_nested(part, number):
            yield from _nested_pair(part.row(number), text)
            continue
        for place, column in enumerate(starts):
            label = part.at[number][column]
            if label is None or label.row != number + part.offset or label.column != column:
                continue
            until = starts[place + 1] if place + 1 < len(starts) else part.width
            values: list[Spot] = []
            for row in range(number, min(number + max(label.cell.height, 1), part.height)):
                for spot in part.at[row][column + 1 : until]:
                    if spot and not spot.same(label) and not any(spot.same(v) for v in values):
                        values.append(spot)
            yield from _form_pair(label, values, text, read)


def _nested_pair(spots: Sequence[Spot], text: str) -> Iterator[Event]:
    """Yield a part of the status of a year as a label with its value: "Status" in the rows of "Opfølgning 2023"."""
    outer, inner = match(spots[0].text), match(spots[1].text)
    if outer is None or inner is None:
        return
    name = outer.name if inner.name in ("year", *STATUS_LABELS) else inner.name
    label = Label(name, inner.year if inner.year is not None else outer.year)
    blocks = tuple(leaves(spots[2].blocks))
    at = (
        spots[1]
        if inner.year is not None or outer.year is None or inner.name not in STATUS_LABELS
        else spots[0]
    )
    heading = cut(text, at.blocks[0].start, at.blocks[-1].end)
    yield Pair(heading, label, blocks, value(blocks, text), open=False)
    yield Close(blocks[-1].end if blocks else heading.end)


def _form_pair(spot: Spot, values: Sequence[Spot], text: str, read: Reader) -> Iterator[Event]:
    if not spot.text:
        for other in values:
            yield from read(other.blocks, text)
        return
    start, end = spot.blocks[0].start, spot.blocks[-1].end
    name = cut(text, start, end)
    label = match(spot.text)
    beside = [v for v in values[1:] if _LABEL_LINE.match(v.text) and match(v.text.partition(":")[0])]
    blocks = tuple(b for v in values if v not in beside for b in leaves(v.blocks))
    known = label if is_known(label) else None
    if anew := revised_pair(spot, value(blocks, text), text):
        yield anew
        yield Close(blocks[-1].end)
        return
    boxes = any(b.kind == "checkbox" for b in blocks)
    if boxes and known and known.name == "themes":
        yield Heading(name, TITLE, known)
        yield from read([b for v in values for b in v.blocks], text)
    elif known is None and len(name.text) > 80:
        yield from read([*spot.blocks, *(b for v in values for b in v.blocks)], text)
        return
    else:
        yield Pair(name, known, blocks, value(blocks, text), open=False)
    for other in beside:
        yield from read(other.blocks, text)
    yield Close(max(end, *(b.end for b in blocks)) if blocks else end)
