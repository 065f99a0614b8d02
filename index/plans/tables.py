"""Tables as events: forms, goal tables, status tables, one row an initiative, budgets, layout tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.formats.blocks import Block, Cell
from index.plans.across import names_group, title_of, with_rows_below
from index.plans.columns import Header, header
from index.plans.events import Close, Event, Heading, Text, explicit
from index.plans.figures import budget, by_row, by_year
from index.plans.form_tables import counts_rows, is_form, read_form, stretches
from index.plans.grid import Grid, Spot, grid
from index.plans.headless import guessed
from index.plans.lines import SHORT, TITLE, is_known, read_lines
from index.plans.people import people
from index.plans.reporting import reports, transposed
from index.plans.revised import revised
from index.plans.rows import goals, indicators, initiatives, numbered, told_economy
from index.plans.ticks import ticked
from index.records import Field
from index.sentences import spans
from index.vocabulary import GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, match

_UNIT = r"(?:(?:mio|mia|mill|t|tus)\.?\s*|1\.?000\s*|(?:tusinde?|millioner)\s+)?kr(?:oner)?|tkr"
_CAPTION = re.compile(
    rf"\b(?:i|beløb:?|tal i)\s+\(?(?:hele\s+)?({_UNIT})\b|\(({_UNIT})\b\.?[^()]{{0,25}}\)", re.IGNORECASE
)
_CAPTION_WORDS = 15
_COUNTED = re.compile(r"(?:tabel|skema|figur|oversigt)\s+\d+(?:\.\d+)?\s*[.:–-]", re.IGNORECASE)
_FORM = 3  # rows that make a form


def read(blocks: Sequence[Block], text: str) -> list[Event]:
    """Return what blocks say as events, tables opened, in reading order."""
    events: list[Event] = []
    run: list[Block] = []
    run_before: list[Block] = []
    entitled = _entitled(blocks)
    for at, block in enumerate(blocks):
        if block.kind == "table":
            events += _above_table(run, text)
            run_before, run = run[-2:], []
            events += _table(block, text, caption_unit(run_before) or caption_unit(blocks[at + 1 : at + 2]))
        else:
            run.append(replace(block, bold=True) if at in entitled else block)
    events += read_lines(run, text)
    return events


def _entitled(blocks: Sequence[Block]) -> set[int]:
    """Return the lines that number one form after another ("Mål 2: Færre ensomme"), which are their titles.

    In a document that numbers its initiatives, such lines are what stands in them.
    """
    named = [explicit(Field(b.text, b.start, b.end)) if b.kind != "table" else None for b in blocks]
    if any(n and n.rank == "initiative" and n.number for n in named):
        return set()
    above = {
        at: name.number
        for at, (line, table) in enumerate(pairwise(blocks))
        if line.kind == "paragraph" and table.kind == "table" and (name := named[at]) and name.number
        if len(table.rows) >= _FORM and all(len(r) == 2 and match(_first(r)) for r in table.rows)
    }
    return set(above) if len({*above.values()}) >= 2 else set()


def _first(row: Sequence[Cell]) -> str:
    return " ".join(b.text for b in row[0].blocks)


def _above_table(run: Sequence[Block], text: str) -> Iterator[Event]:
    """Yield the lines above a table; its caption ("Skema 1. …", "Beløb i 1.000 kr.") closes what stands before it."""
    lone = run and len(run[-1].text.split()) <= _CAPTION_WORDS
    if not lone or match(run[-1].text) or not (caption_unit(run[-1:]) or _COUNTED.match(run[-1].text)):
        yield from read_lines(run, text)
        return
    yield from read_lines(run[:-1], text)
    yield Close(run[-1].start)
    yield Text(run[-1])


def _table(table: Block, text: str, caption: str) -> Iterator[Event]:
    whole = grid(table)
    if whole.height == 0:
        return
    carried: Header | None = None
    form = False
    above: Spot | None = None
    first = 0
    grouped = any(names_group(title) for r in range(whole.height) if (title := title_of(whole, r)))
    for last in range(whole.height + 1):
        title = title_of(whole, last) if last < whole.height else None
        if last < whole.height and title is None:
            continue
        if first < last:
            for part in stretches(whole.rows(first, last), text):
                marked = max(table.header_rows - part.offset, 0)
                head = header(part, text, marked=marked)
                if head and grouped and head.rows == part.height:
                    head = (
                        header(with_rows_below(part, whole, last), text, marked=marked, grouped=True) or head
                    )
                head = None if head and carried and _is_row_of(head, carried) else head
                turned = (
                    people(part)
                    or revised(part, text)
                    or transposed(part, text)
                    or ticked(part, text)
                    or by_row(part, text, caption=caption)
                )
                form = not (turned or (head is None and _has_cells_for(part, carried))) and (
                    is_form(part, head) or (form and head is None and part.width in (2, 4))
                )
                if turned:
                    yield from turned
                elif form:
                    yield from read_form(part, text, read)
                else:
                    yield from _band(part, head, _under(above, part, carried), text, caption)
                carried = head or carried
        if title is not None:
            yield from _title_events(title, text)
            above = title
        first = last + 1
    yield Close(table.end, table=True)


def _title_events(title: Spot, text: str) -> Iterator[Event]:
    if len(title.blocks) == 1 and title.blocks[0].kind != "table":
        block = title.blocks[0]
        whole = Field(block.text, block.start, block.end)
        named = explicit(whole)
        if named and not named.number and named.rank == "initiative" and named.name:
            yield from read(title.blocks, text)
            yield Close(block.end)
            return
        if named and match(block.text) is None:
            yield Heading(whole, TITLE, None, named, block.number)
            return
    found = read(title.blocks, text)
    if len(found) == 1 and isinstance(found[0], Text) and len(title.text.split()) <= 15:
        block = found[0].block
        field = Field(block.text, block.start, block.end)
        yield Heading(field, TITLE, match(block.text), explicit(field), weak=True)
        return
    if len(found) == 1 and isinstance(found[0], Heading):
        h = found[0]
        yield Heading(
            h.field,
            TITLE if h.level >= SHORT - 1 else h.level,
            h.label,
            h.explicit,
            h.number,
            weak=h.label is None,
        )
        return
    yield from found
    if found and not isinstance(found[-1], Heading):
        yield Close(title.blocks[-1].end if title.blocks else 0)


def _is_row_of(head: Header, above: Header) -> bool:
    """Tell whether what was read as a head is a row under another head, whose cells say "Spor 1", "2024", "Færdig"."""
    first = head.named("initiative")
    numbered = bool(first) and any(ch.isdigit() for ch in (first[0].head.text if first[0].head else ""))
    said = {c.name for c in head.columns if c.name} <= {"year", "deadline", "done", "level"}
    counted = counts_rows(above) and any(
        ch.isdigit() for h in head.columns[:1] if h.head for ch in h.head.text
    )
    return (
        (numbered or said or counted)
        and len(above.columns) == len(head.columns)
        and head.known <= above.known
    )


def _has_cells_for(part: Grid, head: Header | None) -> bool:
    """Tell whether rows have a cell for each column of the head above them, most of which are known."""
    if head is None or len(head.columns) != part.width or part.width < _FORM or head.known * 2 <= part.width:
        return False
    return all(len(part.row(r)) == part.width for r in range(part.height))


def _under(title: Spot | None, part: Grid, head: Header | None) -> Header | None:
    """Return the head of the rows under a title row; a column that only repeats the title's number names nothing."""
    named = explicit(Field(title.text, 0, len(title.text))) if title else None
    columns = head.named("initiative") if head and len(head.columns) == part.width else ()
    if head is None or not columns or not named or not named.number or not head.named(*GOAL_LABELS):
        return head
    index = columns[0].index
    said = {spot.text.split()[-1].strip(".:") for row in part.at if (spot := row[index]) and not spot.blank}
    short = all(len(spot.text.split()) <= 2 for row in part.at if (spot := row[index]))
    if not said <= {named.number} or not short:
        return head
    return replace(
        head, columns=tuple(replace(c, name="number") if c.index == index else c for c in head.columns)
    )


