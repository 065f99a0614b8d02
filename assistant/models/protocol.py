"""What a language model is here: a prompt goes in, pieces of a reply come out, before a deadline."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, Self

_LINE = "\n---\n"  # between a prompt's instructions and its material (`prompts`)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Our instructions, and apart from them the material they are about."""

    instructions: str
    material: str

    @classmethod
    def of(cls, rendered: str) -> Self:
        """Take a rendered prompt apart at its first line of dashes, which no value can come before."""
        instructions, _, material = rendered.partition(_LINE)
        return cls(instructions.strip(), material.strip())


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment by which something must be done, on the clock that never jumps."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Self:
        return cls(time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds until then, never below zero."""
        return max(0.0, self.at - time.monotonic())


class LanguageModel(Protocol):
    """A model by whatever provider, or none behind it at all (`ScriptedModel`)."""

    @property
    def name(self) -> str:
        """What it is called in messages and figures."""

    def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:
        """Give the reply piece by piece.

        Raises:
            ModelUnavailableError: it cannot be reached, refuses, breaks off, or is not done by the deadline. What
                was given before is the beginning of a reply, not a reply.
        """


def complete(model: LanguageModel, prompt: Prompt, deadline: Deadline) -> str:
    """Return the whole reply. Raises ModelUnavailableError as `LanguageModel.stream`."""
    return "".join(model.stream(prompt, deadline))
