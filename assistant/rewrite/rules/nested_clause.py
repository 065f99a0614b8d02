"""Sentences that hang several subordinate clauses on one another."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.clauses import Segment
from assistant.rewrite.danish.cutting import LONG, splittable, word_count
from assistant.rewrite.handbooks import ORDERS

_DEEP = 3  # clauses, each inside the one before


def _find(text: Text) -> Iterator[Finding]:
    for sentence, _words, segs in splittable(text):
        chain = _chain(segs) if word_count(sentence) > LONG else ()
        if len(chain) >= _DEEP:
            start, end = sentence.tokens[chain[0].start].start, sentence.tokens[chain[-1].end - 1].end
            advice = "Gør den yderste bisætning til en sætning for sig, eller sæt det vigtigste først."
            yield Finding("nested_clause", start, end, RULE.message, advice=advice)


def _chain(segs: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the longest run of subordinate clauses in which none is joined to the one before."""
    best: tuple[Segment, ...] = ()
    run: list[Segment] = []
    for segment in segs:
        if segment.kind in {"sub", "relative"} and not segment.joined:
            run.append(segment)
        elif segment.kind != "rest":
            run = []
        best = max(best, tuple(run), key=len)
    return best


RULE = Rule(
    id="nested_clause",
    message="Der er flere bisætninger inde i hinanden. Del sætningen op.",
    source=ORDERS,
    find=_find,
    flags=(
        "Vi skriver til dig, fordi du har sendt en klage over den afgørelse, som vi traf i maj, da vi fik svar fra den læge, der har undersøgt dig.",
    ),
    passes=(
        "Du får svar, når vi har læst de bilag, du har sendt.",
        "Vi ringer, hvis der er noget, vi mangler.",
    ),
)
