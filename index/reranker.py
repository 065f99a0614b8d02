"""An optional cross-encoder that reads question and passage together; off unless a setting names a model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from index.errors import ModelUnavailableError


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder by name or folder, loaded at its first use."""

    def __init__(self, model: str) -> None:
        self._name = model

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return one score a text, higher is better, without a unit.

        Raises:
            ModelUnavailableError: sentence-transformers isn't installed, or the model isn't found.
        """
        if not texts:
            return []
        return [float(score) for score in self._model.predict([(question, text) for text in texts])]

    @cached_property
    def _model(self) -> Any:
        try:
            from sentence_transformers import CrossEncoder  # noqa: PLC0415  7 s and 460 MB
        except ImportError as error:
            raise ModelUnavailableError(
                "Omrangering kræver sentence-transformers. Installér med: pip install 'klarplan[sentence-transformers]'."
            ) from error
        try:
            return CrossEncoder(self._name, local_files_only=True)
        except (OSError, ValueError) as error:
            raise ModelUnavailableError(
                f"Omrangeringsmodellen {self._name!r} findes ikke på maskinen. Angiv en mappe med modellen, eller slå omrangering fra."
            ) from error
