"""Which words of a message ask, and which only wrap the question: greetings, who asks, softening, thanks.

"Hej, jeg er ny her. Kan du lige fortælle mig, hvem der har badebroen?" asks "hvem har badebroen?".
What a sentence beside the question tells is kept as `Message.told`: "det" and "de" may point to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.frames import (
    AGAIN,
    ASKING,
    CLOSINGS,
    FILLERS,
    HANDED,
    INTRODUCTIONS,
    LEADS,
    MEANT,
    NEEDS,
    OPENINGS,
    PURPOSE,
    REQUESTS,
    SITUATIONS,
    SOFT,
    VERB_FIRST,
)
from index.sentences import ABBREVIATIONS

_PRONOUN = r"(?:der|det|de|den|vi|i|man|jeg|du|han|hun|it|they|we)"
_ASKS_ON = (
    rf"(?:(?P<whether>om|if|whether) (?=\w+ )|(?=(?:hos |i |på |for |med |til |fra |af |ved )?{ASKING}))"
)
_ANY = re.IGNORECASE
_OPENING = re.compile(rf"^(?:(?:{')|(?:'.join(OPENINGS)}))(?: {SOFT}|,? )?\s*[,:]?\s*{_ASKS_ON}", _ANY)
_FILLER = re.compile(rf"(?:,\s*)?(?<![\w-])(?:{'|'.join(FILLERS)})(?![\w-])(?:\s*,)?", _ANY)
_LEAD = re.compile(rf"^(?:{LEADS})[\s,.!:;…–-]*", _ANY)
_CLOSES = rf"(?:og |så |men )?(?:{'|'.join(CLOSINGS)})(?: så| nu| mon)?[\s?.!]*"
_CLOSING = re.compile(_CLOSES, _ANY)
_CLOSED = re.compile(
    rf"(?<=\w)(?:,|;|\.\.\.|…|\s[–—-]+)\s+(?:{_CLOSES})$", _ANY
)  # "hvad er målet – kan du svare på det?"
_REQUEST, _NEED, _HANDED, _MEANT = (
    re.compile(rf"^(?:{p})\s*", _ANY) for p in (REQUESTS, NEEDS, HANDED, MEANT)
)
_PURPOSE = re.compile(PURPOSE, _ANY)
_AGAIN = re.compile(rf"(?:og |så |men )?{AGAIN}", _ANY)
_SITUATION, _INTRODUCTION = (
    re.compile(rf"(?:{LEADS})?[\s,.!]*{p}", _ANY) for p in (SITUATIONS, INTRODUCTIONS)
)
_ASKS = re.compile(
    rf"(?:og |men |så )?(?:(?:hos|i|på|for|med|til|fra|af|ved) )?(?:{ASKING}|{VERB_FIRST})", _ANY
)
_QUESTION = re.compile(ASKING, _ANY)
_CAPITAL_ASKS = re.compile(rf"(?=[A-ZÆØÅ])(?i:{ASKING})")  # "kl. 8. Hvem": no ordinal
_SPLICE = re.compile(rf"[,;]?\s+(?:–|-|så|og|men)?\s*(?={ASKING})", _ANY)
_STOP = re.compile(
    rf"(?<=[?!;])\s+|\.\s+|\n+|,\s+(?={AGAIN}{ASKING})|:\s+(?=(?:og |så )?(?:{ASKING}|{VERB_FIRST}))", _ANY
)
_ROUNDS = 6  # wrappings in wrappings that are taken off
_WORD = re.compile(r"[\w-]+$")
# "hvad vi fik ud af" and "hvem der har": read as "hvad fik vi ud af" and "hvem har"
_FINITE = (
    r"(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|blev|bliver|fik|får|gik|går|kom|kommer|gør|gjorde|står|stod|koster|kostede"
    r"|sker|skete|mangler|regner|regnede|tænker|nåede|når|lavede|laver|arbejder|arbejdede|samarbejder|hedder|betyder|bruger|brugte|giver|gav|ligger|lå|siger|mener|holder|opnåede)"
)
_WHO_DOES = re.compile(
    rf"^((?:og |men )?(?:hvem|(?:hvilke[nt]?|hvor mange|which) \w+(?= der (?:\w+ ){{0,2}}?{_FINITE}\b))) (?:det er,? )?der (?:(?:egentlig|så|mon|reelt|nu) )*",
    _ANY,
)
_CLEFT = re.compile(
    rf"^((?:og |men )?(?:hvem|hvad|hvornår|hvordan|hvilke[nt]? \w+)) er det,? (?!der (?:med|er)\b)(?={_PRONOUN}\b)",
    _ANY,
)  # "hvad er det, vi vil"
_INDIRECT = re.compile(
    r"^((?:og |men )?(?:hvad|hvordan|hvornår|hvorfor|hvor(?: meget| mange| langt| længe)?)) (?P<who>der|vi|man|jeg|det|de|den|i) (?:(?:egentlig|så|mon|reelt|nu|lige|faktisk|blandt andet) )*"
    rf"(?P<does>(?<=der )(?!er\b|i\b|på\b)[a-zæøå]+|{_FINITE})\b",
    _ANY,
)
_WHETHER = re.compile(rf"^(?P<who>{_PRONOUN}) (?P<does>{_FINITE})\b", _ANY)


@dataclass(frozen=True, slots=True)
class Message:
    """What a message asks, bare of what wraps it, and what it tells beside that."""

    asks: str
    told: tuple[str, ...] = ()
    first: str = ""  # without what only says it again: "hvem er den for? Altså hvilke borgere?"


@lru_cache(maxsize=256)
def read(message: str) -> Message:
    """Tell what a message asks from what wraps it; one that is nothing but wrapping asks itself.

    >>> read("Jeg er ny her. Kan du lige sige mig, hvem der har badebroen?").asks
    'hvem har badebroen?'
    """
    pieces = sentences(message)
    said = [s for s in map(_bare, pieces) if s]
    asking = [s for s in said if _asks(s) and not _CLOSING.fullmatch(s)]
    told = [s for s in said if s not in asking and not _CLOSING.fullmatch(s)]
    if not asking and len(said) > len(told) and told:  # "En borger spørger om X. Hvad kan jeg sige?"
        asking, told = told[-1:], told[:-1]
    told = [s for s in told if not _INTRODUCTION.match(s)]
    if not asking and (needed := [s for s in told if _NEED.match(s)]):
        asking, told = (
            [_NEED.sub("giv mig ", _PURPOSE.sub("", s)) for s in needed],
            [s for s in told if s not in needed],
        )
    if not asking:
        return Message(_bare(message) or message)
    again = _again(pieces) if len(asking) > 1 else ()
    first = " ".join(s for s in asking if s not in again) if again else ""
    return Message(" ".join(asking), tuple(told), first)


def _again(pieces: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences, bare, that only say the one before once more: "altså hvilke borgere kan få det?"."""
    opened = [bool(_AGAIN.match(piece)) for piece in pieces]
    after = [False, *(was and not _bare(piece) for was, piece in zip(opened, pieces, strict=False))]
    said = [
        _bare(_AGAIN.sub("", piece))
        for i, piece in enumerate(pieces)
        if i and (opened[i] or after[i]) and _bare(piece)
    ]
    return tuple(s for s in said if _ASKS.match(s))


