"""A model's reply, read as it comes: whole sentences with the marks behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answers.citations import MARK
from index.sentences import spans
from prompts import unescape

_MARKS = re.compile(rf"(?:{MARK.pattern})+\s*[.!?]?(?=\s+[^\s\[【])|\n")
_THINKING = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_OPENS_THINKING = re.compile(r"\s*<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?\Z", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–*•]|\d+\)|#+)\s+")
_MARKED_UP = re.compile(r"\*\*|__|`")
_BEFORE_MARK = re.compile(r"\s+([.,;:!?])")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence as the model wrote it: its text without marks, and the marks as written."""

    text: str
    marks: str


class ReplyReader:
    """Collects pieces and gives each sentence when it and its marks are complete.

    A sentence is complete at the end of its line, or when something other than a mark follows its marks. Several
    sentences before one mark all stand on it. What a model thinks aloud is passed over.
    """

    def __init__(self) -> None:
        self._kept = ""

    def feed(self, piece: str) -> list[Claim]:
        """Take a piece; return the sentences that it completes."""
        self._kept = _without_thoughts(self._kept + piece)
        if _thinks(self._kept):
            return []
        claims: list[Claim] = []
        while found := _MARKS.search(self._kept):
            claims += _claims(self._kept[: found.end()])
            self._kept = self._kept[found.end() :]
        return claims

    def end(self) -> list[Claim]:
        """Return what is left when the reply has come to its proper end."""
        rest, self._kept = self._kept, ""
        return [] if _thinks(rest) else _claims(rest)


def _thinks(text: str) -> bool:
    return bool(_OPENS_THINKING.match(text)) or bool(_THINKING.match(text.lstrip()))


def _without_thoughts(text: str) -> str:
    """Drop finished thoughts; one not yet finished stays until it is."""
    return re.sub(r"<think(?:ing)?>.*?</think(?:ing)?>", "", text, flags=re.DOTALL | re.IGNORECASE)


def _claims(unit: str) -> list[Claim]:
    """Return the sentences of one unit, each with all its marks."""
    marks = "".join(found[0].strip() for found in MARK.finditer(unit))
    text = _MARKED_UP.sub("", _BULLET.sub("", MARK.sub("", unit)))
    text = _BEFORE_MARK.sub(r"\1", " ".join(unescape(text).split()))
    return [Claim(_closed(text[start:end]), marks) for start, end in spans(text) if text[start:end].strip()]


def _closed(sentence: str) -> str:
    """Return a sentence with a full stop where it has no end."""
    sentence = sentence.strip()
    return sentence if sentence[-1] in '.!?:…”"«' else f"{sentence}."
