"""The main verb comes late, after a long clause or phrase in front."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.readability.text import Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.danish import closed
from assistant.rewrite.danish.cutting import splittable, word_count
from assistant.rewrite.handbooks import LAWS_EARLY

_LATE = 14  # words before the main verb


def _find(text: Text) -> Iterator[Finding]:
    for sentence, _words, segs in splittable(text):
        if segs[0].kind != "sub" or segs[0].opener in closed.CONDITIONAL:
            continue  # a long condition has a rule of its own
        main = next((s for s in segs[1:] if s.kind in {"resumed", "main"}), None)
        if main is None or main.kind == "main" or word_count(sentence, 0, main.start) < _LATE:
            continue
        verb = sentence.tokens[main.start]
        yield Finding(
            "verb_late",
            sentence.start,
            verb.end,
            RULE.message,
            advice="Skriv hovedsagen først, og sæt bisætningen bagefter.",
        )


RULE = Rule(
    id="verb_late",
    message="Hovedsætningens udsagnsord kommer sent. Skriv hovedsagen først.",
    source=LAWS_EARLY,
    find=_find,
    flags=(
        "Da vi den 3. maj fik svar fra den læge på sygehuset i Aalborg, der har undersøgt dig, har vi ændret vores afgørelse.",
    ),
    passes=("Da vi fik svar fra din læge, ændrede vi afgørelsen.", "Vi ændrede afgørelsen, da vi fik svar."),
)
