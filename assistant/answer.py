"""The answer: one object for the command line, the batch files, the API and the stream.

Its JSON form is the contract in `docs/architecture.md`; `to_json` is the only place that makes it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

AnswerKind = Literal["answer", "empty", "clarify", "smalltalk", "no_field", "not_found", "blocked"]
REFUSALS: frozenset[AnswerKind] = frozenset({"no_field", "not_found", "blocked"})


@dataclass(frozen=True, slots=True)
class Citation:
    """An exact quote: ``canonical_text[start:end] == text``. `page` is the first of `pages`, None without pages."""

    n: int
    text: str
    document: str
    document_id: str
    indsats: str | None
    section: str
    year: int | None
    page: int | None
    pages: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer with the numbers of the citations it stands on."""

    text: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCell:
    text: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    id: str
    kind: AnswerKind
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...] = ()
    table: Table | None = None
    suggestions: tuple[str, ...] = ()
    conversation: str | None = None

    @property
    def refused(self) -> bool:
        return self.kind in REFUSALS

    @property
    def answer(self) -> str:
        """The sentences joined, each followed by its marks."""
        return " ".join(s.text + "".join(f"[{n}]" for n in s.citations) for s in self.sentences)

    def to_json(self) -> dict[str, object]:
        """Return the contract's object, ready for `json.dumps`."""
        plain = asdict(self)
        order = (
            "id",
            "kind",
            "refused",
            "answer",
            "sentences",
            "citations",
            "table",
            "suggestions",
            "conversation",
        )
        plain |= {"refused": self.refused, "answer": self.answer}
        return {key: plain[key] for key in order}
