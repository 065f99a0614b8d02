"""A language model as the writer of plain texts (`assistant/rewrite/model.py` judges what it writes)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import prompts
from assistant.models.protocol import Deadline, LanguageModel, Prompt, complete

_FENCE = re.compile(r"\A\s*(?:```\w*\n|<tekst>\s*)(.*?)(?:\n```|\s*</tekst>)\s*\Z", re.DOTALL)
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)


class ModelRewriter:
    """Asks a model for a text in plain Danish."""

    def __init__(self, model: LanguageModel, seconds: float) -> None:
        """Take the model, and the seconds that one try may last."""
        self._model = model
        self._seconds = seconds
        self.name = model.name

    def rewrite(self, text: str, faults: Sequence[str] = ()) -> str:
        """Return the text written more plainly; see `RewritingModel.rewrite`."""
        rendered = prompts.render(
            "rewrite",
            text=prompts.fenced("tekst", text),
            faults=prompts.fenced("fejl", "\n".join(faults)) if faults else prompts.Safe(""),
        )
        reply = complete(self._model, Prompt.of(rendered), Deadline.after(self._seconds))
        reply = _THOUGHTS.sub("", reply)
        found = _FENCE.match(reply)
        return prompts.unescape(found[1] if found else reply).strip()
