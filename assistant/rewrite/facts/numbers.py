"""Numbers, amounts and units, compared by value: 2,75 mio. kr. is 2.750.000 kr."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from assistant.rewrite.facts.fact import Fact, Kind

_WORDS = {
    "halvanden": "1.5", "halvandet": "1.5", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10",
    "elleve": "11", "tolv": "12", "tretten": "13", "fjorten": "14", "femten": "15", "seksten": "16", "sytten": "17", "atten": "18", "nitten": "19",
    "tyve": "20", "tredive": "30", "fyrre": "40", "halvtreds": "50", "tres": "60", "halvfjerds": "70", "firs": "80", "halvfems": "90", "hundrede": "100",
}  # fmt: skip
_SCALES = {
    "mio": 6, "million": 6, "millioner": 6, "mill": 6, "mia": 9, "milliard": 9, "milliarder": 9, "tusind": 3, "tusinde": 3, "t": 3, "hundrede": 2,
}  # fmt: skip
# What stands behind a number, by the first form that it begins with
_UNITS = {
    "%": "%", "pct": "%", "procent": "%", "‰": "‰", "promille": "‰",
    "arbejdsdag": "arbejdsdag", "hverdag": "hverdag", "kalenderdag": "kalenderdag", "dag": "dag", "døgn": "døgn", "uge": "uge", "måned": "måned", "mdr": "måned", "md": "måned",
    "år": "år", "time": "time", "minut": "minut", "min": "minut", "sekund": "sekund",
    "kilometer": "km", "km": "km", "centimeter": "cm", "cm": "cm", "mm": "mm", "meter": "m", "m2": "m²", "m²": "m²", "m3": "m³", "m³": "m³", "kvadratmeter": "m²", "kvm": "m²", "kubikmeter": "m³",
    "hektar": "ha", "ha": "ha", "kilo": "kg", "kg": "kg", "gram": "g", "ton": "ton", "liter": "l", "kwh": "kwh", "mwh": "mwh", "grader": "°",
}  # fmt: skip
_EXACT_UNITS = frozenset("m md min ha mm cm km t l m2 m3 m² m³ ton %".split())  # no word that begins so

_NUMBER = r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*"
_WORD_NUMBER = "|".join(sorted(_WORDS, key=len, reverse=True))
_SCALE = r"mio|millioner|million|mill|mia|milliarder|milliard|tusinde?|t(?=\.?\s?kr)"
_FIRST = "[" + "".join(sorted({word[0] for word in _WORDS})) + "]"
_COUNTED = re.compile(
    rf"""(?<!\w)(?=[\ddk]|{_FIRST})(?P<before>\b(?:kr|dkk)\.?\s*)?
    (?:(?<![\w.,])(?P<digits>{_NUMBER})(?P<half>\s?½|\s1/2)?(?![\d])|(?<!\w)(?P<word>{_WORD_NUMBER})(?![\w]))
    (?:\s?(?P<scale>{_SCALE})\b\.?)?
    (?P<money>\s?(?:kr\b\.?|kroner\b|dkk\b|,-)|\s?tkr\b\.?)?
    (?:[\s\u00a0]?-?\s?(?P<unit>%|‰|[a-zæøå]+[²³23]?))?""",
    re.VERBOSE | re.IGNORECASE,
)

_ANY = re.compile(rf"\d|\b(?:{_WORD_NUMBER})\b", re.IGNORECASE)


def numbers(text: str, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    """Give the numbers of a text that lie in none of the spans already `taken`."""
    position = 0
    if not _ANY.search(text):
        return
    while found := _COUNTED.search(text, position):
        start = found.start("digits") if found["digits"] else found.start("word")
        inside = next((end for first, end in taken if first <= start < end), None)
        if inside is not None:
            position = max(inside, position + 1)
            continue
        position, fact = _fact(found)
        yield fact


def _fact(found: re.Match[str]) -> tuple[int, Fact]:
    """Return where to go on, and the number with its scale and unit."""
    value = Decimal(_WORDS[found["word"].lower()]) if found["word"] else parsed(found["digits"])
    end = found.end("word") if found["word"] else found.end("digits")
    if found["half"]:
        value, end = value + Decimal("0.5"), found.end("half")
    if found["scale"]:
        value, end = value.scaleb(_SCALES[found["scale"].lower()]), _past_dot(found, "scale")
    if found["money"] and "tkr" in found["money"].lower():
        value = value.scaleb(3)
    kind: Kind = "number"
    start, unit = found.start("digits") if found["digits"] else found.start("word"), ""
    if found["before"] or found["money"]:
        kind, unit = "amount", "kr"
        start = found.start("before") if found["before"] else start
        end = found.end("money") if found["money"] else end
    elif found["unit"] and (known := unit_of(found["unit"])):
        unit, end = known, found.end("unit")
    plain = format(value.normalize(), "f")
    return end, Fact(kind, f"{plain} {unit}".strip(), start, end, found.string[start:end])


def _past_dot(found: re.Match[str], group: str) -> int:
    end = found.end(group)
    return end + 1 if found.string[end : end + 1] == "." and found["money"] else end


def parsed(digits: str) -> Decimal:
    """Return a number as written in Danish: a stop or blank before three figures parts thousands, a comma decimals.

    >>> parsed("2.750.000"), parsed("89,50"), parsed("4.2")
    (Decimal('2750000'), Decimal('89.50'), Decimal('4.2'))
    """
    if re.fullmatch(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?", digits):
        digits = re.sub(r"[. \u00a0\u202f]", "", digits)
    digits = digits.replace(",", ".")
    whole, *rest = digits.split(".")
    return Decimal(f"{whole}.{''.join(rest)}" if rest else whole)


@lru_cache(maxsize=4096)
def unit_of(word: str) -> str | None:
    """Return the unit that a word behind a number stands for ("dages", "årige"), if it is one."""
    lower = word.lower()
    if lower in _EXACT_UNITS:
        return _UNITS.get(lower)
    if lower in {"årig", "årige", "åriges", "års", "årene"}:
        return "år"
    for form in sorted(_UNITS, key=len, reverse=True):
        if form not in _EXACT_UNITS and re.fullmatch(rf"{form}(?:e|er|en|et|ne|ene|erne|r)?s?", lower):
            return _UNITS[form]
    return None
