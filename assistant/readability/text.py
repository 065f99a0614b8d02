"""A text as the writer gave it, cut into paragraphs, sentences and words. All spans index that text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

TokenKind = Literal["word", "number", "abbreviation", "address", "placeholder", "symbol"]
UnitKind = Literal["sentence", "heading", "item", "label", "cell"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``text.text[start:end] == text``.

    `number` holds digits (amounts, dates, times, §-numbers); `address` is e-mail or web; `placeholder` a merge
    field such as «Navn» or {{dato}}; `symbol` is punctuation and counts as no word.
    """

    start: int
    end: int
    text: str
    kind: TokenKind

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether the token counts as a word in readability figures."""
        return self.kind != "symbol"


@dataclass(frozen=True)
class Sentence:
    """One sentence, heading, list item, label ("Formål:") or table cell, with all of its tokens.

    `paragraph` numbers the paragraphs from 0; `quoted` is True when the whole unit stands inside quotation marks.
    Without slots: what every rule asks for is worked out once and kept.
    """

    start: int
    end: int
    kind: UnitKind
    paragraph: int
    tokens: tuple[Token, ...]
    quoted: bool = False

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple([t for t in self.tokens if t.kind != "symbol"])

    @cached_property
    def counted(self) -> tuple[int, ...]:
        """How many words stand before each token, and before the end."""
        return tuple(accumulate((t.kind != "symbol" for t in self.tokens), initial=0))

    @cached_property
    def written(self) -> tuple[tuple[str, ...], tuple[TokenKind, ...]]:
        """The tokens' texts and kinds: all that tagging them depends on."""
        return tuple([t.text for t in self.tokens]), tuple([t.kind for t in self.tokens])


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its units in reading order; `paragraphs` are spans without the blank lines between."""

    text: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[tuple[int, int], ...]

    def __hash__(self) -> int:
        """Hash by the text, which is enough to tell texts apart: the tokens are hundreds."""
        return hash((self.text, len(self.sentences)))

    def quote(self, part: Sentence | Token) -> str:
        """Return the words of a part as they stand."""
        return self.text[part.start : part.end]

    def prose(self) -> Iterator[Sentence]:
        """Give the running sentences and list items: what a rule about sentences looks at."""
        return (s for s in self.sentences if s.kind in {"sentence", "item"})
