"""One fact of a text: something that a rewriting may not lose, add or move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "placeholder",
    "address",
    "reference",
    "date",
    "time",
    "amount",
    "number",
    "name",
    "agent",
    "negation",
    "limit",
    "deadline",
    "modality",
    "condition",
    "scope",
    "quote",
]

# What a kind is called when a writer is told of it
DANISH: dict[Kind, str] = {
    "placeholder": "flettefeltet",
    "address": "adressen",
    "reference": "henvisningen",
    "date": "datoen",
    "time": "klokkeslættet",
    "amount": "beløbet",
    "number": "tallet",
    "name": "navnet",
    "agent": "den handlende",
    "negation": "nægtelsen",
    "limit": "begrænsningen",
    "deadline": "fristordet",
    "modality": "ordet for pligt eller mulighed",
    "condition": "betingelsen",
    "scope": "forbindelsen",
    "quote": "citatet",
}

# Facts that are compared by value alone and hold in any place of a text
EXACT: frozenset[Kind] = frozenset(
    ("placeholder", "address", "reference", "date", "time", "amount", "number", "quote")
)


def lowered(text: str) -> str:
    """Return a text in small letters, letter for letter: spans in it are spans in the text."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact at ``[start, end)`` of its text.

    `value` is what is compared: "2,75 mio. kr." and "2.750.000 kr." have one value, and so have "er forpligtet
    til" and "skal". `text` is how it is written.
    """

    kind: Kind
    value: str
    start: int
    end: int
    text: str

    @property
    def told(self) -> str:
        """Return the fact as a writer is told of it."""
        return f"{DANISH[self.kind]} »{' '.join(self.text.split())}«"
