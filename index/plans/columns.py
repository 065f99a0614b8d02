"""Which part of a plan each column of a table holds, from its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.canonical import leaves
from index.months import ANY_MONTH
from index.plans.grid import Grid, Spot
from index.plans.measured import of_indicators
from index.plans.name_columns import beside_numbers, with_names
from index.plans.periods import with_times
from index.plans.text import years
from index.records import Field
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, Label, match, normalise

_UNIT = re.compile(
    r"(?:i\s+)?\b(mio\.?\s*kr|t\.?\s?kr|tkr|1\.?000\s*kr|mia\.?\s*kr|kr|mio|årsværk)\b\.?", re.IGNORECASE
)
_MILESTONE = re.compile(r"\W*(?:del)?milep[æa]l", re.IGNORECASE)
_WORLD_GOAL = re.compile(r"(?:fn('?s)? )?verdensmål(?:et|ene)?")
_MARK = re.compile(r"\W*pejlemærke", re.IGNORECASE)
WHEN = re.compile(
    r"\b(?:(?:19|20)\d\d|\d{1,2}|" + ANY_MONTH + r"|forår\w*|efterår\w*|sommer\w*|"
    r"vinter\w*|primo|medio|ultimo|kvartal|halvår|inden|senest|udgangen|af|i|den|fra|til|og|frem|hvert|år\w*)\b|[^\w\s]",
    re.IGNORECASE,
)
_SENTENCE = 4  # words from which a cell that ends in a full stop is a sentence
_STATUS_HEADS = (*STATUS_LABELS, *STATUS_PARTS, "level")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head's text and place, and what it holds (a label's name, "amount", or "" when unknown)."""

    index: int
    head: Field | None
    name: str
    year: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """A table's head: its columns and how many rows it takes."""

    columns: tuple[Column, ...]
    rows: int

    def named(self, *names: str) -> tuple[Column, ...]:
        return tuple(c for c in self.columns if c.name in names)

    @property
    def known(self) -> int:
        return sum(1 for c in self.columns if c.name)


def header(grid: Grid, text: str, *, marked: int, grouped: bool = False) -> Header | None:
    """Read a table's first rows as its head; None when they name no parts of a plan.

    Args:
        grid: the table, without rows that span it.
        text: canonical text.
        marked: how many header rows the source itself marks.
        grouped: rows that span it name a theme or an area of the rows below them.
    """
    if grid.height == 0 or grid.width < 2:
        return None
    first = _columns(grid, (0,), text)
    if first is None:
        return None
    depth = 1
    merged, gapped = (_second_head(grid), _fills_gaps(grid)) if grid.height > 1 else (False, False)
    if merged or gapped:
        both = _columns(grid, (0, 1), text)
        gained = sum(1 for c in both or () if c.name) - sum(1 for c in first if c.name)
        if both and gained >= (0 if merged else 1):
            first, depth = both, 2
    first = with_names(tuple(_read_by_cells(c, grid, depth) for c in first), grid, depth, grouped=grouped)
    first = with_times(beside_numbers(first, grid, depth), grid, depth)
    known = [c for c in first if c.name]
    filled = [c for c in first if c.head]
    if not known or not filled:
        return None
    enough = len(known) * 2 >= len(filled) and len(known) >= 2
    if enough or (marked and known and any(c.name in ("initiative", "area", *GOAL_LABELS) for c in known)):
        return Header(of_indicators(_settled(first), grid, depth), depth)
    if len(known) == 1 and len(filled) <= 2 and known[0].name in _STATUS_HEADS and marked:
        return Header(_settled(first), depth)
    return None


def _read_by_cells(column: Column, grid: Grid, depth: int) -> Column:
    """Read "Milepæl" as what is to be reached, not as when, where its cells are more than dates.

    "Pejlemærke" is the goal where its cells are sentences, not the name of what rows belong to.
    """
    if column.head is None:
        return column
    said = [s.text for r in range(depth, grid.height) if (s := grid.at[r][column.index]) and not s.blank]
    if column.name == "area" and _MARK.match(column.head.text):
        sentences = [t for t in said if t.rstrip().endswith(".") and len(t.split()) >= _SENTENCE]
        return _renamed(column, "mål") if said and len(sentences) == len(said) else column
    if column.name != "deadline" or not _MILESTONE.match(column.head.text):
        return column
    told = [t for t in said if len(WHEN.sub(" ", t).split()) > 2]
    return _renamed(column, "mål") if said and len(told) * 2 > len(said) else column


def _second_head(grid: Grid) -> bool:
    """Tell whether the second row still is head: it divides a merged cell of the first."""
    first, second = grid.row(0), grid.row(1)
    merged = [s for s in first if 1 < s.cell.width < grid.width]
    if not merged:
        return False
    under = [
        s
        for s in second
        if s.row == 1 + grid.offset and any(m.column <= s.column < m.column + m.cell.width for m in merged)
    ]
    beside = [s for s in second if s.row == 1 + grid.offset and s not in under and not s.blank]
    return bool(under) and not beside and all(len(s.text.split()) <= 6 for s in under)


