"""Which of the found passages answers, or that none does: a fitted choice.

`judging` says how much of a question a passage accounts for. That, which vector is nearest and what kind of question
it is are weighed together here by a conditional logit model (McFadden, "Conditional logit analysis of qualitative
choice behavior", 1974) in which "none of them" is one of the choices. Words alone refuse a question in other words
than the plan's, nearness alone answers everything; how many words a question has says how much either is worth. Only
the order of nearness counts, not the cosines, which differ from one embedder to the next.

The weights lie in `choosing.json`. `python -m assistant.evaluation.fitting` fits them to the question sets, and prints
how well they do on collections that they were not fitted to.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from assistant.answers.context import Context
from assistant.answers.judging import BOUND, HAPPENED, PLANNED, Candidate, judge
from assistant.answers.scope import in_scope

SURE = 0.5  # how likely it must be that one of the passages answers
_LEAST = 0.3  # of evidence by words, below which a passage is no option
_FILE = Path(__file__).with_name("choosing.json")
_KINDS_OF_QUESTION = ("number", "who", "when", "why", "name")

Signs = Mapping[str, float]  # by name


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth: `passage` for a passage's being the answer, `question` for there being none."""

    passage: Signs
    question: Signs


@dataclass(frozen=True, slots=True)
class Option:
    """A passage that may answer, and what speaks for it."""

    candidate: Candidate
    signs: Signs


def chosen(context: Context) -> list[Candidate]:
    """Return the passages that may answer, the likeliest first; none when it is likelier that no passage does."""
    found = options(context)
    order = ranked([option.signs for option in found], question_signs(context), fitted())
    return [found[n].candidate for n in order]


def ranked(passages: Sequence[Signs], question: Signs, weights: Weights) -> list[int]:
    """Return the passages by number, the likeliest answer first; none when it is likelier that no passage answers.

    Args:
        passages: what speaks for each.
        question: what speaks for there being no answer.
        weights: what that is worth.
    """
    worth = [_sum(weights.passage, signs) for signs in passages]
    if not worth or _any(worth, _sum(weights.question, question)) < SURE:
        return []
    return sorted(range(len(worth)), key=lambda n: -worth[n])


def options(context: Context) -> list[Option]:
    """Return the found passages that hold the kind of thing asked for and some of its words, in the order they were found.

    One that lacks a name in the question must account for all the more of the rest.
    """
    judged = [
        (rank, hit, candidate)
        for rank, hit in enumerate(context.hits)
        if in_scope(context, hit.passage)
        and (candidate := judge(context, hit, by_field=True))
        and candidate.by_words >= (BOUND if candidate.unheard else _LEAST)
    ]
    near = [hit.dense or 0.0 for _, hit, _ in judged]
    most = max((candidate.by_words for *_, candidate in judged), default=0.0)
    happened = HAPPENED.search(context.query.text) is not None
    found = []
    for (rank, _, candidate), nearness in zip(judged, near, strict=True):
        planned = candidate.passage.kind in PLANNED
        signs = {
            "rank": float(rank),
            "evidence": candidate.by_words,
            "evidence behind the best": candidate.by_words - most,
            "another is nearer": float(nearness < max(near)),
            "a wish": float(planned),
            "a wish, asked what happened": float(planned and happened),
            "of no indsats": float(candidate.passage.initiative is None),
        }
        found.append(Option(candidate, MappingProxyType(signs)))
    return found


def question_signs(context: Context) -> Signs:
    """Return what the question itself says of whether anything answers it."""
    query, residual = context.query, context.residual
    kinds = {f"asks {kind}": float(query.asks == kind) for kind in _KINDS_OF_QUESTION}
    signs = kinds | {
        "always": 1.0,
        "words no name explains": min(len(query.residual), 6) / 3,
        "words": len(query.text.split()) / 10,
        "words known in part": min(len(residual.rare), 2) / 2,
        "yes or no": float(query.yes_no),
        "names an indsats": float(bool(context.named)),
        "names it surely": float(query.sure),
        "names a field": float(bool(query.fields)),
        "names a year": float(bool(query.years)),
        "counts": float(query.counted is not None),
    }
    return MappingProxyType(signs)


@cache
def fitted() -> Weights:
    """Return the weights that the package comes with."""
    found = json.loads(_FILE.read_text(encoding="utf-8"))
    return Weights(MappingProxyType(found["passage"]), MappingProxyType(found["question"]))


def save(weights: Weights) -> None:
    """Make these the weights that the package comes with."""
    found = {"passage": dict(weights.passage), "question": dict(weights.question)}
    _FILE.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _sum(weights: Signs, signs: Signs) -> float:
    return sum(weights[name] * value for name, value in signs.items())


def _any(worth: Sequence[float], none: float) -> float:
    """Return how likely it is that one of the passages answers."""
    top = max((*worth, none))
    some = sum(math.exp(w - top) for w in worth)
    return some / (some + math.exp(none - top))
