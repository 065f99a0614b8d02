"""LIX, the Swedish and Danish readability index: words a sentence plus the share of long words in per cent.

The counting is written out in docs/readability.md; each choice follows the Danish guides to counting by hand, where
they agree, and else what leaves facts neutral.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from assistant.readability.text import Sentence, Text, Token

LONG = 7  # letters; Björnsson, Läsbarhet (1968): more than six
FRAGMENT = 8  # words; a list item or label up to that long is left out, as the guides leave lists out
BAND_FROM = 100  # words; with fewer, the figure jumps too much to be given a name
# Upper bounds and names. Source: dansksproghistorie.dk, no. 144, and the guides of skriveskolen and sprogvaskeriet.
BANDS = ((24, "meget let"), (34, "let"), (44, "middel"), (54, "svær"))
HARDEST = "meget svær"


def lix(text: Text) -> float:
    """Return the LIX of the running text, 0 for a text without words. It has no unit."""
    return of(body(text))


def of(units: Iterable[Sentence]) -> float:
    """Return the LIX of some units, counted as they are."""
    words = long_words = ends = 0
    for unit in units:
        ends += sentence_count(unit)
        words += len(unit.words)
        long_words += sum(is_long(t) for t in unit.words)
    return words / ends + 100 * long_words / words if words else 0.0


def body(text: Text) -> tuple[Sentence, ...]:
    """Return what LIX counts: sentences and long list items, or everything where there is nothing else.

    Headings, labels on lines of their own, and items and cells of at most eight words are left out.
    """
    counted = tuple(_body(text))
    return counted or text.sentences


def _body(text: Text) -> Iterator[Sentence]:
    for unit, following in pairwise((*text.sentences, None)):
        if unit is None:
            continue
        if unit.kind == "sentence" or (unit.kind in {"item", "cell"} and len(unit.words) > FRAGMENT):
            yield unit
        elif unit.kind == "label" and following and not _line_break(text, unit, following):
            yield unit  # "Bemærk: Du ...": a colon before a capital letter ends a sentence


def _line_break(text: Text, before: Sentence, after: Sentence) -> bool:
    return bool(text.text[before.end : after.start].strip(" \t\u00a0"))


def sentence_count(unit: Sentence) -> int:
    """Return the sentences of a unit: a semicolon between words ends one, as a full stop does."""
    ends, pending = 0, False
    for token in unit.tokens:
        if token.is_word:
            pending = True
        elif token.text == ";" and pending:
            ends, pending = ends + 1, False
    return ends + pending


def letters(token: Token) -> int:
    """Return the letters of a word or abbreviation; figures, addresses and merge fields have none.

    So a rewriting wins nothing by touching a fact. Hyphens and full stops are no letters.
    """
    if token.kind not in {"word", "abbreviation"}:
        return 0
    return sum(map(str.isalpha, token.text))


def is_long(token: Token) -> bool:
    """Tell whether a token is a word of more than six letters."""
    return token.end - token.start >= LONG and letters(token) >= LONG


def band(value: float, words: int) -> str | None:
    """Return the Danish name of a LIX, None for a text of less than a hundred words."""
    if words < BAND_FROM:
        return None
    return next((name for bound, name in BANDS if int(value + 0.5) <= bound), HARDEST)
