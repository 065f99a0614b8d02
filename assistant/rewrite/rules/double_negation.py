"""Two denials in one statement, which readers must undo one by one: marked, never resolved."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import places
from assistant.rewrite.danish.words import Words

_NOT = frozenset("ikke aldrig ingen intet næppe hverken".split())
# Words with a denial of their own, in base form; "uheld" and "ulykke" deny nothing.
_DENYING = (
    "uvæsentlig", "ubetydelig", "usandsynlig", "umulig", "ualmindelig", "usædvanlig", "ubegrundet", "uberettiget", "uenig",
    "urimelig", "urealistisk", "ukendt", "ubekendt", "uinteressant", "uvigtig", "utænkelig", "unødvendig", "uproblematisk",
)  # fmt: skip
_VERBS = frozenset(
    "udelukke udelukkes udelukket undlade undlades undlader afvise afvises forhindre forhindrer forhindres undgå undgås".split()
)
_BUT = frozenset("medmindre førend".split())
_REACH = 3  # words between the denials


def find_double_negations(text: Text) -> Iterator[Finding]:
    """Yield a denial and what it denies: "ikke uvæsentlig", "kan ikke udelukkes", "ikke … medmindre"."""
    for place in places(text):
        for at, word in enumerate(place.words.lower):
            end = _second(place.words, at) if word in _NOT else None
            if end is not None and place.is_open(at, end):
                start, stop = place.span(at, end)
                message = f"“{place.cut(at, end)}” nægter to gange. Sig det uden nægtelser, så læseren ikke skal regne."
                yield Finding(
                    "double_negation",
                    start,
                    stop,
                    message,
                    advice="Skriv, hvad der gælder, fx “væsentlig” eller “kun … hvis”. Tjek, at meningen er den samme.",
                )


def _second(words: Words, at: int) -> int | None:
    for later in range(at + 1, len(words)):
        word = words.lower[later]
        near = later - at <= _REACH
        if near and (word in _VERBS or word.startswith(_DENYING)):
            return later + 1
        if word in _BUT or (near and word == "uden"):
            return later + 1
        if words.texts[later] in {".", ";", ":"}:
            return None
    return None


RULE = Rule(
    id="double_negation",
    message="To nægtelser i samme udsagn. Sig det uden.",
    source="lovkvalitet.dk, Vejledning om administrative forskrifter, afsnit 2.2 (læst 2026): det vigtigste skal stå klart",
    find=find_double_negations,
    flags=(
        "Det er ikke uvæsentligt for sagen.",
        "Det kan ikke udelukkes, at du skal betale.",
        "Du kan ikke få hjælp, medmindre du søger om den.",
        "Du må ikke undlade at svare.",
        "Sagen afgøres ikke, førend du har svaret.",
        "Ingen får hjælp uden en ansøgning.",
    ),
    passes=(
        "Du kan ikke få hjælp til huslejen.",
        "Det er umuligt at svare i dag.",
        "Du kan ikke parkere her. Uden for byen er der plads.",
        "Der skete ingen ulykker på vejen.",
    ),
)
