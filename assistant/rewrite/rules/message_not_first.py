"""A decision that comes only after rules and background."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.readability.text import Sentence, Text
from assistant.rewrite.contract import Finding, Rule
from assistant.rewrite.handbooks import LETTERS_ORDER

_EARLY = 2  # sentences that may stand before the decision
_DECIDES = re.compile(
    r"\b(?:har (?:derfor |nu |i dag |den [\d.]+ \w+ (?:\d{4} )?)?(?:besluttet|afgjort|bevilget|afslået|truffet afgørelse)"
    r"|kan (?:derfor )?ikke imødekomme|(?:derfor )?(?:giver|bevilger) (?:vi|kommunen) dig|får (?:derfor )?(?:afslag|bevilget)"
    r"|du har (?:derfor )?(?:ikke )?ret til(?! (?:aktindsigt|at |indsigt|en bisidder))|imødekommes)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"§|\b\w{4,}loven\b|\blovens\b|\bbekendtgørelse", re.IGNORECASE)
_TO_SOMEONE = re.compile(r"\b(?:du|dig|din|dit|dine|Kære)\b")


def _find(text: Text) -> Iterator[Finding]:
    if not _TO_SOMEONE.search(text.text):
        return
    prose = [s for s in text.prose() if s.words]
    place = next((n for n, s in enumerate(prose) if _DECIDES.search(text.quote(s))), None)
    if place is None or place <= _EARLY or not any(_is_law(text, s) for s in prose[:place]):
        return
    decision = prose[place]
    yield Finding(
        "message_not_first",
        decision.start,
        decision.end,
        RULE.message,
        advice="Flyt sætningen op som det første i brevet.",
    )


def _is_law(text: Text, sentence: Sentence) -> bool:
    return bool(_LAW.search(text.quote(sentence)))


RULE = Rule(
    id="message_not_first",
    message="Afgørelsen kommer først efter regler og baggrund. Skriv resultatet først.",
    source=LETTERS_ORDER,
    find=_find,
    flags=(
        (
            "Du har søgt om tilskud til briller. Reglerne står i servicelovens § 112. Kommunen skal se på behovet. Der er faste satser. "
            "Vi har besluttet, at du ikke kan få tilskud."
        ),
    ),
    passes=(
        "Vi har besluttet, at du ikke kan få tilskud. Reglerne står i servicelovens § 112. Der er faste satser.",
        (
            "Vi har fået oplysninger om din husstand. Reglerne står i forvaltningslovens § 19. Du kan skrive til os. "
            "Fristen er den 1. maj. Du har ret til aktindsigt i sagen."
        ),
        "Du kan låne bøger. Biblioteket har åbent hver dag. Det koster ikke noget. Kom bare.",
    ),
)
