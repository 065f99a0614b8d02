"""Pages written sideways: turned so that most of their letters stand upright."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.formats.pdf_parts import Box

_SIDEWAYS = frozenset(("up", "down"))


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned so that most of its letters stand upright: which way they run, and how it lies before."""

    way: str
    x: float
    y: float
    width: float
    height: float

    @classmethod
    def of(cls, page: Any) -> Turn:
        ways: Counter[str] = Counter()
        for char in page.chars:
            ways[_direction(char["matrix"])] += len(char["text"].strip())
        way = ways.most_common(1)[0][0] if ways else "right"
        return cls(way, float(page.bbox[0]), float(page.bbox[1]), float(page.width), float(page.height))

    @property
    def sides(self) -> tuple[float, float]:
        """The width and height of the page when it is turned."""
        return (self.height, self.width) if self.way in _SIDEWAYS else (self.width, self.height)

    def box(self, o: dict[str, Any]) -> Box:
        """Return where something on the page stands when it is turned."""
        x0, x1, top, bottom = o["x0"] - self.x, o["x1"] - self.x, o["top"] - self.y, o["bottom"] - self.y
        match self.way:
            case "up":
                return Box(self.height - bottom, x0, self.height - top, x1)
            case "down":
                return Box(top, self.width - x1, bottom, self.width - x0)
            case "left":
                return Box(self.width - x1, self.height - bottom, self.width - x0, self.height - top)
        return Box(x0, top, x1, bottom)


def turned(page: Any, turn: Turn) -> list[dict[str, Any]]:
    """Return a page's letters as they stand when it is turned."""
    out = []
    for char in page.chars:
        way, box = _direction(char["matrix"]), turn.box(char)
        size = char["x1"] - char["x0"] if way in _SIDEWAYS else char["size"]
        out.append(
            {
                **char,
                "x0": box.x0,
                "x1": box.x1,
                "top": box.top,
                "bottom": box.bottom,
                "doctop": box.top,
                "upright": way == turn.way,
                "way": way,
                "size": size,
            }
        )
    return out


def _direction(matrix: Sequence[float]) -> str:
    a, b = matrix[0], matrix[1]
    if abs(b) > abs(a):
        return "up" if b > 0 else "down"
    return "right" if a >= 0 else "left"
