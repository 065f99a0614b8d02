"""`python -m assistant.evaluation.fitting`: fit what `assistant.answers.choosing` weighs to the question sets.

Each question that comes to the choice is an example: the passages that may answer, and which of them hold a gold
quote; for an unanswerable one, "none of them" is right. The weights are those of greatest likelihood less a penalty
on their squares. How well they do is told by fitting without one part of the collections at a time and asking that
part: no part is judged by weights that have seen it. What is set aside takes no part.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from rich.console import Console
from rich.table import Table

from assistant.answers import choosing
from assistant.answers.choosing import Option, Signs, Weights, ranked
from assistant.answers.context import Context
from assistant.answers.responders import RESPONDERS
from assistant.build import Assistant, assistant
from assistant.evaluation.run import documents_of, items_of
from assistant.evaluation.sets import COLLECTIONS, Item, quoted
from assistant.evaluation.text import contains, covers
from assistant.settings import read_settings
from assistant.turn import Turn
from index.ingest import ingest

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PENALTY = 0.1  # on the squares of the weights of signs scaled to unit variance, halved
_STEPS = 3000
_RATE = 0.05
_PARTS = 5  # of the layouts, each a part of its own in the trial


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the passages that may answer it; `right` says which do, no one where none should."""

    part: str
    answerable: bool
    question: Signs
    passages: tuple[Signs, ...]
    right: tuple[bool, ...]

    @property
    def teaches(self) -> bool:
        """Whether the right choice is among the options."""
        return not self.answerable or any(self.right)


def examples(collection: str) -> Iterator[Example]:
    """Ingest a collection and give each of its questions that comes to the choice."""
    paths = documents_of(collection)
    items = [item for item in items_of((collection,), aside=False) if not item.conversation]
    with tempfile.TemporaryDirectory() as folder, assistant(read_settings(data=Path(folder))) as it:
        ingest(paths, it.store)
        texts = {d.name: it.store.document_text(d.id) for d in it.store.documents()}
        for item in items:
            context = _context(it, item)
            if context is not None and (item.must_refuse or item.gold_quotes or item.gold_spans):
                yield _example(context, quoted(item, texts))


def _context(it: Assistant, item: Item) -> Context | None:
    """Return what a question that comes to the choice is answered from; None for one that is answered before it."""
    turn = it.chain.retrieve(it.chain.understand(Turn(item.question)))
    context = turn.context
    if context is None or turn.answer is not None:
        return None
    before = RESPONDERS[: [r.__module__ for r in RESPONDERS].index("assistant.answers.extractive")]
    return context if all(respond(context) is None for respond in before) else None


def _example(context: Context, item: Item) -> Example:
    options = choosing.options(context)
    return Example(
        part=_part(item),
        answerable=not item.must_refuse,
        question=choosing.question_signs(context),
        passages=tuple(option.signs for option in options),
        right=tuple(not item.must_refuse and _holds(option, item) for option in options),
    )


def _part(item: Item) -> str:
    if item.collection != "layouts":
        return item.collection
    return f"layouts {crc32(''.join(item.documents).encode()) % _PARTS + 1}"


def _holds(option: Option, item: Item) -> bool:
    text = option.candidate.passage.text
    if any(covers(text, quote) for quote in item.gold_quotes):
        return True
    return bool(item.gold_facts) and all(
        any(contains(text, form) for form in fact) for fact in item.gold_facts
    )


