"""Where a sentence ends: full stops of abbreviations, figures and initials are told from those of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.readability import abbreviations
from assistant.readability.text import Token

_CLOSERS = frozenset("\"”“’'»«)]›")
_OPENERS = frozenset("\"”“„‟‘'»«([–—-‹")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
# A brand written with a small first letter may open a sentence.
_SMALL_CAPITAL = re.compile(r"[a-z]{1,3}-?[A-ZÆØÅ]")
_MONTHS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december".split()
)
# What stands after "2." with a capital letter and belongs to it.
_AFTER_ORDINAL = frozenset({"division", "verdenskrig", "vej", "gade", "plads", "allé", "bro", *_MONTHS})
# Words that a single capital letter completes: "bilag B. Kommunen ...", "hepatitis C. Det ...".
_STREAMS = frozenset({"lille", "store", "nørre", "sønder", "vester", "øster", "gammel"})
_LETTERED = frozenset(
    "bilag punkt del afsnit type gruppe kategori plan zone blok opgang bygning model version variant vitamin hepatitis "
    "influenza klasse niveau spor lokale hold kolonne række skema tillæg trin scenarie løsning fase etape område litra".split()
)


def sentences(parts: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Divide the tokens of one paragraph, heading, item or cell into sentences.

    A full stop ends a sentence unless the next letter is small, or it belongs to an abbreviation, an ordinal
    figure or an initial. A colon ends one before a capital letter. Closing quotation marks and brackets go with
    the sentence they close.
    """
    start = 0
    at = 0
    while at < len(parts):
        if _may_close(parts[at]):
            after = _past_closers(parts, at + 1)
            if after >= len(parts) or _ends(parts, start, at, after):
                yield tuple(parts[start:after])
                start = after
            at = max(after, at + 1)
        else:
            at += 1
    if start < len(parts):
        yield tuple(parts[start:])


def _may_close(token: Token) -> bool:
    if token.kind == "symbol":
        return token.text[0] in ".!?…:"
    return token.kind == "abbreviation" and token.text[-1] == "."


def _past_closers(parts: Sequence[Token], at: int) -> int:
    """Return where the next sentence would begin: after the marks that stand close against the full stop."""
    while at < len(parts) and parts[at].text in _CLOSERS and parts[at].start == parts[at - 1].end:
        if at + 1 < len(parts) and parts[at + 1].start == parts[at].end and parts[at + 1].is_word:
            break  # »."Det« without a space: the mark opens what follows
        at += 1
    return at


def _ends(parts: Sequence[Token], start: int, at: int, after: int) -> bool:
    """Decide whether the sentence from `start` ends with the mark at `at`; `after` is the token behind it."""
    mark, opener = parts[at], _opener(parts, after)
    if opener is None:
        return True
    upper = opener.text[0].isupper() or _SMALL_CAPITAL.match(opener.text) is not None
    if opener.kind == "placeholder":
        upper = True
    if mark.kind == "abbreviation":
        return upper and (abbreviations.may_end(_key(mark)) or _numbered(parts, start, at))
    if mark.text == ":":
        return upper and after == at + 1 and opener.start > mark.end
    if mark.text[0] in "!?":
        return upper or opener.text[0].isdigit()
    if len(mark.text) > 1 or mark.text == "…":
        return upper
    return _full_stop(parts, start, at, opener, upper=upper)


def _key(mark: Token) -> str:
    return mark.lower.replace(" ", "").replace("\u00a0", "").rstrip(".")


def _numbered(parts: Sequence[Token], start: int, at: int) -> bool:
    """Tell "2. pkt." and "3. afd.", which need nothing behind them, from "pkt. 2"."""
    return at > start and parts[at - 1].kind == "number" and parts[at - 1].text[-1] == "."


def _opener(parts: Sequence[Token], at: int) -> Token | None:
    """Return the first token that is no opening mark."""
    while at < len(parts) and parts[at].text in _OPENERS:
        at += 1
    return parts[at] if at < len(parts) else None


def _full_stop(parts: Sequence[Token], start: int, at: int, opener: Token, *, upper: bool) -> bool:
    before = parts[at - 1] if at > start else None
    if before is None:
        return False
    touching = parts[at + 1].start == parts[at].end and parts[at + 1].text not in _CLOSERS
    if before.kind == "number" and before.end == parts[at].start:
        return _after_figure(parts, start, at, opener, upper=upper)
    if touching:  # a space forgotten: "sagen.Kommunen"
        return upper and len(opener.text) > 1 and len(before.text) > 2 and before.text[-1].islower()
    if len(before.text) == 1 and before.text.isupper():
        return upper and (_is_label(parts, start, at - 1) or _is_stream(parts, start, at - 1))
    return upper or opener.text[0].isdigit() or not opener.text[0].isalnum()


def _after_figure(parts: Sequence[Token], start: int, at: int, opener: Token, *, upper: bool) -> bool:
    """Decide after "3.", "§ 14." or "2024."."""
    if not upper:
        return opener.text[0].isdigit() and _YEAR.fullmatch(parts[at - 1].text) is not None
    first = at - 1 == start or parts[at - 2].text in ":;"
    return not first and opener.lower not in _AFTER_ORDINAL


def _is_label(parts: Sequence[Token], start: int, at: int) -> bool:
    """Tell a letter that names something ("bilag B.") from an initial ("P. Hansen")."""
    return at > start and parts[at - 1].lower in _LETTERED


def _is_stream(parts: Sequence[Token], start: int, at: int) -> bool:
    """Tell the stream "Lille Å." from the initial of "Jens Å. Hansen"."""
    return at > start and parts[at].text == "Å" and parts[at - 1].lower in _STREAMS
