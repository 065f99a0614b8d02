"""What a language model is used for when questions are asked; without one, everything passes through as it is."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answer import Answer, Sentence
from assistant.answers.context import Context
from assistant.catalogue import Catalogue
from assistant.models.protocol import Deadline
from assistant.understand import Query

if TYPE_CHECKING:  # a command without a model need not load what checks one
    from assistant.answers.generative import Writer
    from assistant.interpreter import Interpreter


@dataclass(frozen=True, slots=True)
class ModelUse:
    """The tasks a model has. `seconds` is what one question may wait for it in all."""

    writer: Writer | None = None
    interpreter: Interpreter | None = None
    seconds: float = 0.0

    def deadline(self) -> Deadline:
        return Deadline.after(self.seconds)

    def reworded(
        self, query: Query, catalogue: Catalogue, known: frozenset[str], deadline: Deadline | None
    ) -> str | None:
        """Return the question in the plans' words, or None to leave it, as where no time is set for a model."""
        if self.interpreter is None or deadline is None:
            return None
        return self.interpreter.reworded(query, catalogue, known, deadline)

    def written(
        self, context: Context, answer: Answer, deadline: Deadline | None
    ) -> Generator[Sentence, None, Answer]:
        """Give an answer's sentences as they stand; return the answer."""
        if self.writer is None:
            yield from answer.sentences
            return answer
        return (yield from self.writer.write(context, answer, deadline or self.deadline()))
