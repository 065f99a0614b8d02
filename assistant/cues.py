"""Which fields and kinds of answer the words of a question ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.vocabulary import FIELD_CUES, KIND_CUES, any_of
from index.analysis import QuestionTerm

_SUM = re.compile(
    r"\bhvor (?:m|st)|\bafs[aæ]t|\bbeløb|\bkr\b|\bmio\b|\bsat af|\bhow much|\ballocat|\bset aside|\bmoney\b"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """What the cues of a question ask for, and the places of their words."""

    fields: tuple[str, ...]
    kinds: frozenset[str]
    used: frozenset[int]


def _starts(terms: Sequence[QuestionTerm]) -> list[int]:
    starts, at = [], 0
    for term in terms:
        starts.append(at)
        at += len(term.word) + 1
    return starts


def cues_of(
    text: str,
    terms: Sequence[QuestionTerm],
    taken: frozenset[int],
    groups: Sequence[Mapping[str, tuple[str, ...]]] = (FIELD_CUES, KIND_CUES),
) -> Cues:
    """Find the fields and kinds asked for, the longest cue of a place winning; words of names don't count.

    The words used are the cues' own: what stands in a gap of one ("hvad dækker … over") is not.
    """
    starts = _starts(terms)
    found = [
        (hit, label, group is FIELD_CUES)
        for group in groups
        for label, cues in group.items()
        for hit in any_of(cues).finditer(text)
    ]
    found.sort(key=lambda f: (f[0].start() - f[0].end(), f[0].start()))
    fields: list[tuple[int, str]] = []
    kinds: set[str] = set()
    used: set[int] = set()
    claimed: list[tuple[int, int]] = []
    for hit, label, is_field in found:
        start, end = hit.span()
        positions = {i for i, at in enumerate(starts) if start <= at < end}
        if positions and positions <= taken:
            continue
        if is_field and any(start < e and s < end for s, e in claimed):
            continue
        gaps = [hit.span(n) for n in range(1, hit.re.groups + 1)]
        used |= {i for i in positions - taken if not any(a <= starts[i] < b for a, b in gaps)}
        if is_field:
            claimed.append((start, end))
            fields.append((start, label))
        else:
            kinds.add(label)
    labels = dict.fromkeys(label for _, label in sorted(fields))
    return Cues(tuple(labels), frozenset(kinds), frozenset(used))


def of_a_person(fields: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the fields of a question who is responsible: "hvem står for puljen, hvor unge uddeler pengene" asks no amount."""
    if "responsible" not in fields or _SUM.search(text):
        return fields
    return tuple(f for f in fields if f != "amount")