def _band(
    part: Grid, head: Header | None, carried: Header | None, text: str, caption: str
) -> Iterator[Event]:
    body = part.rows(head.rows, part.height) if head else part
    header_in_use = head or (
        carried if carried and len(carried.columns) == part.width and not _has_labels(part, carried) else None
    )
    header_in_use = header_in_use or guessed(part)
    if header_in_use is None:
        yield from _cells(part, text)
        return
    money = budget(body, header_in_use, text, caption=caption)
    names = {c.name for c in header_in_use.columns}
    if (
        money
        and names <= {"", "year", "economy", "initiative", "aktivitet", "number", "area", "themes"}
        and "aktivitet" in names | {"aktivitet"}
        and "economy" not in names
    ):
        yield from money
        yield from told_economy(body, header_in_use, text)
        return
    if not money:
        header_in_use = by_year(body, header_in_use)
    if header_in_use.named("initiative"):
        yield from initiatives(body, header_in_use, text)
    elif header_in_use.named(*GOAL_LABELS):
        yield from goals(body, header_in_use, text)
    elif header_in_use.named("number") and header_in_use.named(*STATUS_LABELS, *STATUS_PARTS, "level"):
        yield from numbered(body, header_in_use, text)
    elif header_in_use.named(*STATUS_LABELS, *STATUS_PARTS, "level"):
        yield from reports(body, header_in_use, text)
    elif header_in_use.named("indicator") and body.height:
        yield indicators(body, header_in_use, text)
    elif not money:  # what stands over the columns of figures is no label for a form's values
        yield from _cells(part, text)
    yield from money


def caption_unit(lines: Sequence[Block]) -> str:
    """Return the unit that a line above a table gives for its figures ("Beløb i 1.000 kr."), or nothing."""
    for line in reversed(lines):
        for start, end in reversed(list(spans(line.text))):
            found = _CAPTION.search(line.text[start:end])
            if found and len(line.text[start:end].split()) <= _CAPTION_WORDS:
                return found[1] or found[2]
    return ""


def _has_labels(part: Grid, head: Header) -> bool:
    """Tell whether rows open with names of their own rather than with cells for a head ("Spor 1", "Færdig")."""
    named = {c.index for c in head.named("initiative", "area", "number")}
    told = [s for s in part.row(0) if s.text and s.column not in named]
    labels = [label for s in told if (label := match(s.text)) and is_known(label) and label.name != "year"]
    return bool(labels) and len(labels) * 2 >= len(told)


def _cells(part: Grid, text: str) -> Iterator[Event]:
    """Yield what stands in the cells of any other table, each cell by itself."""
    seen: set[tuple[int, int]] = set()
    for number in range(part.height):
        for spot in part.row(number):
            if (spot.row, spot.column) in seen or not spot.blocks:
                continue
            seen.add((spot.row, spot.column))
            yield from read(spot.blocks, text)
            yield Close(spot.blocks[-1].end)
