"""Packing sentences and list items into stretches of a bounded number of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from index.sentences import spans

# The five best search results together must hold at most 250 words; so many words a passage has normally, and at most.
USUAL = 45
HARD = 60
# a shorter remainder joins its neighbour in the same section
TINY = 9
_WORD = re.compile(r"\S+")
_JOINT = re.compile(r"[;:]\s|[–—]\s|,\s(?:og|men|så|samt|som|der|at|hvor|hvilket|herunder)\b|,\s")


@dataclass(frozen=True, slots=True)
class Unit:
    """A leaf block's stretch of text."""

    start: int
    end: int
    item: bool = False


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    words: int
    block: int
    item: bool
    leads: bool


def pack(text: str, units: Sequence[Unit], *, whole: bool) -> list[tuple[int, int]]:
    """Return passages over consecutive blocks of one section, as spans.

    A block goes into one passage when it fits; longer ones are split at sentence ends. A line that
    leads in a list stays with its first item.

    Args:
        text: canonical text.
        units: the blocks' stretches in order.
        whole: join blocks as far as the bound allows (a cell, a goal); otherwise paragraphs stay apart
            unless one of them is tiny.
    """
    groups: list[list[_Sentence]] = []
    for sentence in _sentences(text, units):
        if groups and _fits(groups[-1], sentence, whole=whole):
            groups[-1].append(sentence)
            continue
        led = groups[-1].pop() if groups and len(groups[-1]) > 1 and groups[-1][-1].leads else None
        groups.append([led, sentence] if led else [sentence])
    _join_tiny(groups)
    return [(g[0].start, g[-1].end) for g in groups]


def words(text: str) -> int:
    """Return how many words a text has, counting what stands between white space."""
    return sum(1 for _ in _WORD.finditer(text))


def _length(group: Sequence[_Sentence]) -> int:
    return sum(s.words for s in group)


def _fits(group: Sequence[_Sentence], sentence: _Sentence, *, whole: bool) -> bool:
    total = _length(group) + sentence.words
    if group[-1].leads and total <= HARD:
        return True
    if total > USUAL:
        return False
    same_block = group[-1].block == sentence.block
    both_items = group[-1].item and sentence.item
    return whole or same_block or both_items or _length(group) <= TINY or sentence.words <= TINY


def _join_tiny(groups: list[list[_Sentence]]) -> None:
    """Join a tiny last stretch to the one before it, when both still fit the hard bound."""
    index = 1
    while index < len(groups):
        small = _length(groups[index]) <= TINY or _length(groups[index - 1]) <= TINY
        if small and _length(groups[index]) + _length(groups[index - 1]) <= HARD:
            groups[index - 1] += groups.pop(index)
        else:
            index += 1


def _sentences(text: str, units: Sequence[Unit]) -> Iterator[_Sentence]:
    for number, unit in enumerate(units):
        inner = text[unit.start : unit.end]
        for left, right in spans(inner):
            for start, end in _bounded(text, unit.start + left, unit.start + right):
                said = text[start:end]
                yield _Sentence(start, end, words(said), number, unit.item, said.endswith(":"))


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a sentence over the hard bound at a joint near the usual length, else between words."""
    while len(marks := [m.end() for m in islice(_WORD.finditer(text, start, end), HARD + 1)]) > HARD:
        latest = marks[USUAL - 1]
        earliest = marks[USUAL // 3]
        joints = [
            m.start() + len(m.group().split()[0]) if m.group()[0] in ";:," else m.start()
            for m in _JOINT.finditer(text, earliest, latest)
        ]
        split = (joints[-1] if joints else latest) or latest
        yield _stripped(text, start, split)
        start = split
        while start < end and text[start].isspace():
            start += 1
    yield _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
