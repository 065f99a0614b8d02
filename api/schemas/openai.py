"""Chat completions as OpenAI's clients send and read them. What they send beyond this is ignored."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.answer import CitationBody, TableBody
from api.schemas.base import Body
from assistant.answer import AnswerKind

MODEL = "klarplan"
MOST_MESSAGES = 200
MOST_CHARACTERS = 100_000


class Lenient(BaseModel):
    """Clients send many fields that have no meaning here."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class TextPart(Lenient):
    type: Literal["text"]
    text: Annotated[str, Field(max_length=MOST_CHARACTERS)]


class Message(Lenient):
    """One message; of the history, what the user asked is honoured."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: Annotated[str, Field(max_length=MOST_CHARACTERS)] | list[TextPart] | None = None

    @property
    def text(self) -> str:
        """The message's words."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class StreamOptions(Lenient):
    include_usage: bool = False


class Completion(Lenient):
    """A question with its history."""

    model: Annotated[str, Field(max_length=200, examples=[MODEL])]
    messages: Annotated[
        list[Message],
        Field(
            min_length=1,
            max_length=MOST_MESSAGES,
            examples=[[{"role": "user", "content": "Hvilke indsatser er der?"}]],
        ),
    ]
    stream: bool = False
    stream_options: StreamOptions | None = None


class Usage(Body):
    """Counts of words: there are no tokens where no language model answers."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Reply(Body):
    role: Literal["assistant"] = "assistant"
    content: str


class Choice(Body):
    index: int = 0
    message: Reply
    finish_reason: Literal["stop"] = "stop"


class Extra(Body):
    """What Klarplan knows of an answer beyond its words."""

    kind: AnswerKind
    refused: bool
    table: TableBody | None
    suggestions: list[str]


class CompletionBody(Body):
    """A chat completion; `citations` and `klarplan` are more than OpenAI has."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str = MODEL
    choices: list[Choice]
    usage: Usage
    citations: list[CitationBody]
    klarplan: Extra


class ModelBody(Body):
    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str = MODEL


class ModelsBody(Body):
    object: Literal["list"] = "list"
    data: list[ModelBody]


class ErrorDetail(Body):
    message: str
    type: str
    param: str | None
    code: str | None


class ErrorBody(Body):
    """An error in OpenAI's shape."""

    error: ErrorDetail
