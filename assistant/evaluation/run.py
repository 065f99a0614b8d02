"""Runs the question sets: each collection is ingested afresh, every question searched and asked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.evaluation import baseline
from assistant.evaluation.baseline import BaselineResult
from assistant.evaluation.measures import Grade, Json, Summary, grade, summarise
from assistant.evaluation.retrieval import Found, Retrieval, retrieval
from assistant.evaluation.sets import COLLECTIONS, SHIPPED, Item, conversations, load, quoted
from index.embedders.protocol import Embedder

ROOT = Path(__file__).parents[2]
PLAN_SUFFIXES = frozenset((".pdf", ".docx", ".html", ".htm", ".md", ".txt"))
# Where the collections lie in a checkout, first that exists; an installed package has none of them.
FOLDERS = {
    "shared": (ROOT.parent / "shared" / "plans",),
    "examples": (ROOT / "examples" / "plans",),
    "layouts": tuple(ROOT / "tests" / "layouts" / part for part in ("tuning", "aside")),
}


class Subject(Protocol):
    """A collection ingested, ready to be asked: what `assistant.build` gives for an evaluation."""

    @property
    def embedder(self) -> Embedder:
        """What made the collection's vectors."""

    def ask(self, question: str, conversation: str | None) -> Json:
        """Return the Answer object."""

    def search(self, question: str, k: int) -> Sequence[Found]:
        """Return the first `k` passages."""

    def texts(self) -> Mapping[str, tuple[str, str]]:
        """Return (file name, canonical text) by document id."""


Opener = Callable[[Sequence[Path], Path], AbstractContextManager[Subject]]


@dataclass(frozen=True, slots=True)
class Result:
    """One collection's figures; `note` says in Danish why there are none."""

    collection: str
    grades: tuple[Grade, ...] = ()
    retrieval: Retrieval | None = None
    baselines: tuple[BaselineResult, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All collections' figures; `aside` is what was asked: only, without, or None for both."""

    results: tuple[Result, ...]
    aside: bool | None

    @property
    def grades(self) -> tuple[Grade, ...]:
        """All answers, judged."""
        return tuple(g for result in self.results for g in result.grades)

    def summary(self) -> Summary:
        """Return the figures over all collections."""
        return summarise(self.grades)


def question_sets() -> list[Path]:
    """Return the shipped sets of questions; the texts for rewriting lie beside them."""
    return sorted(p for p in SHIPPED.glob("*.jsonl") if not p.name.startswith("rewriting"))


def items_of(collections: Iterable[str] = COLLECTIONS, *, aside: bool | None = None) -> tuple[Item, ...]:
    """Return the questions of collections: the shipped sets, and those that lie beside the layouts.

    Args:
        collections: names out of `sets.COLLECTIONS`.
        aside: True for only those set aside, False for the others, None for both.
    """
    beside = (p for folder in FOLDERS["layouts"] for p in sorted(folder.glob("*.questions.jsonl")))
    wanted = set(collections)
    return tuple(
        item
        for item in load([*question_sets(), *beside])
        if item.collection in wanted and (aside is None or item.aside is aside)
    )


def documents_of(collection: str) -> list[Path]:
    """Return a collection's plans, in order of their names; empty where they aren't on this machine."""
    return sorted(
        path
        for folder in FOLDERS[collection]
        if folder.is_dir()
        for path in folder.iterdir()
        if path.suffix.lower() in PLAN_SUFFIXES
    )


def evaluate(
    opener: Opener,
    collections: Iterable[str] = COLLECTIONS,
    *,
    aside: bool | None = None,
    answers: bool = True,
    baselines: bool = True,
) -> Evaluation:
    """Ingest each collection into a temporary store, and search and ask every question.

    Args:
        opener: ingests files into a data folder and gives the `Subject` to ask; closed after.
        collections: names out of `sets.COLLECTIONS`.
        aside: True for the questions set aside, False for the others, None for both.
        answers: ask, not only search.
        baselines: measure LangChain's recipe too, where its splitter is installed.
    """
    results = []
    for collection in collections:
        items = items_of((collection,), aside=aside)
        paths = documents_of(collection)
        if not items or not paths:
            note = "ingen spørgsmål" if not items else "planerne findes ikke på denne maskine"
            results.append(Result(collection, note=note))
            continue
        with tempfile.TemporaryDirectory() as folder, opener(paths, Path(folder)) as subject:
            results.append(_result(collection, items, subject, answers=answers, baselines=baselines))
    return Evaluation(tuple(results), aside)


def _result(
    collection: str, items: Sequence[Item], subject: Subject, *, answers: bool, baselines: bool
) -> Result:
    documents = subject.texts()
    items = [quoted(item, dict(documents.values())) for item in items]
    found = {item.id: subject.search(item.question, 10) for item in items if not item.conversation}
    grades = _graded(items, subject, {id_: text for id_, (_, text) in documents.items()}) if answers else []
    recipes = (
        baseline.measure(items, dict(documents.values()), subject.embedder)
        if baselines and baseline.available()
        else []
    )
    return Result(collection, tuple(grades), retrieval(items, found), tuple(recipes))


def _graded(items: Sequence[Item], subject: Subject, texts: Mapping[str, str]) -> list[Grade]:
    """Ask every question, the turns of a talk in order in one conversation."""
    return [
        grade(
            item,
            subject.ask(item.question, f"eval-{item.conversation}" if item.conversation else None),
            texts,
        )
        for talk in conversations(items)
        for item in talk
    ]
