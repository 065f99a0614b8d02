"""Tables whose rows are lines: cells between tabs or between pipes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.formats.blocks import Block
from index.formats.grid import RawCell, cell_text, find_header, names_part, table
from index.formats.html import read_html
from index.formats.html_tokens import has_tags
from index.formats.inline import clean, marker, split_boxes, whole_bold
from index.formats.joining import continues, ends_closed, starts_low
from index.formats.lines import Line
from index.formats.merged import merged
from index.formats.style import label_of

_RULE_CELL = re.compile(r"^\s*:?-{2,}:?\s*$|^\s*:-+:?\s*$|^\s*-+:\s*$|^\s*=+\s*$")
_NEW_PARAGRAPH = re.compile(
    r"(?<=[.!?:])[ \u00a0]{2,}(?=[A-ZÆØÅ\"”•☐☒])|<br\s*/?>\s*(?=[•☐☒☑\uf000-\uf0ff-])"
)
_PIPE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{1,200}:?\s*\|)*\s*(?::?-{1,200}:?)?\s*$")
_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as read from lines: its rows of raw cells, and what was hidden in them."""

    rows: tuple[tuple[RawCell, ...], ...]
    header_rows: int | None
    ruled_first: bool  # a rule stands below the first row, which may be a converter's guess
    page: int | None
    end_page: int | None
    hidden: tuple[str, ...] = ()

    def block(self) -> Block | None:
        """Return the table block."""
        return table(self.rows, page=self.page, end_page=self.end_page, header_rows=self.header_rows)


def is_tab_row(text: str) -> bool:
    """Say whether a line holds cells separated by tabs (not merely an indent or a bullet's tab)."""
    if "\t" not in text.strip("\n"):
        return False
    lead = text[: len(text) - len(text.lstrip())]
    body = text.strip()
    if not body:
        return False
    if "\t" not in body:
        return text.endswith("\t") or (lead == "\t" and marker(body).kind == "")
    parts = [p for p in body.split("\t") if p.strip()]
    return len(parts) > 1 and not (
        len(parts) == 2 and len(parts[0].strip()) <= 4 and marker(parts[0].strip() + " x").kind != ""
    )


def is_pipe_row(text: str) -> bool:
    """Say whether a line holds cells separated by pipes: two pipes or more, not in the middle of prose alone."""
    body = text.strip()
    return len(_UNESCAPED_PIPE.findall(body)) >= 2


def is_pipe_rule(text: str) -> bool:
    """Say whether a line is the rule below a pipe table's heads."""
    return "|" in text and bool(_PIPE_RULE.match(text))


def is_rule(cells: Sequence[str]) -> bool:
    """Say whether a row's cells are all dashes: a separator, unless every one is a lone "-"."""
    return (
        bool(cells)
        and all(_RULE_CELL.match(c) or not c.strip() for c in cells)
        and any(c.strip() for c in cells)
    )


def pipe_cells(text: str) -> list[str]:
    """Cut a pipe row into cells."""
    body = text.strip()
    body = body.removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return [c.replace("\\|", "|").strip() for c in _UNESCAPED_PIPE.split(body)]


def read_rows(lines: Sequence[Line], *, pipes: bool) -> Rows | None:
    """Read consecutive table lines; None when nothing but rules stands in them.

    Args:
        lines: the table's lines.
        pipes: cells stand between pipes, else between tabs.
    """
    raw: list[tuple[RawCell, ...]] = []
    hidden: list[str] = []
    rule_at: int | None = None
    cut = [pipe_cells(r.text) if pipes else r.text.rstrip("\n").split("\t") for r in lines]
    width = max((len(c) for c in cut if not is_rule(c)), default=0)
    for row, cells in zip(lines, cut, strict=True):
        if is_rule(cells):
            rule_at = len(raw) if rule_at is None else rule_at
            continue
        made: list[RawCell] = []
        for source in cells + [""] * (width - len(cells)):
            blocks, lost = cell_blocks(source, row.page)
            hidden.extend(lost)
            made.append(RawCell(blocks))
        raw.append(_once(tuple(made)))
    if not raw:
        return None
    raw = [_span(row, first=i == 0 or i < (rule_at or 0)) for i, row in enumerate(merged(raw))]
    named = find_header(raw)
    ruled = rule_at == 1
    header = rule_at if rule_at and pipes else max(named, rule_at or 0) if named or rule_at else 0
    if not pipes and not named and not ruled:
        header = 0
    return Rows(tuple(raw), header, ruled, lines[0].page, lines[-1].page, tuple(hidden))


def _once(row: tuple[RawCell, ...]) -> tuple[RawCell, ...]:
    """Give a merged cell once that a converter wrote into every column it spans ("Status 2020" thrice)."""
    texts = {cell_text(c.blocks) for c in row}
    if len(row) > 1 and len(texts) == 1 and names_part(next(iter(texts)), bold=False):
        return (replace_width(row[0], len(row)),)
    return row