def only_wraps(part: str) -> bool:
    """Tell whether a part of a message asks nothing itself: "hvad kan jeg sige til borgeren?"."""
    return bool(_CLOSING.fullmatch(_bare(part)))


def is_question(message: str) -> bool:
    """Tell whether a message asks something, be it indirectly; an order is no question."""
    return message.rstrip().endswith("?") or bool(_QUESTION.match(read(message).asks))


def sentences(message: str) -> list[str]:
    """Return the sentences of a message; one that says who asks ends where its question begins.

    >>> sentences("Hej, jeg er ny her, hvad kan du?")
    ['Hej, jeg er ny her', 'hvad kan du?']
    """
    found, start = [], 0
    for stop in _STOP.finditer(message):
        before = _WORD.search(message[start : stop.start()])
        word = before.group().lower() if before else ""
        shortened = word.isdigit() or word in ABBREVIATIONS or len(word) < 2
        if stop.group().startswith(".") and shortened and not _CAPITAL_ASKS.match(message, stop.end()):
            continue
        found.append(message[start : stop.start()])
        start = stop.end()
    found.append(message[start:])
    return [part for sentence in found for part in _spliced(sentence.strip())]


def _spliced(sentence: str) -> list[str]:
    """Cut a sentence where it stops saying who asks: "jeg er ny her, hvad er målet?"."""
    if not _SITUATION.match(sentence) or _OPENING.match(_LEAD.sub("", sentence)):
        return [sentence] if sentence else []
    seam = _SPLICE.search(sentence)
    return [sentence[: seam.start()], sentence[seam.end() :]] if seam else [sentence]


def _bare(sentence: str) -> str:
    """Return a sentence without leads, frames and fillers, an indirect question as a direct one."""
    text, whether = sentence.strip(), False
    for _ in range(_ROUNDS):
        shorter = _LEAD.sub("", _FILLER.sub(" ", text).strip(" ,–-"))
        opening = _OPENING.match(shorter)
        if opening:
            shorter, whether = shorter[opening.end() :], bool(opening["whether"])
        elif request := _REQUEST.match(shorter):
            shorter = f"{_imperative(request['verb'])} {shorter[request.end() :]}"
        elif _MEANT.match(shorter):
            shorter = _MEANT.sub("hvad med ", shorter)
        elif _HANDED.match(shorter):
            shorter = _HANDED.sub("giv mig ", _PURPOSE.sub("", shorter))
        shorter = re.sub(r"\s+(?=[?.!]|\s)", "", shorter).strip(" ,–-")
        shorter = _CLOSED.sub("", shorter)
        if shorter == text:
            break
        text = shorter
    return _direct(text, _WHETHER if whether else _INDIRECT) if re.search(r"\w", text) else ""


def _imperative(verb: str) -> str:
    """Return the order that an infinitive gives: "sammenligne" is "sammenlign".

    >>> [_imperative(verb) for verb in ("sammenligne", "nævne", "opsummere mig")]
    ['sammenlign', 'nævn', 'opsummer mig']
    """
    first, _, rest = verb.partition(" ")
    stem = first.removesuffix("e")
    if len(stem) > 1 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return f"{stem} {rest}".rstrip()


def _direct(text: str, order: re.Pattern[str]) -> str:
    """Put the verb of an indirect question before its pronoun: "hvad vi fik ud af" is "hvad fik vi ud af"."""
    text = _WHO_DOES.sub(r"\1 ", _CLEFT.sub(r"\1 ", text))
    found = order.match(text)
    if not found:
        return text
    start = f"{found.group(1)} " if order is _INDIRECT else ""
    return f"{start}{found['does']} {found['who'].lower()}{text[found.end() :]}"


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") or bool(_ASKS.match(sentence))
