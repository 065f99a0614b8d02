"""The cells of tables that fell to lines: a row's name, and what follows it dealt out to the other columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.formats.columns import deal_row, widths_of
from index.formats.heads import Head
from index.formats.inline import marker
from index.formats.joining import ends_closed, ends_open, starts_low, width
from index.formats.lined import FIRST, NUMBERED, Lined
from index.formats.lines import Line
from index.formats.units import FORCED, MAYBE, UNWRAPPED, Unit, to_unit

_NEW_SENTENCE = re.compile(r"[^\W\d]{2}[.!?]\s+[A-ZÆØÅ]")  # not behind a number
_EMPTY = "blank"  # the gap before a cell of which only a blank line is left


def deal_lined(table: Lined, blanks: frozenset[str]) -> list[list[list[Unit]]]:
    """Deal a table's rows out to its columns.

    Args:
        table: the table.
        blanks: words that stand for a blank in this document, in small letters.
    """
    rows = [_units(row, blanks) for row in table.rows]
    gaps = [sum(u.gap == "E" for u in units) for _, units in rows]
    count = len(table.head.labels)
    spaced = sum(g >= 0.6 * (count - 1) for g in gaps) * 2 > len(gaps)
    rows = [(name, units if spaced else list(_with_blanks(units))) for name, units in rows]
    fixed = 2 if table.head.labels[0] == "number" and table.head.labels[1] in FIRST else 1
    rest = Head(table.head.texts[fixed:], table.head.labels[fixed:], 0, frozenset())
    cell_gaps = frozenset(("E",)) if spaced else frozenset[str]()
    first = [deal_row(units, rest, cell_gaps, None) for _, units in rows]
    widths = widths_of(first)
    dealt = [deal_row(units, rest, cell_gaps, widths) for _, units in rows]
    return [
        [*([[u] for u in _named(name, fixed)]), *([u for u in cell if u.text] for cell in cells)]
        for (name, _), cells in zip(rows, dealt, strict=True)
    ]


def _named(name: Unit, columns: int) -> tuple[Unit, ...]:
    """Return a row's name, apart from its number where the number has a column of its own."""
    opened = NUMBERED.fullmatch(" ".join(name.lines))
    if columns == 1 or opened is None or not opened["name"]:
        return (name,) if columns == 1 else (replace(name, lines=("",)), name)
    number = name.lines[0].split()[0]
    rest = name.lines[0][len(number) :].strip()
    lines = (rest, *name.lines[1:]) if rest else name.lines[1:]
    return replace(name, lines=(number,), bullet=False), replace(name, lines=lines, bullet=False)


def _with_blanks(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield a row's units, with an empty one for each blank line inside it: a cell was left blank there."""
    for unit in units:
        if unit.gap == "E":
            yield Unit(("",), _EMPTY, 0.0, UNWRAPPED, False, unit.page)
            yield replace(unit, gap=_EMPTY)
        else:
            yield unit


def _units(row: Sequence[Line], blanks: frozenset[str]) -> tuple[Unit, list[Unit]]:
    """Cut a row into its name and what follows it."""
    limit = max(width(r.text.strip()) for r in row if not r.blank)
    groups: list[tuple[str, list[Line]]] = []
    gap = ""
    for line in row:
        if line.blank:
            gap = "P" if line.broken or gap == "P" else "E"
            continue
        sign = _sign(groups, line, limit, gap, blanks)
        if sign is None:
            groups[-1][1].append(line)
        else:
            groups.append((sign, [line]))
        gap = ""
    if len(groups) > 1 and _is_number(groups[0][1]):
        groups[:2] = [(groups[0][0], groups[0][1] + groups[1][1])]
    name, *units = (to_unit(lines, sign, bullet=_is_item(lines)) for sign, lines in groups)
    return name, units


def _is_number(rows: Sequence[Line]) -> bool:
    """Say whether lines are a row's number alone: its name stands below."""
    opened = NUMBERED.fullmatch(rows[0].text.strip())
    return len(rows) == 1 and opened is not None and not opened["name"]


def _is_item(rows: Sequence[Line]) -> bool:
    return marker(rows[0].text.strip()).kind == "item"


def _sign(
    groups: Sequence[tuple[str, list[Line]]], line: Line, limit: float, gap: str, blanks: frozenset[str]
) -> str | None:
    """Say how a line parts from what stands above it; None when it goes on with it."""
    text = line.text.strip()
    if not groups:
        return "start"
    above = " ".join(r.text.strip() for r in groups[-1][1])
    blank = text.lower() in blanks or above.lower() in blanks
    if gap != "E" and not marker(text).kind and not blank:
        unfinished = not ends_closed(above) and _NEW_SENTENCE.search(above)
        if starts_low(text) or ends_open(above) or unfinished:
            return None
    if gap:
        return gap
    needed = width(groups[-1][1][-1].text.strip()) + 1 + width(text.split(maxsplit=1)[0])
    return FORCED if needed <= (0.96 if ends_closed(above) else 0.75) * limit else MAYBE
