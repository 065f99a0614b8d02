"""Cutting a document into passages: short citable stretches that respect cells, goals and sentences."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.canonical import Canonical
from index.packing import Unit, pack
from index.plans.text import slug
from index.records import Passage, Plan
from index.zones import Piece, pieces

# stored with the index; another value means that passages must be cut and embedded anew
CUTTER = "3"


def cut(canonical: Canonical, plans: Sequence[Plan], document_id: str) -> tuple[Passage, ...]:
    """Cut a document into passages.

    Every word of the document stands in a passage, or in the heading path or section of one (bare
    labels, column heads). A passage is an unbroken span of at most 60 words, normally 45, of one
    cell, goal, field, status part or prose section.

    Args:
        canonical: the document's text and placed blocks.
        plans: what `index.plan.parse` found in it, perhaps nothing.
        document_id: what the ids of passages begin with.
    """
    found: list[Passage] = []
    taken: Counter[str] = Counter()
    run: list[Piece] = []
    for piece in [*pieces(canonical, plans), None]:
        if run and (piece is None or piece.zone != run[0].zone):
            found += _passages(canonical, run, document_id, taken)
            run = []
        if piece is not None:
            run.append(piece)
    return tuple(found)


def embedding_text(passage: Passage) -> str:
    """Return what is embedded for a passage: its heading path and section in front of its text."""
    return " > ".join((*passage.heading_path, passage.section)) + "\n" + passage.text


def _passages(
    canonical: Canonical, run: Sequence[Piece], document_id: str, taken: Counter[str]
) -> list[Passage]:
    first = run[0]
    found = []
    units = [Unit(p.start, p.end, item=p.item) for p in run]
    for start, end in pack(canonical.text, units, whole=first.kind != "prose"):
        place = _place(first, document_id)
        taken[place] += 1
        passage = Passage(
            f"{place}#{taken[place]}",
            document_id,
            first.initiative,
            first.path,
            first.section,
            first.kind,
            first.year,
            canonical.text[start:end],
            start,
            end,
            tuple(p.page for p in canonical.pages if p.start < end and start < p.end),
            "",
        )
        found.append(replace(passage, digest=hashlib.sha256(embedding_text(passage).encode()).hexdigest()))
    return found


def _place(piece: Piece, document_id: str) -> str:
    section = slug(piece.section)
    return f"{piece.initiative or document_id}/{section}"
