"""A model that says what it was told to say: for tests and for trying things out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from assistant.models.protocol import Deadline, Prompt
from index.errors import ModelUnavailableError

Reply = str | ModelUnavailableError | Callable[[Prompt], str]
_PIECE = 7  # characters at a time, so that words, marks and numbers come in two pieces


class ScriptedModel:
    """Gives its replies in turn and keeps every prompt it was given.

    A reply is a text, a function of the prompt, or an error to raise. After the last one it is unavailable.
    """

    name = "scripted"

    def __init__(self, replies: Iterable[Reply] = ()) -> None:
        self._replies = list(replies)
        self.prompts: list[Prompt] = []

    def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:  # noqa: ARG002  it is never late
        """Give the next reply in small pieces. Raises ModelUnavailableError when there is none, or it is one."""
        self.prompts.append(prompt)
        if not self._replies:
            raise ModelUnavailableError("Den indstuderede model har ikke flere svar.")
        reply = self._replies.pop(0)
        if isinstance(reply, ModelUnavailableError):
            raise reply
        text = reply if isinstance(reply, str) else reply(prompt)
        yield from (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
