"""The pieces of a PDF page that the layout rules work on, free of any library.

Coordinates are points (1/72 inch) from the page's upper left corner, x to the right, y downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BOX_OFF, BOX_ON = "☐", "☒"  # how every kind of check box is written in `Word.text`
BOXES = {BOX_OFF: False, BOX_ON: True}
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        return self.width * self.height

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.x0 <= x < self.x1 and self.top <= y < self.bottom

    def clipped(self, to: Box) -> Box:
        """Return the part inside another rectangle; its sides are negative where there is none."""
        return Box(
            max(self.x0, to.x0), max(self.top, to.top), min(self.x1, to.x1), min(self.bottom, to.bottom)
        )


@dataclass(frozen=True, slots=True)
class Fill:
    """A painted area; `color` is (red, green, blue) from 0 to 1. An `ornament` is no rectangle: a disc, a wave."""

    box: Box
    color: tuple[float, float, float]
    ornament: bool = False

    @property
    def shaded(self) -> bool:
        """Say whether it can be told from white paper."""
        return min(self.color) < 0.97


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along an axis: at `at`, from `start` to `end`."""

    vertical: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a bullet or a check box, and where it stands."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    upright: bool = True

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line of one region; `left` and `right` are how far the region's text may reach.

    `framed` says that it stands in a box within its column.
    """

    words: tuple[Word, ...]
    page: int
    left: float
    right: float
    framed: bool = False

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def top(self) -> float:
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        return max(w.bottom for w in self.words)

    @property
    def y_middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The size most of its letters have."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda s: (sizes[s], s))

    @property
    def bold(self) -> bool:
        """Say whether all its words are bold (bullets and boxes aside)."""
        letters = [w for w in self.words if any(c.isalnum() for c in w.text)]
        return bool(letters) and all(w.bold for w in letters)

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


@dataclass(frozen=True, slots=True)
class PageContent:
    """What stands on one page. `rules` are lines; `fills` painted areas; both clipped to the crop box."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    warnings: tuple[str, ...] = ()
    images: bool = False
    undecoded: int = 0


def lines_of(
    words: Iterable[Word], page: int, left: float | None = None, right: float | None = None
) -> list[Line]:
    """Group words into lines by their height on the page, top to bottom, left to right.

    Args:
        words: words of one region, in any order.
        page: their page, from 1.
        left: where the region's text may begin; its leftmost word when not given.
        right: where it may end; its rightmost word when not given.
    """
    found = sorted(words, key=lambda w: (w.y, w.x0))
    if not found:
        return []
    left = min(w.x0 for w in found) if left is None else left
    right = max(w.x1 for w in found) if right is None else right
    groups: list[list[Word]] = []
    for word in found:
        home = next((g for g in reversed(groups[-4:]) if _same_line(g, word)), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    groups = _paired(groups)
    lines = [Line(tuple(sorted(g, key=lambda w: w.x0)), page, left, right) for g in groups]
    return sorted(lines, key=lambda line: line.y_middle)


def _same_line(group: Sequence[Word], word: Word) -> bool:
    """Say whether a word overlaps the group's tallest word by half of the lower one's height."""
    if not word.upright or not group[0].upright:
        return False
    return _shared(max(group, key=lambda w: w.bottom - w.top), word) >= 0.5


def _paired(groups: list[list[Word]]) -> list[list[Word]]:
    """Join groups that stand side by side, a wide gap between them, and share a third of their height.

    So the middle line of a label is on one line with one of the two lines of text it stands between.
    """
    out: list[list[Word]] = []
    for group in sorted(groups, key=lambda g: g[0].y):
        last = out[-1] if out else None
        upright = last is not None and last[0].upright and group[0].upright
        if last is not None and upright and _shared(last[0], group[0]) >= 0.3 and _apart(last, group):
            last += group
        else:
            out.append(group)
    return out


def _shared(a: Word, b: Word) -> float:
    """Return how much of the lower one's height two words share."""
    return (min(a.bottom, b.bottom) - max(a.top, b.top)) / max(0.1, min(a.bottom - a.top, b.bottom - b.top))


def _apart(a: Sequence[Word], b: Sequence[Word]) -> bool:
    gap = max(a[0].size, b[0].size)
    return all(max(w.x0 - v.x1, v.x0 - w.x1) > gap for w in a for v in b)
