"""A language model as the writer of plain texts (`assistant/rewrite/model.py` judges what it writes)."""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from hashlib import sha256
from threading import Lock

import prompts
from assistant.models.protocol import Deadline, LanguageModel, Prompt, complete

_TRIES = 2  # that a text gets (`assistant/rewrite/model.py`); they share the time
_REMEMBERED, _MINUTES = 16, 15
_FENCE = re.compile(r"\A\s*(?:```\w*\n|<tekst>\s*)(.*?)(?:\n```|\s*</tekst>)\s*\Z", re.DOTALL)
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)


class ModelRewriter:
    """Asks a model for a text in plain Danish.

    A model seldom writes the same twice. Who takes some of its changes and asks for them in a Word file must get
    those very changes, so the last few replies stay in memory for some minutes, under a hash of what was asked.
    """

    def __init__(
        self, model: LanguageModel, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take the model, and the seconds that one text may take in all."""
        self._model = model
        self._seconds = seconds
        self._clock = clock
        self._replies: OrderedDict[bytes, tuple[float, str]] = OrderedDict()
        self._lock = Lock()
        self.name = model.name

    def rewrite(self, text: str, faults: Sequence[str] = ()) -> str:
        """Return the text written more plainly; see `RewritingModel.rewrite`."""
        rendered = prompts.render(
            "rewrite",
            text=prompts.fenced("tekst", text),
            faults=prompts.fenced("fejl", "\n".join(faults)) if faults else prompts.Safe(""),
        )
        key = sha256(rendered.encode("utf-8", "replace")).digest()
        with self._lock:
            self._forget()
            if key in self._replies:
                return self._replies[key][1]
        reply = complete(self._model, Prompt.of(rendered), Deadline.after(self._seconds / _TRIES))
        written = _written(reply)
        with self._lock:
            self._replies[key] = (self._clock(), written)
            while len(self._replies) > _REMEMBERED:
                self._replies.popitem(last=False)
        return written

    def _forget(self) -> None:
        old = self._clock() - _MINUTES * 60
        for key in [k for k, (at, _) in self._replies.items() if at < old]:
            del self._replies[key]


def _written(reply: str) -> str:
    """Return the text alone: without thoughts, and out of a fence or our own delimiters."""
    reply = _THOUGHTS.sub("", reply)
    found = _FENCE.match(reply)
    return prompts.unescape(found[1] if found else reply).strip()
