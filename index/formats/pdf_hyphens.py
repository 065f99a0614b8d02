"""Joins wrapped lines: line-end hyphens that belong or don't, and words broken without one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index import lexicon
from index.formats.pdf_parts import Line

# words before which a line-end hyphen stands for a left-out last part: "Teknik- og / Miljø", "Teknik- / og Miljø"
_SHARED = frozenset(("og", "eller", "samt", "til", "men", "kontra", "hhv.", "henholdsvis"))
# the words of one and two letters that a line may well begin with
_SHORT = frozenset(
    "i å ad af al at da de du en er et få gå ja jo må ni nu ny nå og om op os på se så ti to ud ve vi år øl".split()
)
# what a noun ends with; some are words, but none that a cell ends with below a single one
_ENDINGS = frozenset("e en ens er ere eren erne ernes et ets n ne r ren rens rne s".split())
_HYPHENS = "-‐‑\xad"
_SOFT = "\xad"
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Words:
    """Which words there are: in this document (lower case, with how often) and in the Danish dictionary."""

    own: Mapping[str, int]

    def occurs(self, word: str, times: int = 1) -> bool:
        """Say whether the document has a word so many times."""
        return self.own.get(word, 0) >= times

    def is_entry(self, word: str) -> bool:
        """Say whether a word is in the dictionary as it stands."""
        return word in _SHORT if len(word) < 3 else lexicon.lemma(word) is not None

    def is_word(self, word: str) -> bool:
        """Say whether a word is in the dictionary, a compound, or used twice in the document."""
        return self.is_entry(word) or (len(word) > 2 and (bool(lexicon.parts(word)) or self.occurs(word, 2)))


def words_in(texts: Iterable[str]) -> Words:
    """Count the words of a document."""
    return Words(Counter(_EDGES.sub("", text).lower() for text in texts))


def joined(lines: Sequence[Line], words: Words) -> str:
    """Return the text of wrapped lines.

    Args:
        lines: of one paragraph.
        words: which words there are.
    """
    text = ""
    for index, line in enumerate(lines):
        own = line.text
        if index == 0:
            text = own
        elif _is_broken(text, lines[index - 1], line, words, last=index == len(lines) - 1):
            text += own
        else:
            text = _join(text, own, words)
    return " ".join(text.replace(_SOFT, "").split())


def _join(text: str, more: str, words: Words) -> str:
    last, first = text.rsplit(maxsplit=1)[-1], more.split(maxsplit=1)[0]
    if len(last) < 2 or last[-1] not in _HYPHENS or not last[-2].isalnum():
        return f"{text} {more}"
    if last[-1] == _SOFT:
        return text[:-1] + more
    if first.lower().strip(",;") in _SHARED or first.rstrip(",;").endswith("-"):
        return f"{text} {more}"
    stem = last[:-1]
    if not first[0].islower() or len(stem) == 1 or stem.isupper() or stem[-1].isdigit():
        return text + more
    compound = f"{stem}-{first}".lower().strip('.,;:!?()"”»«')
    return text + more if words.occurs(compound) else text[:-1] + more


def _is_broken(text: str, above: Line, line: Line, words: Words, *, last: bool) -> bool:
    """Say whether a word too long for its cell runs on into the next line without a hyphen.

    The first part must fill its line to the edge, and the whole must be a likelier word than its parts.
    """
    head, tail = text.rsplit(maxsplit=1)[-1], _EDGES.sub("", line.words[0].text)
    if not (_LETTERS.fullmatch(head) and _LETTERS.fullmatch(tail) and line.words[0].text[0].islower()):
        return False
    if above.right - above.x1 > 0.9 * above.size:
        return False
    head, tail = head.lower(), tail.lower()
    closes = last and len(line.words) == 1
    return is_one_word(head, tail, words, alone=len(above.words) == 1, closes=closes)


def is_one_word(head: str, tail: str, words: Words, *, alone: bool, closes: bool) -> bool:
    """Say whether the last word of a full line and the first of the next are likelier one word than two.

    Args:
        head: the last word, in small letters.
        tail: the first word of the next line.
        words: which words there are.
        alone: nothing else stands on the first line.
        closes: nor on the next, which is the last.
    """
    whole = head + tail
    if alone and closes and tail in _ENDINGS and (words.is_entry(whole) or lexicon.parts(whole)):
        return True
    if words.occurs(whole):
        return alone or not words.is_word(head)
    if alone:
        return _likelier(head, tail, words)
    halves = not words.is_word(head) and (_ends_words(tail) or not words.is_word(tail))
    return halves and (words.is_entry(whole) or bool(lexicon.parts(whole)))


def _ends_words(tail: str) -> bool:
    """Say whether a tail is what a noun ends with and no word by itself."""
    return len(tail) > 2 and tail in _ENDINGS


def _likelier(head: str, tail: str, words: Words) -> bool:
    whole = head + tail
    if words.is_entry(whole):
        return True
    if lexicon.parts(whole):  # two words that stand side by side make a compound too, and mean no such thing
        return not (words.is_word(head) and words.is_entry(tail))
    return not words.is_word(head) and not words.is_word(tail) and len(head) > 3
