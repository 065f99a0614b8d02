"""Columns kept apart by spaces, as `pdftotext -layout` gives them: tables and columns of prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.blocks import Block
from index.formats.lines import Line
from index.formats.prose import Style


@dataclass(frozen=True, slots=True)
class Layout:
    """A stretch of lines with the same gutters."""

    end: int
    gutters: tuple[tuple[int, int], ...]


def find_layout(lines: Sequence[Line], at: int) -> Layout | None:
    """Return the stretch of columns that starts at a line, None when there is none."""
    return None


def read_layout(lines: Sequence[Line], layout: Layout, style: Style) -> list[Block]:
    """Read a stretch of columns."""
    return []
