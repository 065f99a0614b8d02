"""Names in table rows and lines, without their numbers."""

from __future__ import annotations

import re

from index.records import Field

# "3 Cykelstier" and "3.2: Cykelstier" are numbered; "2 minus 1-veje" is a name that begins with a number
_NUMBER = re.compile(
    r"\s*(?:[Ii]ndsats\s*)?(?P<number>\d+(?:\.\d+)*)\s*(?:[.:)–-]\s+|\s(?=[A-ZÆØÅ\"”»]))\s*(?=\D)"
)

# "Flere hænder, fortsat", "Cykelstier (forts.)": the name once more, where a table or a page goes on
_CONTINUED = re.compile(
    r"(?:^|\s*[,;:(–—-]\s*|\s+(?=forts\.))(?:fortsat|fortsættes|forts\.?)\W*$", re.IGNORECASE
)


def name_of(text: str) -> str:
    """Return a row's name for comparison, without a number in front."""
    return bare_name(Field(text, 0, len(text))).text


def bare_name(field_found: Field) -> Field:
    """Return a row's name without its number in front and full stop behind."""
    text = field_found.text.split("\n")[0]
    number = _NUMBER.match(text)
    left = number.end() if number else 0
    bare = text[left:].rstrip(" .:;")
    return Field(bare, field_found.start + left, field_found.start + left + len(bare))


def leading_number(field_found: Field) -> str | None:
    found = _NUMBER.match(field_found.text)
    return found["number"] if found else None


def continued(text: str) -> str | None:
    """Return the name that a row or heading says it goes on with, "" where it only says so, None where it doesn't."""
    mark = _CONTINUED.search(text)
    return name_of(text[: mark.start()]) if mark else None
