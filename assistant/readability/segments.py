"""A text cut into paragraphs, sentences and words, every span in the text as given."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from assistant.readability.layout import Block, blocks
from assistant.readability.sentences import sentences
from assistant.readability.text import Sentence, Text, Token, UnitKind
from assistant.readability.tokens import tokens

_QUOTE = re.compile(
    r"»[^»«]+«|“[^”“]+”|”[^”]+”|„[^„“”]+[“”]|\"[^\"]+\"|(?<=\s)'[^'\n]+'(?=[\s.,])|«[^«»\n]{41,}»"
)
_CELL_PROSE = 4  # words from which a cell that ends in a full stop is a sentence
_LABEL_WORDS = 3
_PRONOUNS = frozenset("jeg du han hun den det man vi i de der".split())
_LONGEST_QUOTE = 2000  # characters; a quotation mark without its fellow quotes nothing


def segment(text: str) -> Text:
    """Cut a text into units and tokens.

    Args:
        text: plain text as a writer gave it, with any line breaks, bullets or tables.

    Returns:
        The text with its sentences, headings, items, labels and cells; nothing is changed or normalised.
    """
    quotes = _quotes(text)
    found: list[Sentence] = []
    for block in blocks(text):
        found += _units(text, block, quotes)
    return Text(text, tuple(found), _paragraphs(found))


def _units(text: str, block: Block, quotes: tuple[tuple[int, int], ...]) -> Iterator[Sentence]:
    whole = tuple(tokens(text, block.start, block.end))
    if not _has_words(whole):
        return
    if block.kind in {"heading", "label"}:
        yield _unit(whole, block.kind, block.paragraph, quotes)
        return
    divided = _with_words(tuple(sentences(whole)))
    for number, part in enumerate(divided):
        yield _unit(part, _kind(block, part, number, len(divided)), block.paragraph, quotes)


def _with_words(parts: tuple[tuple[Token, ...], ...]) -> list[tuple[Token, ...]]:
    """Join a piece of mere marks to the sentence before it, or to the first one."""
    joined: list[tuple[Token, ...]] = []
    for part in parts:
        if joined and not (_has_words(part) and _has_words(joined[-1])):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _has_words(part: tuple[Token, ...]) -> bool:
    return any(t.kind != "symbol" for t in part)


def _kind(block: Block, part: tuple[Token, ...], number: int, count: int) -> UnitKind:
    """Return what a piece of a block is: several sentences in an item or a cell are sentences."""
    words = sum(t.kind != "symbol" for t in part)
    if block.kind == "cell":
        prose = count > 1 or (words >= _CELL_PROSE and part[-1].text[-1] in ".!?")
        return "sentence" if prose else "cell"
    if number == 0 and count > 1 and words <= _LABEL_WORDS and _is_label(part):
        return "label"
    return "sentence" if count > 1 else block.kind


def _is_label(part: tuple[Token, ...]) -> bool:
    """Tell "Formål:" from "Hun sagde:"."""
    return part[-1].text == ":" and not any(t.lower in _PRONOUNS for t in part)


def _unit(
    part: tuple[Token, ...], kind: UnitKind, paragraph: int, quotes: tuple[tuple[int, int], ...]
) -> Sentence:
    start, end = part[0].start, part[-1].end
    sentence = Sentence(start, end, kind, paragraph, part)
    at = bisect_right(quotes, (start, len(quotes) and quotes[-1][1]))
    inside = at > 0 and _covers(quotes[at - 1], part)
    return replace(sentence, quoted=True) if inside else sentence


def _covers(quote: tuple[int, int], part: tuple[Token, ...]) -> bool:
    """Tell whether all words of a unit stand inside the quotation marks."""
    words = [t for t in part if t.is_word]
    return bool(words) and quote[0] < words[0].start and words[-1].end < quote[1]


def _quotes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(q.span() for q in _QUOTE.finditer(text) if len(q.group()) <= _LONGEST_QUOTE)


def _paragraphs(found: list[Sentence]) -> tuple[tuple[int, int], ...]:
    spans: dict[int, tuple[int, int]] = {}
    for unit in found:
        start = spans[unit.paragraph][0] if unit.paragraph in spans else unit.start
        spans[unit.paragraph] = (start, unit.end)
    return tuple(spans.values())
