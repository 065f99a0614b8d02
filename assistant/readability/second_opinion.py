"""What textstat says of the same text. It is shown beside our figures and decides nothing.

It takes "bl.a." for the end of a sentence, runs list items together and drops sentences of one or two words, so it
differs from ours on official Danish; on plain prose the two agree closely.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """LIX and RIX by textstat; neither has a unit."""

    lix: float
    rix: float


def second_opinion(text: str) -> SecondOpinion | None:
    """Return textstat's figures, None for a text in which it finds no words."""
    import textstat  # type: ignore[import-untyped]  # noqa: PLC0415  half a second, only when asked for

    if not any(map(str.isalpha, text)):
        return None
    textstat.set_lang("da")
    return SecondOpinion(float(textstat.lix(text)), float(textstat.rix(text)))
