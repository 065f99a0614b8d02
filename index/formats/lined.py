"""Tables that fell to lines: heads one a line or all on one, then rows that open with their number and name.

As `columns.py`, but the first column holds the name of what each row is about, so rows are known by
their beginning. What follows the name is dealt out to the other columns in `lined_cells.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.formats.heads import COLUMN_LABELS, Head, segments
from index.formats.inline import clean
from index.formats.joining import ends_closed, ends_open, width
from index.formats.lines import Line
from index.formats.rows import is_pipe_row, is_tab_row
from index.formats.style import is_heading_mark
from index.vocabulary import GOAL_LABELS, match

FIRST = frozenset(("number", "initiative", "area", *GOAL_LABELS))
_NAMES = COLUMN_LABELS | {"initiative", "area", "department", "themes", "purpose", "background", "other"}
NUMBERED = re.compile(
    r"(?:(?:indsats|tiltag|handling|mål|aktivitet)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2})?)(?P<mark>[.:)]?)(?:\s+(?P<name>\S.*))?",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 4  # "Nr."
_FEWEST_HEADS, _FEWEST_ROWS = 3, 2
_NAMED_HEADS = 4  # heads from which rows may be known by blank lines alone


@dataclass(frozen=True, slots=True)
class Lined:
    """A table that fell to lines: its heads, the lines of each row, the line after it."""

    head: Head
    rows: tuple[tuple[Line, ...], ...]
    end: int


def find_lined(lines: Sequence[Line], at: int, wide: float) -> Lined | None:
    """Return the table that starts at a line, None when there is none.

    Args:
        lines: the document's lines.
        at: the line of the first head.
        wide: line width, in average letters, above which a line cannot stand in a column.
    """
    head = _heads(lines, at)
    if head is None:
        return None
    starts, stop = _row_starts(lines, head, wide)
    end = _last_end(lines, head, starts, stop) if len(starts) >= _FEWEST_ROWS else 0
    if not end:
        starts, end = _stretches(lines, head, wide)
    if len(starts) < _FEWEST_ROWS:
        return None
    edges = [*starts, end]
    rows = tuple(tuple(_without_heads(lines[a:b], head)) for a, b in pairwise(edges))
    return Lined(head, rows, end)


def _heads(lines: Sequence[Line], at: int) -> Head | None:
    """Read heads that begin with the name of what the rows are about."""
    if not _may_open(lines[at].text.split()):
        return None
    texts: list[str] = []
    names: list[str] = []
    i = at
    while i < len(lines) and not lines[i].blank:
        found, i = _head(lines, i)
        if not found or {n for _, n in found} & set(names):
            return None
        texts += [t for t, _ in found]
        names += [n for _, n in found]
        if len(texts) >= _FEWEST_HEADS and i < len(lines) and NUMBERED.fullmatch(lines[i].text.strip()):
            break
    labels = tuple(n.split()[0] for n in names)
    if len(labels) < _FEWEST_HEADS or labels[0] not in FIRST or not set(labels[1:]) & COLUMN_LABELS:
        return None
    return Head(tuple(texts), labels, i, frozenset())


def _may_open(words: Sequence[str]) -> bool:
    """Say whether a line begins with the name of what rows may be about."""
    if not words or not words[0][:1].isupper() or (words[-1].endswith((".", ",", ":")) and len(words) > 1):
        return False
    firsts = (_name_of(" ".join(words[:n])) for n in range(1, min(len(words), 5) + 1))
    return any(name and name.split()[0] in FIRST for name in firsts)


def _head(lines: Sequence[Line], at: int) -> tuple[list[tuple[str, str]], int]:
    """Read the heads on one line, with the line below it where that only goes on with the last of them."""
    text = lines[at].text.strip()
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    found = segments(text, frozenset(), _name_of) if "\t" not in text and text[:1].isupper() else None
    goes_on = re.fullmatch(r"(?:19|20)\d\d|[a-zæøå(].{0,30}", below)
    both = segments(f"{text} {below}", frozenset(), _name_of) if goes_on else None
    if both and (not found or len(both) == len(found)):
        return both, at + 2
    return found or [], at + 1


def _name_of(text: str) -> str | None:
    """Return what a head stands for, with its year, so that "Status 2023" and "Status 2024" are two columns."""
    ends = text.rstrip().endswith((":", ".")) and len(text) > _LONGEST_ABBREVIATION
    label = None if ends else match(clean(text))
    return f"{label.name} {label.year or ''}".strip() if label and label.name in _NAMES else None


def _row_starts(lines: Sequence[Line], head: Head, wide: float) -> tuple[list[int], int]:
    """Return where rows begin, by numbers that count up, and the line at which no row can go on."""
    starts: list[int] = []
    number = ""
    for i in range(head.after, len(lines)):
        text = lines[i].text.strip()
        if not text:
            continue
        opened = NUMBERED.fullmatch(text)
        if opened and _follows(opened["number"], number) and _opens(lines, i, opened):
            starts.append(i)
            number = opened["number"]
        elif not starts or _foreign(text) or (width(text) > wide and not _goes_on(lines, i)):
            return starts, i
    return starts, len(lines)


def _follows(number: str, last: str) -> bool:
    if not last:
        return number in ("1", "1.1")
    own, before = ([int(p) for p in n.split(".")] for n in (number, last))
    if len(own) != len(before):
        return False
    return own == [*before[:-1], before[-1] + 1] or (len(own) == 2 and own == [before[0] + 1, 1])


def _opens(lines: Sequence[Line], at: int, opened: re.Match[str]) -> bool:
    """Say whether a numbered line begins a row: "2 timer om ugen" and "2. halvår 2024" do not."""
    name = opened["name"] or (lines[at + 1].text.strip() if at + 1 < len(lines) else "")
    before = lines[at - 1].text if at else ""
    if not name[:1].isupper() or not any(c.isalpha() for c in name):
        return False
    return not before.strip() or (not ends_open(before) and bool(opened["mark"] or "." in opened["number"]))


def _foreign(text: str) -> bool:
    return is_heading_mark(text) or is_tab_row(text) or is_pipe_row(text) or text.startswith("<")


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and not lines[at - 1].blank and not ends_closed(lines[at - 1].text)


def _last_end(lines: Sequence[Line], head: Head, starts: Sequence[int], stop: int) -> int:
    """Return where the last row ends: before a gap below which a heading or other text stands."""
    most = max(sum(not r.blank for r in lines[a:b]) for a, b in pairwise(starts))
    gaps = max(len(list(_chunks(lines, a, b))) for a, b in pairwise(starts))
    spaced = gaps >= 0.6 * len(head.labels)  # each cell stands by itself
    end, used, seen = starts[-1], 0, 0
    for first, last in _chunks(lines, starts[-1], stop):
        foreign = seen >= gaps if spaced else used + last - first > most + 3 or _heading(lines, first, last)
        if used and foreign:
            break
        end, used, seen = last, used + last - first, seen + 1
    return end


def _stretches(lines: Sequence[Line], head: Head, wide: float) -> tuple[list[int], int]:
    """Return where rows without numbers begin, one a stretch between blank lines, and where the last ends.

    A short stretch at the top of a page goes on with the row that the page broke.
    """
    if len(head.labels) < _NAMED_HEADS or head.labels[0] not in ("initiative", "area"):
        return [], 0
    starts: list[int] = []
    end, heads = 0, " ".join(head.texts)
    for chunk, last in _chunks(lines, head.after, len(lines)):
        first = _said_again(lines, chunk, heads) or chunk
        torn = bool(starts) and any(r.broken for r in lines[end:chunk])
        if any(_foreign(r.text.strip()) or width(r.text.strip()) > wide for r in lines[first:last]):
            break
        if (
            2 * (last - first) >= len(head.labels)
            and last - first >= _FEWEST_HEADS
            and _is_name(lines[first].text)
        ):
            starts.append(first)
        elif first < last and (not torn or _heading(lines, first, last)):
            break
        end = last
    return starts, end


def _is_name(text: str) -> bool:
    return text.strip()[:1].isupper() and not ends_closed(text) and match(clean(text)) is None


def _chunks(lines: Sequence[Line], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines between blank ones, half-open."""
    first = None
    for i in range(start, stop + 1):
        blank = i == stop or lines[i].blank
        if blank and first is not None:
            yield first, i
            first = None
        elif not blank and first is None:
            first = i


def _heading(lines: Sequence[Line], first: int, last: int) -> bool:
    """Say whether a lone line heads what comes after the table."""
    text = lines[first].text.strip()
    if last - first > 1 or ends_closed(text) or not text[:1].isupper():
        return False
    below = next((r.text.strip() for r in lines[last : last + 4] if not r.blank), "")
    return match(text) is not None or width(below) > 60 or len(below.split()) < 2 or not below


def _without_heads(rows: Sequence[Line], head: Head) -> Iterator[Line]:
    """Yield a row's lines without the heads, which are said again below a page break."""
    i = 0
    while i < len(rows):
        after = _said_again(rows, i, " ".join(head.texts))
        if after:
            yield from (replace(r, text="", broken=True) for r in rows[i:after])
        else:
            yield rows[i]
        i = after or i + 1


def _said_again(rows: Sequence[Line], at: int, heads: str) -> int:
    """Return the line after the heads that stand again from a line on, 0 when they don't."""
    said = ""
    for i in range(at, len(rows)):
        if rows[i].blank or not heads.startswith(said):
            return 0
        said = f"{said} {clean(rows[i].text)}".strip()
        if said == heads:
            return i + 1
    return 0
