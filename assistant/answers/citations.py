"""The marks by which a written sentence cites: ``[1]``, ``[1][3]``, ``[1, 3]``; checked, never trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from index.errors import UnknownCitationError

T = TypeVar("T")
MARK = re.compile(r"\s*[\[【]\s*(\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\s*[\]】]")


def numbers_in(reply: str) -> tuple[int, ...]:
    """Return the numbers that a reply cites, in the order of their first use."""
    found = (int(n) for mark in MARK.finditer(reply) for n in re.findall(r"\d+", mark[1]))
    return tuple(dict.fromkeys(found))


def resolve(reply: str, given: Sequence[T]) -> dict[int, T]:
    """Return what a reply cites, by number, in the order of their first use.

    Args:
        reply: a text with marks.
        given: what the model was given; number 1 is the first.

    Raises:
        UnknownCitationError: a number is none of those given.
    """
    numbers = numbers_in(reply)
    unknown = [n for n in numbers if not 1 <= n <= len(given)]  # [0] would be the last
    if unknown:
        raise UnknownCitationError(unknown, given=len(given))
    return {n: given[n - 1] for n in numbers}
