"""Search results as a reader wants them: each passage with its neighbours, and none shown twice.

Cells of a plan are short, often a few words. A result is therefore widened to the passages before
and after it that belong to the same indsats and to no other year, or outside the indsatser to the
same headings, as far as a reader takes in at a glance. It stays one exact stretch of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from index.ranking import Hit
from index.records import Passage

WORDS = 50  # of a widened result at most, so that five are at most 250
_GAP = 60  # characters between neighbours: room for a label ("Målgruppe:"), not for a lost passage


class Documents(Protocol):
    """What widening needs of the store."""

    def passages_of(self, document_id: str) -> list[Passage]: ...

    def document_text(self, document_id: str) -> str: ...


def widened(hits: Sequence[Hit], store: Documents, k: int) -> list[Hit]:
    """Return the first `k` hits, each with its neighbours; a hit that an earlier one took in is left out.

    Args:
        hits: best first.
        store: where the neighbours are.
        k: how many at most.
    """
    orders: dict[str, list[Passage]] = {}
    shown: set[str] = set()
    kept: list[Hit] = []
    for hit in hits:
        if len(kept) == k:
            break
        if hit.passage.id in shown:
            continue
        document = hit.passage.document
        if document not in orders:
            orders[document] = sorted(store.passages_of(document), key=lambda p: (p.start, p.end))
        run = _run(hit.passage, orders[document], shown)
        shown.update(p.id for p in run)
        kept.append(replace(hit, passage=_joined(hit.passage, run, store), rank=len(kept) + 1))
    return kept


def _run(passage: Passage, order: Sequence[Passage], shown: set[str]) -> Sequence[Passage]:
    """Return the passage with its neighbours, after and before by turns, while there is room."""
    first = last = next(n for n, other in enumerate(order) if other.id == passage.id)
    room = WORDS - _size(passage)
    steps = [1, -1]
    while steps:
        step = steps.pop(0)
        at = last + 1 if step > 0 else first - 1
        if not 0 <= at < len(order) or order[at].id in shown or _size(order[at]) > room:
            continue
        pair = (order[last], order[at]) if step > 0 else (order[at], order[first])
        years = {p.year for p in (*order[first : last + 1], order[at])} - {None}
        if not _adjacent(*pair) or len(years) > 1:
            continue
        first, last = min(first, at), max(last, at)
        room -= _size(order[at])
        steps.append(step)
    return order[first : last + 1]


def _size(passage: Passage) -> int:
    return len(passage.text.split())


def _adjacent(one: Passage, following: Passage) -> bool:
    """Tell whether two passages belong together: of one indsats, or under the same headings, nothing lost between."""
    if not 0 <= following.start - one.end <= _GAP or one.initiative != following.initiative:
        return False
    return one.initiative is not None or one.heading_path == following.heading_path


def _joined(passage: Passage, run: Sequence[Passage], store: Documents) -> Passage:
    if len(run) == 1:
        return passage
    start, end = run[0].start, run[-1].end
    pages = tuple(sorted({page for p in run for page in p.pages}))
    return replace(
        passage, text=store.document_text(passage.document)[start:end], start=start, end=end, pages=pages
    )
