"""Where a word rule may look: running sentences without their quotes and titles of laws, and how to cut there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding
from assistant.rewrite.danish.words import Words, words

_OPENING = {"“": "”", "”": "”", "»": "«", "«": "»", '"': '"', "„": "“", "‘": "’"}  # fmt: skip
_LAWS = ("lov", "loven", "bekendtgørelse", "bekendtgørelsen", "lovbekendtgørelse", "cirkulære", "forordning", "direktiv")  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One sentence to look at; `closed` are the tokens that no rule may touch."""

    text: Text
    sentence: Sentence
    words: Words
    closed: frozenset[int]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the place in the text of tokens first..end."""
        return self.sentence.tokens[first].start, self.sentence.tokens[end - 1].end

    def cut(self, first: int, end: int) -> str:
        """Return tokens first..end as they stand, without the space around them."""
        if first >= end:
            return ""
        start, stop = self.span(first, end)
        return self.text.text[start:stop]

    def is_open(self, first: int, end: int) -> bool:
        """Whether tokens first..end may be changed: not quoted, no part of og/eller, not written in capitals."""
        if any(at in self.closed for at in range(first, end)):
            return False
        if any(t.isupper() and len(t) > 2 for t in self.words.texts[first:end]):
            return False
        return not (self._touches(first, end))

    def whole(self, end: int, new: str) -> str:
        """Return new words with a full stop where they take the one of an abbreviation at the sentence's end."""
        last = self.sentence.tokens[-1].text
        ends = (
            end == len(self.words) and last.endswith(".") and last != "." and self.sentence.kind == "sentence"
        )
        return new + "." if ends and not new.endswith(".") else new

    def is_front(self, at: int) -> bool:
        """Whether a token is the sentence's first word."""
        return not any(self.words.classes[:at]) and "name" not in self.words.texts[:at]

    def _touches(self, first: int, end: int) -> bool:
        """Whether a slash or hyphen binds the stretch to its neighbour."""
        start, stop = self.span(first, end)
        text = self.text.text
        return text[max(start - 1, 0) : start] in {"/", "-"} or text[stop : stop + 1] in {"/", "-"}


@lru_cache(maxsize=8)  # every rule asks for the same text
def places(text: Text) -> tuple[Place, ...]:
    """Return every sentence and list item outside quotes."""
    unquoted = (s for s in text.prose() if not s.quoted and s.tokens)
    return tuple(Place(text, s, found := words(s), _closed(found)) for s in unquoted)


@lru_cache(maxsize=4096)
def _closed(sentence: Words) -> frozenset[int]:
    return frozenset((*_quoted(sentence), *_law_titles(sentence)))


def as_written(new: str, old: str) -> str:
    """Return `new` with a capital where `old` begins with one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def nested(text: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings that don't overlap: one inside a longer replacement is carried out within it.

    Findings of one rule and sentence. A longer replacement keeps the words between its own as they stand, so the
    inner place is found again there.
    """
    outer: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        last = outer[-1] if outer else None
        if last is None or finding.start >= last.end:
            outer.append(finding)
        elif last.replacement is None:
            outer[-1] = finding if finding.replacement is not None else last
        elif finding.replacement is not None and finding.end <= last.end:
            old = text[finding.start : finding.end]
            if last.replacement.count(old) == 1:
                new = last.replacement.replace(old, finding.replacement)
                outer[-1] = replace(last, replacement=new)
    yield from outer


def _quoted(sentence: Words) -> Iterator[int]:
    """Yield the tokens between quotation marks, and after one that is not closed."""
    closing = ""
    for at, text in enumerate(sentence.texts):
        if closing:
            yield at
            closing = "" if text == closing else closing
        elif text in _OPENING:
            closing = _OPENING[text]
            yield at


def _law_titles(sentence: Words) -> Iterator[int]:
    """Yield the words of "lov om …", "bekendtgørelse nr. 5 om …" up to a mark, a paragraph sign or a sure verb."""
    at = 0
    while at < len(sentence):
        guide = sentence.lower[at] == "vejledning" and sentence.lower[at + 1 : at + 2] == ("nr.",)
        if (guide or sentence.lower[at] in _LAWS) and _about(sentence, at + 1):
            at += 1
            while at < len(sentence) and (sentence.classes[at] or sentence.texts[at] in {".", "-"}):
                if sentence.has(at, "finite") and not sentence.has(at, "noun", "participle", "infinitive"):
                    break
                if sentence.lower[at] in {"at", "hvis", "når"}:
                    break
                yield at
                at += 1
        else:
            at += 1


def _about(sentence: Words, at: int) -> bool:
    """Whether a title goes on with "om" or "af", perhaps after a number and a date."""
    for word in sentence.lower[at : at + 6]:
        if word in {"om", "af"}:
            return True
        if word not in {"nr.", "af"} and not any(c.isdigit() for c in word):
            return False
    return False
