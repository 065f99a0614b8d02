"""Faults of our own: what they raise, and how they are told without a word of what was read."""

from __future__ import annotations

import traceback

# What a fault in our own code raises. One file that finds such a fault must not keep the others of a
# folder out, nor lose the text of its own that can be read without the step that failed.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
_FRAMES = 4  # innermost calls that are told


def places(error: BaseException) -> list[str]:
    """Return the kinds of an exception and its causes, and where each was raised, the last place first.

    Never its message, which may hold what somebody wrote.
    """
    found: list[str] = []
    known: set[int] = set()
    next_: BaseException | None = error
    while next_ is not None and id(next_) not in known:
        known.add(id(next_))
        frames = traceback.extract_tb(next_.__traceback__)[-_FRAMES:]
        at = " < ".join(f"{f.filename}:{f.lineno} {f.name}" for f in reversed(frames))
        found.append(f"{type(next_).__name__} at {at}")
        next_ = next_.__cause__ or next_.__context__
    return found
