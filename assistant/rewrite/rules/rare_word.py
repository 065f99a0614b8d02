"""Words that few readers meet elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.rare import rare
from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.patterns import is_listed
from assistant.rewrite.danish.places import places
from assistant.rewrite.danish.wordclass import known_base
from index.lexicon import lemma, parts


def find_rare_words(text: Text) -> Iterator[Finding]:
    """Yield rare words, once each; the kancelli rule has its own."""
    seen = {word.lower() for word in _names(text)}
    for place in places(text):
        starts = {token.start: at for at, token in enumerate(place.sentence.tokens)}
        for token in rare(place.sentence):
            if (
                token.lower in seen
                or _is_known(token.text)
                or not place.is_open(starts[token.start], starts[token.start] + 1)
            ):
                continue
            seen.add(token.lower)
            message = f"“{token.text}” er et sjældent ord."
            yield Finding(
                "rare_word",
                token.start,
                token.end,
                message,
                advice="Skriv et ord, som flere kender, eller forklar det.",
            )


def _names(text: Text) -> Iterator[str]:
    """Give the words that have a capital inside a sentence: at the front of another they are names too."""
    for sentence in text.prose():
        yield from (token.text for token in sentence.words[1:] if token.text[:1].isupper())


def _is_known(word: str) -> bool:
    """Whether another rule speaks of the word, or it is a compound, whose parts tell what it means."""
    lower = word.lower()
    compound = bool(parts(lower)) or (lemma(lower) is None and known_base(lower) is not None)
    return compound or is_listed(lower) or not word[1:].islower()


RULE = Rule(
    id="rare_word",
    message="Et sjældent ord. Skriv et mere kendt, eller forklar det.",
    source="Digitaliseringsstyrelsen, Sådan skriver vi på borger.dk (2012): brug ord, som læseren kender",
    find=find_rare_words,
    flags=("Kommunen har abrogeret aftalen.", "Huset er bebygget med et oktogonalt tårn."),
    passes=("Vi sender brevet til dig i morgen.", "Kommunen betaler for hjælpen."),
)
