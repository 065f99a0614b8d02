"""List numbering of Word files: which number or bullet stands before a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from index.formats.docx_symbols import box_bullet
from index.formats.docx_xml import Element, attr, child, number, switch, tag, val

_DEPTH = 9  # Word has nine levels
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level (1 to 9) after which it starts anew, 0 for never."""

    format: str = "bullet"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a list item: a number's text, or None for a bullet; `box` if that is a check box."""

    level: int
    number: str | None = None
    box: bool | None = None


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of one document, with how far each has counted."""

    lists: dict[str, _List] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, num_id: str, style_id: str | None) -> int | None:
        """Return the level that a list ties to a paragraph style, if it does."""
        levels = self.lists[num_id].levels if num_id in self.lists else {}
        return next((i for i, level in levels.items() if style_id and level.style == style_id), None)

    def next(self, num_id: str, level: int) -> Marker:
        """Count one item more and return its marker."""
        level = min(max(level, 0), _DEPTH - 1)
        found = self.lists.get(num_id)
        if found is None or level not in found.levels:
            return Marker(level)
        counts = self.counts.setdefault(found.abstract, [None] * _DEPTH)
        self._count(num_id, found, level, counts)
        this = found.levels[level]
        if this.format == "bullet":
            return Marker(level, box=box_bullet(this.text, this.font))
        text = _fill(this, found.levels, counts)
        return Marker(level, number=text if any(c.isalnum() for c in text) else None)

    def _count(self, num_id: str, found: _List, level: int, counts: list[int | None]) -> None:
        count = counts[level]
        counts[level] = found.levels[level].start if count is None else count + 1
        if (num_id, level) not in self.begun and level in found.starts:
            counts[level] = found.starts[level]
        self.begun.add((num_id, level))
        for deeper in range(level + 1, _DEPTH):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or (restart and level < restart):
                counts[deeper] = None


def _fill(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    """Put the counts into a level's pattern: "%1.%2" becomes "2.1"."""
    text = level.text
    for place in range(_DEPTH):
        if f"%{place + 1}" in text:
            other = levels.get(place, Level("decimal"))
            count = counts[place]
            name = "decimal" if level.legal else other.format
            text = text.replace(f"%{place + 1}", written(other.start if count is None else count, name))
    return " ".join(text.split())


def written(count: int, name: str) -> str:
    """Return a count in one of Word's number formats; formats without letters of their own as a decimal.

    >>> written(28, "lowerLetter"), written(14, "upperRoman"), written(7, "decimalZero")
    ('bb', 'XIV', '07')
    """
    special: dict[str, Callable[[int], str]] = {
        "lowerLetter": _letters,
        "upperLetter": lambda n: _letters(n).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda n: _roman(n).upper(),
        "decimalZero": lambda n: f"{n:02d}",
        "ordinal": lambda n: f"{n}.",
        "none": lambda _: "",
        "bullet": lambda _: "",
    }
    return special.get(name, str)(count)


def _letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26) if 0 < count <= 26 * 9 else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def read_numbering(root: Element | None) -> Numbering:
    """Read the numbering part; without one, every list item has a bullet."""
    if root is None:
        return Numbering()
    abstracts = {attr(a, "abstractNumId") or "": a for a in root if tag(a) == "w:abstractNum"}
    nums = {attr(n, "numId") or "": n for n in root if tag(n) == "w:num"}
    links = {link: i for i, a in abstracts.items() if (link := val(a, "w:styleLink"))}
    return Numbering({i: _list(n, abstracts, links) for i, n in nums.items()})


def _list(num: Element, abstracts: dict[str, Element], links: dict[str, str]) -> _List:
    abstract = val(num, "w:abstractNumId") or ""
    link = val(abstracts.get(abstract), "w:numStyleLink")
    if link in links:
        abstract = links[link]
    definition = abstracts.get(abstract)
    levels = _levels(definition if definition is not None else ())
    starts: dict[int, int] = {}
    for override in (o for o in num if tag(o) == "w:lvlOverride"):
        place = number(attr(override, "ilvl"))
        levels |= _levels(override)
        start = val(override, "w:startOverride")
        if start is not None:
            starts[place] = number(start, 1)
    return _List(abstract, levels, starts)


def _levels(parent: Iterable[Element]) -> dict[int, Level]:
    return {number(attr(e, "ilvl")): _level(e) for e in parent if tag(e) == "w:lvl"}


def _level(element: Element) -> Level:
    formats = [e for e in element.iter() if tag(e) == "w:numFmt"]  # the last: an older reader's alternative
    restart = val(element, "w:lvlRestart")
    return Level(
        format=(attr(formats[-1], "val") if formats else None) or "decimal",
        text=val(element, "w:lvlText") or "",
        start=number(val(element, "w:start"), 1) if child(element, "w:start") is not None else 1,
        restart=number(restart) if restart is not None else None,
        legal=bool(switch(element, "w:isLgl")),
        style=val(element, "w:pStyle"),
        font=attr(child(element, "w:rPr", "w:rFonts"), "ascii"),
    )
