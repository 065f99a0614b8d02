"""What is open while the events are walked: a label and the text under it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from index.formats.blocks import Block
from index.records import Field
from index.vocabulary import Label

_FEWEST = 2  # boxes of a list to tick
_NAME = 4  # words of a theme in such a list


@dataclass
class Section:
    """What is open: a label and the text under it so far."""

    label: Label
    heading: Field
    depth: int
    blocks: list[Block] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    inline: bool = False

    @property
    def ticked(self) -> bool:
        """Tell whether this is a list of themes to tick, which is all that its label stands over."""
        return self.label.name == "themes" and len(self.boxes) >= _FEWEST and not self.blocks

    @property
    def names_to_tick(self) -> bool:
        """Tell whether a label of goals stands over names to tick and nothing else ("Pejlemærker: ☒ Bolig ☐ Fritid")."""
        names = all(len(b.text.split()) <= _NAME and not b.text.endswith(".") for b in self.boxes)
        return len(self.boxes) >= _FEWEST and not self.blocks and names
