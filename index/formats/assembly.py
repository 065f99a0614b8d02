"""Walks a text's lines, gives each stretch to the reader that knows it, and puts the blocks in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from index.formats.blocks import Block
from index.formats.columns import deal, tells, to_block
from index.formats.figure_lines import Figures, find_figures
from index.formats.grid import cell_text
from index.formats.heads import Head, find_heads
from index.formats.html import read_html
from index.formats.html_tokens import has_tags, open_depth, starts_block
from index.formats.joining import ends_closed, width
from index.formats.layout import find_layout, read_layout
from index.formats.lined import find_lined
from index.formats.lined_cells import deal_lined
from index.formats.lines import Line
from index.formats.looks import chapters
from index.formats.prose import read_prose
from index.formats.rows import Rows, append, goes_on, is_pipe_row, is_pipe_rule, is_tab_row, read_rows
from index.formats.stacked import find_stacked
from index.formats.style import BY_LOOKS, Style, is_heading_mark, learn, settle_levels
from index.formats.units import Unit, body_units, find_end
from index.formats.unspaced import find_unspaced
from index.vocabulary import match

_MAX_FRAGMENT = 5000  # lines of one HTML fragment
_WIDE_SHARE = {2: 0.8, 3: 0.65}  # of the page's width, by columns: a longer line stands in none of them
_PAGE = 160.0  # average letters: a longer line is a paragraph on one line and tells nothing of the page


@dataclass(slots=True)
class _Flat:
    head: Head
    units: list[Unit]
    page: int | None
    end_page: int | None


@dataclass(slots=True)
class _Walk:
    lines: Sequence[Line]
    style: Style
    page_width: float
    parts: list[Block | Rows | _Flat] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)
    gap: bool = False  # a page may have broken since the last part

    def flush(self) -> None:
        if any(not row.blank for row in self.prose):
            self.parts.extend(self._prose())
        self.prose = []

    def _prose(self) -> list[Block]:
        """Read the prose collected; lines with HTML inside them are read as HTML."""
        out: list[Block] = []
        run: list[Line] = []
        for row in self.prose:
            if has_tags(row.text):
                out.extend(read_prose(run, self.style))
                run = []
                outcome = read_html(
                    row.text.lstrip("# ") if is_heading_mark(row.text) else row.text, page=row.page
                )
                self.hidden.extend(outcome.hidden)
                out.extend(_as_heading(outcome.blocks, row.text))
            else:
                run.append(row)
        out.extend(read_prose(run, self.style))
        return out


def _as_heading(blocks: Sequence[Block], source: str) -> list[Block]:
    """Make a heading of "## <b>…</b>" and of a bold line alone."""
    if len(blocks) != 1 or blocks[0].kind != "paragraph":
        return list(blocks)
    block = blocks[0]
    level = len(source.strip()) - len(source.strip().lstrip("#")) if is_heading_mark(source) else BY_LOOKS
    if is_heading_mark(source) or (block.bold and block.text[-1] not in ".:;,!?" and len(block.text) < 110):
        return [Block("heading", block.text, level=level, bold=True, page=block.page)]
    return [block]


def assemble(lines: Sequence[Line]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Turn lines, freed of page furniture, into blocks.

    Returns:
        the blocks in reading order, and the pieces of text left out as hidden.
    """
    page_width = max((w for row in lines[:20_000] if (w := width(row.text.strip())) <= _PAGE), default=_PAGE)
    style = learn(lines)
    walk = _Walk(lines, style, page_width)
    i = 0
    while i < len(lines):
        i = _step(walk, i)
    walk.flush()
    return tuple(_finish(walk.parts, style)), tuple(walk.hidden)


def _step(walk: _Walk, i: int) -> int:
    """Take the stretch that starts at line `i`; return the line after it."""
    lines, text = walk.lines, walk.lines[i].text
    if walk.lines[i].blank:
        walk.prose.append(lines[i])
        return i + 1
    if starts_block(text):
        end = _fragment_end(lines, i)
        if end > i + 1 or not is_tab_row(text):
            walk.flush()
            outcome = read_html(
                "\n".join(r.text for r in lines[i:end]), page=lines[i].page, end_page=lines[end - 1].page
            )
            walk.hidden.extend(outcome.hidden)
            walk.parts.extend(outcome.blocks)
            return end
    end = _table_end(lines, i)
    if end:
        return _take_rows(walk, i, end, pipes=not is_tab_row(text))
    columns = find_layout(lines, i) if "   " in text.strip() else None
    if columns:
        walk.flush()
        walk.parts.extend(read_layout(lines[i : columns.end], columns, walk.style))
        return columns.end
    end = _take_fallen(walk, i)
    if not end:
        walk.prose.append(lines[i])
    return end or i + 1


