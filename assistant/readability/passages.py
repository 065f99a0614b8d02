"""The hardest passages of the indexed plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.catalogue import Catalogue
from assistant.readability.score import Scores, score
from assistant.readability.segments import segment
from index.records import Passage
from index.store.store import Store

_LEAST_WORDS = 15  # a shorter passage says nothing about how its writer writes
_FIELDS = frozenset({"theme"})  # names of themes are no prose


@dataclass(frozen=True, slots=True)
class HardPassage:
    """A passage of a plan with its scores; `page` counts from 1, None where the format has no pages."""

    text: str
    document: str
    document_id: str
    indsats: str | None
    section: str
    year: int | None
    page: int | None
    start: int
    end: int
    lix: float
    words: int
    longest_sentence: int
    passives: int
    nominalisations: int
    kancelli: int


def hardest(store: Store, catalogue: Catalogue, count: int) -> tuple[HardPassage, ...]:
    """Return the hardest passages of all plans by LIX, hardest first; those of a few words are left out."""
    found = sorted(
        _scored(store, catalogue), key=lambda p: (-p.lix, -p.longest_sentence, p.document, p.start)
    )
    return tuple(found[:count])


def _scored(store: Store, catalogue: Catalogue) -> Iterator[HardPassage]:
    for document_id, name in catalogue.documents.items():
        for passage in store.passages_of(document_id):
            scores = score(segment(passage.text)) if passage.kind not in _FIELDS else None
            if scores and scores.words >= _LEAST_WORDS:
                yield _hard(passage, name, catalogue, scores)


def _hard(passage: Passage, name: str, catalogue: Catalogue, scores: Scores) -> HardPassage:
    entry = catalogue.by_id.get(passage.initiative or "")
    return HardPassage(
        text=passage.text,
        document=name,
        document_id=passage.document,
        indsats=entry.name if entry else None,
        section=passage.section,
        year=passage.year,
        page=passage.pages[0] if passage.pages else None,
        start=passage.start,
        end=passage.end,
        lix=round(scores.lix, 1),
        words=scores.words,
        longest_sentence=scores.vector.longest_sentence,
        passives=scores.vector.passives,
        nominalisations=scores.vector.nominalisations,
        kancelli=scores.vector.kancelli,
    )
