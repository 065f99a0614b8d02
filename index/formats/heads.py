"""The heads of a flattened table: known column names in a row, on one line or on many."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.formats.inline import clean, marker
from index.formats.joining import starts_low
from index.formats.lines import Line, gap_kind
from index.formats.style import is_heading_mark
from index.vocabulary import GOAL_LABELS, STATUS_PARTS, Label, match

COLUMN_LABELS = frozenset(
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
# A capital after a closing parenthesis or an ellipsis starts another name.
_SECOND_NAME = re.compile(r"(?:[)…]|\.\.\.)\s*[A-ZÆØÅ]\w")
_VALUE = re.compile(r":\s+\d")  # "Tidsramme: 2022-2023" is said, and heads nothing
CORE = frozenset((*GOAL_LABELS, *STATUS_PARTS))


@dataclass(frozen=True, slots=True)
class Head:
    """The heads of a flattened table: texts, what they stand for, where the body starts."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    after: int
    gaps: frozenset[str]  # kinds of gap seen between one head and the next


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
            gaps.add(gap_kind(lines, i))
        texts.extend(t for t, _ in found)
        labels.extend(n for _, n in found)
        body = i = after
        while i < len(lines) and lines[i].blank:
            i += 1
    if len(labels) < 2 or not CORE & set(labels):
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
        and "\t" not in bare
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
        found = segments(text, taken)
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
    found = segments(f"{text} {rest}", taken) if starts_low(rest) else None
    return found is not None and len(found) == count


def segments(
    text: str, taken: frozenset[str], name_of: Callable[[str], str | None] | None = None
) -> list[tuple[str, str]] | None:
    """Cut a line into the most known column names that cover it, each of them once.

    Each name starts with a capital. Where all letters are capitals that says nothing, and the fewest
    names are taken ("VI HAR OPNÅET" is one).
    """
    words = _words(text)
    if not words or len(words) > 60:
        return None
    sign = 1 if text.isupper() else -1
    best: list[list[tuple[str, str]] | None] = [[]] + [None] * len(words)
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - 12), end):
            before = best[start]
            known = best[end]
            if before is None or (known is not None and sign * (len(before) + 1) >= sign * len(known)):
                continue
            if not (words[start][0].isupper() or words[start][0] in "(*" or start == 0):
                continue
            piece = " ".join(words[start:end])
            name = (name_of or _column_name)(piece)
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
    if text.rstrip().endswith(":") or _SECOND_NAME.search(text) or _VALUE.search(text):
        return None
    found: Label | None = match(clean(text))
    return found.name if found and found.name in COLUMN_LABELS and found.year is None else None
