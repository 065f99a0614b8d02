"""A field that stands in an indsats' running text and not in a cell of its own.

"Afdelingen er ansvarlig og samarbejder med foreningen" answers who is responsible though no record
has the field. What counts is a sentence of the indsats that uses the field's own words or, for a
status, the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.answers.context import Context, place_of
from assistant.answers.draft import Place, units, words
from assistant.answers.phrases import named, quoted, say
from assistant.answers.refusals import suggestions
from assistant.answers.slots import STATUS_LABELS
from assistant.catalogue import Entry
from assistant.vocabulary import FIELD_CUES

_SHORTEST = 4  # words of a sentence that can answer
_LONGEST = 48
_SAID = frozenset({"next"})  # parts of a status that prose tells in words of their own, without a year


def respond(context: Context, entry: Entry, labels: Sequence[str]) -> Answer | None:
    """Quote the sentence of the indsats that speaks of the field, or of the year for a status."""
    found = [p for label in labels[:1] for p in _speaking(context, entry, label)]
    if not found:
        return None
    draft = context.draft()
    best = max(found, key=lambda p: context.residual.held(draft.text(p)))
    name = named(entry.name)
    draft.say(
        say(
            context.language,
            f"Om {name} står der: {quoted(draft.text(best))}",
            f"About {name} the plan says: {quoted(draft.text(best))}",
        ),
        best,
    )
    return draft.finish("answer", suggestions=suggestions(context, (entry,)))


def _speaking(context: Context, entry: Entry, label: str) -> list[Place]:
    years = context.query.years
    yearly = label in STATUS_LABELS and label not in _SAID
    if yearly and not years:
        return []
    cue = "|".join(str(y) for y in years) if yearly else rf"(?<!\w)(?:{'|'.join(FIELD_CUES[label])})(?!\w)"
    found = []
    for passage in context.records.passages_of(entry.document_id):
        if passage.initiative != entry.id or passage.kind == "theme":
            continue
        whole = place_of(context, passage)
        spans = units(passage.text)
        for n, (start, end) in enumerate(spans):
            if not re.search(cue, passage.text[start:end].lower()):
                continue
            if words(passage.text[start:end]) < _SHORTEST and n + 1 < len(
                spans
            ):  # "2023." and what follows it
                end = spans[n + 1][1]  # noqa: PLW2901
            if _SHORTEST <= words(passage.text[start:end]) <= _LONGEST:
                found.append(replace(whole, start=whole.start + start, end=whole.start + end))
    return found
