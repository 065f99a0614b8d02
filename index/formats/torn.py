"""Statuses side by side whose last columns a PDF's text put below the next status's heading.

A page that ends in the middle of a form gives "Status 2024" before "Næste skridt" of the status above it. The
document's other statuses tell in which order the parts belong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from index.formats.inline import clean
from index.formats.lines import Line
from index.formats.style import is_title_line
from index.vocabulary import STATUS_LABELS, STATUS_PARTS, match

_FEWEST, _TIMES = 2, 2  # parts of a status, and statuses that show their order


@dataclass(slots=True)
class _Status:
    """A dated status: the line of its heading, and the parts under it with their lines."""

    at: int
    parts: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def in_order(lines: Sequence[Line]) -> list[Line]:
    """Put the parts that stand below the next status's heading above it again."""
    out = list(lines)
    runs = _runs(lines)
    often = Counter(tuple(s.parts) for run in runs for s in run if len(s.parts) >= _FEWEST).most_common(1)
    if not often or often[0][1] < _TIMES:
        return out
    order = list(often[0][0])
    for above, status in (pair for run in runs for pair in pairwise(run)):
        strayed = len(status.parts) - len(order)
        if not 0 < strayed < len(order) or status.parts[strayed:] != order:
            continue
        first, last = status.lines[0], status.lines[strayed]
        if above.parts + status.parts[:strayed] == order and _bare(lines, status.at + 1, first):
            out[status.at : last] = [*lines[first:last], *lines[status.at : first]]
    return out


def _runs(lines: Sequence[Line]) -> list[list[_Status]]:
    """Return the dated statuses that follow upon one another, no other label between them."""
    runs: list[list[_Status]] = [[]]
    for at, line in enumerate(lines):
        label = match(clean(line.text).rstrip(":")) if is_title_line(line.text) else None
        if label is None:
            continue
        if label.name in STATUS_LABELS and label.year:
            runs[-1].append(_Status(at))
        elif label.name in STATUS_PARTS and runs[-1]:
            runs[-1][-1].parts.append(label.name)
            runs[-1][-1].lines.append(at)
        else:
            runs.append([])
    return runs


def _bare(lines: Sequence[Line], first: int, last: int) -> bool:
    return all(line.blank for line in lines[first:last])
