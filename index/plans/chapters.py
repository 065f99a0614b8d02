"""Which labelled headings open a chapter of the plan rather than a part of the initiative before them."""

from __future__ import annotations

import re

from index.plans.draft import Draft, StatusDraft
from index.plans.events import Heading
from index.plans.lines import BOLD, TITLE
from index.records import Field
from index.vocabulary import FIELD_LABELS, GOAL_LABELS, STATUS_LABELS, Label, match

_OTHERS = re.compile(r"(?:øvrige|andre)\s", re.IGNORECASE)  # what no indsats of the plan is about
APPENDIX = re.compile(r"\W*bilag\s+(?:\d+|[a-zæøå])\s*[:.–-]", re.IGNORECASE)  # "Bilag 1. Budget"


def outside(draft: Draft, last: StatusDraft | None, event: Heading, label: Label) -> bool:
    """Tell whether a labelled heading starts a chapter of the plan rather than a part of the initiative.

    It does above the initiative's own heading, and beside it ("Budget") when the initiative's
    fields so far were no headings. "Opfølgning" without a year does too, once an initiative that no
    heading opened has told how it went year by year, and "Øvrige opgaver" once any initiative has;
    `last` is the status it is telling. "Bilag 1. Budget" is no field of whichever came last.
    """
    if event.level < min(draft.floor, BOLD) or (
        label.name in FIELD_LABELS and APPENDIX.match(event.field.text)
    ):
        return True
    if draft.label_levels and event.level <= draft.floor and event.level < min(draft.label_levels):
        return True
    told = any(s.year for s in (*draft.statuses, last) if s)
    if told and not draft.floor and event.level < BOLD and label.name in STATUS_LABELS and label.year is None:
        return True
    if told and label.name in GOAL_LABELS and _OTHERS.match(event.field.text):
        return True
    loud = event.field.text.isupper() and draft.name.text.isupper()
    if loud and draft.label_levels and not draft.loud_labels:
        return True
    beside = (
        event.level < TITLE and event.level == (draft.floor or event.level) and label.name in FIELD_LABELS
    )
    return beside and len(draft.fields) + len(draft.goals) >= 2 and event.level not in draft.label_levels


def follow_up(year: int | None, heading: Field) -> Label:
    """Return what the sections of a chapter of follow-up are: as its heading says, midway or of a year."""
    midway = match(heading.text) == Label("midtvejsstatus", year)
    return Label("midtvejsstatus" if midway else "status", year)
