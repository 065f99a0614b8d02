"""Why a text is left as it is, said in Danish; and terms that are explained beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.readability.language import language
from assistant.readability.text import Text
from assistant.rewrite.contract import Vector

_LANGUAGES = {"sv": "svensk", "nb": "norsk", "en": "engelsk"}
_HALVES = re.compile("[\ud800-\udfff]")
_FEWEST_WORDS = 4  # a shorter stretch is no sentence to judge
_PLAIN_SENTENCE = 20  # words of the longest sentence up to which a text without other faults is plain
CHANGED = "Teksten er gjort lettere. Alle oplysninger er bevaret."
BROKEN = "Teksten har tegn, der er gået i stykker. Kopiér den igen fra det sted, den kommer fra."
ALREADY_PLAIN = "Teksten er allerede klar og er ikke ændret."
ONLY_MARKED = "Ingen ændring kan laves sikkert uden dig. Se bemærkningerne, og ret selv det, der passer."
OWN_WORDS = "Kommunens egne ord er sat ind. Alle oplysninger er bevaret."
NOTHING_FOUND = "Der er ikke fundet noget, der kan skrives lettere."


def whole(text: str) -> str:
    """Return a text with a sign for each half of a character, which no file can hold; lengths stay."""
    return _HALVES.sub("\ufffd", text)


def unfit(text: Text) -> str | None:
    """Say why a text isn't one to rewrite, None when it is."""
    if not text.text.strip():
        return "Teksten er tom. Skriv eller indsæt en tekst på dansk."
    words = [t for s in text.sentences for t in s.words if t.kind in {"word", "abbreviation"}]
    if not words:
        return "Teksten har kun tal og tegn. Der er ingen sætninger at skrive om."
    if len(words) < _FEWEST_WORDS:
        return "Teksten er for kort til at skrive om. Skriv mindst én hel sætning."
    found = language(text.text)
    if found in _LANGUAGES:
        return f"Teksten ser ud til at være på {_LANGUAGES[found]}. Klarplan skriver kun dansk om."
    if found is None:
        return "Teksten ser ikke ud til at være sætninger på dansk. Derfor er den ikke skrevet om."
    return None


def is_plain(text: Text, counts: Vector) -> bool:
    """Say whether a text has nothing that the counts would have less of, and no long sentence."""
    return (
        not (counts.kancelli or counts.passives or counts.nominalisations)
        and counts.longest_sentence <= _PLAIN_SENTENCE
        and bool(text.sentences)
    )


def explained(text: str, glossary: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the terms of a glossary that stand in a text, also inflected, in the text's order."""
    found = []
    for term, explanation in glossary:
        place = re.search(
            rf"(?<!\w){re.escape(term)}(?:e?[nt]|e?s|er|erne|en?s|ets?)?(?!\w)", text, re.IGNORECASE
        )
        if place:
            found.append((place.start(), term, explanation))
    return tuple((term, explanation) for _, term, explanation in sorted(found))
