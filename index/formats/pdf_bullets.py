"""Bullets that are drawn and not typed, as browsers print those of inner lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.formats.pdf_parts import BULLET, Box, Word

_SIDES = (0.15, 0.5)  # type sizes; a drawn bullet is as wide and high as this
_SQUARE = 0.25  # of its width, by which its height may differ
_BEFORE = (0.2, 2.2)  # type sizes from it to the text
_MIDDLE = 0.35  # type sizes by which it may stand higher or lower than the middle of the text


def drawn(shapes: Iterable[Box], words: Sequence[Word]) -> list[Word]:
    """Return the bullets among a page's small shapes: what stands right in front of a line of text.

    Args:
        shapes: paths and painted squares, of any size.
        words: the page's words.
    """
    found: dict[tuple[int, int], Word] = {}
    for shape in shapes:
        if abs(shape.width - shape.height) > _SQUARE * shape.width:
            continue
        for word in _level(shape, words):
            if _SIDES[0] * word.size <= shape.width <= _SIDES[1] * word.size and _opens(shape, word, words):
                bullet = replace(word, text=BULLET, x0=shape.x0, x1=shape.x1, bold=False)
                found.setdefault((round(shape.x), round(shape.y)), bullet)
    return list(found.values())


def _level(shape: Box, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that a shape stands at the height of."""
    return (w for w in words if w.upright and abs(w.y - shape.y) <= _MIDDLE * w.size)


def _opens(shape: Box, word: Word, words: Sequence[Word]) -> bool:
    """Say whether a shape stands in front of a word, and no text right in front of the shape."""
    least, most = _BEFORE[0] * word.size, _BEFORE[1] * word.size
    before = (w for w in _level(shape, words) if w.x0 < shape.x)
    return least <= word.x0 - shape.x1 <= most and not any(shape.x0 - w.x1 < most for w in before)
