"""Small readings of text that all parts of plan recognition share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from index.canonical import leaves
from index.formats.blocks import Block
from index.formats.legend import blank_words
from index.records import Field

_BLANK = re.compile(r"[\s\-–—_.…/\\|*·•]*")
# what a form says where something is still to be written
_PLACEHOLDER = re.compile(
    r"[\[(<«]?\s*(?:(?:her\s+)?(?:udfyldes|indsættes|opdateres|tilføjes|kommer)\b(?:\s+(?:senere|af|i|ved|når|efter|ultimo|primo|her|løbende|januar|december|november)\b.{0,60})?|"
    r"(?:skriv|indsæt|klik(?: eller tryk)?|angiv)\s+(?:her|tekst|dato|beløb|navn)\b.{0,60}|xx+|n/?a)\s*[\])>»]?[.…]*",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:\(?(?:der henvises til|henvises til|se|jf\.?|jævnfør)\s+(?:venligst\s+)?(?:i\s+)?(?:(?:neden|oven|for|efter)stående\b.*|"
    r"(?:neden|oven)for\b.*|nedenunder|(?:næste|forrige) side|(?:tabel|skema|afsnit)(?:met|let|len)?\s*(?:nedenfor|ovenfor|herunder)?|herunder|bilag(?:et)?(?:\s+\d+)?)\)?)[.…:]*",
    re.IGNORECASE,
)
_COLOUR = r"grøn|grønt|gul|gult|rød|rødt|orange|blå|grå|sort|hvid"
_PROGRESS = (
    r"ikke (?:på)?begyndt|ikke igangsat|ikke startet|ikke opstartet|ikke opfyldt|ikke gennemført|ikke afsluttet|delvist? (?:opfyldt|gennemført|afsluttet|i mål)|"
    r"er? ?i gang|i gang|igang|igangsat|påbegyndt|opstartet|startet|afsluttet|gennemført|fuldført|færdig|opfyldt|opnået|i mål|indfriet|udført|"
    r"forsinket|udskudt|aflyst|udgået|stoppet|sat i bero|på pause|på hold|efter planen|følger planen|forløber planmæssigt|planmæssigt|på sporet|"
    r"på rette spor|i drift|løbende|planlagt|under udarbejdelse|under planlægning|under udførelse|under implementering|implementeret|igangværende|"
    r"næsten i mål|godt på vej|på vej|undervejs|nået|ikke nået|delvist? nået|færdiggjort|under opstart|kritisk|opmærksomhed|ok"
)
_LIGHTS = "🟢🟡🔴🟠🔵⚪⚫🟩🟨🟥🟧😀😃😄🙂😐🙁☹😞☺✅❌⚠✔✖"
_LEVEL = re.compile(
    rf"(?:[{_LIGHTS}]\ufe0f?\s*)?(?:(?:{_COLOUR}|{_PROGRESS}|[gyr])(?:\s*\([^)]{{1,30}}\))?)?[.!]?",
    re.IGNORECASE,
)
_LEVEL_FIRST = re.compile(
    rf"(?:[{_LIGHTS}]\ufe0f?(?:\s*(?:{_COLOUR})\b)?|(?:{_COLOUR}|{_PROGRESS})(?=\s*[:;–—-]\s|\.\s|[ \t]*\n))",
    re.IGNORECASE,
)
_SIGN = re.compile(rf"[{_LIGHTS}]\ufe0f?(?:\s*(?:{_COLOUR})\b)?", re.IGNORECASE)
_LIGHT = re.compile(rf"[{_LIGHTS}\ufe0f\s]*(?:{_COLOUR}|[gyr])?[.!]?", re.IGNORECASE)
_KEEPS = re.compile(
    r"\b(?:bibehold\w*|fasthold\w*|opretholde?s?|uændre\w*|som hidtil|fortsætter|fortsættes|videreføres|gælder (?:fortsat|stadig)|"
    r"ingen ændring\w*|det samme|(?:de|den) samme|er samme|samme som|står ved magt|stadig gældende|ikke ændre\w*|som (?:oprindeligt|tidligere))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_blank(text: str) -> bool:
    """Tell whether a cell's text says nothing: empty, dashes, dots, "udfyldes senere". Other words are a value."""
    return _BLANK.fullmatch(text) is not None or _PLACEHOLDER.fullmatch(text.strip()) is not None


