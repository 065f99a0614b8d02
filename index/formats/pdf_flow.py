"""A document's pages become one flow of text and tables, and then blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from index.formats import pdf_columns, pdf_grid, pdf_tables
from index.formats.blocks import Block
from index.formats.pdf_furniture import without_furniture
from index.formats.pdf_parts import Box, Line, PageContent, Word
from index.formats.pdf_tables import TableDraft
from index.formats.pdf_text import Style, blocks_of, pitches

_HEADING = 1.1  # type this much larger than the body's is a heading
_LEVELS = 5

Piece = list[Line] | TableDraft


def blocks(pages: Sequence[PageContent]) -> list[Block]:
    """Return the blocks of a document in reading order."""
    known = _dictionary(pages)
    bare, _ = without_furniture(pages)
    flow = _joined(piece for page in bare for piece in page_flow(page))
    flow = [_unframed(piece) for piece in flow]
    style = _style(bare, flow, known)
    out: list[Block] = []
    for piece in flow:
        if isinstance(piece, TableDraft):
            out.append(pdf_tables.block(piece, style))
        else:
            out += blocks_of(piece, style, headings=True)
    return out


def page_flow(page: PageContent) -> list[Piece]:
    """Return one page's tables and stretches of text, top to bottom."""
    grids = pdf_grid.find_grids(page.rules, page.fills, page.words)
    used: set[int] = set()
    areas: list[tuple[Box, Piece]] = []
    for grid in grids:
        words = [w for w in page.words if grid.box.holds(w.x, w.y)]
        used.update(id(w) for w in words)
        areas.append((grid.box, _within(grid, words, page)))
    free = [w for w in page.words if id(w) not in used]
    return list(pdf_columns.arranged(free, areas, page))


def _within(grid: pdf_grid.Grid, words: list[Word], page: PageContent) -> Piece:
    return pdf_tables.draft(grid, words, page.number)


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Join tables and stretches of text that go on over a page."""
    flow: list[Piece] = []
    for piece in pieces:
        last = flow[-1] if flow else None
        if isinstance(last, TableDraft) and isinstance(piece, TableDraft):
            if piece.first_page == last.last_page + 1 and pdf_tables.continues(last, piece):
                pdf_tables.join(last, piece)
                continue
        elif isinstance(last, list) and isinstance(piece, list):
            last += piece
            continue
        flow.append(piece)
    return flow


def _unframed(piece: Piece) -> Piece:
    """Return a frame's text: a table of one cell is none."""
    if isinstance(piece, TableDraft) and len(piece.rows) == 1 and len(piece.rows[0]) == 1:
        return piece.rows[0][0].lines
    return piece


def _style(pages: Sequence[PageContent], flow: Sequence[Piece], known: Callable[[str], bool]) -> Style:
    sizes: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            sizes[word.size] += len(word.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    free = [line for piece in flow if isinstance(piece, list) for line in piece]
    large = sorted({line.size for line in free if line.size >= _HEADING * body}, reverse=True)
    levels: dict[float, int] = {}
    previous, level = 0.0, 0
    for size in large:
        if not previous or previous - size > 0.6:
            level += 1
        levels[size] = min(level, _LEVELS)
        previous = size
    ratios: Counter[float] = Counter()
    for piece in flow:
        runs = [piece] if isinstance(piece, list) else [c.lines for row in piece.rows for c in row]
        for run in runs:
            ratios.update(round(r, 1) for r in pitches(run))
    leading = ratios.most_common(1)[0][0] + 0.05 if ratios else 1.25
    return Style(body, levels, leading, known)


def _dictionary(pages: Sequence[PageContent]) -> Callable[[str], bool]:
    """Return a test for words: those within lines of this document, and the Danish dictionary."""
    own: Counter[str] = Counter()
    for page in pages:
        for word in page.words:
            own[re.sub(r"^\W+|\W+$", "", word.text).lower()] += 1

    @lru_cache(maxsize=4096)
    def known(word: str) -> bool:
        from index import lexicon  # noqa: PLC0415 - read only when a word is in doubt

        if "-" in word or own[word] > 1:
            return own[word] > 0
        return bool(lexicon.lemma(word) or lexicon.parts(word))

    return known
