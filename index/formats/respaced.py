"""Blank lines for text that lost them: what was copied out of a PDF stands line upon line, headings among the text.

Only what tells itself apart gets its blank lines back: the names of a plan's parts ("Hvem", "Status:") that
come again and again, the titles above the first of them, and headings in capitals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from index.formats.capitals import in_capitals
from index.formats.inline import clean, marker
from index.formats.joining import ends_closed, ends_open, starts_low
from index.formats.lines import Line
from index.formats.style import is_heading_mark, is_title_line, label_of
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, STATUS_PARTS, match, normalise

_PARTS = frozenset((*FIELD_LABELS, *GOAL_LABELS, *STATUS_LABELS, *STATUS_PARTS, "level"))
# such lines as "Mål. Færre unge går hjemme" and "Hvem: Jobcentret"
_RUN_IN = re.compile(r"(?P<label>[A-ZÆØÅ][^.:!?\n]{1,50})[.:]\s+\S")
_DOTTED = re.compile(r"\d{1,2}\.\d")
_NUMBERED = re.compile(
    r"(?:\w*(?:indsats|initiativ|projekt|tiltag|område|spor|tema|pejlemærke|handleplan)\s*(?:nr\.?\s*)?)?"
    r"(?:\d{1,2}(?:\.\d{1,2})*|[A-ZÆØÅ](?=[:.\s–-]))\s*[.:)–-]?\s+\S",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\w*(?:indsats|initiativ|projekt|tiltag|område|spor|tema|pejlemærke)\s*(?:nr\.?\s*)?(?:\d{1,2}|[A-Z])\s*[:.–-]\s+\S",
    re.IGNORECASE,
)
_COLUMNS = " " * 3  # between the columns of a table kept by spaces
_TITLE = 90  # characters of the longest title
_TITLE_LINES = 3
_FEWEST = 2  # names of parts, times that each comes, and titles above one
_SPREAD, _TORN = 0.9, 5  # lines with a blank one below, and sentences that go on below it
_LINES = 20  # of a text that may be spread


def single_spaced(lines: Sequence[Line]) -> list[Line]:
    """Return a text without the blank line that stands below each of its lines, where sentences go on beyond it."""
    filled = [i for i, row in enumerate(lines) if not row.blank]
    apart = [(a, b) for a, b in pairwise(filled) if b - a > 1]
    torn = sum(not ends_closed(lines[a].text) and starts_low(lines[b].text.strip()) for a, b in apart)
    if len(filled) < _LINES or len(apart) < _SPREAD * len(filled) or torn < max(_TORN, len(filled) // 10):
        return list(lines)
    dropped = {a + 1 for a, _ in apart if not lines[a + 1].broken}
    return [row for i, row in enumerate(lines) if i not in dropped]


def respaced(lines: Sequence[Line]) -> list[Line]:
    """Return a text with blank lines around its headings, where its parts' names stand right among the text."""
    if any(is_heading_mark(row.text) or "\t" in row.text for row in lines):
        return list(lines)
    parts = _parts(lines)
    if not _dense(lines, parts):
        return list(lines)
    titles = _titles(lines, parts)
    headed = {i for i, row in enumerate(lines) if in_capitals(row.text) or _names(lines, i)}
    headed -= set(titles) | set(parts)
    headed -= {i for i in headed if i + 1 < len(lines) and _DOTTED.match(lines[i + 1].text.strip())}
    out: list[Line] = []
    for i, row in enumerate(lines):
        here = (i in parts and not label_of(row.text)) or i in headed or titles.get(i) == i
        if i and here and not _goes_on(lines, i, headed):
            out.append(Line("", row.page))
        out.append(row)
        alone = i in parts and is_title_line(row.text) and not clean(row.text).endswith(":")
        ends = i in titles and titles.get(i + 1) != titles[i]
        if alone or ends or (i in headed and not _goes_on(lines, i + 1, headed)):
            out.append(Line("", row.page))
    return out


def _goes_on(lines: Sequence[Line], at: int, headed: Collection[int]) -> bool:
    """Say whether a line in capitals only goes on with the heading above it ("HANDLEPLAN FOR", "UNGE PÅ KANTEN")."""
    return at in headed and at - 1 in headed and ends_open(lines[at - 1].text)