def _take_fallen(walk: _Walk, i: int) -> int:
    """Take the table that fell to lines and starts at line `i`; return the line after it, 0 when none does."""
    lines = walk.lines
    table = find_figures(lines, i) or find_lined(lines, i, max(60.0, _WIDE_SHARE[3] * walk.page_width))
    fallen = None if table else find_stacked(lines, i) or find_unspaced(lines, i)
    head = None if table or fallen else find_heads(lines, i)
    if head:
        end = find_end(lines, head.after, max(60.0, _WIDE_SHARE[min(3, len(head.labels))] * walk.page_width))
    else:
        found = table or fallen
        end = found.end if found else 0
    if not end:
        return 0
    walk.flush()
    last = next((r.page for r in reversed(lines[i + 1 : end]) if not r.blank), lines[i].page)
    if head:
        walk.parts.append(_Flat(head, body_units(lines[head.after : end]), lines[i].page, last))
    elif isinstance(table, Figures):
        walk.parts.append(table.block())
    elif table:
        rows = deal_lined(table, walk.style.blanks)
        walk.parts.append(to_block(table.head, rows, walk.style, lines[i].page, last))
    elif fallen:
        walk.parts.append(to_block(fallen.head, fallen.rows, walk.style, lines[i].page, last))
    return end


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Return the line after the tab or pipe table that starts at a line, 0 when none does."""
    text, end = lines[start].text, start + 1
    if is_tab_row(text):
        while end < len(lines) and (
            ("\t" in lines[end].text and not lines[end].blank) or _drawn(lines[end].text)
        ):
            end += 1
        return end
    ruled = end < len(lines) and "|" in text and is_pipe_rule(lines[end].text)
    if not ruled and not is_pipe_row(text):
        return 0
    while end < len(lines) and (
        is_pipe_row(lines[end].text) or is_pipe_rule(lines[end].text) or (ruled and "|" in lines[end].text)
    ):
        end += 1
    return end if end > start + 1 or text.strip().startswith("|") else 0


def _drawn(text: str) -> bool:
    """Say whether a line without a tab is a rule drawn inside a tab table."""
    return text.strip().startswith("--") and not text.strip().strip("-")


def _fragment_end(lines: Sequence[Line], start: int) -> int:
    """Return the line after an HTML fragment: where its block elements are closed, or the next blank line."""
    depth = open_depth(lines[start].text)
    if not depth:
        return start + 1
    source = [lines[start].text]
    for i in range(start + 1, min(len(lines), start + _MAX_FRAGMENT)):
        source.append(lines[i].text)
        if "</" in lines[i].text and not open_depth("\n".join(source)):
            return i + 1
        if len(source) > 400:  # keep the look-back short: what is open now is one element
            source = ["<div>"] * min(50, open_depth("\n".join(source)))
    return next((i for i in range(start + 1, len(lines)) if lines[i].blank), len(lines))


def _take_rows(walk: _Walk, start: int, end: int, *, pipes: bool) -> int:
    """Read table lines; join them to the table above when a page break alone parts them."""
    rows = read_rows(walk.lines[start:end], pipes=pipes)
    between = walk.prose
    apart = all(row.blank for row in between) and (len(between) >= 2 or any(row.broken for row in between))
    walk.flush()
    if rows is None:
        return end
    walk.hidden.extend(rows.hidden)
    last = walk.parts[-1] if walk.parts else None
    if apart and isinstance(last, Rows) and goes_on(last, rows):
        walk.parts[-1] = append(last, rows)
    else:
        walk.parts.append(rows)
    return end


def _finish(parts: Sequence[Block | Rows | _Flat], style: Style) -> list[Block]:
    """Build the tables; flattened ones twice, so that the clear ones teach the widths of the others."""
    flats = [p for p in parts if isinstance(p, _Flat)]
    gaps = frozenset(g for f in flats for g in f.head.gaps if g) or _cell_gaps(flats)
    widths = _learn(flats, gaps)
    out: list[Block] = []
    for part in parts:
        if isinstance(part, Block):
            out.append(part)
        elif isinstance(part, Rows):
            built = part.block()
            if built:
                out.append(built)
        else:
            rows = deal(part.units, part.head, gaps, widths.get(part.head.labels))
            out.append(to_block(part.head, rows, style, part.page, part.end_page))
    return settle_levels(chapters(_form_titles(out)), style)


def _cell_gaps(flats: Sequence[_Flat]) -> frozenset[str]:
    """Return the kinds of gap that part cells where the heads show none.

    They are those of the tables whose stretches between blank lines are as many as their columns,
    when most of the document's tables are so.
    """
    even: list[set[str]] = []
    filled = 0
    for flat in flats:
        gaps = [u.gap for u in flat.units[1:] if tells(u.gap)]
        filled += len(flat.units) > 1
        if gaps and len(gaps) == len(flat.head.labels) - 1:
            even.append(set(gaps))
    return frozenset().union(*even) if len(even) >= 2 and len(even) * 2 > filled else frozenset()


def _form_titles(blocks: Sequence[Block]) -> list[Block]:
    """Make a heading of a short line right above a form, a table whose first column holds known labels."""
    out = list(blocks)
    for i, (block, below) in enumerate(pairwise(blocks)):
        short = block.kind == "paragraph" and len(block.text) < 90 and not ends_closed(block.text)
        if short and below.kind == "table" and not below.header_rows and block.text[:1].isupper():
            firsts = [cell_text(row[0].blocks).rstrip(":") for row in below.rows]
            if sum(match(t) is not None for t in firsts) >= 2:
                out[i] = replace(block, kind="heading", level=BY_LOOKS)
    return out


def _learn(flats: Sequence[_Flat], gaps: frozenset[str]) -> dict[tuple[str, ...], list[float]]:
    """Return column widths by heads, from tables with those heads whose every cell wraps."""
    seen: dict[tuple[str, ...], list[list[float]]] = defaultdict(list)
    for flat in flats:
        rows = deal(flat.units, flat.head, gaps)
        if len(rows) == 1 and all(rows[0]) and all(any(len(u.lines) > 2 for u in c) for c in rows[0]):
            seen[flat.head.labels].append([max(u.low for u in cell) for cell in rows[0]])
    return {
        labels: [median(c) for c in zip(*found, strict=True)]
        for labels, found in seen.items()
        if len(found) > 1
    }