def is_pointer(text: str) -> bool:
    """Tell whether a text only points elsewhere ("Se nedenstående")."""
    return _POINTER.fullmatch(text.strip()) is not None


def is_level(text: str) -> bool:
    """Tell whether a whole text is a traffic light or a word of progress ("Grøn", "🟡", "I gang")."""
    bare = text.strip()
    return bool(bare) and _LEVEL.fullmatch(bare) is not None


def is_light(text: str) -> bool:
    """Tell whether a whole text is a traffic light alone ("Grøn", "🟡", "G"), which says nothing in words."""
    return is_level(text) and _LIGHT.fullmatch(text.strip()) is not None


def has_light(text: str) -> tuple[int, int] | None:
    """Return the span of the only light drawn in a text ("🟡", with the colour it is named by), or None."""
    found = list(_SIGN.finditer(text))
    return found[0].span() if len(found) == 1 else None


def level_first(text: str) -> tuple[int, int] | None:
    """Return the span of a traffic light that opens a longer text ("Grøn – vi er i mål"), or stands on a line of its own above it, or None."""
    found = _LEVEL_FIRST.match(text)
    if found is None or found.end() >= len(text.rstrip()):
        return None
    return found.span()


def says_kept(text: str) -> bool:
    """Tell whether a revised goal only says that the original one stays ("Målet bibeholdes.")."""
    return len(text.split()) <= 12 and _KEEPS.search(text) is not None


def years(text: str) -> list[int]:
    """Return the four-digit years in a text, in order."""
    return [int(y) for y in _YEAR.findall(text)]


def field(blocks: Sequence[Block], text: str) -> Field | None:
    """Return the stretch from the first to the last leaf of some blocks; None when there is none."""
    inner = list(leaves(blocks))
    if not inner:
        return None
    return Field(text[inner[0].start : inner[-1].end], inner[0].start, inner[-1].end)


def value(blocks: Sequence[Block], text: str) -> Field | None:
    """Return the stretch of some blocks as a value: None when blank or only a pointer."""
    found = field(blocks, text)
    if found is None or is_blank(found.text) or is_pointer(found.text):
        return None
    if len(found.text) <= 10 and found.text.lower() in blank_words(text):
        return None
    return found


def cut(text: str, start: int, end: int) -> Field:
    """Return a stretch of the text as a field, without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Field(text[start:end], start, end)


_NUMBER_BEFORE = re.compile(
    r"^(?:(?:indsats|initiativ|projekt|tiltag|mål|handling|aktivitet)\w*\s*)?(?:nr\.?\s*)?[\dA-H]{1,2}(?:\.\d+)*\s*[.:)–-]\s*",
    re.IGNORECASE,
)


# what a heading says of an indsats behind its name: that it goes on from the page before, or was not there from the first
CONTINUED = re.compile(
    r"\s*(?:[-–,]?\s*\(?\b(?:fortsat|forts\.|fortsættes)\)?|\((?:ny|nyt|tilføjet|kommet til)\b(?:\s+(?:indsats|tiltag|handling|initiativ|projekt))?(?:\s+(?:i|fra|pr\.?|ved|siden)\s[^()]{1,30})?\))\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return a name for comparison: no numbering, punctuation, quotation marks or capitals."""
    bare = CONTINUED.sub("", _NUMBER_BEFORE.sub("", name))
    return " ".join(re.sub(r"[^\w\s]", " ", bare.lower()).split())


def same_name(one: str, other: str) -> bool:
    """Tell whether two names mean the same thing, allowing for endings and slips of spelling."""
    first, second = key(one), key(other)
    if not first or not second:
        return False
    if first == second:
        return True
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return False
    left, right = first.split(), second.split()
    if len(left) != len(right):
        # "El biler" is "Elbiler"
        return "".join(left) == "".join(right)
    return len(first) >= 6 and all(same_word(a, b) for a, b in zip(left, right, strict=True))


def same_word(one: str, other: str) -> bool:
    """Tell whether two words are one word, but for its ending or a slip of spelling."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    return len(short) >= 6 and one[0] == other[0] and fuzz.ratio(one, other) >= 88


_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "o", "ä": "a"})


def slug(text: str, longest: int = 60) -> str:
    """Return a name as an id: lower case, æøå written out, words joined by hyphens."""
    plain = text.lower().translate(_PLAIN)
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= longest:
        return words or "uden-navn"
    return words[: longest + 1].rsplit("-", 1)[0] if "-" in words[: longest + 1] else words[:longest]
