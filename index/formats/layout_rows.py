"""Rows of a table whose columns spaces keep apart: which lines are its heads, and where a row begins.

Such text has no rules. Where the table's cells stood at the top of their rows, as they mostly do, a
column that was blank on the line above and has text again begins a row; only rows whose cells all
reach their last line need to be told by their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.blocks import Block, Cell
from index.formats.inline import clean, split_boxes
from index.formats.joining import continues, ends_closed, ends_open, join, starts_low
from index.formats.lines import Line
from index.formats.looks import CHAPTER
from index.formats.pdf_hyphens import Words, is_one_word
from index.formats.prose import leaf
from index.formats.style import Style
from index.formats.units import Unit, body_units
from index.vocabulary import match

_FIGURE = re.compile(r"[\d.,%+\-–—\s]+(?:kr\.?|pct\.?|mio\.?)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_WIDE = 3  # columns that a table with title rows has more than
_SLACK = 2  # characters that a full line of a cell may lack
_Row = tuple[Line, list[str]]


def header_lines(rows: Sequence[Sequence[str]]) -> int:
    """Return how many lines the heads take: the number at which most columns have a known name."""
    best, most = 0, 1
    for count in range(1, min(4, len(rows)) + 1):
        joined = [" ".join(r[k] for r in rows[:count] if r[k]) for k in range(len(rows[0]))]
        known = sum(bool(t) and match(t) is not None for t in joined)
        explains = count > 1 and all(c.startswith("(") or not c for c in rows[count - 1])
        if known > most or (best and explains and known == most):
            best, most = count, known
    while best and best < len(rows) and _go_on(rows[best - 1], rows[best]):
        best += 1
    return best


def _go_on(heads: Sequence[str], row: Sequence[str]) -> bool:
    """Say whether a line holds only known names and the ends of heads broken over two lines.

    What makes a known head an unknown one is no end of it but the rest of a row, cut by the page.
    """
    pairs = [(above, here) for above, here in zip(heads, row, strict=True) if here]
    names = sum(here[0].isupper() and match(here) is not None for _, here in pairs)
    ends = sum(
        bool(above) and starts_low(here) and (match(above) is None or match(f"{above} {here}") is not None)
        for above, here in pairs
    )
    return names + ends == len(pairs) and (names > 1 or (ends > 0 and not row[0]))


def table(grid: Sequence[_Row], header: int, style: Style) -> Block:
    """Build the table of a stretch.

    Args:
        grid: each line with its cells.
        header: how many lines with text the heads take.
        style: what is known of the whole document.
    """
    filled = [i for i, (row, _) in enumerate(grid) if not row.blank]
    first = filled[header] if header < len(filled) else len(grid)
    count = len(grid[filled[0]][1])
    heads = [[grid[i] for i in filled[:header]]] if header else []
    body = _group(grid[first:], count)
    if header and not body:
        body = [[]]
    rows = tuple(
        tuple(_cell(group, k, style, head=header > 0 and at == 0) for k in range(count))
        for at, group in enumerate([*heads, *body])
    )
    page, last = grid[filled[0]][0].page, grid[filled[-1]][0].page
    return Block(
        "table", rows=rows, header_rows=min(1, header), page=page, end_page=last if last != page else None
    )


def _group(lines: Sequence[_Row], count: int) -> list[list[_Row]]:
    """Deal a body's lines out to its rows."""
    single = _lines_are_rows([cells for row, cells in lines if not row.blank])
    aligned = _top_aligned(lines)
    groups: list[list[_Row]] = []
    blank, titled = True, False
    for row, cells in lines:
        if row.blank:
            blank = True
            if groups:
                groups[-1].append((row, [""] * count))
            continue
        after, titled = titled, len(cells) > _WIDE and bool(CHAPTER.match(cells[0])) and not any(cells[1:])
        if (
            not groups
            or single
            or after
            or titled
            or _starts_row(cells, groups[-1], blank=blank)
            or (aligned and not blank and _reopens(groups[-1][-1][1], cells))
        ):
            groups.append([])
        groups[-1].append((row, cells))
        blank = False
    return groups


