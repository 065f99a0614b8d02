"""Tables whose columns a PDF's text flattened: heads in sequence, then cells in sequence.

Nothing in such text says where a cell ends. The heads are found by their names; the body is cut
into units (paragraphs and list items), and a dynamic programme deals the units out to the columns
in order, weighing the blank lines between them, the width at which their lines wrap, lists that
belong together and the words that a column's cells start with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.blocks import Block, Cell
from index.formats.cues import SHAPED, cue
from index.formats.inline import clean, marker
from index.formats.joining import ends_closed, ends_low, ends_open, starts_low, width
from index.formats.lines import Line
from index.formats.prose import Style, is_heading_mark, is_lead_in, label_of, leaf
from index.formats.rows import is_pipe_row, is_tab_row
from index.vocabulary import GOAL_LABELS, STATUS_PARTS, Label, match

_COLUMN_LABELS = frozenset(
    (
        *GOAL_LABELS,
        *STATUS_PARTS,
        "responsible",
        "deadline",
        "indicator",
        "economy",
        "level",
        "status",
        "number",
        "partners",
        "target_group",
        "description",
    )
)
_CORE = frozenset((*GOAL_LABELS, *STATUS_PARTS))
_FENCES = frozenset(("status", "midtvejsstatus", "revision", "initiative", "themes"))
_LONGEST_GROUP = 40  # units in one cell that are still considered
_MAX_UNITS = 400
FORCED, MAYBE = "", "?"  # gaps without a blank line: the line above would have had room; it might have


@dataclass(frozen=True, slots=True)
class Head:
    """The heads of a flattened table: texts, what they stand for, where the body starts."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    after: int
    gaps: frozenset[str]  # kinds of gap seen between one head and the next


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


# -- heads ------------------------------------------------------------------------------------


def find_heads(lines: Sequence[Line], at: int) -> Head | None:
    """Return the heads that start at a line: two or more known column names in a row, else None."""
    if lines[at].blank or not _may_head(lines[at].text):
        return None
    texts: list[str] = []
    labels: list[str] = []
    gaps: set[str] = set()
    i = body = at
    while i < len(lines):
        unit = _head_unit(lines, i, taken=frozenset(labels))
        if unit is None:
            break
        found, after = unit
        if texts and i > at:
            gaps.add(_gap(lines, i))
        texts.extend(t for t, _ in found)
        labels.extend(n for _, n in found)
        body = i = after
        while i < len(lines) and lines[i].blank:
            i += 1
    if len(labels) < 2 or not _CORE & set(labels):
        return None
    if "\t" in lines[at].text.strip() or len(set(labels)) == 1:
        return None
    return Head(tuple(texts), tuple(labels), body, frozenset(gaps))


def _may_head(text: str) -> bool:
    bare = text.strip()
    return (
        bool(bare)
        and (bare[0].isupper() or bare[0] in "(*_")
        and len(bare) < 250
        and not is_heading_mark(bare)
        and marker(bare).kind == ""
    )


def _head_unit(
    lines: Sequence[Line], at: int, *, taken: frozenset[str]
) -> tuple[list[tuple[str, str]], int] | None:
    """Read one or more heads from the line at `at`, and the lines they wrap to."""
    if not _may_head(lines[at].text):
        return None
    text, i = lines[at].text.strip(), at + 1
    best: tuple[list[tuple[str, str]], int] | None = None
    for _ in range(4):
        found = _segments(text, taken)
        balanced = text.count("(") <= text.count(")")
        if found and balanced:
            best = (found, i)
        follow = i
        while follow < len(lines) and lines[follow].blank and follow - i < (2 if not balanced else 1):
            follow += 1
        if follow >= len(lines) or lines[follow].blank:
            break
        nxt = lines[follow].text.strip()
        if best and not (
            nxt.startswith("(") or (len(nxt) < 40 and _wrapped_head(text, nxt, taken, len(best[0])))
        ):
            break
        if (
            len(nxt) > 90
            or (follow > i and balanced)
            or (best is None and balanced and len(text.split()) > 14)
        ):
            break
        text, i = f"{text} {nxt}", follow + 1
    return best


