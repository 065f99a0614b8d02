"""Times that count from a day the reader may not know."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import places
from assistant.rewrite.danish.words_listed import by_first, listed

_PHRASES = by_first(
    (
        "dags dato", "d.d.", "i morgen", "i overmorgen", "i næste uge", "i næste måned", "i denne uge", "i denne måned", "i sidste uge", "i sidste måned", "næste uge", "sidste uge",
        "om en uge", "om 14 dage", "om to uger", "om en måned", "senest i dag", "fra i dag", "inden for kort tid", "inden længe", "snarest belejligt",
    )
)  # fmt: skip


def find_relative_dates(text: Text) -> Iterator[Finding]:
    """Yield "i næste uge", "dags dato" and their like."""
    for place in places(text):
        for at, end, _ in listed(place, _PHRASES):
            message = f"“{place.cut(at, end)}” kommer an på, hvornår teksten bliver læst. Skriv datoen."
            yield Finding(
                "relative_date", *place.span(at, end), message, advice="Skriv datoen, fx “den 3. maj 2024”."
            )


RULE = Rule(
    id="relative_date",
    message="En tid, der kommer an på, hvornår teksten bliver læst. Skriv datoen.",
    source="Socialrådgiverne, guide til breve (læst 2026): fortæl præcist, hvad der skal ske, og hvornår",
    find=find_relative_dates,
    flags=("Du skal svare senest i dag.", "Vi ringer til dig i næste uge.", "Beløbet er betalt dags dato."),
    passes=(
        "Du skal svare senest den 3. maj 2024.",
        "Du skal svare inden 14 dage efter, at du har fået brevet.",
        "I dag er der 20 skoler i kommunen.",
    ),
)