def _lines_are_rows(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether each line is a row: its first cell is never blank and no cell goes on in the line below."""
    if len(rows) < 2 or not all(r[0] for r in rows):
        return False
    values = [c for r in rows for c in r[1:] if c]
    if values and sum(bool(_FIGURE.fullmatch(c)) for c in values) >= 0.6 * len(values):
        return True
    going_on = sum(
        any(b and continues(a or "", b) for a, b in zip(above, row, strict=True))
        for above, row in pairwise(rows)
    )
    return going_on == 0 and all(len(c) < 60 for r in rows for c in r)


def _top_aligned(lines: Sequence[_Row]) -> bool:
    """Say whether cells begin at the top of their rows: columns that get text again do so beside a first cell."""
    beside = alone = 0
    for (above, over), (row, cells) in pairwise(lines):
        if above.blank or row.blank or not any(b and not a for a, b in zip(over, cells, strict=True)):
            continue
        beside += bool(cells[0])
        alone += not cells[0]
    return beside >= 4 * alone


def _reopens(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Say whether a line begins a row of a table whose cells stand at the top of their rows."""
    if not cells[0]:
        return False
    if not above[0]:
        return True
    if continues(above[0], cells[0]):
        return False
    pairs = [(a, b) for a, b in zip(above[1:], cells[1:], strict=True) if b]
    if any(not a for a, _ in pairs):
        return True
    return bool(pairs) and all(ends_closed(a) and not starts_low(b) for a, b in pairs)


def _starts_row(cells: Sequence[str], group: Sequence[_Row], *, blank: bool) -> bool:
    """Say whether a line opens a new row of the table by its words."""
    if not cells[0]:
        return False
    above = " ".join(c[0] for _, c in group if c[0])
    if blank:
        return not (above and (continues(above, cells[0]) or not any(cells[1:])))
    if match(cells[0].rstrip(":")) and _ends(above, cells[0]) and (any(cells[1:]) or _labels(group, cells)):
        return True
    if len(cells) < 2 or not all(cells):
        return False
    last = [next((c[k] for _, c in reversed(group) if c[k]), "") for k in range(len(cells))]
    if any(ends_open(text) for text in last) or any(starts_low(c) for c in cells):
        return False
    whole = all(not text or ends_closed(text) for text in last)
    return whole or sum(not row.blank for row, _ in group) == 1


def _ends(above: str, name: str) -> bool:
    """Say whether a row's first cell is whole above a name: "Vi gør det sammen med" is, "før de fylder 18" above "år" is not."""
    if ends_open(above) or starts_low(name):
        return match(above.rstrip(":")) is not None and (name[:1].isupper() or not ends_open(above))
    return True


def _labels(group: Sequence[_Row], cells: Sequence[str]) -> bool:
    """Say whether a name without a value stands below another that has one, each the label of its row."""
    label = group[-1][1][0] or next((c[0] for _, c in reversed(group) if c[0]), "")
    named = match(label.rstrip(":"))
    here = match(cells[0].rstrip(":"))
    return named is not None and here is not None and cells[0][:1].isupper() and any(group[0][1][1:])


def _cell(group: Sequence[_Row], column: int, style: Style, *, head: bool) -> Cell:
    rows = [replace(row, text=cells[column] if cells else "") for row, cells in group]
    if not any(not r.blank for r in rows):
        return Cell((), column)
    if head:
        lines = [r for r in rows if not r.blank]
        names = [r.text for r in lines if r.text[0].isupper() and match(r.text)]
        texts = names if len(names) == len(lines) else [join([r.text for r in lines], style.known)]
        return Cell(tuple(Block("paragraph", clean(t), page=rows[0].page) for t in texts), column)
    return Cell(tuple(b for u in body_units(_mended(rows, style)) for b in _leaves(u, style)), column)


def _leaves(unit: Unit, style: Style) -> list[Block]:
    """Return a paragraph of a cell as one block, or as the boxes that it puts beside each other."""
    boxes = split_boxes(join(unit.lines, style.known))
    if len(boxes) < 2:
        return [leaf(unit.lines, style, unit.page)]
    return [leaf([box], style, unit.page) for box in boxes]


def _mended(rows: Sequence[Line], style: Style) -> list[Line]:
    """Put together the words that a narrow cell broke without a hyphen: "Ejendomscen" above "teret"."""
    known = Words(dict.fromkeys(style.known, 1))
    full = max(len(r.text) for r in rows) - _SLACK
    out: list[Line] = []
    for at, row in enumerate(rows):
        above = out[-1].text if out else ""
        if (
            above
            and row.text
            and len(above) >= full
            and _LETTERS.fullmatch(row.text.split()[0].rstrip(".,;:"))
        ):
            before, _, head = above.rpartition(" ")
            tail, _, rest = row.text.partition(" ")
            broken = _LETTERS.fullmatch(head) and tail[0].islower()
            end, closes = tail.rstrip(".,;:").lower(), at == len(rows) - 1 and not rest
            if broken and is_one_word(head.lower(), end, known, alone=not before, closes=closes):
                out[-1] = replace(out[-1], text=above + tail)
                out += [replace(row, text=rest.strip())] if rest.strip() else []
                continue
        out.append(row)
    return out
