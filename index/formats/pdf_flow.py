"""A document's pages become one flow of text and tables, and then blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from index.formats import pdf_columns, pdf_framed, pdf_grid, pdf_joins, pdf_regions, pdf_tables, pdf_topped
from index.formats.blocks import Block
from index.formats.pdf_callouts import without_callouts
from index.formats.pdf_furniture import without_furniture
from index.formats.pdf_hyphens import Words, words_in
from index.formats.pdf_parts import Box, Line, PageContent, Word, lines_of
from index.formats.pdf_tables import TableDraft
from index.formats.pdf_text import Style, blocks_of, pitches

_HEADING = 1.1  # type this much larger than the body's is a heading
_LEVELS = 5
_RUNNING, _ENOUGH = 9, 8  # words of a line of running text, and lines of it that tell its size
_BESIDE = 3  # lines beside a frame that make it one in a column

Piece = list[Line] | TableDraft


def blocks(pages: Sequence[PageContent]) -> list[Block]:
    """Return the blocks of a document in reading order."""
    words = words_in(word.text for page in pages for word in page.words)
    bare = without_furniture(pages)
    flow = _joined(_flow(bare))
    flow = [_unframed(piece) for piece in flow]
    style = _style(bare, flow, words)
    out: list[Block] = []
    for piece in flow:
        if isinstance(piece, TableDraft):
            out += [pdf_tables.block(part, style) for part in pdf_tables.sections(piece)]
        else:
            out += blocks_of(piece, style, headings=True)
    return without_callouts(out)


def _flow(pages: Sequence[PageContent]) -> Iterable[Piece]:
    """Yield the tables and stretches of text of all pages."""
    parts = [_ruled(page) for page in pages]
    rights = _rights(pages, [free for free, _, _ in parts])
    last: Piece | None = None
    for page, (free, areas, frames) in zip(pages, parts, strict=True):
        before = last if isinstance(last, TableDraft) else None
        right = rights.get(round(page.width), 0.0)
        for piece in pdf_columns.arranged(
            free, areas, page.number, frames=frames, rules=page.rules, right=right, before=before
        ):
            last = piece
            yield piece


def _ruled(page: PageContent) -> tuple[list[Word], list[tuple[Box, Piece]], list[Box]]:
    """Return the words outside ruled tables, the tables with their places, and frames in columns of prose.

    A frame in a column has text beside it; its words stay with the column's.
    """
    used: set[int] = set()
    areas: list[tuple[Box, Piece]] = []
    frames: list[Box] = []
    for grid in pdf_grid.find_grids(page.rules, page.fills, page.words):
        words = [w for w in page.words if grid.box.holds(w.x, w.y) and id(w) not in used]
        if pdf_topped.is_bare_head(grid, page.rules, page.words):
            continue
        if len(grid.cells) == 1 and _has_text_beside(grid.box, page.words):
            frames.append(grid.box)
            continue
        used.update(id(w) for w in words)
        form = pdf_framed.form(grid.box, words, page.number) if len(grid.cells) == 1 else []
        areas += form or [(grid.box, pdf_tables.draft(grid, words, page.number))]
    free = [w for w in page.words if id(w) not in used]
    return free, areas, frames + pdf_regions.painted(page.fills, free)


def _has_text_beside(box: Box, words: Sequence[Word]) -> bool:
    """Say whether several lines of text stand beside a frame."""
    beside = {round(w.y) for w in words if box.top < w.y < box.bottom and not box.holds(w.x, w.y)}
    return len(beside) >= _BESIDE


def _rights(pages: Sequence[PageContent], free: Sequence[Sequence[Word]]) -> dict[int, float]:
    """Return how far lines of text reach on pages of each width: as far as three lines or more do."""
    ends: dict[int, list[float]] = {}
    for page, words in zip(pages, free, strict=True):
        ends.setdefault(round(page.width), []).extend(line.x1 for line in lines_of(words, page.number))
    out: dict[int, float] = {}
    for width, found in ends.items():
        far = sorted(found, reverse=True)
        out[width] = next((x for x, third in zip(far, far[2:], strict=False) if x - third < 15), 0.0)
    return out


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Join tables and stretches of text that go on over a page."""
    flow: list[Piece] = []
    for piece in pieces:
        last = flow[-1] if flow else None
        if isinstance(last, TableDraft) and isinstance(piece, TableDraft):
            rest = pdf_joins.from_next_column(last, piece)
            follows = rest is not piece or piece.first_page == last.last_page + 1
            if follows and pdf_joins.continues(last, rest):
                pdf_joins.join(last, rest)
                continue
        elif isinstance(last, list) and isinstance(piece, list):
            last += piece
            continue
        elif isinstance(last, TableDraft) and isinstance(piece, list) and piece:
            flow += [left] if (left := pdf_joins.take_rest(last, piece)) else []
            continue
        flow.append(piece)
    return flow


def _unframed(piece: Piece) -> Piece:
    """Return a frame's text: a table of one cell is none, nor are painted bars of which one has text."""
    if not isinstance(piece, TableDraft) or any(len(row) != 1 for row in piece.rows):
        return piece
    filled = [row[0].lines for row in piece.rows if row[0].lines]
    return filled[0] if len(filled) == 1 else piece


def _style(pages: Sequence[PageContent], flow: Sequence[Piece], words: Words) -> Style:
    free = [line for piece in flow if isinstance(piece, list) for line in piece]
    body = max(_usual(w for page in pages for w in page.words), _usual_in_text(free))
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
    return Style(body, levels, leading, words)


def _usual_in_text(lines: Sequence[Line]) -> float:
    """Return the type size of running text outside tables, which are often in smaller type; 0 where there is little."""
    running = [line for line in lines if len(line.words) >= _RUNNING and not line.bold]
    return _usual(w for line in running for w in line.words) if len(running) >= _ENOUGH else 0.0


def _usual(words: Iterable[Word]) -> float:
    """Return the type size of most letters."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0
