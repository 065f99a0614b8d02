"""Pieces of a rewriting: edits of edits, carried back to the text as given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

_WORD_OR_MARK = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a rule, or a model, puts in the place of ``[start, end)`` of the text it was shown."""

    start: int
    end: int
    after: str
    rule: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What comes in the place of ``[start, end)`` of the original, and the edits that made it."""

    start: int
    end: int
    after: str
    edits: tuple[Edit, ...]


def applied(original: str, pieces: Iterable[Piece]) -> str:
    """Return the original with its pieces put in."""
    parts, position = [], 0
    for piece in pieces:
        parts += [original[position : piece.start], piece.after]
        position = piece.end
    return "".join((*parts, original[position:]))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits that don't overlap."""
    ordered = sorted(edits, key=lambda e: (e.start, e.end))
    return applied(text, [Piece(e.start, e.end, e.after, (e,)) for e in ordered])


def composed(original: str, pieces: Sequence[Piece], edits: Collection[Edit]) -> tuple[Piece, ...]:
    """Return the pieces after edits of the text that they give; what an edit touches becomes one piece with it."""
    made = list(pieces)
    for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
        made = _with(made, edit)
    return tuple(piece for piece in made if piece.after != original[piece.start : piece.end])


def _with(pieces: list[Piece], edit: Edit) -> list[Piece]:
    before: list[Piece] = []
    touched: list[tuple[Piece, int]] = []  # with where each begins in the current text
    after: list[Piece] = []
    shift = 0  # of the current text against the original, left of the edit
    for piece in pieces:
        at = piece.start + shift + sum(len(p.after) - (p.end - p.start) for p, _ in touched)
        if at + len(piece.after) < edit.start or (at + len(piece.after) == edit.start and piece.after):
            before.append(piece)
            shift += len(piece.after) - (piece.end - piece.start)
        elif at > edit.end or (at == edit.end and edit.end > edit.start):
            after.append(piece)
        else:
            touched.append((piece, at))
    inner = sum(len(p.after) - (p.end - p.start) for p, _ in touched)
    start, end = edit.start - shift, edit.end - shift - inner
    head = tail = ""
    if touched:
        (first, first_at), (last, last_at) = touched[0], touched[-1]
        if first_at < edit.start:
            start, head = first.start, first.after[: edit.start - first_at]
        if last_at + len(last.after) > edit.end:
            end, tail = last.end, last.after[edit.end - last_at :]
        start, end = min(start, first.start), max(end, last.end)
    earlier = tuple(e for piece, _ in touched for e in piece.edits)
    return [*before, Piece(start, end, head + edit.after + tail, (*earlier, edit)), *after]


def trimmed(original: str, piece: Piece) -> Piece:
    """Return a piece without the words that it begins and ends with in both texts."""
    was, now = _tokens(original[piece.start : piece.end]), _tokens(piece.after)
    front = 0
    while front < min(len(was), len(now)) and was[front] == now[front]:
        front += 1
    back = 0
    while back < min(len(was), len(now)) - front and was[-1 - back] == now[-1 - back]:
        back += 1
    start = piece.start + sum(map(len, was[:front]))
    end = piece.end - sum(map(len, was[len(was) - back :]))
    return Piece(start, end, "".join(now[front : len(now) - back]), piece.edits)


def _tokens(text: str) -> list[str]:
    return _WORD_OR_MARK.findall(text)
