"""Connectors with several meanings: the writer knows which, the reader must guess."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.clauses import subordinate_at
from assistant.rewrite.danish.places import Place, places
from assistant.rewrite.danish.words import Words

_ADVICE = {
    "idet": "Skriv “fordi” om en årsag, “mens” om tid, eller begynd en ny sætning.",
    "herunder": "Skriv “blandt andet”, hvis listen ikke er hele listen. Skriv “det vil sige”, hvis den er.",
    "i forhold til": "Skriv “om”, “til”, “mod” eller “sammenlignet med”.",
    "da": "Skriv “fordi” om en årsag og “dengang” om tid.",
}
_COMPARING = frozenset(
    "mere mindre større højere lavere flere færre bedre dårligere længere kortere billigere dyrere steget faldet set målt".split()
)


def find_ambiguous_connectors(text: Text) -> Iterator[Finding]:
    """Yield idet, herunder, i forhold til, and da about the past, where both its meanings fit."""
    for place in places(text):
        for at, word in enumerate(place.words.lower):
            found = _read(place, at, word)
            if found and place.is_open(at, found[1]):
                name, end = found
                message = f"“{place.cut(at, end)}” kan betyde flere ting. Skriv det, du mener."
                yield Finding("ambiguous_connector", *place.span(at, end), message, advice=_ADVICE[name])


def _read(place: Place, at: int, word: str) -> tuple[str, int] | None:
    words = place.words
    if word == "idet":
        return word, at + 1
    if word == "herunder" and _lists(words, at):
        return word, at + 1
    if words.lower[at : at + 3] == ("i", "forhold", "til"):
        compares = any(w in _COMPARING for w in words.lower[max(at - 6, 0) : at])
        return None if compares else ("i forhold til", at + 3)
    if word == "da" and (at == 0 or words.texts[at - 1] == ","):
        clause = subordinate_at(words, at + 1, len(words))
        if (
            clause
            and words.lower[clause.finite] not in closed.MODALS
            and _is_past(words.lower[clause.finite])
        ):
            return word, at + 1
    return None


def _lists(words: Words, at: int) -> bool:
    """Whether "herunder" opens a list, and doesn't mean "below"."""
    before = at > 0 and (words.texts[at - 1] == "," or words.has(at - 1, "noun"))
    return before and words.has(
        at + 1, "noun", "adjective", "determiner", "subordinator", "genitive", "preposition"
    )


def _is_past(verb: str) -> bool:
    return verb in {"var", "havde", "blev", "fik", "kom", "gik", "stod", "tog", "gav"} or verb.endswith(
        ("ede", "te", "edes", "tes")
    )


RULE = Rule(
    id="ambiguous_connector",
    message="Et bindeord med flere betydninger. Skriv det, du mener.",
    source="Justitsministeriets vejledning nr. 224 af 15.10.1969 om sproget i love: entydige ord",
    find=find_ambiguous_connectors,
    flags=(
        "Du får ikke hjælp, idet du ikke har søgt.",
        "Du kan få tilskud til udgifter, herunder medicin og briller.",
        "Vi har talt med dig i forhold til din økonomi.",
        "Sagen blev udsat, da lægen var på ferie.",
    ),
    passes=(
        "Du får ikke hjælp, fordi du ikke har søgt.",
        "Prisen er højere i forhold til sidste år.",
        "Da du bor i kommunen, kan du få hjælp.",
        "Se reglerne herunder.",
    ),
)
