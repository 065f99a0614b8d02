"""Themes that a table marks with a cross."""

from __future__ import annotations

from index.formats.blocks import Block
from index.plans.events import Box, Event, Heading
from index.plans.grid import Grid, Spot
from index.plans.text import field
from index.vocabulary import Label, match

_MARKS = dict.fromkeys(("x", "(x)", "[x]", "✓", "✔", "☒", "☑", "ja", "•", "●"), True) | dict.fromkeys(
    ("", "-", "–", "☐", "nej", "[ ]"), False
)


# deeper than any heading in the text: it ends with its table
_TICKED_LEVEL = 9


def ticked(part: Grid, text: str) -> list[Event]:
    """Return the themes of a table that marks them with a cross in a column of its own; none for other tables."""
    heads = {s.column: match(s.text) for s in part.row(0) if s.text}
    columns = [c for c, label in heads.items() if label and label.name == "themes"]
    for name in columns:
        for mark in range(part.width):
            cells = [(part.at[r][name], part.at[r][mark]) for r in range(1, part.height)]
            marks = [m.text.strip().lower() if m else "" for _, m in cells]
            if (
                mark == name
                or len(cells) < 2
                or not all(m in _MARKS for m in marks)
                or not any(_MARKS[m] for m in marks)
            ):
                continue
            top = part.at[0][name]
            title = field(top.blocks, text) if top else None
            boxes = [
                _box(n, checked=_MARKS[m]) for (n, _), m in zip(cells, marks, strict=True) if n and n.blocks
            ]
            return [Heading(title, _TICKED_LEVEL, Label("themes")), *boxes] if title else list(boxes)
    return []


def _box(name: Spot, *, checked: bool) -> Box:
    first, last = name.blocks[0], name.blocks[-1]
    return Box(Block("checkbox", name.text, checked=checked, start=first.start, end=last.end))
