"""Whom a document names as its sender: in the box at the head of a memo, or as whom to contact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.formats.blocks import Block
from index.vocabulary import normalise

_EARLY = 8  # blocks in which the head of a memo stands
_FROM = frozenset(
    ("fra", "afsender", "udarbejdet af", "udgivet af", "udarbejdet i", "udgiver", "ansvarlig enhed", "ejer")
)
_CONTACT = frozenset(("kontakt", "kontaktoplysninger", "kontakt os", "yderligere oplysninger", "spørgsmål"))
_OFFICE = re.compile(
    r"(?:Team|Center|Jobcenter|Jobcentret|Afdelingen|Sekretariatet|Staben|Stab|Forvaltningen|Enheden)(?: for)?(?:,? (?:og |& )?[A-ZÆØÅ][\wæøå-]+){1,5}"
)


def sender_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield who a memo is from, as its head says in a line or a table of two columns ("Fra: | Center for Kultur, Stab").

    Args:
        blocks: the document's own blocks, tables not opened.
    """
    for block in blocks[:_EARLY]:
        label, colon, said = block.text.partition(":")
        if colon and normalise(label) in _FROM and block.kind == "paragraph":
            yield said.strip()
        for row in block.rows:
            cells = [" ".join(b.text for b in cell.blocks) for cell in row]
            if len(cells) == 2 and normalise(cells[0]) in _FROM:
                yield cells[1]


def office(line: str) -> str | None:
    """Return a line that is the name of an office and its parts ("Jobcenter Nordby, Stab og Udvikling"), None for another."""
    return line if _OFFICE.fullmatch(line) else None


def contact(blocks: Sequence[Block]) -> str | None:
    """Return the office that stands right under the only heading "Kontakt"."""
    below = [
        line.text.strip(" .")
        for heading, line in pairwise(blocks)
        if heading.kind == "heading" and normalise(heading.text) in _CONTACT and line.kind == "paragraph"
    ]
    return below[0] if len(below) == 1 and office(below[0]) else None