def _wrapped_head(text: str, rest: str, taken: frozenset[str], count: int) -> bool:
    """Say whether a line is the end of the last head ("Vi vil arbejde videre / med…")."""
    found = _segments(f"{text} {rest}", taken) if starts_low(rest) else None
    return found is not None and len(found) == count


def _segments(text: str, taken: frozenset[str]) -> list[tuple[str, str]] | None:
    """Cut a line into the fewest known column names that cover it, each of them once."""
    words = _words(text)
    if not words or len(words) > 60:
        return None
    best: list[list[tuple[str, str]] | None] = [[]] + [None] * len(words)
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - 12), end):
            before = best[start]
            if before is None or (best[end] is not None and len(before) + 1 >= len(best[end] or [])):
                continue
            if not (words[start][0].isupper() or words[start][0] in "(*" or start == 0):
                continue
            piece = " ".join(words[start:end])
            name = _column_name(piece)
            if name and name not in taken and all(name != n for _, n in before):
                best[end] = [*before, (clean(piece), name)]
    return best[-1]


def _words(text: str) -> list[str]:
    """Split a line at spaces, keeping each parenthesis with the words before it."""
    words: list[str] = []
    depth = 0
    for word in text.split():
        if words and (depth > 0 or word.startswith(("(", "…", "..."))):
            words[-1] += " " + word
        else:
            words.append(word)
        depth = max(0, depth + word.count("(") - word.count(")"))
    return words


def _column_name(text: str) -> str | None:
    if text.rstrip().endswith(":"):
        return None
    found: Label | None = match(clean(text))
    return found.name if found and found.name in _COLUMN_LABELS and found.year is None else None


# -- body -------------------------------------------------------------------------------------


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
    if label and label.name not in _CORE and not (at > start and ends_open(lines[at - 1].text)):
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


