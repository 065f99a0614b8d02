"""A letter to a citizen that speaks of "ansøger" or "borgeren" instead of to "dig"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish.words import words
from assistant.rewrite.handbooks import BORGER_DK

# What a letter says to the one it is sent to.
_LETTER = re.compile(r"^\s*(?:Kære|Hej|Til)\b|\bMed venlig hilsen\b|\bVenlig hilsen\b", re.MULTILINE)
_BARE = frozenset(
    {"ansøger", "klager", "ansøgers", "klagers"}
)  # without an article: a form's word for the reader
_DEFINITE = frozenset({"borgeren", "ansøgeren", "borgerens", "ansøgerens"})
_BEFORE = frozenset("en den hver enhver anden ingen som for af".split())


def _find(text: Text) -> Iterator[Finding]:
    if not _LETTER.search(text.text):
        return
    for sentence in text.prose():
        found = words(sentence)
        for at, token in enumerate(sentence.tokens):
            alone = not at or not (
                found.has(at - 1, "determiner", "adjective", "genitive") or found.lower[at - 1] in _BEFORE
            )
            verb = token.lower == "klager" and found.has(at - 1, "pronoun", "noun")
            if (token.lower in _BARE and alone and not verb) or token.lower in _DEFINITE:
                advice = f"Skriv “du”, “dig” eller “din”, hvis “{token.text}” er den, du skriver til."
                yield Finding("missing_du", token.start, token.end, RULE.message, advice=advice)


RULE = Rule(
    id="missing_du",
    message="Brevet taler om læseren i stedet for til læseren. Skriv “du”.",
    source=BORGER_DK,
    find=_find,
    flags=("Kære Anne Holm\nAnsøger har sendt tre lønsedler.\nMed venlig hilsen\nBorgerservice",),
    passes=(
        "Kære Anne Holm\nDu har sendt tre lønsedler.\nMed venlig hilsen\nBorgerservice",
        "Kommunen vurderer, om borgeren kan få hjælp.",
        "Kære Bo\nDu kan klage, og hvis du klager, ser vi på sagen igen.",
    ),
)
