"""Modal verbs that say duty, leave or guess with one word: marked, never changed, since modality is a fact."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import places
from assistant.rewrite.danish.words import Words

_THINKING = (
    "antages",
    "formodes",
    "forventes",
    "anses",
    "vurderes",
    "påregnes",
    "forudsættes",
    "betragtes",
    "konstateres",
    "lægges",
)
_SEEMS = "Er det et gæt, så skriv “vi regner med”. Er det et krav, så skriv “skal”."
_DUTY = "Er det et krav, så skriv “skal”. Er det en tilladelse, så skriv “må gerne”."
_PADDED = "Skriv “kan”, hvis det gælder nu."
_LEAVE = frozenset("ikke gerne kun højst godt aldrig".split())


def find_ambiguous_modals(text: Text) -> Iterator[Finding]:
    """Yield "må" that is no plain leave or ban, and "vil kunne"."""
    for place in places(text):
        for at, word in enumerate(place.words.lower):
            found = _read(place.words, at, word)
            if found and place.is_open(at, found[0]):
                end, advice = found
                message = f"“{place.cut(at, end)}” kan forstås på flere måder."
                yield Finding("ambiguous_modal", *place.span(at, end), message, advice=advice)


def _read(words: Words, at: int, word: str) -> tuple[int, str] | None:
    following = words.lower[at + 1 : at + 4]
    if word == "vil" and "kunne" in following and not _LEAVE & set(following):
        end = at + 2 + following.index("kunne")
        return None if words.lower[end : end + 1] == ("lide",) else (end, _PADDED)
    denied = (
        at > 0 and words.lower[at - 1] in _LEAVE
    )  # "der ikke må fældes": a ban, in a subordinate clause's order
    if word != "må" or denied or _LEAVE & set(following[:2]) or not words.has(at, "finite"):
        return None
    for step, later in enumerate(following):
        if later.startswith(_THINKING):
            return at + 2 + step, _SEEMS
    if following[:1] in {("derfor",), ("således",), ("herefter",), ("så",)} or (
        at and words.lower[at - 1] == "så"
    ):
        return at + 1, _DUTY
    passive = any(words.has(at + 1 + step, "passive") for step in range(len(following[:2])))
    return (at + 1, _DUTY) if passive else None


RULE = Rule(
    id="ambiguous_modal",
    message="Et modalverbum med flere betydninger. Skriv det, du mener.",
    source="Justitsministeriets vejledning nr. 224 af 15.10.1969 om sproget i love: entydige ord",
    find=find_ambiguous_modals,
    flags=(
        "Det må formodes, at huset er tomt.",
        "Udgiften må betales af ejeren.",
        "Så må du vente på svar.",
        "Du vil kunne få hjælp fra maj.",
    ),
    passes=(
        "Du må ikke parkere her.",
        "Du må gerne ringe til os.",
        "Må jeg bygge et skur?",
        "Du kan få hjælp fra maj.",
        "Du må bygge et skur på 10 m².",
        "Loven siger, at der ikke må fældes hule træer i november.",
    ),
)
