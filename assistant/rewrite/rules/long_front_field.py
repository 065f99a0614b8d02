"""Too much in front of the finite verb, before the subject comes."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.cutting import splittable, word_count
from assistant.rewrite.handbooks import LAWS_EARLY

LONG_FRONT = 10  # words before the verb that a reader must keep in mind


def _find(text: Text) -> Iterator[Finding]:
    for sentence, _words, segs in splittable(text):
        clause = segs[0].clause if segs and segs[0].kind == "main" else None
        if (
            clause is None
            or clause.order == "straight"
            or word_count(sentence, 0, clause.finite) <= LONG_FRONT
        ):
            continue
        end = sentence.tokens[clause.finite - 1].end
        yield Finding(
            "long_front_field",
            sentence.start,
            end,
            RULE.message,
            advice="Begynd med den, der handler, og sæt resten bagefter.",
        )


RULE = Rule(
    id="long_front_field",
    message="Der står meget, før læseren møder udsagnsordet. Begynd med den, der handler.",
    source=LAWS_EARLY,
    find=_find,
    flags=(
        "På baggrund af de nye oplysninger fra din læge og fra sygehuset i Aalborg har vi ændret afgørelsen.",
    ),
    passes=("I dag har vi ændret afgørelsen.", "Efter mødet den 3. maj kan du hente nøglen i Borgerservice."),
)
