"""A status told in the words of its parts: "Vi har bygget … Vi har opnået … Vi vil arbejde videre med …"."""

from __future__ import annotations

import re
from itertools import pairwise

from index.plans.text import cut
from index.records import Field

_OPENING = re.compile(
    r"(?:^|(?<=[.!?…\n]))\s*(?:(?P<achieved>vi har (?:opnået|nået)\b)|(?P<next>vi (?:vil )?arbejder? videre\b)|(?P<done>vi har\b))",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"vi (?:har(?: opnået)?|vil arbejde videre(?: med)?)\W*(?:at)?\W*", re.IGNORECASE)


def told_parts(said: Field, text: str) -> dict[str, Field | None]:
    """Divide a status that opens each part with its own words; nothing for any other text.

    Args:
        said: the status.
        text: canonical text.
    """
    opened: list[tuple[str, int]] = []
    for found in _OPENING.finditer(said.text):
        part = found.lastgroup or ""
        if part not in dict(opened):  # "Vi har" once more goes on with the part before it
            opened.append((part, found.start(part)))
    if len(opened) < 2 or opened[0][1] != 0:
        return {}
    ends = [*opened, ("", len(said.text))]
    parts = {
        part: cut(text, said.start + start, said.start + end) for (part, start), (_, end) in pairwise(ends)
    }
    return {part: None if _NOTHING.fullmatch(told.text) else told for part, told in parts.items()}
