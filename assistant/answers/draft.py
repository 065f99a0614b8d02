"""An answer in the making: sentences and the quotes they stand on.

A `Place` is a stretch of a document with what a reader needs to find it. The same stretch is cited
under one number however often it is used.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.answer import Answer, AnswerKind, Citation, Sentence, Table, TableCell
from index.records import PageSpan
from index.sentences import spans

MAX_QUOTE_WORDS = 60  # a citation is never longer (the answer contract)


class Texts(Protocol):
    """Where canonical texts come from; the store is one."""

    def document_text(self, document_id: str) -> str: ...
    def pages(self, document_id: str) -> tuple[PageSpan, ...]: ...


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document's canonical text and where it stands."""

    document_id: str
    document: str
    start: int
    end: int
    section: str
    indsats: str | None = None
    year: int | None = None


def cited(texts: Texts, place: Place, n: int) -> Citation:
    """Return the quote that stands at a place, under a number."""
    pages = tuple(
        p.page for p in texts.pages(place.document_id) if p.start < place.end and place.start < p.end
    )
    return Citation(
        n=n,
        text=texts.document_text(place.document_id)[place.start : place.end],
        document=place.document,
        document_id=place.document_id,
        indsats=place.indsats,
        section=place.section,
        year=place.year,
        page=pages[0] if pages else None,
        pages=pages,
        start=place.start,
        end=place.end,
    )


def words(text: str) -> int:
    return len(text.split())


def inline(text: str) -> str:
    """Return a quote on one line: list items joined by semicolons, sentences by spaces."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return "".join(
        line + ("" if i == len(lines) - 1 else " " if line[-1] in ".!?:;,…" else "; ")
        for i, line in enumerate(lines)
    )


class Draft:
    """Collects what one answer says."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._sentences: list[Sentence] = []
        self._citations: dict[tuple[str, int, int], Citation] = {}

    def text(self, place: Place) -> str:
        return self._texts.document_text(place.document_id)[place.start : place.end]

    def cite(self, place: Place) -> int:
        """Return the number of a quote, new or already used."""
        key = (place.document_id, place.start, place.end)
        if key not in self._citations:
            self._citations[key] = cited(self._texts, place, len(self._citations) + 1)
        return self._citations[key].n

    def say(self, text: str, *places: Place) -> None:
        """Add a sentence that stands on the given places."""
        self._sentences.append(Sentence(text, tuple(dict.fromkeys(self.cite(p) for p in places))))

    def cell(self, text: str, *places: Place) -> TableCell:
        return TableCell(text, tuple(dict.fromkeys(self.cite(p) for p in places)))

    def said(self) -> int:
        """Return the number of words said so far."""
        return sum(words(s.text) for s in self._sentences)

    def __len__(self) -> int:
        return len(self._sentences)

    def finish(
        self, kind: AnswerKind, *, table: Table | None = None, suggestions: tuple[str, ...] = ()
    ) -> Answer:
        return Answer(
            id=uuid.uuid4().hex,
            kind=kind,
            sentences=tuple(self._sentences),
            citations=tuple(self._citations.values()),
            table=table,
            suggestions=suggestions,
        )

    def pieces(self, place: Place, limit: int = MAX_QUOTE_WORDS) -> list[Place]:
        """Cut a place into consecutive quotes of at most `limit` words, at lines and sentence ends.

        A single sentence over the limit is cut after a clause, else after a word.
        """
        text = self.text(place)
        pieces: list[tuple[int, int]] = []
        for start, end in _units(text, limit):
            if pieces and words(text[pieces[-1][0] : end]) <= limit:
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
        return [replace(place, start=place.start + a, end=place.start + b) for a, b in pieces]


def units(text: str) -> list[tuple[int, int]]:
    """Return the lines and sentences of a text, as spans in reading order."""
    found: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        found.extend((line.start() + a, line.start() + b) for a, b in spans(line.group()))
    return found


def _units(text: str, limit: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in units(text):
        while words(text[start:end]) > limit:
            cut = _cut(text, start, end, limit)
            found.append((start, cut))
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())  # noqa: PLW2901
        found.append((start, end))
    return found


def _cut(text: str, start: int, end: int, limit: int) -> int:
    ends = [start + m.end() for m in re.finditer(r"\S+", text[start:end])][:limit]
    clause = [e for e in ends[limit // 2 :] if text[e - 1] in ",;:"]
    return clause[-1] if clause else ends[-1]
