"""Lines of a text with their pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the file.

    `broken` marks a blank left by a page break, `title` a running head kept where it stood first.
    """

    text: str
    page: int | None = None
    broken: bool = False
    title: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands on the line."""
        return not self.text.strip()


def split(text: str) -> list[Line]:
    """Cut a text into lines; form feeds, where there are any, give the page numbers."""
    pages = text.split("\f")
    if len(pages) == 1 or not any(p.strip() for p in pages[1:]):
        return [Line(t) for t in text.replace("\f", "").split("\n")]
    return [
        Line(row, number, broken=not row.strip() and at == 0)
        for number, page in enumerate(pages, 1)
        for at, row in enumerate(("\n" + page if number > 1 else page).split("\n"))
    ]


def gap_kind(lines: Sequence[Line], at: int) -> str:
    """Describe the blank lines before a line: "E" an empty one, "S" one of spaces, "P" a page break."""
    signs: list[str] = []
    i = at - 1
    while i >= 0 and lines[i].blank and len(signs) < 12:
        signs.append("P" if lines[i].broken else "S" if lines[i].text else "E")
        i -= 1
    return "P" if "P" in signs else "".join(reversed(signs))
