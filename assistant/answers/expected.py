"""What an answer must hold when a question asks for a number, an amount, a time, a reason and the like."""

from __future__ import annotations

import re

from assistant.answers.counting import NUMBER_WORDS
from assistant.understand import Query

EVENT = re.compile(r"^(?:og |men )?(?:hvorfor|why) (?:blev|var|er|havde|har|kom|gik|was|were|did|is|are)\b")
CLOCK = re.compile(r"\bkl\.?\s*\d")
EXPECTED = {
    "phone": re.compile(r"(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)"),
    "mail": re.compile(r"\w@\w"),
    "distance": re.compile(r"\d\s*(?:km|kilometer|m|meter)\b", re.IGNORECASE),
    "clock": re.compile(r"\bkl\.?\s*\d|\d\s*[-–]\s*\d{1,2}\b|\bklokken\b", re.IGNORECASE),
    "hours": re.compile(
        r"\bkl\.?\s*\d|\d\s*[-–]\s*\d{1,2}\b|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|hverdag|formiddag|eftermiddag)",
        re.IGNORECASE,
    ),
    "left": re.compile(r"\bmangle|\brest(?:en|eren)|\btilbage\b|\budestå|\bsidste\b", re.IGNORECASE),
    "number": re.compile(rf"\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE),
    "unit": re.compile(r"\b(?:pr\.?|per) [a-zæøå]|\bi (?:snit|gennemsnit)\b|gennemsnit", re.IGNORECASE),
    "money": re.compile(
        r"\d[\d.,]*\s*(?:mio|mia|kr|t\.?kr|tkr|million|milliard|tusind)|\bkr\.?\s*\d|(?:million|milliard|tusind)\w*\s+kroner",
        re.IGNORECASE,
    ),
    "why": re.compile(
        r"\b(?:fordi|på grund af|pga|grundet|skyldes|skyldtes|da|derfor|af hensyn til|så|for at|idet|eftersom|men|årsag\w*)\b",
        re.IGNORECASE,
    ),
    "when": re.compile(
        r"(?:19|20)\d\d|\d{1,2}\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
        r"|\buge\b|\bkvartal\b|\bårligt\b|\bhvert år\b|\bløbende\b|\bmånedligt\b|\bkl\.|halvår|\bforår|\befterår|\bsommer|\bdag(?:ligt|e)?\b|\buger\b|\bmåneder\b|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        re.IGNORECASE,
    ),
}


_NAME = re.compile(
    r"(?<=[\w,;:–&] )(?![Kk]ommune)[A-ZÆØÅ][\w-]+\b(?! [Kk]ommune)"
)  # a capital inside a sentence
_LABEL = 4  # words of a cell that may be a name and nothing else


def lacks(query: Query, text: str) -> bool:
    """Tell whether a text lacks the kind of thing asked for: a number, an amount, a time, a reason."""
    expected = EXPECTED.get(query.asks or "")
    return expected is not None and not expected.search(text)


def names(text: str) -> tuple[str, ...]:
    """Return the words that stand as names in a text: those with a capital inside a sentence, all of a short cell's."""
    words = text.split()
    if len(words) <= _LABEL and text[:1].isupper():
        return tuple(words)
    return tuple(found.group() for found in _NAME.finditer(text))
