"""Words, figures, abbreviations, addresses and merge fields of a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.readability import abbreviations
from assistant.readability.text import Token, TokenKind

_LETTER = r"[^\W\d_]"
_INNER = r"[^\W\d_\u00ad\u0300-\u036f]".replace("[^", "(?:[^") + r"|[\u00ad\u0300-\u036f])"
_PLACEHOLDER = (
    r"«[^«»\n]{1,40}»(?=[^»]|$)|<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,80}\}\}|\{[^{}\n]{1,60}\}|\$\{[^{}\n]{1,60}\}"
    r"|\[[^\[\]\n]{1,60}\]|</?[^\W\d][^<>\n]{0,60}>|%[A-ZÆØÅ_]{2,30}%|\#[A-ZÆØÅ_]{2,30}\#|_{3,}|\.{4,}|(?<!\w)[xX]{2,}(?:[.\-/][xX]{2,})*(?!\w)"
    r"|(?<!\w)dd[.\-/]mm[.\-/](?:åå|yy){1,2}(?!\w)"
)
_ADDRESS = (
    r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}|https?://[^\s<>\"»”«]+|www\.[^\s<>\"»”«]+"
    r"|(?<![\w.])(?:[a-z0-9æøåA-ZÆØÅ\-]{1,63}\.){1,6}(?:dk|com|org|net|eu|nu|info|se|de|no|io|gov)(?![\w\-])(?:/[^\s<>\"»”«]*)?"
)
_NUMBER = (
    r"\d{1,3}(?:[\u00a0\u202f]\d{3})+(?![\d])(?:,\d+)?|\d{1,3}(?:\.\d{3})*,-{1,2}(?![\w])|\d+\.?[-–]\d+\.(?=\s+[a-zæøå])"
    r"|\d+(?:[.,:/\-–]\d+){1,8}[a-zæøå]?(?!\w)|\d+[²³]?(?:[½¼¾])?[A-Za-zæøåÆØÅ]{0,3}(?![\w\-‐‑]|\.?\w)|[½¼¾]"
    r"|[A-ZÆØÅ]{1,3}\d+\w*(?:[\-./]\w*\d\w*)*"
)
_WORD = rf"(?:\d+[\-‐‑])?{_LETTER}{_INNER}*(?:['’´\-‐‑]{_INNER}+|[\-‐‑]\d+(?!\w)|(?<=\w)\d+(?!\w))*(?:[\-‐‑](?![\w\-])|['’](?=\s))?"
# A word of letters alone with a blank or a comma behind: most of a text, and no other pattern fits it
_PLAIN = r"[A-WYZÆØÅa-wyzæøå][A-Za-zÆØÅæøå]*(?=[ ,\n])"
_PARTS = re.compile(
    rf"(?P<plain>{_PLAIN})|(?P<placeholder>{_PLACEHOLDER})|(?P<address>{_ADDRESS})|(?P<number>{_NUMBER})|(?P<word>{_WORD})"
    r"|(?P<rest>\d+)|(?P<symbol>\.{2,3}|[!?]+|--+|\S)"
)
_DOTTED = re.compile(rf"{_LETTER}{{1,8}}(?:\.[ \u00a0]?{_LETTER}{{1,5}}(?!\w)){{1,4}}")
_AFTER = re.compile(r"[\s\u00a0]*[(\[\"”»«]*(\S?)")
_ORDINAL = re.compile(r"\.(?=\s{1,3}[a-zæøå\d]|[-–]\d)")
_TAIL = re.compile(r"[.,;:!?)\]'»”]+$")
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Give the tokens of ``text[start:end]`` in order.

    Args:
        text: any text.
        start: where to begin, in code points.
        end: where to stop; the end of the text when None.

    Yields:
        Tokens whose spans index the whole text; together they hold every visible character.
    """
    stop = len(text) if end is None else end
    at = start
    figure = False
    while found := _PARTS.search(text, at, stop):
        kind = found.lastgroup or "symbol"
        left, right = found.span()
        at = right
        if kind == "plain":
            plain, figure = found[0], False
            short = abbreviations.is_bare_abbreviation(plain.lower())
            yield Token(left, right, plain, "abbreviation" if short else "word")
            continue
        if kind == "word":
            kind, right = _word(text, left, right, stop, figure=figure)
        elif kind == "address":
            right = left + len(_TAIL.sub("", found.group())) or right
        elif kind in {"number", "rest"}:
            kind, right = "number", _with_ordinal_stop(text, left, right, stop)
        elif text[left] in _ZERO_WIDTH:
            continue
        at = right
        figure = kind == "number"
        yield Token(left, right, text[left:right], _KINDS[kind])


_KINDS: dict[str, TokenKind] = {
    "word": "word",
    "number": "number",
    "abbreviation": "abbreviation",
    "address": "address",
    "placeholder": "placeholder",
    "symbol": "symbol",
}


def _word(text: str, left: int, right: int, stop: int, *, figure: bool) -> tuple[str, int]:
    """Return the kind and the end of a word: an abbreviation takes its full stops and strokes in."""
    following = text[right : right + 1] if right < stop else ""
    if following == "/" and text[left : right + 2].lower() in abbreviations.STROKED:
        return "abbreviation", right + 2
    if following == ".":
        return _stopped(text, left, right, stop, figure=figure)
    bare = abbreviations.is_bare_abbreviation(text[left:right].lower())
    return ("abbreviation" if bare else "word"), right


def _stopped(text: str, left: int, right: int, stop: int, *, figure: bool) -> tuple[str, int]:
    """Decide about a word before a full stop; the longest dotted abbreviation wins: "m.v." over "m."."""
    ends = [right]
    dotted = _DOTTED.match(text, left, stop)
    if dotted:
        ends = [left + len(part) for part in _prefixes(dotted.group())] + ends
    for end in ends:
        key = text[left:end].replace(" ", "").replace("\u00a0", "").lower()
        full = end < stop and text[end] == "."
        if full:
            match = _AFTER.match(text, end + 1, stop)
            opener = match.group(1) if match else ""
            if abbreviations.is_abbreviation(
                key,
                after_figure=figure,
                before_figure=opener.isdigit() or opener == "§",
                before_capital=opener.isupper(),
            ):
                return "abbreviation", end + 1
        elif abbreviations.is_bare_abbreviation(key):
            return "abbreviation", end
    return "word", right


def _prefixes(dotted: str) -> Iterator[str]:
    """Yield "m.v.x", "m.v", longest first, without the first part alone."""
    while "." in dotted:
        yield dotted
        dotted = dotted.rpartition(".")[0]


def _with_ordinal_stop(text: str, left: int, right: int, stop: int) -> int:
    """Take in the full stop of "3. maj" and "d. 12. 3. 2024"; a year's full stop ends its sentence."""
    if right - left <= 3 and text[left:right].isdigit() and right < stop:
        ordinal = _ORDINAL.match(text, right, stop)
        if ordinal:
            return ordinal.end()
    return right