def _span(row: tuple[RawCell, ...], *, first: bool) -> tuple[RawCell, ...]:
    """Let a row's only cell span it when it names the table or is a label with its text."""
    if len(row) < 2 or not row[0].blocks or any(c.blocks for c in row[1:]):
        return row
    title = names_part(cell_text(row[0].blocks), bold=all(b.bold for b in row[0].blocks))
    labelled = (row[0].blocks[0].bold and len(row[0].blocks) > 1) or label_of(
        row[0].blocks[0].text
    ) is not None
    return (replace_width(row[0], len(row)),) if (title and first) or labelled else row


def replace_width(cell: RawCell, width: int) -> RawCell:
    """Return a raw cell with another width."""
    return RawCell(cell.blocks, width, cell.height, head=cell.head)


def cell_blocks(source: str, page: int | None) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Turn one cell's source, which may hold HTML, check marks or bullets, into blocks."""
    if not source.strip():
        return (), ()
    if has_tags(source):
        out = read_html(_NEW_PARAGRAPH.sub("<br>", source), page=page)
        return out.blocks, out.hidden
    made = []
    for piece in _NEW_PARAGRAPH.split(source):
        for part in split_boxes(piece.strip()):
            block = _leaf(part, page)
            if block.text:
                made.append(block)
    return tuple(made), ()


def _leaf(text: str, page: int | None) -> Block:
    if text.strip() in ("-", "–", "—", "*", "+", "•"):
        return Block("paragraph", text.strip(), page=page)
    bold = whole_bold(text)
    found = marker(text)
    if found.kind == "checkbox":
        return Block(
            "checkbox",
            clean(found.text),
            checked=found.checked,
            bold=whole_bold(found.text) is not None,
            page=page,
        )
    if found.kind == "item" and not found.number:
        return Block("item", clean(found.text), page=page)
    return Block("paragraph", clean(bold or text), bold=bold is not None, page=page)


def goes_on(above: Rows, below: Rows) -> bool:
    """Say whether a table below a page break goes on with the one above it.

    A table that starts with heads of its own does not, unless they are the very heads of the table
    above (repeated on each page).
    """
    if len(_columns(above)) != len(_columns(below)) or not above.rows:
        return False
    named = find_header(below.rows)
    if not named:
        return (above.header_rows or 0) < len(above.rows) or not below.ruled_first
    return repeats_heads(above, below)


def repeats_heads(above: Rows, below: Rows) -> bool:
    """Say whether the table below starts with the heads of the one above."""
    named = find_header(below.rows)
    count = above.header_rows or 0
    if not named or not count or len(above.rows) <= count or named > count or len(below.rows) <= named:
        return False
    heads = [_key(r) for r in above.rows[count - named : count]]
    return heads == [_key(r) for r in below.rows[:named]] and any(len(r) > 1 for r in below.rows[:named])


def _key(row: Sequence[RawCell]) -> tuple[str, ...]:
    return tuple(cell_text(c.blocks).casefold().replace(" ", "") for c in row)


def _columns(rows: Rows) -> range:
    return range(max((sum(c.width for c in r) for r in rows.rows), default=0))


def append(above: Rows, below: Rows) -> Rows:
    """Join a table's continuation to it; a row cut by the page break becomes one row again."""
    rest = list(below.rows[find_header(below.rows) :]) if repeats_heads(above, below) else list(below.rows)
    rows = list(above.rows)
    if rest and len(rows) > (above.header_rows or 0) and _cut(rows[-1], rest[0]):
        rows[-1] = tuple(
            RawCell(_merge(a.blocks, b.blocks), a.width, a.height, head=a.head)
            for a, b in zip(rows[-1], rest.pop(0), strict=True)
        )
    return replace(above, rows=(*rows, *rest), end_page=below.end_page, hidden=above.hidden + below.hidden)


def _cut(above: Sequence[RawCell], below: Sequence[RawCell]) -> bool:
    """Say whether two rows are halves of one that a page break cut."""
    if len(above) != len(below):
        return False
    pairs = [(a.blocks, b.blocks) for a, b in zip(above, below, strict=True)]
    if not below[0].blocks and any(b for _, b in pairs):
        return True
    both = [(cell_text(a), cell_text(b)) for a, b in pairs if a and b]
    if any(b and not a for a, b in pairs) and not any(starts_low(b) for _, b in both):
        return False
    return any(continues(a, b) or (not ends_closed(a) and len(a) > 60) for a, b in both)


def _merge(above: Sequence[Block], below: Sequence[Block]) -> tuple[Block, ...]:
    """Join two halves of a cell; a sentence cut in two becomes one block again."""
    if not above or not below:
        return (*above, *below)
    last, first = above[-1], below[0]
    joinable = last.kind in ("paragraph", "item") and first.kind == "paragraph"
    if joinable and (continues(last.text, first.text) or not ends_closed(last.text)):
        whole = replace(last, text=f"{last.text} {first.text}", end_page=first.end_page or first.page)
        if whole.end_page == whole.page:
            whole = replace(whole, end_page=None)
        return (*above[:-1], whole, *below[1:])
    return (*above, *below)
