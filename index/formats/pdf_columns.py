"""Order on the page: columns of prose, and tables that have no lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.formats.pdf_parts import Box, Line, PageContent, Word, lines_of
from index.formats.pdf_tables import TableDraft

Piece = list[Line] | TableDraft


def arranged(free: Sequence[Word], areas: Sequence[tuple[Box, Piece]], page: PageContent) -> Iterable[Piece]:
    """Yield a page's text and tables in reading order."""
    rest = sorted(free, key=lambda w: w.y)
    for box, piece in sorted(areas, key=lambda a: (a[0].top, a[0].x0)):
        above = [w for w in rest if w.y < box.top]
        rest = [w for w in rest if w.y >= box.top]
        if above:
            yield lines_of(above, page.number)
        yield piece
    if rest:
        yield lines_of(rest, page.number)
