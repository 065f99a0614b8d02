"""The body of a flattened table: where it ends, and the paragraphs and list items it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats.heads import COLUMN_LABELS, CORE, find_heads
from index.formats.inline import clean, marker
from index.formats.joining import ends_closed, ends_low, ends_open, starts_low, width
from index.formats.lines import Line, gap_kind
from index.formats.rows import is_pipe_row, is_tab_row
from index.formats.style import is_heading_mark, is_lead_in, label_of
from index.vocabulary import match

_FENCES = frozenset(("status", "midtvejsstatus", "revision", "initiative", "themes"))
FORCED, MAYBE = "", "?"  # gaps without a blank line: the line above would have had room; it might have
UNWRAPPED = 1000.0  # letters; the width of a unit none of whose lines is wrapped may be any


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or list item of a table's body.

    `low` is the width of its longest line and `high` the width at which its shortest wrapped line
    would not have wrapped, in average letters: the column's width lies between.
    """

    lines: tuple[str, ...]
    gap: str
    low: float
    high: float
    bullet: bool
    page: int | None

    @property
    def text(self) -> str:
        """The unit's words without a bullet."""
        return clean(marker(" ".join(self.lines)).text)


def find_end(lines: Sequence[Line], start: int, wide: float) -> int:
    """Return the line at which a table's body has ended.

    Args:
        lines: the document's lines.
        start: first line after the heads.
        wide: line width, in average letters, above which a line cannot stand in a column.
    """
    for i in range(start, len(lines)):
        row = lines[i]
        if row.blank:
            continue
        text = row.text
        if is_heading_mark(text) or is_tab_row(text) or is_pipe_row(text) or text.lstrip().startswith("<"):
            return i
        if _fence(lines, i, start) or (width(text.strip()) > wide and _sentence_break(lines, i, start)):
            return i
    return len(lines)


def _sentence_break(lines: Sequence[Line], at: int, start: int) -> bool:
    return at == start or lines[at - 1].blank or ends_closed(lines[at - 1].text)


def _fence(lines: Sequence[Line], at: int, start: int) -> bool:
    """Say whether a line belongs to what comes after the table: a title, a label, new heads."""
    text = lines[at].text
    bare = clean(text)
    label = match(label_of(text) or "")
    if label and label.name not in CORE and not (at > start and ends_open(lines[at - 1].text)):
        return True
    known = match(bare.rstrip(":")) if bare[:1].isupper() else None
    if known and known.name in _FENCES:
        sure = known.name not in ("status", "initiative") or known.year or bare.endswith(":")
        if sure or _alone(lines, at):
            return True
    if is_lead_in(_paragraph(lines, at)):
        return True
    if find_heads(lines, at):
        return True
    return _title_before_form(lines, at)


def _alone(lines: Sequence[Line], at: int) -> bool:
    return (at + 1 >= len(lines) or lines[at + 1].blank) and lines[at - 1].blank


def _paragraph(lines: Sequence[Line], at: int) -> str:
    parts = []
    for row in lines[at : at + 3]:
        if row.blank:
            break
        parts.append(row.text.strip())
    return " ".join(parts)


def _title_before_form(lines: Sequence[Line], at: int, *, chapter: bool = True) -> bool:
    """Say whether a short line is a title: what follows it opens a form (tick list or labels) or a status.

    A `chapter`'s title may stand above the title itself.
    """
    text = lines[at].text.strip()
    if len(text) > 90 or ends_closed(text) or not text[:1].isupper() or marker(text).kind:
        return False
    i = at + 1
    while i < len(lines) and lines[i].blank:
        i += 1
    if i >= len(lines) or i == at + 1:
        return False
    below = _paragraph(lines, i)
    first = label_of(lines[i].text)
    known = match(first) if first else None
    if chapter and not first and _alone(lines, i) and _title_before_form(lines, i, chapter=False):
        return True
    return is_lead_in(below) or bool(
        known and known.name not in COLUMN_LABELS - {"description", "partners", "target_group"}
    )


def body_units(lines: Sequence[Line]) -> list[Unit]:
    """Cut a table's body into paragraphs and list items."""
    units: list[Unit] = []
    chunk: list[Line] = []
    gap = "start"
    for i, row in enumerate(lines):
        if row.blank:
            if chunk:
                units.extend(_chunk_units(chunk, gap))
                chunk, gap = [], ""
            gap = gap if gap == "start" else gap_kind(lines, i + 1)
        else:
            if chunk and row.text[:1] == " " and chunk[-1].text[:1] != " ":
                units.extend(_chunk_units(chunk, gap))
                chunk, gap = [], "indent"
            chunk.append(row)
    if chunk:
        units.extend(_chunk_units(chunk, gap))
    return _mend(units)


def _chunk_units(chunk: Sequence[Line], gap: str) -> list[Unit]:
    """Cut lines without a blank between them where a list item or, by a short line, a paragraph begins."""
    limit = max(width(row.text.strip()) for row in chunk)
    groups: list[tuple[str, list[Line]]] = [(gap, [chunk[0]])]
    for above, row in pairwise(chunk):
        sign = _break(
            above.text.strip(), row.text.strip(), limit, listed=marker(groups[-1][1][0].text).kind != ""
        )
        if sign is None:
            groups[-1][1].append(row)
        else:
            groups.append((sign, [row]))
    return [to_unit(g, sign, bullet=marker(g[0].text.strip()).kind != "") for sign, g in groups]


def _break(above: str, text: str, limit: float, *, listed: bool) -> str | None:
    """Say how a line parts from the one above: FORCED, MAYBE, or None when it goes on with it."""
    found = marker(text)
    if found.kind and not (text[0] in "-–—" and not ends_closed(above) and not listed):
        return None if found.number and ends_low(above, found.text) else FORCED
    if starts_low(text) or ends_open(above):
        return None
    needed = width(above) + 1 + width(text.split(maxsplit=1)[0])
    if ends_closed(above):
        return FORCED if needed <= 0.96 * limit else MAYBE
    return MAYBE if needed <= 0.75 * limit and not listed else None


def to_unit(rows: Sequence[Line], gap: str, *, bullet: bool) -> Unit:
    """Return lines as one unit, with the widths that its wrapped lines give away."""
    texts = [r.text.strip() for r in rows]
    widths = [width(t) for t in texts]
    fits = [w + width(" ") + width(t.split()[0]) for w, t in zip(widths, texts[1:], strict=False)]
    return Unit(tuple(texts), gap, max(widths), min(fits, default=UNWRAPPED), bullet, rows[0].page)


def _mend(units: list[Unit]) -> list[Unit]:
    """Join units that a page break or a stray blank line cut in mid-sentence."""
    out: list[Unit] = []
    for unit in units:
        last = out[-1] if out else None
        if (
            last
            and not unit.bullet
            and not ends_closed(last.lines[-1])
            and (starts_low(unit.text) or (unit.gap == "P" and ends_open(last.lines[-1])))
            and (unit.gap == "P" or ends_open(last.lines[-1]))
        ):
            out[-1] = Unit(
                last.lines + unit.lines,
                last.gap,
                max(last.low, unit.low),
                min(last.high, unit.high),
                last.bullet,
                last.page,
            )
        else:
            out.append(unit)
    return out
