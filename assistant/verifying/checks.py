"""The checks of a written sentence: each is a reason to leave it out.

They are of words, not of meaning: strict on what may not be wrong (numbers, dates, names, "ikke", what is planned
and what is done), and of the rest they ask that the cited texts hold its words, together, in one sentence or item.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.verifying import figures, turning, wording
from assistant.verifying.company import company
from assistant.verifying.said import Said
from assistant.verifying.supports import Line, Support, line_of, lines_of, nameless

_CHECKS: tuple[tuple[str, Callable[[Said], bool]], ...] = (
    ("markup", wording.markup),
    ("quote", wording.quotes),
    ("figures", figures.figures),
    ("shared", figures.shared),
    ("ordered", figures.ordered),
    ("limits", figures.limits),
    ("names", wording.names),
    ("overlap", wording.overlap),
    ("small", wording.small),
    ("together", wording.together),
    ("company", company),
    ("contrary", wording.contraries),
    ("negation", turning.carried("negation")),
    ("only", turning.carried("limit")),
    ("condition", turning.carried("condition")),
    ("spoken", turning.only_spoken_of),
    ("lessened", turning.lessened),
    ("tense", turning.tense),
    ("modality", turning.modality),
)


def against(sentence: Line, supports: Sequence[Support]) -> str | None:
    """Return the first thing that speaks against a sentence standing on these supports."""
    if not supports:
        return "marks"
    about = frozenset(t for s in supports for t in line_of(s.about).terms)
    lines = [(line, support) for support in supports for line in lines_of(nameless(support.text, supports))]
    said = Said(sentence, supports, tuple(lines), about)
    return next((name for name, check in _CHECKS if not check(said)), None)
