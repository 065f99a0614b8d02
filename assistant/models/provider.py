"""A chat model by its LangChain name, or behind an address that speaks OpenAI's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any

from assistant.models.protocol import Deadline, Prompt
from index.errors import ModelUnavailableError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_OPENAI = frozenset({"openai", "azure_openai"})
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504})  # statuses that may be gone in a moment
_NO_KEY = "ingen"  # the client wants one also where the server doesn't


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Which model, where, and how it is asked.

    `options` go to the provider as they are: ``{"temperature": 0}``, ``{"api_version": "2024-10-21"}``.
    `seconds` bounds one wait for the network, not the whole reply.
    """

    model: str
    url: str = ""
    key: str = field(default="", repr=False)
    seconds: float = 20.0
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def provider(self) -> str | None:
        """The provider that the name or address tells; None where LangChain is to find it by the name."""
        before, colon, _ = self.model.partition(":")
        if colon and before in _OPENAI:
            return before
        return "openai" if self.url else None

    @property
    def name(self) -> str:
        """The model's own name, without a provider in front. With an address, other colons belong to it ("llama3.1:8b")."""
        provider = self.provider
        return self.model.removeprefix(f"{provider}:") if provider else self.model


class ChatProvider:
    """Streams from a LangChain chat model, made when it is first asked."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._lock = Lock()
        self._chat: BaseChatModel | None = None

    @property
    def name(self) -> str:
        return self._endpoint.model

    def stream(self, prompt: Prompt, deadline: Deadline) -> Iterator[str]:  # noqa: ARG002  `Guarded` keeps it
        """Give the reply piece by piece; a stream without a proper end has broken off."""
        ended, said = "", False
        try:
            for chunk in self._made().stream([("system", prompt.instructions), ("human", prompt.material)]):
                ended = _end(chunk.response_metadata) or ended
                if chunk.text:
                    said = True
                    yield str(chunk.text)
        except Exception as error:
            # providers have no common class of errors; whatever their libraries raise is told as theirs
            raise _told(error) from error
        if not said:
            raise ModelUnavailableError("svaret var tomt")
        if self._endpoint.provider in _OPENAI and ended != "stop":
            raise ModelUnavailableError(f"svaret brød af ({ended or 'uden slutning'})")

    def _made(self) -> BaseChatModel:
        with self._lock:
            if self._chat is None:
                self._chat = _chat(self._endpoint)
            return self._chat


def _chat(endpoint: Endpoint) -> BaseChatModel:
    from langchain.chat_models import init_chat_model  # noqa: PLC0415  seconds

    settings: dict[str, Any] = {"timeout": endpoint.seconds, "max_retries": 0}
    if endpoint.provider == "azure_openai" and endpoint.url:
        settings |= {"azure_endpoint": endpoint.url, "azure_deployment": endpoint.name}
    elif endpoint.url:
        settings["base_url"] = endpoint.url
    if endpoint.key or endpoint.provider == "openai":
        settings["api_key"] = endpoint.key or _NO_KEY
    made: BaseChatModel = init_chat_model(
        endpoint.name, model_provider=endpoint.provider, **{**settings, **endpoint.options}
    )
    return made


def _end(metadata: Mapping[str, object]) -> str:
    """Return why a reply ended, when a piece says so."""
    return str(metadata.get("finish_reason") or "")


def _told(error: Exception) -> ModelUnavailableError:
    """Return a provider's error by its kind and status; its words may hold what was asked."""
    if isinstance(error, ModelUnavailableError):
        return error
    status = getattr(error, "status_code", None)
    if isinstance(error, ImportError):
        return ModelUnavailableError(f"pakken {error.name or ''} mangler", lasting=True)
    if isinstance(status, int):
        return ModelUnavailableError(f"HTTP {status}", lasting=status not in _PASSING)
    return ModelUnavailableError(type(error).__name__)