def _parts(lines: Sequence[Line]) -> dict[int, str]:
    """Return the lines that are the name of a part or open with it, with that name, where the names come back.

    A name that mostly stands right below another is a table's head or the other's value.
    """
    found = {i: name for i, row in enumerate(lines) if not row.blank and (name := _part(row.text))}
    filled = [i for i, row in enumerate(lines) if not row.blank]
    below = {b for a, b in pairwise(filled) if a in found and b in found and is_title_line(lines[a].text)}
    often = Counter(found.values())
    valued = Counter(found[i] for i in below)
    kept = {name for name, n in often.items() if n >= _FEWEST and valued[name] * 2 <= n}
    return {i: name for i, name in found.items() if name in kept} if len(kept) >= _FEWEST else {}


def _part(text: str) -> str | None:
    """Return the name of a part that a line is, or opens with."""
    bare = clean(text)
    if not bare[:1].isupper() or _COLUMNS in text.strip():
        return None
    run_in = _RUN_IN.match(bare)
    name = run_in["label"] if run_in else bare.rstrip(":") if is_title_line(text) else ""
    label = match(name) if name else None
    return normalise(name) if label and label.name in _PARTS else None


def _dense(lines: Sequence[Line], parts: Collection[int]) -> bool:
    """Say whether most names of parts stand right below other text."""
    close = sum(i > 0 and not lines[i - 1].blank for i in parts)
    return close * 2 > len(parts)


def _titles(lines: Sequence[Line], parts: dict[int, str]) -> dict[int, int]:
    """Return the lines of the titles right above the part that a plan's initiatives open with, with each title's first line."""
    above: dict[str, list[int]] = defaultdict(list)
    for i, name in parts.items():
        above[name].append(i - 1)
    out: dict[int, int] = {}
    for places in above.values():
        sure = [at for at in places if _titled(lines, at, parts) and _apart(lines, at, parts)]
        if len(sure) < _FEWEST or len(sure) * 2 < len(places):
            continue
        for at in (at for at in places if _titled(lines, at, parts)):
            first = _first_line(lines, at, parts)
            if at in sure or first - 1 not in parts:
                out |= dict.fromkeys(range(first, at + 1), first)
    return out


def _titled(lines: Sequence[Line], at: int, parts: Collection[int]) -> bool:
    """Say whether a line may be the last of a title: short, no sentence, no list item, no part's name."""
    if at < 0 or lines[at].blank or at in parts:
        return False
    text = lines[at].text.strip()
    below = lines[at + 1].text
    listed = marker(text).kind == "item" and not marker(text).number
    if _DOTTED.match(text) and _RUN_IN.match(clean(below)):
        return False  # "1.1 Nye stier" over "Ansvarlig: Park" is an action of the indsats above it
    return not listed and len(text) <= _TITLE and (not ends_closed(text) or in_capitals(text))


def _apart(lines: Sequence[Line], at: int, parts: Collection[int]) -> bool:
    """Say whether a title tells itself apart from what stands above it."""
    first = _first_line(lines, at, parts)
    text = lines[first].text.strip()
    if in_capitals(text) or _NUMBERED.match(text):
        return True
    above = lines[first - 1].text if first else ""
    return text[:1].isupper() and first - 1 not in parts and (not above.strip() or ends_closed(above))


def _first_line(lines: Sequence[Line], at: int, parts: Collection[int]) -> int:
    """Return the first line of a title that may be wrapped."""
    first = at
    while first > max(at - _TITLE_LINES + 1, 0) and first - 1 not in parts and not lines[first - 1].blank:
        text, above = lines[first].text.strip(), lines[first - 1].text
        if _NUMBERED.match(text) or ends_closed(above) or not (starts_low(text) or ends_open(above)):
            break
        first -= 1
    return first


def _names(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line names an initiative or a group of them by its number ("Indsats 3: En fast voksen")."""
    text = lines[at].text.strip()
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    return (
        _NAMED.match(text) is not None
        and len(text) <= _TITLE
        and not (ends_closed(text) or ends_open(text) or starts_low(below))
    )