def fit(found: Sequence[Example], penalty: float = _PENALTY) -> Weights:
    """Return the weights of the greatest penalised likelihood, for signs as they are."""
    taught = [example for example in found if example.teaches and example.passages]
    names, asked = tuple(taught[0].passages[0]), tuple(taught[0].question)
    most = max(len(example.passages) for example in taught)
    signs = np.zeros((len(taught), most, len(names)))
    there = np.zeros((len(taught), most + 1), dtype=bool)
    right = np.zeros((len(taught), most + 1))
    for n, example in enumerate(taught):
        count = len(example.passages)
        signs[n, :count] = [[passage[name] for name in names] for passage in example.passages]
        there[n, :count] = there[n, -1] = True
        right[n, :count] = example.right
        right[n, -1] = not any(example.right)
    none = np.array([[example.question[name] for name in asked] for example in taught])
    known = signs[there[:, :-1]]
    scale = known.std(axis=0) + 1e-9
    mean = known.mean(axis=0)
    passage, question = _ascend((signs - mean) / scale, none, there, right, penalty)
    weights = passage / scale
    question[asked.index("always")] += float(mean @ weights)  # what the means were worth
    return Weights(
        {name: round(float(w), 4) for name, w in zip(names, weights, strict=True)},
        {name: round(float(w), 4) for name, w in zip(asked, question, strict=True)},
    )


def _ascend(
    signs: NDArray[np.float64],
    none: NDArray[np.float64],
    there: NDArray[np.bool_],
    right: NDArray[np.float64],
    penalty: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Climb the likelihood by Adam (Kingma & Ba 2015), the same each time.

    Args:
        signs: questions × passages × signs.
        none: questions × signs.
        there: questions × (passages and none), whether there is such a choice.
        right: as `there`, 1 for each right choice.
        penalty: on the squares of the weights.
    """
    width = signs.shape[2]
    weights = np.zeros(width + none.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        worth = np.concatenate([signs @ weights[:width], (none @ weights[width:])[:, None]], axis=1)
        worth = np.where(
            there, worth - worth.max(axis=1, where=there, initial=-np.inf, keepdims=True), -np.inf
        )
        likely = np.exp(worth)
        likely /= likely.sum(axis=1, keepdims=True)
        meant = likely * right
        meant /= meant.sum(axis=1, keepdims=True) + 1e-12
        pull = meant - likely
        slope = np.concatenate([np.einsum("qp,qps->s", pull[:, :-1], signs), pull[:, -1] @ none])
        slope -= penalty * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights += _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights[:width], weights[width:]


@dataclass(frozen=True, slots=True)
class Trial:
    """How a part of the questions was decided by weights that had not seen it."""

    part: str
    questions: int
    right: int
    refused_rightly: int
    refused_wrongly: int
    answered_wrongly: int  # that no passage answers

    @property
    def f1(self) -> float:
        """Of refusals."""
        faults = self.refused_wrongly + self.answered_wrongly
        return 2 * self.refused_rightly / max(2 * self.refused_rightly + faults, 1)


def trials(found: Sequence[Example]) -> Iterator[Trial]:
    """Judge each part by weights fitted to the others."""
    for part in sorted({example.part for example in found}):
        weights = fit([example for example in found if example.part != part])
        yield _trial(part, [example for example in found if example.part == part], weights)


def _trial(part: str, found: Sequence[Example], weights: Weights) -> Trial:
    picks = [
        (example, next(iter(ranked(example.passages, example.question, weights)), None)) for example in found
    ]
    return Trial(
        part,
        questions=len(found),
        right=sum(
            example.right[pick] if pick is not None else not example.answerable for example, pick in picks
        ),
        refused_rightly=sum(pick is None and not example.answerable for example, pick in picks),
        refused_wrongly=sum(pick is None and example.answerable for example, pick in picks),
        answered_wrongly=sum(pick is not None and not example.answerable for example, pick in picks),
    )


def main() -> None:
    """Fit to all collections that are here, print how well it does, and keep the weights."""
    found = [example for name in COLLECTIONS if documents_of(name) for example in examples(name)]
    table = Table("Part left out", "Questions", "Right", "Refusals rightly", "wrongly", "missed", "F1")
    for trial in trials(found):
        table.add_row(*_row(trial))
    Console().print(table)
    choosing.save(fit(found))


def _row(trial: Trial) -> tuple[str, ...]:
    counts = (trial.refused_rightly, trial.refused_wrongly, trial.answered_wrongly)
    share = f"{100 * trial.right / trial.questions:.0f} %"
    return (trial.part, str(trial.questions), share, *map(str, counts), f"{trial.f1:.2f}")


if __name__ == "__main__":
    main()
