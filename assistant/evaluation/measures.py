"""Measures of answers, on the Answer objects of `ask --json` and `ask --batch` as plain dicts.

Right: the kind is an expected one, every gold fact stands in the sentences or the table, no
forbidden string does. Kinds that hold no facts (clarify, smalltalk, the refusals) need the kind
alone. Citation measures:

- *valid*: the quote is ``text[start:end]`` of the document's canonical text;
- *cited*: every sentence of an `answer` has a citation, all marks in range;
- *supported*: some cited quote holds 60 % of a gold quote's words;
- *precision*: share of citations that share half of the shorter one's words with a gold quote, or
  that lie in the same cell (in canonical text: between the same empty lines) as a gold quote.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median, quantiles
from typing import Any

from assistant.evaluation.sets import Item
from assistant.evaluation.text import common, contains, covers, word_count, words

Json = Mapping[str, Any]
FIRST_WORDS = 25
_WITH_FACTS = frozenset(("answer", "empty"))


@dataclass(frozen=True, slots=True)
class Grade:
    """One answer, judged. None where the measure does not apply to it."""

    item: Item
    kind: str
    right: bool
    refused: bool
    missing: tuple[tuple[str, ...], ...]
    forbidden: tuple[str, ...]
    words: int
    early: bool | None
    valid: bool | None
    cited: bool | None
    supported: bool | None
    precision: float | None
    answer: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares 0 to 1 over a set of answers; NaN where nothing was to be measured."""

    questions: int
    accuracy: float
    refusal_precision: float
    refusal_recall: float
    refusal_f1: float
    citations_valid: float
    sentences_cited: float
    support: float
    citation_precision: float
    words_median: float
    words_p90: float
    early: float
    consistency: float


def grade(item: Item, answer: Json, texts: Mapping[str, str] | None = None) -> Grade:
    """Judge one answer.

    Args:
        item: the question.
        answer: the Answer object of `docs/architecture.md`.
        texts: canonical text by document id; without it validity isn't measured.
    """
    kind = str(answer["kind"])
    said = _said(answer)
    holds_facts = kind in _WITH_FACTS
    missing = tuple(fact for fact in item.gold_facts if not any(contains(said, form) for form in fact))
    missing = missing if holds_facts else ()
    forbidden = tuple(string for string in item.forbidden if contains(said, string))
    right = kind in item.expected_kinds and not missing and not forbidden
    measured = kind == "answer" and "answer" in item.expected_kinds
    opening = " ".join(str(answer["answer"]).split()[:FIRST_WORDS])
    return Grade(
        item=item,
        kind=kind,
        right=right,
        refused=bool(answer["refused"]),
        missing=missing,
        forbidden=forbidden,
        words=word_count(_sentences(answer)),
        early=_holds(opening, item) if measured and right and item.gold_facts else None,
        valid=_valid(answer, texts) if texts is not None and answer["citations"] else None,
        cited=_cited(answer) if kind == "answer" else None,
        supported=_supported(answer, item) if measured and item.gold_quotes else None,
        precision=_precision(answer, item, texts or {}) if measured and item.gold_quotes else None,
        answer=str(answer["answer"]),
    )


def summarise(grades: Sequence[Grade]) -> Summary:
    """Return the shares over graded answers."""
    precision, recall, f1 = refusals(grades)
    lengths = [g.words for g in grades if g.kind == "answer"]
    return Summary(
        questions=len(grades),
        accuracy=_mean(g.right for g in grades),
        refusal_precision=precision,
        refusal_recall=recall,
        refusal_f1=f1,
        citations_valid=_mean(g.valid for g in grades),
        sentences_cited=_mean(g.cited for g in grades),
        support=_mean(g.supported for g in grades),
        citation_precision=_mean(g.precision for g in grades),
        words_median=median(lengths) if lengths else math.nan,
        words_p90=quantiles(lengths, n=10)[8] if len(lengths) > 1 else math.nan,
        early=_mean(g.early for g in grades),
        consistency=consistency(grades),
    )


def refusals(grades: Sequence[Grade]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of refusing; questions where both are right are left out."""
    judged = [g for g in grades if g.item.must_refuse or g.item.must_not_refuse]
    rightly = sum(g.refused and g.item.must_refuse for g in judged)
    refused = sum(g.refused for g in judged)
    due = sum(g.item.must_refuse for g in judged)
    precision = rightly / refused if refused else math.nan
    recall = rightly / due if due else math.nan
    if not rightly:
        return precision, recall, 0.0 if refused or due else math.nan
    return precision, recall, 2 * precision * recall / (precision + recall)


def consistency(grades: Sequence[Grade]) -> float:
    """Return the share of questions asked in several wordings that are right in all, of those right in any."""
    groups: dict[str, list[bool]] = {}
    for g in grades:
        groups.setdefault(g.item.same or g.item.id, []).append(g.right)
    return _mean(all(rights) for rights in groups.values() if len(rights) > 1 and any(rights))


def _said(answer: Json) -> str:
    """Return all that an answer says: its sentences and its table."""
    table = answer.get("table") or {"columns": [], "rows": []}
    cells = [str(cell["text"]) for row in table["rows"] for cell in row]
    return "\n".join([_sentences(answer), *map(str, table["columns"]), *cells])


def _sentences(answer: Json) -> str:
    return " ".join(str(sentence["text"]) for sentence in answer["sentences"])


def _holds(text: str, item: Item) -> bool:
    return all(any(contains(text, form) for form in fact) for fact in item.gold_facts)


def _valid(answer: Json, texts: Mapping[str, str]) -> bool:
    return all(
        texts.get(str(c["document_id"]), "")[int(c["start"]) : int(c["end"])] == c["text"]
        for c in answer["citations"]
    )


def _cited(answer: Json) -> bool:
    known = {c["n"] for c in answer["citations"]}
    return bool(answer["sentences"]) and all(
        sentence["citations"] and known.issuperset(sentence["citations"]) for sentence in answer["sentences"]
    )


def _supported(answer: Json, item: Item) -> bool:
    return any(covers(str(c["text"]), quote) for c in answer["citations"] for quote in item.gold_quotes)


def _precision(answer: Json, item: Item, texts: Mapping[str, str]) -> float | None:
    if not answer["citations"]:
        return None
    return mean(float(_precise(c, item, texts)) for c in answer["citations"])


def _precise(citation: Json, item: Item, texts: Mapping[str, str]) -> bool:
    quoted = str(citation["text"])
    for quote in item.gold_quotes:
        shorter = min(len(words(quoted)), len(words(quote)))
        if shorter and common(quoted, quote) >= 0.5 * shorter:
            return True
    text = texts.get(str(citation["document_id"]), "")
    start, end = int(citation["start"]), int(citation["end"])
    return any(left <= start and end <= right for left, right in _cells(text, item.gold_quotes))


def _cells(text: str, quotes: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Yield the stretch between empty lines round each place where a quote begins."""
    for quote in quotes:
        opening = quote[:40]
        at = text.find(opening) if opening else -1
        while at >= 0:
            right = text.find("\n\n", at)
            yield (
                text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else 0,
                len(text) if right < 0 else right,
            )
            at = text.find(opening, at + 1)


def _mean(values: Iterable[float | None]) -> float:
    kept = [float(value) for value in values if value is not None]
    return mean(kept) if kept else math.nan
