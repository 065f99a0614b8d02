"""Tables of figures whose cells stand apart by single spaces, or a line each: years, then names with amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.blocks import Block, Cell
from index.formats.inline import clean
from index.formats.lines import Line

_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = re.compile(_YEAR)
_YEARS = re.compile(
    rf"(?P<lead>[^\d|\t]{{0,60}}?)\s*(?P<years>{_YEAR}(?:\s+{_YEAR})+)(?P<sum>\s+(?:i alt|sum|total))?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[-–—]|-?\d{1,3}(?:\.\d{3})+|-?\d{1,6}(?:,\d+)?")
_MAX_BLANKS = 1  # blank lines between two rows
_FEWEST = 2  # rows


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures: the line after it, and its rows of texts, the heads first."""

    end: int
    rows: tuple[tuple[str, ...], ...]
    page: int | None

    def block(self) -> Block:
        """Return the table block."""
        rows = tuple(
            tuple(Cell((Block("paragraph", t, page=self.page),) if t else (), c) for c, t in enumerate(row))
            for row in self.rows
        )
        return Block("table", rows=rows, header_rows=1, page=self.page)


def find_figures(lines: Sequence[Line], at: int) -> Figures | None:
    """Return the table of figures that starts at a line, None when there is none."""
    if not _ANY_YEAR.search(lines[at].text[-200:]):
        return None
    text = clean(lines[at].text)
    heads = _YEARS.fullmatch(text)
    if heads:
        names = (heads["lead"].strip(), *heads["years"].split(), *(heads["sum"] or "").split(maxsplit=0))
        return _rows(lines, at, at + 1, names)
    years = _upright(lines, at)
    if len(years) < _FEWEST:
        return None
    lead = clean(lines[at - 1].text) if at and not lines[at - 1].blank else ""
    return _columns(lines, at, ("", *years)) if len(lead) < 60 else None


def _rows(lines: Sequence[Line], at: int, start: int, heads: tuple[str, ...]) -> Figures | None:
    """Read "Cykelstier 400 1.900": a name and as many figures as there are heads on each line."""
    count, rows, end, blanks, name = len(heads) - 1, [heads], start, 0, ""
    for i in range(start, len(lines)):
        words = clean(lines[i].text).split()
        if not words:
            blanks += not lines[i].broken
            name = ""
            if blanks > _MAX_BLANKS:
                break
            continue
        values = words[-count:]
        whole = len(values) == count and all(_FIGURE.fullmatch(v) for v in values)
        if whole and (name or words[:-count]):
            rows.append((" ".join([name, *words[:-count]]).strip(), *values))
            end, name, blanks = i + 1, "", 0
        elif name or any(_FIGURE.fullmatch(w) for w in words[-2:]) or len(words) > 12:
            break
        else:
            name = " ".join(words)  # a long name, whose figures stand on the next line
    return Figures(end, tuple(rows), lines[at].page) if len(rows) > _FEWEST else None


def _upright(lines: Sequence[Line], at: int) -> list[str]:
    """Return the years that stand one below the other from a line on."""
    found: list[str] = []
    for row in lines[at : at + 12]:
        text = clean(row.text)
        if not re.fullmatch(_YEAR, text) or (found and int(text) != int(found[-1]) + 1):
            break
        found.append(text)
    return found


def _columns(lines: Sequence[Line], at: int, heads: tuple[str, ...]) -> Figures | None:
    """Read names and figures that stand one a line, as many figures below each name as there are years."""
    count, rows, end = len(heads) - 1, [heads], at
    name: list[str] = []
    values: list[str] = []
    for i in range(at + count, len(lines)):
        text = clean(lines[i].text)
        if not text:
            continue
        if _FIGURE.fullmatch(text) and name:
            values.append(text)
        elif values or len(name) > 1 or len(text) > 80:
            break
        else:
            name.append(text)
        if len(values) == count:
            rows.append((" ".join(name), *values))
            end, name, values = i + 1, [], []
    return Figures(end, tuple(rows), lines[at].page) if len(rows) > _FEWEST else None