def _fills_gaps(grid: Grid) -> bool:
    """Tell whether the second row is head, too: it has words in every column, most of them known, and the first has not."""
    first, second = grid.at[0], grid.at[1]
    blank = [c for c, spot in enumerate(first) if spot is None or spot.blank]
    known = [s for s in second if s is not None and match(s.text)]
    filled = all(s is not None and not s.blank for s in second)
    return filled and 0 < len(blank) < grid.width and len(known) * 2 > grid.width


def _columns(grid: Grid, rows: Sequence[int], text: str) -> tuple[Column, ...] | None:
    found = []
    for index in range(grid.width):
        spots: list[Spot] = []
        for row in rows:
            spot = grid.at[row][index]
            if spot and not any(spot.same(s) for s in spots):
                spots.append(spot)
        found.append(_column(index, spots, text))
    return tuple(found)


def _column(index: int, spots: Sequence[Spot], text: str) -> Column:
    filled = [s for s in spots if s.blocks and s.text]
    if not filled:
        return Column(index, None, "")
    # the lowest head is the column's own; the one above it gives what it lacks
    own = filled[-1]
    field = _whole(own, text)
    label = match(" ".join(s.text for s in filled)) or match(own.text) or _of_lines(own)
    above = match(filled[0].text) if len(filled) > 1 else None
    if above and (label is None or label.name == "year"):
        label = Label(above.name, label.year if label else _one_year(own.text))
    elif label and label.year is None and above and above.year:
        label = Label(label.name, above.year)
    unit = _unit(" ".join(s.text for s in filled))
    if label is None or label.name == "other":
        return Column(index, field, "", _one_year(own.text), unit)
    return Column(index, field, label.name, label.year, unit)


def _of_lines(spot: Spot) -> Label | None:
    """Read a head of two lines ("Hvad?" over "Indsats"): the last known one is the most exact."""
    lines = list(leaves(spot.blocks))
    known = [label for b in lines if b.kind == "paragraph" and (label := match(b.text))]
    return known[-1] if len(known) == len(lines) == 2 else None


def _whole(spot: Spot, text: str) -> Field:
    start, end = spot.blocks[0].start, spot.blocks[-1].end
    return Field(text[start:end], start, end)


def _unit(text: str) -> str:
    found = _UNIT.search(text)
    return found.group() if found else ""


def _one_year(text: str) -> int | None:
    found = years(text)
    return found[0] if len(found) == 1 else None


def _settled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Decide between the readings that depend on the other columns.

    "Indsatsområde" beside "Indsats" is what the initiative belongs to; alone it is the initiative.
    "Indsatser" beside "Fokusområde" are its activities. "Område" beside an initiative groups it.
    """
    names = [c.name for c in columns]
    initiatives = _of_initiatives(columns, names)
    found = [_goal_or_result(c, names, grouped=bool(initiatives)) for c in columns]
    for i in initiatives[:1]:
        found[i] = _renamed(found[i], "initiative")
    for i in initiatives[1:]:
        found[i] = _renamed(found[i], "aktivitet")
    return tuple(
        c if not initiatives or i in initiatives else _beside_initiative(c, names)
        for i, c in enumerate(found)
    )


def _of_initiatives(columns: Sequence[Column], names: Sequence[str]) -> list[int]:
    """Return the columns that name initiatives, the first of them certainly."""
    found = [i for i, n in enumerate(names) if n == "initiative"]
    plural = [i for i, c in enumerate(columns) if _is_headed(c, "indsatser", "initiativer", "projekter")]
    others = [n for i, n in enumerate(names) if i not in plural]
    if not found and plural and "aktivitet" not in others and "area" not in names:
        found = plural[:1]
    return found or ([names.index("area")] if "area" in names else [])


def _goal_or_result(column: Column, names: Sequence[str], *, grouped: bool) -> Column:
    """Return a column of effects beside a status as what was achieved, "Hvad?" beside "Hvordan?" as the goal."""
    if not grouped and "mål" not in names and {"handlemål", "aktivitet"} & {*names} and _asks_what(column):
        return _renamed(column, "mål")
    reported = any(n in (*STATUS_LABELS, "done", "next", "level") for n in names)
    if reported and column.name == "mål" and _is_headed(column, "effekt", "effekter", "opnået effekt"):
        return _renamed(column, "achieved")
    if not reported and column.name == "achieved" and _is_headed(column, "virkning", "virkninger"):
        return _renamed(column, "mål")
    return column


def _beside_initiative(column: Column, names: Sequence[str]) -> Column:
    """Return a column as what it holds beside the names of initiatives."""
    if column.name == "area" and column.head and column.year and _MARK.match(column.head.text):
        return _renamed(column, "succeskriterium")  # "Pejlemærke 2026" is what to reach
    if column.name == "area" or _is_world_goal(column):
        return _renamed(column, "themes")
    if column.name == "department" and _is_headed(column, "område", "fagområde") and "themes" not in names:
        return _renamed(column, "themes")
    return column


def _is_headed(column: Column, *heads: str) -> bool:
    return column.head is not None and normalise(column.head.text) in heads


def _is_world_goal(column: Column) -> bool:
    return (
        not column.name
        and column.head is not None
        and bool(_WORLD_GOAL.fullmatch(normalise(column.head.text)))
    )


def _asks_what(column: Column) -> bool:
    return column.head is not None and normalise(column.head.text).strip("?") == "hvad"


def _renamed(column: Column, name: str) -> Column:
    return Column(column.index, column.head, name, column.year, column.unit)
