"""Lay out text and ruled tables on PDF pages, with the habits of plans exported from a word processor.

Rows that do not fit go on over the page with open edges, a header row is repeated or not, and a word
wider than its column is broken without a hyphen. The output holds no dates, so a build is reproducible.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = landscape(A4)
LEFT, RIGHT, TOP, BOTTOM = 50.0, WIDTH - 50.0, HEIGHT - 64.0, 52.0
BODY, BOLD, SYMBOLS = "Helvetica", "Helvetica-Bold", "ZapfDingbats"
PAD = 4.0


def break_word(word: str, font: str, size: float, width: float) -> list[str]:
    """Cut a word into pieces no wider than `width` points, without hyphens."""
    pieces, piece = [], ""
    for letter in word:
        if piece and stringWidth(piece + letter, font, size) > width:
            pieces.append(piece)
            piece = letter
        else:
            piece += letter
    return [*pieces, piece]


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Break paragraphs into lines no wider than `width` points; words that are too wide are cut."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            candidate = f"{line} {word}".strip()
            if stringWidth(candidate, font, size) <= width:
                line = candidate
                continue
            if line:
                lines.append(line)
            *full, line = break_word(word, font, size, width)
            lines.extend(full)
        lines.append(line)
    return lines


@dataclass
class Sheet:
    """A PDF being drawn from the top of a page downwards; `y` is the next baseline's upper edge in points."""

    header: str
    department: str
    footer: str
    total: int | None = None
    buffer: io.BytesIO = field(default_factory=io.BytesIO)
    page: int = 0
    y: float = TOP

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
        self.canvas.setTitle(self.header)
        self._open_page()

    def _open_page(self) -> None:
        self.page += 1
        self.y = TOP
        self.canvas.setFont(BODY, 8)
        self.canvas.drawString(LEFT, HEIGHT - 36, self.header)
        self.canvas.drawRightString(RIGHT, HEIGHT - 36, self.department)
        self.canvas.drawString(LEFT, 28, self.footer)
        of = f" af {self.total}" if self.total else ""
        self.canvas.drawRightString(RIGHT, 28, f"Side {self.page}{of}")

    def new_page(self) -> None:
        """End the page and open the next."""
        self.canvas.showPage()
        self._open_page()

    def finish(self) -> bytes:
        """End the document and return its bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def skip(self, points: float) -> None:
        """Leave a gap."""
        self.y -= points

    def text(self, text: str, *, font: str = BODY, size: float = 10.5, gap: float = 6) -> None:
        """Draw paragraphs over the full width, going on to a new page where needed."""
        self.canvas.setFont(font, size)
        for line in wrap(text, font, size, RIGHT - LEFT):
            if self.y - size * 1.3 < BOTTOM:
                self.new_page()
                self.canvas.setFont(font, size)
            self.y -= size * 1.3
            self.canvas.drawString(LEFT, self.y, line)
        self.y -= gap

    def columns(self, texts: Sequence[str], *, size: float = 10.5, gutter: float = 28) -> None:
        """Draw one text in each of several columns, line by line across, as a screen reader would not."""
        width = (RIGHT - LEFT - gutter * (len(texts) - 1)) / len(texts)
        columns = [wrap(text, BODY, size, width) for text in texts]
        self.canvas.setFont(BODY, size)
        for number in range(max(map(len, columns))):
            self.y -= size * 1.3
            for place, lines in enumerate(columns):
                if number < len(lines):
                    self.canvas.drawString(LEFT + place * (width + gutter), self.y, lines[number])

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        title: str | None = None,
        repeat: bool = True,
        size: float = 10,
    ) -> None:
        """Draw a ruled table; `title` is a row across, `repeat` says whether the header comes again on new pages."""
        if title:
            self._row([title], [sum(widths)], BOLD, size)
        self._row(header, widths, BOLD, size)
        for cells in rows:
            self._row(cells, widths, BODY, size, repeat=header if repeat else None)
        self.y -= 12

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[float],
        font: str,
        size: float,
        *,
        repeat: Sequence[str] | None = None,
    ) -> None:
        step = size * 1.3
        left = [wrap(cell, font, size, width - 2 * PAD) for cell, width in zip(cells, widths, strict=True)]
        if self.y - 2 * step - 2 * PAD < BOTTOM:
            self.new_page()
            if repeat:
                self._row(repeat, widths, BOLD, size)
        self._rule(widths)
        while True:
            room = int((self.y - BOTTOM - 2 * PAD) // step)
            here = [lines[:room] for lines in left]
            left = [lines[room:] for lines in left]
            self._lines(here, widths, font, size)
            if not any(left):
                self._rule(widths)
                return
            self.new_page()
            if repeat:
                self._row(repeat, widths, BOLD, size)

    def _lines(self, cells: Sequence[Sequence[str]], widths: Sequence[float], font: str, size: float) -> None:
        step, x = size * 1.3, LEFT
        height = max(1, *map(len, cells)) * step + 2 * PAD if cells else 0
        self.canvas.setFont(font, size)
        self.canvas.line(x, self.y, x, self.y - height)
        for lines, width in zip(cells, widths, strict=True):
            for number, line in enumerate(lines, 1):
                self.canvas.drawString(x + PAD, self.y - PAD - number * step + 3, line)
            x += width
            self.canvas.line(x, self.y, x, self.y - height)
        self.y -= height

    def _rule(self, widths: Sequence[float]) -> None:
        self.canvas.line(LEFT, self.y, LEFT + sum(widths), self.y)

    def box(self, x: float, y: float, *, crossed: bool) -> None:
        """Draw a tick box with strokes, as a drawing and not as a character."""
        self.canvas.rect(x, y, 8, 8)
        if crossed:
            self.canvas.line(x, y, x + 8, y + 8)
            self.canvas.line(x, y + 8, x + 8, y)

    def symbol(self, x: float, y: float, code: str, size: float = 10) -> None:
        """Draw one character of the symbol font."""
        self.canvas.setFont(SYMBOLS, size)
        self.canvas.drawString(x, y, code)

    def at(self, x: float, y: float, text: str, *, font: str = BODY, size: float = 10) -> None:
        """Draw one line at a place."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def hidden(self, text: str, *, size: float, white: bool) -> None:
        """Draw text nobody sees: in white, or in type too small to read."""
        self.canvas.saveState()
        if white:
            self.canvas.setFillGray(1)
        self.at(LEFT, BOTTOM + 4, text, size=size)
        self.canvas.restoreState()
