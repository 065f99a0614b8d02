"""Names in table rows and lines, without their numbers."""

from __future__ import annotations

import re

from index.records import Field


def name_of(text: str) -> str:
    """Return a row's name for comparison, without a number in front."""
    return bare_name(Field(text, 0, len(text))).text


def bare_name(field_found: Field) -> Field:
    """Return a row's name without its number in front and full stop behind."""
    text = field_found.text.split("\n")[0]
    number = re.match(r"\s*(?:indsats\s*)?\d+(?:\.\d+)*\s*[.:)–-]?\s+(?=\D)", text, re.IGNORECASE)
    left = number.end() if number else 0
    bare = text[left:].rstrip(" .:;")
    return Field(bare, field_found.start + left, field_found.start + left + len(bare))


def leading_number(field_found: Field) -> str | None:
    found = re.match(
        r"\s*(?:indsats\s*)?(\d+(?:\.\d+)*)\s*[.:)–-]?\s+(?=\D)", field_found.text, re.IGNORECASE
    )
    return found[1] if found else None
