"""What an initiative's running text says about who is responsible and what it costs, where no label does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.canonical import Canonical, leaves
from index.plans import amounts
from index.plans.draft import Draft
from index.plans.text import key
from index.records import Field
from index.sentences import spans

_RESPONSIBLE = re.compile(
    r"\b(?:har (?:det (?:overordnede|daglige|faglige|samlede)\s+)?(?:hoved)?ansvaret?\b|er (?:hoved)?ansvarlige? for\b|er tovholdere?\b|er projektledere?\b|har tovholderrollen|"
    r"ansvaret (?:for indsatsen )?(?:ligger|er forankret|er placeret)|er forankret (?:i|hos)|forankres (?:i|hos))",
    re.IGNORECASE,
)


def add_fields(canonical: Canonical, drafts: Sequence[Draft]) -> None:
    """Add the sentences that name who is responsible, and the first that gives an amount, as fields of their initiative.

    Only text that belongs to no goal, field or status is read, and only where the initiative has no
    such field. The field's heading is the initiative's name.
    """
    for draft in drafts:
        missing = {"responsible", "economy"} - {f.kind for f in draft.fields if f.value}
        if any(g.responsible for g in draft.goals):
            missing.discard("responsible")
        if not missing:
            continue
        for sentence in _free_sentences(canonical, draft):
            if "responsible" in missing and _RESPONSIBLE.search(sentence.text):
                draft.add_field("responsible", draft.name, sentence)
                missing.discard("responsible")
            if "economy" in missing and amounts.find(sentence.text):
                draft.add_field("economy", draft.name, sentence)
                missing.discard("economy")


def _free_sentences(canonical: Canonical, draft: Draft) -> Iterator[Field]:
    taken = [(g.start, g.end) for g in draft.goals]
    taken += [(f.value.start, f.value.end) for f in draft.fields if f.value and f.kind != "description"]
    taken += [(v.start, v.end) for s in draft.statuses for v in s.parts.values() if v]
    for block in leaves(canonical.blocks):
        if (
            block.kind not in ("paragraph", "item")
            or not _within(draft.ranges, block.start, block.end)
            or _within_any(taken, block.start)
        ):
            continue
        for start, end in spans(block.text):
            yield Field(block.text[start:end], block.start + start, block.start + end)


def _within(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in ranges)


def _within_any(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    return any(a <= at < b for a, b in ranges)


def named_in(text: str, drafts: Sequence[Draft]) -> list[int]:
    """Return which initiatives a sentence names ("2,5 mio. kr. til cykelstien ved skolen"), by place in `drafts`."""
    words = f" {key(text)} "
    found = []
    for place, draft in enumerate(drafts):
        name = key(draft.name.text)
        number = (
            re.search(
                rf"\b(?:indsats|mål|initiativ|projekt|handling|tiltag)\s+{re.escape(draft.number)}\b", words
            )
            if draft.number
            else None
        )
        if number or (len(name) >= 8 and " " in name and _mentions(words, name)):
            found.append(place)
    return found


def _mentions(words: str, name: str) -> bool:
    """Tell whether a name stands in a text, allowing for endings ("supercykelstien til …")."""
    pattern = r"\s".join(rf"{re.escape(w)}\w{{0,3}}" for w in name.split())
    return re.search(rf"\b{pattern}\b", words) is not None
