"""CPR numbers, telephone numbers and e-mail addresses stay here: a model gets others of the same shape.

They are put back into what the model writes. One text has one set of them, so that the same number is
the same placeholder wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from assistant.models.protocol import Prompt
from index.personal import TOGETHER, WRITTEN, masked

# Danish numbers have eight figures, the first 2-9 (Energistyrelsen, "Den danske telefonnummerplan", read 2024)
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:(?:\+|00)45[ \u00a0]?)?(?P<own>[2-9]\d(?:[ \u00a0.-]?\d\d){3}|[2-9]\d{3}[ \u00a0-]\d{4})"
    r"(?![\w/]|[.,-]\d|[ \u00a0]?(?:kr|mio|mia|t\.?kr|%|,-))"
)
_YEARS = re.compile(r"(?:19|20)\d\d\D(?:19|20)\d\d")
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What stands for what: the placeholder, and what it stands for."""

    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def longest(self) -> int:
        """Characters of the longest placeholder; 0 without any."""
        return max((len(placeholder) for placeholder, _ in self.pairs), default=0)

    def put_back(self, text: str) -> str:
        """Return a text with what the placeholders stand for."""
        if not self.pairs:
            return text
        meant = dict(self.pairs)
        either = "|".join(re.escape(p) for p in sorted(meant, key=len, reverse=True))
        return re.sub(rf"(?<!\d)(?:{either})(?!\d)", lambda found: meant[found[0]], text)

    def put_in(self, text: str) -> str:
        """Return a text with the placeholders for what they stand for."""
        stands = {real: placeholder for placeholder, real in self.pairs}
        if not stands:
            return text
        either = "|".join(re.escape(r) for r in sorted(stands, key=len, reverse=True))
        return re.sub(rf"(?<![\w@])(?:{either})(?![\w@])", lambda found: stands[found[0]], text)


def shielded(prompt: Prompt) -> tuple[Prompt, Placeholders]:
    """Return a prompt with placeholders for the personal numbers and addresses in its material."""
    found = Placeholders(tuple(_pairs(prompt.material)))
    return Prompt(prompt.instructions, found.put_in(prompt.material)), found


def _pairs(text: str) -> Iterable[tuple[str, str]]:
    numbers = count(1)
    for real in dict.fromkeys((*_cpr(text), *_phones(text))):
        yield _like(real, text, numbers), real
    for real in dict.fromkeys(found[0] for found in _EMAIL.finditer(text)):
        yield next(p for n in numbers if (p := f"adresse{n}@eksempel.invalid") not in text), real


def _cpr(text: str) -> Iterable[str]:
    for pattern in (WRITTEN, TOGETHER):
        yield from (found[0] for found in pattern.finditer(text) if masked(found[0]) != found[0])


def _phones(text: str) -> Iterable[str]:
    for found in _PHONE.finditer(text):
        if not _YEARS.fullmatch(found["own"]):
            yield found[0]


def _like(real: str, text: str, numbers: Iterator[int]) -> str:
    """Return noughts in the shape of a number, ending in a counter: "12 34 56 78" → "00 00 00 01"."""
    places = sum(c.isdigit() for c in real)
    for n in numbers:
        figures = iter(f"{n:0{places}}")
        placeholder = "".join(next(figures) if c.isdigit() else c for c in real)
        if placeholder not in text:
            return placeholder
    raise AssertionError  # pragma: no cover - `count` never ends
