"""What plans call the things that a question names in words of its own: a model's guess, as data."""

from __future__ import annotations

import re

from pydantic import BaseModel, Field, ValidationError

import prompts
from assistant.models.protocol import Deadline, LanguageModel, Prompt, complete
from index.errors import ModelUnavailableError

_MOST = 5
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)  # whatever a model writes round it


class _Pair(BaseModel):
    skrevet: str = Field(max_length=80)
    menes: str = Field(max_length=80)


class _Reply(BaseModel):
    ord: list[_Pair] = Field(max_length=_MOST)


def reword(
    model: LanguageModel, question: str, unknown: tuple[str, ...], names: tuple[str, ...], deadline: Deadline
) -> tuple[tuple[str, str], ...]:
    """Return what a model takes unknown words to mean: pairs of a word as written and as the plans may have it.

    Args:
        model: who guesses.
        question: as asked.
        unknown: its words that no plan has.
        names: of the indsatser, to show what the plans are about.
        deadline: of the whole question.

    Raises:
        ModelUnavailableError: no answer in time, or one that is not what was asked for.
    """
    rendered = prompts.render(
        "understand",
        question=prompts.fenced("spørgsmål", question),
        unknown=prompts.fenced("ukendte", "\n".join(unknown)),
        initiatives=prompts.fenced("indsatser", "\n".join(names)),
    )
    reply = complete(model, Prompt.of(rendered), deadline)
    found = _OBJECT.search(reply)
    try:
        read = _Reply.model_validate_json(found[0] if found else reply)
    except ValidationError as error:
        raise ModelUnavailableError("svaret er ikke det JSON, der blev bedt om") from error
    return tuple((pair.skrevet, pair.menes) for pair in read.ord)
