"""A status told in the words of its parts: "Vi har bygget … Vi har opnået …", or "To er åbnet. Næste skridt: …"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from index.plans.text import cut, is_blank
from index.records import Field
from index.vocabulary import STATUS_PARTS, match

_OPENING = re.compile(
    r"(?:^|(?<=[.!?…\n]))\s*(?:(?P<achieved>vi har (?:opnået|nået)\b)|(?P<next>vi (?:vil )?arbejder? videre\b)|(?P<done>vi har\b))",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"vi (?:har(?: opnået)?|vil arbejde videre(?: med)?)\W*(?:at)?\W*", re.IGNORECASE)
# where a sentence begins with up to five words and a colon
_LABELLED = re.compile(r"(?:^|(?<=[.!?…)»\"”\n]))\s*(?P<label>[A-ZÆØÅ]\w*(?:\s+\w+){0,4}\.?):(?=\s)")
# an abbreviation and what a document says it means, NS and "næste skridt"
_SHORT_FOR = re.compile(
    r"(?<![\w.])(?P<short>[A-ZÆØÅ][\wæøå]{0,4})\.?\s*(?:=|:|\(|betyder|står for)\s*[»\"”“']?(?P<long>[a-zæøå]+(?: [a-zæøå]+){0,4}?)"
    r"(?=\s*(?:[.,;)«\"”“'\n]|\bog\b|$))"
)


def told_parts(said: Field, text: str) -> dict[str, Field | None]:
    """Divide a status that opens its parts with words of their own; nothing for any other text.

    Args:
        said: the status.
        text: canonical text.
    """
    return _opened(said, text) or _labelled(said, text)


def _opened(said: Field, text: str) -> dict[str, Field | None]:
    """Divide "Vi har bygget … Vi har opnået …", where each part is opened so."""
    opened: list[tuple[str, int]] = []
    for found in _OPENING.finditer(said.text):
        part = found.lastgroup or ""
        if part not in dict(opened):  # "Vi har" once more goes on with the part before it
            opened.append((part, found.start(part)))
    whole = [part for part, _ in opened] == list(STATUS_PARTS)
    if len(opened) < 2 or (opened[0][1] != 0 and not whole):
        return {}
    opened[0] = (opened[0][0], 0)  # "Arbejdet begyndte i maj. Vi har …" tells of what was done, too
    ends = [*opened, ("", len(said.text))]
    parts = {
        part: cut(text, said.start + start, said.start + end) for (part, start), (_, end) in pairwise(ends)
    }
    return {part: None if _NOTHING.fullmatch(told.text) else told for part, told in parts.items()}


def _labelled(said: Field, text: str) -> dict[str, Field | None]:
    """Divide "To er åbnet. Næste skridt: En tredje.": what stands before the first label is the note."""
    marks = [(m, part) for m in _LABELLED.finditer(said.text) if (part := _part(m["label"], text))]
    if not marks or len({part for _, part in marks}) < len(marks):
        return {}
    parts: dict[str, Field | None] = {}
    before = cut(text, said.start, said.start + marks[0][0].start("label"))
    if before.text:
        parts["note"] = before
    ends = [*(m.start("label") for m, _ in marks[1:]), len(said.text)]
    for (mark, part), end in zip(marks, ends, strict=True):
        told = cut(text, said.start + mark.end(), said.start + end)
        parts[part] = None if is_blank(told.text) else told
    return parts


def _part(label: str, text: str) -> str | None:
    """Return the part of a status that a label is for, also when the document explains it as short for one."""
    known = match(_short_forms(text).get(label.rstrip("."), label))
    return known.name if known and known.name in STATUS_PARTS else None


@lru_cache(maxsize=64)
def _short_forms(text: str) -> dict[str, str]:
    """Return the abbreviations that a document explains as names of the parts of a status."""
    found: dict[str, str] = {}
    for hit in _SHORT_FOR.finditer(text):
        known = match(hit["long"])
        if known and known.name in STATUS_PARTS and _abbreviates(hit["short"], hit["long"]):
            found[hit["short"]] = hit["long"]
    return found


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether letters stand in words in their order, the first of them first."""
    letters = iter(long.lower())
    return short[0].lower() == long[0] and all(c in letters for c in short.lower())
