"""Fact boxes: a frame without inner lines that holds a form, labels on the left and their values beside them."""

from __future__ import annotations

from collections.abc import Sequence

from index.formats import pdf_columns
from index.formats.pdf_parts import Box, Line, Word
from index.formats.pdf_tables import CellDraft, TableDraft, is_form

_PADDING = 8.0  # points; a frame's text stands no farther than this from its right edge

Piece = list[Line] | TableDraft


def form(box: Box, words: Sequence[Word], page: int) -> list[tuple[Box, Piece]]:
    """Return the text and the form that stand in a frame, from the top down; nothing where it holds no form.

    Args:
        box: the frame.
        words: what stands in it.
        page: its number.
    """
    pieces = list(pdf_columns.band(words, page, (), box.x1 - _PADDING, None, ends=False))
    if not any(isinstance(p, TableDraft) and is_form(p) for p in pieces):
        return []
    whole = _with_blanks(pieces)
    return [(Box(box.x0, _top(piece), box.x1, box.bottom), piece) for piece in whole]


def _with_blanks(pieces: Sequence[Piece]) -> list[Piece]:
    """Give a form the labels right above and below it that have no value beside them."""
    out: list[Piece] = []
    for piece in pieces:
        above = out[-1] if out else None
        if isinstance(piece, TableDraft) and isinstance(above, list):
            while above and _is_label(above[-1], piece):
                piece.rows.insert(0, _blank(above.pop(), piece))
            out = out if above else out[:-1]
        elif isinstance(piece, list) and isinstance(above, TableDraft):
            while piece and _is_label(piece[0], above):
                above.rows.append(_blank(piece.pop(0), above))
        out += [piece] if piece else []
    return out


def _is_label(line: Line, table: TableDraft) -> bool:
    """Say whether a line looks like the labels of a form and ends before its values begin."""
    labels = [x for row in table.rows for x in row[0].lines]
    alike = all(x.bold == line.bold and x.size == line.size for x in labels)
    return alike and line.bold and abs(line.x0 - table.xs[0]) < 1 and line.x1 < table.xs[1]


def _blank(label: Line, table: TableDraft) -> list[CellDraft]:
    return [CellDraft(0, 1, 1, [label]), CellDraft(1, len(table.xs) - 2, 1, [])]


def _top(piece: Piece) -> float:
    lines = (
        [x for row in piece.rows for c in row for x in c.lines] if isinstance(piece, TableDraft) else piece
    )
    return min(line.top for line in lines)
