"""Measures rewriting on passages in the style of letters, agendas, decisions and plans."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Literal, get_args

from assistant.readability.segments import segment
from assistant.rewrite.contract import Suggestion
from assistant.rewrite.facts import lost
from assistant.rewrite.gate import faults, improved
from assistant.rewrite.suggest import suggest
from index.errors import PlanError

SETS = Path(__file__).parent / "sets"
Kind = Literal["bureaucratic", "plain", "degenerate"]
_FOR_THE_MEDIAN = 15  # words from which a passage's LIX says something


class RewritingSetError(PlanError):
    """A line of a set that is no passage; the message names it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to rewrite: `facts` are strings that must stay; plain and degenerate ones must stay whole."""

    id: str
    text: str
    kind: Kind
    genre: str
    facts: tuple[str, ...]
    aside: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a passage.

    `missing` are facts of the set that are gone, `lost` what the facts check says of the whole, `harder` the counts
    that rose, `again` whether a second run changes the suggestion once more.
    """

    passage: Passage
    suggestion: Suggestion
    missing: tuple[str, ...]
    lost: tuple[str, ...]
    harder: tuple[str, ...]
    improved: bool
    again: bool

    @property
    def right(self) -> bool:
        """Whether nothing is wrong; a bureaucratic passage that is only marked is no fault."""
        whole = self.passage.kind == "bureaucratic" or not self.suggestion.changed
        return whole and not (self.missing or self.lost or self.harder or self.again)


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares are of the passages they speak of; `lix_fall` is the median over improved ones of 15 words or more."""

    passages: int
    facts_kept: float
    never_harder: float
    improved: float
    marked: float
    lix_fall: float | None
    plain_unchanged: float
    degenerate_unchanged: float
    stable: float


def passages(folder: Path = SETS, *, aside: bool | None = None) -> tuple[Passage, ...]:
    """Return the passages of the sets.

    Args:
        folder: where the files ``rewriting*.jsonl`` lie.
        aside: True for only those set aside, False for the others, None for both.

    Raises:
        RewritingSetError: a line is no passage; names file and line.
    """
    found = [
        _passage(line, f"{path.name}, linje {number}")
        for path in sorted(folder.glob("rewriting*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if line.strip()
    ]
    return tuple(p for p in found if aside is None or p.aside is aside)


def _passage(line: str, place: str) -> Passage:
    try:
        raw = json.loads(line)
        kind = next(k for k in get_args(Kind) if k == raw["kind"])
        return Passage(
            raw["id"], raw["text"], kind, raw["genre"], tuple(raw["facts"]), bool(raw.get("aside", False))
        )
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise RewritingSetError(
            f"{place}: {error!r} – hver linje skal have id, text, kind, genre og facts."
        ) from error


def judged(passage: Passage, rewrite: Callable[[str], Suggestion] = suggest) -> Verdict:
    """Rewrite a passage and judge the suggestion by the text alone, whatever the engine says of it."""
    made = rewrite(passage.text)
    before, after = segment(passage.text), segment(made.text)
    return Verdict(
        passage,
        made,
        tuple(fact for fact in passage.facts if fact.lower() not in made.text.lower()),
        lost(before, after),
        faults(before, after) if made.changed else (),
        made.changed and improved(made.vector_before, made.vector_after),
        made.changed and rewrite(made.text).changed,
    )


def evaluate(*, aside: bool | None = None) -> tuple[Verdict, ...]:
    """Rewrite all passages; see `passages` for `aside`."""
    return tuple(judged(passage) for passage in passages(aside=aside))


def summarise(verdicts: Sequence[Verdict]) -> Summary:
    """Return the figures of some verdicts."""
    heavy = [v for v in verdicts if v.passage.kind == "bureaucratic"]
    better = [v for v in heavy if v.improved]
    falls = [
        v.suggestion.lix_before - v.suggestion.lix_after
        for v in better
        if v.suggestion.vector_before.words >= _FOR_THE_MEDIAN
    ]
    return Summary(
        len(verdicts),
        _share(not v.missing and not v.lost for v in verdicts),
        _share(not v.harder for v in verdicts),
        _share(v.improved for v in heavy),
        _share(bool(v.suggestion.findings) for v in heavy if not v.improved),
        median(falls) if falls else None,
        _share(not v.suggestion.changed for v in verdicts if v.passage.kind == "plain"),
        _share(not v.suggestion.changed for v in verdicts if v.passage.kind == "degenerate"),
        _share(not v.again for v in verdicts),
    )


def _share(held: Iterable[bool]) -> float:
    values = tuple(held)
    return sum(values) / len(values) if values else 1.0