def _title_before_form(lines: Sequence[Line], at: int) -> bool:
    """Say whether a short line is a title: what follows it opens a form (tick list or labels) or a status."""
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
    return is_lead_in(below) or bool(
        known and known.name not in _COLUMN_LABELS - {"description", "partners", "target_group"}
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
            gap = gap if gap == "start" else _gap(lines, i + 1)
        else:
            if chunk and row.text[:1] == " " and chunk[-1].text[:1] != " ":
                units.extend(_chunk_units(chunk, gap))
                chunk, gap = [], "indent"
            chunk.append(row)
    if chunk:
        units.extend(_chunk_units(chunk, gap))
    return _mend(units)


def _gap(lines: Sequence[Line], at: int) -> str:
    """Describe the blank lines before a line: "E" an empty one, "S" one of spaces, "P" a page break."""
    signs: list[str] = []
    i = at - 1
    while i >= 0 and lines[i].blank and len(signs) < 12:
        signs.append("P" if lines[i].broken else "S" if lines[i].text else "E")
        i -= 1
    return "P" if "P" in signs else "".join(reversed(signs))


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
    return [_unit(g, sign) for sign, g in groups]


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


def _unit(rows: Sequence[Line], gap: str) -> Unit:
    texts = [r.text.strip() for r in rows]
    widths = [width(t) for t in texts]
    fits = [w + width(" ") + width(t.split()[0]) for w, t in zip(widths, texts[1:], strict=False)]
    return Unit(
        tuple(texts), gap, max(widths), min(fits, default=1000.0), marker(texts[0]).kind != "", rows[0].page
    )


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


# -- dealing out ------------------------------------------------------------------------------


def deal(
    units: Sequence[Unit], head: Head, cell_gaps: frozenset[str], widths: Sequence[float] | None = None
) -> list[list[list[Unit]]]:
    """Deal a body's units out to rows of columns.

    Args:
        units: the body's units in order.
        head: the table's heads.
        cell_gaps: kinds of gap known to part cells in this document; may be empty.
        widths: widths of the columns, where known from other tables of the document.

    Returns:
        rows of cells of units; always at least one row, its cells empty for a blank body.
    """
    count = len(head.labels)
    if not units or len(units) > _MAX_UNITS:
        return [[list(units), *([] for _ in range(count - 1))]]
    best, top = None, -1e9
    # Row costs that shape the first guess; every guess is judged by the same cost in the end.
    for cost in (_row_cost(head), 1.0, 50.0):
        guess = _Programme(units, head, cell_gaps, widths, cost).solve()[0]
        learnt = widths or _widths_of(guess, units, count)
        plan, score = _Programme(units, head, cell_gaps, learnt, _row_cost(head)).solve()
        if score > top:
            best, top = plan, score
    rows: list[list[list[Unit]]] = []
    for start, end, row, column in best or []:
        while len(rows) <= row:
            rows.append([[] for _ in range(count)])
        rows[row][column] = list(units[start:end])
    return rows


def _row_cost(head: Head) -> float:
    """Return what one more row costs: status tables hardly ever have two, lists of activities many."""
    if set(head.labels) & set(STATUS_PARTS):
        return 6.0
    return 1.5 if set(head.labels) & {"deadline", "responsible"} else 3.0


def _widths_of(plan: Sequence[tuple[int, int, int, int]], units: Sequence[Unit], count: int) -> list[float]:
    """Return each column's width as a guess has it: its widest wrapped line, 0 where nothing wraps."""
    widths = [0.0] * count
    for start, end, _, column in plan:
        widths[column] = max([widths[column], *(u.low for u in units[start:end] if len(u.lines) > 1)])
    return widths


class _Programme:
    """Best-scoring way to cut a sequence into cells; see `deal`."""

    def __init__(
        self,
        units: Sequence[Unit],
        head: Head,
        cell_gaps: frozenset[str],
        widths: Sequence[float] | None,
        row_cost: float,
    ) -> None:
        self.units, self.head, self.widths = units, head, widths
        self.count = len(head.labels)
        self.cell_gaps = cell_gaps
        self.shaped = {c for c, label in enumerate(head.labels) if label in SHAPED}
        self.rows_cost = row_cost
        inner = [u.gap for u in units[1:]]
        self.telling = {
            g
            for g in set(inner)
            if g not in (FORCED, MAYBE, "P") and inner.count(g) == self.count - 1 and len(set(inner)) > 1
        }
        self.spaced = sum(g not in (FORCED, MAYBE) for g in inner) >= self.count - 1
        self.stay = [0.0] + [self._stay(i) for i in range(1, len(units))]
        self.cut = [0.0] + [self._cut(i) for i in range(1, len(units))]
        self.cues = [[cue(head.labels[c], head.texts[c], u.text) for c in range(self.count)] for u in units]

    def solve(self) -> tuple[list[tuple[int, int, int, int]], float]:
        """Return cells as (first unit, past the last, row, column), and their score."""
        n = len(self.units)
        scores: dict[tuple[int, int], float] = {}
        back: dict[tuple[int, int], tuple[int, int, bool]] = {}
        for start in range(n):
            for column in range(self.count):
                entry = max(self._entries(scores, start, column))
                for end, group in self._groups(start, column):
                    if entry[0] + group > scores.get((end, column), -1e9):
                        scores[end, column] = entry[0] + group
                        back[end, column] = (start, entry[1], entry[2])
        final = max(
            range(self.count), key=lambda c: scores[n, c] + self._empties(c + 1, self.count, last=True)
        )
        return self._trace(back, n, final), scores[n, final] + self._empties(final + 1, self.count, last=True)

    def _entries(
        self, scores: dict[tuple[int, int], float], start: int, column: int
    ) -> list[tuple[float, int, bool]]:
        if start == 0:
            return [(self._empties(0, column), -1, False)]
        found = []
        for previous in range(self.count):
            base = scores.get((start, previous), -1e9) + self.cut[start]
            if previous < column:
                found.append((base + self._empties(previous + 1, column), previous, False))
            elif column == 0 or previous > column:
                blanks = self._empties(previous + 1, self.count) + self._empties(0, column)
                found.append((base + blanks - self.rows_cost, previous, True))
        return found

    def _empties(self, start: int, end: int, *, last: bool = False) -> float:
        return -(2.5 if last else 3.0) * max(0, end - start)

    def _trace(
        self, back: dict[tuple[int, int], tuple[int, int, bool]], end: int, column: int
    ) -> list[tuple[int, int, int, int]]:
        cells: list[tuple[int, int, int, bool]] = []
        while end > 0:
            start, previous, wrapped = back[end, column]
            cells.append((start, end, column, wrapped))
            end, column = start, previous
        cells.reverse()
        out, row = [], 0
        for start, stop, at, wrapped in cells:
            row += wrapped
            out.append((start, stop, row, at))
        return out

    def _groups(self, start: int, column: int) -> Iterator[tuple[int, float]]:
        """Yield (past the last unit, score) for the cells of a column that start at a unit, short to long."""
        score, low, high = 0.0, 0.0, 1e9
        for i in range(start, min(len(self.units), start + _LONGEST_GROUP)):
            unit = self.units[i]
            if i == start:
                score += self.cues[i][column]
            elif column in self.shaped:
                score += self.cues[i][column] + self.stay[i] - 1.0
            else:
                score += 0.4 * self.cues[i][column] + self.stay[i]
            low, high = max(low, unit.low), min(high, unit.high)
            yield i + 1, score - self._misfit(low, high, column)

    def _misfit(self, low: float, high: float, column: int) -> float:
        """Return what it costs that a cell's lines wrap at different widths, or not at the column's."""
        cost = min(3.0, 20.0 * max(0.0, (low - high) / low - 0.03)) if low > high else 0.0
        if self.widths and self.widths[column]:
            known = self.widths[column]
            cost += min(2.5, 10.0 * max(0.0, low / known - 1.04)) + min(
                2.5, 10.0 * max(0.0, 0.94 - high / known)
            )
        return cost

    def _stay(self, i: int) -> float:
        """Score units i-1 and i standing in one cell."""
        above, here = self.units[i - 1], self.units[i]
        bullets = (above.bullet, here.bullet)
        score = 0.0
        if self.cell_gaps and _tells(here.gap):
            score += 1.5 if here.gap not in self.cell_gaps else -0.3 if all(bullets) else -1.2
        if here.gap in self.telling:
            score -= 1.0
        if here.gap in (FORCED, MAYBE):
            score += (1.5 if self.spaced else 0.3) + (0.5 if here.gap == MAYBE else 0.0)
        if bullets == (True, False):
            score -= 1.0
        elif bullets == (False, True):
            score += 1.0 if above.text.endswith(":") else -0.8
        if all(bullets) and _first_words(above.text) == _first_words(here.text):
            score += 1.0
        if not here.bullet and not ends_closed(above.text) and starts_low(here.text):
            score += 1.5
        return score

    def _cut(self, i: int) -> float:
        """Score a cell ending between units i-1 and i."""
        above, here = self.units[i - 1], self.units[i]
        score = 0.0
        if here.gap in (FORCED, MAYBE):
            score -= 2.0 if self.spaced else 0.3
        elif self.cell_gaps and _tells(here.gap):
            listed = above.bullet and here.bullet
            score += (0.2 if listed else 1.0) if here.gap in self.cell_gaps else -2.5
        if here.gap in self.telling:
            score += 1.0
        if above.text.endswith(":") or ends_open(above.text):
            score -= 2.0
        return score


def _tells(gap: str) -> bool:
    """Say whether a gap is one of blank lines, whose kind means something."""
    return gap not in (FORCED, MAYBE, "P", "indent")


def _first_words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split()[:2])


# -- block ------------------------------------------------------------------------------------


def to_block(
    head: Head, rows: Sequence[Sequence[Sequence[Unit]]], style: Style, page: int | None, end_page: int | None
) -> Block:
    """Build the table block: one row of heads, then the rows dealt out."""
    heads = tuple(Cell((Block("paragraph", t, page=page),), c) for c, t in enumerate(head.texts))
    body = tuple(
        tuple(Cell(tuple(leaf(u.lines, style, u.page) for u in cell), c) for c, cell in enumerate(row))
        for row in rows
    )
    return Block(
        "table",
        rows=(heads, *body),
        header_rows=1,
        page=page,
        end_page=end_page if end_page != page else None,
    )


def _settle(cell: Sequence[Unit]) -> list[Unit]:
    """Put units of one cell together again where the line between them only might have been a break."""
    out: list[Unit] = []
    for unit in cell:
        if out and unit.gap == MAYBE:
            out[-1] = replace(out[-1], lines=out[-1].lines + unit.lines)
        else:
            out.append(unit)
    return out
