"""Very long compounds: readers lose them halfway."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.places import places
from index.lexicon import parts

LONGEST = (
    20  # letters; Danish guides give no number, and everyday compounds ("arbejdsmarkedet") end well below it
)
_LAWS = ("loven", "lovens", "forordningen", "forordningens", "bekendtgørelsen", "bekendtgørelsens")


def find_long_words(text: Text) -> Iterator[Finding]:
    """Yield words of more than twenty letters, once each, with their parts."""
    seen: set[str] = set()
    for place in places(text):
        for at, token in enumerate(place.sentence.tokens):
            length = token.end - token.start
            if token.lower.endswith(_LAWS):  # a law's short name stays whole
                continue
            if token.kind != "word" or length <= LONGEST or "-" in token.text or token.lower in seen:
                continue
            if place.words.has(at, "name") or not place.is_open(at, at + 1):
                continue
            seen.add(token.lower)
            message = f"“{token.text}” har {length} bogstaver. Del det op, eller find et kortere ord."
            yield Finding("long_word", token.start, token.end, message, advice=_advice(token.lower))


def _advice(word: str) -> str:
    """Name the two parts as they stand in the word, where the lexicon's parts are really those."""
    first, second = (*parts(word), "", "")[:2]
    rest = word.removeprefix(first).removeprefix("s")
    if not first or not word.startswith(first) or not rest.startswith(second):
        return "Skriv det som flere ord med “af”, “for” eller “til”."
    return (
        f"Ordet er sat sammen af “{first}” og “{rest}”. Skriv det som flere ord med “af”, “for” eller “til”."
    )


RULE = Rule(
    id="long_word",
    message="Et meget langt ord. Del det op, eller find et kortere.",
    source="Digitaliseringsstyrelsen, Sådan skriver vi på borger.dk (2012): korte og kendte ord",
    find=find_long_words,
    flags=("Vi har lavet en praktikpladsfordelingsplan.", "Kommunen har en beskæftigelsesindsatsstrategi."),
    passes=(
        "Arbejdsmarkedet er godt.",
        "Det står i naturbeskyttelseslovens § 29.",
        "Teknik- og Miljøudvalget mødes i dag.",
        "Sundhedsplejersken kommer på fredag.",
    ),
)
